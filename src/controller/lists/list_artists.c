/* The list of the artists, who can be booked. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "controller/board/cursor.h"
#include "controller/board/grid.h"
#include "controller/board/views.h"
#include "controller/modes/pattern.h"
#include "controller/modes/time_off.h"
#include "controller/reads/form.h"
#include "controller/reads/list.h"
#include "controller/reads/save.h"
#include "controller/state/message.h"
#include "domain/memory.h"
#include "domain/skills.h"
#include "domain/text.h"

enum { LOOK_AHEAD = 5 * DAYS_A_WEEK }; /* days; the column "Next free" searches no further */

/* ---- rows: the roster's artists in the order that :sort gives ---- */

static int count(const struct state *state)
{
    return (int)state->roster->artist_count;
}

static const struct artist *artist_at(const struct state *state, int row)
{
    return &state->roster->artists[state->grid.order != NULL ? state->grid.order[row] : row];
}

static struct id id_at(const struct state *state, int row)
{
    return artist_at(state, row)->id;
}

/* ---- columns ---- */

static char *text_at(const struct state *state, int row, size_t at)
{
    return artist_text(artist_at(state, row), (enum artist_field)at);
}

static void put(struct list_cell *out, char *text)
{
    snprintf(out->text, sizeof out->text, "%s", text);
    free(text);
}

static char *hours_text(int minutes)
{
    return minutes % 60 == 0 ? mem_format("%d", minutes / 60) : mem_format("%d:%02d", minutes / 60, minutes % 60);
}

static void cell_pattern(const struct state *state, int row, struct list_cell *out)
{
    const struct schedule *schedule = &artist_at(state, row)->schedule;
    put(out, schedule->given ? hours_text(paint_week_minutes(schedule)) : mem_copy("any"));
    out->tone = schedule->given ? TONE_PLAIN : TONE_DIM;
}

static bool week_is_loaded(const struct state *state, day d)
{
    return bookings_covers(state->bookings, day_monday(d), day_monday(d) + DAYS_A_WEEK);
}

/* The hours booked in the first week that the board shows; "*": more than the working pattern has. */
static void cell_load(const struct state *state, int row, struct list_cell *out)
{
    const struct artist *artist = artist_at(state, row);
    if (!week_is_loaded(state, state->shown.first)) {
        put(out, mem_copy("..."));
        return;
    }
    int load =
        load_minutes(state->roster, state->bookings, artist, state->shown.first, state->shown.first + DAYS_A_WEEK);
    bool over = artist->schedule.given && load > paint_week_minutes(&artist->schedule);
    put(out, load == 0 ? mem_copy("-") : mem_format("%d%s", (load + 30) / 60, over ? "*" : ""));
    out->tone = load == 0 ? TONE_DIM : over ? TONE_AMBER : TONE_PLAIN;
}

/* The first free day, counted from today or from the board's first day, whichever is later. The search ends where no
 * bookings are loaded. */
static void cell_free(const struct state *state, int row, struct list_cell *out)
{
    const struct artist *artist = artist_at(state, row);
    day today = state_today(state), d = state->shown.first > today ? state->shown.first : today, end = d + LOOK_AHEAD;
    while (d < end && week_is_loaded(state, d) && !free_all_day(state->roster, state->bookings, artist, d))
        d++;
    bool found = d < end && week_is_loaded(state, d);
    out->tone = found ? TONE_GOOD : TONE_DIM;
    if (!found)
        put(out, mem_copy(week_is_loaded(state, today) ? "later" : "..."));
    else if (d == today)
        put(out, mem_copy("today"));
    else
        put(out,
            mem_format("%s %d %s", weekday_name(day_weekday(d)), day_civil(d).day, month_name(day_civil(d).month)));
}

