/* week_pdf: a sheet of weeks as PDF, which callboard-files draws (files.h). The same sheet is the same bytes. */
#ifndef CALLBOARD_CLI_WEEK_PDF_H
#define CALLBOARD_CLI_WEEK_PDF_H

#include "cli/cli.h"
#include "cli/files.h"
#include "cli/week_sheet.h"

/* As files_run() does it: `out` has the PDF, and a warning where no font here has some of its characters. */
bool week_pdf_make(const struct week_sheet *sheet, struct files_answer *out, char **error);

/* Prints it on cli->out, and the warning on cli->err. False after it has printed an error. */
bool week_pdf_print(struct cli *cli, const struct week_sheet *sheet);

#endif
