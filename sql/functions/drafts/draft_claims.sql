-- For functions of the owner, which are not under the policies.
CREATE OR REPLACE FUNCTION callboard.draft_claims(p_tenant uuid, p_draft uuid, p_except uuid)
RETURNS TABLE (artist_id uuid, span tstzrange)
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT (w).artist_id, tstzrange((w).start_time, (w).end_time)
    FROM (SELECT callboard.drafted(d) AS w FROM callboard.draft_bookings d
          WHERE d.tenant_id = p_tenant AND d.draft_id = p_draft AND d.id IS DISTINCT FROM p_except
            AND p_draft IN (SELECT callboard.my_drafts()) OFFSET 0) x
    WHERE (w).status IN ('pencil', 'confirmed')
$$;
COMMENT ON FUNCTION callboard.draft_claims IS
    'Whom and when the pencils and the confirmed bookings of a what-if board would take, one of them aside';
