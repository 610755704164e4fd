CREATE OR REPLACE FUNCTION callboard.clear_draft(p_tenant uuid, p_draft uuid) RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    DELETE FROM callboard.draft_steps WHERE tenant_id = p_tenant AND draft_id = p_draft;
    DELETE FROM callboard.draft_bookings WHERE tenant_id = p_tenant AND draft_id = p_draft;
    DELETE FROM callboard.draft_members WHERE tenant_id = p_tenant AND draft_id = p_draft;
    DELETE FROM callboard.drafts WHERE tenant_id = p_tenant AND id = p_draft;
END $$;
COMMENT ON FUNCTION callboard.clear_draft IS 'Forgets a what-if board';
