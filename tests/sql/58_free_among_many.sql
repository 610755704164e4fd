-- Who is free among ten thousand artists: what that reads, counted in buffers, which no machine changes; and the
-- patterns, which are found without reading the artists.
BEGIN;
SELECT plan(8);

CREATE FUNCTION pg_temp.buffers(asked text) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
    plan jsonb;
BEGIN
    EXECUTE asked; -- the first time it reads the catalogs, too
    EXECUTE 'EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ' || asked INTO plan;
    RETURN (plan -> 0 -> 'Plan' ->> 'Shared Hit Blocks')::int + (plan -> 0 -> 'Plan' ->> 'Shared Read Blocks')::int;
END $$;
-- What is there, told apart by DISTINCT, which compares the patterns themselves.
CREATE FUNCTION t.patterns() RETURNS SETOF text LANGUAGE sql SECURITY DEFINER AS $$
    SELECT DISTINCT coalesce(working_pattern, '{(,)}')::text FROM callboard.artists
    WHERE tenant_id = t.north() AND archived_at IS NULL $$;
-- own_patterns() is the readers' alone
CREATE FUNCTION t.own_patterns() RETURNS SETOF text LANGUAGE sql SECURITY DEFINER AS $$
    SELECT p::text FROM callboard.own_patterns() p $$;

SET LOCAL session_replication_role = replica;
INSERT INTO callboard.artists (tenant_id, id, name, folded, rate, working_pattern)
SELECT t.north(), gen_random_uuid(), 'Many ' || lpad(n::text, 5, '0'), 'many ' || lpad(n::text, 5, '0'), 30 + n % 50,
       CASE n % 5 WHEN 0 THEN NULL WHEN 1 THEN '{[540,1080),[1980,2520)}' ELSE '{[540,1080)}' END::int4multirange
FROM generate_series(1, 10000) n;
INSERT INTO callboard.artists (tenant_id, id, name, folded, working_pattern) -- of another tenant
SELECT t.south(), gen_random_uuid(), 'Else ' || n, 'else ' || n, int4multirange(int4range(n, n + 60))
FROM generate_series(1, 100) n;
SET LOCAL session_replication_role = origin;
ANALYZE callboard.artists;

SET SESSION AUTHORIZATION ana;
SELECT t.enter(NULL);
SELECT t.at(0, 9) AS nine, t.at(0, 18) AS six \gset
SELECT cmp_ok(pg_temp.buffers(format('SELECT * FROM callboard.read_free(%L, %L, NULL, NULL, NULL, false)',
    :'nine', :'six')), '<=', 1000, 'buffers for ten thousand rows');
SELECT cmp_ok(pg_temp.buffers(format('SELECT * FROM callboard.read_free(%L, %L, NULL, NULL, 3, true)',
    :'nine', :'six')), '<=', 1000, 'and with hours');
SELECT cmp_ok(pg_temp.buffers('SELECT * FROM t.own_patterns()'), '<=', 50,
    'a handful of patterns costs a handful of buffers');
SELECT cmp_ok((SELECT count(*) FROM callboard.read_free(:'nine', :'six', NULL, NULL, NULL, false)), '>=', 10000::bigint,
    'all are free');
SELECT results_eq('SELECT * FROM t.own_patterns() p ORDER BY p', 'SELECT * FROM t.patterns() p ORDER BY p',
    'they are those of one''s own tenant');

-- each pattern once, whatever its hash, however many
RESET SESSION AUTHORIZATION;
UPDATE callboard.artists
SET working_pattern = int4multirange(int4range(n % 997, n % 997 + 480), int4range(5000, 5000 + n % 3))
FROM (SELECT id AS of, (row_number() OVER (ORDER BY name))::int AS n FROM callboard.artists
      WHERE name LIKE 'Many 0%') x
WHERE id = of;
UPDATE callboard.artists SET archived_at = now() WHERE name = 'Many 00500';
SET SESSION AUTHORIZATION ana;
SELECT results_eq('SELECT * FROM t.own_patterns() p ORDER BY p', 'SELECT * FROM t.patterns() p ORDER BY p',
    'and of thousands, each is told once');
SELECT cmp_ok((SELECT count(*) FROM t.own_patterns()), '>', 2000::bigint, 'at least');
SET LOCAL app.tenant = '';
SELECT is_empty('SELECT * FROM t.own_patterns()', 'none outside a tenant');
RESET SESSION AUTHORIZATION;

SELECT * FROM finish();
ROLLBACK;
