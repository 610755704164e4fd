-- The checks of `callboard doctor`, a row each; one more is a row here, and its line in tests/sql/54_doctor.sql.
--
-- `look` answers one row: a value, a finding in words, and NULL or a figure for each name (jsonb). $1 is what the
-- client says of itself (src/store/facts.h), $2 the tenant that is asked for, NULL: all. A value as high as `critical`
-- or `warning` is that; NULL could not be seen, and is neither. Nothing in a finding or a name is any tenant's content.
-- `seen_by` owner sees the tables, watcher what all connections do.
CREATE OR REPLACE FUNCTION callboard.doctor_checks()
RETURNS TABLE (place int, name text, title text, unit text, seen_by text, warning float8, critical float8, advice text,
               look text)
LANGUAGE sql IMMUTABLE
SET search_path = pg_catalog, pg_temp AS $checks$
SELECT row_number() OVER ()::int, c.* FROM (VALUES
('connection', 'Connection', 'seconds', 'owner', 0.5, 2,
 'Every answer waits so long: look at the network.',
$$ SELECT coalesce(($1 ->> 'round_trip_us')::float8 / 1e6, 0), -- a board does not measure it
       format('%sas %s %s', to_char(($1 ->> 'round_trip_us')::float8 / 1e3, 'FM999990.0 "ms a round trip, "'),
              session_user, coalesce('at ' || host(inet_server_addr()), 'by a socket')), NULL::jsonb $$),
('versions', 'Versions', 'number', 'owner', NULL::float8, NULL::float8,
 'Keep the server at its newest minor release.',
$$ SELECT current_setting('server_version_num')::float8,
       format('callboard %s, schema %s, PostgreSQL %s, libpq %s, ncurses %s', $1 ->> 'program',
              callboard.schema_version(), split_part(current_setting('server_version'), ' ', 1), $1 ->> 'libpq',
              $1 ->> 'curses'), NULL::jsonb $$),
('schema', 'Migrations', 'missing', 'owner', 1, 1,
 'Run `callboard migrate`, or use the newer program.',
$$ SELECT abs(($1 ->> 'migration')::int - max(number))::float8,
       format('newest known %s, applied %s', $1 ->> 'migration', max(number)), NULL::jsonb
   FROM callboard.schema_migrations $$),
('functions', 'Functions and walls', 'files', 'owner', 1, 2,
 '`callboard migrate` puts back what was changed, and says what it cannot.',
$$ SELECT CASE WHEN recorded IS DISTINCT FROM $1 ->> 'files' THEN 1
               WHEN $1 ->> 'verified' = 'yes' THEN 0 WHEN $1 ->> 'verified' IS NOT NULL THEN 2 END,
       CASE WHEN recorded IS DISTINCT FROM $1 ->> 'files' THEN 'another program''s than this one'
            WHEN $1 ->> 'verified' = 'yes' THEN 'all are as this program made them'
            WHEN $1 ->> 'verified' IS NOT NULL THEN $1 ->> 'verified'
            ELSE 'not visible to this login: ask the operator' END, NULL::jsonb
   FROM (SELECT encode(sha256(convert_to(string_agg(path || ' ' || checksum || E'\n', '' ORDER BY path COLLATE "C"),
                                         'UTF8')), 'hex') AS recorded
         FROM callboard.schema_files) f $$),
('constraint', 'Exclusion constraint', 'faults', 'owner', 1, 1,
 'Double bookings are possible: put it back (sql/migrations/0047_bookings.sql).',
$$ SELECT f.value, f.finding, NULL::jsonb FROM callboard.doctor_constraint() f $$),
('row_security', 'Row level security', 'faults', 'owner', 1, 1,
 'Tenants may see each other: `callboard migrate` puts the walls back.',
$$ SELECT cardinality(f)::float8, 
       CASE cardinality(f) WHEN 0 THEN 'on for every table of tenants' ELSE array_to_string(f, ', ') END, NULL::jsonb
   FROM callboard.doctor_walls() f $$),
('foreign_tenant', 'Wall between tenants', 'tables', 'owner', 1, 1,
 'Tenants see each other: close the server and run `callboard migrate`.',
$$ SELECT CASE WHEN p.seen IS NOT NULL THEN cardinality(string_to_array(p.seen, ', ')) END,
       CASE WHEN p.seen IS NULL THEN 'not tried: nothing can be written here'
            WHEN p.seen = '' THEN 'a foreign studio was looked for and not seen'
            ELSE 'rows of a foreign studio are shown of ' || p.seen END, NULL::jsonb
   FROM callboard.doctor_probe() p $$),
('statistics', 'Planner statistics', 'tables', 'owner', 1, NULL,
 'Run ANALYZE; where autovacuum does not keep up, let it come sooner.',
$$ SELECT f.value, f.finding, f.detail FROM callboard.doctor_statistics() f $$),
('slow_statements', 'Slow statements', 'seconds', 'watcher', 0.1, NULL,
 'See statistics, bloat and dead rows, then EXPLAIN that query of sql/queries.',
$$ SELECT f.value, f.finding, f.detail FROM callboard.slow_statements($1) f $$),
('unused_indexes', 'Unused indexes', 'bytes', 'owner', 8388608, NULL,
 'An index that nobody reads costs each write; DROP INDEX what is not ours.',
$$ SELECT coalesce(sum(size), 0)::float8,
       CASE WHEN counted < interval '7 days'
                THEN 'too early to say: counted for ' || callboard.doctor_age(extract(epoch FROM counted)::float8)
            WHEN count(size) = 0 THEN 'none larger than 8 MB'
            ELSE string_agg(relation || ' ' || pg_size_pretty(size), ', ' ORDER BY size DESC) END,
       jsonb_object_agg(relation, size) FILTER (WHERE relation IS NOT NULL)
   FROM (SELECT clock_timestamp() - coalesce(d.stats_reset, (SELECT min(applied_at) FROM callboard.schema_migrations))
         FROM pg_stat_database d WHERE d.datname = current_database()) w (counted)
   LEFT JOIN (SELECT s.indexrelname AS relation, pg_relation_size(s.indexrelid) AS size
              FROM pg_stat_user_indexes s JOIN pg_index i USING (indexrelid)
              WHERE s.schemaname = 'callboard' AND s.idx_scan = 0 AND NOT i.indisunique AND NOT i.indisexclusion
                AND pg_relation_size(s.indexrelid) >= 8388608) x ON counted >= interval '7 days'
   GROUP BY counted $$),
('size', 'Tables and indexes', 'bytes', 'owner', NULL, NULL, 'Only a figure: watch how it grows against the disk.',
$$ SELECT sum(size)::float8, format('%s in all, largest: %s', pg_size_pretty(sum(size)),
       (array_agg(relation || ' ' || pg_size_pretty(size) ORDER BY size DESC))[1]), jsonb_object_agg(relation, size)
   FROM (SELECT relname AS relation, pg_relation_size(oid) AS size FROM pg_class
         WHERE relnamespace = 'callboard'::regnamespace AND relkind IN ('r', 'm', 'i')) x $$),
('bloat', 'Bloat', 'ratio', 'owner', 0.4, 0.7,
 'VACUUM FULL or pg_repack gives the room back, in a quiet hour.',
$$ SELECT coalesce(max(b.share), 0), CASE WHEN max(b.share) IS NULL THEN 'no table larger than 8 MB'
       ELSE format('%s of %s is free room (%s)', callboard.percent(max(b.share)),
                   (array_agg(b.relation ORDER BY b.share DESC))[1],
                   CASE WHEN bool_and(b.measured) THEN 'measured' ELSE 'estimated' END) END,
       jsonb_object_agg(b.relation, round(b.share::numeric, 3)) FILTER (WHERE b.relation IS NOT NULL)
   FROM callboard.doctor_bloat() b $$),
('visibility', 'Visibility map', 'ratio', 'owner', 0.3, 0.8,
 'VACUUM it: weeks are read from indexes alone where pages are all-visible.',
$$ SELECT coalesce(max(hidden), 0), CASE WHEN max(hidden) IS NULL THEN 'no table larger than 1 MB'
       ELSE format('%s of %s is all-visible', callboard.percent(1 - max(hidden)),
                   (array_agg(relation ORDER BY hidden DESC))[1]) END,
       jsonb_object_agg(relation, round(hidden::numeric, 3)) FILTER (WHERE relation IS NOT NULL)
   FROM (SELECT relname AS relation, 1 - least(relallvisible::float8 / relpages, 1) AS hidden FROM pg_class
         WHERE oid IN ('callboard.bookings'::regclass, 'callboard.booking_events'::regclass) AND relpages >= 128) x $$),
('dead_rows', 'Dead rows', 'ratio', 'owner', 0.2, 0.5,
 'End the open transaction that keeps them, then VACUUM.',
$$ SELECT coalesce(max(share), 0), CASE WHEN max(share) IS NULL THEN 'no table has more than a thousand'
       ELSE format('%s of %s', callboard.percent(max(share)), (array_agg(relation ORDER BY share DESC))[1]) END,
       jsonb_object_agg(relation, round(share::numeric, 3)) FILTER (WHERE relation IS NOT NULL)
   FROM (SELECT relname AS relation, n_dead_tup::float8 / (n_live_tup + n_dead_tup) AS share FROM pg_stat_user_tables
         WHERE schemaname = 'callboard' AND n_dead_tup > 1000) x $$),
('autovacuum', 'Autovacuum', 'faults', 'owner', 1, 1,
 'Switch it on again: tables grow and plans go wrong without it.',
$$ SELECT cardinality(o)::float8, CASE WHEN cardinality(o) > 0 THEN 'off: ' || array_to_string(o, ', ')
       ELSE 'on; ' || coalesce((SELECT 'ran last ' || callboard.doctor_age(callboard.doctor_since(max(last_autovacuum)))
            || ' ago' FROM pg_stat_user_tables WHERE schemaname = 'callboard' HAVING max(last_autovacuum) IS NOT NULL),
            'has not run yet') END, NULL::jsonb
   FROM (SELECT ARRAY(SELECT s.name FROM pg_settings s
             WHERE s.name IN ('autovacuum', 'track_counts') AND s.setting = 'off'
             UNION ALL SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'callboard'::regnamespace
                AND c.reloptions::text ~ 'autovacuum_enabled=(f|off|no|0)')) x (o) $$),
('reports_age', 'Reports'' views', 'seconds', 'owner', 10800, 172800,
 'Run `callboard sweep --all` by a timer; reports are right meanwhile, but slow.',
$$ SELECT CASE WHEN callboard.is_private() THEN least(age, callboard.doctor_since(pg_postmaster_start_time()))
            ELSE age END,
       'summed up ' || callboard.doctor_age(age) || ' ago', NULL::jsonb
   FROM (SELECT callboard.doctor_since(refreshed_at) FROM callboard.report_refreshes) r (age) $$),
('sweep_age', 'Sweep', 'seconds', 'owner', 600, 86400,
 'Run `callboard sweep --all` by a timer: it ends holds and challenges.',
$$ SELECT CASE WHEN NOT callboard.is_private() THEN callboard.doctor_since(swept_at) END,
       CASE WHEN callboard.is_private() THEN 'a private server has no timer: open boards sweep'
            ELSE 'swept ' || callboard.doctor_age(callboard.doctor_since(swept_at)) || ' ago' END, NULL::jsonb
   FROM callboard.sweeps $$),
('lapsed_holds', 'Lapsed holds', 'seconds', 'owner', 600, 86400, 'Nobody has swept: run `callboard sweep`.',
$$ SELECT coalesce(callboard.doctor_since(min(lapses_at)), 0),
       CASE count(*) WHEN 0 THEN 'none is left unswept'
            ELSE format('%s unswept, the oldest for %s', count(*),
                        callboard.doctor_age(callboard.doctor_since(min(lapses_at)))) END, NULL::jsonb
   FROM callboard.bookings
   WHERE status = 'hold' AND lapses_at < clock_timestamp() AND ($2 IS NULL OR tenant_id = $2) $$),
('backup_age', 'Verified backup', 'seconds', 'owner', 129600, 691200,
 'Run `callboard backup` by a timer; only one that was verified counts.',
$$ SELECT f.value, f.finding, NULL::jsonb FROM callboard.doctor_backup($2) f $$),
('wal_archiving', 'WAL archiving', 'failures', 'owner', 1, 1,
 'Mend archive_command (the server''s log has its words): WAL fills the disk.',
$$ SELECT CASE WHEN failing THEN failed_count ELSE 0 END::float8,
       CASE WHEN current_setting('archive_mode') = 'off' THEN 'off: no going back to a second of one''s choice'
            WHEN failing THEN format('failed %s times, last %s ago', failed_count,
                                     callboard.doctor_age(callboard.doctor_since(last_failed_time)))
            WHEN last_archived_time IS NULL THEN 'on; nothing was archived yet'
            ELSE format('archived %s ago', callboard.doctor_age(callboard.doctor_since(last_archived_time))) END,
       NULL::jsonb
   FROM pg_stat_archiver, LATERAL (SELECT current_setting('archive_mode') <> 'off' AND last_failed_time IS NOT NULL
       AND last_failed_time > coalesce(last_archived_time, '-infinity')) f (failing) $$),
('replication_lag', 'Replication', 'seconds', 'watcher', 10, 60,
 'Look at the standby, and at the network to it.',
$$ SELECT f.value, f.finding, f.detail FROM callboard.replication_lag() f $$),
('replication_slots', 'Idle slots'' WAL', 'bytes', 'owner', 1073741824, 10737418240,
 'pg_drop_replication_slot() of a standby that is gone, before the disk is full.',
$$ SELECT coalesce(max(kept), 0)::float8, CASE count(*) WHEN 0 THEN 'no slot is idle'
       ELSE format('%s idle, keeping %s', count(*), pg_size_pretty(max(kept))) END, NULL::jsonb
   FROM (SELECT CASE WHEN NOT pg_is_in_recovery() THEN pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn) END AS kept
         FROM pg_replication_slots WHERE NOT active) s $$),
