-- What is in the way of some targets, were they all written: other bookings, and one another.
CREATE OR REPLACE FUNCTION callboard.bulk_conflicts(me callboard.acting, p_numbers int[],
                                                    p_targets callboard.bookings[])
RETURNS TABLE (change int, answer callboard.answer)
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    WITH target AS (
        SELECT p_numbers[i] AS n, p_targets[i] AS t FROM generate_subscripts(p_numbers, 1) i
        WHERE callboard.blocks((p_targets[i]).status))
    SELECT n, callboard.answer('conflict', NULL, w)
    FROM target, LATERAL callboard.in_the_way(me.tenant_id, (t).artist_id, (t).start_time, (t).end_time,
        (SELECT array_agg(id) FROM unnest(p_targets))) w
    UNION ALL
    SELECT a.n, callboard.answer('conflict', 'Another change of the same act is in the way.', b.t)
    FROM target a JOIN target b ON a.n <> b.n AND (a.t).artist_id = (b.t).artist_id
         AND (a.t).start_time < (b.t).end_time AND (b.t).start_time < (a.t).end_time
    ORDER BY 1
$$;
COMMENT ON FUNCTION callboard.bulk_conflicts IS 'For each refused target what is in its way';
