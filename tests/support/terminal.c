#include "terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#include <vterm.h>

struct terminal {
    int fd;
    pid_t pid;
    int rows, columns;
    VTerm *vterm;
    VTermScreen *screen;
    size_t bytes;
    double written_at; /* now_seconds() of the last byte */
    bool left_cooked;  /* how the program's end left it */
    bool ended;
    int status;
    char *clipboard;   /* base64 */
    char first[65536]; /* the bytes that came first */
    size_t first_count;
};

static int take_osc(const char *command, size_t length, void *user)
{
    static const char prefix[] = "52;c;";
    struct terminal *terminal = user;
    size_t skip = sizeof prefix - 1;
    if (length < skip || memcmp(command, prefix, skip) != 0)
        return 0;
    free(terminal->clipboard);
    terminal->clipboard = strndup(command + skip, length - skip);
    return 1;
}

static const VTermParserCallbacks unrecognised = {.osc = take_osc};

static int digit_value(char digit)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const char *found = digit ? strchr(digits, digit) : NULL;
    return found ? (int)(found - digits) : -1;
}

char *terminal_clipboard(const struct terminal *terminal)
{
    if (!terminal->clipboard)
        return NULL;
    char *text = calloc(1, strlen(terminal->clipboard) + 1), *to = text;
    unsigned bits = 0, count = 0;
    for (const char *at = terminal->clipboard; to && digit_value(*at) >= 0; at++) {
        bits = bits << 6 | (unsigned)digit_value(*at);
        count += 6;
        if (count >= 8) {
            count -= 8;
            *to++ = (char)(bits >> count);
        }
    }
    return text;
}

static double now_seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void run_program(const char *const *argv, const char *const *environment)
{
    setenv("TERM", "xterm-256color", 1);
    setenv("LANG", "C.UTF-8", 1);
    unsetenv("NO_COLOR");
    unsetenv("LINES");
    unsetenv("COLUMNS");
    for (; environment && *environment; environment++) {
        char *copy = strdup(*environment);
        char *equals = copy ? strchr(copy, '=') : NULL;
        if (equals) {
            *equals = '\0';
            setenv(copy, equals + 1, 1);
        }
        free(copy);
    }
    execv(argv[0], (char *const *)(uintptr_t)argv);
    perror(argv[0]);
    _exit(127);
}

struct terminal *terminal_start(int rows, int columns, const char *const *argv, const char *const *environment)
{
    struct terminal *terminal = calloc(1, sizeof *terminal);
    if (!terminal)
        abort();
    terminal->rows = rows;
    terminal->columns = columns;
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    terminal->pid = forkpty(&terminal->fd, NULL, NULL, &size);
    if (terminal->pid < 0) {
        perror("forkpty");
        abort();
    }
    if (terminal->pid == 0)
        run_program(argv, environment);
    fcntl(terminal->fd, F_SETFL, O_NONBLOCK);
    fcntl(terminal->fd, F_SETFD, FD_CLOEXEC);
    terminal->vterm = vterm_new(rows, columns);
    vterm_set_utf8(terminal->vterm, 1);
    terminal->screen = vterm_obtain_screen(terminal->vterm);
    vterm_screen_enable_altscreen(terminal->screen, 1);
    vterm_screen_set_unrecognised_fallbacks(terminal->screen, &unrecognised, terminal);
    vterm_screen_reset(terminal->screen, 1);
    return terminal;
}

static bool has_cooked_modes(int fd)
{
    struct termios modes;
    return tcgetattr(fd, &modes) == 0 && (modes.c_lflag & ICANON) && (modes.c_lflag & ECHO) && (modes.c_lflag & ISIG) &&
           (modes.c_oflag & OPOST);
}

void terminal_hang_up(struct terminal *terminal)
{
    if (terminal->fd >= 0) {
        terminal->left_cooked = has_cooked_modes(terminal->fd);
        close(terminal->fd);
    }
    terminal->fd = -1;
}

void terminal_free(struct terminal **terminal)
{
    if (!*terminal)
        return;
    terminal_hang_up(*terminal);
    if (!(*terminal)->ended) {
        kill((*terminal)->pid, SIGKILL);
        waitpid((*terminal)->pid, NULL, 0);
    }
    vterm_free((*terminal)->vterm);
    free((*terminal)->clipboard);
    free(*terminal);
    *terminal = NULL;
}

/* Replies that the emulator makes (to queries of the program) go back to it. */
static void send_replies(struct terminal *terminal)
{
    char reply[256];
    size_t length;
    while ((length = vterm_output_read(terminal->vterm, reply, sizeof reply)) > 0)
        if (write(terminal->fd, reply, length) < 0)
            return;
}

