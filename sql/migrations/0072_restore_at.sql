-- A restore of a tenant as it was at a moment before its backup.
SET LOCAL ROLE callboard_owner;

ALTER TABLE callboard.restores ADD COLUMN at timestamptz;
COMMENT ON COLUMN callboard.restores.at IS
    'As it was then by its trail, and nothing of what came after; NULL: as it was when the backup was made';

RESET ROLE;
