CREATE OR REPLACE FUNCTION callboard.free_artists(p_artist uuid, p_start_us bigint, p_end_us bigint,
                                                  p_draft uuid DEFAULT NULL, p_booking uuid DEFAULT NULL)
RETURNS TABLE (artist_id uuid, start_us bigint, end_us bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
    me callboard.acting := callboard.who();
    holidays date[] := callboard.own_holidays();
    from_ timestamptz := callboard.at(p_start_us);
    to_ timestamptz := callboard.at(p_end_us);
    touched uuid[] := callboard.draft_touches(me.tenant_id, p_draft);
    drafted uuid[] := ARRAY(SELECT c.artist_id FROM callboard.draft_claims(me.tenant_id, p_draft, p_booking) c
                            WHERE c.span && tstzrange(from_, to_));
BEGIN
    IF to_ - from_ > interval '366 days' THEN
        RETURN;
    END IF;
    RETURN QUERY
    SELECT a.id, p_start_us, p_end_us
    FROM (SELECT * FROM callboard.artists x WHERE x.tenant_id = me.tenant_id OFFSET 0) a -- nobody else's is asked about
    JOIN callboard.artists wanted ON wanted.tenant_id = a.tenant_id AND wanted.id = p_artist
    WHERE a.id <> p_artist AND a.archived_at IS NULL
      AND a.skills @> wanted.skills
      AND (a.working_pattern IS NULL OR callboard.works_all_along(
               callboard.work_spans(a.working_pattern, holidays, me.zone, from_, to_), me.zone, from_, to_))
      AND callboard.is_free(me.tenant_id, a.id, from_, to_, touched)
      AND a.id <> ALL (drafted)
    ORDER BY CASE WHEN me.role <> 'viewer' THEN a.rate END NULLS LAST, a.name, a.id
    LIMIT 9;
END $$;
COMMENT ON FUNCTION callboard.free_artists IS
    'Artists with all of this artist''s skills who are free all along, cheapest first (for viewers by name), at most '
    'nine; on a what-if board, or on the live one. The booking that it is for is in nobody''s way';
GRANT EXECUTE ON FUNCTION callboard.free_artists TO callboard_member;
