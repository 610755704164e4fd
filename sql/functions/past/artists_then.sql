-- A rate that is no number (migration 0087) is none.
CREATE OR REPLACE FUNCTION callboard.artists_then(p_at timestamptz) RETURNS SETOF callboard.artists
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN QUERY
    WITH changed AS MATERIALIZED (SELECT * FROM callboard.records_then('artist', p_at))
    SELECT a.* FROM callboard.artists a
    WHERE a.id NOT IN (SELECT c.id FROM changed c)
      AND a.created_at <= p_at AND (a.archived_at IS NULL OR a.archived_at > p_at)
    UNION ALL
    SELECT w.* FROM changed c JOIN callboard.artists a ON a.id = c.id,
        jsonb_populate_record(a, CASE c.was ->> 'rate' WHEN 'NaN' THEN c.was || '{"rate": null}' ELSE c.was END) w
    WHERE w.name IS NOT NULL AND w.created_at <= p_at AND (w.archived_at IS NULL OR w.archived_at > p_at);
END $$;
COMMENT ON FUNCTION callboard.artists_then IS
    'The artists on the board at an instant, with the names, rates, skills and patterns they had; for the readers';
GRANT EXECUTE ON FUNCTION callboard.artists_then TO callboard_reader;
