-- Each statement of the program begins with a comment that names it (src/store/embed.cmake). Whatever else stands in a
-- text is nobody's to read: of the names only those are told that the client knows as its own. Means of few calls tell
-- nothing; for what runs by a timer, or on a file, nobody sits waiting.
CREATE OR REPLACE FUNCTION callboard.slow_statements(p_client jsonb, OUT value float8, OUT finding text,
                                                     OUT detail jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    home text := (SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
                  WHERE e.extname = 'pg_stat_statements');
BEGIN
    IF home IS NULL THEN
        finding := 'not watched: CREATE EXTENSION pg_stat_statements';
        RETURN;
    END IF;
    EXECUTE format($q$
        SELECT coalesce(max(mean), 0), CASE WHEN count(*) FILTER (WHERE mean >= 0.1) = 0
                   THEN format('none of %%s is slower than 100 ms in the mean', count(*))
                   ELSE string_agg(format('%%s %%s ms', name, round(1000 * mean)), ', ' ORDER BY mean DESC)
                        FILTER (WHERE mean >= 0.1) END,
               jsonb_object_agg(name, round(mean::numeric, 6)) FILTER (WHERE name IS NOT NULL)
        FROM (SELECT name, sum(total) / sum(calls) / 1000 AS mean
              FROM (SELECT substring(query FROM '^-- callboard: ([a-z_]+)\n') AS name, total_exec_time AS total, calls
                    FROM %I.pg_stat_statements
                    WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())) s
              WHERE $1 -> 'queries' ? name
                AND name !~ '^(import_|report_|refresh_reports$|sweep_all$|doctor|remove_tenant$|forget_artist$)'
              GROUP BY name HAVING sum(calls) >= 10) m $q$, home) INTO value, finding, detail USING p_client;
EXCEPTION WHEN object_not_in_prerequisite_state THEN
    value := NULL;
    finding := 'not watched: add pg_stat_statements to shared_preload_libraries';
END $$;
COMMENT ON FUNCTION callboard.slow_statements IS
    'The program''s statements that take longer than 100 ms in the mean, by name';
GRANT EXECUTE ON FUNCTION callboard.slow_statements TO callboard_owner;
