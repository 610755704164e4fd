CREATE OR REPLACE FUNCTION callboard.read_time_off_list(p_after text, p_most int, p_artist uuid, p_narrow text,
                                                        p_draft uuid DEFAULT NULL)
RETURNS TABLE (id uuid, key text, artist_id uuid, name text, reason text, start_us bigint, end_us bigint, version int,
               booked bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
    seen boolean := callboard.sees_private();
BEGIN
    RETURN QUERY
    WITH off AS (
        SELECT o.id, o.artist_id, a.name, CASE WHEN seen THEN o.reason ELSE '' END AS reason, o.start_time, o.end_time,
               o.version,
               CASE WHEN o.end_time > clock_timestamp() THEN 0 ELSE 1 END AS over,
               CASE WHEN o.end_time > clock_timestamp() THEN callboard.us(o.start_time)
                    ELSE -callboard.us(o.end_time) END AS at
        FROM callboard.time_off o
        JOIN callboard.artists a ON a.tenant_id = o.tenant_id AND a.id = o.artist_id
        WHERE a.archived_at IS NULL AND (p_artist IS NULL OR o.artist_id = p_artist)
          AND (p_narrow IS NULL
               OR strpos(callboard.fold(concat_ws(' ', a.name, CASE WHEN seen THEN o.reason END)),
                         callboard.fold(callboard.plain(p_narrow))) > 0)
    )
    SELECT id, concat_ws(' ', over, at, id), artist_id, name, reason, callboard.us(start_time), callboard.us(end_time),
           version,
           (SELECT count(*) FROM callboard.board_between(p_draft, start_time, end_time) b
            WHERE b.artist_id = off.artist_id AND (b.status <> 'hold' OR b.lapses_at > clock_timestamp()))
    FROM off
    WHERE p_after IS NULL
       OR (over, at, id) > (split_part(p_after, ' ', 1)::int, split_part(p_after, ' ', 2)::bigint,
                            split_part(p_after, ' ', 3)::uuid)
    ORDER BY over, at, id
    LIMIT p_most;
END $$;
COMMENT ON FUNCTION callboard.read_time_off_list IS
    'A page of the time off: what is not over, the next first; then what is over, the last first. '
    'With how many bookings fall into each, on a what-if board or on the live one; reasons not for viewers';
GRANT EXECUTE ON FUNCTION callboard.read_time_off_list TO callboard_member;
