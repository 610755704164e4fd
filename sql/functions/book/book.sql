CREATE OR REPLACE FUNCTION callboard.book(p_id uuid, p_artist uuid, p_project uuid, p_title text, p_notes text,
                                          p_start_us bigint, p_end_us bigint, p_status text, p_second boolean,
                                          p_decide_us bigint, p_heavy boolean)
RETURNS SETOF callboard.answer
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    refused text := callboard.refusal(me, false);
    wanted callboard.bookings;
BEGIN
    IF refused IS NOT NULL THEN
        RETURN NEXT callboard.answer('not_allowed', refused, NULL);
        RETURN;
    END IF;
    wanted.tenant_id := me.tenant_id;
    wanted.id := p_id;
    wanted.artist_id := p_artist;
    wanted.project_id := p_project;
    wanted.title := callboard.plain(p_title);
    wanted.notes := normalize(coalesce(p_notes, ''), NFC);
    wanted.start_time := callboard.at(p_start_us);
    wanted.end_time := callboard.at(p_end_us);
    wanted.decide_by := callboard.at(p_decide_us);
    wanted.heavy := coalesce(p_heavy, false);
    RETURN QUERY SELECT * FROM callboard.place(me, wanted, p_status, coalesce(p_second, false));
END $$;
COMMENT ON FUNCTION callboard.book IS
    'A new booking. The same id and content again: done, nothing happens. done, conflict, invalid, not_allowed';
GRANT EXECUTE ON FUNCTION callboard.book TO callboard_member;
