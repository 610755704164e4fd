/* Quick add: one line, which is read while the user types. */
#include <stdlib.h>
#include <string.h>

#include "controller/acts/acts.h"
#include "controller/acts/challenge.h"
#include "controller/acts/pending.h"
#include "controller/board/complete.h"
#include "controller/board/cursor.h"
#include "controller/board/drawn.h"
#include "controller/board/selection.h"
#include "controller/modes/modes.h"
#include "controller/state/clear.h"
#include "controller/state/message.h"
#include "controller/state/prompt.h"
#include "domain/memory.h"
#include "domain/moment.h"

enum { NARROW_COLUMNS = 100 };

struct quickadd_context quick_add_context(const struct state *state)
{
    return (struct quickadd_context){.roster = state->roster,
                                     .artist = roster_artist(state->roster, state->quick_add.artist),
                                     .now = state->clock.now,
                                     .first = state->quick_add.first,
                                     .last = state->quick_add.last};
}

static void read_line(struct state *state)
{
    struct quickadd_context context = quick_add_context(state);
    quickadd_clear(&state->quick_add.reading);
    state->quick_add.read_at = state->clock.now;
    if (context.artist != NULL)
        quickadd_read(state->line.text, &context, &state->quick_add.reading);
    else
        state->quick_add.reading.problem = mem_copy("This artist is no longer on the board.");
}

/* After the line or its cursor has changed: what Tab would put there. */
static char offer(struct state *state)
{
    clear_candidates(&state->prompt.candidates);
    state->prompt.choice = 0;
    return complete_quick_add(state, &state->line, &state->prompt.candidates);
}

static void changed(struct state *state)
{
    state->quick_add.asked = false;
    read_line(state);
    offer(state);
}

/* Of today less is left with every half hour. */
void quick_add_attend(struct state *state, struct effects *effects)
{
    (void)effects;
    if (state->mode == MODE_QUICK_ADD && state->quick_add.read_at / MINUTE_US != state->clock.now / MINUTE_US)
        read_line(state);
}

void quick_add_open(struct state *state, struct effects *effects, const char *text, day first, day last)
{
    quick_add_open_for(state, effects, state_cursor_artist(state)->id, text, first, last);
}

void quick_add_open_for(struct state *state, struct effects *effects, struct id artist, const char *text, day first,
                        day last)
{
    line_set(&state->line, text);
    state->quick_add.artist = artist;
    state->quick_add.first = first;
    state->quick_add.last = last;
    state->quick_add.selected = false;
    state->quick_add.challenges = false;
    mode_enter(state, effects, MODE_QUICK_ADD);
    changed(state);
}

void quick_add_open_selected(struct state *state, struct effects *effects, const char *text, day first, day last)
{
    const struct artist **artists;
    size_t count = selection_artists(state, &artists);
    quick_add_open(state, effects, text, first, last);
    if (count > 0 && selection_exists(state)) {
        state->quick_add.selected = true;
        if (!selection_has_artist(state, state_cursor_artist(state)))
            state->quick_add.artist = artists[0]->id;
        read_line(state);
    }
    free(artists);
}

/* The title goes before the times, which are the pencil's, or what is left of them. */
void quick_add_open_behind(struct state *state, struct effects *effects, const struct booking *pencil)
{
    const struct zone *zone = state->roster->tenant.zone;
    char from[16], to[16];
    instant left = moment_from_now(zone, pencil->start, pencil->end, state->clock.now);
    instant start = left < pencil->end ? left : pencil->start;
    zone_format_clock(zone, start, from, sizeof from);
    zone_format_clock(zone, pencil->end, to, sizeof to);
    char *text = mem_format(" %s-%s second", from, to);
    quick_add_open_for(state, effects, pencil->artist, text, zone_local(zone, start).day,
                       zone_local(zone, pencil->end - 1).day);
    state->line.cursor = 0;
    state->quick_add.challenges = true;
    free(text);
}

static void back(struct turn *turn)
{
    mode_enter(turn->state, turn->effects, turn->state->shown.view);
}

/* ---- the bookings ---- */

/* Whoever is named in the line is meant alone. */
static bool is_for_selected(const struct state *state)
{
    return state->quick_add.selected && id_is_nil(state->quick_add.reading.artist);
}

/* One of the bookings that were read, 0 the first; its strings stay the reading's. */
static struct booking booking_of(const struct state *state, const struct quickadd *reading, size_t index, struct id id)
{
    bool named = !id_is_nil(reading->artist);
    struct booking booking = {.id = id,
                              .artist = named ? reading->artist : state->quick_add.artist,
                              .project = reading->project,
                              .created_by = state->roster->me,
                              .start = index > 0 ? reading->more[index - 1].start : reading->start,
                              .end = index > 0 ? reading->more[index - 1].end : reading->end,
                              .created_at = state->clock.now,
                              .updated_at = state->clock.now,
                              .decide_by = INSTANT_NONE,
                              .title = reading->title,
                              .notes = reading->notes};
    pending_set_status(state, &booking, reading->status, reading->second_option);
    booking.heavy = reading->heavy;
    booking.decide_by = reading->decide_by;
    return booking;
}

