/* Curses never sees the terminal. It writes into a file in memory, which goes out in one write() a paint, and it
 * reads from nowhere. This file therefore sets the terminal's modes, asks for its size and reads its keys itself. */
#include "ui/screen.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

#include "domain/memory.h"
#include "ui/keys.h"
#include "ui/outlet.h"
#include "ui/palette.h"
#include "ui/steady.h"
#include "ui/thrift.h"

#undef columns /* capabilities in term.h, members of a frame here */
#undef cursor_visible

enum { ESCAPE_MS = 25, RESCUE_BYTES = 256, LEAVING_MS = 1000 };

/* Presses, releases, the wheel, and motion while a button is held; coordinates in decimal. */
static const char mouse_on[] = "\033[?1002h\033[?1006h", mouse_off[] = "\033[?1006l\033[?1002l";
static const char paste_on[] = "\033[?2004h", paste_off[] = "\033[?2004l";

struct screen {
    int input, output;
    struct outlet outlet;  /* to `output` */
    struct termios before; /* the terminal's modes as we found them */
    FILE *paint, *nothing; /* what curses writes to and reads from */
    SCREEN *curses;
    struct thrift thrift;
    struct palette palette;
    const struct look_change *changes; /* the user's, borrowed */
    struct keys *keys;
    int64_t last_byte;  /* steady_ms(): when the newest byte came: a lone Esc waits from then on */
    struct cell *shown; /* as of the last put */
    int shown_rows, shown_columns;
    int rows, columns;
    bool entered;    /* it has the terminal */
    bool resized;    /* an EVENT_RESIZE is to be delivered */
    bool everything; /* the next put paints all rows */
    bool cursor_shown;
    bool mouse;
    char rescue[RESCUE_BYTES]; /* what puts the terminal back; prepared, as a handler may not look it up */
    size_t rescue_length;
};

/* ---- bytes out ---- */

/* One write() for everything that curses has to say. */
static enum screen_status flush_paint(struct screen *screen)
{
    int from = fileno(screen->paint);
    off_t size = lseek(from, 0, SEEK_CUR);
    if (size <= 0)
        return SCREEN_OK;
    char *bytes = mem_new((size_t)size, 1), *paint = NULL;
    size_t count;
    bool sent = pread(from, bytes, (size_t)size, 0) == size;
    lseek(from, 0, SEEK_SET);
    if (sent) {
        paint = thrift(&screen->thrift, bytes, (size_t)size, &count);
        sent = outlet_write(&screen->outlet, paint, count);
    }
    free(bytes);
    free(paint);
    return sent ? SCREEN_OK : SCREEN_LOST;
}

static void say(struct screen *screen, const char *bytes)
{
    (void)!write(fileno(screen->paint), bytes, strlen(bytes)); /* into memory */
}

/* ---- the terminal's modes ---- */

static void take_modes(const struct screen *screen)
{
    struct termios raw = screen->before;
    cfmakeraw(&raw); /* flow control and signal keys included: ^S, ^Q and ^C are keys like others */
    raw.c_cc[VMIN] = 1;
    raw.c_cc[VTIME] = 0;
    tcsetattr(screen->input, TCSADRAIN, &raw);
}

static void give_modes(const struct screen *screen)
{
    tcsetattr(screen->input, TCSADRAIN, &screen->before);
}

/* Appends a capability without its padding ("$<5>"). */
static void add_rescue(struct screen *screen, const char *bytes)
{
    if (bytes == NULL || bytes == (const char *)-1)
        return;
    for (; *bytes && screen->rescue_length < RESCUE_BYTES; bytes++) {
        if (bytes[0] == '$' && bytes[1] == '<' && strchr(bytes, '>') != NULL)
            bytes = strchr(bytes, '>');
        else
            screen->rescue[screen->rescue_length++] = *bytes;
    }
}

static void prepare_rescue(struct screen *screen)
{
    add_rescue(screen, paste_off);
    add_rescue(screen, mouse_off);
    add_rescue(screen, tigetstr("sgr0"));
    add_rescue(screen, tigetstr("op"));
    add_rescue(screen, tigetstr("cnorm"));
    add_rescue(screen, tigetstr("rmcup"));
    add_rescue(screen, "\r");
}

void screen_rescue(const struct screen *screen)
{
    if (screen == NULL)
        return;
    outlet_break_off(&screen->outlet, screen->rescue, screen->rescue_length);
    tcsetattr(screen->input, TCSANOW, &screen->before);
}

