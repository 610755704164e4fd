#include "cli/find_id.h"

#include <stdlib.h>
#include <string.h>

#include "cli/out.h"
#include "cli/outcome.h"
#include "cli/short_id.h"
#include "domain/memory.h"
#include "store/queries.h"

enum { NAMED = 5 }; /* of those that begin alike so many are named */

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

bool find_id_booking(struct cli *cli, struct session *session, const char *text, struct id *out,
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

int find_id_row(struct cli *cli, const struct table *table, const char *text, const char *what, const char *list,
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
