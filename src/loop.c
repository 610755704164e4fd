#include "loop.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "controller/life.h"
#include "controller/update.h"
#include "crash.h"
#include "print.h"
#include "shell.h"

enum { KEYS, PICTURES, SIGNALS, STORE, STORE_FDS = 2, FDS = STORE + STORE_FDS };

int loop_signals(void)
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGWINCH);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGHUP);
    sigaddset(&set, SIGINT);
    if (sigprocmask(SIG_BLOCK, &set, NULL) != 0)
        return -1;
    return signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
}

/* ---- effects ---- */

static void suspend(struct loop *loop)
{
    screen_leave(loop->screen);
    raise(SIGSTOP);
    crash_enter(loop->screen);
    screen_measure(loop->screen); /* it may have been resized meanwhile */
}

void loop_look(struct loop *loop)
{
    enum scheme scheme = SCHEME_DEFAULT;
    scheme_parse(loop->state->settings.colours, &scheme);
    screen_set_scheme(loop->screen, scheme);
    screen_set_mouse(loop->screen, loop->state->settings.mouse);
    loop->frame->ascii = loop->ascii || strcmp(loop->state->settings.glyphs, "ascii") == 0;
}

static void take_in(struct loop *loop, struct event *event)
{
    event->at = shell_steady();
    if (event->kind == EVENT_MOUSE)
        event->mouse.hit = view_hit(loop->view, loop->state, event->mouse.row, event->mouse.column);
    update(loop->state, event, &loop->effects);
}

static void give_zone(struct loop *loop, struct effect *effect)
{
    struct event event = {.kind = EVENT_ZONE, .zone = {.name = effect->zone, .zone = zone_load(effect->zone)}};
    effect->zone = NULL;
    take_in(loop, &event);
}

static void print(struct loop *loop, const struct effect *effect)
{
    struct event event = {.kind = EVENT_PRINTED};
    event.printed.done = print_board(loop->state, effect->text, effect->over, &event.printed.said);
    take_in(loop, &event);
}

static void carry_out(struct loop *loop)
{
    for (size_t i = 0; i < loop->effects.count; i++) {
        struct effect *effect = &loop->effects.list[i];
        switch (effect->kind) {
        case EFFECT_REDRAW:
            screen_redraw(loop->screen);
            break;
        case EFFECT_LOOK:
            loop_look(loop);
            break;
        case EFFECT_SUSPEND:
            suspend(loop);
            break;
        case EFFECT_COPY:
            screen_copy(loop->screen, effect->text);
            break;
        case EFFECT_PRINT:
            print(loop, effect);
            break;
        case EFFECT_ZONE:
            give_zone(loop, effect);
            break;
        default:
            store_submit(loop->store, effect);
        }
    }
    effects_clear(&loop->effects);
}

/* ---- events ---- */

/* False: a signal ends the run. */
static bool take_signals(struct loop *loop)
{
    struct signalfd_siginfo signal;
    bool stay = true;
    while (read(loop->signals, &signal, sizeof signal) == (ssize_t)sizeof signal) {
        if (signal.ssi_signo == SIGWINCH)
            screen_measure(loop->screen);
        else
            stay = false;
    }
    return stay;
}

/* Takes in events from both worlds in turn until both are silent. */
static void drain(struct loop *loop)
{
    struct event event;
    for (bool any = true; any && !loop->state->leaving.quit;) {
        any = false;
        while (!loop->state->leaving.quit && screen_next(loop->screen, &event)) {
            take_in(loop, &event);
            carry_out(loop);
            any = true;
        }
        while (!loop->state->leaving.quit && store_next(loop->store, &event)) {
            take_in(loop, &event);
            carry_out(loop);
            any = true;
        }
    }
}

/* ---- time ---- */

/* Milliseconds until the state wants to be woken, at most a minute. */
static int until_next(const struct state *state)
{
    instant now = shell_steady(), wake = state_wake(state);
    return wake > now ? (int)((wake - now) / 1000) + 1 : 0;
}

