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
    wanted text[] := (SELECT w.skills FROM callboard.artists w WHERE w.tenant_id = me.tenant_id AND w.id = p_artist);
    touched uuid[] := callboard.draft_touches(me.tenant_id, p_draft);
    drafted uuid[] := ARRAY(SELECT c.artist_id FROM callboard.draft_claims(me.tenant_id, p_draft, p_booking) c
                            WHERE c.span && tstzrange(from_, to_));
BEGIN
    IF to_ - from_ > interval '366 days' THEN
        RETURN;
    END IF;
    RETURN QUERY
    SELECT a.id, p_start_us, p_end_us
    FROM ( -- in their order, so that no more are asked about than are wanted; and nobody else's
        SELECT x.* FROM (SELECT * FROM callboard.artists y WHERE y.tenant_id = me.tenant_id OFFSET 0) x
        WHERE x.id <> p_artist AND x.archived_at IS NULL AND x.skills @> wanted[1:1]
        ORDER BY (SELECT count(*) FROM unnest(wanted) s WHERE s = ANY (x.skills)) DESC,
                 CASE WHEN me.role <> 'viewer' THEN x.rate END NULLS LAST, x.name, x.id OFFSET 0) a
    WHERE (a.working_pattern IS NULL OR callboard.works_all_along(
               callboard.work_spans(a.working_pattern, holidays, me.zone, from_, to_), me.zone, from_, to_))
      AND callboard.is_free(me.tenant_id, a.id, from_, to_, touched)
      AND a.id <> ALL (drafted)
    LIMIT 9;
END $$;
COMMENT ON FUNCTION callboard.free_artists IS
    'Artists with this artist''s first skill who are free all along, most of the others first, then cheapest (for viewers '
    'by name), at most nine; on a what-if board, or on the live one. The booking that it is for is in nobody''s way';
GRANT EXECUTE ON FUNCTION callboard.free_artists TO callboard_member;
