-- Sent twice, because the answer to the first was lost; else taken back by an earlier act.
CREATE OR REPLACE FUNCTION callboard.undone_before(me callboard.acting, p_act uuid) RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    earlier uuid := callboard.taken_back_by(me.tenant_id, p_act);
BEGIN
    IF earlier IS NULL THEN
        RETURN;
    ELSIF earlier::text = current_setting('app.act', true) THEN
        RETURN QUERY SELECT * FROM callboard.as_it_is(me, p_act, 'done', NULL);
    ELSE
        RETURN QUERY SELECT * FROM callboard.as_it_is(me, p_act, 'stale', 'That has been taken back already.');
    END IF;
END $$;
COMMENT ON FUNCTION callboard.undone_before IS 'The answer where an act was taken back already; no row: it was not';
