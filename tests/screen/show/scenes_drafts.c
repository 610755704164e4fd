/* What-if boards: one that is open, one that cannot be committed, and their list. */
#include "screen/show/story.h"

enum { DAGNYS_LONG_ONE = 9 };

static void release(struct answer *given)
{
    for (size_t at = 0; at < given->row_count; at++) {
        struct booking *row = &given->rows[at];

        if (!id_equal(row->id, studio_id('b', DAGNYS_LONG_ONE)))
            continue;
        row->status = STATUS_CANCELLED;
        row->reason = REASON_RELEASED;
        row->drafted = mem_copy("confirmed -> cancelled: released");
    }
}

/* The what-if board "pitch": one more for Chidi over Ben's pencil of Tuesday, Dagny's long one released. */
static void open_draft(struct board *board)
{
    struct roster *roster = board->state->roster;

    roster->drafts = mem_new(1, sizeof *roster->drafts);
    roster->drafts[roster->draft_count++] = (struct draft){.id = studio_id('d', 1), .owner = roster->me,
        .name = mem_copy("pitch"), .shared = mem_copy("ben"), .bookings = 3, .created_at = studio_at(19, 9, 0)};
    press(board, ":board<Space>open<Space>pitch<Enter>");
    load_weeks_with(board, release);
    struct booking wish = studio_booking(RIG), fits = studio_booking(RIG);

    wish.id = studio_id('b', 900);
    wish.start = studio_at(24, 8, 0);
    wish.drafted = mem_copy("new");
    bookings_put(board->state->bookings, &wish);
    fits.id = studio_id('b', 901);
    fits.start = studio_at(25, 9, 0);
    fits.end = studio_at(25, 18, 0);
    fits.drafted = mem_copy("pencil -> confirmed");
    fits.status = STATUS_CONFIRMED;
    bookings_put(board->state->bookings, &fits);
    booking_clear(&wish);
    booking_clear(&fits);
    press(board, "hl");
}

static void look_at_released(struct board *board)
{
    open_draft(board);
    press(board, "j");
}

static void refuse_commit(struct board *board)
{
    struct answer given = {.outcome = OUTCOME_CONFLICT, .drafted_count = 2, .refusal_count = 1};

    open_draft(board);
    press(board, ":board<Space>commit<Enter>");
    given.drafted = mem_new(2, sizeof *given.drafted);
    given.drafted[0] = studio_booking(RIG + 1);
    given.drafted[1] = studio_booking(RIG);
    given.drafted[1].id = studio_id('b', 900);
    given.drafted[1].start = studio_at(24, 8, 0);
    given.refusals = mem_new(1, sizeof *given.refusals);
    given.refusals[0] = (struct refusal){.change = 1, .outcome = OUTCOME_CONFLICT, .row = studio_booking(RIG)};
    answer_last(board, EFFECT_COMMIT, given);
}

static void list_drafts(struct board *board)
{
    open_draft(board);
    press(board, ":board<Space>list<Enter>");
}

static void list_bookings(struct board *board)
{
    static const char *const rows[][RECORD_VALUES] = {
        {"1", "", "Chidi Eze", "Harbour rig", "HAR", "pencil", "1795507200000000", "1795525200000000", "", "ana", "3", "new"},
        {"2", "", "Chidi Eze", "Dailies", "", "confirmed", "1795593600000000", "1795626000000000", "", "ana", "3",
            "pencil -> confirmed"},
        {"3", "", "Ada Byron", "Sunrise comp", "SUN", "confirmed", "1795593600000000", "1795626000000000", "", "ana", "9", ""},
    };
    open_draft(board);
    press(board, "<F9>");
    answer_list(board, rows, sizeof rows / sizeof *rows);
}

static void open_card(struct board *board)
{
    struct booking wish = studio_booking(RIG);
    open_draft(board);
    press(board, "<Enter>");
    wish.id = studio_id('b', 900);
    wish.drafted = mem_copy("new");
    answer_last(board, EFFECT_CARD, answer_row(OUTCOME_DONE, &wish));
    booking_clear(&wish);
}

/* Ana's hold waits on the live board, ben is there, too, and mia on this one. */
static void look_around(struct board *board)
{
    struct booking hold = studio_booking(RIG);
    struct answer there = {.person_count = 2};
    open_draft(board);
    there.people = mem_new(2, sizeof *there.people);
    there.people[0] = (struct person){.board = studio_id('s', 2), .user = studio_id('m', 2), .live = true};
    there.people[1] = (struct person){.board = studio_id('s', 3), .user = studio_id('m', 3),
        .artist = studio_id('a', STUDIO_DAGNY), .day = studio_monday(), .draft = studio_id('d', 1)};
    board->state->presence.board = studio_id('s', 1);
    pass_time(board, 0);
    answer_last(board, EFFECT_PRESENCE, there);
    hold.created_by = studio_id('m', 1);
    hold.status = STATUS_HOLD;
    hold.lapses_at = board->now + 5 * MINUTE_US;
    hear(board, TOLD_BOOKINGS);
    answer_last(board, EFFECT_WAITING, answer_row(OUTCOME_DONE, &hold));
    booking_clear(&hold);
    press(board, "gw");
}

static const struct scene scenes[] = {
    {.name = "draft-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .then = open_draft},
    {.name = "draft-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .then = look_at_released},
    {.name = "draft-refused-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .then = refuse_commit},
    {.name = "draft-refused-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .then = refuse_commit},
    {.name = "draft-list-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .then = list_drafts},
    {.name = "draft-bookings-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .then = list_bookings},
    {.name = "draft-card-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .then = open_card},
    {.name = "draft-around-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .then = look_around},
};
const struct scene_table scenes_drafts = {.scenes = scenes, .count = sizeof scenes / sizeof *scenes};