static struct booking booking_read(const struct state *state, size_t index, struct id id)
{
    return booking_of(state, &state->quick_add.reading, index, id);
}

char *quick_add_clash_words(const struct state *state)
{
    const struct quickadd *reading = &state->quick_add.reading;
    struct id none = {0};
    char *words = mem_copy("");
    for (size_t i = 0; reading->problem == NULL && words[0] == '\0' && i <= reading->more_count; i++) {
        struct booking wanted = booking_read(state, i, none);
        free(words);
        words = drawn_clash_words(state, &wanted);
    }
    return words;
}

/* Reads the line once more, for this artist. */
static void count_taken(const struct state *state, const struct artist *artist, struct quick_add_taken *taken)
{
    struct quickadd_context context = quick_add_context(state);
    struct quickadd reading = {0};
    struct id none = {0};
    context.artist = artist;
    quickadd_read(state->line.text, &context, &reading);
    for (size_t i = 0; reading.problem == NULL && i <= reading.more_count; i++) {
        struct booking wanted = booking_of(state, &reading, i, none);
        wanted.artist = id_is_nil(reading.artist) ? artist->id : reading.artist;
        wanted.title = wanted.notes = NULL;
        taken->of++;
        if (drawn_in_its_way(state, &wanted) != NULL && taken->count++ == 0)
            taken->first = wanted;
    }
    quickadd_clear(&reading);
}

struct quick_add_taken quick_add_taken(const struct state *state)
{
    enum { MOST = 500 }; /* one act has no more */
    struct quick_add_taken taken = {0};
    const struct artist **artists, *only = roster_artist(state->roster, state->quick_add.artist);
    if (!is_for_selected(state)) {
        if (only != NULL)
            count_taken(state, only, &taken);
        return taken;
    }
    size_t count = selection_artists(state, &artists);
    for (size_t i = 0; i < count && count <= MOST; i++)
        count_taken(state, artists[i], &taken);
    free(artists);
    return taken;
}

static void gather_line(struct state *state, struct batch *batch)
{
    for (size_t i = 0; state->quick_add.reading.problem == NULL && i <= state->quick_add.reading.more_count; i++) {
        struct booking wanted = booking_read(state, i, id_next(&state->ids));
        batch_add(batch, EFFECT_BOOK, NULL, &wanted);
    }
}

/* The line once more for each artist: hours that it leaves out are those of the artist's own pattern. */
static void gather(struct state *state, struct batch *batch)
{
    if (!is_for_selected(state)) {
        gather_line(state, batch);
        return;
    }
    const struct artist **artists;
    struct id line_artist = state->quick_add.artist;
    size_t count = selection_artists(state, &artists);
    for (size_t i = 0; i < count && state->quick_add.reading.problem == NULL; i++) {
        state->quick_add.artist = artists[i]->id;
        read_line(state);
        gather_line(state, batch);
    }
    free(artists);
    state->quick_add.artist = line_artist;
}

static struct origin origin_of(const struct state *state)
{
    const struct artist *here = state_cursor_artist(state);
    return (struct origin){.mode = MODE_QUICK_ADD,
                           .artist = here != NULL ? here->id : state->quick_add.artist,
                           .first = state->quick_add.first,
                           .last = state->quick_add.last,
                           .text = mem_copy(state->line.text),
                           .ranging = state->selection.ranging,
                           .anchor = state->selection.anchor_artist,
                           .challenges = state->quick_add.challenges};
}

/* The second option is made and challenges in one act. */
static void challenge(struct turn *turn, struct batch *batch)
{
    struct state *state = turn->state;
    struct booking *option = &batch->changes[0].after;
    struct id id = option->id;
    pending_set_status(state, option, STATUS_HOLD, true);
    struct pending *pending = challenge_begin(state, batch);
    pending->origin = origin_of(state);
    mode_enter(state, turn->effects, state->shown.view);
    pending_send(state, turn->effects, pending);
    cursor_pick(state, id);
    cursor_keep(state);
}

/* The cursor goes to what was booked, unless it stands there already or the line was for several artists. */
static void go_there(struct state *state, const struct booking *booking, bool selected)
{
    const struct artist *here = state_cursor_artist(state);
    instant start, end;
    cursor_cell(state, &start, &end);
    bool there = here != NULL && id_equal(here->id, booking->artist) && booking_overlaps(booking, start, end);
    if (!there && !selected)
        cursor_to_booking(state, booking);
    if (there || !selected)
        cursor_pick(state, booking->id);
}

