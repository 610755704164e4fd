CREATE OR REPLACE FUNCTION callboard.edit(p_id uuid, p_version int, p_artist uuid, p_project uuid, p_title text,
                                          p_notes text, p_start_us bigint, p_end_us bigint, p_decide_us bigint,
                                          p_heavy boolean, p_status text, p_second boolean)
RETURNS SETOF callboard.answer
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    refused text := callboard.refusal(me, false);
    problem text := CASE WHEN p_status IS NOT NULL
                         THEN callboard.status_problem(p_status, coalesce(p_second, false)) END;
    b callboard.bookings;
    wanted callboard.bookings;
BEGIN
    IF refused IS NOT NULL THEN
        RETURN NEXT callboard.answer('not_allowed', refused, NULL);
        RETURN;
    ELSIF problem IS NOT NULL THEN
        RETURN NEXT callboard.answer('invalid', problem, NULL);
        RETURN;
    END IF;
    b := callboard.take(me.tenant_id, p_id, p_artist);
    wanted := CASE WHEN p_status IS NULL THEN b
                   ELSE callboard.with_status(me, b, p_status, coalesce(p_second, false)) END;
    wanted.artist_id := p_artist;
    wanted.project_id := p_project;
    wanted.title := callboard.plain(p_title);
    wanted.notes := coalesce(normalize(p_notes, NFC), b.notes);
    wanted.start_time := callboard.at(p_start_us);
    wanted.end_time := callboard.at(p_end_us);
    wanted.decide_by := callboard.at(p_decide_us);
    wanted.heavy := coalesce(p_heavy, b.heavy);
    RETURN QUERY SELECT * FROM callboard.settle(me, b, p_version, wanted);
END $$;
COMMENT ON FUNCTION callboard.edit IS
    'Everything; notes NULL, status NULL: as they are. done, conflict, stale, lapsed, gone, invalid, not_allowed';
GRANT EXECUTE ON FUNCTION callboard.edit TO callboard_member;
