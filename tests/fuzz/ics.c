/* Calendars: whatever they hold, read-ics prints rows, or says why not. The reader is called as callboard-files calls
 * it, but not closed off: what its limits would end there is too slow here, and libFuzzer says so. */
#include <jansson.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "domain/text.h"
#include "files/files.h"
#include "fuzz.h"

static void check_row(const char *line, size_t length)
{
    json_t *row = json_loadb(line, length, 0, NULL);
    PROMISE(json_is_object(row) && json_integer_value(json_object_get(row, "line")) > 0);
    const char *problem = json_string_value(json_object_get(row, "problem"));
    PROMISE(problem != NULL ? *problem != '\0' : json_is_string(json_object_get(row, "start")));
    json_decref(row);
}

static void check_days(const struct files_input *input)
{
    char *rows = NULL;
    size_t length = 0;
    FILE *out = open_memstream(&rows, &length);
    PROMISE(out != NULL);
    work_read_ics.prepare(input);
    char *error = work_read_ics.run(input, out);
    fclose(out);
    PROMISE(error == NULL || (*error != '\0' && text_is_utf8(error)));
    for (const char *at = rows; error == NULL && *at != '\0'; at += strcspn(at, "\n") + 1)
        check_row(at, strcspn(at, "\n"));
    free(rows);
    free(error);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static char from[] = "2026-11-01", to[] = "2027-11-01";
    char *const days[] = {from, to};
    setlocale(LC_CTYPE, "C.UTF-8");
    char *text = mem_new(size + 1, 1);
    memcpy(text, data, size);
    check_days(&(struct files_input){.bytes = text, .length = size});
    check_days(&(struct files_input){.bytes = text, .length = size, .count = 2, .arguments = days});
    free(text);
    return 0;
}
