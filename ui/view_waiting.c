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

static void draw_entry(struct canvas *canvas, int row, int entry, const struct booking *booking, bool chosen)
{
    const struct state *state = canvas->state;
    const struct artist *artist = roster_artist(state->roster, booking->artist);
    struct pen pen = canvas_panel_row(canvas, row);
    char times[80];
    int left = booking_minutes_left(booking, state->clock.now);
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

/* "12", "3-10 of 12" */
static void write_count(struct pen *pen, int first, int rows, int count)
{
    if (count > rows)
        pen_format(pen, ROLE_DIM, "  %d-%d of %d ", first + 1, first + rows, count);
    else
        pen_format(pen, ROLE_DIM, "  %d ", count);
}

/* The board above does not move while the list grows: what has no row is scrolled to. */
void view_waiting(struct canvas *canvas)
{
    const struct state *state = canvas->state;
    const struct booking *list[WAITING_MOST];
    int count = (int)waiting_now(state, list), chosen = waiting_chosen(state, list, (size_t)count);
    struct pen pen =
        canvas_rule(canvas, ROLE_BRAND, drafts_any_open(state) ? "waits for me on the live board" : "waits for me");
    int rows = canvas->layout.panel_rows - (state_has_rules(state) ? 2 : 0); /* rule and blank */
    int at = chosen >= 0 ? chosen : state->waiting_panel.at;
    int first = at >= rows ? at - rows + 1 : 0;
    write_count(&pen, first, rows, count);
    if (count == 0) {
        pen = canvas_panel_row(canvas, 1);
        pen_text(&pen, ROLE_DIM, "  Nothing waits any longer.");
    }
    for (int row = 0; row < rows && first + row < count; row++)
        draw_entry(canvas, row + 1, first + row, list[first + row], first + row == chosen);
}
