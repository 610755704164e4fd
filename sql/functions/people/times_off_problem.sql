-- What keeps new (version NULL) or changed time off from being saved; all NULL: nothing.
CREATE OR REPLACE FUNCTION callboard.times_off_problem(me callboard.acting, p_ids uuid[], p_version int,
                                                       p_artists uuid[], p_start timestamptz, p_end timestamptz,
                                                       p_reason text)
RETURNS callboard.saved
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    o callboard.time_off;
    same boolean;
    problem text := callboard.refusal(me, false);
BEGIN
    IF problem IS NOT NULL THEN
        RETURN ROW('not_allowed', problem, NULL, NULL)::callboard.saved;
    ELSIF coalesce(cardinality(p_ids), 0) = 0 OR cardinality(p_ids) <> cardinality(p_artists)
          OR cardinality(p_ids) > 500 THEN
        RETURN ROW('invalid', 'Time off is for one to 500 artists at once.', NULL, NULL)::callboard.saved;
    END IF;
    SELECT callboard.artist_problem(me.tenant_id, a) INTO problem
    FROM unnest(p_artists) a WHERE callboard.artist_problem(me.tenant_id, a) IS NOT NULL LIMIT 1;
    IF problem IS NOT NULL THEN
        RETURN ROW('invalid', problem, NULL, NULL)::callboard.saved;
    END IF;
    SELECT x.* INTO o FROM callboard.time_off x JOIN unnest(p_ids, p_artists) w (id, artist) ON w.id = x.id
    WHERE x.tenant_id = me.tenant_id
    ORDER BY (x.artist_id, x.start_time, x.end_time, x.reason) = (w.artist, p_start, p_end, p_reason) LIMIT 1;
    same := (o.start_time, o.end_time, o.reason) = (p_start, p_end, p_reason) AND o.artist_id = ANY (p_artists);
    IF same OR (p_version IS NULL AND o.id IS NULL) OR o.version = p_version THEN
        RETURN NULL; -- what is there as it is wanted was sent twice
    ELSIF p_version IS NULL THEN
        RETURN ROW('invalid', 'This id already belongs to other time off.', o.id, o.version)::callboard.saved;
    ELSIF o.id IS NULL THEN
        RETURN ROW('gone', 'There is no such time off.', NULL, NULL)::callboard.saved;
    END IF;
    RETURN ROW('stale', 'The time off has been changed meanwhile.', o.id, o.version)::callboard.saved;
END $$;
COMMENT ON FUNCTION callboard.times_off_problem IS 'Why time off is not saved; NULL: nothing is wrong';
