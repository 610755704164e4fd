-- What-if boards: a named draft holds, for each booking that it touches, what is wanted of it in the end.
SET LOCAL ROLE callboard_owner;

CREATE TABLE callboard.drafts (
    tenant_id  uuid NOT NULL,
    id         uuid NOT NULL,
    name       text NOT NULL,
    owner      uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT drafts_tenant_exists FOREIGN KEY (tenant_id) REFERENCES callboard.tenants (id) ON DELETE RESTRICT,
    CONSTRAINT drafts_owner_exists FOREIGN KEY (tenant_id, owner)
        REFERENCES callboard.members (tenant_id, user_id) ON DELETE RESTRICT,
    CONSTRAINT drafts_name_is_a_word CHECK (callboard.is_line(name, 1, 40) AND name !~ '\s')
);

CREATE UNIQUE INDEX drafts_one_a_name ON callboard.drafts (tenant_id, owner, lower(name));

COMMENT ON TABLE callboard.drafts IS 'What-if boards';
COMMENT ON COLUMN callboard.drafts.tenant_id IS 'The tenant';
COMMENT ON COLUMN callboard.drafts.id IS 'Identity, made by the client';
COMMENT ON COLUMN callboard.drafts.name IS 'One word; each owner''s are different';
COMMENT ON COLUMN callboard.drafts.owner IS 'The member who began it, and who alone shares, commits and drops it';
COMMENT ON COLUMN callboard.drafts.created_at IS 'Since when';

CREATE TABLE callboard.draft_members (
    tenant_id uuid NOT NULL,
    draft_id  uuid NOT NULL,
    user_id   uuid NOT NULL,
    PRIMARY KEY (tenant_id, draft_id, user_id),
    CONSTRAINT draft_members_draft_exists FOREIGN KEY (tenant_id, draft_id)
        REFERENCES callboard.drafts (tenant_id, id) ON DELETE RESTRICT,
    CONSTRAINT draft_members_member_exists FOREIGN KEY (tenant_id, user_id)
        REFERENCES callboard.members (tenant_id, user_id) ON DELETE RESTRICT
);

COMMENT ON TABLE callboard.draft_members IS 'With whom a what-if board is shared';
COMMENT ON COLUMN callboard.draft_members.tenant_id IS 'The tenant';
COMMENT ON COLUMN callboard.draft_members.draft_id IS 'The what-if board';
COMMENT ON COLUMN callboard.draft_members.user_id IS 'A member who may look at it and draft on it';

CREATE TABLE callboard.draft_bookings (
    tenant_id    uuid NOT NULL,
    draft_id     uuid NOT NULL,
    id           uuid NOT NULL,
    base_version int,
    wanted       jsonb NOT NULL,
    PRIMARY KEY (tenant_id, draft_id, id),
    CONSTRAINT draft_bookings_draft_exists FOREIGN KEY (tenant_id, draft_id)
        REFERENCES callboard.drafts (tenant_id, id) ON DELETE RESTRICT
);

COMMENT ON TABLE callboard.draft_bookings IS 'The bookings that a what-if board touches';
COMMENT ON COLUMN callboard.draft_bookings.tenant_id IS 'The tenant';
COMMENT ON COLUMN callboard.draft_bookings.draft_id IS 'The what-if board';
COMMENT ON COLUMN callboard.draft_bookings.id IS 'The booking''s id, also of one that is made there';
COMMENT ON COLUMN callboard.draft_bookings.base_version IS
    'The live booking''s version that it begins from; NULL: a new one';
COMMENT ON COLUMN callboard.draft_bookings.wanted IS
    'The whole booking as it is to be, cancelled ones included; '
    'a hold that is timed from the commit on lapses at infinity';

CREATE TABLE callboard.draft_steps (
    tenant_id  uuid NOT NULL,
    id         bigint GENERATED ALWAYS AS IDENTITY,
    draft_id   uuid NOT NULL,
    booking_id uuid NOT NULL,
    act_id     uuid NOT NULL,
    user_id    uuid NOT NULL,
    did        text NOT NULL,
    at         timestamptz NOT NULL DEFAULT clock_timestamp(),
    before     jsonb,
    after      jsonb,
    undone     boolean NOT NULL DEFAULT false,
    turned     uuid,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT draft_steps_draft_exists FOREIGN KEY (tenant_id, draft_id)
        REFERENCES callboard.drafts (tenant_id, id) ON DELETE RESTRICT
);

CREATE INDEX draft_steps_of_a_draft ON callboard.draft_steps (tenant_id, draft_id, id);

COMMENT ON TABLE callboard.draft_steps IS
    'What was done on a what-if board: its own undo, beside the trail of the live one';
COMMENT ON COLUMN callboard.draft_steps.tenant_id IS 'The tenant';
COMMENT ON COLUMN callboard.draft_steps.id IS 'Counts up';
COMMENT ON COLUMN callboard.draft_steps.draft_id IS 'The what-if board';
COMMENT ON COLUMN callboard.draft_steps.booking_id IS 'The booking';
COMMENT ON COLUMN callboard.draft_steps.act_id IS 'The act: its steps are taken back together';
COMMENT ON COLUMN callboard.draft_steps.user_id IS 'Whose';
COMMENT ON COLUMN callboard.draft_steps.did IS 'In a word: booked, moved, changed, released ...';
COMMENT ON COLUMN callboard.draft_steps.at IS 'When';
COMMENT ON COLUMN callboard.draft_steps.before IS 'What was wanted before; NULL: it was not touched';
COMMENT ON COLUMN callboard.draft_steps.after IS 'What was wanted then; NULL: it was no longer there';
COMMENT ON COLUMN callboard.draft_steps.undone IS 'Taken back';
COMMENT ON COLUMN callboard.draft_steps.turned IS 'The act that took it back or did it again last';

RESET ROLE;