('clock', 'Clocks', 'seconds', 'owner', 2, 30, 'Let both machines keep time (chrony, systemd-timesyncd).',
$$ SELECT abs(apart), to_char(abs(apart), 'FM99999999990.000 "s apart"'), NULL::jsonb -- or on the way
   FROM (SELECT (($1 ->> 'asked_us')::bigint - callboard.us(statement_timestamp())) / 1e6::float8) c (apart) $$),
('connections', 'Connections', 'ratio', 'watcher', 0.8, 0.95,
 'Put PgBouncer before the server (conf/deploy), or raise max_connections.',
$$ SELECT count(*)::float8 / limits.most, format('%s of %s', count(*), limits.most), NULL::jsonb
   FROM (SELECT current_setting('max_connections')::int
                - current_setting('superuser_reserved_connections')::int) limits (most)
   LEFT JOIN pg_stat_activity a ON a.backend_type = 'client backend' GROUP BY limits.most $$),
('collation', 'Locale and collation', 'collations', 'owner', 1, NULL,
 'REINDEX, then ALTER DATABASE ... REFRESH COLLATION VERSION.',
$$ SELECT d.stale + (SELECT count(*) FROM pg_collation c WHERE c.collversion IS NOT NULL
                     AND c.collversion IS DISTINCT FROM pg_collation_actual_version(c.oid)
                     AND EXISTS (SELECT FROM pg_attribute a WHERE a.attcollation = c.oid AND a.attnum > 0
                                 AND a.attrelid >= 16384)),
       format('%s, %s%s', d.encoding, d.datcollate, CASE d.stale WHEN 0 THEN '' ELSE
              format(': sorted by version %s, the system has %s', coalesce(d.datcollversion, 'none'),
                     coalesce(d.actual, 'none')) END),
       NULL::jsonb
   FROM (SELECT pg_encoding_to_char(encoding) AS encoding, datcollate, datcollversion,
                pg_database_collation_actual_version(oid) AS actual,
                (datcollversion IS DISTINCT FROM pg_database_collation_actual_version(oid))::int AS stale
         FROM pg_database WHERE datname = current_database()) d $$),
