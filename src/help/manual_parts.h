/* manual_parts: prints what several pages of the manual have, and the two pages that have a file of their own. */
#ifndef CALLBOARD_HELP_MANUAL_PARTS_H
#define CALLBOARD_HELP_MANUAL_PARTS_H

#include <stdio.h>

#include "cli/everywhere.h"

/* What a form takes, for a synopsis: its words and its options. */
void manual_put_form(FILE *file, const struct verb_form *form);
/* A list of the options of a table, each with its help. */
void manual_put_options(FILE *file, const struct option_spec *options);
void manual_put_statuses(FILE *file); /* the section on what the program exits with */

/* All of callboard(1) and of callboard.ini(5) but their heads. */
void manual_print_board(FILE *file, const struct verb *const *verbs);
void manual_print_ini(FILE *file);

#endif
