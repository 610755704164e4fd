/* Painting a working pattern on a grid. */
#include <stdlib.h>
#include <string.h>

#include "controller/modes/pattern.h"
#include "controller/reads/form.h"
#include "controller/state/leaving.h"
#include "controller/state/message.h"
#include "domain/clamp.h"
#include "domain/memory.h"

enum { LAST_DAY = DAYS_A_WEEK - 1, LAST_CELL = PAINT_CELLS - 1, FRIDAY = 4, NINE = 9 * 60 / PAINT_MINUTES };

/* Puts the cursor where people look first: on the first half hour of work, or on Monday at nine. */
static void put_cursor(struct pattern_editor *editor)
{
    const struct schedule *schedule = &editor->schedule;
    int minute = schedule->count > 0 ? schedule->span[0].from : 0;
    editor->weekday = minute / MINUTES_A_DAY;
    editor->cell = schedule->count > 0 ? minute % MINUTES_A_DAY / PAINT_MINUTES : NINE;
}

void pattern_open(struct state *state, struct effects *effects, const char *whose)
{
    struct form *form = &state->form;
    struct pattern_editor *editor = &state->pattern;
    const char *words = form->field[form->focus].text;
    struct schedule schedule = {.given = false};
    char *problem = NULL;
    if (words[0] != '\0' && !schedule_parse(words, &schedule, &problem)) {
        form_wrong(form, form->focus, problem);
        return;
    }
    free(editor->whose);
    *editor = (struct pattern_editor){.schedule = schedule,
                                      .before = schedule,
                                      .opened = schedule,
                                      .whose = mem_copy(whose),
                                      .copied_day = NO_DAY_COPIED};
    put_cursor(editor);
    mode_enter(state, effects, MODE_PATTERN);
}

struct paint_area pattern_area(const struct state *state)
{
    const struct pattern_editor *editor = &state->pattern;
    int other_day = editor->ranging ? editor->anchor_day : editor->weekday;
    int other_cell = editor->ranging ? editor->anchor_cell : editor->cell;
    bool down = editor->weekday > other_day, right = editor->cell > other_cell;
    return (struct paint_area){
        .first_day = down ? other_day : editor->weekday,
        .last_day = down ? editor->weekday : other_day,
        .first_cell = right ? other_cell : editor->cell,
        .last_cell = right ? editor->cell : other_cell,
    };
}

/* ---- walking ---- */

static void cells(struct turn *turn)
{
    struct pattern_editor *editor = &turn->state->pattern;
    int step = turn->action == ACTION_LEFT ? -turn->count : turn->count;
    editor->cell = clamp(editor->cell + step, 0, LAST_CELL);
}

static void days(struct turn *turn)
{
    struct pattern_editor *editor = &turn->state->pattern;
    int step = turn->action == ACTION_UP ? -turn->count : turn->count;
    editor->weekday = clamp(editor->weekday + step, 0, LAST_DAY);
}

static void row_ends(struct turn *turn)
{
    turn->state->pattern.cell = turn->action == ACTION_FIRST_DAY ? 0 : LAST_CELL;
}

static void column_ends(struct turn *turn)
{
    int last = turn->action == ACTION_TOP ? 0 : LAST_DAY;
    turn->state->pattern.weekday = turn->counted ? clamp(turn->count - 1, 0, LAST_DAY) : last;
}

/* To where work begins or ends. */
static void edges(struct turn *turn)
{
    struct pattern_editor *editor = &turn->state->pattern;
    int step = turn->action == ACTION_BOOKING_PREV ? -1 : 1;
    for (int i = 0; i < turn->count; i++) {
        enum paint_fill here = paint_fill(&editor->schedule, editor->weekday, editor->cell);
        do
            editor->cell += step;
        while (editor->cell > 0 && editor->cell < LAST_CELL &&
               paint_fill(&editor->schedule, editor->weekday, editor->cell) == here);
        editor->cell = clamp(editor->cell, 0, LAST_CELL);
    }
}

/* ---- painting ---- */

/* Takes over what was painted, which ends the range. */
static void take(struct state *state, const struct schedule *painted, bool fits)
{
    struct pattern_editor *editor = &state->pattern;
    if (!fits) {
        message_say(state, MESSAGE_ERROR, "A pattern holds at most %d spans in a week; join some of them first.",
                    SCHEDULE_SPANS);
        return;
    }
    editor->before = editor->schedule;
    editor->schedule = *painted;
    editor->ranging = false;
}

static void paint(struct turn *turn)
{
    struct paint_area area = pattern_area(turn->state);
    struct schedule painted = turn->state->pattern.schedule;
    take(turn->state, &painted, paint_turn(&painted, &area));
}

