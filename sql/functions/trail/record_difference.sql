CREATE OR REPLACE FUNCTION callboard.record_difference(e callboard.record_events) RETURNS text
LANGUAGE sql STABLE
AS $$
    SELECT coalesce(concat_ws(', ', callboard.away_words(e),
        (SELECT string_agg(callboard.field_words((e).tenant_id, c.key, c.value), ', ' ORDER BY c.key)
         FROM jsonb_each((e).changes) c
         WHERE NOT (c.value -> 0 = 'null' AND c.key = ANY ('{name,code,artist_id}')
                    OR c.value -> 1 = 'null' AND (e).record = '{}'))), '')
$$;
COMMENT ON FUNCTION callboard.record_difference IS 'What an event changed of a record, in words';
GRANT EXECUTE ON FUNCTION callboard.record_difference TO callboard_reader;
