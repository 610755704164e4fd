-- What a row does not say is as it was said before, or as the booking has it. Where a booking was booked again, the row
-- does not stand for the cancelled one any more.
CREATE OR REPLACE FUNCTION callboard.import_recorded(p_tenant uuid, p_lines callboard.import_line[]) RETURNS void
LANGUAGE sql
SET search_path = pg_catalog, pg_temp AS $$
    DELETE FROM callboard.import_rows i USING unnest(p_lines) l
    WHERE i.tenant_id = p_tenant AND i.booking_id = ((l).was).id AND i.uid = coalesce((l).uid, '')
      AND (l).outcome = 'booked';
    INSERT INTO callboard.import_rows AS old
    SELECT w.* FROM (
        SELECT (ROW(p_tenant, b.booking_id, coalesce((l).uid, ''), s.artist, s.artist_id,
                    coalesce(s.project, i.project, ''),
                    CASE WHEN s.project IS NOT NULL THEN s.project_id
                         WHEN i.booking_id IS NOT NULL THEN i.project_id ELSE b.project_id END,
                    s.title, coalesce(s.notes, i.notes, b.notes), s.said_start, s.said_end, s.start_time, s.end_time,
                    coalesce(s.status, i.status, b.status), coalesce(s.heavy, i.heavy, b.heavy),
                    coalesce(s.decide_by, i.decide_by), s.recurrence)::callboard.import_rows).*
        FROM unnest(p_lines) l
        CROSS JOIN LATERAL (SELECT ((l).says).*) s
        CROSS JOIN LATERAL (SELECT (callboard.import_as_row(CASE WHEN ((l).target).id IS NOT NULL THEN (l).target
                                                                 ELSE (l).was END)).*) b
        LEFT JOIN callboard.import_rows i
               ON i.tenant_id = p_tenant AND i.booking_id = b.booking_id AND i.uid = coalesce((l).uid, '')
        WHERE (l).outcome IN ('booked', 'changed')
           OR (l).outcome = 'unchanged' AND ((l).was).id IS NOT NULL AND NOT callboard.import_is_over((l).was)) w
    WHERE NOT EXISTS (SELECT FROM callboard.import_rows i WHERE i.tenant_id = p_tenant AND i.booking_id = w.booking_id
                      AND i.uid = w.uid AND i IS NOT DISTINCT FROM w)
    ON CONFLICT (tenant_id, booking_id, uid) DO UPDATE
    SET artist = excluded.artist, artist_id = excluded.artist_id, project = excluded.project,
        project_id = excluded.project_id, title = excluded.title, notes = excluded.notes,
        said_start = excluded.said_start, said_end = excluded.said_end, start_time = excluded.start_time,
        end_time = excluded.end_time, status = excluded.status, heavy = excluded.heavy, decide_by = excluded.decide_by,
        recurrence = excluded.recurrence;
$$;
COMMENT ON FUNCTION callboard.import_recorded IS 'Keeps what the file has said of the bookings that its rows stand for';
