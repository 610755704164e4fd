#include "screen/show/scenes.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "controller/update.h"
#include "domain/memory.h"
#include "support/studio.h"

/* Booking 6 is the pencil "Harbour rig" of Chidi Eze on Tuesday. */
enum { RIG = 6 };

/* ---- playing ---- */

static void happen(struct state *state, struct event event)
{
    struct effects effects = {0};

    event.at = studio_now();
    update(state, &event, &effects);
    effects_clear(&effects);
}

static void look(const struct scene_watch *watch, struct state *state)
{
    if (watch)
        watch->look(state, watch->context);
}

static void type(struct state *state, const char *keys, const struct scene_watch *watch)
{
    uint32_t key;
    size_t used = 0;

    for (; *keys && key_parse(keys, &key, &used); keys += used) {
        happen(state, (struct event){.kind = EVENT_KEY, .key = key});
        look(watch, state);
    }
}

static void answer(struct state *state, uint64_t ticket, enum effect_kind effect, struct answer given)
{
    given.server_now = INSTANT_NONE;
    happen(state, (struct event){.kind = EVENT_ANSWER,
                                 .answered = {.ticket = ticket, .effect = effect, .answer = given}});
}

static struct answer rows(enum outcome outcome, size_t count, const unsigned *numbers)
{
    struct answer given = {.outcome = outcome, .row_count = count, .next_free.start = INSTANT_NONE};

    given.rows = mem_new(count, sizeof *given.rows);
    for (size_t at = 0; at < count; at++)
        given.rows[at] = studio_booking(numbers[at]);
    return given;
}

/* ---- what happens after the keys ---- */

static void load_weeks(struct state *state)
{
    while (state->open_ticket != 0) { /* more may be wanted since they were asked for */
        struct answer given = {0};

        studio_weeks(state->open_first, state->open_end, &given);
        answer(state, state->open_ticket, EFFECT_WEEKS, given);
    }
}

/* A week that is to be seen as it was: the pencil was a hold then, which has lapsed since. */
static void show_past(struct state *state)
{
    struct answer given;

    studio_weeks(state->open_first, state->open_end, &given);
    given.roster = studio_roster(MEMBER_PRODUCER);
    for (size_t at = 0; at < given.row_count; at++)
        if (id_equal(given.rows[at].id, studio_id('b', RIG))) {
            given.rows[at].status = STATUS_HOLD;
            given.rows[at].lapses_at = state->at + 20 * MINUTE_US;
        }
    answer(state, state->open_ticket, EFFECT_OPEN, given);
}

static void write_in_the_past(struct state *state)
{
    show_past(state);
    type(state, "xr", NULL);
}

static void find(struct state *state)
{
    static const struct finding found[] = {
        {.cost = 156600, .minutes = 1620, .enough = true, .in_the_way = 1},
        {.cost = 162000, .minutes = 1620, .enough = true},
        {.cost = 101500, .minutes = 1050, .in_the_way = 2},
        {.cost = -1, .minutes = 540, .in_the_way = 1},
    };
    static const unsigned artists[] = {STUDIO_BEN, STUDIO_CHIDI, STUDIO_DAGNY, STUDIO_ADA};
    size_t count = sizeof found / sizeof *found;
    struct answer given = {.findings = mem_new(count, sizeof *found), .finding_count = count};

    memcpy(given.findings, found, sizeof found);
    for (size_t at = 0; at < count; at++)
        given.findings[at].artist = studio_id('a', artists[at]);
    answer(state, state->finder.ticket, EFFECT_FIND, given);
}

static void find_nobody(struct state *state)
{
    struct answer none = {.outcome = OUTCOME_DONE, .server_now = INSTANT_NONE};

    answer(state, state->finder.ticket, EFFECT_FIND, none);
}

static void find_and_mark(struct state *state)
{
    find(state);
    type(state, "<Space>j<Space>", NULL);
}

static void refuse(struct state *state)
{
    const struct edit *edit = state->edits + state->edit_count - 1;
    const unsigned numbers[] = {RIG};

    answer(state, edit->ticket, edit->kind, rows(OUTCOME_CONFLICT, 1, numbers));
}

/* Three days of which the middle of the second is taken. */
static void refuse_the_middle(struct state *state)
{
    const struct edit *edit = state->edits + state->edit_count - 1;
    const unsigned numbers[] = {RIG};
    struct answer given = rows(OUTCOME_CONFLICT, 1, numbers);
    struct answer none = {.next_free.start = INSTANT_NONE};

    given.rows[0].start = studio_at(25, 12, 0);
    given.rows[0].end = studio_at(25, 14, 0);
    answer(state, edit->ticket, edit->kind, given);
    answer(state, state->conflict.ticket, EFFECT_REPAIRS, none);
}

/* The second and the third change of a bulk act meet bookings of the studio. */
static void refuse_two(struct state *state)
{
    const struct edit *edit = &state->edits[state->edit_count - 1];
    struct answer given = {.outcome = OUTCOME_CONFLICT, .refusal_count = 2, .server_now = INSTANT_NONE};

    given.refusals = mem_new(2, sizeof *given.refusals);
    for (size_t i = 0; i < 2; i++)
        given.refusals[i] =
            (struct refusal){.change = 1 + i, .outcome = OUTCOME_CONFLICT, .row = studio_booking(7 + (unsigned)i)};
    answer(state, edit->ticket, edit->kind, given);
}

static void refuse_and_offer(struct state *state)
{
    struct answer offers = {
        .free_artists = mem_new(1, sizeof *offers.free_artists),
        .free_count = 1,
        .next_free = {studio_id('a', STUDIO_CHIDI), studio_at(25, 9, 0), studio_at(25, 18, 0)},
    };

    refuse(state);
    *offers.free_artists =
        (struct slot){studio_id('a', STUDIO_BEN), studio_at(24, 9, 0), studio_at(24, 18, 0)};
    answer(state, state->conflict.ticket, EFFECT_REPAIRS, offers);
}

