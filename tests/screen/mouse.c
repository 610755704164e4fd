/* The mouse on the board as it is drawn: what is clicked is looked up by its words, as a hand would find it. */
#include "controller/reads/list.h"
#include "support/drive.h"
#include "ui/view.h"

struct desk {
    struct board board;
    struct view *view;
    struct frame *frame;
};

static void desk_open(struct desk *desk, int artist, int mday)
{
    drive_open(&desk->board, artist, mday);
    desk->view = view_new();
    desk->frame = frame_new(1, 1);
    desk->board.state->settings.mouse = true;
}

static void desk_close(struct desk *desk)
{
    frame_free(&desk->frame);
    view_free(&desk->view);
    drive_close(&desk->board);
}

static void mouse_at(struct desk *desk, enum mouse_kind kind, int row, int column, bool shift)
{
    struct event event = {.kind = EVENT_MOUSE, .mouse = {.kind = kind, .shift = shift, .row = row, .column = column}};
    view_draw(desk->view, desk->board.state, desk->frame);
    event.mouse.hit = view_hit(desk->view, desk->board.state, row, column);
    drive(&desk->board, event);
}

/* Where the words begin on the screen; the test fails where they are not. */
static void find(struct desk *desk, const char *words, int *row, int *column)
{
    view_draw(desk->view, desk->board.state, desk->frame);
    for (*row = 0; *row < desk->frame->rows; ++*row)
        for (*column = 0; *column < desk->frame->columns; ++*column) {
            size_t at = 0;
            while (words[at] && *column + (int)at < desk->frame->columns &&
                   frame_cell(desk->frame, *row, *column + (int)at)->character == (unsigned char)words[at])
                at++;
            if (!words[at])
                return;
        }
    ck_abort_msg("\"%s\" is not on the screen", words);
}

static void press_on(struct desk *desk, const char *words)
{
    int row, column;
    find(desk, words, &row, &column);
    desk->board.now += SECOND_US;
    mouse_at(desk, MOUSE_PRESS, row, column, false);
}

static void click(struct desk *desk, const char *words)
{
    int row, column;
    find(desk, words, &row, &column);
    desk->board.now += SECOND_US; /* no double click with the one before */
    mouse_at(desk, MOUSE_PRESS, row, column, false);
    mouse_at(desk, MOUSE_RELEASE, row, column, false);
}

static void double_click(struct desk *desk, const char *words)
{
    int row, column;
    find(desk, words, &row, &column);
    desk->board.now += SECOND_US;
    for (int i = 0; i < 2; i++) {
        mouse_at(desk, MOUSE_PRESS, row, column, false);
        mouse_at(desk, MOUSE_RELEASE, row, column, false);
        desk->board.now += SECOND_US / 5;
    }
}

/* The cell of an artist's name's row in the column where that day's heading begins. */
static void cell_of(struct desk *desk, const char *artist, const char *heading, int *row, int *column)
{
    int unused;
    find(desk, heading, &unused, column);
    find(desk, artist, row, &unused);
}

static int list_row_of(const struct board *board)
{
    const struct state *state = board->state;
    return list_row_at(state, state->lists[state->shown.list].cursor);
}

START_TEST(a_click_puts_the_cursor_there)
{
    struct desk desk;
    desk_open(&desk, STUDIO_ADA, 23);
    click(&desk, "~Harbour  ");
    ck_assert_str_eq(cursor_title(&desk.board), "Harbour fx clean");
    ck_assert_str_eq(cursor_artist(&desk.board), "Ben Okri");
    click(&desk, "Thu 26"); /* a heading: that day */
    ck_assert_int_eq(desk.board.state->cursor.day, studio_monday() + 3);
    ck_assert_str_eq(cursor_title(&desk.board), "Sunrise sim");
    click(&desk, "Greta Lind"); /* a name: that artist, on the same day */
    ck_assert_int_eq(desk.board.state->cursor.day, studio_monday() + 3);
    ck_assert_str_eq(cursor_title(&desk.board), "");
    click(&desk, "Compositing "); /* a heading of a group is nobody */
    ck_assert_str_eq(cursor_artist(&desk.board), "Greta Lind");
    desk_close(&desk);
}
END_TEST

START_TEST(of_two_in_a_cell_the_one_that_is_hit)
{
    struct desk desk;
    desk_open(&desk, STUDIO_HIRO, 25);
    press(&desk.board, "}"); /* opens its row: a pencil, and a second option below it */
    click(&desk, "Pitch: Orbit");
    ck_assert_str_eq(cursor_title(&desk.board), "Pitch: Orbit");
    click(&desk, "~Harbour fx ");
    ck_assert_str_eq(cursor_title(&desk.board), "Harbour fx");
    desk_close(&desk);
}
END_TEST

