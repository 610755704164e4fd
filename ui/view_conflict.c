/* The panel after a refusal: who has the slot, with what, when, how firmly and since when, and what can be done, by
 * number. */
#include <stdio.h>

#include "controller/acts/offers.h"
#include "controller/modes/modes.h"
#include "ui/canvas.h"

enum { SHOWN_MOST = 3 };

static void draw_refused(struct canvas *canvas, const struct booking *wanted)
{
    const struct roster *roster = canvas->state->roster;
    const struct artist *artist = roster_artist(roster, wanted->artist);
    struct pen pen = canvas_panel_row(canvas, 1);
    char times[80];
    format_times(roster->tenant.zone, wanted->start, wanted->end, false, times, sizeof times);
    pen_text(&pen, ROLE_CONFLICT, "! ");
    pen_format(&pen, ROLE_BRAND, "%s  %s  %s", wanted->title, times, artist != NULL ? artist->name : "?");
}

/* The part of what is in the way that overlaps: without the day where the refused write has one day only. */
static void format_overlap(const struct zone *zone, const struct booking *wanted, const struct booking *other,
                           char *out, size_t size)
{
    instant start = wanted->start > other->start ? wanted->start : other->start;
    instant end = wanted->end < other->end ? wanted->end : other->end;
    char text[80];
    bool one_day = zone_local(zone, wanted->start).day == zone_local(zone, wanted->end - 1).day;
    int skip = 0;
    format_times(zone, start, end, false, text, sizeof text);
    if (one_day)
        sscanf(text, "%*s %*d %n", &skip);
    snprintf(out, size, "%s", text + skip);
}

static void draw_in_the_way(struct canvas *canvas, int row, const struct booking *wanted, const struct booking *other,
                            bool last)
{
    const struct roster *roster = canvas->state->roster;
    struct pen pen = canvas_panel_rows(canvas, row);
    char overlap[80], since[40];
    pen.more = conflict_is_roomy(canvas->state) && last ? 1 : 0; /* the blank row before what is offered */
    format_overlap(roster->tenant.zone, wanted, other, overlap, sizeof overlap);
    zone_format_human(roster->tenant.zone, other->created_at, false, since, sizeof since);
    pen_format(&pen, ROLE_PLAIN, "  is taken %s by ", overlap);
    pen_format(&pen, ROLE_IN_THE_WAY, "!%s%s", other->status == STATUS_PENCIL ? "~" : "", other->title);
    pen_format(&pen, ROLE_PLAIN, " %s, %s, %s", booking_word(other), roster_member_name(roster, other->created_by),
               since);
}

static void draw_offers(struct canvas *canvas, int row)
{
    struct offer offers[OFFERS];
    struct pen pen = {0};
    offers_of(canvas->state, offers);
    for (size_t at = 0; at < OFFERS; at++) {
        if (at == 0 || offers[at].row != offers[at - 1].row) {
            pen = canvas_panel_row(canvas, row + offers[at].row);
            pen_gap(&pen, 2);
        }
        int from = pen.column;
        pen_text(&pen, offers[at].works ? ROLE_OFFER : ROLE_DIM, offers[at].key);
        pen_gap(&pen, 1);
        pen_text(&pen, offers[at].works ? ROLE_PLAIN : ROLE_DIM, offers[at].text);
        canvas_hot_keys(canvas, &pen, from, offers[at].key);
        pen_gap(&pen, 3);
    }
}

void view_conflict(struct canvas *canvas)
{
    const struct state *state = canvas->state;
    const struct conflict *conflict = &state->conflict;
    const struct booking *wanted = &state->pending.list[state->pending.shown].after;
    bool roomy = conflict_is_roomy(state);
    int room = state_panel_rows(state) - 1 - roomy - offers_of(state, NULL); /* what is offered must be seen */
    size_t most = room < 1 ? 1 : room < SHOWN_MOST ? (size_t)room : SHOWN_MOST;
    size_t shown = conflict->in_the_way_count < most ? conflict->in_the_way_count : most;
    int row = 2;
    canvas_rule(canvas, ROLE_CONFLICT, "conflict");
    draw_refused(canvas, wanted);
    for (size_t at = 0; at < shown; at++)
        draw_in_the_way(canvas, row++, wanted, conflict->in_the_way + at, at + 1 == shown);
    if (conflict->in_the_way_count > shown) {
        struct pen pen = canvas_panel_row(canvas, row - 1);
        char more[40];
        pen.column = pen.end - snprintf(more, sizeof more, " and %zu more", conflict->in_the_way_count - shown);
        pen_text(&pen, ROLE_CONFLICT, more);
    }
    draw_offers(canvas, roomy ? row + 1 : row);
}
