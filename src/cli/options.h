/* options: the words and options of one call, read by the table of the form that is called (cli.h). */
#ifndef CALLBOARD_CLI_OPTIONS_H
#define CALLBOARD_CLI_OPTIONS_H

#include "cli/cli.h"

struct option_given {
    const struct option_spec *spec;
    const char *value; /* borrowed from argv; "" for a flag */
};

struct options {
    const char **words; /* the arguments that are no options, in order; the array is owned, the words belong to argv */
    int word_count;
    struct option_given *given; /* owned, in the order given */
    size_t given_count;
};

/* Reads "--name VALUE", "--name=VALUE" and words; after "--" every argument is a word. The arguments must outlive
 * *out, which the caller clears with options_clear(). Returns false if the arguments do not fit the form, for
 * instance because a needed option is missing: *error is then a sentence that the caller frees, and *out is empty.
 * `forms` are all of the verb: an option that `form` lacks may be a slip of another's. */
bool options_read(const struct verb_form *forms, const struct verb_form *form, int count, char **arguments,
                  struct options *out, char **error);
/* True if there are words among the arguments of a verb with these forms. */
bool options_have_words(const struct verb_form *forms, int count, char **arguments);
void options_clear(struct options *options);

/* The row of the option with this name, of `length` bytes, without the dashes; NULL: none. `specs` may be NULL. */
const struct option_spec *option_find(const struct option_spec *specs, const char *name, size_t length);
/* The name of the option of which `typed`, without the dashes, is a slip; NULL: none. `specs` may be NULL. */
const char *option_meant(const struct option_spec *specs, const char *typed);

/* The option's value; NULL if it was not given. */
const char *option_value(const struct options *options, const char *name);
bool option_flag(const struct options *options, const char *name);

/* The values of an OPTION_LIST in the order given, *count of them. The caller frees the array, not the values. */
const char **option_list(const struct options *options, const char *name, size_t *count);

/* Reads a whole number from `least` to `most` into *out, or `fallback` if the option was not given. Returns false
 * after it has printed an error on cli->err. */
bool option_number(struct cli *cli, const struct options *options, const char *name, int least, int most, int fallback,
                   int *out);

#endif
