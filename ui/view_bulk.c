/* The panel of a bulk act that asks: what the act is about, which changes are refused and by whom, and what can be
 * done. */
#include <stdio.h>
#include <string.h>

#include "controller/modes/modes.h"
#include "ui/canvas.h"

static const struct pending *asked(const struct state *state)
{
    return state->pending.list + state->pending.shown;
}

static bool was_refused(const struct state *state)
{
    return asked(state)->state == PENDING_REFUSED;
}

static const struct booking *face(const struct change *change)
{
    return change->after.status == STATUS_CANCELLED ? &change->before : &change->after;
}

/* ---- what it is about ---- */

static size_t count_of_others(const struct state *state)
{
    const struct pending *pending = asked(state);
    size_t count = 0;
    for (size_t at = 0; at < pending->change_count; at++)
        count += state_is_of_others(state, pending->changes + at);
    return count;
}

static void draw_question(struct canvas *canvas)
{
    const struct state *state = canvas->state;
    size_t all = asked(state)->change_count, others = count_of_others(state);
    struct pen pen = canvas_panel_row(canvas, 1);
    if (asked(state)->committed) {
        pen_text(&pen, ROLE_CONFLICT, "! ");
        pen_format(&pen, ROLE_BRAND, "%zu of %zu cannot be committed; nothing was written", state->bulk.refused, all);
    } else if (was_refused(state) && state->bulk.refused > 0) {
        pen_text(&pen, ROLE_CONFLICT, "! ");
        pen_format(&pen, ROLE_BRAND, "%zu of %zu fit", all - state->bulk.refused, all);
    } else if (was_refused(state)) {
        pen_format(&pen, ROLE_BRAND, all == 1 ? "1 of 1 fits" : "All %zu fit", all);
    } else {
        pen_format(&pen, ROLE_CLASH, "* %zu bookings at once", all);
        if (others > 0)
            pen_format(&pen, ROLE_CLASH, ", %zu of them confirmed by somebody else", others);
    }
}

/* ---- what is refused ---- */

/* Of a booking that is repeated: what is in the way is the one that it repeats, or one that comes before it. */
static bool is_of_series(const struct state *state, const struct booking *wanted, const struct booking *row)
{
    return asked(state)->bulk == BULK_TRY && id_equal(row->artist, wanted->artist) &&
           id_equal(row->project, wanted->project) && row->start < wanted->start && row->title != NULL &&
           strcmp(row->title, wanted->title) == 0;
}

static void draw_reason(struct pen *pen, const struct state *state, const struct booking *wanted,
                        const struct refusal *refusal)
{
    const struct booking *row = &refusal->row;
    char times[80];
    if (refusal->outcome != OUTCOME_CONFLICT || id_is_nil(row->id)) {
        pen_format(pen, ROLE_PLAIN, "  %s", refusal->message != NULL ? refusal->message : "is taken by now");
        return;
    }
    format_times(state->roster->tenant.zone, row->start, row->end, false, times, sizeof times);
    if (is_of_series(state, wanted, row)) {
        pen_format(pen, ROLE_PLAIN, "  overlaps the one before, %s", times);
        return;
    }
    pen_text(pen, ROLE_PLAIN, "  is taken by ");
    pen_format(pen, ROLE_IN_THE_WAY, "!%s%s", row->status == STATUS_PENCIL ? "~" : "", row->title);
    pen_format(pen, ROLE_PLAIN, " %s, %s, %s", booking_word(row), roster_member_name(state->roster, row->created_by),
               times);
}

static void draw_refused(struct canvas *canvas, int row, const struct change *change, const struct refusal *refusal)
{
    const struct state *state = canvas->state;
    const struct booking *wanted = face(change);
    const struct artist *artist = roster_artist(state->roster, wanted->artist);
    struct pen pen = canvas_panel_rows(canvas, row);
    char times[80];
    pen.more = bulk_rows_each(state) - 1;
    format_times(state->roster->tenant.zone, wanted->start, wanted->end, true, times, sizeof times);
    pen_format(&pen, ROLE_REFUSED, "! %s", wanted->title);
    pen_format(&pen, ROLE_CONFLICT, "  %s  %s", artist != NULL ? artist->name : "?", times);
    draw_reason(&pen, state, wanted, refusal);
}

/* Draws as many refusals as there are rows; the last row says how many more there are. */
static void draw_list(struct canvas *canvas, int rows)
{
    const struct state *state = canvas->state;
    const struct pending *pending = asked(state);
    int row = 0, each = bulk_rows_each(state);
    rows /= each;
    for (size_t at = 0; at < pending->change_count && row < rows; at++) {
        const struct refusal *refusal = state_refusal(state, state->pending.shown, at);
        if (refusal != NULL)
            draw_refused(canvas, 2 + row++ * each, pending->changes + at, refusal);
    }
    if ((int)state->bulk.refused > rows && rows > 0) {
        struct pen pen = canvas_panel_row(canvas, 1 + rows * each);
        pen.column = pen.end - 14;
        pen_format(&pen, ROLE_CONFLICT, "  and %d more", (int)state->bulk.refused - rows);
    }
}

/* ---- what can be done ---- */

static void offer(struct canvas *canvas, struct pen *pen, enum action_id action, const char *text)
{
    const struct state *state = canvas->state;
    char key[32];
    int from = pen->column;
    format_keys(keymap_key(state->keymap, action), key, sizeof key);
    pen_format(pen, ROLE_OFFER, "  %s ", key);
    pen_format(pen, ROLE_PLAIN, "%s ", text);
    canvas_hot_keys(canvas, pen, from, keymap_key(state->keymap, action));
}

static void draw_offers(struct canvas *canvas, int row)
{
    const struct state *state = canvas->state;
    const struct pending *pending = asked(state);
    size_t fit = pending->change_count - state->bulk.refused;
    const char *verb = pending->changes[0].kind == EFFECT_BOOK ? "book" : "do";
    struct pen pen = canvas_panel_row(canvas, row);
    char text[64];
    if (state->bulk.refused == 0)
        snprintf(text, sizeof text, pending->change_count == 1 ? "%s it" : "%s all %zu", verb, pending->change_count);
    else
        snprintf(text, sizeof text, "%s what fits (%zu)", verb, fit);
    if (pending->committed) {
        if (state_first_taken(state, state->pending.shown) != NULL)
            offer(canvas, &pen, ACTION_BULK_FITS, state->bulk.refused == 1 ? "repair it" : "repair the first");
        offer(canvas, &pen, ACTION_BACK, "back to the what-if board");
        return;
    }
    if (fit > 0)
        offer(canvas, &pen, ACTION_BULK_FITS, text);
    offer(canvas, &pen, ACTION_BULK_NOTHING, "nothing");
    if (pending->bulk == BULK_TRY && state->bulk.refused > 0 && fit > 0)
        offer(canvas, &pen, ACTION_BULK_STOP, "up to the first taken");
    offer(canvas, &pen, ACTION_BACK, "back");
}

void view_bulk(struct canvas *canvas)
{
    const struct state *state = canvas->state;
    bool refused = state->bulk.refused > 0;
    int rows = state_panel_rows(state) - 2; /* without the question and the choice */
    canvas_rule(canvas, refused ? ROLE_CONFLICT : ROLE_BRAND,
                refused                          ? "conflict"
                : asked(state)->bulk == BULK_TRY ? "repeat"
                                                 : "sure?");
    draw_question(canvas);
    draw_list(canvas, rows);
    draw_offers(canvas, state_panel_rows(state));
}