START_TEST(a_double_click_opens)
{
    struct desk desk;
    desk_open(&desk, STUDIO_ADA, 23);
    double_click(&desk, "~Har  ");
    assert_mode(&desk.board, MODE_CARD);
    assert_id(last(&desk.board, EFFECT_CARD)->booking.id, studio_id('b', 6));
    press(&desk.board, "<Esc>");
    click(&desk, "Greta Lind");
    press_on(&desk, "Greta Lind"); /* too late for a double click */
    assert_mode(&desk.board, MODE_BOARD);
    desk_close(&desk);
}
END_TEST

START_TEST(what_is_dragged_moves)
{
    struct desk desk;
    int row, column;
    desk_open(&desk, STUDIO_ADA, 23);
    press_on(&desk, "~Harbour  ");
    cell_of(&desk, "Greta Lind", "Thu 26", &row, &column);
    mouse_at(&desk, MOUSE_DRAG, row, column + 1, false);
    assert_mode(&desk.board, MODE_MOVE);
    ck_assert(desk.board.state->carrying.booking.start == studio_at(26, 9, 0));
    find(&desk, "Greta Lind", &row, &column); /* the rows may have moved beneath the hand */
    mouse_at(&desk, MOUSE_RELEASE, row, column, false);
    assert_mode(&desk.board, MODE_BOARD);
    const struct booking *wanted = &last(&desk.board, EFFECT_MOVE)->booking;
    assert_id(wanted->id, studio_id('b', 3));
    assert_id(wanted->artist, studio_id('a', STUDIO_GRETA));
    ck_assert(wanted->start == studio_at(26, 9, 0) && wanted->end == studio_at(26, 18, 0));
    desk_close(&desk);
}
END_TEST

START_TEST(escape_puts_back_what_is_dragged)
{
    struct desk desk;
    int row, column;
    desk_open(&desk, STUDIO_ADA, 23);
    press_on(&desk, "~Harbour  ");
    cell_of(&desk, "Greta Lind", "Thu 26", &row, &column);
    mouse_at(&desk, MOUSE_DRAG, row, column, false);
    press(&desk.board, "<Esc>");
    mouse_at(&desk, MOUSE_DRAG, row, column + 13, false); /* the hand goes on: nothing is in it */
    mouse_at(&desk, MOUSE_RELEASE, row, column, false);
    assert_mode(&desk.board, MODE_BOARD);
    ck_assert_uint_eq(asked(&desk.board, EFFECT_MOVE), 0);
    ck_assert_str_eq(cursor_title(&desk.board), "Harbour fx clean");
    press_on(&desk, "~Harbour  "); /* back where it came from: nothing is written */
    cell_of(&desk, "Ben Okri", "Tue 24", &row, &column);
    mouse_at(&desk, MOUSE_DRAG, row, column, false);
    cell_of(&desk, "Ben Okri", "Mon 23", &row, &column);
    mouse_at(&desk, MOUSE_DRAG, row, column, false);
    mouse_at(&desk, MOUSE_RELEASE, row, column, false);
    assert_said(&desk.board, "Put back");
    desk_close(&desk);
}
END_TEST

START_TEST(a_viewer_drags_nothing)
{
    struct desk desk;
    int row, column;
    desk_open(&desk, STUDIO_ADA, 23);
    become(&desk.board, MEMBER_VIEWER);
    press_on(&desk, "~Harbour  ");
    cell_of(&desk, "Greta Lind", "Thu 26", &row, &column);
    mouse_at(&desk, MOUSE_DRAG, row, column, false);
    assert_mode(&desk.board, MODE_BOARD);
    ck_assert(*said(&desk.board));
    mouse_at(&desk, MOUSE_RELEASE, row, column, false);
    ck_assert_uint_eq(asked(&desk.board, EFFECT_MOVE), 0);
    desk_close(&desk);
}
END_TEST

START_TEST(free_cells_make_a_range)
{
    struct desk desk;
    int row, column;
    desk_open(&desk, STUDIO_ADA, 23);
    cell_of(&desk, "Ines", "Sat 28", &row, &column);
    mouse_at(&desk, MOUSE_PRESS, row, column, false);
    cell_of(&desk, "Kwame", "Sun 29", &row, &column);
    mouse_at(&desk, MOUSE_DRAG, row, column, false);
    mouse_at(&desk, MOUSE_RELEASE, row, column, false);
    ck_assert(desk.board.state->selection.ranging);
    press(&desk.board, "a");
    type(&desk.board, "Rig fix 10-12");
    press(&desk.board, "<Enter>");
    struct effect *bulk = last(&desk.board, EFFECT_BULK);
    ck_assert_uint_eq(bulk->change_count, 3);
    assert_id(bulk->changes[2].after.artist, studio_id('a', STUDIO_KWAME));
    ck_assert(bulk->changes[0].after.start == studio_at(28, 10, 0) &&
              bulk->changes[0].after.end == studio_at(29, 12, 0));
    desk_close(&desk);
}
END_TEST