static void meet_newer(struct state *state)
{
    const struct edit *edit = state->edits + state->edit_count - 1;
    const unsigned numbers[] = {RIG};
    struct answer given = rows(OUTCOME_STALE, 1, numbers);

    given.rows[0].version++;
    given.rows[0].updated_at = studio_now() - MINUTE_US;
    given.rows[0].end += HOUR_US;
    answer(state, edit->ticket, edit->kind, given);
}

static void tell_history(struct state *state)
{
    const unsigned numbers[] = {RIG};
    struct answer given = rows(OUTCOME_DONE, 1, numbers);

    given.rows[0].notes = mem_copy("Client sends the scan on Monday; if it is late, Dagny can take the first half. "
                                   "Rig by noon, so that lighting can begin.");
    given.history_count = 2;
    given.history = mem_new(2, sizeof *given.history);
    for (size_t at = 0; at < 2; at++) {
        struct history_entry *entry = given.history + at;

        *entry = (struct history_entry){.at = studio_at(20, 16, 12) + (instant)at * DAY_US,
                                        .actor = mem_copy(at ? "Mia" : "Ben"),
                                        .seq = at ? 60 : 59,
                                        .act = mem_copy(at ? "moved" : "booked"),
                                        .source = mem_copy(at ? "cli" : "board"),
                                        .difference = mem_copy(at ? "Tue 24 Nov 10:00-14:00 -> 09:00-13:00"
                                                                  : "pencil, Tue 24 Nov 10:00-14:00")};
        entry->after = studio_booking(RIG);
        entry->after.version = (int)at + 1;
        entry->after.start += at ? 0 : HOUR_US;
        entry->after.end += at ? 0 : HOUR_US;
    }
    answer(state, state->card.ticket, EFFECT_CARD, given);
}

/* Mia's last day ends after her hours. */
static void tell_clash(struct state *state)
{
    const unsigned numbers[] = {28};

    answer(state, state->card.ticket, EFFECT_CARD, rows(OUTCOME_DONE, 1, numbers));
}

static void tell_history_and_go_back(struct state *state)
{
    tell_history(state);
    type(state, "h", NULL);
}

/* Rows of a list that the database tells. */
static void tell_list(struct state *state, const char *const rows[][RECORD_VALUES], size_t count)
{
    struct answer given = {.outcome = OUTCOME_DONE, .server_now = INSTANT_NONE, .page = {.complete = true}};

    given.page.rows = mem_new(count, sizeof *given.page.rows);
    given.page.count = given.page.capacity = count;
    for (size_t row = 0; row < count; row++) {
        given.page.rows[row].id = studio_id('e', (unsigned)row + 1);
        for (size_t at = 0; at < RECORD_VALUES && rows[row][at]; at++)
            record_set(&given.page.rows[row], at, rows[row][at]);
    }
    answer(state, state->lists[state->list].ticket, EFFECT_LIST, given);
}

static void tell_log(struct state *state)
{
    static const char *const rows[][RECORD_VALUES] = {
        {"74", "Mon 23 Nov 08:46", "ana", "board", "undone", "Rig fix", "Chidi Eze", "cancelled: released -> pencil"},
        {"73", "Mon 23 Nov 08:45", "ana", "board", "released", "Rig fix", "Chidi Eze", "pencil -> cancelled: released"},
        {"72", "Mon 23 Nov 08:30", "", "sweep", "lapsed", "Scan day", "Mia Holm", "hold -> cancelled: lapsed"},
        {"60", "Fri 20 Nov 16:20", "Ben", "cli", "moved", "Harbour rig", "Chidi Eze",
         "Tue 24 Nov 10:00-14:00 -> 09:00-13:00"},
        {"59", "Fri 20 Nov 16:12", "Ben", "import", "booked", "Harbour rig", "Chidi Eze", "pencil, Tue 24 Nov 10:00-14:00"},
    };

    tell_list(state, rows, sizeof rows / sizeof *rows);
}

static void tell_own_acts(struct state *state)
{
    static const char *const rows[][RECORD_VALUES] = {
        {"73", "Mon 23 Nov 08:45", "released Rig fix for Chidi Eze", "pencil -> cancelled: released", "undone", "", "board"},
        {"70", "Mon 23 Nov 08:31", "moved 12 bookings", "", "done", "", "board"},
        {"61", "Fri 20 Nov 17:02", "booked Comp for Ada Byron", "pencil, Tue 24 Nov 09:00-18:00", "done",
         "Comp was moved since by Ben", "cli"},
    };

    tell_list(state, rows, sizeof rows / sizeof *rows);
}

static void lose_the_link(struct state *state)
{
    happen(state, (struct event){.kind = EVENT_LINK,
                                 .link = {.state = LINK_OFFLINE, .message = mem_copy("no answer from the server")}});
}

static void book(struct state *state, unsigned number, unsigned artist, instant start, instant end)
{
    struct booking booking = {
        .id = studio_id('t', number), .artist = studio_id('a', artist), .start = start, .end = end,
        .lapses_at = INSTANT_NONE, .queued_at = INSTANT_NONE, .decide_by = INSTANT_NONE,
        .status = STATUS_CONFIRMED, .version = 1, .title = mem_format("Talk %u", number),
    };

    bookings_put(state->bookings, &booking);
    free(booking.title);
}

/* Two of ana's: a hold with eight minutes left, a second option whose way is free. */
static void let_two_wait(struct state *state)
{
    struct answer given = {.row_count = 2, .server_now = INSTANT_NONE};

    happen(state, (struct event){.kind = EVENT_NOTIFY, .told = TOLD_BOOKINGS});
    given.rows = mem_new(2, sizeof *given.rows);
    for (size_t at = 0; at < 2; at++) {
        given.rows[at] = studio_booking(RIG);
        given.rows[at].id = studio_id('w', (unsigned)at);
        given.rows[at].status = STATUS_HOLD;
        given.rows[at].start += 70 * DAY_US;
        given.rows[at].end += 70 * DAY_US;
        given.rows[at].lapses_at = at == 0 ? studio_now() + 8 * MINUTE_US : INSTANT_NONE;
        given.rows[at].queued_at = at == 0 ? INSTANT_NONE : studio_now() - DAY_US;
    }
    answer(state, state->waiting.ticket, EFFECT_WAITING, given);
    type(state, "gwj", NULL);
}

