-- Raises if what 0043_roles.sql made is not there.
DO $$
DECLARE
    missing text;
BEGIN
    SELECT string_agg(wanted, ', ') INTO missing FROM unnest(ARRAY[
        'callboard_owner', 'callboard_member', 'callboard_operator', 'callboard_doorman'
    ]) wanted WHERE NOT EXISTS (SELECT FROM pg_roles
        WHERE rolname = wanted AND NOT rolcanlogin AND NOT rolsuper AND NOT rolbypassrls);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'roles (or not as they should be) missing: %', missing;
    END IF;
    SELECT string_agg(wanted, ', ') INTO missing FROM unnest(ARRAY[
        'btree_gist', 'unaccent'
    ]) wanted WHERE NOT EXISTS (SELECT FROM pg_extension WHERE extname = wanted);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'extensions missing: %', missing;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_namespace WHERE nspname = 'callboard'
                   AND nspowner = 'callboard_owner'::regrole) THEN
        RAISE EXCEPTION 'schema callboard missing, or not callboard_owner''s';
    END IF;
    IF NOT EXISTS (SELECT FROM pg_auth_members WHERE roleid = 'callboard_member'::regrole
                   AND member = 'callboard_doorman'::regrole AND admin_option) THEN
        RAISE EXCEPTION 'callboard_doorman may not grant callboard_member';
    END IF;
    IF has_schema_privilege('callboard_member', 'public', 'CREATE') THEN
        RAISE EXCEPTION 'members may create in public';
    END IF;
END $$;
