#include "cli/csv_file.h"

#include <csv.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "domain/text.h"

enum { BIGGEST = 256 * 1024 * 1024, CHUNK = 65536 };

static const char BYTE_ORDER_MARK[] = "\xef\xbb\xbf";

struct reading {
    struct csv_file *file;
    struct csv_record record; /* the one being read */
    int line;                 /* on which it begins */
    bool ended;               /* since the last line was fed */
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
            *error = mem_format(
                "Line %d is not CSV: a field with a quote in it must be quoted as a whole, and the "
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

/* The file's bytes with a NUL behind. NULL: *error says why. */
static char *read_whole(FILE *file, const char *path, char **error)
{
    char *text = mem_new(CHUNK + 1, 1);
    size_t room = CHUNK, length = 0, got;
    while ((got = fread(text + length, 1, room - length, file)) > 0 && length < BIGGEST) {
        length += got;
        if (length == room)
            text = mem_resize(text, (room *= 2) + 1, 1);
    }
    text[length] = '\0';
    if (ferror(file))
        *error = mem_format("%s cannot be read: %s.", path, strerror(errno));
    else if (length >= BIGGEST)
        *error = mem_format("%s is too large (over 256 MB); split it.", path);
    else if (strlen(text) != length || !text_is_utf8(text))
        *error = mem_format("%s is not UTF-8 text; save it as \"CSV UTF-8\".", path);
    if (*error == NULL)
        return text;
    free(text);
    return NULL;
}

static bool parse_whole(const char *text, struct csv_file *out, char **error)
{
    struct csv_parser parser;
    if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) != 0) {
        *error = mem_copy("The CSV reader cannot be started.");
        return false;
    }
    if (strncmp(text, BYTE_ORDER_MARK, sizeof BYTE_ORDER_MARK - 1) == 0)
        text += sizeof BYTE_ORDER_MARK - 1;
    struct reading reading = {.file = out};
    bool read = parse(&parser, text, &reading, error);
    csv_free(&parser);
    if (read)
        return true;
    for (size_t i = 0; i < reading.record.count; i++)
        free(reading.record.fields[i]);
    free(reading.record.fields);
    csv_file_clear(out);
    return false;
}

bool csv_file_read(const char *path, struct csv_file *out, char **error)
{
    *out = (struct csv_file){0};
    *error = NULL;
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        *error = mem_format("%s cannot be opened: %s.", path, strerror(errno));
        return false;
    }
    char *text = read_whole(file, path, error);
    fclose(file);
    bool read = text != NULL && parse_whole(text, out, error);
    free(text);
    return read;
}

void csv_file_clear(struct csv_file *file)
{
    for (size_t i = 0; i < file->count; i++) {
        for (size_t j = 0; j < file->records[i].count; j++)
            free(file->records[i].fields[j]);
        free(file->records[i].fields);
    }
    free(file->records);
    *file = (struct csv_file){0};
}
