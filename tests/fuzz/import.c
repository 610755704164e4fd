/* Files to import, in every format that is read in this process: whatever they hold, they become rows or are refused
 * with a sentence. */
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "cli/import_file.h"
#include "domain/memory.h"
#include "domain/text.h"
#include "fuzz.h"

static void check_row(const struct import_row *row)
{
    PROMISE(row->line > 0 && (row->problem == NULL || *row->problem));
    for (int i = 0; i < IMPORT_FIELDS; i++)
        PROMISE(row->fields[i] == NULL || text_is_utf8(row->fields[i]));
    PROMISE(row->problem != NULL || row->fields[IMPORT_START] != NULL);
}

static void check_format(const struct import_format *format, const struct import_kind *kind, const char *text)
{
    struct import_rows rows = {0};
    char *error = NULL;
    bool read = format->read(kind, text, &rows, &error);
    PROMISE(read || (error != NULL && *error));
    for (size_t i = 0; read && i < rows.count; i++)
        check_row(&rows.list[i]);
    import_rows_clear(&rows);
    free(error);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    char *text = mem_format("%.*s", (int)size, (const char *)data);
    static const struct import_map map = {.columns = {[IMPORT_ARTIST] = "title", [IMPORT_NOTES] = "title"}};
    struct import_kind mapped = import_bookings;
    mapped.map = &map;
    for (size_t i = 0; import_formats[i] != NULL && text_is_utf8(text); i++) {
        if (import_formats[i]->read == NULL)
            continue; /* it is read in another process */
        check_format(import_formats[i], &import_bookings, text);
        if (import_formats[i]->columns)
            check_format(import_formats[i], &mapped, text);
    }
    free(text);
    return 0;
}
