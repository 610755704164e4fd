/* out: the one place that prints a table: for people, as JSON, as CSV; as cli->output says. */
#ifndef CALLBOARD_CLI_OUT_H
#define CALLBOARD_CLI_OUT_H

#include <jansson.h>

#include "cli/cli.h"
#include "store/table.h"

/* A column as people see it. The list ends with a NULL column. */
struct out_view {
    const char *column, *heading;
    bool cut; /* may be shortened where the terminal is too narrow; the others never are */
};

/* All rows. JSON: an array of objects; CSV: RFC 4180, a heading and the rows, no cell that a spreadsheet
 * takes for a formula; text: the columns of `view`, or the sentence `none` where there are no rows. */
void out_table(struct cli *cli, const struct table *table, const struct out_view *view, const char *none);

/* One row as an object, by the columns' types. */
json_t *out_json_row(const struct table *table, size_t row);
json_t *out_json_rows(const struct table *table);
/* Prints and releases. What could act on a terminal is written as \u escapes. */
void out_json(struct cli *cli, json_t *value);

/* A sentence for people on stdout; nothing with --quiet, --json, --csv. */
void out_say(struct cli *cli, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* "callboard: ..." on stderr, cleaned. */
void out_complain(struct cli *cli, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
