/* out: prints tables, JSON and sentences.
 *
 * cli->output decides whether a table is printed as text for people, as JSON or as CSV. All text is cleaned before it
 * reaches a terminal; a file or a pipe gets it as it is. */
#ifndef CALLBOARD_CLI_OUT_H
#define CALLBOARD_CLI_OUT_H

#include <jansson.h>

#include "cli/cli.h"
#include "store/table.h"

/* A column of a table for people. A list of them ends with a NULL column. */
struct out_view {
    const char *column; /* the column's name in the table */
    const char *heading;
    bool id;       /* an id, of which its beginning is printed (short_id.h) */
    bool coloured; /* its cells are words, in the colours of what they mean (colour.h) */
    bool cut;      /* shorten its cells if the terminal is too narrow; the other columns are never shortened */
};

/* Prints all rows. JSON: an array of objects with all columns. CSV: a heading and the rows (RFC 4180), with no cell
 * that a spreadsheet would take for a formula. Text: the columns of `view`, or the sentence `none` if there are no
 * rows. */
void out_table(struct cli *cli, const struct table *table, const struct out_view *view, const char *none);

/* Prints all rows as CSV, whatever cli->output says. `excel`: as a spreadsheet opens it where the comma is the decimal
 * sign, with semicolons and a byte order mark. */
void out_csv(const struct cli *cli, const struct table *table, bool excel);

/* A row as a JSON object, and all rows as an array. Numbers, booleans and JSON stay what they are, decimals to the last
 * digit (of 15). The caller releases the value. */
json_t *out_json_row(const struct table *table, size_t row);
json_t *out_json_rows(const struct table *table);
/* Prints the value and releases it. Characters that could act on a terminal are printed as \u escapes. */
void out_json(struct cli *cli, json_t *value);
/* The same on one line. */
void out_json_line(struct cli *cli, json_t *value);

/* False, and says so, on a terminal: what comes is for a file or a program, and its texts are not cleaned. */
bool out_is_no_terminal(struct cli *cli);

/* A copy of the text that fits on one line of cli->out. The caller frees. */
char *out_text(const struct cli *cli, const char *text);

/* Prints a sentence for people on cli->out, wrapped for a terminal, unless it begins with a blank. Prints nothing with
 * --quiet, --json or --csv. */
void out_say(struct cli *cli, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* The same for a sentence that is made of these three, with the word in the colour of what it means (colour.h). The
 * opening has no blanks but single ones, and fits on a line with the word. */
void out_say_word(struct cli *cli, const char *opening, const char *word, const char *rest);
/* Prints an error or a warning on cli->err, after "callboard: ", wrapped for a terminal. */
void out_complain(struct cli *cli, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* The same after another opening, "callboard week: ", of what is clean already; it is not kept as the complaint. */
void out_complain_as(struct cli *cli, const char *opening, const char *clean);

/* Clears the line that shows how far something has come, if there is one. */
void out_clear_line(struct cli *cli);

/* Keeps a sentence as out_complain() does, for whoever has printed it otherwise. */
void out_keep_complaint(struct cli *cli, const char *sentence);
/* For --json, where a verb has failed and answered nothing: {"outcome":"invalid","message":"..."} with the last
 * complaint, or else with `sentence`. */
void out_failure(struct cli *cli, enum exit_status status, const char *sentence);

#endif