/* ---- opening ---- */

static bool can_move(void)
{
    const char *move = tigetstr("cup");
    return move != NULL && move != (const char *)-1;
}

/* NULL: the terminal can show a board. */
static char *why_not(const struct screen_options *options, const char *term)
{
    int found = 0;
    if (!isatty(options->input) || !isatty(options->output))
        return mem_copy("The board needs a terminal, and standard input or output is not one. "
                        "`callboard week` prints the week as text.");
    if (term == NULL || *term == '\0')
        return mem_copy("The environment variable TERM is not set, so the kind of terminal is not known. "
                        "Set it, for example: TERM=xterm-256color");
    if (setupterm(term, options->output, &found) != OK)
        return mem_format("A terminal of the type \"%.40s\" (TERM) is not known here. "
                          "Set TERM to one that is, for example xterm-256color or vt100.",
                          term);
    bool moves = can_move();
    del_curterm(cur_term);
    return moves ? NULL
                 : mem_format("A terminal of the type \"%.40s\" (TERM) cannot place its cursor, so it cannot show "
                              "the board. `callboard week` prints the week as text.",
                              term);
}

/* newterm() takes signals over; they are the loop's. */
static bool new_term(struct screen *screen, const char *term)
{
    static const int signals[] = {SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
    enum { COUNT = sizeof signals / sizeof *signals };
    struct sigaction before[COUNT];
    for (size_t at = 0; at < COUNT; at++)
        sigaction(signals[at], NULL, before + at);
    screen->curses = newterm(term, screen->paint, screen->nothing);
    for (size_t at = 0; at < COUNT; at++)
        sigaction(signals[at], before + at, NULL);
    return screen->curses != NULL;
}

/* Until it has been left once, curses writes whenever it has moved the cursor: 150 times for a full screen. What it
 * says to this is dropped; the first put enters the screen again. */
static void leave_once(struct screen *screen)
{
    endwin();
    lseek(fileno(screen->paint), 0, SEEK_SET);
}

static bool start_curses(struct screen *screen, const char *term, enum scheme scheme)
{
    screen->paint = fdopen(memfd_create("paint", MFD_CLOEXEC), "w");
    screen->nothing = fopen("/dev/null", "re");
    if (screen->paint == NULL || screen->nothing == NULL)
        return false;
    if (!new_term(screen, term))
        return false;
    if (!can_move()) /* where memory was short */
        return false;
    leave_once(screen);
    typeahead(-1); /* the loop knows whether keys wait */
    raw();
    noecho();
    nonl();
    idlok(stdscr, TRUE); /* a list that moves by a row is scrolled, not drawn */
    leaveok(stdscr, FALSE);
    palette_start(&screen->palette, scheme, screen->changes);
    keys_learn(screen->keys);
    prepare_rescue(screen);
    curs_set(0);
    return true;
}

static bool terminal_has(const char *name, const char *as)
{
    const char *capability = tigetstr(name);
    return capability != NULL && capability != (const char *)-1 && strcmp(capability, as) == 0;
}

/* Tells thrift what it must know of the terminal. */
static void measure_thrift(struct screen *screen)
{
    screen->thrift.width = terminal_has("hpa", "\033[%i%p1%dG") ? screen->columns : 0;
    screen->thrift.height = terminal_has("csr", "\033[%i%p1%d;%p2%dr") ? screen->rows : 0;
    screen->thrift.row = 0;
}

static void free_screen(struct screen *screen)
{
    if (screen->curses != NULL)
        delscreen(screen->curses);
    if (screen->paint != NULL)
        fclose(screen->paint);
    if (screen->nothing != NULL)
        fclose(screen->nothing);
    keys_free(&screen->keys);
    outlet_close(&screen->outlet);
    free(screen->shown);
    free(screen);
}

struct screen *screen_open(const struct screen_options *options, char **error)
{
    const char *term = options->term != NULL ? options->term : getenv("TERM");
    char *problem = why_not(options, term);
    if (problem != NULL) {
        *error = problem;
        return NULL;
    }
    struct screen *screen = mem_new(1, sizeof *screen);
    screen->input = options->input;
    screen->output = options->output;
    screen->changes = options->changes;
    outlet_open(&screen->outlet, options->output);
    screen->keys = keys_new();
    tcgetattr(screen->input, &screen->before);
    if (!start_curses(screen, term, options->scheme)) {
        *error = mem_format("The terminal of the type \"%.40s\" could not be set up.", term);
        free_screen(screen);
        return NULL;
    }
    screen->everything = true;
    screen_measure(screen);
    return screen;
}

void screen_enter(struct screen *screen)
{
    take_modes(screen);
    screen->entered = true;
    say(screen, paste_on);
    if (screen->mouse)
        say(screen, mouse_on);
    screen_redraw(screen);
}

void screen_leave(struct screen *screen)
{
    endwin();
    say(screen, paste_off);
    if (screen->mouse)
        say(screen, mouse_off);
    flush_paint(screen);
    outlet_finish(&screen->outlet, LEAVING_MS, screen->rescue, screen->rescue_length);
    screen->thrift.row = 0; /* others write there now */
    give_modes(screen);
    screen->entered = false;
}

void screen_close(struct screen **screen)
{
    if (*screen == NULL)
        return;
    if ((*screen)->entered)
        screen_leave(*screen);
    free_screen(*screen);
    *screen = NULL;
}

/* ---- size ---- */

/* newterm() does not know the size yet and confines scrolling to the first 24 rows; outside of such a region a
 * terminal may also refuse to delete characters. Between two paints curses holds nothing back, so the order of
 * what is said here and by it is kept. */
static void scroll_everywhere(struct screen *screen)
{
    const char *region = tigetstr("csr");
    if (region != NULL && region != (const char *)-1)
        say(screen, tiparm(region, 0, screen->rows - 1));
}

void screen_measure(struct screen *screen)
{
    struct winsize size = {0};
    int rows = 24, columns = 80; /* a serial line does not know */
    if (ioctl(screen->output, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0) {
        rows = size.ws_row;
        columns = size.ws_col;
    }
    if (rows == screen->rows && columns == screen->columns)
        return;
    screen->rows = rows;
    screen->columns = columns;
    screen->resized = true;
    if (resizeterm(rows, columns) == ERR) /* a picture of the old size would be cut */
        mem_exhausted();
    measure_thrift(screen);
    scroll_everywhere(screen);
    screen_redraw(screen);
}

void screen_size(const struct screen *screen, int *rows, int *columns)
{
    *rows = screen->rows;
    *columns = screen->columns;
}

/* ---- keys ---- */

int screen_fd(const struct screen *screen)
{
    return screen->input;
}

static int escape_ms_left(const struct screen *screen)
{
    int64_t passed = steady_ms() - screen->last_byte;
    return passed >= ESCAPE_MS ? 0 : (int)(ESCAPE_MS - passed);
}

int screen_timeout(const struct screen *screen)
{
    if (screen->resized)
        return 0;
    return keys_waiting(screen->keys) ? escape_ms_left(screen) : -1;
}

static short input_state(const struct screen *screen)
{
    struct pollfd input = {.fd = screen->input, .events = POLLIN};
    return poll(&input, 1, 0) > 0 ? input.revents : 0;
}

enum screen_status screen_read(struct screen *screen)
{
    short state = input_state(screen);
    char bytes[4096];
    if (!(state & POLLIN))
        return state & (POLLHUP | POLLERR | POLLNVAL) ? SCREEN_LOST : SCREEN_OK;
    ssize_t count = read(screen->input, bytes, sizeof bytes);
    if (count < 0)
        return errno == EINTR || errno == EAGAIN ? SCREEN_OK : SCREEN_LOST;
    if (count == 0)
        return SCREEN_LOST;
    keys_feed(screen->keys, bytes, (size_t)count);
    screen->last_byte = steady_ms();
    return SCREEN_OK;
}

bool screen_input_waits(const struct screen *screen)
{
    return screen->resized || (input_state(screen) & POLLIN);
}

bool screen_next(struct screen *screen, struct event *event)
{
    if (screen->resized) {
        screen->resized = false;
        *event = (struct event){.kind = EVENT_RESIZE, .size = {.rows = screen->rows, .columns = screen->columns}};
        return true;
    }
    return keys_next(screen->keys, keys_waiting(screen->keys) && escape_ms_left(screen) == 0, event);
}

/* ---- a frame out ---- */

static void put_cell(const struct screen *screen, const struct frame *frame, const struct cell *cell, cchar_t *out)
{
    wchar_t text[2 + TEXT_MARKS] = {(wchar_t)cell->character};
    uint32_t marks[TEXT_MARKS];
    int count = cell->mark != 0 ? frame_marks(frame, cell, marks) : 0;
    for (int at = 0; at < count; at++)
        text[1 + at] = (wchar_t)marks[at];
    setcchar(out, text, screen->palette.attributes[cell->role], screen->palette.pair[cell->role], NULL);
}

_Static_assert(1 + TEXT_MARKS <= CCHARW_MAX, "curses holds a character and all its marks");

/* Cells [from, to) of a row, as curses has them. */
static void put_cells(const struct screen *screen, const struct frame *frame, int row, int from, int to)
{
    const struct cell *cells = frame_cell(frame, row, 0);
    cchar_t *out = mem_new((size_t)(to - from) + 1, sizeof *out);
    int count = 0;
    for (const struct cell *cell = cells + from; cell < cells + to; cell++)
        if (cell->character != 0) /* the right half of a wide one comes with its left */
            put_cell(screen, frame, cell, out + count++);
    mvadd_wchnstr(row, from, out, count);
    free(out);
}

/* Puts the changed part of cells [from, to) of a row: from the first cell that differs from the last put to the last
 * such cell. Curses compares again, but only these. */
static void put_row(const struct screen *screen, const struct frame *frame, int row, int from, int to)
{
    const struct cell *cells = frame_cell(frame, row, 0);
    struct cell *shown = screen->shown + (size_t)row * (size_t)frame->columns;
    if (!screen->everything) {
        while (from < to && cell_equal(cells + from, shown + from))
            from++;
        while (to > from && cell_equal(cells + to - 1, shown + to - 1))
            to--;
    }
    if (from >= to)
        return;
    if (cells[from].character == 0 && from > 0)
        from--;
    put_cells(screen, frame, row, from, to);
    memcpy(shown + from, cells + from, (size_t)(to - from) * sizeof *shown);
}

static struct cell *shown_row(const struct screen *screen, int row)
{
    return screen->shown + (size_t)row * (size_t)screen->shown_columns;
}

/* Rows [top, end) of the frame are what was shown `by` rows below (above: negative). */
struct shift {
    int top, end, by;
};

static bool has_shifted(const struct screen *screen, const struct frame *frame, int row, int by)
{
    return row + by >= 0 && row + by < frame->rows && frame->dirty[row] &&
           memcmp(frame_cell(frame, row, 0), shown_row(screen, row + by),
                  (size_t)frame->columns * sizeof(struct cell)) == 0;
}

/* The longest such stretch; a short one is put like other rows. */
static struct shift find_shift(const struct screen *screen, const struct frame *frame)
{
    enum { LEAST = 4, MOST = 4 };
    struct shift best = {.end = LEAST - 1};
    for (int by = -MOST; by <= MOST; by++)
        for (int row = 0, top; by != 0 && row < frame->rows; row++) {
            for (top = row; row < frame->rows && has_shifted(screen, frame, row, by);)
                row++;
            if (row - top > best.end - best.top)
                best = (struct shift){.top = top, .end = row, .by = by};
        }
    return best;
}

/* Has curses move rows that only stand elsewhere now, so that they need not be put one by one. */
static void shift_rows(const struct screen *screen, struct frame *frame)
{
    struct shift shift = {0};
    if (!screen->everything)
        shift = find_shift(screen, frame);
    if (shift.by == 0)
        return;
    size_t columns = (size_t)frame->columns, count = (size_t)(shift.end - shift.top);
    int first = shift.by < 0 ? shift.top + shift.by : shift.top, end = shift.by < 0 ? shift.end : shift.end + shift.by;
    scrollok(stdscr, TRUE);
    wsetscrreg(stdscr, first, end - 1);
    wscrl(stdscr, shift.by);
    wsetscrreg(stdscr, 0, frame->rows - 1);
    scrollok(stdscr, FALSE);
    memmove(shown_row(screen, shift.top), shown_row(screen, shift.top + shift.by),
            count * columns * sizeof(struct cell));
    memset(frame->dirty + shift.top, 0, count * sizeof *frame->dirty);
    int blank = shift.by < 0 ? first : shift.end, blank_end = shift.by < 0 ? shift.top : end;
    for (int row = blank; row < blank_end; row++)
        frame->dirty[row] = true; /* it is blank now, whatever the frame has there */
    for (struct cell *cell = shown_row(screen, blank); cell < shown_row(screen, blank_end); cell++)
        cell->character = UINT32_MAX;
}

/* The column from which a row is put after all other rows (see `figures` in frame.h). */
static int split_of(const struct screen *screen, const struct frame *frame, int row)
{
    const struct cell *cells = frame_cell(frame, row, 0);
    const struct cell *shown = screen->shown + (size_t)row * (size_t)frame->columns;
    int column = 0;
    if (screen->everything || frame->figures <= frame->names || frame->figures >= frame->columns)
        return frame->columns;
    while (column < frame->names && cell_equal(cells + column, shown + column))
        column++;
    return column < frame->names ? frame->columns : frame->figures;
}

static void put_rows(const struct screen *screen, const struct frame *frame, bool figures)
{
    for (int row = 0; row < frame->rows; row++)
        if (frame->dirty[row] || screen->everything) {
            int split = split_of(screen, frame, row);
            put_row(screen, frame, row, figures ? split : 0, figures ? frame->columns : split);
        }
}

static bool figures_wait(const struct screen *screen, const struct frame *frame)
{
    for (int row = 0; row < frame->rows; row++)
        for (int column = frame->dirty[row] ? split_of(screen, frame, row) : frame->columns; column < frame->columns;
             column++)
            if (!cell_equal(frame_cell(frame, row, column),
                            screen->shown + (size_t)row * (size_t)frame->columns + column))
                return true;
    return false;
}

static void refresh_screen(bool cursor)
{
    leaveok(stdscr, !cursor);
    wnoutrefresh(stdscr);
    doupdate();
}

static void put_cursor(struct screen *screen, const struct frame *frame)
{
    bool shown = frame->cursor_visible && frame->cursor_row < frame->rows && frame->cursor_column < frame->columns;
    if (shown != screen->cursor_shown)
        curs_set(shown);
    screen->cursor_shown = shown;
    if (shown)
        move(frame->cursor_row, frame->cursor_column);
}

static void begin_put(struct screen *screen, const struct frame *frame)
{
    if (frame->rows != screen->shown_rows || frame->columns != screen->shown_columns)
        screen->everything = true;
    if (!screen->everything)
        return;
    clearok(stdscr, TRUE);
    screen->shown_rows = frame->rows;
    screen->shown_columns = frame->columns;
    screen->shown = mem_resize(screen->shown, (size_t)frame->rows * (size_t)frame->columns + 1, sizeof *screen->shown);
}

int screen_behind(const struct screen *screen)
{
    return outlet_is_behind(&screen->outlet) ? screen->outlet.fd : -1;
}

enum screen_status screen_catch_up(struct screen *screen)
{
    return outlet_push(&screen->outlet) ? SCREEN_OK : SCREEN_LOST;
}

enum screen_status screen_put(struct screen *screen, struct frame *frame)
{
    begin_put(screen, frame);
    shift_rows(screen, frame);
    put_rows(screen, frame, false);
    screen->everything = false;
    if (figures_wait(screen, frame)) {
        refresh_screen(false);
        put_rows(screen, frame, true);
    }
    put_cursor(screen, frame);
    refresh_screen(true);
    frame_settled(frame);
    return flush_paint(screen);
}

/* ---- the mouse ---- */

void screen_set_mouse(struct screen *screen, bool on)
{
    if (on != screen->mouse)
        say(screen, on ? mouse_on : mouse_off);
    screen->mouse = on;
}

/* ---- the clipboard ---- */

static char *base64(const char *text)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    size_t length = strlen(text), at = 0;
    char *encoded = mem_new(length / 3 * 4 + 5, 1), *to = encoded;
    for (; at < length; at += 3) {
        size_t left = length - at;
        uint32_t three = (uint32_t)(unsigned char)text[at] << 16;
        three |= left > 1 ? (uint32_t)(unsigned char)text[at + 1] << 8 : 0;
        three |= left > 2 ? (uint32_t)(unsigned char)text[at + 2] : 0;
        *to++ = digits[three >> 18];
        *to++ = digits[three >> 12 & 63];
        *to++ = left > 1 ? digits[three >> 6 & 63] : '=';
        *to++ = left > 2 ? digits[three & 63] : '=';
    }
    return encoded;
}

void screen_copy(struct screen *screen, const char *text)
{
    char *encoded = base64(text), *sequence = mem_format("\033]52;c;%s\a", encoded);
    outlet_write(&screen->outlet, sequence, strlen(sequence)); /* if it is gone, the next read says so */
    free(encoded);
    free(sequence);
}

void screen_set_scheme(struct screen *screen, enum scheme scheme)
{
    palette_start(&screen->palette, scheme, screen->changes);
    screen_redraw(screen);
}

void screen_redraw(struct screen *screen)
{
    screen->everything = true;
}
