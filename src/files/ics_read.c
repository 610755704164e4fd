/* read-ics: the events of an iCalendar file as rows, an object of JSON a line. Arguments: the first and the last day
 * that is wanted, "2026-11-24" or "-" each.
 *
 * The keys are those of callboard's rows (cli/import.h), as texts; besides `line`, a number; `start_zone`, `end_zone`,
 * the names of zones; `problem`, a sentence; and what is true: `days`, the end is a date and the day after the last;
 * `floating`, the times are by the clocks of whoever reads them, which the calendar may say are those of start_zone;
 * `endless`, the series goes on behind the last day that is wanted. */
#include <inttypes.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "domain/ics_line.h"
#include "domain/memory.h"
#include "domain/text.h"
#include "files/files.h"
#include "files/ics_series.h"
#include "files/say.h"

enum { ROWS_MOST = 100000 };

/* ---- before the process is closed off ---- */

static struct file_zones *loaded; /* for run() */

/* The zones that the file names must be there before nothing can be opened any more. */
static void prepare(const struct files_input *input)
{
    const char *at = input->bytes;
    int line = 0;
    file_zones_free(&loaded);
    loaded = file_zones_new();
    for (char *whole; (whole = ics_line_next(&at, &line)) != NULL; free(whole)) {
        struct ics_line property = {0};
        if (ics_line_split(whole, &property) && strcasecmp(property.name, "X-WR-TIMEZONE") == 0) {
            char *name = text_trim(property.value);
            file_zones_find(loaded, name);
            free(name);
        }
        if (property.zone != NULL)
            file_zones_find(loaded, property.zone);
        ics_line_clear(&property);
    }
}

/* ---- a row ---- */

/* One time of an event that is told by another event: of which series, and which. */
struct told {
    const char *uid;
    struct ics_moment moment;
    bool onwards;
};

struct printing {
    struct ics_calendar *calendar;
    struct ics_range range;
    struct told *told; /* owned; by UID and moment */
    size_t told_count;
    size_t rows, derived;
    FILE *out;
};

static void put(json_t *row, const char *key, const char *text)
{
    if (text != NULL)
        json_object_set_new(row, key, json_string(text));
}

/* Takes over the text. */
static void put_own(json_t *row, const char *key, char *text)
{
    put(row, key, text);
    free(text);
}

static void mark(json_t *row, const char *key, bool marked)
{
    if (marked)
        json_object_set_new(row, key, json_true());
}

/* Takes over the row. */
static void print(struct printing *printing, json_t *row)
{
    json_dumpf(row, printing->out, JSON_COMPACT);
    fputc('\n', printing->out);
    json_decref(row);
    printing->rows++;
}

/* A hold and a second option are tentative; whoever has made something else of that in a calendar meant it. */
static const char *status_of(const struct ics_calendar *calendar, const struct ics_event *event)
{
    static const char *const words[][2] = {
        {"CONFIRMED", "confirmed"}, {"TENTATIVE", "pencil"}, {"CANCELLED", "cancelled"}};
    const char *own = event->own[ICS_OWN_STATUS];
    if (calendar->cancels)
        return "cancelled";
    if (own != NULL && event->status != NULL && strcasecmp(event->status, "TENTATIVE") == 0)
        return own;
    for (size_t i = 0; event->status != NULL && i < sizeof words / sizeof *words; i++)
        if (strcasecmp(event->status, words[i][0]) == 0)
            return words[i][1];
    return "";
}

/* callboard writes "Ada Byron: Sunrise comp" where a calendar is of several artists. */
static const char *title_of(const struct ics_event *event, const char *artist)
{
    size_t length = strlen(artist);
    bool named = event->named && event->title != NULL && length > 0 && strncmp(event->title, artist, length) == 0 &&
                 strncmp(event->title + length, ": ", 2) == 0;
    return named ? event->title + length + 2 : event->title;
}

/* A time by clocks that only the calendar describes is written in UTC. */
static void put_time(struct printing *printing, json_t *row, const struct ics_stamp *stamp, const char *key,
                     const char *zone_key)
{
    struct ics_calendar *calendar = printing->calendar;
    bool floating = ics_stamp_is_floating(stamp);
    struct ics_stamp whole = *stamp;
    if (floating && calendar->zone != NULL && ics_zones_is_known(calendar->zones, calendar->zone))
        whole.zone = calendar->zone;
    mark(row, "floating", floating);
    if (whole.zone == NULL || !ics_zones_is_described(calendar->zones, whole.zone)) {
        put_own(row, key, ics_stamp_clock(&whole));
        put(row, zone_key, whole.zone);
        return;
    }
    struct ics_moment moment = ics_zones_moment(calendar->zones, &whole);
    put_own(row, key, ics_moment_text(&moment));
}

