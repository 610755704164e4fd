-- The rate of an hour is the one that held when its day began, midnight by the tenant's clocks: whoever earns more from
-- today at ten on earns it from tomorrow on. Before the first rate that the trail knows, that one. A row that has not
-- changed since, or never, says it itself.
CREATE OR REPLACE FUNCTION callboard.rate_spans(p_artist callboard.artists, p_zone text, p_from timestamptz)
RETURNS TABLE (since date, until date, rate numeric)
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
BEGIN
    IF NOT (p_artist).version = 1 AND (p_artist).updated_at > p_from THEN
        RETURN QUERY
        WITH events AS MATERIALIZED (
            SELECT e.seq, e.at, nullif((e.record ->> 'rate')::numeric, 'NaN') AS rate,
                   nullif((e.changes -> 'rate' ->> 0)::numeric, 'NaN') AS before,
                   e.changes ? 'rate' AS changed
            FROM callboard.record_events e
            WHERE e.tenant_id = (p_artist).tenant_id AND e.kind = 'artist' AND e.record_id = (p_artist).id
              AND (e.changes ? 'rate' OR e.act IN ('known', 'added'))
        ), known AS MATERIALIZED ( -- the first rate
            SELECT coalesce(before, rate) AS rate, seq FROM events WHERE coalesce(before, rate) IS NOT NULL
            ORDER BY seq LIMIT 1
        ), steps AS (
            SELECT DISTINCT ON (s.since) s.since, s.rate
            FROM (SELECT '-infinity'::date AS since, 0::bigint AS seq, k.rate FROM known k
                  UNION ALL
                  SELECT ((e.at - interval '1 microsecond') AT TIME ZONE p_zone)::date + 1, e.seq, e.rate
                  FROM events e JOIN known k ON e.seq >= k.seq WHERE e.changed) s
            ORDER BY s.since, s.seq DESC
        )
        SELECT s.since, coalesce(lead(s.since) OVER (ORDER BY s.since), 'infinity'), s.rate FROM steps s;
    END IF;
    IF NOT FOUND THEN
        RETURN QUERY SELECT '-infinity'::date, 'infinity'::date, (p_artist).rate;
    END IF;
END $$;
COMMENT ON FUNCTION callboard.rate_spans IS
    'The rates of an artist on the days [since, until), those from a moment on for certain';
GRANT EXECUTE ON FUNCTION callboard.rate_spans TO callboard_reader;
