-- Time off that lasts whole days, and a split, in the words that the log, one's own acts and undo have for them.
BEGIN;
SELECT plan(9);
SET TimeZone = 'Europe/London';
SELECT is(callboard.days_words('2026-11-24', '2026-11-25'), 'Tue 24 Nov', 'a day');
SELECT is(callboard.days_words('2026-11-24', '2026-11-27'), 'Tue 24 Nov - Thu 26 Nov', 'days, the last included');
SELECT is(callboard.days_words('2027-03-27', '2027-03-29'), 'Sat 27 Mar - Sun 28 Mar', 'across a change of the clocks');
SELECT is(callboard.days_words('2026-11-24 13:00', '2026-11-25'), 'Tue 24 Nov 13:00 - Wed 25 Nov 00:00', 'hours are hours');
SELECT is(callboard.days_words('2026-11-24 09:00', '2026-11-24 12:00'), 'Tue 24 Nov 09:00-12:00', 'also within a day');
RESET TimeZone;

SET SESSION AUTHORIZATION ana;
SELECT t.enter(6700);
SELECT is((callboard.save_time_off(t.id(6701), t.id(11), t.at(1, 0), t.at(3, 0), 'ill')).outcome, 'done', 'two days off');
SELECT is((SELECT difference FROM callboard.read_log_list(NULL, 1, NULL)), format('%s - %s, reason ill',
    to_char(t.at(1, 0), 'Dy FMDD Mon'), to_char(t.at(2, 0), 'Dy FMDD Mon')), 'are told as days');
SELECT is(t.book(6702, 13, 0, 9, 4, 18, 'pencil', false, 'Week'), 'done', 'a week');
SELECT t.enter(6703);
SELECT t.bulk('all', jsonb_build_object('do', 'split', 'id', t.id(6702), 'version', 1, 'part', t.id(6704),
    'end_us', t.us(1, 18), 'start_us', t.us(2, 9)));
SELECT is((SELECT what FROM callboard.read_own_act_list(NULL, 1, NULL)), 'split Week for Zoë Ångström',
    'a split is of one booking, which is named');
SELECT * FROM finish();
ROLLBACK;
