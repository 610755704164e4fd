-- The payload is one fixed word or nothing: anyone may listen on any channel.
-- A restore tells of itself, once, at its end.
CREATE OR REPLACE FUNCTION callboard.tell() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    id text;
BEGIN
    FOR id IN SELECT DISTINCT coalesce(to_jsonb(c) ->> 'tenant_id', to_jsonb(c) ->> 'id') FROM changed c LOOP
        CONTINUE WHEN callboard.is_restoring(id::uuid);
        PERFORM pg_notify('callboard_' || replace(id, '-', ''),
                          CASE WHEN TG_TABLE_NAME IN ('tenants', 'members', 'artists', 'projects', 'drafts',
                                                      'draft_members')
                               THEN 'roster' ELSE '' END);
    END LOOP;
    RETURN NULL;
END $$;
COMMENT ON FUNCTION callboard.tell IS
    'NOTIFY callboard_<tenant id without dashes>; payload "roster" where more than bookings and time off changed';
