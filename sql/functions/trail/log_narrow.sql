-- Most words mean the same of either kind of event, and cost as much as a page where they name artists: they are looked
-- up once.
CREATE OR REPLACE FUNCTION callboard.log_narrow(p_narrow text, OUT of_bookings text, OUT of_records text,
                                                OUT in_bookings text, OUT in_records text)
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    key text;
    value text;
    found text;
BEGIN
    FOR key, value IN
        SELECT w[1], trim(BOTH '"' FROM w[2])
        FROM regexp_matches(regexp_replace(coalesce(p_narrow, ''), '(^|\s)@', '\1project:', 'g'),
                            '(?:([a-z]+):)?("[^"]*"|[^\s"]+)', 'g') w LOOP
        CASE
        WHEN key IN ('by', 'artist', 'project', 'act', 'from') THEN
            found := callboard.log_condition(key, value, false);
            of_bookings := concat(of_bookings, ' AND ' || found);
            of_records := concat(of_records, ' AND ' || found);
        WHEN key IN ('kind', 'since', 'member', 'record') THEN
            of_bookings := concat(of_bookings, ' AND ' || callboard.log_condition(key, value, false));
            of_records := concat(of_records, ' AND ' || callboard.log_condition(key, value, true));
        ELSE
            in_bookings := concat(in_bookings, ' AND ' || callboard.log_condition(key, value, false));
            in_records := concat(in_records, ' AND ' || callboard.log_condition(key, value, true));
        END CASE;
    END LOOP;
END $$;
COMMENT ON FUNCTION callboard.log_narrow IS
    'What the log is narrowed to, as conditions on events of bookings and of records that each begin with AND; of_ those '
    'that an index knows, in_ words that are looked for in the titles; NULL: there are none';
GRANT EXECUTE ON FUNCTION callboard.log_narrow TO callboard_reader;
