/* usage: prints the usage line and the --help of a verb from its table.
 *
 * Nothing here is wider than 80 columns, whatever the terminal's width is. */
#ifndef CALLBOARD_CLI_USAGE_H
#define CALLBOARD_CLI_USAGE_H

#include "cli/cli.h"

/* Prints `opening` ("usage:") and how the form is called: "callboard free --from T --to T [--skill S]...". Needed
 * options come first. */
void usage_print(FILE *file, const char *opening, const struct verb *verb, const struct verb_form *form);

/* Prints a line for each option of a table: how it is typed, and behind that its help. */
void usage_print_options(FILE *file, const struct option_spec *options);

/* Prints all that `callboard VERB --help` says. */
void usage_print_help(FILE *file, const struct verb *verb);

/* Prints a text that ends with a line end, wrapped. A line that begins with a space is an example: it is printed
 * as it is, and must fit by itself. */
void usage_print_text(FILE *file, const char *text);

/* Prints a text behind what stands already on the line up to `column`, wrapped; each further line begins there, too.
 * Ends the line. */
void usage_print_behind(FILE *file, int column, const char *text);

/* True if the form does not run without the option: a form that edits runs without any. */
bool usage_is_needed(const struct verb_form *form, const struct option_spec *spec);
/* Forms may share a table of options, which is told of the first of them. True for the others. */
bool usage_is_told(const struct verb *verb, const struct verb_form *form);

/* An option as it is typed: "--rate R". The caller frees. */
char *usage_option(const struct option_spec *spec);

#endif
