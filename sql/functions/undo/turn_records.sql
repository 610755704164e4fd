CREATE OR REPLACE FUNCTION callboard.turn_records(me callboard.acting, p_turns callboard.record_turn[], p_going boolean)
RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    turn callboard.record_turn;
BEGIN
    PERFORM set_config('app.verb', 'undone', true);
    FOREACH turn IN ARRAY p_turns LOOP
        IF callboard.goes(turn) = p_going THEN
            PERFORM callboard.turn_record(me, turn);
        END IF;
    END LOOP;
END $$;
COMMENT ON FUNCTION callboard.turn_records IS 'Records become what they were: those that go by it, or all others';
