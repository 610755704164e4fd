CREATE OR REPLACE FUNCTION callboard.is_challenged_by(me callboard.acting, p_act text) RETURNS SETOF callboard.answer
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT a.* FROM callboard.challenges c
    JOIN callboard.bookings b ON b.tenant_id = c.tenant_id AND b.id IN (c.pencil_id, c.option_id),
    LATERAL (SELECT (callboard.answer('done', NULL, b)).*) a
    WHERE c.tenant_id = (me).tenant_id AND c.created_by = (me).user_id AND c.act_id = nullif(p_act, '')::uuid
    ORDER BY b.id = c.option_id
$$;
COMMENT ON FUNCTION callboard.is_challenged_by IS 'The answer to a challenge that was sent twice; no row: it was not';