static const struct list_column columns[] = {
    {.heading = "Name", .width = 16, .grows = true, .at = ARTIST_NAME},
    {.heading = "Skills", .width = 12, .grows = true, .at = ARTIST_SKILLS},
    {.heading = "Department", .width = 12, .grows = true, .from_columns = 90, .at = ARTIST_DEPARTMENT},
    {.heading = "Rate", .width = 6, .right = true, .from_columns = 50, .at = ARTIST_RATE},
    {.heading = "h/week", .width = 6, .right = true, .from_columns = 60, .cell = cell_pattern},
    {.heading = "Load", .width = 5, .right = true, .cell = cell_load},
    {.heading = "Next free", .width = 10, .from_columns = 60, .cell = cell_free},
};

static char *detail(const struct state *state, int row)
{
    const struct artist *artist = artist_at(state, row);
    char *pattern = schedule_format(&artist->schedule);
    char *text = mem_format("%s  %s  %s%s%s%s%s%s", artist->name,
                            artist->schedule.given ? pattern : "no working pattern: any time", artist->email,
                            *artist->email ? "  " : "", artist->phone, *artist->phone ? "  " : "",
                            *artist->notes ? "- " : "", artist->notes);
    free(pattern);
    for (enum artist_field field = 0; field < ARTIST_FIELD_COUNT; field++) {
        char *more = artist_fields[field].card != NULL ? artist_text(artist, field) : NULL;
        if (more != NULL && *more != '\0') {
            char *begun = text_trim(text), *longer = mem_format("%s  %s", begun, more);
            free(begun);
            free(text);
            text = longer;
        }
        free(more);
    }
    return text;
}

/* ---- the form ---- */

/* Returns the word after `word` (by 1) or before it (by -1) in the sorted `list`, which wraps. If `word` is not in it,
 * returns the first that begins with it; NULL: none does. */
static const char *next_of(const char *const *list, size_t count, const char *word, int by)
{
    size_t length = strlen(word);
    for (size_t i = 0; i < count; i++)
        if (strcmp(list[i], word) == 0)
            return list[(i + count + (by > 0 ? 1 : count - 1)) % count];
    for (size_t i = 0; i < count; i++)
        if (strncmp(list[i], word, length) == 0)
            return list[i];
    return NULL;
}

/* Replaces the last skill on the line, complete or only begun, by one that some artist has. */
static void choose_skill(const struct state *state, struct line *line, int by)
{
    const char *comma = strrchr(line->text, ',');
    size_t kept = comma != NULL ? (size_t)(comma - line->text) + 1 : 0, known;
    const char *word = line->text + kept + strspn(line->text + kept, " ");
    const char **list = skills_known(state->roster, &known), *next = next_of(list, known, word, by);
    if (next != NULL) {
        char *text = mem_format("%.*s%s%s", (int)kept, line->text, kept > 0 ? " " : "", next);
        line_set(line, text);
        free(text);
    }
    free(list);
}