/* The weeks once more, with one challenge: who made it is a member's number. */
static void challenge(struct state *state, unsigned pencil, unsigned by)
{
    const unsigned numbers[] = {pencil};
    struct answer given;

    happen(state, (struct event){.kind = EVENT_NOTIFY, .told = TOLD_BOOKINGS});
    studio_weeks(state->open_first, state->open_end, &given);
    given.challenges = mem_new(1, sizeof *given.challenges);
    given.challenges[0] = (struct challenge){.pencil = studio_id('b', pencil),
                                             .option = studio_id('b', 20),
                                             .by = studio_id('m', by),
                                             .until = studio_at(24, 14, 0)};
    given.challenge_count = 1;
    answer(state, state->open_ticket, EFFECT_WEEKS, given);
    answer(state, state->waiting.ticket, EFFECT_WAITING, rows(OUTCOME_DONE, 1, numbers));
}

static void challenge_his(struct state *state)
{
    challenge(state, RIG, 1);
}

static void be_challenged(struct state *state)
{
    challenge(state, 16, 2); /* Greta Lind's Tuesday */
    type(state, "gw<Enter>", NULL);
}

static void list_both_sides(struct state *state)
{
    challenge(state, 16, 2);
    type(state, "gw", NULL);
}

static void put_option(struct state *state, unsigned number, unsigned artist, int first, int last)
{
    struct booking option = studio_booking(RIG);

    option.id = studio_id('o', number);
    option.artist = studio_id('a', artist);
    option.start = studio_at(first, 9, 0);
    option.end = studio_at(last, 18, 0);
    option.status = STATUS_HOLD;
    option.queued_at = studio_now() + number;
    free(option.title);
    option.title = mem_copy("Pitch");
    bookings_put(state->bookings, &option);
    booking_clear(&option);
}

/* Dagny's is offered whole, Chidi's some of its days, a later one nothing; three pencils with their marks. */
static void let_options_stand(struct state *state)
{
    struct booking pencil = studio_booking(RIG);

    pencil.heavy = true;
    pencil.decide_by = studio_now() + 5 * HOUR_US;
    bookings_put(state->bookings, &pencil);
    pencil.id = studio_id('o', 9);
    pencil.artist = studio_id('a', STUDIO_NILS);
    pencil.start += 2 * DAY_US;
    pencil.end += 2 * DAY_US;
    pencil.heavy = false;
    pencil.decide_by = studio_now() - HOUR_US;
    bookings_put(state->bookings, &pencil);
    pencil.id = studio_id('o', 8);
    pencil.start += DAY_US;
    pencil.end += DAY_US;
    pencil.decide_by = studio_now() + 2 * DAY_US;
    bookings_put(state->bookings, &pencil);
    booking_clear(&pencil);
    put_option(state, 1, STUDIO_NILS, 24, 24);
    put_option(state, 2, STUDIO_CHIDI, 24, 25);
    put_option(state, 3, STUDIO_CHIDI, 25, 25);
    happen(state, (struct event){.kind = EVENT_KEY, .key = 'l'});
}

/* A conference room: talks of 25 minutes, one after the other, and a workshop over them. */
static void crowd(struct state *state)
{
    for (unsigned number = 0; number < 20; number++) {
        instant start = studio_at(28, 9, 0) + number * 30 * MINUTE_US;

        book(state, number + 1, STUDIO_NILS, start, number == 19 ? start + 5 * HOUR_US : start + 25 * MINUTE_US);
    }
}

/* A conference: nobody has anything but on its day. */
static void crowd_alone(struct state *state)
{
    bookings_replace(state->bookings, state->first, state->first + DAYS_A_WEEK, studio_at(23, 0, 0), studio_at(30, 0, 0),
                     NULL, 0, NULL, 0);
    crowd(state);
}

/* An imported title that is wider than the screen. */
static void talk_at_length(struct state *state)
{
    struct booking booking = studio_booking(RIG);

    free(booking.title);
    booking.title = mem_copy("Harbour rig, with everything that was said about it in the meeting of last week and "
                             "some of what was not, so that nobody may say that he had not been told of it");
    bookings_put(state->bookings, &booking);
    booking_clear(&booking);
}

/* A night before the day, and one after it that begins when the day window is over. */
static void work_late(struct state *state)
{
    book(state, 1, STUDIO_ADA, studio_at(23, 22, 0), studio_at(24, 6, 30));
    book(state, 2, STUDIO_BEN, studio_at(24, 21, 30), studio_at(25, 2, 0));
}

/* Work across the change of clocks in the night to the cursor's day. */
static void work_through_the_change(struct state *state)
{
    const struct zone *zone = state->roster->tenant.zone;
    day d = state->cursor_day;
    instant midnight = zone_day_start(zone, d);

    load_weeks(state);
    book(state, 1, STUDIO_ADA, zone_instant(zone, d - 1, 22 * 60), zone_instant(zone, d, 6 * 60));
    book(state, 2, STUDIO_BEN, midnight + HOUR_US, midnight + 3 * HOUR_US);
    book(state, 3, STUDIO_CHIDI, zone_instant(zone, d, 9 * 60), zone_instant(zone, d, 18 * 60));
    book(state, 4, STUDIO_DAGNY, zone_instant(zone, d - 2, 9 * 60), zone_instant(zone, d + 1, 18 * 60));
    book(state, 5, STUDIO_EFUA, midnight + HOUR_US + HOUR_US / 2, midnight + 2 * HOUR_US);
    type(state, "jkjjjj", NULL);
}

