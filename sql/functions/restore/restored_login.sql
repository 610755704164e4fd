-- A login that is not here, that is somebody's of another tenant, or that is no person's: the member comes back without
-- one. The name alone does not say who that is on this server; and were it kept, whoever is given a login of that name
-- some day would find himself let in. The words that take its place are no login that could ever be a member's.
CREATE OR REPLACE FUNCTION callboard.restored_login(p_login text, r callboard.restores) RETURNS text
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE
    WHEN p_login LIKE 'callboard\_gone\_%' OR p_login = (r).admin
         OR callboard.is_ordinary(p_login) AND NOT callboard.is_for_reports(p_login)
            AND NOT EXISTS (SELECT FROM callboard.members m WHERE m.login = p_login AND m.tenant_id <> (r).tenant_id
                            AND m.archived_at IS NULL) THEN p_login
    WHEN length(p_login) <= 47 THEN 'callboard_gone_' || p_login
    ELSE 'callboard_gone_' || left(p_login, 38) || '_' || left(md5(p_login), 8) END
$$;
COMMENT ON FUNCTION callboard.restored_login IS
    'The login that a member of the backup has here, or callboard_gone_ and its name: none';
