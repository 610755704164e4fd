-- Names of projects may be the same, and anybody may be renamed: a row that was printed from the book says by ids, too, whom
-- and what it means. An id counts for as long as the word beside it is what that is called, or was called once: whoever
-- writes another word means another one.
CREATE OR REPLACE FUNCTION callboard.import_printed(p_tenant uuid, p_kind text, p_id uuid, p_word text) RETURNS uuid
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF p_id IS NULL OR coalesce(p_word, '') = '' OR NOT EXISTS (
            SELECT FROM callboard.artists a
            WHERE p_kind = 'artist' AND a.tenant_id = p_tenant AND a.id = p_id AND a.archived_at IS NULL
            UNION ALL
            SELECT FROM callboard.projects p
            WHERE p_kind = 'project' AND p.tenant_id = p_tenant AND p.id = p_id AND p.archived_at IS NULL) THEN
        RETURN NULL;
    END IF;
    RETURN (SELECT p_id FROM callboard.record_events e
            WHERE e.tenant_id = p_tenant AND e.kind = p_kind AND e.record_id = p_id
              AND p_word IN (e.record ->> 'name', e.record ->> 'code') LIMIT 1);
END $$;
COMMENT ON FUNCTION callboard.import_printed IS
    'The artist or project whose id a row has, if it is, or was once, what the row calls it; else NULL';
