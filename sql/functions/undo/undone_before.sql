-- Sent twice, because the answer to the first was lost; else taken back by an earlier act.
CREATE OR REPLACE FUNCTION callboard.undone_before(me callboard.acting, p_act uuid) RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    earlier uuid := callboard.taken_back_by(me.tenant_id, p_act);
    outcome text := CASE earlier::text WHEN current_setting('app.act', true) THEN 'done' ELSE 'stale' END;
    message text := CASE outcome WHEN 'stale' THEN 'That has been taken back already.' END;
BEGIN
    IF earlier IS NULL THEN
        RETURN;
    END IF;
    RETURN QUERY SELECT * FROM callboard.as_it_is(me, p_act, outcome, message);
    IF NOT FOUND THEN -- an act of records alone
        RETURN NEXT callboard.answer(outcome, message, NULL);
    END IF;
END $$;
COMMENT ON FUNCTION callboard.undone_before IS 'The answer where an act was taken back already; no row: it was not';
