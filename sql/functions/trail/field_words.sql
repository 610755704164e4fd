-- Long texts and working hours are only said to be others: the line has no room for them. In plpgsql, as what it calls
-- and what calls it is: a page of the log asks it some hundred times, and what stands in SQL would be planned as often.
CREATE OR REPLACE FUNCTION callboard.field_words(p_tenant uuid, p_field text, p_change jsonb, p_private boolean)
RETURNS text
LANGUAGE plpgsql STABLE AS $$
DECLARE
    before text := callboard.value_words(p_field, p_change -> 0);
    after text := callboard.value_words(p_field, p_change -> 1);
    said text := CASE p_field WHEN 'portfolio_url' THEN 'portfolio' ELSE p_field END;
BEGIN
    RETURN CASE
        WHEN p_field IN ('archived_at', 'start_time', 'end_time')
             OR p_field IN ('rate', 'reason') AND NOT p_private THEN NULL
        WHEN p_field LIKE 'holiday %' THEN
            callboard.holiday_words(substr(p_field, 9)::date, p_change ->> 0, p_change ->> 1)
        WHEN p_field = 'artist_id' THEN callboard.artist_name(p_tenant, (p_change ->> 0)::uuid) || ' -> '
                                        || callboard.artist_name(p_tenant, (p_change ->> 1)::uuid)
        WHEN before = after THEN NULL
        WHEN p_field = 'working_pattern' THEN
            CASE before WHEN 'none' THEN 'working hours' ELSE 'other working hours' END
        WHEN p_field IN ('notes', 'bio') THEN
            CASE after WHEN 'none' THEN 'without ' || p_field ELSE 'other ' || p_field END
        WHEN p_change -> 0 = 'null' THEN said || ' ' || after
        ELSE said || ' ' || before || ' -> ' || after END;
END $$;
COMMENT ON FUNCTION callboard.field_words IS 'What became of one field of a record; NULL: nothing that is to be said';
GRANT EXECUTE ON FUNCTION callboard.field_words TO callboard_reader;
