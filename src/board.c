#include "board.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "complain.h"
#include "controller/commands/settings.h"
#include "controller/life.h"
#include "crash.h"
#include "domain/filter.h"
#include "domain/memory.h"
#include "domain/when.h"
#include "loop.h"
#include "password.h"

/* Today by this machine's clock and zone: a guess that holds until the server's time and the tenant's zone are
 * known. */
static day local_today(void)
{
    time_t now = time(NULL);
    struct tm local;
    day today = 0;
    localtime_r(&now, &local);
    day_from_civil(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday, &today);
    return today;
}

static const char *week_asked(const struct board_options *options)
{
    return options->week != NULL ? options->week : "today";
}

static bool choose_first(const struct board_options *options, day *first)
{
    char *error = NULL;
    if (when_parse_day(week_asked(options), local_today(), first, &error))
        return true;
    free(error);
    complain(mem_format("--week %s: a week is written 2026-W48, or as one of its days, 2026-11-24.", options->week));
    return false;
}

/* A filter that cannot be read at all is refused now; skills and projects are known only when the board is open. */
static bool check_filter(const struct shell *shell, const char *expression)
{
    const struct filter_context context = {.today = local_today(),
                                           .shown = local_today(),
                                           .saved = shell->config->filters,
                                           .saved_count = shell->config->filter_count};
    struct filter filter = {0};
    char *problem = NULL;
    if (expression == NULL || filter_read(expression, &context, &filter, &problem)) {
        filter_clear(&filter);
        return true;
    }
    complain(mem_format("--filter: %s", problem));
    free(problem);
    return false;
}

static struct screen *open_screen(const struct shell *shell)
{
    struct screen_options options = {.input = STDIN_FILENO, .output = STDOUT_FILENO, .changes = shell->config->looks};
    char *error = NULL;
    scheme_parse(shell->color == COLOR_NEVER ? "mono" : shell->config->scheme, &options.scheme);
    struct screen *screen = screen_open(&options, &error);
    if (screen == NULL)
        complain(error);
    return screen;
}

static enum grouping choose_grouping(const char *group)
{
    return strcmp(group, "yes") == 0 ? GROUPING_DEPARTMENT : (enum grouping)setting_word(setting_groupings, group);
}

static struct state *make_state(const struct shell *shell, const struct board_options *options, day first)
{
    const struct state_options wanted = {
        .ids = shell->cli.ids,
        .keymap = shell->keymap,
        .now = shell_now(),
        .clock_skew = shell_now() - shell_steady(),
        .first = first,
        .opens_on = week_asked(options),
        .weeks = options->weeks ? options->weeks : shell->config->weeks,
        .grouping = choose_grouping(shell->config->group),
        .sorting = (enum sorting)setting_word(setting_sortings, shell->config->sort),
        .all_lanes = shell->config->lanes,
        .clipboard = shell->config->clipboard,
        .mouse = shell->config->mouse,
        .filter = options->filter,
        .saved = shell->config->filters,
        .saved_count = shell->config->filter_count,
        .colours = setting_colours[setting_word(setting_colours,
                                                shell->color == COLOR_NEVER ? "mono" : shell->config->scheme)],
        .glyphs = setting_glyphs[setting_word(setting_glyphs, shell->config->glyphs)],
        .zone2 = shell->config->zone2 != NULL ? zone_load(shell->config->zone2) : NULL,
        .board = shell->cli.ids.next(shell->cli.ids.context),
        .forced_command = shell->globals.session,
    };
    return state_new(&wanted);
}

/* The board that follows, shown as this one is. In another tenant the filter means nothing and is not taken along. A
 * board that was only asked for a password has not learnt the tenant's today yet. */
static struct state *make_next(struct state *old)
{
    struct state_options wanted = state_options_of(old);
    if (old->roster != NULL)
        wanted.opens_on = NULL;
    if (old->leaving.enter != NULL)
        wanted.filter = NULL;
    old->settings.zone2 = NULL;
    return state_new(&wanted);
}

