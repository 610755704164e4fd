-- What happens under every writer: versions and times, the past that stays, the trail, and the news of a change.

DO $$
DECLARE
    of text;
BEGIN
    FOREACH of IN ARRAY '{tenants,members,artists,projects,time_off,bookings}'::text[] LOOP
        EXECUTE format('CREATE OR REPLACE TRIGGER %1$s_bump BEFORE UPDATE ON callboard.%1$s '
                       'FOR EACH ROW EXECUTE FUNCTION callboard.bump()', of);
    END LOOP;
END $$;

-- Names, titles and reasons enter as plain() has them, whoever writes. A booking from before that keeps its title until
-- that is changed.
CREATE OR REPLACE TRIGGER artists_plain BEFORE INSERT OR UPDATE ON callboard.artists
    FOR EACH ROW EXECUTE FUNCTION callboard.plain_artist();
CREATE OR REPLACE TRIGGER projects_plain BEFORE INSERT OR UPDATE ON callboard.projects
    FOR EACH ROW EXECUTE FUNCTION callboard.plain_project();
DO $$
DECLARE
    of text[];
BEGIN
    FOREACH of SLICE 1 IN ARRAY '{{tenants,name},{members,name},{time_off,reason},{drafts,name}}'::text[] LOOP
        EXECUTE format('CREATE OR REPLACE TRIGGER %1$s_plain BEFORE INSERT OR UPDATE OF %2$s ON callboard.%1$s '
                       'FOR EACH ROW WHEN (NEW.%2$s <> callboard.plain(NEW.%2$s)) '
                       'EXECUTE FUNCTION callboard.plain_texts(%2$L)', of[1], of[2]);
    END LOOP;
END $$;
CREATE OR REPLACE TRIGGER bookings_plain_on_insert BEFORE INSERT ON callboard.bookings
    FOR EACH ROW WHEN (NEW.title <> callboard.plain(NEW.title) OR NEW.notes IS NOT NFC NORMALIZED)
    EXECUTE FUNCTION callboard.plain_texts('title', 'notes');
CREATE OR REPLACE TRIGGER bookings_plain_on_edit BEFORE UPDATE OF title, notes ON callboard.bookings
    FOR EACH ROW WHEN ((NEW.title, NEW.notes) IS DISTINCT FROM (OLD.title, OLD.notes)
                       AND (NEW.title <> callboard.plain(NEW.title) OR NEW.notes IS NOT NFC NORMALIZED))
    EXECUTE FUNCTION callboard.plain_texts('title', 'notes');

CREATE OR REPLACE TRIGGER bookings_past_on_insert BEFORE INSERT ON callboard.bookings
    FOR EACH ROW EXECUTE FUNCTION callboard.guard_past();
CREATE OR REPLACE TRIGGER bookings_past_on_move BEFORE UPDATE OF start_time ON callboard.bookings
    FOR EACH ROW WHEN (NEW.start_time IS DISTINCT FROM OLD.start_time)
    EXECUTE FUNCTION callboard.guard_past();

CREATE OR REPLACE TRIGGER bookings_log AFTER INSERT OR UPDATE OR DELETE ON callboard.bookings
    FOR EACH ROW EXECUTE FUNCTION callboard.log_booking();
CREATE OR REPLACE TRIGGER booking_events_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON callboard.booking_events
    FOR EACH STATEMENT EXECUTE FUNCTION callboard.keep_events();

DO $$
DECLARE
    of text[];
BEGIN
    FOREACH of SLICE 1 IN ARRAY ARRAY[['artists', 'artist', 'id'], ['projects', 'project', 'id'],
        ['time_off', 'time_off', 'id'], ['tenants', 'settings', 'id'], ['members', 'member', 'user_id']] LOOP
        EXECUTE format('CREATE OR REPLACE TRIGGER %1$s_log AFTER INSERT OR UPDATE%4$s ON callboard.%1$s '
                       'FOR EACH ROW EXECUTE FUNCTION callboard.log_record(%2$L, %3$L)', of[1], of[2], of[3],
                       CASE of[1] WHEN 'tenants' THEN '' ELSE ' OR DELETE' END); -- with a tenant goes its trail
    END LOOP;
END $$;
CREATE OR REPLACE TRIGGER record_events_stay BEFORE UPDATE OR DELETE ON callboard.record_events
    FOR EACH ROW EXECUTE FUNCTION callboard.keep_records();
CREATE OR REPLACE TRIGGER record_events_stay_whole BEFORE TRUNCATE ON callboard.record_events
    FOR EACH STATEMENT EXECUTE FUNCTION callboard.keep_events();

CREATE OR REPLACE TRIGGER members_follow AFTER UPDATE OF login, archived_at ON callboard.members
    FOR EACH ROW WHEN ((OLD.login, OLD.archived_at) IS DISTINCT FROM (NEW.login, NEW.archived_at))
    EXECUTE FUNCTION callboard.follow_membership();

-- Triggers of a row fire in the order of their names: what a change does to challenges is written behind the change
-- itself, so that the event before an act is how the booking stood before it.
DROP TRIGGER IF EXISTS bookings_challenged ON callboard.bookings;
CREATE OR REPLACE TRIGGER bookings_then_challenges
    AFTER UPDATE OF status, queued_at, artist_id, start_time, end_time ON callboard.bookings FOR EACH ROW
    WHEN ((OLD.status, OLD.queued_at, OLD.artist_id, OLD.start_time, OLD.end_time)
          IS DISTINCT FROM (NEW.status, NEW.queued_at, NEW.artist_id, NEW.start_time, NEW.end_time))
    EXECUTE FUNCTION callboard.follow_challenges();

-- A challenge is never deleted, so nobody is told of that.
DO $$
DECLARE
    of text;
BEGIN
    FOREACH of IN ARRAY
        '{tenants,members,artists,projects,time_off,bookings,drafts,draft_members,draft_bookings,challenges}'::text[]
    LOOP
        EXECUTE format('CREATE OR REPLACE TRIGGER %1$s_tell_insert AFTER INSERT ON callboard.%1$s '
                       'REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION callboard.tell()', of);
        EXECUTE format('CREATE OR REPLACE TRIGGER %1$s_tell_update AFTER UPDATE ON callboard.%1$s '
                       'REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION callboard.tell()', of);
        CONTINUE WHEN of = 'challenges';
        EXECUTE format('CREATE OR REPLACE TRIGGER %1$s_tell_delete AFTER DELETE ON callboard.%1$s '
                       'REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION callboard.tell()', of);
    END LOOP;
END $$;