/* Since the morning Ben has moved the rig from himself to Chidi, the dailies are new, Dagny's booking is gone. */
static void tell_differences(struct state *state)
{
    static const unsigned numbers[] = {RIG, 5, 9};
    static const char *const acts[] = {"moved", "added", "gone"};
    struct answer given = {.news_count = 3};

    type(state, ":diff<Space>-2h<Enter>", NULL);
    given.news = mem_new(3, sizeof *given.news);
    for (size_t at = 0; at < 3; at++) {
        struct booking booking = studio_booking(numbers[at]);
        struct news_place place = {booking.artist, booking.start, booking.end};

        given.news[at] = (struct news){.seq = (int64_t)at + 1, .booking = booking.id, .act = mem_copy(acts[at]),
                                       .actor = mem_copy("ben"), .title = mem_copy(booking.title), .is = place,
                                       .was = place, .live = at < 2};
        booking_clear(&booking);
    }
    given.news[0].was.artist = studio_id('a', STUDIO_BEN);
    bookings_remove(state->bookings, studio_id('b', 9));
    answer(state, state->diff.ticket, EFFECT_DIFF, given);
    type(state, "jk", NULL);
}

static void tell_kolkata(struct state *state)
{
    happen(state, (struct event){.kind = EVENT_ZONE, .zone = {mem_copy("Asia/Kolkata"), zone_load("Asia/Kolkata")}});
    type(state, "j", NULL);
    type(state, "k", NULL);
}

/* ---- lists ---- */

static void put_row(struct page *page, unsigned number, const char *const *values, size_t count)
{
    struct record *row = &page->rows[page->count++];

    row->id = studio_id('p', number);
    for (size_t at = 0; at < count; at++)
        row->value[at] = mem_copy(values[at]);
}

static void list_projects(struct state *state)
{
    static const char *const rows[][7] = {
        {"FOX", "Foxglove", "Green Door TV", "teal", "open", "3", "12"},
        {"HAR", "Harbour", "Tidewater", "blue", "open", "1", "6"},
        {"OLD", "The one of last year", "Halo Pictures", "", "closed", "2", "0"},
        {"ORB", "Orbit", "", "", "open", "1", "1"},
        {"SUN", "Sunrise", "Halo Pictures", "amber", "open", "4", "31"},
    };
    struct answer given = {.server_now = INSTANT_NONE, .page = {.complete = true}};

    given.page.rows = mem_new(5, sizeof *given.page.rows);
    for (unsigned at = 0; at < 5; at++)
        put_row(&given.page, at + 1, rows[at], 7);
    answer(state, state->lists[LIST_PROJECTS].ticket, EFFECT_LIST, given);
    type(state, "j", NULL);
}

static void list_bookings(struct state *state)
{
    static const char *const rows[][11] = {
        {"1", NULL, "Chidi Eze", "Harbour rig", "HAR", "pencil", "1795510800000000", "1795525200000000", NULL, "ben", "12"},
        {"2", NULL, "Ben Okri", "Sunrise sim", "SUN", "hold", "1795597200000000", "1795629600000000",
         "1795424400000000", "ana", "0"},
        {"3", NULL, "Dagny Strom", "Sunrise sq 110-140", "SUN", "second option", "1795683600000000",
         "1795888800000000", NULL, "ana", "3"},
    };
    struct answer given = {.server_now = INSTANT_NONE, .page = {.complete = true}};

    given.page.rows = mem_new(3, sizeof *given.page.rows);
    for (unsigned at = 0; at < 3; at++)
        put_row(&given.page, at + 1, rows[at], 11);
    answer(state, state->lists[LIST_BOOKINGS].ticket, EFFECT_LIST, given);
    type(state, "j", NULL);
}

static void list_nothing(struct state *state)
{
    answer(state, state->lists[state->list].ticket, EFFECT_LIST,
           (struct answer){.server_now = INSTANT_NONE, .page = {.complete = true}});
}

static void be_admin(struct state *state)
{
    state->roster->role = MEMBER_ADMIN;
    state->roster_revision++;
}

static void edit_project(struct state *state)
{
    be_admin(state);
    list_projects(state);
    type(state, "e<Tab>", NULL);
}

/* The database says no; the text stays. */
static void add_known_project(struct state *state)
{
    be_admin(state);
    list_projects(state);
    type(state, "aSUN<Tab>Second<Space>sun^S", NULL);
    answer(state, state->form.saving, EFFECT_SAVE_PROJECT,
           (struct answer){.outcome = OUTCOME_INVALID,
                           .message = mem_copy("There already is a project with that code."),
                           .server_now = INSTANT_NONE});
}

/* The Wednesday of the week is a holiday, and so was last New Year's Day. */
static void declare_holidays(struct state *state)
{
    static const struct {
        day day;
        const char *name;
    } days[] = {{-326, "New Year's Day"}, {2, "Founders' Day"}};
    struct holidays *holidays = &state->roster->tenant.holidays;

    holidays->list = mem_new(2, sizeof *holidays->list);
    for (; holidays->count < 2; holidays->count++)
        holidays->list[holidays->count] =
            (struct holiday){state->first + days[holidays->count].day, mem_copy(days[holidays->count].name)};
    state->roster_revision++;
    be_admin(state);
}

static void show_holiday(struct state *state)
{
    declare_holidays(state);
    type(state, "l", NULL);
}

static void list_holidays(struct state *state)
{
    declare_holidays(state);
    type(state, "ghj", NULL);
}

static void edit_holiday(struct state *state)
{
    list_holidays(state);
    type(state, "e", NULL);
}

static void edit_settings(struct state *state)
{
    be_admin(state);
    type(state, "gs8j<Enter>", NULL);
}

/* A sentence that needs a second row. */
static void add_unknown_login(struct state *state)
{
    be_admin(state);
    type(state, "<F8>aZoe<Tab>zoe^S", NULL);
    answer(state, state->form.saving, EFFECT_SAVE_MEMBER,
           (struct answer){.outcome = OUTCOME_INVALID,
                           .message = mem_copy("There is no login \"zoe\"; ask the operator for it: callboard login "
                                               "add zoe makes one."),
                           .server_now = INSTANT_NONE});
}

