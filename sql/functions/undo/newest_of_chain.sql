-- What an act and its takings back have come to: the newest of them, and how many there were.
CREATE OR REPLACE FUNCTION callboard.newest_of_chain(p_tenant uuid, p_act uuid, OUT act_id uuid, OUT turns int)
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    next uuid := p_act;
BEGIN
    turns := -1;
    WHILE next IS NOT NULL LOOP
        act_id := next;
        turns := turns + 1;
        next := callboard.taken_back_by(p_tenant, act_id);
    END LOOP;
END $$;
COMMENT ON FUNCTION callboard.newest_of_chain IS 'The last act that took back or did again what this act did';
