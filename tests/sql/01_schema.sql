-- What the schema promises as a whole: comments, keys, owners, privileges, nothing in public.
BEGIN;
SELECT plan(22);

CREATE TEMP VIEW ours AS SELECT oid, relname, relkind, relowner FROM pg_class
    WHERE relnamespace = 'callboard'::regnamespace AND relname NOT LIKE 'schema\_%'; -- the program's own records

SELECT is_empty($$ SELECT relname FROM ours WHERE relkind IN ('r', 'm', 'v') AND obj_description(oid, 'pg_class') IS NULL $$,
    'every table has a comment');
SELECT is_empty($$ SELECT relname, attname FROM ours JOIN pg_attribute ON attrelid = ours.oid
    WHERE relkind IN ('r', 'm', 'v') AND attnum > 0 AND NOT attisdropped AND col_description(attrelid, attnum) IS NULL $$,
    'every column has a comment');
SELECT is_empty($$ SELECT relname FROM ours WHERE relkind = 'r' AND relname NOT IN ('tenants', 'report_refreshes', 'sweeps')
    AND NOT EXISTS (SELECT FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
                    WHERE i.indrelid = ours.oid AND i.indisprimary AND a.attname = 'tenant_id') $$,
    'every tenant table has a key that begins with tenant_id');
SELECT is_empty($$ SELECT conname FROM pg_constraint WHERE contype = 'f' AND connamespace = 'callboard'::regnamespace
    AND confrelid <> 'callboard.tenants'::regclass AND cardinality(conkey) < 2 $$,
    'every foreign key between tenant tables names the tenant');
SELECT is_empty($$ SELECT conname FROM pg_constraint WHERE contype = 'f' AND connamespace = 'callboard'::regnamespace
    AND confdeltype NOT IN ('r', 'a') $$, 'nothing is deleted by cascade');
SELECT is_empty($$ SELECT conname FROM pg_constraint WHERE contype = 'f'
    AND conrelid = 'callboard.booking_events'::regclass AND confrelid = 'callboard.bookings'::regclass $$,
    'events have no foreign key to bookings');
SELECT is_empty($$ SELECT relname FROM ours WHERE relkind IN ('r', 'm') AND relowner <> 'callboard_owner'::regrole $$,
    'everything belongs to callboard_owner');
SELECT is_empty($$ SELECT c.relname FROM ours JOIN pg_class c USING (oid) WHERE c.relkind = 'r' AND NOT relrowsecurity $$,
    'row level security is on for every table');
SELECT is_empty($$ SELECT relname, p FROM ours, unnest(ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES',
        'TRIGGER']) p, unnest(ARRAY['callboard_member', 'callboard_operator', 'ana']) r
    WHERE relkind IN ('r', 'm') AND has_table_privilege(r, oid, p) $$, 'no member may write to a table');
SELECT is_empty($$ SELECT relname FROM ours WHERE relkind = 'm' AND has_table_privilege('ana', oid, 'SELECT') $$,
    'no member may read a materialized view');
SELECT is_empty($$ SELECT proname FROM pg_proc WHERE pronamespace = 'callboard'::regnamespace AND prosecdef
    AND NOT EXISTS (SELECT FROM unnest(proconfig) c WHERE c LIKE 'search_path=%') $$,
    'every definer function pins its search_path');
-- With client_min_messages = log and debug_print_plan = on a member would be told the plans of what runs within.
SELECT is_empty($$ SELECT proname FROM pg_proc WHERE pronamespace = 'callboard'::regnamespace AND prosecdef
    AND has_function_privilege('ana', oid, 'EXECUTE')
    AND NOT EXISTS (SELECT FROM unnest(proconfig) c WHERE c = 'client_min_messages=warning') $$,
    'and each that members may call keeps what is logged within from them');