/* Reads what is there within the time; false when nothing came. */
static bool read_some(struct terminal *terminal, int timeout_ms)
{
    if (terminal->fd < 0)
        return false;
    struct pollfd fd = {.fd = terminal->fd, .events = POLLIN};
    if (poll(&fd, 1, timeout_ms) <= 0)
        return false;
    char buffer[65536];
    ssize_t length = read(terminal->fd, buffer, sizeof buffer);
    if (length <= 0) {
        if (length == 0 || errno != EAGAIN)
            terminal_hang_up(terminal);
        return false;
    }
    terminal->written_at = now_seconds();
    terminal->bytes += (size_t)length;
    size_t room = sizeof terminal->first - terminal->first_count;
    size_t kept = (size_t)length < room ? (size_t)length : room;
    memcpy(terminal->first + terminal->first_count, buffer, kept);
    terminal->first_count += kept;
    vterm_input_write(terminal->vterm, buffer, (size_t)length);
    send_replies(terminal);
    return true;
}

void terminal_type(struct terminal *terminal, const char *keys)
{
    size_t length = strlen(keys);
    while (length > 0 && terminal->fd >= 0) {
        ssize_t written = write(terminal->fd, keys, length);
        if (written > 0) {
            keys += written;
            length -= (size_t)written;
        } else if (errno != EAGAIN) {
            return;
        } else {
            read_some(terminal, 10);
        }
    }
}

void terminal_resize(struct terminal *terminal, int rows, int columns)
{
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    terminal->rows = rows;
    terminal->columns = columns;
    vterm_set_size(terminal->vterm, rows, columns);
    ioctl(terminal->fd, TIOCSWINSZ, &size);
}

char *terminal_row(struct terminal *terminal, int row)
{
    size_t size = (size_t)terminal->columns * 8 + 1;
    char *text = calloc(1, size);
    if (!text)
        abort();
    VTermRect rect = {.start_row = row, .end_row = row + 1, .start_col = 0, .end_col = terminal->columns};
    size_t length = vterm_screen_get_text(terminal->screen, text, size - 1, rect);
    while (length > 0 && (text[length - 1] == ' ' || text[length - 1] == '\n'))
        length--;
    text[length] = '\0';
    return text;
}

char *terminal_text(struct terminal *terminal)
{
    char *all = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&all, &size);
    for (int row = 0; row < terminal->rows; row++) {
        char *text = terminal_row(terminal, row);
        fprintf(out, "%s\n", text);
        free(text);
    }
    fclose(out);
    return all;
}

/* Column of a byte offset: cells before it, wide characters counted by the emulator. */
static int column_of(struct terminal *terminal, int row, const char *text, size_t offset)
{
    size_t bytes = 0;
    int column = 0;
    while (column < terminal->columns && bytes < offset) {
        VTermScreenCell cell;
        vterm_screen_get_cell(terminal->screen, (VTermPos){.row = row, .col = column}, &cell);
        size_t step = 1;
        while ((text[bytes + step] & 0xC0) == 0x80)
            step++;
        bytes += step;
        column += cell.width > 0 ? cell.width : 1;
    }
    return column;
}

bool terminal_find(struct terminal *terminal, const char *text, int from_row, int *row, int *column)
{
    for (int at = from_row; at < terminal->rows; at++) {
        char *line = terminal_row(terminal, at);
        const char *found = strstr(line, text);
        if (found) {
            if (row)
                *row = at;
            if (column)
                *column = column_of(terminal, at, line, (size_t)(found - line));
            free(line);
            return true;
        }
        free(line);
    }
    return false;
}

/* Ends early when the program does: nothing more will be seen. */
static bool comes_to(struct terminal *terminal, const char *text, bool present, double seconds)
{
    double deadline = now_seconds() + seconds;
    for (bool changed = true;;) {
        while (read_some(terminal, 0))
            changed = true;
        if (changed && terminal_find(terminal, text, 0, NULL, NULL) == present)
            return true;
        if (now_seconds() >= deadline || terminal->fd < 0)
            return false;
        changed = read_some(terminal, 100);
    }
}

static bool wait_until(struct terminal *terminal, const char *text, bool present, double seconds)
{
    if (comes_to(terminal, text, present, seconds))
        return true;
    char *screen = terminal_text(terminal);
    fprintf(stderr, "waited %.1f s for \"%s\" to %s; the screen:\n%s\n", seconds, text, present ? "appear" : "go away",
            screen);
    free(screen);
    return false;
}

bool terminal_sees(struct terminal *terminal, const char *text, double seconds)
{
    return comes_to(terminal, text, true, seconds);
}

bool terminal_wait(struct terminal *terminal, const char *text, double seconds)
{
    return wait_until(terminal, text, true, seconds);
}

