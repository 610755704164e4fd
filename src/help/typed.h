/* typed: what of a command line has been typed so far, and what may come next. */
#ifndef CALLBOARD_HELP_TYPED_H
#define CALLBOARD_HELP_TYPED_H

#include "cli/cli.h"

struct typed {
    const struct verb *verb;         /* NULL: none yet */
    const struct verb_form *form;    /* NULL: none yet, or the verb has several and none is named */
    const struct option_spec *wants; /* the option whose value is being typed; NULL: none */
    const char *place;               /* the word of the form that is being typed, "ID", "[FILTER]..."; NULL: none */
    const char *text;                /* what there is of the word, without the option before a "="; borrowed */
    char *before;                    /* what stands before `text` in the same word: "--artist="; owned */
    bool option;                     /* the word is an option that is being typed */
    bool lost;                       /* what stands before cannot be understood */
};

/* Reads the words behind "callboard", of which the last one is being typed; it may be empty. Tells each option of
 * everywhere.h that has a value to `take`. The caller frees out->before. */
void typed_read(const struct verb *const *verbs, const char *const *words, int count,
                void (*take)(void *context, const char *name, const char *value), void *context, struct typed *out);

#endif
