/* options: the words and options of one call, read by the table of its form. */
#ifndef CALLBOARD_CLI_OPTIONS_H
#define CALLBOARD_CLI_OPTIONS_H

#include "cli/cli.h"

struct option_given {
    const struct option_spec *spec;
    const char *value; /* "" for a flag */
};

struct options {
    const char **words; /* what is not an option; owned, the words themselves are borrowed from argv */
    int word_count;
    struct option_given *given; /* owned */
    size_t given_count;
};

/* Reads "--name VALUE", "--name=VALUE" and words; "--" ends the options. False: *error is a sentence (the
 * caller frees) and *out is empty. */
bool options_read(const struct verb_form *form, int count, char **arguments, struct options *out,
                  char **error);
void options_clear(struct options *options);

const char *option_value(const struct options *options, const char *name); /* NULL: not given */
bool option_flag(const struct options *options, const char *name);
/* The values of an OPTION_LIST in order; *count of them. The caller frees the array, not the values. */
const char **option_list(const struct options *options, const char *name, size_t *count);

/* A whole number within [least, most], `fallback` where the option is not given. False: said why on err. */
bool option_number(struct cli *cli, const struct options *options, const char *name, int least, int most,
                   int fallback, int *out);

#endif
