/* text_table: prints a table for people. A column is as wide as its widest cell, or narrower so that the table fits the
 * terminal. */
#ifndef CALLBOARD_CLI_TEXT_TABLE_H
#define CALLBOARD_CLI_TEXT_TABLE_H

#include "cli/out.h"

void text_table_print(struct cli *cli, const struct table *table, const struct out_view *view);

#endif
