CREATE OR REPLACE FUNCTION callboard.act_words(p_act callboard.own_act, p_first callboard.told) RETURNS text
LANGUAGE sql IMMUTABLE
AS $$
    SELECT CASE CASE WHEN (p_act).bookings = 2 AND (p_first).act = 'split' THEN 1 ELSE (p_act).bookings END -- its parts
           WHEN 0 THEN CASE (p_act).records
                       WHEN 1 THEN concat_ws(' of ', (p_first).title, nullif((p_first).artist, ''))
                       ELSE (p_act).what END
           WHEN 1 THEN concat_ws(', with ', (p_first).title || ' for ' || (p_first).artist, (p_act).what)
           ELSE concat_ws(', with ', (p_act).bookings || ' bookings', (p_act).what) END
$$;
COMMENT ON FUNCTION callboard.act_words IS
    'What an act was about, behind its verb: "Rig fix for Ada Byron", "3 bookings"';
GRANT EXECUTE ON FUNCTION callboard.act_words TO callboard_reader;
