-- Raises if what 0056_records.sql made is not there.
DO $$
DECLARE
    missing text;
BEGIN
    SELECT string_agg(wanted, ', ') INTO missing FROM (
        SELECT wanted FROM unnest(ARRAY[
            'record_events', 'trail', 'trail_seq', 'record_events_of_a_record', 'record_events_told',
            'record_events_by_time', 'record_events_of_an_act', 'record_events_taken_back', 'record_events_of_a_member',
            'record_events_of_an_artist'
        ]) wanted WHERE to_regclass('callboard.' || wanted) IS NULL
        UNION ALL
        SELECT wanted FROM unnest(ARRAY[
            'record_events_kind_is_known', 'record_events_act_is_known', 'record_events_redo_takes_back',
            'record_events_source_is_a_line'
        ]) wanted WHERE NOT EXISTS (SELECT FROM pg_constraint WHERE connamespace = 'callboard'::regnamespace
                      AND conname = wanted AND convalidated)
        UNION ALL
        SELECT 'own_act.what' WHERE NOT EXISTS (SELECT FROM pg_attribute
            WHERE attrelid = 'callboard.own_act'::regclass AND attname = 'what' AND NOT attisdropped)
    ) of_them (wanted);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'missing: %', missing;
    END IF;
    IF (SELECT count(DISTINCT pg_get_expr(adbin, adrelid)) FROM pg_attrdef
        WHERE adrelid IN ('callboard.booking_events'::regclass, 'callboard.record_events'::regclass)
          AND pg_get_expr(adbin, adrelid) LIKE 'nextval(%trail_seq%') <> 1 THEN
        RAISE EXCEPTION 'the two kinds of events do not draw from one sequence';
    END IF;
END $$;
