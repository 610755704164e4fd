/* Whatever bytes come in, only harmless UTF-8 comes out, cut where it was asked to be cut. */
#include <locale.h>
#include <string.h>

#include "domain/memory.h"
#include "domain/text.h"
#include "fuzz.h"

static void check_clean(const char *text)
{
    size_t used;
    PROMISE(text_is_utf8(text));
    for (uint32_t code; (code = text_next(text, &used)) != 0; text += used)
        PROMISE(!text_is_hostile(code));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    char *text = mem_format("%.*s", (int)size, (const char *)data);
    char *clean = text_clean(text), *again = text_clean(clean), *folded = text_fold(text), *trimmed = text_trim(text);
    char *quoted = text_quote(text), *line = text_one_line(text), *spaced = text_spaced(text);
    PROMISE(text_is_utf8(line) && strpbrk(line, "\t\r\n\x1b\x7f") == NULL);
    PROMISE(text_is_utf8(spaced));
    check_clean(clean);
    check_clean(quoted);
    PROMISE(strcmp(clean, again) == 0);
    PROMISE(text_is_utf8(folded));
    PROMISE(text_contains_folded(text, folded));
    PROMISE(strlen(trimmed) <= strlen(text));
    int width = text_width(clean);
    for (int cells = 0; cells <= width; cells++) {
        size_t fits = text_fit(clean, cells);
        char *head = mem_format("%.*s", (int)fits, clean);
        PROMISE(strlen(head) == fits && text_is_utf8(head) && text_width(head) <= cells);
        free(head);
    }
    free(text);
    free(clean);
    free(again);
    free(folded);
    free(trimmed);
    free(quoted);
    free(line);
    free(spaced);
    return 0;
}
