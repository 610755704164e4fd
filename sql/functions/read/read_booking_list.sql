CREATE OR REPLACE FUNCTION callboard.read_booking_list(p_after text, p_most int, p_which text, p_narrow text,
                                                       p_draft uuid DEFAULT NULL)
RETURNS TABLE (id uuid, key text, artist_id uuid, artist text, title text, project text, status text, start_us bigint,
               end_us bigint, lapses_us bigint, maker text, days int, drafted text)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    SELECT b.id, callboard.us(b.start_time) || ' ' || b.id, b.artist_id, a.name, b.title, coalesce(p.code, ''),
           CASE WHEN b.queued_at IS NOT NULL THEN 'second option' ELSE b.status::text END,
           callboard.us(b.start_time), callboard.us(b.end_time), callboard.us(b.lapses_at), m.name,
           floor(extract(epoch FROM clock_timestamp() - b.created_at) / 86400)::int,
           coalesce(b.drafted, '')
    FROM (SELECT x.*, NULL::text AS drafted FROM callboard.bookings x
          WHERE x.id NOT IN (SELECT d.id FROM callboard.draft_bookings d
                             WHERE p_draft IS NOT NULL AND d.draft_id = p_draft)
          UNION ALL
          SELECT (booking).*, drafted FROM callboard.draft_rows(p_draft, NULL, NULL) WHERE p_draft IS NOT NULL) b
    JOIN callboard.artists a ON a.tenant_id = b.tenant_id AND a.id = b.artist_id
    LEFT JOIN callboard.projects p ON p.tenant_id = b.tenant_id AND p.id = b.project_id
    LEFT JOIN callboard.members m ON m.tenant_id = b.tenant_id AND m.user_id = b.created_by
    WHERE b.status <> 'cancelled' AND b.end_time > clock_timestamp()
      AND b.start_time > clock_timestamp() - interval '62 days'
      AND (b.status <> 'hold' OR b.lapses_at IS NULL OR b.lapses_at > clock_timestamp())
      AND CASE p_which
            WHEN 'mine' THEN b.created_by = (SELECT callboard.current_member())
            WHEN 'holds' THEN b.status = 'hold' AND b.lapses_at IS NOT NULL
            WHEN 'options' THEN b.queued_at IS NOT NULL
            WHEN 'pencils' THEN b.status = 'pencil' AND b.created_at < clock_timestamp() - interval '7 days'
            ELSE true END
      AND (p_after IS NULL
           OR (b.start_time, b.id) > (callboard.at(split_part(p_after, ' ', 1)::bigint),
                                      split_part(p_after, ' ', 2)::uuid))
      AND (p_narrow IS NULL
           OR strpos(callboard.fold(concat_ws(' ', b.title, a.name, p.code, p.name, m.name)),
                     callboard.fold(callboard.plain(p_narrow))) > 0)
    ORDER BY b.start_time, b.id
    LIMIT p_most;
END $$;
COMMENT ON FUNCTION callboard.read_booking_list IS
    'A page of the live bookings that are not over, by their start; those that began more than two months ago aside; '
    'of a what-if board with what is drafted about each in words, or of the live one';
GRANT EXECUTE ON FUNCTION callboard.read_booking_list TO callboard_member, callboard_reports;
