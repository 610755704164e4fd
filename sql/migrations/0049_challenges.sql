-- Challenges: whoever stands in the queue asks the holder of a pencil in his way to confirm or release it before a
-- deadline.
SET LOCAL ROLE callboard_owner;

CREATE TABLE callboard.challenges (
    tenant_id   uuid NOT NULL,
    id          uuid NOT NULL DEFAULT gen_random_uuid(),
    pencil_id   uuid NOT NULL,
    option_id   uuid NOT NULL,
    created_by  uuid NOT NULL,
    act_id      uuid,
    created_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    until       timestamptz NOT NULL,
    reminded_at timestamptz,
    ended_at    timestamptz,
    ended       text,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT challenges_pencil_exists FOREIGN KEY (tenant_id, pencil_id)
        REFERENCES callboard.bookings (tenant_id, id) ON DELETE RESTRICT,
    CONSTRAINT challenges_option_exists FOREIGN KEY (tenant_id, option_id)
        REFERENCES callboard.bookings (tenant_id, id) ON DELETE RESTRICT,
    CONSTRAINT challenges_member_exists FOREIGN KEY (tenant_id, created_by)
        REFERENCES callboard.members (tenant_id, user_id) ON DELETE RESTRICT,
    CONSTRAINT challenges_end_is_known CHECK (ended IN ('answered', 'withdrawn', 'challenged_out')),
    CONSTRAINT challenges_end_has_a_time CHECK ((ended IS NULL) = (ended_at IS NULL))
);

CREATE UNIQUE INDEX challenges_one_a_pencil ON callboard.challenges (tenant_id, pencil_id) WHERE ended IS NULL;
CREATE INDEX challenges_of_an_option ON callboard.challenges (tenant_id, option_id);
CREATE INDEX challenges_of_a_pencil ON callboard.challenges (tenant_id, pencil_id);
CREATE INDEX challenges_of_an_act ON callboard.challenges (tenant_id, act_id) WHERE act_id IS NOT NULL;

COMMENT ON TABLE callboard.challenges IS 'Pencils that are to be decided because an option waits behind them';
COMMENT ON COLUMN callboard.challenges.tenant_id IS 'The tenant';
COMMENT ON COLUMN callboard.challenges.id IS 'Identity';
COMMENT ON COLUMN callboard.challenges.pencil_id IS 'The pencil that is to be confirmed or released';
COMMENT ON COLUMN callboard.challenges.option_id IS 'The second option of the challenger that waits behind it';
COMMENT ON COLUMN callboard.challenges.created_by IS 'The challenger';
COMMENT ON COLUMN callboard.challenges.act_id IS 'The client''s act: what undo withdraws';
COMMENT ON COLUMN callboard.challenges.created_at IS 'When it was made';
COMMENT ON COLUMN callboard.challenges.until IS 'Until when it is to be answered';
COMMENT ON COLUMN callboard.challenges.reminded_at IS
    'When its time was over without an answer, where the tenant only reminds';
COMMENT ON COLUMN callboard.challenges.ended_at IS 'When it ended; NULL: it has not';
COMMENT ON COLUMN callboard.challenges.ended IS
    'How it ended: answered (confirmed, released, moved), withdrawn, challenged_out';

RESET ROLE;
