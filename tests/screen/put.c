/* What is put arrives: frames of which rows move, change and look otherwise, in a terminal of their own, libvterm. */
#include <check.h>
#include <fcntl.h>
#include <locale.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <vterm.h>

#include "support/run.h"
#include "ui/screen.h"

enum { ROWS = 24, COLUMNS = 60, PAINTS = 400, CELL_BYTES = 32, PAINT_MOST = 1 << 16 };

struct desk {
    int terminal, program; /* the two ends of a pty */
    VTerm *vterm;
    VTermScreen *shown;
    struct screen *screen;
    struct frame *frame;
};

static void desk_open(struct desk *desk, enum scheme scheme, const struct look_change *changes)
{
    struct winsize size = {.ws_row = ROWS, .ws_col = COLUMNS};
    struct screen_options options = {.term = "xterm-256color", .scheme = scheme, .changes = changes};
    char *error = NULL;

    desk->terminal = posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK);
    ck_assert(grantpt(desk->terminal) == 0 && unlockpt(desk->terminal) == 0);
    desk->program = open(ptsname(desk->terminal), O_RDWR | O_NOCTTY);
    ck_assert(ioctl(desk->program, TIOCSWINSZ, &size) == 0);
    desk->vterm = vterm_new(ROWS, COLUMNS);
    vterm_set_utf8(desk->vterm, 1);
    desk->shown = vterm_obtain_screen(desk->vterm);
    vterm_screen_reset(desk->shown, 1);
    options.input = options.output = desk->program;
    desk->screen = screen_open(&options, &error);
    ck_assert_msg(desk->screen != NULL, "%s", error);
    screen_enter(desk->screen);
    desk->frame = frame_new(ROWS, COLUMNS);
    desk->frame->names = 8;
    desk->frame->figures = COLUMNS - 4;
}

/* Reads what there is behind the `count` bytes that were read before. */
static size_t take(const struct desk *desk, char *bytes, size_t count)
{
    struct pollfd terminal = {.fd = desk->terminal, .events = POLLIN};
    ck_assert_int_eq(poll(&terminal, 1, 20000), 1);
    ssize_t more = read(desk->terminal, bytes + count, PAINT_MOST - count);
    return more > 0 ? count + (size_t)more : count;
}

/* The kernel passes on what is written when it likes, so a mark is written behind the paint, and waited for. libvterm
 * gets a paint as a whole: between two writes to it no character may be cut. */
static void put(struct desk *desk)
{
    static const char mark = '\005';
    static char bytes[PAINT_MOST];
    size_t count = 0;

    ck_assert_int_eq((int)screen_put(desk->screen, desk->frame), (int)SCREEN_OK);
    while (screen_behind(desk->screen) >= 0) {
        count = take(desk, bytes, count);
        screen_catch_up(desk->screen);
    }
    ck_assert_int_eq(write(desk->program, &mark, 1), 1); /* waits for room */
    while (count == 0 || bytes[count - 1] != mark)
        count = take(desk, bytes, count);
    ck_assert_uint_lt(count, PAINT_MOST);
    vterm_input_write(desk->vterm, bytes, count - 1);
}

static void desk_close(struct desk *desk)
{
    screen_close(&desk->screen);
    frame_free(&desk->frame);
    vterm_free(desk->vterm);
    close(desk->program);
    close(desk->terminal);
}

/* Character and looks of a cell; of a blank only the background. */
static void describe(const struct desk *desk, int row, int column, char out[CELL_BYTES])
{
    VTermScreenCell cell;
    VTermPos at = {.row = row, .col = column};

    vterm_screen_get_cell(desk->shown, at, &cell);
    if (cell.chars[0] == (uint32_t)-1) { /* libvterm gives the right half of a wide one no looks of its own */
        snprintf(out, CELL_BYTES, "right half");
        return;
    }
    vterm_screen_convert_color_to_rgb(desk->shown, &cell.fg);
    vterm_screen_convert_color_to_rgb(desk->shown, &cell.bg);
    bool blank = cell.chars[0] == 0 || cell.chars[0] == ' ';
    unsigned ink = blank ? 0 : (unsigned)cell.fg.rgb.red << 16 | (unsigned)cell.fg.rgb.green << 8 | cell.fg.rgb.blue;
    snprintf(out, CELL_BYTES, "%x %d %06x %02x%02x%02x", blank ? ' ' : cell.chars[0], !blank && cell.attrs.bold, ink,
             cell.bg.rgb.red, cell.bg.rgb.green, cell.bg.rgb.blue);
}

/* A paint of everything changes nothing that is seen. */
static void compare(struct desk *desk, int paint)
{
    static char before[ROWS][COLUMNS][CELL_BYTES];
    char after[CELL_BYTES];

    for (int row = 0; row < ROWS; row++)
        for (int column = 0; column < COLUMNS; column++)
            describe(desk, row, column, before[row][column]);
    screen_redraw(desk->screen);
    put(desk);
    for (int row = 0; row < ROWS; row++)
        for (int column = 0; column < COLUMNS; column++) {
            describe(desk, row, column, after);
            ck_assert_msg(strcmp(before[row][column], after) == 0, "paint %d, row %d, column %d: %s, not %s", paint,
                          row, column, before[row][column], after);
        }
}

