CREATE OR REPLACE FUNCTION callboard.save_time_off(p_id uuid, p_artist uuid, p_start timestamptz, p_end timestamptz,
                                                   p_reason text) RETURNS callboard.saved
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    refused text := callboard.refusal(me, false);
    o callboard.time_off;
    broken text;
BEGIN
    IF refused IS NOT NULL THEN
        RETURN ROW('not_allowed', refused, NULL, NULL)::callboard.saved;
    END IF;
    SELECT * INTO o FROM callboard.time_off WHERE tenant_id = me.tenant_id AND id = p_id FOR NO KEY UPDATE;
    INSERT INTO callboard.time_off AS x (tenant_id, id, artist_id, start_time, end_time, reason)
    VALUES (me.tenant_id, p_id, coalesce(p_artist, o.artist_id), coalesce(p_start, o.start_time),
            coalesce(p_end, o.end_time), coalesce(p_reason, o.reason, ''))
    ON CONFLICT (tenant_id, id) DO UPDATE
        SET artist_id = excluded.artist_id, start_time = excluded.start_time, end_time = excluded.end_time,
            reason = excluded.reason
    RETURNING * INTO o;
    RETURN ROW('done', callboard.booked_within(me.tenant_id, ARRAY[o.artist_id], o.start_time, o.end_time),
               o.id, o.version)::callboard.saved;
EXCEPTION
    WHEN check_violation OR foreign_key_violation THEN
        GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
        RETURN ROW('invalid', callboard.said(broken), NULL, NULL)::callboard.saved;
    WHEN not_null_violation THEN
        RETURN ROW('invalid', 'Time off needs an id, an artist, a start and an end.', NULL, NULL)::callboard.saved;
END $$;
COMMENT ON FUNCTION callboard.save_time_off IS
    'New or changed time off (NULL: as it was); producers may. '
    'done (message: what is booked in it), invalid, not_allowed';
GRANT EXECUTE ON FUNCTION callboard.save_time_off TO callboard_member;
