/* The form of time off, which may be for several artists at once. */
#include <stdlib.h>
#include <string.h>

#include "controller/acts/pending.h"
#include "controller/board/selection.h"
#include "controller/board/views.h"
#include "controller/modes/time_off.h"
#include "controller/reads/form.h"
#include "controller/reads/list.h"
#include "controller/reads/save.h"
#include "domain/memory.h"
#include "domain/moment.h"
#include "domain/text.h"

/* ---- filling and reading the fields ---- */

/* Writes a moment as users type it: midnight is the date alone; as an `end` it is the date of the last day off. */
static char *moment_words(const struct state *state, instant at, bool end)
{
    char date[16], clock[16];
    const struct zone *zone = state->roster->tenant.zone;
    struct local_time local = zone_local(zone, at);
    day_format_iso(end && local.us == 0 ? local.day - 1 : local.day, date, sizeof date);
    if (local.us == 0)
        return mem_copy(date);
    zone_format_clock(zone, at, clock, sizeof clock);
    return mem_format("%s %s", date, clock);
}

/* Reads names between commas into the artists' ids, each once. */
static char *read_who(const struct state *state, const char *word, struct filled *out)
{
    char *array = mem_copy(""), *problem = NULL;
    for (const char *at = word; *at != '\0' && problem == NULL; at += *at == ',') {
        size_t length = strcspn(at, ",");
        char *part = mem_format("%.*s", (int)length, at), *name = text_trim(part), id[ID_TEXT];
        const struct artist *artist = NULL;
        size_t found = *name != '\0' ? roster_find_artist(state->roster, name, &artist) : 0;
        if (*name != '\0' && found != 1)
            problem = found == 0 ? mem_format("There is no artist \"%s\".", name)
                                 : mem_format("\"%s\" may mean %zu artists, %s among them; type more of it.", name,
                                              found, artist->name);
        if (found == 1 && strstr(array, (id_format(artist->id, id), id)) == NULL) {
            char *longer = mem_format("%s%s%s", array, *array ? "," : "", id);
            free(array);
            array = longer;
        }
        free(part);
        free(name);
        at += length;
    }
    record_set(&out->record, TIME_OFF_ARTISTS, array);
    free(array);
    return problem;
}

static char *read_moment(const struct state *state, const char *word, bool end, struct filled *out)
{
    const struct zone *zone = state->roster->tenant.zone;
    instant at;
    char *problem = NULL;
    if (!moment_read(word, end, zone, NULL, state->clock.now, &at, &problem))
        return problem;
    record_set_number(&out->record, end ? TIME_OFF_END : TIME_OFF_START, at);
    return NULL;
}

static char *read_first(const struct state *state, const char *word, struct filled *out)
{
    return read_moment(state, word, false, out);
}

static char *read_last(const struct state *state, const char *word, struct filled *out)
{
    return read_moment(state, word, true, out);
}

static char *check(const struct state *state, const struct filled *filled, int *field)
{
    const struct record *record = &filled->record;
    (void)state;
    *field = TIME_OFF_LAST;
    if (record_number(record, TIME_OFF_END) <= record_number(record, TIME_OFF_START))
        return mem_copy("The end must come after the start.");
    *field = TIME_OFF_WHO;
    if (*record_text(record, TIME_OFF_ARTISTS) == '\0')
        return mem_copy("Who is away? Write an artist's name, or several with commas between.");
    if (record->version > 0 && strchr(record_text(record, TIME_OFF_ARTISTS), ',') != NULL)
        return mem_copy("This time off is one artist's; add another for the others.");
    return NULL;
}

/* ---- saving ---- */

/* Makes an id for each artist by counting up from the record's id. A repeated save then has the same ids and adds
 * nothing. */
static char *ids_of(const struct record *record)
{
    char *text = mem_copy("");
    struct id id = record->id;
    unsigned char *low = &id.bytes[sizeof id.bytes - 1];
    for (const char *at = record_text(record, TIME_OFF_ARTISTS); at != NULL; at = strchr(at, ',')) {
        char word[ID_TEXT];
        at += *at == ',';
        id_format(id, word);
        char *longer = mem_format("%s%s%s", text, *text ? "," : "", word);
        free(text);
        text = longer;
        (*low)++;
        if (*low == record->id.bytes[sizeof id.bytes - 1])
            low[-1]++;
    }
    return text;
}

