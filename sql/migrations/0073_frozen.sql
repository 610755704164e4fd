-- Tenants that take no writes: while one moves to another server, nothing may be written here that would not be there.
SET LOCAL ROLE callboard_owner;

CREATE TABLE callboard.frozen (
    tenant_id uuid PRIMARY KEY REFERENCES callboard.tenants (id) ON DELETE RESTRICT,
    since     timestamptz NOT NULL DEFAULT clock_timestamp(),
    frozen_by text NOT NULL DEFAULT session_user
);

COMMENT ON TABLE callboard.frozen IS
    'Tenants that can be looked at and take no writes. No part of a backup: what is restored is not frozen';
COMMENT ON COLUMN callboard.frozen.tenant_id IS 'The tenant';
COMMENT ON COLUMN callboard.frozen.since IS 'Since when: no write of it is younger';
COMMENT ON COLUMN callboard.frozen.frozen_by IS 'session_user';

RESET ROLE;
