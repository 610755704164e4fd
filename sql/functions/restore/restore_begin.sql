-- Whoever holds a backup can make one up, and nobody judges whether its trail is true. So this is the operator's alone,
-- an admin's never.
CREATE OR REPLACE FUNCTION callboard.restore_begin(p_tenant uuid, p_name text, p_as text, p_schema int, p_first bigint,
                                                   p_last bigint, p_admin text, p_at bigint) RETURNS callboard.saved
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    new_id uuid := CASE WHEN p_as IS NULL THEN p_tenant ELSE gen_random_uuid() END;
    free bigint := (SELECT last_value + is_called::int FROM callboard.trail_seq);
    problem text := coalesce(callboard.restore_problem(p_schema, p_first, p_last),
                             CASE WHEN NOT callboard.is_line(callboard.plain(p_as), 1, 100) THEN
                                 callboard.said('tenants_name_is_a_line') END);
    t callboard.tenants;
BEGIN
    PERFORM callboard.begin_write();
    FOR t IN SELECT * FROM callboard.tenants x
             WHERE x.id = new_id OR x.name = callboard.plain(coalesce(p_as, p_name)) ORDER BY x.id FOR UPDATE LOOP
        problem := coalesce(problem, callboard.restore_in_the_way(t));
        IF problem IS NULL THEN
            PERFORM callboard.remove_tenant(t.name);
        END IF;
    END LOOP;
    IF problem IS NOT NULL THEN
        RETURN ROW('invalid', problem, NULL, NULL)::callboard.saved;
    END IF;
    DELETE FROM callboard.restores WHERE tenant_id = new_id; -- of one that committed before its end
    INSERT INTO callboard.restores (tenant_id, from_id, name, admin, first, last, at, shift)
    VALUES (new_id, p_tenant, coalesce(p_as, p_name), p_admin, coalesce(p_first, 1), coalesce(p_last, 0),
            callboard.at(p_at),
            CASE WHEN p_first >= free AND p_last < 1000000000000000 THEN 0 ELSE free - coalesce(p_first, 1) END);
    PERFORM set_config('app.restoring', 'yes', true);
    RETURN ROW('done', NULL, new_id, NULL)::callboard.saved;
END $$;
COMMENT ON FUNCTION callboard.restore_begin IS
    'Begins to restore a tenant in this transaction, under another name and with other ids if p_as is given; an empty '
    'tenant of that name or id goes first. With p_at (microseconds since 1970) it comes as it was then: the tenants '
    'are restored first, then both tables of events, then the others. For the operator. done (id: the '
    'tenant''s), invalid';
GRANT EXECUTE ON FUNCTION callboard.restore_begin TO callboard_operator;
