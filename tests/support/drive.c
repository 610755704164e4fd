#include "support/drive.h"

/* ---- a board ---- */

/* The roster and the weeks around 2026-W48 are loaded, the link is live, nothing waits, nobody has done anything. */
static void open_studio(struct board *board, int rows, int columns)
{
    drive(board, (struct event){.kind = EVENT_RESIZE, .size = {rows, columns}});
    update_start(board->state, &board->effects);
    link_to(board, LINK_LIVE);
    struct answer opened = weeks_asked(board, EFFECT_OPEN_FIRST);
    opened.roster = studio_roster(MEMBER_PRODUCER); /* with all that EFFECT_OPEN_REST brings */
    answer(board, last(board, EFFECT_OPEN_FIRST), opened);
    answer_last(board, EFFECT_OPEN_REST, (struct answer){0});
    answer_weeks(board);
    answer_last(board, EFFECT_WAITING, (struct answer){0});
    answer_last(board, EFFECT_NEWS, (struct answer){.horizon = 1});
    drive_forget(board);
}

void drive_open_sized(struct board *board, int rows, int columns, int artist, int mday)
{
    *board = (struct board){.keymap = keymap_new(mode_has), .now = studio_now()};
    board->state = state_new(&(struct state_options){.ids = studio_ids(&board->ids),
                                                     .keymap = board->keymap,
                                                     .now = board->now,
                                                     .clipboard = true,
                                                     .first = studio_monday(),
                                                     .weeks = 1,
                                                     .grouping = GROUPING_DEPARTMENT});
    open_studio(board, rows, columns);
    for (int i = 1; i < artist; i++)
        press(board, "j");
    for (int shown = 23; shown < mday; shown++)
        press(board, "l");
    drive_forget(board);
}

void drive_open(struct board *board, int artist, int mday)
{
    drive_open_sized(board, 40, 120, artist, mday);
}

void drive_open_refused(struct board *board, unsigned in_the_way)
{
    drive_open(board, STUDIO_CHIDI, 24);
    enter_line(board, "a", "Rig fix @HAR");
    answer_conflict(board, EFFECT_BOOK, in_the_way);
}

void drive_open_refused_move(struct board *board)
{
    enum { HARBOUR_RIG = 6 };
    drive_open(board, STUDIO_CHIDI, 23);
    press(board, "ml<Enter>");
    answer_conflict(board, EFFECT_MOVE, HARBOUR_RIG);
}

void drive_close(struct board *board)
{
    state_free(&board->state);
    effects_clear(&board->effects);
    keymap_free(&board->keymap);
}

void drive_forget(struct board *board)
{
    effects_clear(&board->effects);
}

/* ---- what happens ---- */

void drive(struct board *board, struct event event)
{
    event.at = board->now;
    update(board->state, &event, &board->effects);
}

const char *press_first(struct board *board, const char *keys)
{
    uint32_t key;
    size_t used;
    ck_assert_msg(key_parse(keys, &key, &used), "no key: %s", keys);
    drive(board, (struct event){.kind = EVENT_KEY, .key = key});
    return keys + used;
}

void press(struct board *board, const char *keys)
{
    while (*keys != '\0')
        keys = press_first(board, keys);
}

void type(struct board *board, const char *text)
{
    for (; *text != '\0'; text++)
        drive(board, (struct event){.kind = EVENT_KEY, .key = (unsigned char)*text});
}

void enter_line(struct board *board, const char *keys, const char *text)
{
    press(board, keys);
    type(board, text);
    press(board, "<Enter>");
}

void command(struct board *board, const char *text)
{
    enter_line(board, ":", text);
}

void paste(struct board *board, const char *text)
{
    drive(board, (struct event){.kind = EVENT_PASTE, .paste = mem_copy(text)});
}

void link_to(struct board *board, enum link_state link)
{
    drive(board, (struct event){.kind = EVENT_LINK, .link = {.state = link}});
}

void hear(struct board *board, unsigned told)
{
    drive(board, (struct event){.kind = EVENT_NOTIFY, .told = told});
}

void pass_time(struct board *board, instant us)
{
    board->now += us;
    drive(board, (struct event){.kind = EVENT_TIME});
}

void become(struct board *board, enum member_role role)
{
    board->state->roster->role = role;
    board->state->roster_revision++;
}

/* ---- what is asked, and answered ---- */

size_t asked(const struct board *board, enum effect_kind kind)
{
    return asked_of(&board->effects, kind);
}

struct effect *last(struct board *board, enum effect_kind kind)
{
    return last_of(&board->effects, kind);
}

void answer(struct board *board, const struct effect *to, struct answer given)
{
    uint64_t ticket = to->ticket;
    enum effect_kind kind = to->kind;
    drive(board, (struct event){.kind = EVENT_ANSWER, .answered = {ticket, kind, given}});
}

void answer_last(struct board *board, enum effect_kind kind, struct answer given)
{
    given.server_now = INSTANT_NONE;
    answer(board, last(board, kind), given);
}

struct answer answer_row(enum outcome outcome, const struct booking *row)
{
    struct answer given = {.outcome = outcome, .next_free.start = INSTANT_NONE, .server_now = INSTANT_NONE};
    if (row != NULL) {
        given.rows = mem_new(1, sizeof *given.rows);
        given.row_count = 1;
        booking_copy(&given.rows[0], row);
    }
    return given;
}

struct answer answer_booking(enum outcome outcome, unsigned number)
{
    struct booking row = studio_booking(number);
    struct answer given = answer_row(outcome, &row);
    booking_clear(&row);
    return given;
}

struct answer weeks_asked(struct board *board, enum effect_kind kind)
{
    const struct effect *effect = last(board, kind);
    struct answer given;
    studio_weeks(effect->first, effect->end, &given);
    return given;
}

