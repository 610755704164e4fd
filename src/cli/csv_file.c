#include "cli/csv_file.h"

#include <csv.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "cli/csv_guard.h"
#include "cli/import_words.h"
#include "domain/memory.h"
#include "domain/text.h"

enum { ABSENT = -1, MOST_FIELDS = 16384 /* of a record: a spreadsheet's */ };

/* Which column of the file has which field; ABSENT for none. */
struct heading {
    int at[IMPORT_FIELDS];
    size_t count;
};

/* What the records become. */
struct sheet {
    const struct import_kind *kind;
    struct import_rows *rows;
    struct heading heading;
    bool headed; /* the first record has been read: it is the heading */
    bool plain;  /* as of struct csv_file */
};

/* ---- the heading ---- */

/* Takes one column into the heading. A UID counts before an id, wherever they stand. */
static bool read_column(const struct import_kind *kind, const char *cell, size_t column, struct heading *out,
                        char **error)
{
    enum import_field fields[IMPORT_FIELDS];
    char *name = text_trim(cell);
    int count = import_word_fields(kind, name, fields);
    bool is_id = strcasecmp(name, "id") == 0, twice = false;
    for (int i = 0; i < count; i++) {
        int *at = &out->at[fields[i]];
        bool mapped = kind->map != NULL && kind->map->columns[fields[i]] != NULL;
        twice = twice || (*at != ABSENT && (mapped || fields[i] != IMPORT_UID));
        if (!is_id || *at == ABSENT)
            *at = (int)column;
    }
    free(name);
    if (twice)
        *error = mem_format("The heading's column %zu, \"%s\", is there twice; the columns are %s.", column + 1, cell,
                            kind->columns);
    else if (count == IMPORT_UNKNOWN)
        *error = mem_format("The heading's column %zu, \"%s\", is not known; the columns are %s. " IMPORT_MAP_HELPS,
                            column + 1, cell, kind->columns);
    return *error == NULL;
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
    for (enum import_field i = 0; kind->map != NULL && i < IMPORT_FIELDS; i++)
        if (kind->map->columns[i] != NULL && out->at[i] == ABSENT) {
            *error = import_word_missing(kind->map, i, (const char *const *)record->fields, out->count);
            return false;
        }
    for (size_t i = 0; i < kind->needed_count; i++)
        if (out->at[kind->needed[i].field] == ABSENT) {
            *error = mem_format("The first line must name the columns, and \"%s\" is missing. " IMPORT_MAP_HELPS,
                                kind->needed[i].word);
            return false;
        }
    return true;
}

/* ---- rows ---- */

/* What callboard itself has written, or a spreadsheet understands, as a mark of text is no part of the text. Notes keep
 * the blanks around them, which somebody has quoted. */
static char *field_text(enum import_field field, const char *cell, bool plain)
{
    const char *text = plain ? cell : csv_unguarded(cell);
    return field == IMPORT_NOTES ? mem_copy(text) : text_trim(text);
}

/* A short row ends in empty cells, and an empty one is none. */
static void add_row(struct sheet *sheet, const struct csv_record *record)
{
    const struct heading *heading = &sheet->heading;
    size_t count = count_cells(record);
    if (count == 0)
        return;
    struct import_row *row = import_rows_add(sheet->rows, record->line);
    if (count > heading->count) {
        row->problem = mem_format("The line has %zu fields, the heading %zu.", count, heading->count);
        return;
    }
    for (enum import_field i = 0; i < IMPORT_FIELDS; i++)
        if (heading->at[i] != ABSENT)
            row->fields[i] = field_text(i, (size_t)heading->at[i] < record->count ? record->fields[heading->at[i]] : "",
                                        sheet->plain);
}

static void take_row(void *context, struct csv_record *record, char **error)
{
    struct sheet *sheet = context;
    if (sheet->headed)
        add_row(sheet, record);
    else
        sheet->headed = read_heading(sheet->kind, record, &sheet->heading, error);
    if (*error == NULL)
        import_rows_are_too_many(sheet->rows, sheet->kind->most, error);
}

/* ---- records ---- */

struct reading {
    void (*take)(void *context, struct csv_record *record, char **error); /* may take the fields, too */
    void *context;
    struct csv_record record; /* the one that is being read, and the line on which it begins */
    bool ended;               /* a record has ended on the line that was fed last */
    char **error;             /* once there is one, nothing else is read */
};

/* A line end within a cell is a line feed, whoever wrote the file. */
static void join_line_ends(char *text)
{
    char *to = text;
    for (const char *at = text; *at; at++)
        if (at[0] != '\r' || at[1] != '\n')
            *to++ = *at;
    *to = '\0';
}

/* What is wrong first is said. */
static void fail(struct reading *reading, char *sentence)
{
    if (*reading->error == NULL)
        *reading->error = sentence;
    else
        free(sentence);
}

