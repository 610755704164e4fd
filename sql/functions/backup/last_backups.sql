CREATE OR REPLACE FUNCTION callboard.last_backups()
RETURNS TABLE (tenant_id uuid, tenant text, made_at timestamptz, bytes bigint, noted_by text,
               verified_made_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
    SELECT t.id, t.name, last.made_at, last.bytes, last.noted_by,
           (SELECT max(b.made_at) FROM callboard.backups b
            WHERE b.tenant_id = t.id AND b.complete AND b.verified_at IS NOT NULL)
    FROM callboard.tenants t
    LEFT JOIN LATERAL (SELECT b.* FROM callboard.backups b WHERE b.tenant_id = t.id AND b.complete
                       ORDER BY b.made_at DESC LIMIT 1) last ON true
    ORDER BY t.name
$$;
COMMENT ON FUNCTION callboard.last_backups IS
    'Each tenant''s newest complete backup, and of when its newest verified one is (NULL: none); for the operator';
GRANT EXECUTE ON FUNCTION callboard.last_backups TO callboard_operator;
