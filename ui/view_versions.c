/* One version of a booking: its number, who made it, when and from where, what it changed, and the booking after it. */
#include <stdio.h>

#include "ui/canvas.h"

static void draw_version(struct canvas *canvas, const struct history_entry *entry)
{
    const struct state *state = canvas->state;
    const struct zone *zone = state->roster->tenant.zone;
    const struct artist *artist = roster_artist(state->roster, entry->after.artist);
    struct drawn drawn = {.booking = &entry->after, .rank = 2};
    char when[64], times[80], glyph[32];
    zone_format_human(zone, entry->at, true, when, sizeof when);
    struct pen pen = canvas_panel_row(canvas, 1);
    pen_format(&pen, ROLE_DIM, "%s  ", when);
    pen_format(&pen, ROLE_BRAND, "%s %s", entry->actor, entry->act);
    pen_format(&pen, ROLE_DIM, " (%s)", entry->source);
    pen = canvas_panel_row(canvas, 2);
    pen_text(&pen, ROLE_PLAIN, *entry->difference ? entry->difference : "nothing was changed by it");
    pen = canvas_panel_row(canvas, 3);
    format_glyph(state, &drawn, glyph, sizeof glyph);
    format_times(zone, entry->after.start, entry->after.end, true, times, sizeof times);
    pen_text(&pen, ROLE_DIM, "it was then ");
    pen_format(&pen, booking_role(&entry->after), " %s%s ", glyph, entry->after.title);
    pen_format(&pen, ROLE_PLAIN, "  %s  %s  %s", artist != NULL ? artist->name : "", times,
               booking_word(&entry->after));
}

void view_versions(struct canvas *canvas)
{
    const struct card *card = &canvas->state->card;
    if (!card->loaded || canvas->state->roster == NULL || card->back >= card->history_count) {
        canvas_rule(canvas, ROLE_BRAND, "versions");
        struct pen pen = canvas_panel_row(canvas, 1);
        pen_text(&pen, ROLE_DIM,
                 !card->loaded                    ? "Looking it up ..."
                 : drafts_any_open(canvas->state) ? "The live board has no history of it."
                                                  : "There is no history of it.");
        return;
    }
    const struct history_entry *newest = card->history + card->history_count - 1;
    const struct history_entry *entry = newest - card->back;
    char title[64];
    snprintf(title, sizeof title, "version %d of %d%s", entry->after.version, newest->after.version,
             drafts_any_open(canvas->state) ? " on the live board" : "");
    canvas_rule(canvas, ROLE_BRAND, title);
    draw_version(canvas, entry);
}
