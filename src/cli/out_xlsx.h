/* out_xlsx: prints a table as a workbook of Excel, by callboard-files. */
#ifndef CALLBOARD_CLI_OUT_XLSX_H
#define CALLBOARD_CLI_OUT_XLSX_H

#include "cli/cli.h"
#include "domain/zone.h"
#include "store/table.h"

/* Prints all rows on cli->out, in a sheet of this name. Times are dates by the clocks of `zone`, in which the table has
 * them, where those tell them; numbers and yes and no are such cells, all else is text. False after it has printed an
 * error on cli->err. */
bool out_xlsx(struct cli *cli, const struct table *table, const struct zone *zone, const char *name);

#endif