SELECT set_eq($$ SELECT proname::text FROM pg_proc WHERE pronamespace = 'callboard'::regnamespace
    AND has_function_privilege('ana', oid, 'EXECUTE') AND prolang <> (SELECT oid FROM pg_language WHERE lanname = 'c') $$,
    $$ VALUES ('us'), ('at'), ('fold'), ('plain'), ('is_zone'), ('current_tenant'), ('current_member'), ('own_zone'), ('schema_version'),
    ('enter'), ('my_tenants'), ('open_session'), ('bookings_at'), ('midnight'), ('book'), ('move'), ('edit'),
    ('bulk'), ('challenge'), ('withdraw_challenge'), ('set_status'), ('release'), ('take_offer'), ('is_offered'),
    ('sweep'), ('undo'), ('undo_newest'), ('own_acts'), ('free_artists'), ('next_free'), ('save_member'),
    ('remove_member'), ('save_settings'), ('save_artist'), ('save_holiday'), ('remove_holiday'), ('remove_artist'),
    ('save_project'), ('remove_project'), ('save_time_off'), ('remove_time_off'), ('restore_artist'),
    ('save_times_off'), ('my_drafts'), ('save_draft'), ('share_draft'), ('drop_draft'), ('draft_act'),
    ('draft_undo'), ('draft_commit'), ('changes_since'), ('differences_since'), ('be_here'), ('listen'), ('import_bookings'), ('import_times_off'), ('import_holidays'),
    ('who_is_free'), ('report_utilisation'), ('report_cost'), ('report_holds'), ('doctor'), ('note_backup'),
    ('is_operator'), ('save_notices'), ('take_notice'), ('end_notice')
    UNION ALL SELECT substring(path FROM '[^/]*$') FROM callboard.schema_files WHERE path LIKE 'functions/read/%' $$,
    'members may call these functions and no other');
SELECT is_empty($$ SELECT relname FROM pg_class c LEFT JOIN pg_depend d ON d.objid = c.oid AND d.deptype = 'e'
    WHERE relnamespace = 'public'::regnamespace AND relkind <> 'c' AND d.objid IS NULL $$, 'nothing in public');
SELECT is_empty($$ SELECT r.rolname FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member
    WHERE m.roleid = 'callboard_owner'::regrole $$, 'nobody is a member of callboard_owner');
SELECT ok(NOT has_database_privilege('ana', current_database(), 'TEMP'), 'members make no temporary tables');
-- With plans for the values a member could find out by which plan was taken what statistics know of others' rows.
SELECT is_empty($$ SELECT proname FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
    WHERE pronamespace = 'callboard'::regnamespace AND prosecdef AND lanname = 'plpgsql'
    AND has_function_privilege('ana', p.oid, 'EXECUTE')
    AND NOT EXISTS (SELECT FROM unnest(proconfig) c WHERE c = 'plan_cache_mode=force_generic_plan') $$,
    'nor do its plans depend on what was asked');
SELECT is_empty($$ SELECT proname FROM pg_proc p WHERE pronamespace = 'callboard'::regnamespace
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
    AND obj_description(p.oid, 'pg_proc') IS NULL $$, 'every function has a comment');
-- What a CHECK, a default or an index calls, and what a column holds the answers of, is made by a migration, see
-- sql/README.md.
SELECT set_eq($$ SELECT proname::text FROM pg_proc p WHERE pronamespace = 'callboard'::regnamespace
    AND proname NOT IN ('plain', 'name_key')
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.refobjid = p.oid AND d.classid IN
        ('pg_constraint'::regclass, 'pg_attrdef'::regclass, 'pg_class'::regclass)) $$,
    $$ SELECT substring(path FROM '[^/]*$') FROM callboard.schema_files WHERE path LIKE 'functions/%' $$,
    'each function has a file, and each file a function');
SELECT is_empty($$ SELECT p.proname FROM pg_proc p JOIN callboard.schema_files f ON f.path LIKE 'functions/%/' || p.proname
    WHERE p.pronamespace = 'callboard'::regnamespace AND p.prosqlbody IS NOT NULL $$,
    'no body of a file binds what it names: files run in any order, and tables change under them');
SELECT is(callboard.schema_version(), (SELECT max(number) FROM callboard.schema_migrations), 'schema_version');

-- before_event() puts back each field by its name
SELECT is((SELECT string_agg(key, ' ') FROM jsonb_object_keys(callboard.booking_json(NULL)) key
           WHERE key <> 'split_from' AND (SELECT prosrc FROM pg_proc WHERE oid = 'callboard.before_event'::regproc)
                 NOT LIKE '%''{' || key || ',0}''%'), NULL, 'whatever of a booking can change is known of a time before');

SELECT * FROM finish();
ROLLBACK;
