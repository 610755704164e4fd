-- write_together() ends it, before options behind move up.
CREATE OR REPLACE FUNCTION callboard.say_parts(p_changes jsonb) RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM set_config('app.verb', CASE WHEN p_changes @> '[{"do": "split"}]' THEN 'split'
                                        WHEN p_changes @> '[{"do": "take"}]' THEN 'promoted' ELSE '' END, true);
END $$;
COMMENT ON FUNCTION callboard.say_parts IS
    'The word under which the trail tells of a list that makes several bookings of one; none: each change its own';