static void clear_days(struct turn *turn)
{
    struct paint_area area = pattern_area(turn->state);
    struct schedule painted = turn->state->pattern.schedule;
    area.first_cell = 0;
    area.last_cell = LAST_CELL;
    take(turn->state, &painted, paint_area(&painted, &area, false));
}

static void drop_pattern(struct turn *turn)
{
    take(turn->state, &(struct schedule){.given = false}, true);
}

static void select_range(struct turn *turn)
{
    struct pattern_editor *editor = &turn->state->pattern;
    editor->ranging = !editor->ranging;
    editor->anchor_day = editor->weekday;
    editor->anchor_cell = editor->cell;
}

static void copy(struct turn *turn)
{
    struct pattern_editor *editor = &turn->state->pattern;
    editor->copied = editor->schedule;
    editor->copied_day = editor->weekday;
    message_say(turn->state, MESSAGE_INFO, "Copied %s; %s gives its hours to another day.",
                weekday_name(editor->weekday), keymap_key(turn->state->keymap, ACTION_PATTERN_PASTE));
}

/* The day after them is where the next one goes. */
static void paste_day(struct turn *turn)
{
    struct state *state = turn->state;
    struct pattern_editor *editor = &state->pattern;
    if (editor->copied_day == NO_DAY_COPIED) {
        message_say(state, MESSAGE_INFO, "No day has been copied; %s copies one.",
                    keymap_key(state->keymap, ACTION_PATTERN_COPY));
        return;
    }
    struct paint_area area = pattern_area(state);
    int last = clamp(area.last_day + turn->count - 1, 0, LAST_DAY);
    struct schedule painted = editor->schedule;
    take(state, &painted, paint_days(&painted, &editor->copied, editor->copied_day, area.first_day, last));
    editor->weekday = clamp(last + 1, 0, LAST_DAY);
}

static void give_to_weekdays(struct turn *turn)
{
    struct pattern_editor *editor = &turn->state->pattern;
    struct schedule painted = editor->schedule;
    take(turn->state, &painted, paint_days(&painted, &painted, editor->weekday, 0, FRIDAY));
}

static void take_back(struct turn *turn)
{
    struct pattern_editor *editor = &turn->state->pattern;
    struct schedule now = editor->schedule;
    editor->schedule = editor->before;
    editor->before = now;
}

/* ---- leaving ---- */

static void done(struct turn *turn)
{
    struct state *state = turn->state;
    struct form *form = &state->form;
    char *words = schedule_format(&state->pattern.schedule);
    line_set(&form->field[form->focus], words);
    free(words);
    form->focus = (form->focus + 1) % form->table->count;
    mode_enter(state, turn->effects, MODE_FORM);
}

static bool changed(const struct pattern_editor *editor)
{
    char *now = schedule_format(&editor->schedule), *opened = schedule_format(&editor->opened);
    bool differs = strcmp(now, opened) != 0;
    free(now);
    free(opened);
    return differs;
}

/* Ends the range first; then leaves the form as it was, where something was painted when it is asked for twice. */
static void back(struct turn *turn)
{
    struct state *state = turn->state;
    if (state->pattern.ranging)
        state->pattern.ranging = false;
    else if (!changed(&state->pattern) || leaving_discards(state, turn->action, "painted"))
        mode_enter(state, turn->effects, MODE_FORM);
}

/* clang-format off */
const struct mode_row mode_pattern = {
    .parent = PARENT_PANEL,
    .over = true,
    .on = {
        [ACTION_LEFT] = cells,
        [ACTION_RIGHT] = cells,
        [ACTION_DOWN] = days,
        [ACTION_UP] = days,
        [ACTION_FIRST_DAY] = row_ends,
        [ACTION_LAST_DAY] = row_ends,
        [ACTION_TOP] = column_ends,
        [ACTION_BOTTOM] = column_ends,
        [ACTION_BOOKING_NEXT] = edges,
        [ACTION_BOOKING_PREV] = edges,
        [ACTION_SELECT] = select_range,
        [ACTION_PATTERN_PAINT] = paint,
        [ACTION_PATTERN_COPY] = copy,
        [ACTION_PATTERN_PASTE] = paste_day,
        [ACTION_PATTERN_WEEKDAYS] = give_to_weekdays,
        [ACTION_PATTERN_CLEAR] = clear_days,
        [ACTION_PATTERN_NONE] = drop_pattern,
        [ACTION_PATTERN_DONE] = done,
        [ACTION_UNDO] = take_back,
        [ACTION_BACK] = back,
        [ACTION_QUIT] = back,
    },
    .counts = true,
};
