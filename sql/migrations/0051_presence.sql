-- Who looks at the board. Soft: nothing waits for it, and a crash of the server empties it.
SET LOCAL ROLE callboard_owner;

CREATE UNLOGGED TABLE callboard.presence (
    tenant_id uuid NOT NULL,
    id        uuid NOT NULL,
    user_id   uuid NOT NULL,
    artist_id uuid,
    day       date,
    login     text NOT NULL,
    backend   int,
    seen_at   timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id) -- no foreign keys: what is there for a moment holds nothing back
);

COMMENT ON TABLE callboard.presence IS 'The open boards and where their cursors are';
COMMENT ON COLUMN callboard.presence.tenant_id IS 'The tenant';
COMMENT ON COLUMN callboard.presence.id IS 'The board: one run of the program';
COMMENT ON COLUMN callboard.presence.user_id IS 'Whose it is';
COMMENT ON COLUMN callboard.presence.artist_id IS
    'The artist the cursor is on, NULL: none. No key: artists need not care';
COMMENT ON COLUMN callboard.presence.day IS 'The day the cursor is on';
COMMENT ON COLUMN callboard.presence.login IS 'session_user: with `backend` it tells whether the board still lives';
COMMENT ON COLUMN callboard.presence.backend IS 'Its server process; NULL behind a pool, where no process is its own';
COMMENT ON COLUMN callboard.presence.seen_at IS 'When it last said so; behind a pool it counts for twelve seconds';

RESET ROLE;
