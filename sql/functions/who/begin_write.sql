-- The first line of every write. Whoever said SET CONSTRAINTS ALL DEFERRED would else be told "booked" by the
-- function and "refused" by COMMIT; whoever set app.verb, app.past or app.another himself would forge the trail.
-- At REPEATABLE READ what is checked here may no longer be so when it is written: two admins would leave a tenant without
-- one.
CREATE OR REPLACE FUNCTION callboard.begin_write(p_frozen_too boolean DEFAULT false) RETURNS callboard.acting
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me callboard.acting := callboard.who();
BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'This is written at READ COMMITTED only, not at %.',
            upper(current_setting('transaction_isolation')) USING ERRCODE = 'CB004';
    END IF;
    IF me.tenant_id IS NOT NULL AND NOT p_frozen_too THEN
        PERFORM callboard.let_write(me.tenant_id);
    END IF;
    SET CONSTRAINTS callboard.no_double_booking IMMEDIATE;
    PERFORM set_config('app.verb', '', true), set_config('app.past', '', true), set_config('app.another', '', true),
            set_config('app.undoes', '', true), set_config('app.redo', '', true),
            set_config('app.source', callboard.honest_source(current_setting('app.source', true)), true);
    IF coalesce(current_setting('app.act', true), '') !~ '^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?$' THEN
        PERFORM set_config('app.act', '', true);
    END IF;
    IF callboard.is_act_of_another(me, nullif(current_setting('app.act', true), '')::uuid) THEN
        RAISE EXCEPTION 'That act is somebody else''s; an act belongs to who began it.' USING ERRCODE = 'CB005';
    END IF;
    RETURN me;
END $$;
COMMENT ON FUNCTION callboard.begin_write IS
    'Makes the constraint immediate, clears forged settings, says who acts. CB004: not READ COMMITTED. CB005: the act '
    'is another member''s. CB007: the tenant is frozen, unless p_frozen_too';
