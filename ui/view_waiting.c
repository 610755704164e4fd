/* The panel of what waits for the member: which booking, whose, when, and why. */
#include <stdio.h>

#include "controller/live/waiting.h"
#include "ui/canvas.h"

enum { ROOMY = 100 }; /* columns */

/* Both sides see a challenge: who must decide, and until when. */
static void write_challenge(struct pen *pen, const struct state *state, const struct booking *pencil,
                            const struct challenge *challenge)
{
    bool mine = id_equal(pencil->created_by, state->roster->me);
    char when[40];
    zone_format_moment(state->roster->tenant.zone, challenge->until, false, when, sizeof when);
    if (mine)
        pen_text(pen, ROLE_CLASH, challenge->reminded ? "confirm or release, due since" : "confirm or release until");
    else
        pen_format(pen, ROLE_SECOND, "%s %s", roster_member_name(state->roster, pencil->created_by),
                   challenge->reminded ? "was to decide until" : "decides until");
    pen_format(pen, mine ? ROLE_CLASH : ROLE_SECOND, " %s ", when);
}

/* On a narrow terminal several days without their clocks. */
static void format_when(const struct canvas *canvas, const struct booking *booking, char *out, size_t size)
{
    const struct zone *zone = canvas->state->roster->tenant.zone;
    day first = zone_local(zone, booking->start).day, last = zone_local(zone, booking->end - 1).day;
    if (first != last && canvas->layout.columns < ROOMY)
        day_format_span(first, last, out, size);
    else
        format_times(zone, booking->start, booking->end, true, out, size);
}

static void write_lapsed(struct pen *pen, const struct state *state, const struct booking *hold)
{
    char when[16];
    zone_format_clock(state->roster->tenant.zone, hold->lapses_at, when, sizeof when);
    pen_format(pen, ROLE_CONFLICT, "lapsed at %-9s", when);
}

static void draw_entry(struct canvas *canvas, int row, int entry, const struct booking *booking)
{
    const struct state *state = canvas->state;
    const struct artist *artist = roster_artist(state->roster, booking->artist);
    struct pen pen = canvas_panel_row(canvas, row);
    char times[80];
    int left = booking_minutes_left(booking, state->clock.now);
    bool chosen = entry == state->waiting_at;
    format_when(canvas, booking, times, sizeof times);
    canvas_hot_row(canvas, pen.row, entry);
    pen_text(&pen, chosen ? ROLE_OFFER : ROLE_DIM, chosen ? "> " : "  ");
    const struct challenge *challenge = bookings_challenge(state->bookings, booking->id);
    if (challenge != NULL)
        write_challenge(&pen, state, booking, challenge);
    else if (booking_is_second_option(booking))
        pen_text(&pen, ROLE_OFFER, "is offered its place");
    else if (waiting_is_lapsed(state, booking))
        write_lapsed(&pen, state, booking);
    else if (booking->status == STATUS_HOLD)
        pen_format(&pen, ROLE_CLASH, "lapses in %2d min   ", left);
    else if (booking_hours_to_decide(booking, state->clock.now) == 0)
        pen_text(&pen, ROLE_CLASH, "overdue: decide     ");
    else
        pen_format(&pen, ROLE_CLASH, "decide within %2d h  ", booking_hours_to_decide(booking, state->clock.now));
    pen_format(&pen, chosen ? ROLE_BRAND : ROLE_PLAIN, " %s  %s", booking->title, artist != NULL ? artist->name : "");
    pen_format(&pen, ROLE_DIM, "  %s", times);
}

void view_waiting(struct canvas *canvas)
{
    const struct booking *list[WAITING_MOST];
    size_t count = waiting_now(canvas->state, list);
    struct pen pen = canvas_rule(canvas, ROLE_BRAND,
                                 drafts_any_open(canvas->state) ? "waits for me on the live board" : "waits for me");
    int rows = canvas->layout.panel_rows - 1, at = canvas->state->waiting_at;
    size_t first = at >= rows ? (size_t)(at - rows + 1) : 0;
    pen_format(&pen, ROLE_DIM, "  %zu ", count);
    for (int row = 0; row < rows && first + (size_t)row < count; row++)
        draw_entry(canvas, row + 1, (int)first + row, list[first + (size_t)row]);
}
