#include "cli/doctor.h"

#include <stdlib.h>
#include <string.h>

#include "cli/colour.h"
#include "cli/out.h"
#include "cli/usage.h"

enum { TITLE_AT = 10, FINDING_AT = 33 };

const char *const doctor_words[DOCTOR_STATUS_COUNT] = {
    [DOCTOR_OK] = "ok",
    [DOCTOR_WARNING] = "warning",
    [DOCTOR_CRITICAL] = "critical",
    [DOCTOR_UNKNOWN] = "unknown",
};

enum doctor_status doctor_status(const struct table *table, size_t row)
{
    const char *word = table_cell(table, row, "status");
    enum doctor_status status = DOCTOR_OK;
    while (status < DOCTOR_UNKNOWN && strcmp(doctor_words[status], word != NULL ? word : "") != 0)
        status++;
    return status;
}

static void print_text(struct cli *cli, const char *text)
{
    char *shown = out_text(cli, text != NULL ? text : "");
    usage_print_behind(cli->out, FINDING_AT, shown);
    free(shown);
}

static void print_check(struct cli *cli, const struct table *table, size_t row)
{
    enum doctor_status status = doctor_status(table, row);
    if (cli->quiet && (status == DOCTOR_OK || status == DOCTOR_UNKNOWN))
        return;
    enum meaning meaning = colour_meaning(doctor_words[status]);
    fprintf(cli->out, "%s%s%s%*s%-*s", colour_begin(cli->colours, meaning), doctor_words[status],
            colour_end(cli->colours, meaning), TITLE_AT - (int)strlen(doctor_words[status]), "", FINDING_AT - TITLE_AT,
            table_cell(table, row, "title"));
    print_text(cli, table_cell(table, row, "finding"));
    if (status == DOCTOR_OK || status == DOCTOR_UNKNOWN)
        return;
    fprintf(cli->out, "%*s", FINDING_AT, "");
    print_text(cli, table_cell(table, row, "advice"));
}

void doctor_print(struct cli *cli, const struct table *table)
{
    size_t count[DOCTOR_STATUS_COUNT] = {0};
    for (size_t row = 0; row < table->rows; row++) {
        count[doctor_status(table, row)]++;
        print_check(cli, table, row);
    }
    out_say(cli, "%zu checks: %zu critical, %zu warning, %zu unknown, %zu ok", table->rows, count[DOCTOR_CRITICAL],
            count[DOCTOR_WARNING], count[DOCTOR_UNKNOWN], count[DOCTOR_OK]);
}
