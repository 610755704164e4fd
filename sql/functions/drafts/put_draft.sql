-- Drafted anew, it begins from the live booking as it is by now: whoever acts on it has been told of that.
CREATE OR REPLACE FUNCTION callboard.put_draft(p_tenant uuid, p_draft uuid, p_id uuid, p_wanted jsonb) RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF p_wanted IS NULL THEN
        DELETE FROM callboard.draft_bookings WHERE tenant_id = p_tenant AND draft_id = p_draft AND id = p_id;
    ELSE
        INSERT INTO callboard.draft_bookings (tenant_id, draft_id, id, base_version, wanted)
        VALUES (p_tenant, p_draft, p_id,
                (SELECT version FROM callboard.bookings WHERE tenant_id = p_tenant AND id = p_id), p_wanted)
        ON CONFLICT (tenant_id, draft_id, id) DO UPDATE
        SET wanted = excluded.wanted, base_version = excluded.base_version;
    END IF;
END $$;
COMMENT ON FUNCTION callboard.put_draft IS
    'Writes what is wanted of a booking; NULL: it is as on the live board, or not there';
