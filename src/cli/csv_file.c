/* csv_file: the import format CSV, RFC 4180, with LF or CRLF. libcsv takes the text apart; here its records become
 * rows, by the columns that the first record names. */
#include <csv.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "cli/csv_guard.h"
#include "cli/import_file.h"
#include "domain/memory.h"
#include "domain/text.h"

struct csv_record {
    int line; /* where it begins, from 1 */
    size_t count, capacity;
    char **fields; /* owned */
};

struct csv_file {
    struct csv_record *records; /* owned */
    size_t count, capacity;
};

struct reading {
    struct csv_file *file;
    struct csv_record record; /* the record that is being read */
    int line;                 /* the line on which it begins */
    bool ended;               /* a record has ended on the line that was fed last */
};

/* ---- records ---- */

/* A line end within a cell is a line feed, whoever wrote the file. */
static void join_line_ends(char *text)
{
    char *to = text;
    for (const char *at = text; *at; at++)
        if (at[0] != '\r' || at[1] != '\n')
            *to++ = *at;
    *to = '\0';
}

static void take_field(void *text, size_t length, void *context)
{
    struct reading *reading = context;
    struct csv_record *record = &reading->record;
    record->fields = mem_grow(record->fields, &record->capacity, record->count, sizeof *record->fields);
    record->fields[record->count++] = mem_format("%.*s", (int)length, length ? (const char *)text : "");
    join_line_ends(record->fields[record->count - 1]);
}

static void take_record(int end, void *context)
{
    (void)end;
    struct reading *reading = context;
    struct csv_file *file = reading->file;
    reading->record.line = reading->line;
    file->records = mem_grow(file->records, &file->capacity, file->count, sizeof *file->records);
    file->records[file->count++] = reading->record;
    reading->record = (struct csv_record){0};
    reading->ended = true;
}

/* Fed line by line, because libcsv does not tell on which line a record begins. */
static bool parse(struct csv_parser *parser, const char *text, struct reading *reading, char **error)
{
    bool open = false;
    int line = 0;
    for (const char *at = text; *at;) {
        const char *end = strchr(at, '\n');
        size_t length = end != NULL ? (size_t)(end - at) + 1 : strlen(at);
        line++;
        if (!open)
            reading->line = line;
        reading->ended = false;
        if (csv_parse(parser, at, length, take_field, take_record, reading) != length) {
            *error = mem_format("Line %d is not CSV: a field with a quote in it must be quoted as a whole, and the "
                                "quote doubled.",
                                line);
            return false;
        }
        open = !reading->ended && (open || strspn(at, " \t\r\n") < length);
        at += length;
    }
    if (csv_fini(parser, take_field, take_record, reading) == 0)
        return true;
    *error = mem_format("The quote opened in the record on line %d is never closed.", reading->line);
    return false;
}

static void clear_record(struct csv_record *record)
{
    for (size_t i = 0; i < record->count; i++)
        free(record->fields[i]);
    free(record->fields);
}

static void clear_file(struct csv_file *file)
{
    for (size_t i = 0; i < file->count; i++)
        clear_record(&file->records[i]);
    free(file->records);
}

/* The caller clears *out in either case. */
static bool read_records(const char *text, struct csv_file *out, char **error)
{
    struct csv_parser parser;
    if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) != 0) {
        *error = mem_copy("The CSV reader cannot be started.");
        return false;
    }
    struct reading reading = {.file = out};
    bool read = parse(&parser, text, &reading, error);
    csv_free(&parser);
    clear_record(&reading.record);
    return read;
}

/* ---- rows ---- */

enum { ABSENT = -1 };

/* Which column of the file has which field; ABSENT for none. */
struct heading {
    int at[IMPORT_FIELDS];
    size_t count;
};

static int field_named(const char *name)
{
    char *trimmed = text_trim(name);
    int found = ABSENT;
    for (int i = 0; i < IMPORT_FIELDS && found == ABSENT; i++)
        if (strcasecmp(trimmed, import_field_names[i]) == 0)
            found = i;
    free(trimmed);
    return found;
}

static bool read_heading(const struct csv_record *record, struct heading *out, char **error)
{
    static const enum import_field needed[] = {IMPORT_ARTIST, IMPORT_TITLE, IMPORT_START, IMPORT_END};
    out->count = record->count;
    for (int i = 0; i < IMPORT_FIELDS; i++)
        out->at[i] = ABSENT;
    for (size_t i = 0; i < record->count; i++) {
        int field = field_named(record->fields[i]);
        if (field == ABSENT || out->at[field] != ABSENT) {
            *error =
                mem_format("The heading's column %zu, \"%s\", is %s; the columns are artist, project, title, start, "
                           "end, status, notes and uid.",
                           i + 1, record->fields[i], field == ABSENT ? "not known" : "there twice");
            return false;
        }
        out->at[field] = (int)i;
    }
    for (size_t i = 0; i < sizeof needed / sizeof *needed; i++) {
        if (out->at[needed[i]] == ABSENT) {
            *error = mem_format("The first line must name the columns, and \"%s\" is missing.",
                                import_field_names[needed[i]]);
            return false;
        }
    }
    return true;
}

/* What callboard itself has written, or a spreadsheet understands, as a mark of text is no part of the text. Notes keep
 * the blanks around them, which somebody has quoted. */
static char *field_text(enum import_field field, const char *cell)
{
    const char *text = csv_unguarded(cell);
    return field == IMPORT_NOTES ? mem_copy(text) : text_trim(text);
}

static void add_row(struct import_rows *out, const struct csv_record *record, const struct heading *heading)
{
    struct import_row *row = import_rows_add(out, record->line);
    if (record->count != heading->count) {
        row->problem = mem_format("The line has %zu fields, the heading %zu.", record->count, heading->count);
        return;
    }
    for (int i = 0; i < IMPORT_FIELDS; i++)
        if (heading->at[i] != ABSENT)
            row->fields[i] = field_text(i, record->fields[heading->at[i]]);
}

static bool csv_rows(const char *text, struct import_rows *out, char **error)
{
    struct csv_file file = {0};
    struct heading heading = {0};
    bool read = read_records(text, &file, error);
    if (read && file.count == 0) {
        *error = mem_copy("The file is empty.");
        read = false;
    }
    read = read && read_heading(&file.records[0], &heading, error);
    for (size_t i = 1; read && i < file.count; i++)
        add_row(out, &file.records[i], &heading);
    clear_file(&file);
    return read;
}

const struct import_format import_format_csv = {
    .name = "CSV",
    .suffix = ".csv",
    .help = "The first line names the columns, in any order: artist, title, start, end, and if wanted project, "
            "status (pencil if empty), notes, uid.",
    .read = csv_rows,
};
