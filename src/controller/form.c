#include "controller/form.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "controller/edits.h"
#include "domain/memory.h"
#include "domain/text.h"
#include "domain/when.h"

enum { STATUS_CHOICES = 4 };

static const struct {
    const char *word;
    enum booking_status status;
    bool second;
} choices[STATUS_CHOICES] = {
    {"hold", STATUS_HOLD, false},
    {"pencil", STATUS_PENCIL, false},
    {"confirmed", STATUS_CONFIRMED, false},
    {"second option", STATUS_HOLD, true},
};

static const char *status_text(const struct booking *booking)
{
    return booking_is_second_option(booking) ? "second option" : status_word(booking->status);
}

static char *time_text(const struct state *state, instant at)
{
    char date[16], time[16];
    const struct zone *zone = state->roster->tenant.zone;
    day_format_iso(zone_local(zone, at).day, date, sizeof date);
    zone_format_time(zone, at, time, sizeof time);
    return mem_format("%s %s", date, time);
}

static char *field_text(const struct state *state, const struct booking *booking, enum form_field_id field)
{
    const struct project *project = roster_project(state->roster, booking->project);
    const struct artist *artist = roster_artist(state->roster, booking->artist);
    switch (field) {
    case FIELD_TITLE:
        return mem_copy(booking->title);
    case FIELD_PROJECT:
        return mem_copy(project != NULL ? project->code : "");
    case FIELD_ARTIST:
        return mem_copy(artist != NULL ? artist->name : "");
    case FIELD_FROM:
        return time_text(state, booking->start);
    case FIELD_TO:
        return time_text(state, booking->end);
    case FIELD_STATUS:
        return mem_copy(status_text(booking));
    default:
        return mem_copy(booking->notes != NULL ? booking->notes : "");
    }
}

void form_fill(const struct state *state, struct form *form)
{
    for (enum form_field_id field = 0; field < FIELD_COUNT; field++) {
        char *text = field_text(state, &form->booking, field);
        line_set(&form->field[field], text);
        free(text);
    }
}

static bool untouched(const struct state *state, const struct form *form, enum form_field_id field)
{
    char *text = field_text(state, &form->booking, field);
    bool same = strcmp(text, form->field[field].text) == 0;
    free(text);
    return same;
}

/* Each reader returns NULL, or a sentence about what is wrong with the word. */
typedef char *read_function(const struct state *state, const char *word, struct booking *out);

static char *read_title(const struct state *state, const char *word, struct booking *out)
{
    (void)state;
    if (word[0] == '\0')
        return mem_copy("A booking needs a title.");
    size_t characters = text_characters(word);
    if (characters > BOOKING_TITLE_MAX)
        return mem_format("The title has %zu characters; %d are the most.", characters, BOOKING_TITLE_MAX);
    free(out->title);
    out->title = mem_copy(word);
    return NULL;
}

static char *read_project(const struct state *state, const char *word, struct booking *out)
{
    const struct project *project = NULL;
    if (word[0] == '\0') {
        out->project = (struct id){0};
        return NULL;
    }
    size_t found = roster_find_project(state->roster, word[0] == '@' ? word + 1 : word, &project);
    if (found == 0)
        return mem_format("There is no project \"%s\"; leave it empty for none.", word);
    if (found > 1)
        return mem_format("\"%s\" may mean %zu projects, %s among them; type more of it.", word, found,
                          project->code);
    out->project = project->id;
    return NULL;
}

static char *read_artist(const struct state *state, const char *word, struct booking *out)
{
    const struct artist *artist = NULL;
    size_t found = roster_find_artist(state->roster, word, &artist);
    if (found == 0)
        return mem_format("There is no artist \"%s\".", word);
    if (found > 1)
        return mem_format("\"%s\" may mean %zu artists, %s among them; type more of it.", word, found,
                          artist->name);
    out->artist = artist->id;
    return NULL;
}

static char *read_time(const struct state *state, const char *word, instant *out)
{
    char *error = NULL;
    return when_parse_instant(word, state->roster->tenant.zone, state_today(state), out, &error) ? NULL
                                                                                                 : error;
}