('prepared_transactions', 'Prepared transactions', 'seconds', 'owner', 300, 3600,
 'COMMIT PREPARED or ROLLBACK PREPARED it: it keeps locks and dead rows.',
$$ SELECT coalesce(callboard.doctor_since(min(prepared)), 0), CASE count(*) WHEN 0 THEN 'none'
       ELSE format('%s, the oldest for %s', count(*), callboard.doctor_age(callboard.doctor_since(min(prepared)))) END,
       NULL::jsonb
   FROM pg_prepared_xacts $$),
('open_transactions', 'Open transactions', 'seconds', 'watcher', 300, 3600,
 'pg_terminate_backend() what was forgotten: it keeps dead rows, maybe locks.',
$$ SELECT coalesce(max(age), 0), CASE count(*) WHEN 0 THEN 'none'
       ELSE format('%s, the oldest for %s', count(*), callboard.doctor_age(max(age)))
            || CASE WHEN $2 IS NOT NULL THEN '' ELSE
               (array_agg(format(' (process %s, login %s, %s)', pid, usename, state) ORDER BY age DESC))[1] END END,
       NULL::jsonb
   FROM (SELECT pid, usename, state, callboard.doctor_since(xact_start) AS age FROM pg_stat_activity
         WHERE backend_type = 'client backend' AND xact_start IS NOT NULL AND pid <> pg_backend_pid()) a $$),
('xid_age', 'Transaction ids', 'ratio', 'owner', 0.25, 0.75,
 'VACUUM (FREEZE), and end what hinders it: at the end nothing can be written.',
$$ SELECT greatest(max(age(datfrozenxid)), max(mxid_age(datminmxid))) / 2147483648.0::float8,
       format('%s of them used since the last freeze',
              callboard.percent(greatest(max(age(datfrozenxid)), max(mxid_age(datminmxid))) / 2147483648.0::float8)),
       NULL::jsonb FROM pg_database $$)
) c (name, title, unit, seen_by, warning, critical, advice, look)
$checks$;
COMMENT ON FUNCTION callboard.doctor_checks IS 'What `callboard doctor` looks at: a check a row';
GRANT EXECUTE ON FUNCTION callboard.doctor_checks TO callboard_watcher;