static void take_field(void *text, size_t length, void *context)
{
    struct reading *reading = context;
    struct csv_record *record = &reading->record;
    if (record->count >= MOST_FIELDS) {
        fail(reading, mem_format("The record on line %d has over 16,384 fields.", reading->record.line));
        return;
    }
    record->fields = mem_grow(record->fields, &record->capacity, record->count, sizeof *record->fields);
    record->fields[record->count++] = mem_format("%.*s", (int)length, length ? (const char *)text : "");
    join_line_ends(record->fields[record->count - 1]);
}

static void clear_fields(struct csv_record *record)
{
    for (size_t i = 0; i < record->count; i++)
        free(record->fields[i]);
    record->count = 0;
}

static void take_record(int end, void *context)
{
    (void)end;
    struct reading *reading = context;
    reading->ended = true;
    if (*reading->error == NULL)
        reading->take(reading->context, &reading->record, reading->error);
    clear_fields(&reading->record);
}

static bool is_blank(const char *line, size_t length)
{
    while (length > 0 && strchr(" \t\r\n", line[length - 1]) != NULL)
        length--;
    return length == 0;
}

/* Fed line by line, because libcsv does not tell on which line a record begins. */
static bool parse(struct csv_parser *parser, const char *text, int line, struct reading *reading)
{
    bool open = false;
    for (const char *at = text; *at != '\0' && *reading->error == NULL;) {
        const char *end = strchr(at, '\n');
        size_t length = end != NULL ? (size_t)(end - at) + 1 : strlen(at);
        line++;
        if (!open)
            reading->record.line = line;
        reading->ended = false;
        if (csv_parse(parser, at, length, take_field, take_record, reading) != length) {
            fail(reading,
                 mem_format("Line %d is not CSV: a field with a quote in it must be quoted as a whole, and the "
                            "quote doubled.",
                            line));
            return false;
        }
        open = !reading->ended && (open || !is_blank(at, length));
        at += length;
    }
    if (*reading->error == NULL && csv_fini(parser, take_field, take_record, reading) != 0)
        fail(reading, mem_format("The quote opened in the record on line %d is never closed.", reading->record.line));
    return *reading->error == NULL;
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

/* Each record is handed on when it ends, so that the file is not in memory once more. */
static bool read_records(const char *text, char separator, struct reading *reading)
{
    struct csv_parser parser;
    *reading->error = NULL;
    if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) != 0) {
        fail(reading, mem_copy("The CSV reader cannot be started."));
        return false;
    }
    size_t skip = 0;
    if (separator == '\0') {
        separator = separator_of(text);
        skip = read_separator_line(text, &separator);
    }
    csv_set_delim(&parser, (unsigned char)separator);
    bool read = parse(&parser, text + skip, skip > 0, reading);
    csv_free(&parser);
    clear_fields(&reading->record);
    free(reading->record.fields);
    return read;
}

/* ---- files ---- */

static void keep_record(void *context, struct csv_record *record, char **error)
{
    struct csv_file *file = context;
    (void)error;
    file->records = mem_grow(file->records, &file->capacity, file->count, sizeof *file->records);
    file->records[file->count++] = *record;
    *record = (struct csv_record){.line = record->line};
}

bool csv_file_read(const char *text, char separator, struct csv_file *out, char **error)
{
    struct reading reading = {.take = keep_record, .context = out, .error = error};
    *out = (struct csv_file){0};
    return read_records(text, separator, &reading);
}

void csv_file_clear(struct csv_file *file)
{
    for (size_t i = 0; i < file->count; i++) {
        clear_fields(&file->records[i]);
        free(file->records[i].fields);
    }
    free(file->records);
    *file = (struct csv_file){0};
}

/* Something must name the columns. */
static bool end_sheet(const struct sheet *sheet, char **error)
{
    if (*error == NULL && !sheet->headed)
        *error = mem_copy("The file is empty.");
    return *error == NULL;
}

bool csv_file_rows(const struct import_kind *kind, const struct csv_file *file, struct import_rows *out, char **error)
{
    struct sheet sheet = {.kind = kind, .rows = out, .plain = file->plain};
    *error = NULL;
    for (size_t i = 0; i < file->count && *error == NULL; i++)
        take_row(&sheet, &file->records[i], error);
    return end_sheet(&sheet, error);
}

static bool csv_rows(const struct import_kind *kind, const char *text, struct import_rows *out, char **error)
{
    struct sheet sheet = {.kind = kind, .rows = out};
    struct reading reading = {.take = take_row, .context = &sheet, .error = error};
    return read_records(text, '\0', &reading) && end_sheet(&sheet, error);
}

const struct import_format import_format_csv = {
    .name = "CSV",
    .suffix = ".csv",
    .help =
        "The first line names the columns, in any order: artist, title, start, end, and if wanted project, "
        "status (pencil if empty), notes, uid, heavy, decide_by; commas, semicolons or tabs between them, in UTF-8 or "
        "UTF-16. What `callboard week --csv` prints is such a file. Where they are called otherwise, --map says how: "
        "`callboard import plan.csv --map artist=Resource --map title=Job`; columns that have no name here are then "
        "passed over.",
    .columns = true,
    .read = csv_rows,
};