static void lower(int *timeout, int ms)
{
    if (ms >= 0 && (*timeout < 0 || ms < *timeout))
        *timeout = ms;
}

/* How far the clock on this machine's wall is from the one that nobody sets. */
static instant wall_offset(void)
{
    return shell_now() - shell_steady();
}

/* Somebody has set this machine's clock, and the server's may have been set as well: the next answer says. */
static void watch_clock(struct loop *loop)
{
    instant offset = wall_offset(), moved = offset - loop->wall_offset;
    loop->wall_offset = offset;
    if (moved < SECOND_US && moved > -SECOND_US)
        return;
    struct event event = {.kind = EVENT_NOTIFY, .told = TOLD_PRESENCE};
    take_in(loop, &event);
    carry_out(loop);
}

/* ---- the loop ---- */

/* While keys keep coming, only their result is worth a picture. But somebody who pastes for seconds wants to see that
 * it arrives. A terminal that has not taken the last picture yet gets no other. */
static bool is_due(const struct loop *loop, instant painted)
{
    enum { LONGEST_BLIND_US = 100000 };
    instant now = shell_steady();
    if (screen_behind(loop->screen) >= 0)
        return false;
    return !screen_input_waits(loop->screen) || now - painted >= LONGEST_BLIND_US;
}

static enum screen_status paint(struct loop *loop)
{
    view_draw(loop->view, loop->state, loop->frame);
    loop->state->pager.most = view_scroll_most(loop->view);
    return screen_put(loop->screen, loop->frame);
}

void loop_first_frame(struct loop *loop)
{
    struct event event = {.kind = EVENT_RESIZE};
    screen_size(loop->screen, &event.size.rows, &event.size.columns);
    take_in(loop, &event);
    while (screen_next(loop->screen, &event))
        take_in(loop, &event);
    paint(loop);
}

/* Waits once, and reads what has come. False: *end says why the run is over. */
static bool wait_and_read(struct loop *loop, enum loop_end *end)
{
    struct pollfd fds[FDS] = {
        [KEYS] = {.fd = screen_fd(loop->screen), .events = POLLIN},
        [PICTURES] = {.fd = screen_behind(loop->screen), .events = POLLOUT},
        [SIGNALS] = {.fd = loop->signals, .events = POLLIN},
    };
    int timeout = until_next(loop->state);
    lower(&timeout, screen_timeout(loop->screen));
    int count = store_poll(loop->store, fds + STORE, &timeout);
    if (screen_input_waits(loop->screen))
        timeout = 0;
    if (poll(fds, (nfds_t)(STORE + count), timeout) < 0 && errno != EINTR)
        return *end = LOOP_LOST, false;
    /* A terminal that has hung up stays readable for ever, so this is checked first, and the run ends at once. */
    if ((fds[KEYS].revents & (POLLHUP | POLLERR | POLLNVAL)) || screen_read(loop->screen) == SCREEN_LOST ||
        screen_catch_up(loop->screen) == SCREEN_LOST)
        return *end = LOOP_LOST, false;
    if (!take_signals(loop))
        return *end = LOOP_KILLED, false;
    store_work(loop->store, fds + STORE, count);
    return true;
}

enum loop_end loop_run(struct loop *loop)
{
    enum loop_end end = LOOP_QUIT;
    instant painted = shell_steady();
    loop->wall_offset = wall_offset();
    update_start(loop->state, &loop->effects);
    carry_out(loop);
    while (!loop->state->leaving.quit && wait_and_read(loop, &end)) {
        if (shell_steady() >= state_wake(loop->state)) {
            struct event tick = {.kind = EVENT_TIME};
            take_in(loop, &tick);
            carry_out(loop);
        }
        watch_clock(loop);
        drain(loop);
        if (loop->state->leaving.quit || !is_due(loop, painted))
            continue;
        if (paint(loop) == SCREEN_LOST)
            return LOOP_LOST;
        painted = shell_steady();
    }
    return end;
}
