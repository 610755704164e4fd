-- Raises if what triggers.sql makes is not there.
DO $$
DECLARE
    missing text;
BEGIN
    SELECT string_agg(wanted, ', ') INTO missing FROM (
        SELECT 'bookings_past_on_insert', '% BEFORE INSERT ON %guard_past()'
        UNION ALL SELECT 'bookings_past_on_move', '% BEFORE UPDATE OF start_time ON %guard_past()'
        UNION ALL SELECT 'bookings_log', '% AFTER INSERT OR DELETE OR UPDATE ON %log_booking()'
        UNION ALL SELECT 'booking_events_stay', '% BEFORE DELETE OR UPDATE OR TRUNCATE ON %keep_events()'
        UNION ALL SELECT 'members_follow', '% AFTER UPDATE OF login, archived_at ON %follow_membership()'
        UNION ALL SELECT 'bookings_then_challenges', '% AFTER UPDATE OF %follow_challenges()'
        UNION ALL SELECT 'record_events_stay', '% BEFORE DELETE OR UPDATE ON %keep_records()'
        UNION ALL SELECT 'record_events_stay_whole', '% BEFORE TRUNCATE ON %keep_events()'
        UNION ALL
        SELECT of || '_log', CASE of WHEN 'tenants' THEN '% AFTER INSERT OR UPDATE ON %log_record(%'
                                   ELSE '% AFTER INSERT OR DELETE OR UPDATE ON %log_record(%' END
        FROM unnest(ARRAY['tenants', 'members', 'artists', 'projects', 'time_off']) of
        UNION ALL SELECT 'artists_plain', '% BEFORE INSERT OR UPDATE ON %plain_artist()'
        UNION ALL SELECT 'projects_plain', '% BEFORE INSERT OR UPDATE ON %plain_project()'
        UNION ALL
        SELECT of || '_plain', '% BEFORE INSERT OR UPDATE OF ' || what || ' ON %plain_texts(%' || what || '%)'
        FROM (VALUES ('tenants', 'name'), ('members', 'name'), ('time_off', 'reason'), ('drafts', 'name')) p (of, what)
        UNION ALL SELECT 'bookings_plain_on_insert', '% BEFORE INSERT ON %plain_texts(%title%, %notes%)'
        UNION ALL SELECT 'bookings_plain_on_edit', '% BEFORE UPDATE OF title, notes ON %plain_texts(%title%, %notes%)'
        UNION ALL
        SELECT of || '_bump', '% BEFORE UPDATE ON %bump()'
        FROM unnest(ARRAY['tenants', 'members', 'artists', 'projects', 'time_off', 'bookings']) of
        UNION ALL
        SELECT of || '_tell_' || what, '% AFTER ' || upper(what) || ' ON % FOR EACH STATEMENT %tell()'
        FROM unnest(ARRAY['tenants', 'members', 'artists', 'projects', 'time_off', 'bookings', 'drafts',
                          'draft_members', 'draft_bookings', 'challenges']) of,
             unnest(ARRAY['insert', 'update', 'delete']) what
        WHERE (of, what) <> ('challenges', 'delete')
    ) of_them (wanted, definition)
    WHERE NOT EXISTS (SELECT FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
                      WHERE c.relnamespace = 'callboard'::regnamespace AND t.tgname = wanted AND t.tgenabled = 'O'
                        AND pg_get_triggerdef(t.oid) LIKE definition);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'triggers missing, switched off or changed: %', missing;
    END IF;
END $$;