static int compare_words(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void choose_department(const struct state *state, struct line *line, int by)
{
    const struct roster *roster = state->roster;
    const char **list = mem_new(roster->artist_count + 1, sizeof *list);
    size_t kept = 0;
    for (size_t i = 0; i < roster->artist_count; i++)
        list[i] = roster->artists[i].department;
    qsort(list, roster->artist_count, sizeof *list, compare_words);
    for (size_t i = 0; i < roster->artist_count; i++)
        if (*list[i] != '\0' && (kept == 0 || strcmp(list[kept - 1], list[i]) != 0))
            list[kept++] = list[i];
    const char *next = next_of(list, kept, line->text, by);
    if (next != NULL)
        line_set(line, next);
    free(list);
}

static void open_grid(struct turn *turn)
{
    pattern_open(turn->state, turn->effects, turn->state->form.field[ARTIST_NAME].text);
}

static void save(struct turn *turn, struct filled *filled)
{
    bool fresh = form_is_new(&turn->state->form);
    char *done = mem_format("%s %s.", fresh ? "Added" : "Saved", record_text(&filled->record, ARTIST_NAME));
    record_to_wire(&filled->record, artist_fields, ARTIST_FIELD_COUNT);
    record_set(&filled->record, ARTIST_ANOTHER, turn->state->form.insists ? "true" : "false");
    save_send(turn, EFFECT_SAVE_ARTIST, LIST_ARTISTS, &filled->record, done);
}

static const struct form_table form = {
    .fresh = "new artist",
    .edit = "artist",
    .fields = artist_fields,
    .count = ARTIST_FIELD_COUNT,
    .inputs = {[ARTIST_SKILLS] = {.choose = choose_skill},
               [ARTIST_DEPARTMENT] = {.choose = choose_department},
               [ARTIST_PATTERN] = {.open = open_grid}},
    .save = save,
};

/* ---- acts ---- */

static void add(struct turn *turn, int row)
{
    struct record record = {.id = id_next(&turn->state->ids)};
    (void)row;
    record_set(&record, ARTIST_PATTERN, "mon-fri 09:00-18:00");
    form_open_record(turn->state, turn->effects, &form, &record);
}

static void edit(struct turn *turn, int row)
{
    const struct artist *artist = artist_at(turn->state, row);
    struct record record = {.id = artist->id, .version = artist->version};
    for (enum artist_field field = 0; field < ARTIST_FIELD_COUNT; field++)
        record_take(&record, field, artist_text(artist, field));
    form_open_record(turn->state, turn->effects, &form, &record);
}

static void discard(struct turn *turn, int row)
{
    const struct artist *artist = artist_at(turn->state, row);
    struct record record = {.id = artist->id, .version = artist->version};
    char *done = mem_format("Removed %s; what was booked stays in the history, and %s shows who was removed.",
                            artist->name, keymap_key(turn->state->keymap, ACTION_LIST_REMOVED));
    save_send(turn, EFFECT_REMOVE_ARTIST, LIST_ARTISTS, &record, done);
}

static void show_on_board(struct turn *turn, int row)
{
    struct state *state = turn->state;
    const struct artist *artist = artist_at(state, row);
    view_show(state, turn->effects, MODE_BOARD);
    int line = grid_line_of(state, artist->id);
    if (line >= 0)
        cursor_to_line(state, line);
    else
        message_say(state, MESSAGE_INFO, "The filter leaves %s out; %s and an empty line shows all.", artist->name,
                    keymap_key(state->keymap, ACTION_FILTER));
}

static void show_time_off(struct turn *turn, int row)
{
    time_off_show(turn, artist_at(turn->state, row)->id);
}

static void show_removed(struct turn *turn, int row)
{
    (void)row;
    view_show_inner(turn->state, turn->effects, LIST_REMOVED);
}

static void show_history(struct turn *turn, int row)
{
    view_show_log(turn->state, turn->effects,
                  mem_format("kind:artist artist:\"=%s\"", artist_at(turn->state, row)->name));
}

static const struct list_act acts[] = {
    {.action = ACTION_LIST_OPEN, .hint = "on the board", .least = MEMBER_VIEWER, .what = "look", .act = show_on_board},
    {.action = ACTION_LIST_ADD,
     .hint = "add",
     .least = MEMBER_ADMIN,
     .what = "add an artist",
     .rowless = true,
     .act = add},
    {.action = ACTION_LIST_EDIT, .hint = "edit", .least = MEMBER_ADMIN, .what = "edit an artist", .act = edit},
    {.action = ACTION_TIME_OFF, .hint = "time off", .least = MEMBER_VIEWER, .what = "look", .act = show_time_off},
    {.action = ACTION_LIST_REMOVE, .hint = "remove", .least = MEMBER_ADMIN, .what = "remove an artist", .act = discard},
    {.action = ACTION_LIST_REMOVED,
     .hint = "removed",
     .least = MEMBER_VIEWER,
     .what = "look",
     .rowless = true,
     .act = show_removed},
    {.action = ACTION_VERSIONS, .hint = "history", .least = MEMBER_VIEWER, .what = "look", .act = show_history},
};

const struct list list_artists = {
    .title = "Artists",
    .empty = "No artists yet",
    .empty_what = "adds one.",
    .empty_key = ACTION_LIST_ADD,
    .columns = columns,
    .column_count = sizeof columns / sizeof *columns,
    .acts = acts,
    .act_count = sizeof acts / sizeof *acts,
    .count = count,
    .id = id_at,
    .text = text_at,
    .detail = detail,
};