static void save(struct turn *turn, struct filled *filled)
{
    struct state *state = turn->state;
    struct record *record = &filled->record;
    bool fresh = form_is_new(&state->form);
    char *ids = ids_of(record);
    record_take(record, TIME_OFF_IDS, mem_format("{%s}", ids));
    record_take(record, TIME_OFF_ARTISTS, mem_format("{%s}", record_text(record, TIME_OFF_ARTISTS)));
    free(ids);
    char *done = mem_format("%s time off: %s.", fresh ? "Added" : "Saved", record_text(record, TIME_OFF_WHO));
    save_send(turn, EFFECT_SAVE_TIME_OFF, LIST_TIME_OFF, record, done);
    selection_end_range(state);
}

static const struct field fields[TIME_OFF_FIELD_COUNT] = {TIME_OFF_FIELDS(FIELD_ROW)};

static const struct form_table form = {
    .fresh = "new time off",
    .edit = "time off",
    .fields = fields,
    .count = TIME_OFF_FIELD_COUNT,
    .inputs = {[TIME_OFF_WHO] = {.read = read_who},
               [TIME_OFF_FIRST] = {.read = read_first},
               [TIME_OFF_LAST] = {.read = read_last}},
    .check = check,
    .save = save,
};

void time_off_form(struct state *state, struct effects *effects, struct record *record, instant start, instant end)
{
    record_set_number(record, TIME_OFF_START, start);
    record_set_number(record, TIME_OFF_END, end);
    record_take(record, TIME_OFF_FIRST, moment_words(state, start, false));
    record_take(record, TIME_OFF_LAST, moment_words(state, end, true));
    form_open_record(state, effects, &form, record);
}

void time_off_add_artist(struct record *record, const struct artist *artist)
{
    char id[ID_TEXT];
    id_format(artist->id, id);
    const char *who = record_text(record, TIME_OFF_WHO), *ids = record_text(record, TIME_OFF_ARTISTS);
    record_take(record, TIME_OFF_WHO, mem_format("%s%s%s", who, *who ? ", " : "", artist->name));
    record_take(record, TIME_OFF_ARTISTS, mem_format("%s%s%s", ids, *ids ? "," : "", id));
}

void time_off_show(struct turn *turn, struct id artist)
{
    view_show_time_off(turn->state, turn->effects, artist);
}

static const struct time_off *under_cursor(const struct state *state, const struct artist *artist)
{
    return bookings_time_off_in(state->bookings, artist->id, state_day_start(state, state->cursor.day),
                                state_day_start(state, state->cursor.day + 1));
}

/* Whole days, unless half hours are selected. */
static void times_selected(const struct state *state, instant *start, instant *end)
{
    day first, last;
    if (selection_has_hours(state)) {
        selection_span(state, start, end);
        return;
    }
    selection_days(state, &first, &last);
    *start = state_day_start(state, first);
    *end = state_day_start(state, last + 1);
}

static void add_selected(struct state *state, struct effects *effects)
{
    struct record record = {.id = id_next(&state->ids)};
    const struct artist **list;
    instant start, end;
    size_t count = selection_artists(state, &list);
    times_selected(state, &start, &end);
    for (size_t i = 0; i < count; i++)
        time_off_add_artist(&record, list[i]);
    free(list);
    time_off_form(state, effects, &record, start, end);
    form_to_field(state, TIME_OFF_REASON); /* the selection has given artists and days */
}

void time_off_board(struct turn *turn)
{
    struct state *state = turn->state;
    const struct artist *artist = state_cursor_artist(state);
    if (artist == NULL)
        return;
    const struct time_off *off = selection_exists(state) ? NULL : under_cursor(state, artist);
    if (off != NULL) {
        list_go_to_id(state, LIST_TIME_OFF, off->id);
        time_off_show(turn, artist->id);
    } else if (pending_allowed(state)) {
        add_selected(state, turn->effects);
    }
}
