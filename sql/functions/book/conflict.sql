CREATE OR REPLACE FUNCTION callboard.conflict(p_tenant uuid, b callboard.bookings) RETURNS SETOF callboard.answer
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT a.* FROM callboard.in_the_way(p_tenant, (b).artist_id, (b).start_time, (b).end_time, ARRAY[(b).id]) w,
         LATERAL (SELECT (callboard.answer('conflict', NULL, w)).*) a
$$;
COMMENT ON FUNCTION callboard.conflict IS 'The answer "conflict": the bookings in the way of this one';
