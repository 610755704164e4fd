/* The ways back: whatever was opened, begun, done and left, the board is then drawn cell by cell as one is that was
 * just opened. The database here has three books that differ in all ways they may: the live one, a what-if board whose
 * versions run ahead of it, and the board as it was. */
#include "support/drive.h"
#include "ui/view.h"

enum { RIG = 6, RIG_TWO = 7, MIX = 31, DRAFTED = 900, DRAFTED_LATER, GONE_BY_NOW, ANA = 1 };

/* ---- the database ---- */

static bool closed; /* the what-if board is no longer there */

static struct id pitch(void)
{
    return studio_id('d', 1);
}

static struct roster *roster_now(void)
{
    struct roster *roster = studio_roster(MEMBER_ADMIN);
    roster->drafts = mem_new(1, sizeof *roster->drafts);
    roster->draft_count = !closed;
    roster->drafts[0] = (struct draft){0};
    if (!closed)
        roster->drafts[0] = (struct draft){.id = pitch(),
                                           .owner = studio_id('m', ANA),
                                           .name = mem_copy("pitch"),
                                           .shared = mem_copy(""),
                                           .bookings = 2,
                                           .created_at = studio_now()};
    return roster;
}

static struct booking another(unsigned like, unsigned number, int days)
{
    struct booking booking = studio_booking(like);
    booking.id = studio_id('b', number);
    booking.start += days * DAY_US;
    booking.end += days * DAY_US;
    return booking;
}

static struct booking changed(unsigned number, int days, const char *drafted)
{
    struct booking booking = another(number, number, days);
    booking.version = 5;
    booking.drafted = mem_copy(drafted);
    return booking;
}

/* The rig lies over the one of Thursday, which is released; one goes to the next week; two are new. */
static size_t on_the_draft(struct booking *list)
{
    list[0] = changed(RIG, 2, "Tue -> Thu");
    list[1] = changed(RIG_TWO, 0, "confirmed -> cancelled: released");
    list[1].status = STATUS_CANCELLED;
    list[2] = changed(MIX, 2, "Sat -> Mon");
    list[3] = another(RIG, DRAFTED, 1);
    list[3].drafted = mem_copy("new");
    list[4] = another(RIG, DRAFTED_LATER, 7);
    list[4].drafted = mem_copy("new");
    return 5;
}

static size_t in_the_past(struct booking *list)
{
    list[0] = another(RIG, RIG, 1);
    list[0].version = 9; /* what was cancelled and taken back may have any */
    list[1] = another(RIG, GONE_BY_NOW, 0);
    return 2;
}

static void put_over(struct answer *answer, struct booking *own, day first, day end)
{
    size_t at = 0;
    while (at < answer->row_count && !id_equal(answer->rows[at].id, own->id))
        at++;
    if (at < answer->row_count) {
        booking_clear(&answer->rows[at]);
        answer->rows[at] = answer->rows[--answer->row_count];
    }
    if (booking_overlaps(own, first * DAY_US, end * DAY_US))
        answer->rows[answer->row_count++] = *own;
    else
        booking_clear(own);
}

static struct answer weeks_of(const struct effect *asked)
{
    struct booking own[5];
    size_t count = asked->at != 0 ? in_the_past(own) : !id_is_nil(asked->draft) ? on_the_draft(own) : 0;
    struct answer given;
    studio_weeks(asked->first, asked->end, &given);
    given.rows = mem_resize(given.rows, given.row_count + count + 1, sizeof *given.rows);
    for (size_t i = 0; i < count; i++)
        put_over(&given, &own[i], asked->first, asked->end);
    given.server_now = INSTANT_NONE;
    return given;
}

static struct answer differences(void)
{
    struct booking rig = studio_booking(RIG);
    struct answer given = {.news_count = 1, .server_now = INSTANT_NONE, .next_free.start = INSTANT_NONE};
    given.news = mem_new(1, sizeof *given.news);
    struct news_place place = {rig.artist, rig.start, rig.end};
    given.news[0] = (struct news){.seq = 1,
                                  .booking = rig.id,
                                  .act = mem_copy("moved"),
                                  .actor = mem_copy("Ben"),
                                  .title = mem_copy(rig.title),
                                  .is = place,
                                  .was = place,
                                  .live = true};
    given.news[0].was.artist = studio_id('a', STUDIO_BEN);
    booking_clear(&rig);
    return given;
}

