/* The panel of a pending write that met a newer version of its booking: it shows both versions, and one is chosen. */
#include "ui/canvas.h"

static void draw_version(struct canvas *canvas, int row, const char *whose, const struct booking *booking)
{
    const struct roster *roster = canvas->state->roster;
    const struct artist *artist = roster_artist(roster, booking->artist);
    struct pen pen = canvas_panel_row(canvas, row);
    struct drawn drawn = {.booking = booking, .rank = 2};
    char times[80], glyph[24];
    format_times(roster->tenant.zone, booking->start, booking->end, true, times, sizeof times);
    format_glyph(canvas->state, &drawn, glyph, sizeof glyph);
    pen_format(&pen, ROLE_DIM, "  %-7s", whose);
    pen_format(&pen, booking_role(booking), "%s%s", glyph, booking->title);
    pen_format(&pen, ROLE_PLAIN, "  %s  %s  %s", times, artist != NULL ? artist->name : "?", booking_word(booking));
}

static void offer(struct canvas *canvas, struct pen *pen, const char *key, const char *text)
{
    int from = pen->column;
    pen_format(pen, ROLE_OFFER, from == 1 ? "  %s " : "%s ", key);
    pen_text(pen, ROLE_PLAIN, text);
    canvas_hot_keys(canvas, pen, from, key);
    pen_gap(pen, 3);
}

void view_stale(struct canvas *canvas)
{
    const struct state *state = canvas->state;
    const struct booking *theirs = &state->stale.theirs;
    struct pen pen = canvas_rule(canvas, ROLE_CLASH, "changed meanwhile");
    char when[40];
    pen = canvas_panel_row(canvas, 1);
    zone_format_human(state->roster->tenant.zone, theirs->updated_at, false, when, sizeof when);
    pen_format(&pen, ROLE_CLASH, "* ");
    pen_format(&pen, ROLE_BRAND, "%s was changed by somebody else on %s", theirs->title, when);
    draw_version(canvas, 2, "yours", &state->pending.list[state->pending.shown].after);
    draw_version(canvas, 3, "theirs", theirs);
    pen = canvas_panel_row(canvas, 4);
    offer(canvas, &pen, keymap_key(state->keymap, ACTION_KEEP_MINE), "save yours over it");
    offer(canvas, &pen, keymap_key(state->keymap, ACTION_KEEP_THEIRS), "leave theirs");
}
