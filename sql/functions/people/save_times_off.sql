CREATE OR REPLACE FUNCTION callboard.save_times_off(p_ids uuid[], p_version int, p_artists uuid[], p_start timestamptz,
                                                    p_end timestamptz, p_reason text) RETURNS callboard.saved
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    answer callboard.saved;
    broken text;
BEGIN
    PERFORM 1 FROM callboard.time_off WHERE tenant_id = me.tenant_id AND id = ANY (p_ids) ORDER BY id FOR NO KEY UPDATE;
    p_reason := coalesce(callboard.plain(p_reason), '');
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
    'The same time off for several artists, all or none (version NULL), or one changed; producers may. '
    'done (message: what is booked in it), stale, gone, invalid, not_allowed';
GRANT EXECUTE ON FUNCTION callboard.save_times_off TO callboard_member;
