-- For functions of the owner, which are not under the policies.
CREATE OR REPLACE FUNCTION callboard.draft_touches(p_tenant uuid, p_draft uuid) RETURNS uuid[]
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT coalesce(array_agg(d.id), '{}') FROM callboard.draft_bookings d
    WHERE d.tenant_id = p_tenant AND d.draft_id = p_draft AND p_draft IN (SELECT callboard.my_drafts())
$$;
COMMENT ON FUNCTION callboard.draft_touches IS
    'The bookings that a what-if board has otherwise than the live one; none: it is the live one (NULL), or not one''s '
    'to open';