static void put_recurrence(struct printing *printing, json_t *row, const struct ics_stamp *stamp)
{
    struct ics_moment moment = ics_zones_moment(printing->calendar->zones, stamp);
    put_own(row, "recurrence", ics_moment_text(&moment));
}

static void put_texts(const struct ics_calendar *calendar, const struct ics_event *event, const char *artist,
                      json_t *row)
{
    const struct {
        const char *key, *text;
    } texts[] = {
        {"artist", artist},
        {"project", event->project},
        {"title", title_of(event, artist)},
        {"status", status_of(calendar, event)},
        {"notes", event->notes},
        {"uid", event->uid},
        {"sequence", event->sequence},
    };
    static const char *const own[ICS_OWNS] = {[ICS_OWN_HEAVY] = "heavy",
                                              [ICS_OWN_DECIDE_BY] = "decide_by",
                                              [ICS_OWN_ARTIST_ID] = "artist_id",
                                              [ICS_OWN_PROJECT_ID] = "project_id"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        put(row, texts[i].key, texts[i].text != NULL ? texts[i].text : "");
    for (int i = 0; i < ICS_OWNS; i++)
        if (own[i] != NULL)
            put(row, own[i], event->own[i]);
}

static void print_row(struct printing *printing, const struct ics_event *event, const struct ics_instances *all,
                      const struct ics_instance *instance, const char *artist)
{
    json_t *row = json_pack("{s:i}", "line", event->line);
    put_texts(printing->calendar, event, artist, row);
    put_time(printing, row, &instance->start, "start", "start_zone");
    put_time(printing, row, &instance->end, "end", "end_zone");
    mark(row, "days", instance->end.date);
    mark(row, "endless", all->endless);
    if (event->recurrence.given || all->repeats)
        put_recurrence(printing, row, event->recurrence.given ? &event->recurrence : &instance->start);
    print(printing, row);
}

/* A row for each artist. */
static void print_instance(struct printing *printing, const struct ics_event *event, const struct ics_instances *all,
                           const struct ics_instance *instance)
{
    bool placed = event->location != NULL && *event->location != '\0';
    const struct ics_list *artists = event->resources.count > 0 ? &event->resources : &event->attendees;
    if (artists->count == 0 || (placed && event->resources.count == 0))
        print_row(printing, event, all, instance, placed ? event->location : "");
    else
        for (size_t i = 0; i < artists->count; i++)
            print_row(printing, event, all, instance, artists->texts[i]);
}

/* Takes over the problem. */
static void print_problem(struct printing *printing, const struct ics_event *event, char *problem)
{
    json_t *row = json_pack("{s:i}", "line", event->line);
    put_own(row, "problem", problem);
    put(row, "uid", event->uid);
    print(printing, row);
}

/* ---- an event ---- */

static int by_uid(const void *left, const void *right)
{
    const struct told *a = left, *b = right;
    int order = strcmp(a->uid, b->uid);
    return order != 0 ? order : ics_moment_compare(&a->moment, &b->moment);
}

static void find_told(struct printing *printing)
{
    struct ics_calendar *calendar = printing->calendar;
    printing->told = mem_new(calendar->count + 1, sizeof *printing->told);
    for (size_t i = 0; i < calendar->count; i++) {
        const struct ics_event *event = &calendar->events[i];
        if (event->recurrence.given && !event->recurrence.bad && event->uid != NULL)
            printing->told[printing->told_count++] =
                (struct told){.uid = event->uid,
                              .moment = ics_zones_moment(calendar->zones, &event->recurrence),
                              .onwards = event->onwards};
    }
    if (printing->told_count > 0)
        qsort(printing->told, printing->told_count, sizeof *printing->told, by_uid);
}

/* The first of its UID. */
static size_t find_first(const struct printing *printing, const char *uid)
{
    size_t low = 0, high = printing->told_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (strcmp(printing->told[middle].uid, uid) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The times of this event of which others tell; the caller frees. */
static struct ics_moment *told_of(const struct printing *printing, const struct ics_event *event,
                                  struct ics_series *series)
{
    bool tells = event->recurrence.given || event->uid == NULL; /* it is none of those that are told of */
    size_t first = tells ? 0 : find_first(printing, event->uid), capacity = 0;
    struct ics_moment *moments = NULL;
    for (size_t i = first; !tells && i < printing->told_count && strcmp(printing->told[i].uid, event->uid) == 0; i++) {
        moments = mem_grow(moments, &capacity, series->told_count, sizeof *moments);
        moments[series->told_count++] = printing->told[i].moment;
        if (printing->told[i].onwards && series->onwards == NULL)
            series->onwards = &printing->told[i].moment;
    }
    series->told = moments;
    return moments;
}

/* A number that follows from the texts, and from nothing else: FNV-1a. */
static uint64_t hash(uint64_t so_far, const char *text)
{
    for (; text != NULL && *text != '\0'; text++)
        so_far = (so_far ^ (unsigned char)*text) * UINT64_C(1099511628211);
    return (so_far ^ 0xff) * UINT64_C(1099511628211);
}

/* So that the next import finds what this one has booked, also where its end or its rule has changed. */
static void derive_uid(struct printing *printing, struct ics_event *event)
{
    if ((event->uid != NULL && *event->uid != '\0') || event->rules.count + event->more.count == 0)
        return;
    char *start = ics_stamp_clock(&event->start);
    uint64_t number = hash(hash(UINT64_C(14695981039346656037), event->title), event->location);
    for (size_t i = 0; i < event->resources.count; i++)
        number = hash(number, event->resources.texts[i]);
    number = hash(hash(number, start), event->start.zone);
    free(event->uid);
    free(start);
    event->uid = mem_format("no-uid-%016" PRIx64, number);
    printing->derived++;
}

static void print_event(struct printing *printing, struct ics_event *event)
{
    struct ics_series series = {.zones = printing->calendar->zones, .range = &printing->range};
    struct ics_moment *told = told_of(printing, event, &series);
    struct ics_instances instances;
    char *problem = ics_series_read(&series, event, &instances);
    derive_uid(printing, event);
    if (problem != NULL)
        print_problem(printing, event, problem);
    for (size_t i = 0; problem == NULL && i < instances.count && printing->rows <= ROWS_MOST; i++)
        print_instance(printing, event, &instances, &instances.list[i]);
    free(instances.list);
    free(told);
}

static void say_derived(size_t count)
{
    char *sentence =
        mem_format("%zu of the events that repeat %s no UID: title, artist and first start stand for it, by "
                   "which the next import finds them.",
                   count, count == 1 ? "has" : "have");
    files_say(sentence);
    free(sentence);
}

static char *print_calendar(struct printing *printing)
{
    find_told(printing);
    for (size_t i = 0; i < printing->calendar->count && printing->rows <= ROWS_MOST; i++)
        print_event(printing, &printing->calendar->events[i]);
    free(printing->told);
    if (printing->rows > ROWS_MOST)
        return mem_format("It has over %d rows, with those that repeat; split it, or say --from and --to.", ROWS_MOST);
    if (printing->derived > 0)
        say_derived(printing->derived);
    return NULL;
}

/* ---- all of it ---- */

static bool read_day(const struct files_input *input, int which, day *out)
{
    return which < input->count && day_parse_iso(input->arguments[which], out);
}

static char *why_not(const struct files_input *input)
{
    static const char BEGINS[] = "BEGIN:VCALENDAR";
    if (strlen(input->bytes) != input->length)
        return mem_copy("It is no text: there are zeros in it.");
    if (strncasecmp(input->bytes + strspn(input->bytes, " \t\r\n"), BEGINS, sizeof BEGINS - 1) != 0)
        return mem_copy("It is not iCalendar: it does not begin with BEGIN:VCALENDAR.");
    return NULL;
}

static char *run(const struct files_input *input, FILE *out)
{
    struct ics_calendar calendar = {.zones = ics_zones_new(loaded != NULL ? loaded : file_zones_new())};
    struct printing printing = {.calendar = &calendar, .out = out};
    loaded = NULL;
    printing.range.has_from = read_day(input, 0, &printing.range.from);
    printing.range.has_to = read_day(input, 1, &printing.range.to);
    char *error = why_not(input);
    if (error == NULL)
        error = ics_calendar_read(&calendar, input->bytes);
    if (error == NULL)
        error = print_calendar(&printing);
    ics_calendar_clear(&calendar);
    return error;
}

const struct work work_read_ics = {.name = "read-ics", .closed = CLOSED_PURE, .prepare = prepare, .run = run};