/* False: nobody is told anything about it here. */
static bool answer_of(const struct effect *asked, struct answer *given)
{
    *given = (struct answer){.server_now = INSTANT_NONE, .next_free.start = INSTANT_NONE};
    if (asked->kind == EFFECT_OPEN || asked->kind == EFFECT_WEEKS || asked->kind == EFFECT_OPEN_FIRST)
        *given = weeks_of(asked);
    if (asked->kind == EFFECT_OPEN || asked->kind == EFFECT_ROSTER || asked->kind == EFFECT_OPEN_FIRST)
        given->roster = roster_now();
    if (asked->kind == EFFECT_DIFF)
        *given = differences();
    if (effect_is_write(asked->kind) && asked->kind != EFFECT_COMMIT)
        *given = answer_row(OUTCOME_DONE, &asked->booking);
    if (given->row_count > 0 && effect_is_write(asked->kind))
        given->rows[0].version += 4;
    return asked->ticket != 0 && asked->kind != EFFECT_CANCEL;
}

/* Everything that is asked is answered, in the order of asking. What was given up is answered all the same: its answer
 * may have been on the way. */
static void answer_all(struct board *board)
{
    for (size_t i = 0; i < board->effects.count; i++) {
        struct answer given;
        const struct effect asked = board->effects.list[i];
        if (asked.kind == EFFECT_REMOVE_DRAFT || asked.kind == EFFECT_COMMIT)
            closed = true;
        if (answer_of(&asked, &given))
            answer(board, &asked, given);
        else
            answer_clear(&given);
    }
    drive_forget(board);
}

/* ---- a board, and the view that draws it after every key ---- */

struct seat {
    struct board board;
    struct view *view;
    struct frame *frame;
};

static void look(struct seat *seat)
{
    view_draw(seat->view, seat->board.state, seat->frame);
    seat->board.state->pager.most = view_scroll_most(seat->view);
}

/* ":at -2h": words are typed behind a colon, else they are keys. */
static void enter(struct seat *seat, const char *keys)
{
    if (*keys == ':') {
        press(&seat->board, ":");
        type(&seat->board, keys + 1);
        press(&seat->board, "<Enter>");
    } else {
        press(&seat->board, keys);
    }
    look(seat);
}

static void do_all(struct seat *seat, const char *const *keys)
{
    for (; *keys != NULL; keys++) {
        enter(seat, *keys);
        answer_all(&seat->board);
        look(seat);
    }
}

static void be_told(struct seat *seat, unsigned told)
{
    drive(&seat->board, (struct event){.kind = EVENT_NOTIFY, .told = told});
    answer_all(&seat->board);
    look(seat);
}

static void sit_down(struct seat *seat)
{
    *seat = (struct seat){.view = view_new(), .frame = frame_new(40, 120)};
    drive_open(&seat->board, STUDIO_CHIDI, 24);
    be_told(seat, TOLD_ROSTER | TOLD_BOOKINGS);
}

static void stand_up(struct seat *seat)
{
    view_free(&seat->view);
    frame_free(&seat->frame);
    drive_close(&seat->board);
}

static void assert_same(const struct seat *used, const struct seat *fresh, char *(*row_of)(const struct frame *, int),
                        const char *what)
{
    for (int row = 0; row < fresh->frame->rows; row++) {
        char *left = row_of(used->frame, row), *right = row_of(fresh->frame, row);
        ck_assert_msg(strcmp(left, right) == 0, "%s: row %d is\n%s\nof a new one\n%s", what, row, left, right);
        free(left);
        free(right);
    }
}

/* This week, the next, and this one again: as a board that was just opened, and on which `both` was done. */
static void assert_as_new(struct seat *used, const char *const *both, const char *what)
{
    static const char *const weeks[] = {"<Esc>", "w", "W"};
    struct seat fresh;
    sit_down(&fresh);
    do_all(&fresh, both);
    for (size_t i = 0; i < sizeof weeks / sizeof *weeks; i++) {
        do_all(used, (const char *const[]){weeks[i], NULL});
        do_all(&fresh, (const char *const[]){weeks[i], NULL});
        assert_same(used, &fresh, frame_row_text, what);
        assert_same(used, &fresh, frame_row_roles, what);
    }
    stand_up(&fresh);
}

