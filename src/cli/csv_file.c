/* csv_file: the import format CSV, RFC 4180, with LF or CRLF, and with whatever a spreadsheet separates by: commas,
 * semicolons or tabs. libcsv takes the text apart; here its records become rows, by the columns that the first record
 * names. */
#include "cli/csv_file.h"

#include <csv.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "cli/csv_guard.h"
#include "cli/import_words.h"
#include "domain/memory.h"
#include "domain/text.h"

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
static bool parse(struct csv_parser *parser, const char *text, int line, struct reading *reading, char **error)
{
    bool open = false;
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

void csv_file_clear(struct csv_file *file)
{
    for (size_t i = 0; i < file->count; i++)
        clear_record(&file->records[i]);
    free(file->records);
    *file = (struct csv_file){0};
}

/* The separator that the first line has most of outside quotes. */
static char separator_of(const char *text)
{
    static const char known[] = {',', ';', '\t'};
    size_t counts[sizeof known] = {0};
    bool quoted = false;
    for (const char *at = text; *at != '\0' && (quoted || *at != '\n'); at++) {
        quoted = quoted != (*at == '"');
        for (size_t i = 0; i < sizeof known && !quoted; i++)
            counts[i] += *at == known[i];
    }
    size_t most = 0;
    for (size_t i = 1; i < sizeof known; i++)
        most = counts[i] > counts[most] ? i : most;
    return known[most];
}

/* Excel's own line about it, "sep=;". Returns its length, or 0. */
static size_t read_separator_line(const char *text, char *out)
{
    bool quoted = *text == '"';
    const char *at = text + quoted;
    if (strncasecmp(at, "sep=", 4) != 0 || at[4] == '\0' || strchr("\"\r\n", at[4]) != NULL || (at[4] & 0x80))
        return 0;
    *out = at[4];
    at += 5;
    at += quoted && *at == '"';
    at += *at == '\r';
    return *at == '\n' ? (size_t)(at - text) + 1 : 0;
}

bool csv_file_read(const char *text, struct csv_file *out, char **error)
{
    *out = (struct csv_file){0};
    struct csv_parser parser;
    if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) != 0) {
        *error = mem_copy("The CSV reader cannot be started.");
        return false;
    }
    struct reading reading = {.file = out};
    char separator = separator_of(text);
    size_t skip = read_separator_line(text, &separator);
    csv_set_delim(&parser, (unsigned char)separator);
    bool read = parse(&parser, text + skip, skip > 0, &reading, error);
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

/* Takes one column into the heading. A UID counts before an id, wherever they stand. */
static bool read_column(const struct import_kind *kind, const char *cell, size_t column, struct heading *out,
                        char **error)
{
    char *name = text_trim(cell);
    int field = import_word_find(kind, name);
    bool is_id = strcasecmp(name, "id") == 0;
    bool twice = field >= 0 && out->at[field] != ABSENT && field != IMPORT_UID;
    free(name);
    if (field == IMPORT_UNKNOWN || twice) {
        *error = mem_format("The heading's column %zu, \"%s\", is %s; the columns are %s.", column + 1, cell,
                            twice ? "there twice" : "not known", kind->columns);
        return false;
    }
    if (field >= 0 && (!is_id || out->at[field] == ABSENT))
        out->at[field] = (int)column;
    return true;
}

/* A spreadsheet writes the empty columns on the right as well, as far as it has ever been edited. */
static size_t count_cells(const struct csv_record *record)
{
    size_t count = record->count;
    while (count > 0 && strspn(record->fields[count - 1], " \t\n") == strlen(record->fields[count - 1]))
        count--;
    return count;
}

static bool read_heading(const struct import_kind *kind, const struct csv_record *record, struct heading *out,
                         char **error)
{
    out->count = count_cells(record);
    for (int i = 0; i < IMPORT_FIELDS; i++)
        out->at[i] = ABSENT;
    for (size_t i = 0; i < out->count; i++)
        if (!read_column(kind, record->fields[i], i, out, error))
            return false;
    for (size_t i = 0; i < kind->needed_count; i++) {
        if (out->at[kind->needed[i].field] == ABSENT) {
            *error = mem_format("The first line must name the columns, and \"%s\" is missing.", kind->needed[i].word);
            return false;
        }
    }
    return true;
}

/* What callboard itself has written, or a spreadsheet understands, as a mark of text is no part of the text. Notes keep
 * the blanks around them, which somebody has quoted. */
static char *field_text(enum import_field field, const char *cell, bool plain)
{
    const char *text = plain ? cell : csv_unguarded(cell);
    return field == IMPORT_NOTES ? mem_copy(text) : text_trim(text);
}

/* A short row ends in empty cells, and an empty one is none. */
static void add_row(struct import_rows *out, const struct csv_record *record, const struct heading *heading, bool plain)
{
    size_t count = count_cells(record);
    if (count == 0)
        return;
    struct import_row *row = import_rows_add(out, record->line);
    if (count > heading->count) {
        row->problem = mem_format("The line has %zu fields, the heading %zu.", count, heading->count);
        return;
    }
    for (enum import_field i = 0; i < IMPORT_FIELDS; i++)
        if (heading->at[i] != ABSENT)
            row->fields[i] =
                field_text(i, (size_t)heading->at[i] < record->count ? record->fields[heading->at[i]] : "", plain);
}

bool csv_file_rows(const struct import_kind *kind, const struct csv_file *file, struct import_rows *out, char **error)
{
    struct heading heading = {0};
    if (file->count == 0) {
        *error = mem_copy("The file is empty.");
        return false;
    }
    if (!read_heading(kind, &file->records[0], &heading, error))
        return false;
    for (size_t i = 1; i < file->count; i++)
        add_row(out, &file->records[i], &heading, file->plain);
    return true;
}

static bool csv_rows(const struct import_kind *kind, const char *text, struct import_rows *out, char **error)
{
    struct csv_file file;
    bool read = csv_file_read(text, &file, error) && csv_file_rows(kind, &file, out, error);
    csv_file_clear(&file);
    return read;
}

const struct import_format import_format_csv = {
    .name = "CSV",
    .suffix = ".csv",
    .help =
        "The first line names the columns, in any order: artist, title, start, end, and if wanted project, "
        "status (pencil if empty), notes, uid, heavy, decide_by; commas, semicolons or tabs between them, in UTF-8 or "
        "UTF-16. What `callboard week --csv` prints is such a file.",
    .read = csv_rows,
};