static int draw(unsigned *seed, int below)
{
    *seed = *seed * 1103515245u + 12345u;
    return (int)((*seed >> 16) % (unsigned)below);
}

static void write_row(struct frame *frame, unsigned *seed, int row)
{
    static const char *const words[] = {"Sunrise comp", "~Harbour", "\u96ea\u56fd sq 045", "Cafe\u0301", "?12m", ""};
    static const enum role roles[] = {ROLE_PLAIN, ROLE_CONFIRMED, ROLE_PENCIL, ROLE_HOLD, ROLE_OFF, ROLE_CONFLICT};

    frame_fill(frame, row, 0, COLUMNS, ' ', ROLE_PLAIN);
    frame_format(frame, row, 1, 8, ROLE_PLAIN, "row %d", draw(seed, 100));
    for (int column = 10; column < COLUMNS - 6; column += 4 + draw(seed, 20)) {
        enum role role = roles[draw(seed, 6)];

        frame_fill(frame, row, column, draw(seed, 16), ' ', role);
        frame_text(frame, row, column, COLUMNS - 6 - column, role, words[draw(seed, 6)]);
    }
    frame_format(frame, row, COLUMNS - 3, 2, ROLE_LOAD, "%d", draw(seed, 60));
}

/* Some rows go up or down, and new ones come where they stood. */
static void move_rows(struct frame *frame, unsigned *seed)
{
    int from[ROWS], by = 1 + draw(seed, 5), top = draw(seed, ROWS - by),
                    end = top + by + draw(seed, ROWS - top - by + 1);
    bool up = draw(seed, 2) == 0;

    for (int row = 0; row < ROWS; row++)
        from[row] = -1;
    for (int row = top; row < end - by; row++)
        from[up ? row : row + by] = up ? row + by : row;
    frame_move(frame, 0, ROWS, from);
    for (int row = 0; row < by && draw(seed, 3) > 0; row++) /* at times they stay twice */
        write_row(frame, seed, up ? end - 1 - row : top + row);
}

START_TEST(what_is_put_is_shown)
{
    struct desk desk;
    unsigned seed = 7;

    desk_open(&desk, SCHEME_DEFAULT, NULL);
    for (int row = 0; row < ROWS; row++)
        write_row(desk.frame, &seed, row);
    for (int paint = 0; paint < PAINTS; paint++) {
        for (int left = draw(&seed, 3); left > 0; left--)
            move_rows(desk.frame, &seed);
        for (int left = draw(&seed, 3); left > 0; left--)
            write_row(desk.frame, &seed, draw(&seed, ROWS));
        frame_role(desk.frame, draw(&seed, ROWS), 10, 12, ROLE_CURSOR);
        put(&desk);
        if (paint % 3 == 2)
            compare(&desk, paint);
    }
    desk_close(&desk);
}
END_TEST

/* What a cell of this role looks like, whose character is an x. */
static void assert_shown(struct desk *desk, enum role role, const char *expected)
{
    char found[CELL_BYTES];

    frame_fill(desk->frame, 0, 0, COLUMNS, 'x', role);
    put(desk);
    describe(desk, 0, 0, found);
    ck_assert_msg(strcmp(found, expected) == 0, "%s: %s, not %s", role_name(role), found, expected);
}

/* libvterm mixes the 256 otherwise than xterm, but for what is all or nothing of red, green and blue. */
START_TEST(a_users_colours_go_before_the_schemes_but_not_before_mono)
{
    static struct look_change changes[ROLE_COUNT];
    struct desk desk;
    char *error = NULL;

    ck_assert(look_read("#ff0000 on #00ffff bold", &changes[ROLE_PENCIL], &error));
    ck_assert(look_read("on #0000ff", &changes[ROLE_CONFIRMED], &error));
    desk_open(&desk, SCHEME_LIGHT, changes);
    assert_shown(&desk, ROLE_PENCIL, "78 1 ff0000 00ffff");
    assert_shown(&desk, ROLE_CONFIRMED, "78 0 ffffff 0000ff");
    assert_shown(&desk, ROLE_PENCIL_NEXT, "78 0 000000 ff9933");
    screen_set_scheme(desk.screen, SCHEME_DEFAULT);
    assert_shown(&desk, ROLE_PENCIL, "78 1 ff0000 00ffff");
    assert_shown(&desk, ROLE_PENCIL_NEXT, "78 0 ffffcc 993300");
    screen_set_scheme(desk.screen, SCHEME_MONO);
    assert_shown(&desk, ROLE_PLAIN, "78 0 f0f0f0 000000");
    assert_shown(&desk, ROLE_PENCIL, "78 0 f0f0f0 000000");
    desk_close(&desk);
}
END_TEST

int main(void)
{
    const TTest *const all[] = {what_is_put_is_shown, a_users_colours_go_before_the_schemes_but_not_before_mono};

    setlocale(LC_ALL, "C.UTF-8");
    return run_list("put", all, sizeof all / sizeof *all);
}
