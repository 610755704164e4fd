-- p_private: whoever asks may read rates and reasons. It is asked once for a page, not for each event.
CREATE OR REPLACE FUNCTION callboard.record_difference(e callboard.record_events, p_private boolean) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN coalesce(concat_ws(', ', callboard.away_words(e),
        (SELECT string_agg(callboard.field_words(e.tenant_id, c.key, c.value, p_private), ', ' ORDER BY c.key)
         FROM jsonb_each(e.changes) c
         WHERE NOT (c.value -> 0 = 'null' AND c.key = ANY ('{name,code,artist_id}')
                    OR c.value -> 1 = 'null' AND e.record = '{}'))), '');
END $$;
COMMENT ON FUNCTION callboard.record_difference IS
    'What an event changed of a record, in words; p_private: rates and reasons too';
GRANT EXECUTE ON FUNCTION callboard.record_difference TO callboard_reader;