/* ---- the ways ---- */

struct way {
    const char *keys[6];
};
static const char *const to_the_rig[] = {"gg0jjl", NULL};

static char *told(const struct way *in, const struct way *act, const struct way *out)
{
    const struct way *const ways[] = {in, act, out};
    char *all = mem_copy("");
    for (size_t i = 0; i < 3; i++)
        for (const char *const *keys = ways[i]->keys; *keys != NULL; keys++) {
            char *more = mem_format("%s%s ", all, *keys);
            free(all);
            all = more;
        }
    return all;
}

static void try_way(const struct way *in, const struct way *act, const struct way *out)
{
    struct seat seat;
    char *what = told(in, act, out);
    closed = false;
    sit_down(&seat);
    do_all(&seat, in->keys);
    do_all(&seat, act->keys);
    do_all(&seat, out->keys);
    do_all(&seat, to_the_rig);
    assert_as_new(&seat, to_the_rig, what);
    stand_up(&seat);
    free(what);
}

#define TRY(in, acts, outs)                                           \
    for (size_t a_ = 0; a_ < sizeof(acts) / sizeof *(acts); a_++)     \
        for (size_t o_ = 0; o_ < sizeof(outs) / sizeof *(outs); o_++) \
    try_way(&(in), &(acts)[a_], &(outs)[o_])

START_TEST(a_what_if_board_leaves_nothing_behind)
{
    static const struct way in = {{":board open pitch"}};
    /* clang-format off */
    static const struct way acts[] = {
        {{NULL}},           {{"l"}},           {{"lml<Enter>"}},       {{"lml<Enter>", "u"}}, {{"lxr"}},      {{"l<Space>"}},
        {{"*"}},            {{"vl"}},          {{"ld"}},               {{"ly"}},              {{"w", "W"}},   {{"li", "<Esc>"}},
        {{"le", "<Esc>"}},  {{"lm", "<Esc>"}}, {{":diff -2h"}},        {{":at -2h"}},         {{"z4", "z1"}}, {{"/rig<Enter>", ":noh"}},
        {{"<F3>", "<F2>"}}, {{"zd", "z1"}},    {{"aNew<Enter>", "u"}}, {{":board list"}},     {{"<F9>", "q"}},
    };
    /* clang-format on */
    static const struct way outs[] = {{{"<F2>", ":board live"}},
                                      {{"<F2>", ":board drop", ":board drop"}},
                                      {{"<F2>", ":board commit"}},
                                      {{":board list", "x", "x", "q"}}};
    TRY(in, acts, outs);
}
END_TEST

START_TEST(the_past_leaves_nothing_behind)
{
    static const struct way in = {{":at -2h"}};
    static const struct way acts[] = {
        {{NULL}},          {{"l"}},  {{"w", "W"}}, {{"l<Space>"}},     {{"*"}},       {{"vl"}},
        {{"li", "<Esc>"}}, {{"xr"}}, {{"R"}},      {{"<F3>", "<F2>"}}, {{":at -3h"}}, {{":board open pitch"}}};
    static const struct way outs[] = {
        {{":at now"}}, {{":diff", ":diff off"}}, {{":at now", ":board open pitch", ":board live"}}};
    TRY(in, acts, outs);
}
END_TEST

START_TEST(differences_leave_nothing_behind)
{
    static const struct way in = {{":diff -2h"}};
    static const struct way acts[] = {{{NULL}}, {{"w", "W"}}, {{"R"}}};
    static const struct way outs[] = {
        {{":diff off"}}, {{":at -2h", ":at now"}}, {{":board open pitch", ":board live"}}};
    TRY(in, acts, outs);
}
END_TEST