static void book(struct turn *turn, struct batch *batch)
{
    struct state *state = turn->state;
    struct booking first;
    booking_copy(&first, &batch->changes[0].after);
    bool selected = is_for_selected(state);
    acts_remember(state, ACTION_ADD, &first);
    struct pending *pending = batch_begin(state, batch);
    pending->origin = origin_of(state);
    bool one = pending->kind == EFFECT_BOOK;
    mode_enter(state, turn->effects, state->shown.view);
    batch_send(state, turn->effects, pending);
    if (one)
        go_there(state, &first, selected);
    booking_clear(&first);
    cursor_keep(state);
}

/* What keeps the line from being booked now; NULL: nothing. A doubt does so once. The caller frees. */
static char *objection(struct state *state)
{
    struct quick_add *add = &state->quick_add;
    if (add->reading.problem != NULL)
        return mem_copy(add->reading.problem);
    if (add->challenges && (add->reading.more_count > 0 || !id_is_nil(add->reading.artist)))
        return mem_copy(
            "A challenge is one booking of the artist whose pencil it is: name no other, and no further days");
    if (add->reading.doubt == NULL || add->asked)
        return NULL;
    add->asked = true;
    return mem_format("%s. Enter again books it as it stands.", add->reading.doubt);
}

static void submit(struct turn *turn)
{
    struct state *state = turn->state;
    struct batch batch = {0};
    read_line(state); /* the roster or the day may have changed since the last key */
    char *why_not = objection(state);
    if (why_not == NULL) {
        gather(state, &batch);
        why_not = mem_copy(state->quick_add.reading.problem); /* of another artist's hours */
    }
    if (why_not == NULL && batch.count > 0) {
        (state->quick_add.challenges ? challenge : book)(turn, &batch);
        return;
    }
    changes_free(batch.changes, batch.count);
    if (why_not != NULL)
        message_say(state, MESSAGE_WARNING, "%s", why_not);
    free(why_not);
}

/* ---- the keys ---- */

/* A blank behind the word, and the cursor behind the blank. */
static void end_word(struct line *line)
{
    if (line->text[line->cursor] != ' ') {
        size_t cursor = line->cursor;
        char *text = mem_format("%.*s %s", (int)cursor, line->text, line->text + cursor);
        line_set(line, text);
        line->cursor = cursor;
        free(text);
    }
    line->cursor++;
}

/* What Tab puts there takes the place of the whole word, wherever the cursor stands in it. */
static void drop_rest_of_word(struct line *line)
{
    char *rest = line->text + line->cursor;
    size_t length = strcspn(rest, " ;");
    memmove(rest, rest + length, strlen(rest + length) + 1);
}

/* "@su" becomes "@SUN ", the next Tab makes it the next project. */
static void complete(struct turn *turn)
{
    struct state *state = turn->state;
    struct prompt *prompt = &state->prompt;
    char sign = prompt->choice == 0 ? offer(state) : '\0';
    if (prompt->choice == 0 && prompt->candidates.count > 0)
        drop_rest_of_word(&state->line);
    if (prompt_complete(turn)) {
        if (prompt->choice > 0 || prompt->candidates.count == 1)
            end_word(&state->line);
        state->quick_add.asked = false;
        read_line(state);
    } else if (sign != '\0') {
        message_say(state, MESSAGE_INFO,
                    sign == '@' ? "No open project begins like that." : "Nobody's name begins like that.");
    }
}

static void typed(struct turn *turn, uint32_t key)
{
    size_t length = strlen(turn->state->line.text);
    /* Not where the line stayed as it was (a step of its cursor, the rest of a huge paste): reading costs
     * most. */
    if (!line_key(&turn->state->line, key))
        return;
    if (strlen(turn->state->line.text) != length)
        changed(turn->state);
    else
        offer(turn->state);
}

static void pasted(struct turn *turn, const char *text)
{
    line_paste(&turn->state->line, text);
    changed(turn->state);
}

/* The line, and below it what was understood or is wrong, and what Tab puts there, what is doubtful, what would be
 * refused or what clashes, which takes more rows where they are short. */
static int panel_rows(const struct state *state)
{
    return state->terminal.columns < NARROW_COLUMNS && state_has_rules(state) ? 5 : 4;
}

/* clang-format off */
const struct mode_row mode_quick_add = {
    .parent = PARENT_PANEL,
    .on = {
        [ACTION_SUBMIT] = submit,
        [ACTION_COMPLETE] = complete,
        [ACTION_COMPLETE_BACK] = complete,
        [ACTION_BACK] = back,
    },
    .leave = prompt_leave,
    .typed = typed,
    .pasted = pasted,
    .panel_rows = panel_rows,
    .holds_rows = true,
};
