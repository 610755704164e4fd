CREATE OR REPLACE FUNCTION callboard.offer_option(me callboard.acting, p_option callboard.bookings,
                                                  p_freed tstzmultirange)
RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    offered tstzrange;
BEGIN
    SELECT range_merge(range_agg(callboard.span(t))) INTO offered
    FROM unnest(callboard.option_targets(me.zone, p_option, p_freed, true)) t WHERE t.status = 'pencil';
    IF offered IS NULL THEN
        RETURN;
    END IF;
    PERFORM callboard.log_event(p_option, 'offered', CASE WHEN offered = callboard.span(p_option) THEN '{}' ELSE
        jsonb_build_object('offered', jsonb_build_array(NULL, jsonb_build_array(lower(offered), upper(offered)))) END);
    RETURN NEXT callboard.answer('done', 'A second option is offered its place.', p_option);
END $$;
COMMENT ON FUNCTION callboard.offer_option IS
    'Writes down that an option is offered what became free; no row: nothing is';