static void search_projects(struct state *state)
{
    list_projects(state);
    type(state, "/halo", NULL);
}

/* ---- a viewer ---- */

static void be_viewer(struct state *state)
{
    state->roster->role = MEMBER_VIEWER;
    state->roster_revision++; /* as if it had come with the roster */
}

static void try_to_book(struct state *state)
{
    be_viewer(state);
    type(state, "a", NULL);
}

static void begin_a_status(struct state *state)
{
    be_viewer(state);
    type(state, "s", NULL);
}

static void ask_for_help(struct state *state)
{
    be_viewer(state);
    type(state, "?/copy<Enter>", NULL);
}

/* ---- people ---- */

static void edit_artist(struct state *state)
{
    be_admin(state);
    type(state, "jje", NULL);
}

/* The grid of Chidi's pattern, the field Tab by Tab. */
static void open_pattern(struct state *state)
{
    edit_artist(state);
    type(state, "<Tab><Tab><Tab><Tab><Tab><Tab>^U", NULL);
    type(state, "mon-thu<Space>08:45-12:00<Space>13:00-18:00<Enter>", NULL);
}

static void select_pattern(struct state *state)
{
    open_pattern(state);
    type(state, "4lvjj3l", NULL);
}

static void open_no_pattern(struct state *state)
{
    open_pattern(state);
    type(state, "-", NULL);
}

static void list_removed(struct state *state)
{
    static const char *const rows[][4] = {{"2", "Dora Maar", "Rig", "Mon 16 Nov 2026"},
                                          {"1", "Rosa Luz", "", "Thu 1 Oct 2026"}};
    struct answer given = {.server_now = INSTANT_NONE, .page = {.complete = true}};

    be_admin(state);
    given.page.rows = mem_new(2, sizeof *given.page.rows);
    for (unsigned at = 0; at < 2; at++)
        put_row(&given.page, at + 1, rows[at], 4);
    answer(state, state->lists[LIST_REMOVED].ticket, EFFECT_LIST, given);
}

static void put_time_off(struct page *page, int artist, const char *name, instant start, instant end, const char *reason,
                         const char *booked)
{
    char id[ID_TEXT], from[24], to[24];

    id_format(studio_id('a', (unsigned)artist), id);
    snprintf(from, sizeof from, "%lld", (long long)start);
    snprintf(to, sizeof to, "%lld", (long long)end);
    put_row(page, (unsigned)artist, (const char *const[]){"k", id, name, reason, from, to, "1", booked}, 8);
}

static void list_time_off(struct state *state)
{
    struct answer given = {.server_now = INSTANT_NONE, .page = {.complete = true}};

    given.page.rows = mem_new(4, sizeof *given.page.rows);
    put_time_off(&given.page, STUDIO_PAVEL, "Pavel Novak", studio_at(23, 0, 0), studio_at(30, 0, 0), "holiday", "0");
    put_time_off(&given.page, STUDIO_EFUA, "Efua Mensah", studio_at(24, 13, 0), studio_at(24, 18, 0), "dentist", "2");
    put_time_off(&given.page, STUDIO_JO, "Jo Park", studio_at(30, 0, 0), studio_at(31, 0, 0), "", "0");
    put_time_off(&given.page, STUDIO_ADA, "Ada Byron", studio_at(2, 0, 0), studio_at(5, 0, 0), "ill", "1");
    answer(state, state->lists[LIST_TIME_OFF].ticket, EFFECT_LIST, given);
    type(state, "j", NULL);
}

static void list_tenants(struct state *state)
{
    type(state, ":tenant<Enter>j", NULL);
}

/* Ben has moved the rig to himself, and mia looks at Dagny's row. */
static void watch_others(struct state *state)
{
    const struct person mia = {studio_id('s', 2), studio_id('m', 3), studio_id('a', STUDIO_DAGNY), studio_monday()};
    struct booking rig = studio_booking(RIG);
    struct answer changed = {.horizon = 2, .news_count = 1}, there = {.person_count = 1};

    changed.news = mem_new(1, sizeof *changed.news);
    changed.news[0] = (struct news){.seq = 1, .booking = rig.id, .act = mem_copy("moved"), .actor = mem_copy("ben"),
                                    .title = mem_copy(rig.title), .was = {rig.artist, rig.start, rig.end},
                                    .is = {studio_id('a', STUDIO_BEN), rig.start, rig.end}, .live = true};
    there.people = mem_new(1, sizeof mia);
    there.people[0] = mia;
    happen(state, (struct event){.kind = EVENT_NOTIFY, .told = TOLD_BOOKINGS});
    answer(state, state->live.ticket, EFFECT_CHANGES, changed);
    rig.artist = studio_id('a', STUDIO_BEN);
    bookings_put(state->bookings, &rig);
    booking_clear(&rig);
    state->presence.board = studio_id('s', 1);
    happen(state, (struct event){.kind = EVENT_TIME});
    answer(state, state->presence.ticket, EFFECT_PRESENCE, there);
    type(state, "kk", NULL);
}

/* The weeks as a what-if board has them that releases one booking. */
static void load_released(struct state *state, unsigned number)
{
    struct answer given = {0};

    studio_weeks(state->open_first, state->open_end, &given);
    for (size_t at = 0; at < given.row_count; at++) {
        struct booking *row = given.rows + at;

        if (!id_equal(row->id, studio_id('b', number)))
            continue;
        row->status = STATUS_CANCELLED;
        row->reason = REASON_RELEASED;
        row->drafted = mem_copy("confirmed -> cancelled: released");
    }
    answer(state, state->open_ticket, EFFECT_WEEKS, given);
}

