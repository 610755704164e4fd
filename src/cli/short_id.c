#include "cli/short_id.h"

#include <stdlib.h>
#include <string.h>

#include "cli/out.h"
#include "cli/outcome.h"
#include "domain/memory.h"
#include "store/queries.h"

enum { DIGITS = 32, NAMED = 5 /* of those that begin alike so many are named */ };

static int digit_of(char c)
{
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                  : -1;
}

static bool is_hyphens_place(size_t at)
{
    return at == 8 || at == 13 || at == 18 || at == 23;
}

bool short_id_read(const char *text, struct id *lowest, struct id *highest)
{
    size_t digits = 0;
    bool hyphens = strchr(text, '-') != NULL;
    *lowest = (struct id){0};
    memset(highest->bytes, 0xff, sizeof highest->bytes);
    for (size_t at = 0; text[at] != '\0'; at++) {
        if (hyphens && is_hyphens_place(at)) {
            if (text[at] != '-')
                return false;
            continue;
        }
        int digit = digit_of(text[at]);
        if (digit < 0 || digits == DIGITS)
            return false;
        int shift = digits % 2 == 0 ? 4 : 0;
        lowest->bytes[digits / 2] |= (unsigned char)(digit << shift);
        highest->bytes[digits / 2] &= (unsigned char)~((15 - digit) << shift);
        digits++;
    }
    return digits >= SHORT_ID_LEAST;
}

static int by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

size_t short_id_length(const char *const *ids, size_t count)
{
    const char **sorted = mem_new(count + 1, sizeof *sorted);
    size_t length = SHORT_ID, known = 0;
    for (size_t i = 0; i < count; i++)
        if (ids[i] != NULL)
            sorted[known++] = ids[i];
    qsort(sorted, known, sizeof *sorted, by_text);
    for (size_t i = 1; i < known; i++) {
        size_t alike = 0;
        while (sorted[i][alike] != '\0' && sorted[i][alike] == sorted[i - 1][alike])
            alike++;
        if (sorted[i][alike] != '\0' && alike >= length) /* else it is the same one twice */
            length = alike + 1;
    }
    free(sorted);
    return length;
}

/* ---- what a beginning means ---- */

static bool is_id(struct cli *cli, const char *text, struct id *lowest, struct id *highest)
{
    if (short_id_read(text, lowest, highest))
        return true;
    out_complain(cli,
                 "\"%s\" is not an id; an id is the four or more digits it begins with, like 0f8c5b1e, as `callboard "
                 "bookings` and `callboard log` print them.",
                 text);
    return false;
}

/* "1a2b3c4d Sunrise comp (Ada Byron)" */
static char *candidate(const struct table *found, size_t row, size_t length)
{
    const char *id = table_cell(found, row, "id"), *title = table_cell(found, row, "title"),
               *artist = table_cell(found, row, "artist");
    return mem_format("%.*s %s (%s)", (int)length, id, title != NULL ? title : "", artist != NULL ? artist : "");
}

static char *candidates(const struct table *found)
{
    const char *ids[NAMED + 1];
    for (size_t row = 0; row < found->rows && row <= NAMED; row++)
        ids[row] = table_cell(found, row, "id");
    size_t length = short_id_length(ids, found->rows <= NAMED ? found->rows : NAMED + 1);
    char *line = mem_copy("");
    for (size_t row = 0; row < found->rows && row < NAMED; row++) {
        char *one = candidate(found, row, length);
        char *longer = mem_format("%s%s%s", line, *line ? ", " : "", one);
        free(one);
        free(line);
        line = longer;
    }
    return line;
}

/* What is wrong if not exactly one booking has been found. */
static enum exit_status complain(struct cli *cli, const struct table *found, const char *text)
{
    if (found->rows > 1) {
        char *line = candidates(found);
        out_complain(cli, "Several bookings' ids begin with %s; type more of it: %s%s.", text, line,
                     found->rows > NAMED ? ", ..." : "");
        free(line);
        return EXIT_USAGE;
    }
    char *sentence = mem_format("There is no booking whose id begins with %s; `callboard bookings` lists them.", text);
    enum exit_status status = outcome_refused(cli, OUTCOME_GONE, sentence, EXIT_TOO_LATE);
    free(sentence);
    return status;
}

bool short_id_booking(struct cli *cli, struct session *session, const char *text, struct id *out,
                      enum exit_status *status)
{
    struct id lowest, highest;
    char low[ID_TEXT], high[ID_TEXT], most[8];
    struct table found;
    *status = EXIT_USAGE;
    if (id_parse(text, out))
        return true;
    if (!is_id(cli, text, &lowest, &highest))
        return false;
    id_format(lowest, low);
    id_format(highest, high);
    snprintf(most, sizeof most, "%d", NAMED + 1);
    if (!session_ask(cli, session, &query_booking_ids, (const char *[]){low, high, most}, 3, &found, status))
        return false;
    const char *id = table_cell(&found, 0, "id");
    bool one = found.rows == 1 && id != NULL && id_parse(id, out);
    if (!one)
        *status = complain(cli, &found, text);
    table_clear(&found);
    return one;
}

int short_id_row(struct cli *cli, const struct table *table, const char *text, const char *what, const char *list,
                 enum exit_status *status)
{
    struct id lowest, highest, id;
    int found = -1, count = 0;
    *status = EXIT_USAGE;
    if (!is_id(cli, text, &lowest, &highest))
        return -1;
    for (size_t row = 0; row < table->rows; row++) {
        const char *cell = table_cell(table, row, "id");
        if (cell == NULL || !id_parse(cell, &id) || id_compare(id, lowest) < 0 || id_compare(id, highest) > 0)
            continue;
        found = (int)row;
        count++;
    }
    if (count == 1)
        return found;
    char *sentence = count > 1 ? mem_format("Several ids of %s begin with %s; type more of it.", what, text)
                               : mem_format("There is no %s %s; `%s` shows what there is.", what, text, list);
    if (count > 1)
        out_complain(cli, "%s", sentence);
    else
        *status = outcome_refused(cli, OUTCOME_GONE, sentence, EXIT_TOO_LATE);
    free(sentence);
    return -1;
}
