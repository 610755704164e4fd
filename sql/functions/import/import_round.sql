-- By windows and not by joins: a thousand rows with a thousand bookings, whatever is estimated of them.
CREATE OR REPLACE FUNCTION callboard.import_round(p_pool callboard.import_side[], p_key text, p_any_artist boolean)
RETURNS callboard.import_side[]
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    WITH keyed AS (
        SELECT s.*, n IS NOT NULL AND booking_id IS NOT NULL AS paired,
               CASE WHEN NOT p_any_artist THEN artist_id END AS whose,
               CASE p_key
               WHEN 'recurrence' THEN nullif(recurrence, '')
               WHEN 'said times' THEN nullif(said_start || '|' || said_end, '|')
               WHEN 'times' THEN callboard.us(start_time) || '|' || callboard.us(end_time)
               WHEN 'said start' THEN nullif(said_start, '')
               WHEN 'start' THEN callboard.us(start_time)::text
               WHEN 'left' THEN 'left' END AS key
        FROM unnest(p_pool) s),
    ranked AS (
        SELECT k.*, count(*) OVER w AS many,
               row_number() OVER (w ORDER BY live DESC, n, start_time, booking_id) AS place
        FROM keyed k
        WINDOW w AS (PARTITION BY uid, whose, key, is_row, paired)),
    matched AS (
        SELECT r.*, lead(booking_id) OVER (w ORDER BY is_row DESC) AS its_booking,
               lag(n) OVER (w ORDER BY is_row DESC) AS its_row,
               count(*) FILTER (WHERE NOT paired AND key IS NOT NULL AND (many = 1 OR p_key <> 'left')) OVER w = 2
                   AS fits
        FROM ranked r
        WINDOW w AS (PARTITION BY uid, whose, key, place, paired OR key IS NULL))
    SELECT array_agg(ROW(CASE WHEN fits THEN coalesce(n, its_row) ELSE n END,
                         CASE WHEN fits THEN coalesce(booking_id, its_booking) ELSE booking_id END,
                         is_row, live, uid, artist, artist_id, recurrence, said_start, said_end, start_time, end_time
                        )::callboard.import_side)
    FROM matched
$$;
COMMENT ON FUNCTION callboard.import_round IS
    'Pairs rows and bookings of one UID and artist that agree in one thing, each once; what is left: one of each';
