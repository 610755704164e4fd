-- What a member wants to be told by e-mail, and up to where that was done.
SET LOCAL ROLE callboard_owner;

CREATE TABLE callboard.notices (
    tenant_id uuid NOT NULL,
    user_id   uuid NOT NULL,
    email     text NOT NULL,
    wanted    text[] NOT NULL,
    since     timestamptz NOT NULL DEFAULT clock_timestamp(),
    told      pg_snapshot,
    taken     pg_snapshot,
    taken_at  timestamptz,
    PRIMARY KEY (tenant_id, user_id),
    CONSTRAINT notices_member_exists FOREIGN KEY (tenant_id, user_id)
        REFERENCES callboard.members (tenant_id, user_id) ON DELETE RESTRICT,
    CONSTRAINT notices_email_is_an_address CHECK (length(email) <= 254
        AND email ~ '^[A-Za-z0-9.!#$%&''*+/=?^_`{|}~-]+@[A-Za-z0-9-]+([.][A-Za-z0-9-]+)*$'),
    CONSTRAINT notices_wanted_is_known CHECK (cardinality(wanted) > 0 AND wanted <@ '{lapsed,challenged,changed}')
);

COMMENT ON TABLE callboard.notices IS
    'Who is told by e-mail what happened to his bookings: one''s own choice, and no part of the trail, which keeps what it has';
COMMENT ON COLUMN callboard.notices.tenant_id IS 'The tenant';
COMMENT ON COLUMN callboard.notices.user_id IS 'The member';
COMMENT ON COLUMN callboard.notices.email IS 'Where to: read by the member and by admins';
COMMENT ON COLUMN callboard.notices.wanted IS
    'lapsed: the clock ended a hold; challenged: a pencil is asked for, and what becomes of that; changed: all else that '
    'others did';
COMMENT ON COLUMN callboard.notices.since IS
    'From when on it is told, where `told` does not count: it was wanted then, or the last mail is of then';
COMMENT ON COLUMN callboard.notices.told IS
    'What the last mail''s transaction saw: what that one did not see is to be told. NULL: there was none yet on this server';
COMMENT ON COLUMN callboard.notices.taken IS 'What the mail that is on its way saw; NULL: none is';
COMMENT ON COLUMN callboard.notices.taken_at IS 'When that was taken; whoever took it ten minutes ago has given up';

RESET ROLE;
