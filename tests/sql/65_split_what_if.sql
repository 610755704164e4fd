-- A booking that runs is split on a what-if board: its later part may begin in what is over, as on the live board, because
-- it stood there before. Nothing else of a what-if board may.
BEGIN;
SELECT plan(15);
-- a time so many hours from now, as the functions take it
CREATE FUNCTION t.hence(hours int) RETURNS bigint LANGUAGE sql STABLE AS
$$ SELECT (extract(epoch FROM now() + hours * interval '1 hour') * 1000000)::bigint $$;
CREATE FUNCTION t.cut(n int, version int, part int, hours int) RETURNS jsonb LANGUAGE sql AS
$$ SELECT jsonb_build_object('do', 'split', 'id', t.id(n), 'version', version, 'part', t.id(part), 'end_us', t.hence(hours),
    'start_us', t.hence(hours)) $$;
CREATE FUNCTION t.piece(n int, version int, artist int, h1 int, h2 int) RETURNS jsonb LANGUAGE sql AS
$$ SELECT jsonb_build_object('do', CASE WHEN version IS NULL THEN 'book' ELSE 'edit' END, 'id', t.id(n), 'version', version,
    'artist', t.id(artist), 'title', 'Runs', 'notes', '', 'status', 'pencil', 'start_us', t.hence(h1), 'end_us', t.hence(h2)) $$;
CREATE FUNCTION t.draft(change jsonb) RETURNS text LANGUAGE sql AS
$$ SELECT string_agg((answer).outcome, ',') FROM callboard.draft_act(t.id(60), jsonb_build_array(change), true) $$;
CREATE FUNCTION t.commit() RETURNS text LANGUAGE sql AS
$$ SELECT string_agg((answer).outcome || coalesce(' ' || (answer).message, ''), ',' ORDER BY change)
   FROM callboard.draft_commit(t.id(60)) $$;
-- "1 -48..-24": the bookings of an artist, each by its number, in hours from now
CREATE FUNCTION t.runs(artist int) RETURNS text LANGUAGE sql AS
$$ SELECT string_agg(format('%s %s..%s', ltrim(right(id::text, 12), '0'), round(extract(epoch FROM start_time - now()) / 3600),
                            round(extract(epoch FROM end_time - now()) / 3600)), ', ' ORDER BY start_time, id)
   FROM t.bookings WHERE artist_id = t.id(artist) AND title = 'Runs' AND status <> 'cancelled' $$;

SELECT set_config('app.past', 'import', true);
INSERT INTO callboard.bookings (tenant_id, id, artist_id, title, start_time, end_time, status, created_by)
VALUES (t.north(), t.id(320), t.id(12), 'Runs', now() - interval '48 hours', now() + interval '48 hours', 'pencil', t.id(2));
SELECT set_config('app.past', '', true);
SET SESSION AUTHORIZATION ana;
SELECT t.enter(801);
SELECT is((SELECT outcome FROM callboard.save_draft(t.id(60), 'pitch')), 'done', 'a what-if board');

-- split in what is over, and the later part once more
SELECT t.enter(802);
SELECT is(t.draft(t.cut(320, 1, 321, -24)), 'done,done', 'split there');
SELECT t.enter(803);
SELECT is(t.draft(t.cut(321, 1, 322, -3)), 'done,done', 'and its later part once more');

-- what would write into the past all the same
SELECT t.enter(804);
SELECT is(t.draft(t.piece(330, NULL, 13, -4, 4)), 'invalid', 'a new one in the past is refused there');
SELECT is(t.draft(t.piece(322, 1, 12, -4, 48)), 'invalid', 'and a part that would begin earlier in it');
SELECT is((SELECT string_agg((answer).outcome, ',') FROM callboard.bulk(jsonb_build_array(
    t.piece(331, NULL, 13, -60, 4) || jsonb_build_object('of', t.id(320))), 'all')), 'invalid',
    'what says it is a part, and begins before that booking, is none');
SELECT is((SELECT string_agg((answer).outcome, ',') FROM callboard.bulk(jsonb_build_array(
    t.piece(331, NULL, 13, -4, 4) || jsonb_build_object('of', t.id(399))), 'all')), 'invalid', 'nor a part of nothing');

-- the commit
SELECT t.enter(805);
SELECT is(t.commit(), 'done,done,done', 'committed');
SELECT is(t.runs(12), '320 -48..-24, 321 -24..-3, 322 -3..48', 'as it was split there');
SELECT is(t.acts(321) || ', ' || t.acts(322), 'split, split', 'the trail says so');
SELECT is((SELECT count(DISTINCT created_by) FROM t.bookings WHERE id IN (t.id(320), t.id(321), t.id(322))), 1::bigint,
    'and whose it was all of it is');
SELECT is(t.undo(805) || ': ' || t.runs(12), 'done,done,done: 320 -48..48', 'taken back in one step');

-- where the live booking is gone meanwhile
SELECT is((SELECT outcome FROM callboard.save_draft(t.id(60), 'again')), 'done', 'another what-if board');
SELECT t.enter(806);
SELECT is(t.draft(t.cut(320, (SELECT version FROM t.bookings WHERE id = t.id(320)), 323, -24)), 'done,done', 'split there');
SELECT t.enter(807);
SELECT t.release(320, NULL, 'killed');
SELECT t.enter(808);
SELECT is(t.commit() || ': ' || coalesce(t.runs(12), 'nothing'),
    'gone The booking has been cancelled (killed).,invalid The past is closed to bookings: begin now or later.: nothing', 'released meanwhile: nothing');
SELECT * FROM finish();
ROLLBACK;
