-- Which board somebody looks at, the live one or a what-if board; and in which transaction something was drafted, by
-- which a reader asks for what is new.
SET LOCAL ROLE callboard_owner;

ALTER TABLE callboard.presence ADD COLUMN draft_id uuid;
COMMENT ON COLUMN callboard.presence.draft_id IS 'The what-if board that is open there; NULL: the live one';

ALTER TABLE callboard.draft_steps ADD COLUMN xid xid8 NOT NULL DEFAULT pg_current_xact_id();
COMMENT ON COLUMN callboard.draft_steps.xid IS 'The transaction that did it, took it back or did it again last';

CREATE INDEX draft_steps_since ON callboard.draft_steps (tenant_id, draft_id, xid);

RESET ROLE;
