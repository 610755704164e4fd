CREATE OR REPLACE FUNCTION callboard.draft_booking(p_tenant uuid, p_draft uuid, p_id uuid) RETURNS callboard.bookings
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT callboard.drafted(d) FROM callboard.draft_bookings d
    WHERE d.tenant_id = p_tenant AND d.draft_id = p_draft AND d.id = p_id
    UNION ALL
    SELECT b FROM callboard.bookings b WHERE b.tenant_id = p_tenant AND b.id = p_id
    LIMIT 1
$$;
COMMENT ON FUNCTION callboard.draft_booking IS 'A booking as it stands on a what-if board; all NULL: there is none';
