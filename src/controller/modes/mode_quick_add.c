/* Quick add: one line, which is read while the user types. */
#include <stdlib.h>
#include <string.h>

#include "controller/acts/acts.h"
#include "controller/acts/challenge.h"
#include "controller/acts/pending.h"
#include "controller/board/cursor.h"
#include "controller/board/drawn.h"
#include "controller/board/selection.h"
#include "controller/modes/modes.h"
#include "controller/state/message.h"
#include "domain/memory.h"
#include "domain/text.h"

static struct quickadd_context context_of(const struct state *state)
{
    return (struct quickadd_context){.roster = state->roster,
                                     .artist = roster_artist(state->roster, state->quick_add.artist),
                                     .today = state_today(state),
                                     .first = state->quick_add.first,
                                     .last = state->quick_add.last};
}

static void read_line(struct state *state)
{
    struct quickadd_context context = context_of(state);
    quickadd_clear(&state->quick_add.reading);
    if (context.artist != NULL)
        quickadd_read(state->line.text, &context, &state->quick_add.reading);
    else
        state->quick_add.reading.problem = mem_copy("This artist is no longer on the board.");
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
    read_line(state);
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

/* The title goes before the times, which are the pencil's. */
void quick_add_open_behind(struct state *state, struct effects *effects, const struct booking *pencil)
{
    const struct zone *zone = state->roster->tenant.zone;
    char from[16], to[16];
    zone_format_clock(zone, pencil->start, from, sizeof from);
    zone_format_clock(zone, pencil->end, to, sizeof to);
    char *text = mem_format(" %s-%s second", from, to);
    quick_add_open_for(state, effects, pencil->artist, text, zone_local(zone, pencil->start).day,
                       zone_local(zone, pencil->end - 1).day);
    state->line.cursor = 0;
    state->quick_add.challenges = true;
    free(text);
}

static void back(struct turn *turn)
{
    mode_enter(turn->state, turn->effects, turn->state->shown.view);
}

/* The booking that was read; its strings stay the reading's. */
static struct booking booking_read(const struct state *state, struct id id)
{
    const struct quickadd *reading = &state->quick_add.reading;
    struct booking booking = {.id = id,
                              .artist = state->quick_add.artist,
                              .project = reading->project,
                              .created_by = state->roster->me,
                              .start = reading->start,
                              .end = reading->end,
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

char *quick_add_clash_words(const struct state *state)
{
    struct id none = {0};
    struct booking wanted = booking_read(state, none);
    return state->quick_add.reading.problem == NULL ? drawn_clash_words(state, &wanted) : mem_copy("");
}

/* The line once more for each artist: hours that it leaves out are those of the artist's own pattern. */
static void gather(struct state *state, struct batch *batch)
{
    const struct artist **artists;
    struct id line_artist = state->quick_add.artist;
    size_t count = selection_artists(state, &artists);
    for (size_t i = 0; i < count && state->quick_add.reading.problem == NULL; i++) {
        state->quick_add.artist = artists[i]->id;
        read_line(state);
        struct booking wanted = booking_read(state, id_next(&state->ids));
        batch_add(batch, EFFECT_BOOK, NULL, &wanted);
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

static void book(struct turn *turn, struct batch *batch)
{
    struct state *state = turn->state;
    struct booking first;
    booking_copy(&first, &batch->changes[0].after);
    acts_remember(state, ACTION_ADD, &first);
    struct pending *pending = batch_begin(state, batch);
    pending->origin = origin_of(state);
    mode_enter(state, turn->effects, state->shown.view);
    batch_send(state, turn->effects, pending);
    instant start, end;
    cursor_cell(state, &start, &end);
    if (booking_overlaps(&first, start, end) && pending->kind == EFFECT_BOOK)
        cursor_pick(state, first.id);
    booking_clear(&first);
    cursor_keep(state);
}

static void submit(struct turn *turn)
{
    struct state *state = turn->state;
    struct batch batch = {0};
    read_line(state); /* the roster or the day may have changed since the last key */
    if (state->quick_add.reading.problem == NULL && state->quick_add.selected) {
        gather(state, &batch);
    } else if (state->quick_add.reading.problem == NULL) {
        struct booking wanted = booking_read(state, id_next(&state->ids));
        batch_add(&batch, EFFECT_BOOK, NULL, &wanted);
    }
    if (state->quick_add.reading.problem == NULL && batch.count > 0) {
        (state->quick_add.challenges ? challenge : book)(turn, &batch);
        return;
    }
    changes_free(batch.changes, batch.count);
    if (state->quick_add.reading.problem != NULL)
        message_say(state, MESSAGE_WARNING, "%s", state->quick_add.reading.problem);
}

/* The first project that the word may mean: by its code, which is what is typed, before one by its name. */
static const struct project *first_project(const struct roster *roster, const char *word)
{
    enum { MOST = 64 };
    const struct project *list[MOST];
    size_t count = roster_match_projects(roster, word, list, MOST);
    char *folded = text_fold(word);
    const struct project *found = count > 0 ? list[0] : NULL;
    for (size_t i = 0; i < count && i < MOST; i++) {
        char *code = text_fold(list[i]->code);
        bool begins = strncmp(code, folded, strlen(folded)) == 0;
        free(code);
        if (!begins)
            continue;
        found = list[i];
        break;
    }
    free(folded);
    return found;
}

/* "@su" becomes "@SUN ". */
static void complete(struct turn *turn)
{
    struct state *state = turn->state;
    struct line *line = &state->line;
    size_t from = line->cursor;
    while (from > 0 && line->text[from - 1] != '@' && line->text[from - 1] != ' ')
        from--;
    if (from == 0 || line->text[from - 1] != '@')
        return;
    char *word = mem_format("%.*s", (int)(line->cursor - from), line->text + from);
    const struct project *project = first_project(state->roster, word);
    if (project == NULL)
        message_say(state, MESSAGE_INFO, "No project begins with \"%s\".", word);
    else {
        char *text = mem_format("%.*s%s %s", (int)from, line->text, project->code,
                                line->text + line->cursor + strspn(line->text + line->cursor, " "));
        line_set(line, text);
        line->cursor = from + strlen(project->code) + 1;
        free(text);
        read_line(state);
    }
    free(word);
}

static void typed(struct turn *turn, uint32_t key)
{
    size_t length = strlen(turn->state->line.text);
    /* Not where the line stayed as it was (a step of its cursor, the rest of a huge paste): reading costs
     * most. */
    if (line_key(&turn->state->line, key) && strlen(turn->state->line.text) != length)
        read_line(turn->state);
}

static void pasted(struct turn *turn, const char *text)
{
    line_paste(&turn->state->line, text);
    read_line(turn->state);
}

static int panel_rows(const struct state *state)
{
    (void)state;
    return 3; /* the line, what was understood, what is wrong or what clashes */
}

/* clang-format off */
const struct mode_row mode_quick_add = {
    .parent = PARENT_PANEL,
    .on = {
        [ACTION_SUBMIT] = submit,
        [ACTION_COMPLETE] = complete,
        [ACTION_BACK] = back,
    },
    .typed = typed,
    .pasted = pasted,
    .panel_rows = panel_rows,
    .holds_rows = true,
};
