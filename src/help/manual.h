/* manual: makes the pages of the manual: callboard(1), one for each verb, callboard.ini(5).
 *
 * They are made from the tables that the program itself works by: verbs and their options, actions and their keys, the
 * commands behind ":", the shipped callboard.ini. */
#ifndef CALLBOARD_HELP_MANUAL_H
#define CALLBOARD_HELP_MANUAL_H

#include <stdbool.h>
#include <stdio.h>

#include "cli/cli.h"

struct manual_page {
    char *name; /* owned: "callboard-week" */
    int section;
    const struct verb *verb; /* whose it is; NULL: of none */
};

/* All pages, *count of them, those of `verbs` among them (which ends with NULL). The caller frees them. */
struct manual_page *manual_pages(const struct verb *const *verbs, size_t *count);
void manual_pages_free(struct manual_page **pages, size_t count);

/* The page of this name, or of the verb of this name; NULL: there is none. */
const struct manual_page *manual_find(const struct manual_page *pages, size_t count, const char *word);

/* Prints the source of a page in mdoc(7). */
void manual_print(FILE *file, const struct verb *const *verbs, const struct manual_page *page);

#endif
