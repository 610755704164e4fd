/* The board while it is still being opened: nothing is known but the date, every key can be pressed, and each is
 * drawn. */
#include <check.h>
#include <string.h>

#include "controller/keys/action.h"
#include "support/drive.h"
#include "ui/view.h"

struct seat {
    struct board board;
    struct view *view;
    struct frame *frame;
};

static struct seat sit_down(int rows, int columns)
{
    struct seat seat = {.view = view_new(), .frame = frame_new(rows, columns)};
    struct board *board = &seat.board;
    *board = (struct board){.keymap = keymap_new(mode_has), .now = studio_now()};
    board->state = state_new(&(struct state_options){.ids = studio_ids(&board->ids),
                                                     .keymap = board->keymap,
                                                     .now = board->now,
                                                     .first = studio_monday(),
                                                     .weeks = 1});
    return seat;
}

static void stand_up(struct seat *seat)
{
    drive_close(&seat->board);
    view_free(&seat->view);
    frame_free(&seat->frame);
}

static void open_unanswered(struct seat *seat)
{
    struct board *board = &seat->board;
    drive(board, (struct event){.kind = EVENT_RESIZE, .size = {seat->frame->rows, seat->frame->columns}});
    update_start(board->state, &board->effects);
}

static void assert_row(const struct seat *seat, int row, const char *text, const char *why)
{
    char *drawn = frame_row_text(seat->frame, row);
    ck_assert_msg(strstr(drawn, text) != NULL, "after %s: \"%s\"", why, drawn);
    free(drawn);
}

static void press_and_draw(const char *keys, int rows, int columns)
{
    struct seat seat = sit_down(rows, columns);
    open_unanswered(&seat);
    press(&seat.board, keys);
    view_draw(seat.view, seat.board.state, seat.frame);
    assert_row(&seat, 0, "callboard", keys);
    stand_up(&seat);
}

START_TEST(every_key_is_drawn)
{
    const struct action *action = action_get((enum action_id)_i);
    char *keys = mem_copy(action->keys);
    for (char *at = strtok(keys, " "); at != NULL; at = strtok(NULL, " ")) {
        press_and_draw(at, 40, 120);
        press_and_draw(at, 24, 80);
    }
    free(keys);
}
END_TEST

/* Its hours are the studio's, which is not known yet: the day is one wide column, and the hours come with the
 * studio. */
START_TEST(the_day_has_no_hours_yet)
{
    struct seat seat = sit_down(40, 120);
    open_unanswered(&seat);
    press(&seat.board, "lzd");
    view_draw(seat.view, seat.board.state, seat.frame);
    assert_row(&seat, 1, "Tue 24", "lzd");
    assert_row(&seat, 3, "Opening the board", "lzd");
    stand_up(&seat);
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("unopened");
    tcase_add_loop_test(tests, every_key_is_drawn, 0, ACTION_COUNT);
    tcase_add_test(tests, the_day_has_no_hours_yet);
    return run_tests("unopened", tests);
}
