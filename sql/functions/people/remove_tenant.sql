-- Only one that nothing was ever booked in: bookings and their events stay.
CREATE OR REPLACE FUNCTION callboard.remove_tenant(p_name text) RETURNS callboard.saved
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    t callboard.tenants;
    booked bigint;
    of regclass;
    held boolean;
BEGIN
    SELECT * INTO t FROM callboard.tenants WHERE name = callboard.plain(p_name) FOR UPDATE;
    IF t.id IS NULL THEN
        RETURN ROW('gone', 'There is no tenant "' || coalesce(p_name, '') || '".', NULL, NULL)::callboard.saved;
    END IF;
    SELECT count(DISTINCT booking_id) INTO booked FROM callboard.booking_events WHERE tenant_id = t.id;
    IF booked > 0 THEN
        RETURN ROW('invalid', format('"%s" has %s booking%s (released ones too), and what was booked is kept: a tenant '
            'is removed only while nothing was ever booked in it. To close it, remove its members.',
            t.name, booked, CASE booked WHEN 1 THEN '' ELSE 's' END), NULL, NULL)::callboard.saved;
    END IF;
    -- Whatever tables there are by now, those that others refer to last.
    FOR pass IN 1..8 LOOP
        held := false;
        FOR of IN SELECT c.oid FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
                  WHERE c.relnamespace = 'callboard'::regnamespace AND c.relkind = 'r'
                    AND c.relname NOT IN ('booking_events', 'record_events') LOOP
            BEGIN
                EXECUTE format('DELETE FROM %s WHERE tenant_id = $1', of) USING t.id;
            EXCEPTION WHEN foreign_key_violation THEN
                held := true;
            END;
        END LOOP;
        EXIT WHEN NOT held;
    END LOOP;
    DELETE FROM callboard.record_events WHERE tenant_id = t.id; -- the trail of what has just gone
    DELETE FROM callboard.tenants WHERE id = t.id;
    RETURN ROW('done', NULL, t.id, NULL)::callboard.saved;
END $$;
COMMENT ON FUNCTION callboard.remove_tenant IS
    'Removes a studio in which nothing was ever booked; for the operator only';
GRANT EXECUTE ON FUNCTION callboard.remove_tenant TO callboard_operator;