START_TEST(a_filter_leaves_nothing_behind)
{
    static const struct way ins[] = {{{"&status:pencil<Enter>"}}, {{"&free:tue<Enter>"}}, {{"&skill:comp<Enter>"}}};
    static const struct way acts[] = {
        {{NULL}}, {{"w", "W"}}, {{":board open pitch", ":board live"}}, {{":at -2h", ":at now"}}, {{"R"}}};
    static const struct way outs[] = {{{"&<Enter>"}}, {{"&^U<Enter>"}}, {{"&x<Esc>", "&<Enter>"}}};
    for (size_t i = 0; i < sizeof ins / sizeof *ins; i++)
        TRY(ins[i], acts, outs);
}
END_TEST

START_TEST(every_mode_leaves_nothing_behind)
{
    static const struct way in = {{"l"}};
    static const struct way acts[] = {
        {{"a"}},    {{"aRig"}},      {{"e"}},           {{"i"}},    {{"m"}},    {{"mlj"}},   {{"gv"}},      {{"?"}},
        {{"?/"}},   {{"gm"}},        {{"gd"}},          {{"/dai"}}, {{":at"}},  {{"&stat"}}, {{"@"}},       {{"v"}},
        {{"Vjj"}},  {{"gw"}},        {{"T"}},           {{"sd"}},   {{"f"}},    {{"<F3>"}},  {{"<F4>"}},    {{"<F5>"}},
        {{"<F6>"}}, {{"<F6>", "a"}}, {{"<F7>"}},        {{"<F8>"}}, {{"<F9>"}}, {{"L"}},     {{"L", "/x"}}, {{"gs"}},
        {{"gh"}},   {{"gu"}},        {{":board list"}}, {{"X"}},
    };
    static const struct way outs[] = {{{"<Esc>", "<Esc>", "<F2>"}}, {{"<Esc><Esc><Esc>", "<F2>", "R"}}};
    TRY(in, acts, outs);
}
END_TEST

/* Somebody else drops it while a booking of it is in the hand, in a form, on a card, on a line. */
START_TEST(one_that_is_closed_takes_along_what_was_begun_on_it)
{
    static const char *const begun[] = {"a",  "aRig", "le",   "li",       "lm", "lmlj", "lgv", "l?", "le<F1>",
                                        "l@", "/rig", "&rig", "l<Space>", "v",  "ld",   "gm",  ":at"};
    for (size_t i = 0; i < sizeof begun / sizeof *begun; i++) {
        struct seat seat;
        closed = false;
        sit_down(&seat);
        do_all(&seat, (const char *const[]){":board open pitch", NULL});
        press(&seat.board, begun[i]);
        closed = true;
        be_told(&seat, TOLD_ROSTER);
        ck_assert(id_is_nil(seat.board.state->drafting.open.id));
        press(&seat.board, "<Esc><Esc>");
        do_all(&seat, to_the_rig);
        assert_as_new(&seat, to_the_rig, begun[i]);
        stand_up(&seat);
    }
}
END_TEST

/* A key that comes before the answer finds nothing of the other book to act on. */
START_TEST(nothing_is_drawn_of_another_book_before_the_answer)
{
    static const char *const outs[] = {":board live", ":board drop", ":board commit"};
    for (size_t i = 0; i < sizeof outs / sizeof *outs; i++) {
        struct seat seat;
        closed = false;
        sit_down(&seat);
        do_all(&seat, (const char *const[]){":board open pitch", "ll", i == 1 ? ":board drop" : "<Esc>", NULL});
        ck_assert_ptr_nonnull(drawn_at_cursor(seat.board.state));
        enter(&seat, outs[i]);
        if (i == 2)
            answer(&seat.board, last(&seat.board, EFFECT_COMMIT), answer_row(OUTCOME_DONE, NULL));
        ck_assert(id_is_nil(seat.board.state->drafting.open.id));
        ck_assert_int_eq(drawn_as(&seat.board, STUDIO_CHIDI, studio_id('b', DRAFTED)), -1);
        ck_assert_ptr_null(drawn_at_cursor(seat.board.state));
        stand_up(&seat);
    }
}
END_TEST

/* With a filter on, the rows wait for the bookings: the cursor is on nobody else when they have come. */
START_TEST(a_filter_keeps_the_cursor_on_its_way_through_the_books)
{
    static const struct way ways[] = {{{":board open pitch", ":board live"}}, {{":at -2h", ":at now"}}, {{"R"}}};
    static const char *const both[] = {"&status:pencil<Enter>", NULL};
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        struct seat seat;
        closed = false;
        sit_down(&seat);
        do_all(&seat, both);
        do_all(&seat, ways[i].keys);
        assert_as_new(&seat, both, ways[i].keys[0]);
        stand_up(&seat);
    }
}
END_TEST

