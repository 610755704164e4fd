/* The form of a booking: how it fills, reads and saves its fields. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "controller/acts/pending.h"
#include "controller/board/cursor.h"
#include "controller/modes/modes.h"
#include "controller/reads/form.h"
#include "controller/reads/reads.h"
#include "controller/state/clear.h"
#include "domain/decide.h"
#include "domain/memory.h"
#include "domain/moment.h"
#include "domain/text.h"

static const struct {
    const char *word;
    enum booking_status status;
    bool second, heavy;
} statuses[] = {
    {"hold", STATUS_HOLD, false, false},          {"pencil", STATUS_PENCIL, false, false},
    {"heavy pencil", STATUS_PENCIL, false, true}, {"confirmed", STATUS_CONFIRMED, false, false},
    {"second option", STATUS_HOLD, true, false},
};
enum { STATUSES = sizeof statuses / sizeof *statuses };
static const char *const status_words[] = {"hold", "pencil", "heavy pencil", "confirmed", "second option", NULL};

static const char *status_text(const struct booking *booking)
{
    if (booking->status == STATUS_PENCIL && booking->heavy)
        return "heavy pencil";
    return booking_is_second_option(booking) ? "second option" : status_word(booking->status);
}

/* ---- filling the fields ---- */

static char *time_text(const struct state *state, instant at)
{
    char date[16], time[16];
    const struct zone *zone = state->roster->tenant.zone;
    day_format_iso(zone_local(zone, at).day, date, sizeof date);
    zone_format_time(zone, at, time, sizeof time);
    return mem_format("%s %s", date, time);
}

static char *fill_title(const struct state *state, const struct form *form)
{
    (void)state;
    return mem_copy(form->booking.title);
}

static char *fill_project(const struct state *state, const struct form *form)
{
    const struct project *project = roster_project(state->roster, form->booking.project);
    return mem_copy(project != NULL ? project->code : "");
}

static char *fill_artist(const struct state *state, const struct form *form)
{
    const struct artist *artist = roster_artist(state->roster, form->booking.artist);
    return mem_copy(artist != NULL ? artist->name : "");
}

static char *fill_from(const struct state *state, const struct form *form)
{
    return time_text(state, form->booking.start);
}

static char *fill_to(const struct state *state, const struct form *form)
{
    return time_text(state, form->booking.end);
}

static char *fill_status(const struct state *state, const struct form *form)
{
    (void)state;
    return mem_copy(status_text(&form->booking));
}

static char *fill_decide_by(const struct state *state, const struct form *form)
{
    instant at = form->booking.decide_by;
    return at == INSTANT_NONE ? mem_copy("") : time_text(state, at);
}

static char *fill_notes(const struct state *state, const struct form *form)
{
    (void)state;
    return mem_copy(form->booking.notes != NULL ? form->booking.notes : "");
}

/* ---- reading the fields ---- */

static char *read_title(const struct state *state, const char *word, struct filled *out)
{
    (void)state;
    if (word[0] == '\0')
        return mem_copy("A booking needs a title.");
    size_t characters = text_characters(word);
    if (characters > BOOKING_TITLE_MAX)
        return mem_format("The title has %zu characters; %d are the most.", characters, BOOKING_TITLE_MAX);
    free(out->booking.title);
    out->booking.title = mem_copy(word);
    return NULL;
}

static char *read_project(const struct state *state, const char *word, struct filled *out)
{
    const struct project *project = NULL;
    if (word[0] == '\0') {
        out->booking.project = (struct id){0};
        return NULL;
    }
    size_t found = roster_find_project(state->roster, word[0] == '@' ? word + 1 : word, &project);
    if (found == 0)
        return mem_format("There is no project \"%s\"; leave it empty for none.", word);
    if (found > 1)
        return mem_format("\"%s\" may mean %zu projects, %s among them; type more of it.", word, found, project->code);
    out->booking.project = project->id;
    return NULL;
}

static char *read_artist(const struct state *state, const char *word, struct filled *out)
{
    const struct artist *artist = NULL;
    size_t found = roster_find_artist(state->roster, word, &artist);
    if (found == 0)
        return mem_format("There is no artist \"%s\".", word);
    if (found > 1)
        return mem_format("\"%s\" may mean %zu artists, %s among them; type more of it.", word, found, artist->name);
    out->booking.artist = artist->id;
    return NULL;
}

/* A day alone means the artist's working hours, so the artist's field is read before these. */
static char *read_time(const struct state *state, const char *word, bool end, struct filled *out)
{
    const struct artist *artist = roster_artist(state->roster, out->booking.artist);
    char *error = NULL;
    return moment_read(word, end, state->roster->tenant.zone, artist != NULL ? &artist->schedule : &schedule_none,
                       state->clock.now, end ? &out->booking.end : &out->booking.start, &error)
               ? NULL
               : error;
}

static char *read_from(const struct state *state, const char *word, struct filled *out)
{
    return read_time(state, word, false, out);
}

static char *read_to(const struct state *state, const char *word, struct filled *out)
{
    return read_time(state, word, true, out);
}

static char *read_status(const struct state *state, const char *word, struct filled *out)
{
    size_t length = strlen(word);
    for (size_t i = 0; i < STATUSES && length > 0; i++)
        if (strncasecmp(word, statuses[i].word, length) == 0 || (statuses[i].second && strcmp(word, "2") == 0)) {
            pending_set_status(state, &out->booking, statuses[i].status, statuses[i].second);
            out->booking.heavy = statuses[i].heavy;
            return NULL;
        }
    return mem_format("\"%s\" is no status; it is one of hold, pencil, heavy pencil, confirmed, second option.", word);
}

