-- What takes an act back is an act of its own, with an id that nothing else has, whatever the client has named: else an act
-- could take itself back, or two each other, and their chain would have no end.
CREATE OR REPLACE FUNCTION callboard.begin_turn(me callboard.acting, p_act uuid) RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    own uuid := nullif(current_setting('app.act', true), '')::uuid;
BEGIN
    IF own IS NULL OR EXISTS (SELECT FROM callboard.trail e WHERE e.tenant_id = me.tenant_id AND e.act_id = own) THEN
        own := gen_random_uuid();
    END IF;
    PERFORM set_config('app.act', own::text, true), set_config('app.undoes', p_act::text, true),
            set_config('app.redo', callboard.takes_back(me, p_act)::text, true);
END $$;
COMMENT ON FUNCTION callboard.begin_turn IS 'From here on what is written takes an act back';