static struct booking elsewhere(void)
{
    struct booking rig = studio_booking(RIG);
    rig.version = 9;
    rig.start += DAY_US;
    rig.end += DAY_US;
    return rig;
}

START_TEST(loading_again_believes_the_database)
{
    struct seat seat;
    struct booking rig = elsewhere();
    closed = false;
    sit_down(&seat);
    bookings_put(seat.board.state->bookings, &rig);
    booking_clear(&rig);
    rig = studio_booking(MIX);
    rig.id = studio_id('b', DRAFTED);
    rig.start += 3 * DAY_US; /* what is not there at all, in the next week */
    rig.end += 3 * DAY_US;
    bookings_put(seat.board.state->bookings, &rig);
    booking_clear(&rig);
    enter(&seat, "R");
    ck_assert_ptr_null(bookings_find(seat.board.state->bookings, studio_id('b', DRAFTED)));
    ck_assert_ptr_nonnull(bookings_find(seat.board.state->bookings, studio_id('b', RIG))); /* drawn until the answer */
    answer_all(&seat.board);
    do_all(&seat, to_the_rig);
    assert_as_new(&seat, to_the_rig, "R");
    stand_up(&seat);
}
END_TEST

START_TEST(loading_again_keeps_what_is_not_saved_yet)
{
    struct seat seat;
    closed = false;
    sit_down(&seat);
    enter(&seat, "ml<Enter>");
    struct effect moved = *last(&seat.board, EFFECT_MOVE);
    booking_copy(&moved.booking, &moved.booking);
    drive_forget(&seat.board);
    enter(&seat, "R");
    answer_all(&seat.board);
    ck_assert_uint_eq(seat.board.state->pending.count, 1);
    ck_assert_int_eq(drawn_as(&seat.board, STUDIO_CHIDI, moved.booking.id), DRAWN_PENDING);
    link_to(&seat.board, LINK_OFFLINE);
    enter(&seat, "R"); /* nobody answers: what is known stays */
    ck_assert_int_eq(drawn_as(&seat.board, STUDIO_CHIDI, studio_id('b', RIG_TWO)), DRAWN_STORED);
    booking_clear(&moved.booking);
    stand_up(&seat);
}
END_TEST

/* On a shared what-if board versions go down again when somebody takes his act back. */
START_TEST(an_answer_asked_for_later_is_newer_whatever_the_versions_say)
{
    struct seat seat;
    struct booking rig = elsewhere();
    closed = false;
    sit_down(&seat);
    bookings_put(seat.board.state->bookings, &rig);
    be_told(&seat, TOLD_BOOKINGS);
    do_all(&seat, to_the_rig);
    assert_as_new(&seat, to_the_rig, "told");
    drive(&seat.board, (struct event){.kind = EVENT_NOTIFY, .told = TOLD_BOOKINGS});
    bookings_put(seat.board.state->bookings, &rig); /* a write's, before the answer that was asked for before it */
    answer(&seat.board, last(&seat.board, EFFECT_WEEKS), weeks_of(last(&seat.board, EFFECT_WEEKS)));
    ck_assert_int_eq(bookings_find(seat.board.state->bookings, rig.id)->version, 9);
    booking_clear(&rig);
    stand_up(&seat);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {a_what_if_board_leaves_nothing_behind,
                                  the_past_leaves_nothing_behind,
                                  differences_leave_nothing_behind,
                                  a_filter_leaves_nothing_behind,
                                  every_mode_leaves_nothing_behind,
                                  one_that_is_closed_takes_along_what_was_begun_on_it,
                                  nothing_is_drawn_of_another_book_before_the_answer,
                                  a_filter_keeps_the_cursor_on_its_way_through_the_books,
                                  loading_again_believes_the_database,
                                  loading_again_keeps_what_is_not_saved_yet,
                                  an_answer_asked_for_later_is_newer_whatever_the_versions_say};
    return drive_run("books", tests, sizeof tests / sizeof *tests);
}