/* The server is called before the screen is made ready, because it needs the longer time of the two. */
static void call_server(const struct shell *shell, struct loop *loop)
{
    struct store_options options = shell_member_options(shell, "board");
    options.listen = true;
    loop->store = store_new(&options);
}

static enum loop_end run_loop(const struct shell *shell, struct loop *loop)
{
    loop->view = view_new();
    loop->frame = frame_new(1, 1);
    loop->ascii = shell->ascii;
    loop_look(loop);
    loop_first_frame(loop); /* shows something while the connection is being made */
    enum loop_end end = loop_run(loop);
    frame_free(&loop->frame);
    view_free(&loop->view);
    return end;
}

enum { PASSWORDS_MOST = 3 };

/* Asks for the password that the server wants, outside of the board. False: the user gave up. */
static bool ask_password(struct shell *shell, struct loop *loop)
{
    char typed[PASSWORD_BYTES];
    screen_leave(loop->screen);
    bool given = password_ask(loop->state->link.message, typed);
    password_forget(&shell->password);
    if (given)
        shell->password = mem_copy(typed);
    explicit_bzero(typed, sizeof typed);
    crash_enter(loop->screen);
    screen_measure(loop->screen); /* it may have been resized meanwhile */
    return given;
}

/* True if another board follows; then its tenant and password are set. */
static bool go_on(struct shell *shell, struct loop *loop, int *asked)
{
    if (loop->state->leaving.wants_password)
        return (*asked)++ < PASSWORDS_MOST && ask_password(shell, loop);
    if (loop->state->leaving.enter != NULL)
        shell_enter_tenant(shell, loop->state->leaving.enter);
    return loop->state->leaving.enter != NULL;
}

/* Runs one board after the other until the user leaves for good. */
static enum loop_end run_boards(struct shell *shell, struct loop *loop)
{
    int asked = 0;
    enum loop_end end = run_loop(shell, loop);
    while (end == LOOP_QUIT && go_on(shell, loop, &asked)) {
        struct state *old = loop->state;
        loop->state = make_next(old);
        store_free(&loop->store);
        state_free(&old);
        effects_clear(&loop->effects);
        screen_redraw(loop->screen);
        call_server(shell, loop);
        end = run_loop(shell, loop);
    }
    return end;
}

static enum exit_status sit(struct shell *shell, struct loop *loop)
{
    loop->signals = loop_signals();
    if (loop->signals < 0) {
        complain(mem_format("Signals cannot be listened to: %s.", strerror(errno)));
        return EXIT_FAILED;
    }
    enum loop_end end = LOOP_LOST;
    crash_guard();
    call_server(shell, loop);
    loop->screen = open_screen(shell);
    if (loop->screen != NULL) {
        crash_enter(loop->screen);
        end = run_boards(shell, loop);
        crash_close(&loop->screen);
    }
    store_free(&loop->store);
    close(loop->signals);
    if (end == LOOP_QUIT && loop->state->leaving.wants_password) {
        complain(mem_copy(loop->state->link.message));
        return EXIT_NOT_ALLOWED;
    }
    return end == LOOP_QUIT ? EXIT_DONE : EXIT_FAILED;
}

enum exit_status board_run(struct shell *shell, const struct board_options *options)
{
    enum exit_status status = EXIT_DONE;
    day first;
    if (!choose_first(options, &first) || !check_filter(shell, options->filter))
        return EXIT_USAGE;
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) {
        complain(mem_copy(shell->globals.session
                              ? "The board needs a terminal: connect with ssh -t, and without a command."
                              : "The board needs a terminal. For the week as text: callboard week"));
        return EXIT_USAGE;
    }
    if (!shell_prepare(shell, &status))
        return status;
    struct loop loop = {.state = make_state(shell, options, first)};
    status = sit(shell, &loop);
    state_free(&loop.state);
    return status;
}
