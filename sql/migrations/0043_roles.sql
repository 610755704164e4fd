DO $$
DECLARE
    wanted text;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['callboard_owner', 'callboard_member', 'callboard_operator',
                                  'callboard_doorman'] LOOP
        IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = wanted) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS', wanted);
        END IF;
    END LOOP;
END $$;
GRANT callboard_member TO callboard_doorman WITH ADMIN OPTION;
COMMENT ON ROLE callboard_owner IS 'callboard: owns tables and functions; no login, no members';
COMMENT ON ROLE callboard_member IS 'callboard: granted to the login of every member of a tenant';
COMMENT ON ROLE callboard_operator IS 'callboard: the operator''s timers (sweep, reports, new tenants)';
COMMENT ON ROLE callboard_doorman IS 'callboard: may grant callboard_member to a login, nothing else';
CREATE SCHEMA IF NOT EXISTS callboard;
ALTER SCHEMA callboard OWNER TO callboard_owner;
COMMENT ON SCHEMA callboard IS 'The week board of production houses';
REVOKE ALL ON SCHEMA callboard FROM PUBLIC;
GRANT USAGE ON SCHEMA callboard TO callboard_member, callboard_operator, callboard_doorman;
-- btree_gist: "=" on uuid inside no_double_booking; unaccent: names as people type them.
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA callboard;
CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA callboard;
-- Temporary tables and functions could shadow ours. The owner keeps TEMP: REFRESH MATERIALIZED VIEW
-- CONCURRENTLY needs it.

DO $$
BEGIN
    EXECUTE format('REVOKE TEMPORARY, CREATE ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO callboard_owner', current_database());
END $$;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;

-- A function of the owner may be called by nobody until a GRANT says so.
ALTER DEFAULT PRIVILEGES FOR ROLE callboard_owner REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE callboard_doorman REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
