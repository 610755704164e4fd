-- In the order in which they can be restored: what a row refers to comes before it. Not in it: who is here now
-- (presence), who is frozen, and what tells of backups and restores themselves. One that is forgotten here is named by
-- tests/sql/51_restore.sql.
CREATE OR REPLACE FUNCTION callboard.backup_tables() RETURNS TABLE (place int, name text, key text, sorted text)
LANGUAGE sql IMMUTABLE
AS $$
    VALUES (1, 'tenants', 'id', 'x.id'), (2, 'members', 'tenant_id', 'x.user_id'), (3, 'artists', 'tenant_id', 'x.id'),
        (4, 'projects', 'tenant_id', 'x.id'), (5, 'time_off', 'tenant_id', 'x.id'),
        (6, 'bookings', 'tenant_id', 'callboard.split_depth(x), x.id'),
        (7, 'import_rows', 'tenant_id', 'x.booking_id, x.uid COLLATE "C"'), (8, 'challenges', 'tenant_id', 'x.id'),
        (9, 'drafts', 'tenant_id', 'x.id'), (10, 'draft_members', 'tenant_id', 'x.draft_id, x.user_id'),
        (11, 'draft_bookings', 'tenant_id', 'x.draft_id, x.id'), (12, 'draft_steps', 'tenant_id', 'x.id'),
        (13, 'booking_events', 'tenant_id', 'x.seq'), (14, 'record_events', 'tenant_id', 'x.seq'),
        (15, 'notices', 'tenant_id', 'x.user_id')
$$;
COMMENT ON FUNCTION callboard.backup_tables IS
    'What a backup holds: each table, its column of the tenant, and the order of its rows';
GRANT EXECUTE ON FUNCTION callboard.backup_tables TO callboard_reader;
