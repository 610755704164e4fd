/* text_table: prints a table for people, in columns as wide as their widest cell or narrower where the terminal is. */
#ifndef CALLBOARD_CLI_TEXT_TABLE_H
#define CALLBOARD_CLI_TEXT_TABLE_H

#include "cli/out.h"

void text_table_print(struct cli *cli, const struct table *table, const struct out_view *view);

#endif
