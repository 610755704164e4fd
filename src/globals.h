/* globals: reads the options that may stand before or after any verb, and those of the board. */
#ifndef CALLBOARD_GLOBALS_H
#define CALLBOARD_GLOBALS_H

#include <stdbool.h>

/* When text has colours: on a terminal that has them, unless the environment says otherwise; or as it is said. */
enum color { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER };

struct globals {
    const char *home, *config, *tenant, *as, *zone; /* NULL: not given; borrowed from argv */
    const char *color_word;                         /* the value of --color as it was typed; NULL: not given */
    enum color color;                               /* what it means */
    bool json, csv, quiet, help, version, no_pager, verbose;
    bool session;     /* run by sshd as a forced command */
    const char *verb; /* NULL: none, which means the board */
    int count;        /* how many arguments are left for the verb */
    char **arguments; /* owned; the strings are borrowed from argv */
};

struct board_options {
    const char *week;   /* as typed; NULL: this one */
    int weeks;          /* 0: as configured */
    const char *filter; /* NULL: none */
};

/* False: *error is a sentence (caller frees). Call globals_clear() in both cases. */
bool globals_read(int argc, char **argv, struct globals *out, char **error);
/* Sets the option of this name to a value, which is borrowed. Any other name, or a flag's, changes nothing. */
void globals_set(struct globals *globals, const char *name, const char *value);
void globals_clear(struct globals *globals);

/* True for `callboard` and `callboard board` with the board's options; with a word behind it, board is a verb. */
bool globals_open_board(const struct globals *globals);

/* Where the verb is none: the option before it may be mistyped, so that its value was taken for the verb, as in
 * "--tenat North week". The sentence to say then, which the caller frees; NULL: no option is near. */
char *globals_slip(const struct globals *globals);

/* Reads the arguments that globals_read() left, as options of the board. False as above. */
bool board_options_read(const struct globals *globals, struct board_options *out, char **error);

#endif