/* The what-if board "pitch": one more for Chidi over Ben's pencil of Tuesday, Dagny's long one released. */
static void open_draft(struct state *state)
{
    struct roster *roster = state->roster;

    roster->drafts = mem_new(1, sizeof *roster->drafts);
    roster->drafts[roster->draft_count++] = (struct draft){.id = studio_id('d', 1), .owner = roster->me,
        .name = mem_copy("pitch"), .shared = mem_copy("ben"), .bookings = 3, .created_at = studio_at(19, 9, 0)};
    type(state, ":board<Space>open<Space>pitch<Enter>", NULL);
    load_released(state, 9);
    load_weeks(state);
    struct booking wish = studio_booking(RIG), fits = studio_booking(RIG);

    wish.id = studio_id('b', 900);
    wish.start = studio_at(24, 8, 0);
    wish.drafted = mem_copy("new");
    bookings_put(state->bookings, &wish);
    fits.id = studio_id('b', 901);
    fits.start = studio_at(25, 9, 0);
    fits.end = studio_at(25, 18, 0);
    fits.drafted = mem_copy("pencil -> confirmed");
    fits.status = STATUS_CONFIRMED;
    bookings_put(state->bookings, &fits);
    booking_clear(&wish);
    booking_clear(&fits);
    type(state, "hl", NULL);
}

static void look_at_released(struct state *state)
{
    open_draft(state);
    type(state, "j", NULL);
}

static void refuse_commit(struct state *state)
{
    struct answer given = {.outcome = OUTCOME_CONFLICT, .drafted_count = 2, .refusal_count = 1};

    open_draft(state);
    type(state, ":board<Space>commit<Enter>", NULL);
    given.drafted = mem_new(2, sizeof *given.drafted);
    given.drafted[0] = studio_booking(RIG + 1);
    given.drafted[1] = studio_booking(RIG);
    given.drafted[1].id = studio_id('b', 900);
    given.drafted[1].start = studio_at(24, 8, 0);
    given.refusals = mem_new(1, sizeof *given.refusals);
    given.refusals[0] = (struct refusal){.change = 1, .outcome = OUTCOME_CONFLICT, .row = studio_booking(RIG)};
    answer(state, state->edits[0].ticket, EFFECT_COMMIT, given);
}

static void list_drafts(struct state *state)
{
    open_draft(state);
    type(state, ":board<Space>list<Enter>", NULL);
}

/* ---- the scenes ---- */

#define CHIDI_TUE .artist = STUDIO_CHIDI, .mday = 24

/* The week and the hours of the Sunday on which a zone changes its clocks. */
#define CLOCKS(label, region, sunday)                                                                                  \
    {.name = label "-week", .rows = 24, .columns = 80, .artist = 1, .mday = 23, .zone = (region),                       \
     .keys = "gd" sunday "<Enter>", .then = work_through_the_change},                                                  \
    {.name = label "-day", .rows = 24, .columns = 120, .artist = 1, .mday = 23, .zone = (region),                       \
     .keys = "gd" sunday "<Enter>zd0", .then = work_through_the_change}

#define AT_YESTERDAY ":at<Space>yesterday<Space>18:00<Enter>"

