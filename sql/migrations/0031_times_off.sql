-- Time off for several artists as one act; a changed one knows the version it began from.
SET LOCAL ROLE callboard_owner;

-- What keeps new (version NULL) or changed time off from being saved; all NULL: nothing.
CREATE FUNCTION callboard.times_off_problem(me callboard.acting, p_ids uuid[], p_version int, p_artists uuid[],
                                            p_start timestamptz, p_end timestamptz, p_reason text)
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

CREATE FUNCTION callboard.save_times_off(p_ids uuid[], p_version int, p_artists uuid[], p_start timestamptz,
                                         p_end timestamptz, p_reason text) RETURNS callboard.saved
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    answer callboard.saved;
    broken text;
BEGIN
    PERFORM 1 FROM callboard.time_off WHERE tenant_id = me.tenant_id AND id = ANY (p_ids) ORDER BY id FOR NO KEY UPDATE;
    p_reason := coalesce(p_reason, '');
    answer := callboard.times_off_problem(me, p_ids, p_version, p_artists, p_start, p_end, p_reason);
    IF answer.outcome IS NOT NULL THEN
        RETURN answer;
    END IF;
    INSERT INTO callboard.time_off AS x (tenant_id, id, artist_id, start_time, end_time, reason)
    SELECT me.tenant_id, w.id, w.artist, p_start, p_end, p_reason FROM unnest(p_ids, p_artists) w (id, artist)
    ON CONFLICT (tenant_id, id) DO UPDATE
        SET artist_id = excluded.artist_id, start_time = excluded.start_time, end_time = excluded.end_time,
            reason = excluded.reason
        WHERE (x.artist_id, x.start_time, x.end_time, x.reason)
              IS DISTINCT FROM (excluded.artist_id, excluded.start_time, excluded.end_time, excluded.reason);
    SELECT 'done', callboard.booked_within(me.tenant_id, p_artists, p_start, p_end), o.id, o.version INTO answer
    FROM callboard.time_off o WHERE o.tenant_id = me.tenant_id AND o.id = p_ids[1];
    RETURN answer;
EXCEPTION
    WHEN check_violation OR foreign_key_violation THEN
        GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
        RETURN ROW('invalid', callboard.said(broken), NULL, NULL)::callboard.saved;
    WHEN not_null_violation OR cardinality_violation THEN
        RETURN ROW('invalid', 'Time off needs an id, an artist, a start and an end.', NULL, NULL)::callboard.saved;
END $$;
COMMENT ON FUNCTION callboard.save_times_off IS
    'The same time off for several artists, all or none (version NULL), or one changed; producers may. done (message: what is booked in it), stale, gone, invalid, not_allowed';

GRANT EXECUTE ON FUNCTION callboard.save_times_off TO callboard_member;

RESET ROLE;