static char *read_from(const struct state *state, const char *word, struct booking *out)
{
    return read_time(state, word, &out->start);
}

static char *read_to(const struct state *state, const char *word, struct booking *out)
{
    return read_time(state, word, &out->end);
}

static char *read_status(const struct state *state, const char *word, struct booking *out)
{
    size_t length = strlen(word);
    for (size_t i = 0; i < STATUS_CHOICES && length > 0; i++)
        if (strncasecmp(word, choices[i].word, length) == 0 ||
            (choices[i].second && strcmp(word, "2") == 0)) {
            edit_set_status(state, out, choices[i].status, choices[i].second);
            return NULL;
        }
    return mem_format("\"%s\" is no status; it is one of hold, pencil, confirmed, second option.", word);
}

static char *read_notes(const struct state *state, const char *word, struct booking *out)
{
    (void)state;
    free(out->notes);
    out->notes = mem_copy(word);
    return NULL;
}

static void wrong(struct form *form, enum form_field_id field, char *problem)
{
    free(form->problem);
    form->problem = problem;
    form->problem_field = field;
    form->focus = field;
}

static char *check_order(const struct booking *booking)
{
    return booking->end > booking->start ? NULL : mem_copy("The end must come after the start.");
}

bool form_read(const struct state *state, struct form *form, struct booking *out)
{
    static read_function *const readers[FIELD_COUNT] = {
        [FIELD_TITLE] = read_title, [FIELD_PROJECT] = read_project, [FIELD_ARTIST] = read_artist,
        [FIELD_FROM] = read_from,   [FIELD_TO] = read_to,           [FIELD_STATUS] = read_status,
        [FIELD_NOTES] = read_notes,
    };
    booking_copy(out, &form->booking);
    for (enum form_field_id field = 0; field <= FIELD_COUNT; field++) {
        char *problem = NULL;
        if (field == FIELD_COUNT) {
            problem = check_order(out);
        } else if (field == FIELD_TITLE || !untouched(state, form, field)) {
            char *word = text_trim(form->field[field].text);
            problem = readers[field](state, word, out);
            free(word);
        }
        if (problem != NULL) {
            wrong(form, field == FIELD_COUNT ? FIELD_TO : field, problem);
            booking_clear(out);
            return false;
        }
    }
    return true;
}

static size_t turn_round(size_t at, size_t count, int by)
{
    return (at + count + (by > 0 ? 1 : count - 1)) % count;
}

static void choose_project(const struct state *state, struct line *line, int by)
{
    const struct roster *roster = state->roster;
    size_t at = 0; /* one more than there are: none */
    while (at < roster->project_count && strcmp(roster->projects[at].code, line->text) != 0)
        at++;
    at = turn_round(at, roster->project_count + 1, by);
    line_set(line, at < roster->project_count ? roster->projects[at].code : "");
}

static void choose_artist(const struct state *state, struct line *line, int by)
{
    const struct roster *roster = state->roster;
    size_t at = 0;
    while (at < roster->artist_count && strcmp(roster->artists[at].name, line->text) != 0)
        at++;
    at = at == roster->artist_count ? 0 : turn_round(at, roster->artist_count, by);
    if (roster->artist_count > 0)
        line_set(line, roster->artists[at].name);
}

static void choose_status(struct line *line, int by)
{
    size_t at = 0;
    while (at < STATUS_CHOICES && strcmp(choices[at].word, line->text) != 0)
        at++;
    line_set(line, choices[at == STATUS_CHOICES ? 0 : turn_round(at, STATUS_CHOICES, by)].word);
}

bool form_choose(const struct state *state, struct form *form, int by)
{
    struct line *line = &form->field[form->focus];
    if (form->focus == FIELD_PROJECT)
        choose_project(state, line, by);
    else if (form->focus == FIELD_ARTIST)
        choose_artist(state, line, by);
    else if (form->focus == FIELD_STATUS)
        choose_status(line, by);
    else
        return false;
    return true;
}
