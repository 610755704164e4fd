CREATE OR REPLACE FUNCTION callboard.move(p_id uuid, p_version int, p_artist uuid, p_start_us bigint, p_end_us bigint)
RETURNS SETOF callboard.answer
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    refused text := callboard.refusal(me, false);
    b callboard.bookings;
    wanted callboard.bookings;
BEGIN
    IF refused IS NOT NULL THEN
        RETURN NEXT callboard.answer('not_allowed', refused, NULL);
        RETURN;
    END IF;
    b := callboard.take(me.tenant_id, p_id, p_artist);
    wanted := b;
    wanted.artist_id := coalesce(p_artist, b.artist_id);
    wanted.start_time := CASE WHEN p_start_us IS NULL THEN b.start_time ELSE callboard.at(p_start_us) END;
    wanted.end_time := CASE WHEN p_end_us IS NULL THEN b.end_time ELSE callboard.at(p_end_us) END;
    RETURN QUERY SELECT * FROM callboard.settle(me, b, p_version, wanted);
END $$;
COMMENT ON FUNCTION callboard.move IS
    'Another artist or another time (NULL: as it is). done, conflict, stale, lapsed, gone, invalid, not_allowed';
GRANT EXECUTE ON FUNCTION callboard.move TO callboard_member;
