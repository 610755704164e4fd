#include "cli/import_file.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "domain/memory.h"
#include "domain/text.h"

enum { BIGGEST = 256 * 1024 * 1024, CHUNK = 65536 };

static const char BYTE_ORDER_MARK[] = "\xef\xbb\xbf";

#define ROW(name) &import_format_##name,
const struct import_format *const import_formats[] = {IMPORT_FORMATS(ROW) NULL};
#undef ROW

static const struct import_format *format_of(const char *path)
{
    size_t length = strlen(path);
    for (size_t i = 0; import_formats[i] != NULL; i++) {
        size_t suffix = strlen(import_formats[i]->suffix);
        if (suffix <= length && strcasecmp(path + length - suffix, import_formats[i]->suffix) == 0)
            return import_formats[i];
    }
    return import_formats[0];
}

/* Reads the whole file, which must be UTF-8 text. Returns NULL with a sentence in *error. */
static char *read_text(FILE *file, const char *path, const struct import_format *format, char **error)
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
        *error = mem_format("%s is not UTF-8 text; save it as \"%s UTF-8\".", path, format->name);
    if (*error == NULL)
        return text;
    free(text);
    return NULL;
}

static bool read_rows(const struct import_format *format, const char *path, const char *text, struct import_rows *out,
                      char **error)
{
    char *problem = NULL;
    if (strncmp(text, BYTE_ORDER_MARK, sizeof BYTE_ORDER_MARK - 1) == 0)
        text += sizeof BYTE_ORDER_MARK - 1;
    if (format->read(text, out, &problem))
        return true;
    *error = mem_format("%s: %s", path, problem);
    free(problem);
    import_rows_clear(out);
    return false;
}

bool import_file_read(const char *path, struct import_rows *out, char **error)
{
    const struct import_format *format = format_of(path);
    *out = (struct import_rows){0};
    *error = NULL;
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        *error = mem_format("%s cannot be opened: %s.", path, strerror(errno));
        return false;
    }
    char *text = read_text(file, path, format, error);
    fclose(file);
    bool read = text != NULL && read_rows(format, path, text, out, error);
    free(text);
    return read;
}
