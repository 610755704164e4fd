-- What the artists are booked for in [start, end), as a sentence: a warning, for time off refuses nothing. A second
-- option is meant to lie over something: it is not counted.
CREATE OR REPLACE FUNCTION callboard.booked_within(p_tenant uuid, p_artists uuid[], p_start timestamptz,
                                                   p_end timestamptz)
RETURNS text
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    WITH hit AS (
        SELECT b.title, b.start_time, b.status, b.artist_id, a.name
        FROM callboard.bookings_between(p_start, p_end) b
        JOIN callboard.artists a ON a.tenant_id = b.tenant_id AND a.id = b.artist_id
        WHERE b.tenant_id = p_tenant AND b.artist_id = ANY (p_artists)
          AND (b.status <> 'hold' OR b.lapses_at > clock_timestamp())
    ), who AS (SELECT min(name) AS name FROM hit GROUP BY artist_id)
    SELECT count(*) || CASE count(*) WHEN 1 THEN ' booking of ' ELSE ' bookings of ' END
           || (SELECT CASE WHEN count(*) > 3 THEN count(*) || ' artists'
                           ELSE string_agg(name, ', ' ORDER BY name) END FROM who)
           || CASE count(*) WHEN 1 THEN ' falls into it: ' ELSE ' fall into it, first: ' END
           || (array_agg(title || CASE WHEN (SELECT count(*) FROM who) > 1 THEN ' of ' || name ELSE '' END
                         || ' (' || to_char(start_time, 'Dy FMDD Mon YYYY, ') || status || ')'
                         ORDER BY start_time, name, title))[1] || '.'
    FROM hit HAVING count(*) > 0
$$;
COMMENT ON FUNCTION callboard.booked_within IS
    'Which bookings of these artists fall into a time, as a sentence; NULL: none';
