/* ics_file: the import format iCalendar, RFC 5545: events, single ones and such that repeat. callboard-files reads it
 * (files/ics_read.c) and prints rows, which are taken up here. */
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "cli/files.h"
#include "cli/import_file.h"
#include "domain/memory.h"

static char *text_of(const json_t *object, const char *key)
{
    return mem_copy(json_string_value(json_object_get(object, key)));
}

static void take_row(const json_t *object, struct import_rows *out)
{
    struct import_row *row = import_rows_add(out, (int)json_integer_value(json_object_get(object, "line")));
    for (int i = 0; i < IMPORT_FIELDS; i++)
        row->fields[i] = text_of(object, import_field_names[i]);
    row->zone[0] = text_of(object, "start_zone");
    row->zone[1] = text_of(object, "end_zone");
    row->problem = text_of(object, "problem");
    row->days = json_is_true(json_object_get(object, "days"));
    row->floating = json_is_true(json_object_get(object, "floating"));
    row->endless = json_is_true(json_object_get(object, "endless"));
}

static bool take_rows(const char *lines, struct import_rows *out, char **error)
{
    while (*lines != '\0') {
        size_t length = strcspn(lines, "\n");
        json_t *object = json_loadb(lines, length, 0, NULL);
        if (object == NULL) {
            *error = mem_copy("callboard-files has answered what is no row; is it of another version?");
            return false;
        }
        take_row(object, out);
        json_decref(object);
        lines += length + (lines[length] == '\n');
    }
    return true;
}

static const char *day_or_none(day d, char out[16])
{
    if (d == 0)
        return "-";
    day_format_iso(d, out, 16);
    return out;
}

/* Warnings, a sentence a line. */
static void take_warnings(char *said, struct import_rows *out)
{
    for (char *rest = said, *one; rest != NULL && (one = strsep(&rest, "\n")) != NULL;)
        import_rows_say(out, mem_copy(one));
}

static bool ics_rows(const struct import_kind *kind, const char *bytes, size_t length, struct import_rows *out,
                     char **error)
{
    char from[16], to[16];
    const char *const arguments[] = {day_or_none(kind->beginning, from), day_or_none(kind->horizon, to), NULL};
    struct files_answer answer;
    bool read = files_run("read-ics", arguments, bytes, length, &answer, error) && take_rows(answer.bytes, out, error);
    take_warnings(answer.said, out);
    files_answer_clear(&answer);
    return read;
}

const struct import_format import_format_ics = {
    .name = "iCalendar",
    .suffix = ".ics",
    .opening = "BEGIN:VCALENDAR",
    .help =
        "RESOURCES is the artist, else LOCATION, else the names of the ATTENDEEs; CATEGORIES the project, SUMMARY the "
        "title, STATUS the status, UID and RECURRENCE-ID the identity. What repeats without an end is read up to --to. "
        "Times without a zone are by the calendar's X-WR-TIMEZONE, else the studio's clocks, or those of --zone. "
        "Reading it needs callboard-files.",
    .read_bytes = ics_rows,
};