const struct scene scenes[] = {
    {.name = "board-120x40", .rows = 40, .columns = 120, CHIDI_TUE},
    {.name = "board-80x24", .rows = 24, .columns = 80, CHIDI_TUE},
    {.name = "board-200x50", .rows = 50, .columns = 200, CHIDI_TUE},
    {.name = "board-40x10", .rows = 10, .columns = 40, CHIDI_TUE},
    {.name = "board-39x9", .rows = 9, .columns = 39, CHIDI_TUE},
    {.name = "tenants-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .then = list_tenants},
    {.name = "viewer-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .then = be_viewer},
    {.name = "viewer-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .then = be_viewer},
    {.name = "viewer-books", .rows = 24, .columns = 80, CHIDI_TUE, .then = try_to_book},
    {.name = "viewer-status", .rows = 24, .columns = 80, CHIDI_TUE, .then = begin_a_status},
    {.name = "viewer-help", .rows = 24, .columns = 80, CHIDI_TUE, .then = ask_for_help},
    {.name = "board-ascii", .rows = 24, .columns = 80, CHIDI_TUE, .ascii = true},
    {.name = "long-title-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .then = talk_at_length},
    {.name = "long-title-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .then = talk_at_length},
    {.name = "free-day", .rows = 24, .columns = 80, .artist = STUDIO_DAGNY, .mday = 23},
    {.name = "walked", .rows = 24, .columns = 80, .artist = STUDIO_NILS, .mday = 25, .keys = "lkjjkh"},
    {.name = "two-weeks", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "z2"},
    {.name = "four-weeks", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "z4"},
    {.name = "eight-weeks", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "z8"},
    {.name = "four-weeks-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "z4"},
    {.name = "day-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "zd"},
    {.name = "day-late", .rows = 24, .columns = 120, CHIDI_TUE, .keys = "zd", .then = work_late},
    {.name = "day-early", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "zd0hhh"},
    {.name = "day-crowded", .rows = 24, .columns = 120, .artist = STUDIO_NILS, .mday = 28, .keys = "zd",
     .then = crowd},
    {.name = "day-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "zd"},
    {.name = "ungrouped", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "zgzgl"},
    {.name = "lanes", .rows = 40, .columns = 120, .artist = STUDIO_HIRO, .mday = 26, .keys = "zl"},
    {.name = "scrolled", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "G"},
    {.name = "prefix", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "s"},
    {.name = "moving", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "mlj>"},
    {.name = "goto", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "gd31<Space>feb<Enter>"},
    {.name = "quick-add-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "aRig<Space>fix<Space>9-18"},
    {.name = "quick-add-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "aRig<Space>fix<Space>18-9"},
    {.name = "pending", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "aRig<Space>fix<Space>9-18<Enter>"},
    {.name = "form-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "e<Tab>"},
    {.name = "form-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "e"},
    {.name = "conflict-120x40", .rows = 40, .columns = 120, CHIDI_TUE,
     .keys = "aRig<Space>fix<Space>9-18<Enter>", .then = refuse_and_offer},
    {.name = "conflict-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "aRig<Space>fix<Space>9-18<Enter>",
     .then = refuse_and_offer},
    {.name = "conflict-pieces-120x40", .rows = 40, .columns = 120, CHIDI_TUE,
     .keys = "aRig<Space>fix<Space>tue-thu<Enter>", .then = refuse_the_middle},
    {.name = "conflict-pieces-80x24", .rows = 24, .columns = 80, CHIDI_TUE,
     .keys = "aRig<Space>fix<Space>tue-thu<Enter>", .then = refuse_the_middle},
    {.name = "conflict-no-piece", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "aRig<Space>fix<Space>9-13<Enter>",
     .then = refuse_and_offer},
    {.name = "range-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "v2j2l"},
    {.name = "range-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "v2j2l"},
    {.name = "range-add", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "v2j2laRig"},
    {.name = "marked", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "<Space>jl<Space>"},
    {.name = "range-moving", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "0v2j$mlj"},
    {.name = "bulk-conflict-120x40", .rows = 40, .columns = 120, CHIDI_TUE,
     .keys = "v3jaRig<Space>fix<Space>9-18<Enter>", .then = refuse_two},
    {.name = "bulk-conflict-80x24", .rows = 24, .columns = 80, CHIDI_TUE,
     .keys = "v3jaRig<Space>fix<Space>9-18<Enter>", .then = refuse_two},
    {.name = "bulk-sure", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "gg0vG$xr"},
    {.name = "repeat-line", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "@often<Enter>"},
    {.name = "repeat-preview", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "@daily<Space>4<Enter>", .then = refuse_two},
    {.name = "conflict-loading", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "aRig<Space>fix<Space>9-18<Enter>",
     .then = refuse},
    {.name = "stale-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "ml<Enter>", .then = meet_newer},
    {.name = "stale-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "ml<Enter>", .then = meet_newer},
    {.name = "card-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "i", .then = tell_history},
    {.name = "card-clash", .rows = 24, .columns = 80, .artist = STUDIO_MIA, .mday = 27, .keys = "i", .then = tell_clash},
    {.name = "card-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "i", .then = tell_history},
    {.name = "versions-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "gv", .then = tell_history},
    {.name = "versions-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "gv", .then = tell_history_and_go_back},
    {.name = "versions-loading", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "gv"},
    {.name = "log-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "L", .then = tell_log},
    {.name = "log-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "L", .then = tell_log},
    {.name = "log-narrowing", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "L&by:ben"},
    {.name = "undo-list-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "gu", .then = tell_own_acts},
    {.name = "undo-list-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "gu", .then = tell_own_acts},
    {.name = "help-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "?"},
    {.name = "help-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "?"},
    {.name = "help-80x24-end", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "?G"},
    {.name = "help-80x24-back", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "?Gk"},
    {.name = "help-search-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "?/week"},
    {.name = "help-search-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "?/week<Enter>"},
    {.name = "by-skill-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "zgl"},
    {.name = "by-load-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "zgzg:sort<Space>load<Enter>l"},
    {.name = "filter-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "&project:SUN"},
    {.name = "filter-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "&skill:comp<Space>free:wed"},
    {.name = "filter-wrong", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "&skill:comp<Space>status:x"},
    {.name = "filtered-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "&dept:comp<Space>status:pencil<Enter>"},
    {.name = "filtered-nobody", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "&rate<1<Enter>"},
    {.name = "search-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "/harb"},
    {.name = "search-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "/nothing<Space>like<Space>it"},
    {.name = "command-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = ":se<Tab><Tab>"},
    {.name = "command-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = ":set<Space>col<Tab>"},
    {.name = "challenging-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .then = challenge_his},
    {.name = "challenging-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .then = challenge_his},
    {.name = "challenged-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .then = be_challenged},
    {.name = "challenged-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .then = be_challenged},
    {.name = "challenged-waiting", .rows = 24, .columns = 80, CHIDI_TUE, .then = list_both_sides},
    {.name = "challenge-line", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "!Rig<Space>fix"},
    {.name = "waiting-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .then = let_two_wait},
    {.name = "waiting-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .then = let_two_wait},
    {.name = "options-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .then = let_options_stand},
    {.name = "options-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .then = let_options_stand},
    {.name = "messages", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "gm"},
    {.name = "availability-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "gt", .then = load_weeks},
    {.name = "availability-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "<F3>", .then = load_weeks},
    {.name = "availability-40x10", .rows = 10, .columns = 40, CHIDI_TUE, .keys = "gt", .then = load_weeks},
    {.name = "availability-loading", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "gt"},
    {.name = "availability-one-week", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "gtz1zgzglj"},
    {.name = "availability-twelve-weeks", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "gt12zw", .then = load_weeks},
    {.name = "availability-book", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "gt<Enter>Rig", .then = load_weeks},
    {.name = "finder-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "f<Tab>tue-thu<Tab>65<Enter>", .then = find},
    {.name = "finder-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "f<Tab>tue-thu<Tab>65<Enter>", .then = find},
    {.name = "finder-clash", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "f<Tab>tue<Space>14-23<Enter>", .then = find},
    {.name = "finder-marked", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "vllf", .then = find_and_mark},
    {.name = "finder-40x10", .rows = 10, .columns = 40, CHIDI_TUE, .keys = "f", .then = find},
    {.name = "finder-fields", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "f<Tab><Tab><Tab>any<Space>comp,<Space>rig",
     .then = find},
    {.name = "finder-problem", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "f<Tab>soon<Enter>"},
    {.name = "finder-nobody", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "f", .then = find_nobody},
    {.name = "finder-looking", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "f"},
    {.name = "crowded-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .then = crowd},
    {.name = "crowded-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .then = crowd},
    {.name = "crowded-alone-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .then = crowd_alone},
    {.name = "crowded-alone-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .then = crowd_alone},
    {.name = "draft-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .then = open_draft},
    {.name = "draft-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .then = look_at_released},
    {.name = "draft-refused-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .then = refuse_commit},
    {.name = "draft-refused-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .then = refuse_commit},
    {.name = "draft-list-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .then = list_drafts},
    {.name = "others-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .then = watch_others},
    {.name = "others-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .then = watch_others},
    {.name = "diff-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .then = tell_differences},
    {.name = "diff-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .then = tell_differences},
    {.name = "zone2-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .then = tell_kolkata},
    {.name = "zone2-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .then = tell_kolkata},
    {.name = "zone2-day-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "zd", .then = tell_kolkata},
    {.name = "zone2-day-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "zd", .then = tell_kolkata},
    CLOCKS("london-back", "Europe/London", "25<Space>oct<Space>2026"),
    CLOCKS("london-forward", "Europe/London", "29<Space>mar<Space>2026"),
    CLOCKS("new-york-back", "America/New_York", "1<Space>nov<Space>2026"),
    CLOCKS("new-york-forward", "America/New_York", "8<Space>mar<Space>2026"),
    CLOCKS("lord-howe-back", "Australia/Lord_Howe", "5<Space>apr<Space>2026"),
    CLOCKS("lord-howe-forward", "Australia/Lord_Howe", "4<Space>oct<Space>2026"),
    {.name = "projects-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "<F5>", .then = list_projects},
    {.name = "projects-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "<F5>", .then = list_projects},
    {.name = "projects-40x10", .rows = 10, .columns = 40, CHIDI_TUE, .keys = "<F5>", .then = list_projects},
    {.name = "projects-none", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "<F5>", .then = list_nothing},
    {.name = "projects-loading", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "<F5>"},
    {.name = "projects-search", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "<F5>", .then = search_projects},
    {.name = "project-form-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "<F5>", .then = edit_project},
    {.name = "project-form-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "<F5>", .then = edit_project},
    {.name = "project-refused", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "<F5>", .then = add_known_project},
    {.name = "bookings-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "<F9>", .then = list_bookings},
    {.name = "bookings-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "<F9>", .then = list_bookings},
    {.name = "bookings-none", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "<F9>s", .then = list_nothing},
    {.name = "members-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "<F8>"},
    {.name = "members-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "<F8>"},
    {.name = "member-refused-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .then = add_unknown_login},
    {.name = "member-refused-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .then = add_unknown_login},
    {.name = "settings-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "gs"},
    {.name = "settings-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "gs"},
    {.name = "settings-form-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .then = edit_settings},
    {.name = "settings-form-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .then = edit_settings},
    {.name = "settings-form-40x10", .rows = 10, .columns = 40, CHIDI_TUE, .then = edit_settings},
    {.name = "holidays-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .then = list_holidays},
    {.name = "holidays-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .then = list_holidays},
    {.name = "holidays-none", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "gh"},
    {.name = "holiday-form-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .then = edit_holiday},
    {.name = "holiday-board-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .then = show_holiday},
    {.name = "holiday-board-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .then = show_holiday},
    {.name = "artists-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "<F6>jj"},
    {.name = "artists-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "<F6>jj"},
    {.name = "artists-40x10", .rows = 10, .columns = 40, CHIDI_TUE, .keys = "<F6>jj"},
    {.name = "artists-by-rate", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "<F6>:sort<Space>rate<Enter>"},
    {.name = "artists-removed", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "<F6>X", .then = list_removed},
    {.name = "artist-form-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "<F6>", .then = edit_artist},
    {.name = "artist-form-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "<F6>", .then = edit_artist},
    {.name = "pattern-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "<F6>", .then = open_pattern},
    {.name = "pattern-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "<F6>", .then = open_pattern},
    {.name = "pattern-40x10", .rows = 10, .columns = 40, CHIDI_TUE, .keys = "<F6>", .then = open_pattern},
    {.name = "pattern-range-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "<F6>", .then = select_pattern},
    {.name = "pattern-none", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "<F6>", .then = open_no_pattern},
    {.name = "time-off-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "<F7>", .then = list_time_off},
    {.name = "time-off-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "<F7>", .then = list_time_off},
    {.name = "time-off-40x10", .rows = 10, .columns = 40, CHIDI_TUE, .keys = "<F7>", .then = list_time_off},
    {.name = "time-off-form-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "vjlT"},
    {.name = "time-off-form-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "vjlT"},
    {.name = "time-off-inspect-120x40", .rows = 40, .columns = 120, .artist = STUDIO_EFUA, .mday = 24},
    {.name = "time-off-inspect-80x24", .rows = 24, .columns = 80, .artist = STUDIO_EFUA, .mday = 24},
    {.name = "as-of-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = AT_YESTERDAY, .then = show_past},
    {.name = "as-of-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = AT_YESTERDAY, .then = show_past},
    {.name = "as-of-ascii", .rows = 24, .columns = 80, CHIDI_TUE, .keys = AT_YESTERDAY, .then = show_past, .ascii = true},
    {.name = "as-of-refused", .rows = 24, .columns = 80, CHIDI_TUE, .keys = AT_YESTERDAY, .then = write_in_the_past},
    {.name = "as-of-weeks", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "z4" AT_YESTERDAY, .then = show_past},
    {.name = "offline", .rows = 24, .columns = 80, CHIDI_TUE, .then = lose_the_link},
};
const size_t scene_count = sizeof scenes / sizeof *scenes;

struct state *scene_play(const struct scene *scene, const struct keymap *keymap, unsigned *counter,
                         const struct scene_watch *watch)
{
    struct state *state = studio_state(keymap, counter, scene->rows, scene->columns, scene->artist, scene->mday);

    if (scene->zone) {
        zone_free(&state->roster->tenant.zone);
        state->roster->tenant.zone = zone_load(scene->zone);
    }
    look(watch, state);
    if (scene->keys)
        type(state, scene->keys, watch);
    if (scene->then)
        scene->then(state);
    return state;
}
