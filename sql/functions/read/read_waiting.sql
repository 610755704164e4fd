CREATE OR REPLACE FUNCTION callboard.read_waiting() RETURNS SETOF callboard.booking_row
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    WITH me AS MATERIALIZED (SELECT callboard.current_tenant() AS tenant, callboard.current_member() AS member),
    waiting AS (
        SELECT b.* FROM me JOIN callboard.bookings b ON b.tenant_id = me.tenant AND b.created_by = me.member
        WHERE b.end_time > clock_timestamp()
          AND ((b.status = 'hold' AND b.lapses_at > clock_timestamp() - interval '25 hours') -- a day may be so long
               OR (b.status = 'pencil' AND b.decide_by < clock_timestamp() + interval '24 hours')
               OR (b.status = 'hold' AND b.queued_at IS NOT NULL AND (NOT EXISTS (
                     SELECT FROM callboard.bookings o
                     WHERE o.tenant_id = b.tenant_id AND o.artist_id = b.artist_id AND o.id <> b.id
                       AND o.start_time < b.end_time AND o.start_time > b.start_time - interval '8784 hours'
                       AND o.end_time > b.start_time
                       AND (o.status IN ('pencil', 'confirmed')
                            OR (o.status = 'hold' AND o.queued_at < b.queued_at)))
                     OR callboard.is_offered(b.id))))
        UNION
        SELECT b.* FROM me JOIN callboard.bookings b ON b.tenant_id = me.tenant AND b.created_by = me.member
        WHERE b.status = 'cancelled' AND b.reason = 'lapsed' AND b.end_time > clock_timestamp()
          AND b.lapses_at > clock_timestamp() - interval '25 hours'
        UNION
        SELECT b.* FROM me JOIN callboard.challenges c ON c.tenant_id = me.tenant
        JOIN callboard.bookings b ON b.tenant_id = c.tenant_id AND b.id = c.pencil_id
        WHERE c.ended IS NULL AND me.member IN (c.created_by, b.created_by)
    )
    SELECT id, artist_id, project_id, created_by,
           callboard.us(start_time), callboard.us(end_time), callboard.us(lapses_at),
           callboard.us(queued_at), callboard.us(decide_by), NULL::bigint, NULL::bigint,
           status, reason, version, heavy, title, NULL::text
    FROM waiting
    ORDER BY lapses_at NULLS LAST, status = 'hold', decide_by NULLS LAST, start_time, id
    LIMIT 100;
END $$;
COMMENT ON FUNCTION callboard.read_waiting IS
    'What waits for the member: own timed holds, also those that lapsed within the last day, own pencils to be decided '
    'within 24 hours, own second options whose way is free or that were offered days, and challenged pencils of which '
    'one is either side';
GRANT EXECUTE ON FUNCTION callboard.read_waiting TO callboard_member;
