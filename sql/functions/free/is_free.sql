CREATE OR REPLACE FUNCTION callboard.is_free(p_tenant uuid, p_artist uuid, p_start timestamptz, p_end timestamptz,
                                             p_except uuid[]) RETURNS boolean
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT NOT EXISTS (SELECT FROM callboard.in_the_way(p_tenant, p_artist, p_start, p_end, p_except))
       AND NOT EXISTS (SELECT FROM callboard.time_off o
                       WHERE o.tenant_id = p_tenant AND o.artist_id = p_artist
                         AND o.start_time < p_end AND o.end_time > p_start)
$$;
COMMENT ON FUNCTION callboard.is_free IS 'Neither pencil nor confirmed, these aside, nor time off in [start, end)';
