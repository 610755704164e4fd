CREATE OR REPLACE FUNCTION callboard.draft_of(me callboard.acting, p_draft uuid) RETURNS callboard.drafts
LANGUAGE sql VOLATILE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT d.* FROM callboard.drafts d
    WHERE d.tenant_id = me.tenant_id AND d.id = p_draft AND d.id IN (SELECT callboard.my_drafts()) FOR NO KEY UPDATE
$$;
COMMENT ON FUNCTION callboard.draft_of IS 'A what-if board that one may open, locked; all NULL: there is none';
