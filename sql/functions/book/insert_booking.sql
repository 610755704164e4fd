-- Inserts and says how it went. The violation comes at the end of the statement, when RETURN QUERY INSERT ...
-- RETURNING would already have given out its row: so into a variable first.
CREATE OR REPLACE FUNCTION callboard.insert_booking(me callboard.acting, wanted callboard.bookings)
RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    b callboard.bookings;
BEGIN
    FOR try IN 1 .. 2 LOOP
        BEGIN
            INSERT INTO callboard.bookings (tenant_id, id, artist_id, project_id, title, notes, start_time, end_time,
                                            status, lapses_at, queued_at, decide_by, heavy, uid, created_by)
            VALUES (me.tenant_id, wanted.id, wanted.artist_id, wanted.project_id, wanted.title, wanted.notes,
                    wanted.start_time, wanted.end_time, wanted.status, wanted.lapses_at, wanted.queued_at,
                    wanted.decide_by, wanted.heavy, wanted.uid, me.user_id)
            RETURNING * INTO b;
            RETURN NEXT callboard.answer('done', NULL, b);
            RETURN;
        EXCEPTION WHEN exclusion_violation THEN
            RETURN QUERY SELECT * FROM callboard.conflict(me.tenant_id, wanted);
            IF FOUND THEN
                RETURN;
            END IF; -- what was in the way has just gone: once more
        END;
    END LOOP;
    RETURN NEXT callboard.answer('stale', 'What was in the way keeps changing; try again.', NULL);
END $$;
COMMENT ON FUNCTION callboard.insert_booking IS 'Inserts; done, or conflict with the bookings in the way';
