/* doctor: the answer of query_doctor, a check a row, read and printed. */
#ifndef CALLBOARD_CLI_DOCTOR_H
#define CALLBOARD_CLI_DOCTOR_H

#include "cli/cli.h"
#include "store/table.h"

/* The numbers are those of Nagios' plugins. */
enum doctor_status { DOCTOR_OK, DOCTOR_WARNING, DOCTOR_CRITICAL, DOCTOR_UNKNOWN, DOCTOR_STATUS_COUNT };

extern const char *const doctor_words[DOCTOR_STATUS_COUNT];

enum doctor_status doctor_status(const struct table *table, size_t row);

/* Prints each check with what was found, and how many there are of each status; what is not well with a word of advice.
 * With --quiet only what is not well. No line is wider than 80 columns. */
void doctor_print(struct cli *cli, const struct table *table);

#endif