bool terminal_wait_gone(struct terminal *terminal, const char *text, double seconds)
{
    return wait_until(terminal, text, false, seconds);
}

void terminal_settle(struct terminal *terminal, int quiet_ms)
{
    while (read_some(terminal, quiet_ms))
        ;
}

int terminal_end(struct terminal *terminal, double seconds)
{
    double deadline = now_seconds() + seconds;
    while (!terminal->ended && now_seconds() < deadline) {
        int status;
        if (waitpid(terminal->pid, &status, WNOHANG) == terminal->pid) {
            terminal->ended = true;
            terminal->status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
            break;
        }
        if (terminal->fd < 0)
            poll(NULL, 0, 5);
        else
            read_some(terminal, 10);
    }
    while (read_some(terminal, 0))
        ;
    return terminal->ended ? terminal->status : -1;
}

static int palette_index(const VTermColor *colour, bool foreground)
{
    if (foreground ? VTERM_COLOR_IS_DEFAULT_FG(colour) : VTERM_COLOR_IS_DEFAULT_BG(colour))
        return -1;
    return VTERM_COLOR_IS_INDEXED(colour) ? colour->indexed.idx : -2;
}

struct terminal_look terminal_look(struct terminal *terminal, int row, int column)
{
    VTermScreenCell cell;
    vterm_screen_get_cell(terminal->screen, (VTermPos){.row = row, .col = column}, &cell);
    return (struct terminal_look){
        .bold = cell.attrs.bold,
        .reverse = cell.attrs.reverse,
        .underline = cell.attrs.underline != 0,
        .italic = cell.attrs.italic,
        .foreground = palette_index(&cell.fg, true),
        .background = palette_index(&cell.bg, false),
    };
}

static bool is_blank(const VTermScreenCell *cell)
{
    return cell->chars[0] == 0 || cell->chars[0] == ' ';
}

static bool looks_same(struct terminal *one, struct terminal *other, VTermPos at)
{
    VTermScreenCell left, right;
    vterm_screen_get_cell(one->screen, at, &left);
    vterm_screen_get_cell(other->screen, at, &right);
    struct terminal_look a = terminal_look(one, at.row, at.col), b = terminal_look(other, at.row, at.col);
    if (a.reverse != b.reverse || a.underline != b.underline || a.background != b.background)
        return false;
    if (is_blank(&left) && is_blank(&right) && !a.reverse && !a.underline)
        return true;
    return left.chars[0] == right.chars[0] && a.bold == b.bold && a.italic == b.italic && a.foreground == b.foreground;
}

bool terminal_equal(struct terminal *one, struct terminal *other, int *row, int *column)
{
    VTermPos at;
    for (at.row = 0; at.row < one->rows; at.row++)
        for (at.col = 0; at.col < one->columns; at.col++)
            if (!looks_same(one, other, at)) {
                *row = at.row;
                *column = at.col;
                return false;
            }
    return true;
}

bool terminal_wait_equal(struct terminal *one, struct terminal *other, double seconds)
{
    double deadline = now_seconds() + seconds;
    int row, column;
    do {
        terminal_settle(one, 150);
        terminal_settle(other, 150);
        if (terminal_equal(one, other, &row, &column))
            return true;
    } while (now_seconds() < deadline);
    char *left = terminal_text(one), *right = terminal_text(other);
    fprintf(stderr, "the screens differ in row %d, column %d; the one:\n%s\nthe other:\n%s\n", row, column, left,
            right);
    free(left);
    free(right);
    return false;
}

void terminal_cursor(struct terminal *terminal, int *row, int *column)
{
    VTermPos position;
    vterm_state_get_cursorpos(vterm_obtain_state(terminal->vterm), &position);
    *row = position.row;
    *column = position.col;
}

bool terminal_was_told(const struct terminal *terminal, const char *bytes)
{
    return memmem(terminal->first, terminal->first_count, bytes, strlen(bytes)) != NULL;
}

double terminal_step_seconds(struct terminal *terminal, const char *keys, int quiet_ms)
{
    double typed = now_seconds();
    terminal_type(terminal, keys);
    terminal_settle(terminal, quiet_ms);
    return terminal->written_at > typed ? terminal->written_at - typed : 0;
}

size_t terminal_take_bytes(struct terminal *terminal)
{
    while (read_some(terminal, 0))
        ;
    size_t bytes = terminal->bytes;
    terminal->bytes = 0;
    return bytes;
}

bool terminal_is_cooked(const struct terminal *terminal)
{
    return terminal->fd >= 0 ? has_cooked_modes(terminal->fd) : terminal->left_cooked;
}

pid_t terminal_pid(const struct terminal *terminal)
{
    return terminal->pid;
}
