-- A row that could not be understood may be the one of a booking that has none: nobody is told that its row has gone.
CREATE OR REPLACE FUNCTION callboard.import_missing(p_tenant uuid, p_lines callboard.import_line[],
                                                    p_pool callboard.import_side[]) RETURNS SETOF callboard.imported
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp
SET enable_nestloop = off AS $$ -- a thousand of each, whatever is estimated of them
    SELECT u.line, 'missing',
           callboard.import_booking_words(p_tenant, b.booking_id) || ', is in the book and no longer in the file.',
           b.booking_id
    FROM unnest(p_pool) b
    JOIN (SELECT (l).uid, min((l).line) AS line FROM unnest(p_lines) l GROUP BY (l).uid
          HAVING NOT coalesce(bool_or((l).outcome = 'invalid' AND ((l).was).id IS NULL), false)) u ON u.uid = b.uid
    WHERE NOT b.is_row AND b.live AND b.n IS NULL
    ORDER BY u.line, b.start_time, b.booking_id
$$;
COMMENT ON FUNCTION callboard.import_missing IS
    'The bookings of some UIDs that no row stands for any more; they are left alone';
