#include "cli/import_file.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "domain/memory.h"
#include "domain/text.h"

enum { BIGGEST = 256 * 1024 * 1024, CHUNK = 65536 };

#define ROW(name) &import_format_##name,
const struct import_format *const import_formats[] = {IMPORT_FORMATS(ROW) NULL};
#undef ROW

static const struct import_word booking_words[] = {
#define X(name, word) {#word, name},
    IMPORT_FIELD_LIST(X)
#undef X
        {"id", IMPORT_UID},
    {NULL, IMPORT_FIELDS},
};

const struct import_kind import_bookings = {
    .columns = "artist, project, title, start, end, status, notes, uid, heavy and decide_by",
    .words = booking_words,
    .needed =
        (const struct import_word[]){
            {"artist", IMPORT_ARTIST}, {"title", IMPORT_TITLE}, {"start", IMPORT_START}, {"end", IMPORT_END}},
    .needed_count = 4,
    .most = IMPORT_MOST,
};

/* ---- text ---- */

/* Reads the whole file. Returns NULL with a sentence in *error. */
static char *read_bytes(FILE *file, const char *name, size_t *length, char **error)
{
    char *text = mem_new(CHUNK + 2, 1);
    size_t room = CHUNK, got;
    *length = 0;
    while (*length < BIGGEST && (got = fread(text + *length, 1, room - *length, file)) > 0) {
        *length += got;
        if (*length == room && room < BIGGEST)
            text = mem_resize(text, (room *= 2) + 2, 1);
    }
    text[*length] = text[*length + 1] = '\0';
    if (ferror(file))
        *error = mem_format("%s cannot be read: %s.", name, strerror(errno));
    else if (*length >= BIGGEST)
        *error = mem_format("%s is too large (over 256 MB); split it.", name);
    if (*error == NULL)
        return text;
    free(text);
    return NULL;
}

/* One character of UTF-16; *at is behind it then. Half a pair is U+FFFD. */
static uint32_t next_utf16(const unsigned char *bytes, size_t length, size_t *at, bool big)
{
    uint32_t units[2] = {0};
    for (int i = 0; i < 2 && *at + 1 < length; i++) {
        units[i] = (uint32_t)(bytes[*at + !big] << 8 | bytes[*at + big]);
        if (i == 1 && (units[1] < 0xdc00 || units[1] > 0xdfff))
            return 0xfffd;
        *at += 2;
        if (i == 0 && (units[0] < 0xd800 || units[0] > 0xdbff))
            return units[0] >= 0xdc00 && units[0] <= 0xdfff ? 0xfffd : units[0];
    }
    return units[1] == 0 ? 0xfffd : 0x10000 + ((units[0] - 0xd800) << 10) + (units[1] - 0xdc00);
}

/* What Excel calls "Unicode text". Takes over `text`. */
static char *from_utf16(char *text, size_t *length)
{
    const unsigned char *bytes = (const unsigned char *)text;
    bool big = bytes[0] == 0xfe;
    char *out = mem_new(*length * 2 + 1, 1);
    size_t made = 0;
    for (size_t at = 2; at + 1 < *length;)
        made += text_encode(next_utf16(bytes, *length, &at, big), out + made);
    out[made] = '\0';
    free(text);
    *length = made;
    return out;
}

static bool is_utf16(const char *text, size_t length)
{
    return length >= 2 && (memcmp(text, "\xff\xfe", 2) == 0 || memcmp(text, "\xfe\xff", 2) == 0);
}

/* The whole file, where it is UTF-16 as UTF-8, without a byte order mark; the caller frees. NULL: *error is a
 * sentence. */
static char *read_file(const char *path, const char *name, size_t *length, char **error)
{
    bool is_stdin = strcmp(path, "-") == 0;
    FILE *file = is_stdin ? stdin : fopen(path, "rb");
    if (file == NULL) {
        *error = mem_format("%s cannot be opened: %s.", name, strerror(errno));
        return NULL;
    }
    char *bytes = read_bytes(file, name, length, error);
    if (!is_stdin)
        fclose(file);
    if (bytes != NULL && is_utf16(bytes, *length))
        bytes = from_utf16(bytes, length);
    size_t mark = bytes != NULL && strncmp(bytes, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
    if (mark > 0)
        memmove(bytes, bytes + mark, (*length -= mark) + 1);
    return bytes;
}

/* ---- rows ---- */

/* By its name; a text without one, or with another, by how it begins. */
static const struct import_format *format_of(const char *path, const char *text)
{
    for (size_t i = 0; import_formats[i] != NULL; i++)
        if (text_has_suffix(path, import_formats[i]->suffix))
            return import_formats[i];
    for (size_t i = 0; import_formats[i] != NULL; i++)
        if (import_formats[i]->opening != NULL &&
            strncasecmp(text, import_formats[i]->opening, strlen(import_formats[i]->opening)) == 0)
            return import_formats[i];
    return import_formats[0];
}

/* The rows of a text, or of what is none. False: *problem is a sentence. */
static bool read_rows(const struct import_kind *kind, const struct import_format *format, const char *bytes,
                      size_t length, struct import_rows *out, char **problem)
{
    if (kind->map != NULL && !format->columns)
        *problem = mem_format("--map is for files that have columns; %s has none.", format->name);
    else if (format->read_bytes != NULL)
        return format->read_bytes(kind, bytes, length, out, problem);
    else if (strlen(bytes) == length && text_is_utf8(bytes))
        return format->read(kind, bytes, out, problem);
    else
        *problem = mem_copy("It is not UTF-8 text; save it as \"CSV UTF-8\".");
    return false;
}

bool import_file_read(const struct import_kind *kind, const char *path, struct import_rows *out, char **error)
{
    const char *name = strcmp(path, "-") == 0 ? "The standard input" : path;
    size_t length;
    *out = (struct import_rows){0};
    *error = NULL;
    char *problem = NULL, *bytes = read_file(path, name, &length, error);
    if (bytes == NULL)
        return false;
    bool read = read_rows(kind, format_of(path, bytes), bytes, length, out, &problem);
    if (problem != NULL) {
        *error = mem_format("%s: %s", name, problem);
        free(problem);
    }
    if (!read)
        import_rows_clear(out);
    free(bytes);
    return read;
}
