-- The log looks for a word in the titles of events. They lie in the indexes by which it finds the events now: those of a
-- small tenant lie a page each, so that looking through 2,500 of them read as many pages.
SET LOCAL ROLE callboard_owner;

ALTER TABLE callboard.booking_events DROP CONSTRAINT booking_events_pkey,
    ADD CONSTRAINT booking_events_pkey PRIMARY KEY (tenant_id, seq) INCLUDE (at, title);

DROP INDEX callboard.booking_events_of_a_member, callboard.booking_events_of_an_artist,
    callboard.booking_events_of_a_project, callboard.booking_events_of_a_word, callboard.booking_events_from_elsewhere;
CREATE INDEX booking_events_of_a_member ON callboard.booking_events (tenant_id, actor_id, seq) INCLUDE (title);
CREATE INDEX booking_events_of_an_artist ON callboard.booking_events (tenant_id, artist_id, seq) INCLUDE (title);
CREATE INDEX booking_events_of_a_project ON callboard.booking_events (tenant_id, project_id, seq) INCLUDE (title)
    WHERE project_id IS NOT NULL;
CREATE INDEX booking_events_of_a_word ON callboard.booking_events (tenant_id, act, seq) INCLUDE (title);
CREATE INDEX booking_events_from_elsewhere ON callboard.booking_events (tenant_id, source, seq) INCLUDE (title)
    WHERE source <> 'board';

-- An artist of the log is looked for by the key of the name.
GRANT EXECUTE ON FUNCTION callboard.name_key TO callboard_reader;

RESET ROLE;