START_TEST(the_next_click_ends_a_drawn_range)
{
    struct desk desk;
    int row, column;
    desk_open(&desk, STUDIO_ADA, 23);
    cell_of(&desk, "Ines", "Sat 28", &row, &column);
    mouse_at(&desk, MOUSE_PRESS, row, column, false);
    mouse_at(&desk, MOUSE_DRAG, row + 1, column, false);
    mouse_at(&desk, MOUSE_RELEASE, row + 1, column, false);
    ck_assert(desk.board.state->selection.ranging);
    click(&desk, "Greta Lind");
    ck_assert(!desk.board.state->selection.ranging);
    press(&desk.board, "v"); /* one by the key is drawn on */
    click(&desk, "Hiro");
    ck_assert(desk.board.state->selection.ranging);
    desk_close(&desk);
}
END_TEST

START_TEST(the_wheel_rolls_and_turns_weeks)
{
    struct desk desk;
    desk_open(&desk, STUDIO_ADA, 23);
    drive(&desk.board, (struct event){.kind = EVENT_RESIZE, .size = {16, 120}});
    struct state *state = desk.board.state;
    ck_assert_int_eq(state->cursor.top, 0);
    mouse_at(&desk, MOUSE_WHEEL_DOWN, 5, 60, false);
    ck_assert_int_eq(state->cursor.top, 3);
    ck_assert_int_ge(state->cursor.line, 3); /* taken along into sight */
    for (int i = 0; i < 20; i++)
        mouse_at(&desk, MOUSE_WHEEL_DOWN, 5, 60, false);
    int last_page = state->cursor.top;
    ck_assert_int_lt(last_page, (int)state->grid.count - 3); /* the last page is full */
    for (int i = 0; i < 20; i++)
        mouse_at(&desk, MOUSE_WHEEL_UP, 5, 60, false);
    ck_assert_int_eq(state->cursor.top, 0);
    mouse_at(&desk, MOUSE_WHEEL_DOWN, 5, 60, true);
    ck_assert_int_eq(state->shown.first, studio_monday() + 7);
    mouse_at(&desk, MOUSE_WHEEL_UP, 1, 60, false); /* on the headings */
    ck_assert_int_eq(state->shown.first, studio_monday());
    mouse_at(&desk, MOUSE_WHEEL_RIGHT, 5, 60, false);
    ck_assert_int_eq(state->shown.first, studio_monday() + 7);
    desk_close(&desk);
}
END_TEST

START_TEST(a_drag_goes_into_another_week)
{
    struct desk desk;
    int row, column;
    desk_open(&desk, STUDIO_ADA, 23);
    press_on(&desk, "~Harbour  ");
    cell_of(&desk, "Ben Okri", "Tue 24", &row, &column);
    mouse_at(&desk, MOUSE_DRAG, row, column, false);
    mouse_at(&desk, MOUSE_WHEEL_DOWN, row, column, true);
    mouse_at(&desk, MOUSE_RELEASE, row, column, false);
    ck_assert(last(&desk.board, EFFECT_MOVE)->booking.start == studio_at(31, 9, 0)); /* Tue 1 Dec */
    desk_close(&desk);
}
END_TEST

START_TEST(words_stand_for_their_keys)
{
    struct desk desk;
    desk_open(&desk, STUDIO_CHIDI, 25);
    click(&desk, "a add");
    assert_mode(&desk.board, MODE_QUICK_ADD);
    type(&desk.board, "Rig fix 9-12");
    click(&desk, "Ada Byron"); /* while a line is typed the board is not clicked away */
    assert_mode(&desk.board, MODE_QUICK_ADD);
    press(&desk.board, "<Enter>");
    answer_conflict(&desk.board, EFFECT_BOOK, 6);
    assert_mode(&desk.board, MODE_CONFLICT);
    click(&desk, "second option");
    ck_assert(last(&desk.board, EFFECT_BOOK)->second_option);
    click(&desk, "Foxglove mix");
    click(&desk, "s status"); /* the first key of several: what may follow is shown */
    click(&desk, "p pencil");
    assert_id(last(&desk.board, EFFECT_STATUS)->booking.id, studio_id('b', 30));
    desk_close(&desk);
}
END_TEST

