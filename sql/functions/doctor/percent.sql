CREATE OR REPLACE FUNCTION callboard.percent(p_share float8) RETURNS text
LANGUAGE sql IMMUTABLE STRICT
SET search_path = pg_catalog, pg_temp AS $$
    SELECT round(100 * p_share) || ' %'
$$;
COMMENT ON FUNCTION callboard.percent IS 'A share in words: 0.4 is 40 %';
