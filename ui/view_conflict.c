/* The constraint refused: who, what, when, how firm, since when, and what can be done, by number. */
#include <stdio.h>

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
    pen_format(&pen, ROLE_BRAND, "%s  %s  %s", wanted->title, times, artist ? artist->name : "?");
}

/* The part of what is in the way that overlaps: without the day where the refused edit has one day only. */
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

static void draw_in_the_way(struct canvas *canvas, int row, const struct booking *wanted,
                            const struct booking *other)
{
    const struct roster *roster = canvas->state->roster;
    struct pen pen = canvas_panel_row(canvas, row);
    char overlap[80], since[40];

    format_overlap(roster->tenant.zone, wanted, other, overlap, sizeof overlap);
    zone_format_human(roster->tenant.zone, other->created_at, false, since, sizeof since);
    pen_format(&pen, ROLE_PLAIN, "  is taken %s by ", overlap);
    pen_format(&pen, ROLE_IN_THE_WAY, "!%s%s", other->status == STATUS_PENCIL ? "~" : "", other->title);
    pen_format(&pen, ROLE_PLAIN, " %s, %s, %s", booking_word(other), roster_member_name(roster, other->created_by),
               since);
}

/* ---- the offers ---- */

static void describe_free(const struct state *state, char *out, size_t size)
{
    const struct conflict *conflict = &state->conflict;
    const struct artist *artist =
        conflict->free_count > 0 ? roster_artist(state->roster, conflict->free_artists[0].artist) : NULL;

    if (!conflict->repairs_loaded)
        snprintf(out, size, "free artist: ...");
    else if (!artist)
        snprintf(out, size, "nobody else is free");
    else
        snprintf(out, size, "%s is free", artist->name);
}

static void describe_next(const struct state *state, char *out, size_t size)
{
    const struct conflict *conflict = &state->conflict;
    char when[40];

    if (!conflict->repairs_loaded) {
        snprintf(out, size, "next free: ...");
    } else if (conflict->next_free.start == INSTANT_NONE) {
        snprintf(out, size, "no free slot in four weeks");
    } else {
        zone_format_human(state->roster->tenant.zone, conflict->next_free.start, false, when, sizeof when);
        snprintf(out, size, "next free: %s", when);
    }
}

struct offer {
    const char *key;
    enum role role;
    char text[160];
};

static void offer_at(struct pen *pen, const struct offer *offer)
{
    bool off = offer->role == ROLE_DIM;

    pen_text(pen, off ? ROLE_DIM : ROLE_OFFER, offer->key);
    pen_gap(pen, 1);
    pen_text(pen, offer->role, offer->text);
    pen_gap(pen, 3);
}

static int offer_width(const struct offer *offer)
{
    struct frame none = {0};
    struct pen pen = {.frame = &none, .end = 1 << 16};

    offer_at(&pen, offer);
    return pen.column - 3;
}

/* In one row where there is room, else in as many as it takes. */
static void draw_offers(struct canvas *canvas, int row)
{
    const struct state *state = canvas->state;
    const struct conflict *conflict = &state->conflict;
    bool free_artist = conflict->repairs_loaded && conflict->free_count > 0;
    bool next = conflict->repairs_loaded && conflict->next_free.start != INSTANT_NONE;
    struct offer offers[] = {
        {.key = keymap_key(state->keymap, ACTION_REPAIR_1), .role = free_artist ? ROLE_PLAIN : ROLE_DIM},
        {.key = keymap_key(state->keymap, ACTION_REPAIR_2), .role = next ? ROLE_PLAIN : ROLE_DIM},
        {.key = keymap_key(state->keymap, ACTION_REPAIR_3), .role = ROLE_PLAIN, .text = "second option"},
        {.key = "Esc", .role = ROLE_PLAIN, .text = "back"},
    };
    struct pen pen = canvas_panel_row(canvas, row);

    describe_free(state, offers[0].text, sizeof offers[0].text);
    describe_next(state, offers[1].text, sizeof offers[1].text);
    pen_gap(&pen, 2);
    for (size_t at = 0; at < sizeof offers / sizeof *offers; at++) {
        if (pen.column > 3 && pen.column + offer_width(offers + at) > pen.end) {
            pen = canvas_panel_row(canvas, ++row);
            pen_gap(&pen, 2);
        }
        offer_at(&pen, offers + at);
    }
}

void view_conflict(struct canvas *canvas)
{
    const struct state *state = canvas->state;
    const struct conflict *conflict = &state->conflict;
    const struct booking *wanted = &state->edits[conflict->edit].after;
    size_t shown = conflict->in_the_way_count < SHOWN_MOST ? conflict->in_the_way_count : SHOWN_MOST;
    bool roomy = state->rows >= 30;
    int row = 2;

    canvas_rule(canvas, ROLE_CONFLICT, "conflict");
    draw_refused(canvas, wanted);
    for (size_t at = 0; at < shown; at++)
        draw_in_the_way(canvas, row++, wanted, conflict->in_the_way + at);
    if (conflict->in_the_way_count > shown) {
        struct pen pen = canvas_panel_row(canvas, row - 1);

        pen.column = pen.end - 12;
        pen_format(&pen, ROLE_CONFLICT, " and %zu more", conflict->in_the_way_count - shown);
    }
    draw_offers(canvas, roomy ? row + 1 : row);
}
