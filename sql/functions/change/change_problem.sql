CREATE OR REPLACE FUNCTION callboard.change_problem(me callboard.acting, b callboard.bookings,
                                                    wanted callboard.bookings)
RETURNS text
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN coalesce(
        callboard.problem(wanted.title, wanted.notes, wanted.start_time, wanted.end_time),
        CASE WHEN wanted.artist_id IS DISTINCT FROM b.artist_id
             THEN callboard.artist_problem(me.tenant_id, wanted.artist_id) END,
        CASE WHEN wanted.project_id IS DISTINCT FROM b.project_id
             THEN callboard.project_problem(me.tenant_id, wanted.project_id) END,
        CASE WHEN wanted.start_time <> b.start_time AND wanted.start_time < clock_timestamp() - interval '5 minutes'
                  AND coalesce(current_setting('app.past', true), '') <> 'import'
             THEN callboard.past_closed() END);
END $$;
COMMENT ON FUNCTION callboard.change_problem IS 'Why b cannot become wanted, whoever is in the way; NULL: can';