void answer_weeks(struct board *board)
{
    struct answer given = weeks_asked(board, EFFECT_WEEKS);
    given.server_now = board->now;
    answer(board, last(board, EFFECT_WEEKS), given);
}

void hear_challenge(struct board *board, unsigned pencil, unsigned by, instant until)
{
    enum { ORBIT = 20 };
    hear(board, TOLD_BOOKINGS);
    struct answer given = weeks_asked(board, EFFECT_WEEKS);
    given.server_now = board->now;
    given.challenges = mem_new(1, sizeof *given.challenges);
    given.challenges[0] = (struct challenge){
        .pencil = studio_id('b', pencil), .option = studio_id('b', ORBIT), .by = studio_id('m', by), .until = until};
    given.challenge_count = 1;
    answer(board, last(board, EFFECT_WEEKS), given);
}

void answer_done(struct board *board, enum effect_kind kind)
{
    struct effect *effect = last(board, kind);
    struct answer given = answer_row(OUTCOME_DONE, &effect->booking);
    given.rows[0].version++;
    answer(board, effect, given);
}

void answer_outcome(struct board *board, enum effect_kind kind, enum outcome outcome)
{
    answer_last(board, kind, answer_row(outcome, NULL));
}

void answer_fault(struct board *board, enum effect_kind kind, enum fault fault)
{
    answer_last(board, kind, (struct answer){.fault = fault});
}

void answer_invalid(struct board *board, enum effect_kind kind, const char *why)
{
    answer_last(board, kind, (struct answer){.outcome = OUTCOME_INVALID, .message = mem_copy(why)});
}

void answer_conflict(struct board *board, enum effect_kind kind, unsigned in_the_way)
{
    answer_last(board, kind, answer_booking(OUTCOME_CONFLICT, in_the_way));
}

void answer_rows(struct board *board, enum effect_kind kind, const struct booking *rows, size_t count)
{
    struct answer given = {.rows = mem_new(count + 1, sizeof *given.rows), .row_count = count};
    for (size_t i = 0; i < count; i++)
        booking_copy(&given.rows[i], &rows[i]);
    answer_last(board, kind, given);
}

void answer_save(struct board *board, enum effect_kind kind, enum outcome outcome, const char *message, int version)
{
    answer_last(board, kind, (struct answer){.outcome = outcome, .message = mem_copy(message), .version = version});
}

static struct page page_new(size_t count)
{
    return (struct page){.rows = mem_new(count + 1, sizeof(struct record)), .count = count, .capacity = count + 1};
}

void answer_list(struct board *board, const char *const rows[][RECORD_VALUES], size_t count)
{
    struct page page = page_new(count);
    page.complete = true;
    for (size_t row = 0; row < count; row++) {
        page.rows[row].id = studio_id('e', (unsigned)row + 1);
        for (size_t at = 0; at < RECORD_VALUES; at++)
            record_set(&page.rows[row], at, rows[row][at]);
    }
    answer_last(board, EFFECT_LIST, (struct answer){.page = page});
}

struct page projects_page(int first, int count)
{
    struct page page = page_new((size_t)count);
    page.complete = count < PAGE_ROWS;
    for (int i = 0; i < count; i++) {
        char *values[] = {mem_format("P%03d", first + i),
                          mem_format("Project %d", first + i),
                          mem_copy("Halo"),
                          mem_copy("teal"),
                          mem_copy("open"),
                          mem_copy("3"),
                          mem_format("%d", first + i)};
        page.rows[i].id = studio_id('p', (unsigned)(first + i + 1));
        memcpy(page.rows[i].value, values, sizeof values);
    }
    return page;
}

void answer_projects(struct board *board, int first, int count)
{
    answer_last(board, EFFECT_LIST, (struct answer){.page = projects_page(first, count)});
}

/* ---- what is seen ---- */

const char *said(const struct board *board)
{
    const struct message *message = state_message(board->state);
    return message != NULL ? message->text : "";
}

const char *cursor_artist(const struct board *board)
{
    const struct artist *artist = state_cursor_artist(board->state);
    return artist != NULL ? artist->name : "";
}

const char *cursor_title(const struct board *board)
{
    const struct booking *booking = drawn_at_cursor(board->state);
    return booking != NULL ? booking->title : "";
}

const char *form_text(const struct board *board, int field)
{
    return board->state->form.field[field].text;
}

int drawn_as(const struct board *board, int artist, struct id booking)
{
    struct drawn drawn[64];
    const struct state *state = board->state;
    instant start = state_day_start(state, state->shown.first), end = start + 7 * DAY_US;
    size_t count = drawn_list(state, &state->roster->artists[artist - 1], start, end, drawn, 64, NULL);
    for (size_t i = 0; i < count; i++)
        if (id_equal(drawn[i].booking->id, booking))
            return (int)drawn[i].as;
    return -1;
}

void assert_cursor_stands(const struct board *board)
{
    const struct state *state = board->state;
    ck_assert_uint_lt((size_t)state->cursor.line, state->grid.count);
    ck_assert_int_eq((int)state->grid.lines[state->cursor.line].kind, LINE_ARTIST);
    ck_assert_int_ge(state->cursor.top, 0);
    ck_assert_int_ge(state->cursor.day, state->shown.first);
    ck_assert_int_lt(state->cursor.day, state->shown.first + DAYS_A_WEEK * state->shown.weeks);
}

int drive_run(const char *name, const TTest *const *tests, size_t count)
{
    setlocale(LC_CTYPE, "C.UTF-8"); /* widths are wcwidth()'s */
    return run_list(name, tests, count);
}
