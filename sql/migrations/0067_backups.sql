-- Which backups there are, for whoever watches over them; and which restore is under way.
SET LOCAL ROLE callboard_owner;

CREATE TABLE callboard.backups (
    tenant_id   uuid NOT NULL REFERENCES callboard.tenants (id) ON DELETE RESTRICT,
    made_at     timestamptz NOT NULL,
    bytes       bigint NOT NULL,
    complete    boolean NOT NULL,
    noted_by    text NOT NULL DEFAULT session_user,
    verified_at timestamptz,
    PRIMARY KEY (tenant_id, made_at),
    CONSTRAINT backups_bytes_in_range CHECK (bytes >= 0)
);

COMMENT ON TABLE callboard.backups IS
    'Backups that callboard made of a tenant; where they lie is known to whoever made them';
COMMENT ON COLUMN callboard.backups.tenant_id IS 'The tenant';
COMMENT ON COLUMN callboard.backups.made_at IS 'The moment that the backup shows';
COMMENT ON COLUMN callboard.backups.bytes IS 'Size of its files';
COMMENT ON COLUMN callboard.backups.complete IS
    'Made by the operator: all there is. An admin''s has no what-if boards but his own and those shared with him';
COMMENT ON COLUMN callboard.backups.noted_by IS 'session_user';
COMMENT ON COLUMN callboard.backups.verified_at IS
    'When it was restored into a scratch database and found to be equal; NULL: not yet';

-- A restore begins with a row here and ends without it. Only functions of the owner write it, and it counts within the
-- transaction that wrote it and nowhere else: no client can pretend that its writes are a restore.
CREATE TABLE callboard.restores (
    tenant_id uuid NOT NULL,
    xid       xid8 NOT NULL DEFAULT pg_current_xact_id(),
    from_id   uuid NOT NULL,
    name      text NOT NULL,
    admin     text,
    first     bigint NOT NULL,
    last      bigint NOT NULL,
    shift     bigint NOT NULL,
    PRIMARY KEY (tenant_id)
);

COMMENT ON TABLE callboard.restores IS 'The restore that is under way in a transaction';
COMMENT ON COLUMN callboard.restores.tenant_id IS 'The tenant that comes to be';
COMMENT ON COLUMN callboard.restores.xid IS 'The transaction';
COMMENT ON COLUMN callboard.restores.from_id IS
    'The tenant''s id in the backup; where it is another one, all ids become others';
COMMENT ON COLUMN callboard.restores.name IS 'What it is to be called';
COMMENT ON COLUMN callboard.restores.admin IS 'A login that is to be an admin there; NULL: none is named';
COMMENT ON COLUMN callboard.restores.first IS 'The lowest number of the trail in the backup';
COMMENT ON COLUMN callboard.restores.last IS
    'The highest number of the trail in the backup; below the lowest: it has none';
COMMENT ON COLUMN callboard.restores.shift IS 'What is added to each number of the trail, so that it is free here';

RESET ROLE;
