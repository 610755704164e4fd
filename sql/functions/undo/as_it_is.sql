-- The bookings of an act as they are: the answer to an undo that has happened already.
CREATE OR REPLACE FUNCTION callboard.as_it_is(me callboard.acting, p_act uuid, p_outcome text, p_message text)
RETURNS SETOF callboard.answer
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT a.* FROM callboard.before_act(me, p_act) t
    JOIN callboard.bookings b ON b.tenant_id = (me).tenant_id AND b.id = t.booking_id,
    LATERAL (SELECT (callboard.answer(p_outcome, p_message, b)).*) a
    ORDER BY a.start_us, a.id
$$;
COMMENT ON FUNCTION callboard.as_it_is IS 'The same answer for each booking of an act';