/* A day alone means the end of the artist's working hours, so the artist's field is read before this one. */
static char *read_decide_by(const struct state *state, const char *word, struct filled *out)
{
    const struct artist *artist = roster_artist(state->roster, out->booking.artist);
    char *error = NULL;
    if (word[0] == '\0') {
        out->booking.decide_by = INSTANT_NONE;
        return NULL;
    }
    return decide_read(word, state->roster->tenant.zone, &artist->schedule, state->clock.now, &out->booking.decide_by,
                       &error)
               ? NULL
               : error;
}

static char *read_notes(const struct state *state, const char *word, struct filled *out)
{
    (void)state;
    free(out->booking.notes);
    out->booking.notes = mem_copy(word);
    return NULL;
}

static char *check_order(const struct state *state, const struct filled *filled, int *field)
{
    (void)state;
    *field = FIELD_TO;
    return filled->booking.end > filled->booking.start ? NULL : mem_copy("The end must come after the start.");
}

/* ---- ^N and ^P ---- */

static size_t turn_round(size_t at, size_t count, int by)
{
    return (at + count + (by > 0 ? 1 : count - 1)) % count;
}

static void choose_project(const struct state *state, struct line *line, int by)
{
    const struct roster *roster = state->roster;
    size_t at = 0; /* project_count: the empty choice */
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

/* ---- saving ---- */

static bool same_text(const char *a, const char *b)
{
    return strcmp(a != NULL ? a : "", b != NULL ? b : "") == 0;
}

static bool status_differs(const struct booking *a, const struct booking *b)
{
    return a->status != b->status || booking_is_second_option(a) != booking_is_second_option(b);
}

static bool rest_differs(const struct booking *a, const struct booking *b)
{
    return a->start != b->start || a->end != b->end || !id_equal(a->artist, b->artist) ||
           !id_equal(a->project, b->project) || !same_text(a->title, b->title) || !same_text(a->notes, b->notes) ||
           a->heavy != b->heavy || a->decide_by != b->decide_by;
}

/* Gives the form to the write, so that after a refusal it opens again as it was typed. */
static void send(struct turn *turn, struct pending *pending)
{
    struct state *state = turn->state;
    pending->origin = (struct origin){.mode = MODE_FORM,
                                      .artist = pending->after.artist,
                                      .first = state->cursor.day,
                                      .last = state->cursor.day,
                                      .form = state->form};
    state->form = (struct form){0};
    mode_enter(state, turn->effects, state->shown.view);
    pending_send(state, turn->effects, pending);
    cursor_pick(state, pending->after.id);
    cursor_keep(state);
}

static void send_changes(struct turn *turn, const struct booking *wanted)
{
    struct state *state = turn->state;
    const struct booking *before = &state->form.booking;
    bool status = status_differs(before, wanted), rest = rest_differs(before, wanted);
    if (!status && !rest) {
        form_close_unchanged(state, turn->effects);
        return;
    }
    struct pending *pending = pending_begin(state, rest ? EFFECT_EDIT : EFFECT_STATUS, before, wanted);
    pending->with_status = status;
    send(turn, pending);
}

static void save(struct turn *turn, struct filled *filled)
{
    if (form_is_new(&turn->state->form))
        send(turn, pending_begin(turn->state, EFFECT_BOOK, NULL, &filled->booking));
    else
        send_changes(turn, &filled->booking);
}

static const struct field fields[FIELD_COUNT] = {
    [FIELD_TITLE] = {.label = "title", .hint = "what it is"},
    [FIELD_PROJECT] = {.label = "project", .hint = "code or name; may be empty"},
    [FIELD_ARTIST] = {.label = "artist", .hint = "name"},
    [FIELD_FROM] = {.label = "from", .hint = "tue, tue 09:00"},
    [FIELD_TO] = {.label = "to", .hint = "thu, thu 18:00"},
    [FIELD_STATUS] = {.label = "status", .hint = "hold pencil heavy confirmed second", .choices = status_words},
    [FIELD_DECIDE_BY] = {.label = "decide by", .hint = "a pencil: fri, fri 12:00; may be empty"},
    [FIELD_NOTES] = {.label = "notes", .hint = "for everybody on the board"},
};

static const struct form_table form_booking = {
    .of_booking = true,
    .places = 1u << FIELD_ARTIST | 1u << FIELD_FROM | 1u << FIELD_TO | 1u << FIELD_STATUS,
    .fresh = "new booking",
    .edit = "edit",
    .fields = fields,
    .count = FIELD_COUNT,
    .inputs =
        {
            [FIELD_TITLE] = {.always = true, .fill = fill_title, .read = read_title},
            [FIELD_PROJECT] = {.fill = fill_project, .read = read_project, .choose = choose_project},
            [FIELD_ARTIST] = {.fill = fill_artist, .read = read_artist, .choose = choose_artist},
            [FIELD_FROM] = {.fill = fill_from, .read = read_from},
            [FIELD_TO] = {.fill = fill_to, .read = read_to},
            [FIELD_STATUS] = {.fill = fill_status, .read = read_status},
            [FIELD_DECIDE_BY] = {.fill = fill_decide_by, .read = read_decide_by},
            [FIELD_NOTES] = {.fill = fill_notes, .read = read_notes},
        },
    .check = check_order,
    .save = save,
};

void form_open(struct state *state, struct effects *effects, const struct booking *booking)
{
    struct form form = {.table = &form_booking, .notes_loaded = booking->version == 0 || booking->notes != NULL};
    booking_copy(&form.booking, booking);
    clear_form(&state->form);
    state->form = form;
    form_fill(state, &state->form);
    mode_enter(state, effects, MODE_FORM);
    reads_details(state, effects);
}