START_TEST(rows_of_lists_are_chosen)
{
    struct desk desk;
    desk_open(&desk, STUDIO_ADA, 23);
    press(&desk.board, "<F5>");
    answer_projects(&desk.board, 0, 5);
    click(&desk, "P003");
    ck_assert_int_eq(list_row_of(&desk.board), 3);
    mouse_at(&desk, MOUSE_WHEEL_UP, 5, 60, false);
    ck_assert_int_eq(list_row_of(&desk.board), 2);
    mouse_at(&desk, MOUSE_PRESS, 20, 60, false); /* below the last */
    ck_assert_int_eq(list_row_of(&desk.board), 2);
    double_click(&desk, "P001");
    assert_mode(&desk.board, MODE_BOARD); /* Enter: its bookings */
    desk_close(&desk);
}
END_TEST

START_TEST(hours_are_hit_to_the_half)
{
    struct desk desk;
    int row, column;
    desk_open(&desk, STUDIO_GRETA, 24);
    press(&desk.board, "zd");
    press_on(&desk, "~Sunrise dust");
    ck_assert_int_eq(desk.board.state->cursor.slot, 18); /* nine o'clock */
    int before = desk.board.state->cursor.slot;
    find(&desk, "~Sunrise dust", &row, &column);
    for (int step = 0; desk.board.state->cursor.slot == before; step++)
        mouse_at(&desk, MOUSE_DRAG, row, column + step, false);
    assert_mode(&desk.board, MODE_MOVE);
    mouse_at(&desk, MOUSE_RELEASE, row, column, false);
    ck_assert(last(&desk.board, EFFECT_MOVE)->booking.start == studio_at(24, 9, 30));
    desk_close(&desk);
}
END_TEST

START_TEST(it_is_off_unless_asked_for)
{
    struct desk desk;
    desk_open(&desk, STUDIO_ADA, 23);
    command(&desk.board, "set nomouse");
    ck_assert_uint_eq(asked(&desk.board, EFFECT_LOOK), 1);
    click(&desk, "~Harbour  ");
    ck_assert_str_eq(cursor_artist(&desk.board), "Ada Byron");
    desk_close(&desk);
}
END_TEST

static void assert_esc_leads_back(struct board *board)
{
    enum { PANELS_MOST = 20 }; /* more than can stand on one another */
    for (int i = 0; i < PANELS_MOST && board->state->mode != MODE_BOARD; i++)
        press(board, "<Esc>");
    assert_mode(board, MODE_BOARD);
}

/* Everywhere, in every mode, whatever is hit: the cursor stands on the board, a released button holds nothing any
 * more, and from wherever the clicks have led there is a way back. */
START_TEST(any_click_is_taken)
{
    static const char *const keys[] = {"",   "zd", "z4",   "m",    "v",  "a", "e", "<Enter>", "?",
                                       "gm", "f",  "<F5>", "<F3>", "gw", ":", "&", "s"};
    unsigned seed = 7;
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        struct desk desk;
        desk_open(&desk, STUDIO_CHIDI, 24);
        press(&desk.board, keys[i]);
        for (int round = 0; round < 60 && !desk.board.state->leaving.quit; round++) {
            seed = seed * 1103515245 + 12345;
            mouse_at(&desk, (enum mouse_kind)(seed >> 16 & 7) % (MOUSE_WHEEL_RIGHT + 1), (int)(seed >> 19 & 63) - 4,
                     (int)(seed >> 24 & 127) - 2, (seed >> 20 & 31) == 0);
            assert_cursor_stands(&desk.board);
            desk.board.now += SECOND_US / 10;
        }
        mouse_at(&desk, MOUSE_RELEASE, 0, 0, false);
        ck_assert(!desk.board.state->pointer.down && !desk.board.state->pointer.carrying);
        if (!desk.board.state->leaving.quit)
            assert_esc_leads_back(&desk.board);
        desk_close(&desk);
    }
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        a_click_puts_the_cursor_there, of_two_in_a_cell_the_one_that_is_hit, a_double_click_opens,
        what_is_dragged_moves,         escape_puts_back_what_is_dragged,     a_viewer_drags_nothing,
        free_cells_make_a_range,       the_next_click_ends_a_drawn_range,    the_wheel_rolls_and_turns_weeks,
        a_drag_goes_into_another_week, words_stand_for_their_keys,           rows_of_lists_are_chosen,
        hours_are_hit_to_the_half,     it_is_off_unless_asked_for,           any_click_is_taken,
    };
    return drive_run("mouse", tests, sizeof tests / sizeof *tests);
}
