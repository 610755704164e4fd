#include "globals.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "domain/day.h"
#include "domain/memory.h"
#include "domain/nearest.h"

/* Where an option's value goes: exactly one of the two is set. */
struct option {
    const char *name; /* with its dashes */
    size_t text;      /* offset of a const char *; the option takes a value */
    size_t flag;      /* offset of a bool */
    bool takes_value;
};

#define TEXT(word, field)                                                               \
    {                                                                                   \
        .name = "--" word, .text = offsetof(struct globals, field), .takes_value = true \
    }
#define FLAG(word, field)                                          \
    {                                                              \
        .name = "--" word, .flag = offsetof(struct globals, field) \
    }

static const struct option options[] = {
    TEXT("home", home),       TEXT("config", config),   TEXT("tenant", tenant),
    TEXT("as", as),           TEXT("zone", zone),       FLAG("json", json),
    FLAG("csv", csv),         FLAG("quiet", quiet),     FLAG("help", help),
    FLAG("version", version), FLAG("session", session), {.name = "-h", .flag = offsetof(struct globals, help)},
};

static const struct option *find_option(const char *argument)
{
    size_t length = strcspn(argument, "=");
    for (size_t i = 0; i < sizeof options / sizeof *options; i++)
        if (strlen(options[i].name) == length && strncmp(options[i].name, argument, length) == 0)
            return &options[i];
    return NULL;
}

/* The value of `name` at argv[*at], written "--name=value" or "--name value"; *at moves on to its last word.
 * An empty one is an unset variable of a script, never meant: as a home it would be the folder one is in.
 */
static const char *take_value(int argc, char **argv, int *at, const char *name, char **error)
{
    const char *equals = strchr(argv[*at], '=');
    const char *value = equals != NULL ? equals + 1 : *at + 1 < argc ? argv[++*at] : "";
    if (*value)
        return value;
    *error = mem_format("%s needs a value behind it.", name);
    return NULL;
}

static bool take_option(struct globals *out, const struct option *option, int argc, char **argv, int *at, char **error)
{
    if (option->takes_value) {
        const char **place = (const char **)(void *)((char *)out + option->text);
        if (*place != NULL) { /* given twice: the order must not decide which one is meant */
            *error = mem_format("%s may be given only once.", option->name);
            return false;
        }
        *place = take_value(argc, argv, at, option->name, error);
        return *place != NULL;
    }
    if (strchr(argv[*at], '=') != NULL) {
        *error = mem_format("%s takes no value.", option->name);
        return false;
    }
    *(bool *)((char *)out + option->flag) = true;
    return true;
}

static bool is(const char *argument, const char *name)
{
    size_t length = strlen(name);
    return strncmp(argument, name, length) == 0 && (argument[length] == '\0' || argument[length] == '=');
}

/* Where no verb has been named yet, the board's own options take the word behind them along: it is no verb.
 */
static bool takes_next(const struct globals *globals, const char *argument)
{
    return globals->verb == NULL &&
           (strcmp(argument, "--week") == 0 || strcmp(argument, "--weeks") == 0 || strcmp(argument, "--filter") == 0);
}

static bool take_argument(struct globals *out, int argc, char **argv, int *at, char **error)
{
    const struct option *option = find_option(argv[*at]);
    if (option != NULL)
        return take_option(out, option, argc, argv, at, error);
    if (out->verb == NULL && argv[*at][0] != '-') {
        out->verb = argv[*at];
        return true;
    }
    out->arguments[out->count++] = argv[*at];
    if (takes_next(out, argv[*at]) && *at + 1 < argc)
        out->arguments[out->count++] = argv[++*at];
    return true;
}

bool globals_read(int argc, char **argv, struct globals *out, char **error)
{
    *out = (struct globals){.arguments = mem_new((size_t)argc + 2, sizeof *out->arguments)};
    bool done = true;
    int at = 1;
    for (; at < argc && done && strcmp(argv[at], "--") != 0; at++)
        done = take_argument(out, argc, argv, &at, error);
    for (; at < argc && done; at++) /* from "--" on everything is the verb's */
        out->arguments[out->count++] = argv[at];
    if (done && out->json && out->csv) {
        *error = mem_copy("--json and --csv cannot both be meant.");
        done = false;
    }
    return done;
}

void globals_clear(struct globals *globals)
{
    free(globals->arguments);
    *globals = (struct globals){0};
}

bool globals_open_board(const struct globals *globals)
{
    return globals->verb == NULL ||
           (strcmp(globals->verb, "board") == 0 && (globals->count == 0 || globals->arguments[0][0] == '-'));
}

/* The option of which this one is a slip, "--tenat"; NULL: none. */
static const char *option_meant(const char *argument)
{
    static const char *const known[] = {"--week", "--weeks", "--filter", "--home",  "--config", "--tenant",  "--as",
                                        "--zone", "--json",  "--csv",    "--quiet", "--help",   "--version", NULL};
    char *name = mem_format("%.*s", (int)strcspn(argument, "="), argument);
    const char *meant = *argument == '-' ? nearest(name, known) : NULL;
    free(name);
    return meant;
}

static char *no_option(const char *argument)
{
    const char *meant = option_meant(argument);
    if (meant != NULL)
        return mem_format("\"%s\" means nothing to the board. Did you mean %s?", argument, meant);
    return mem_format("\"%s\" means nothing to the board; callboard --help shows what does.", argument);
}

char *globals_slip(const struct globals *globals)
{
    const char *first = globals->count > 0 ? globals->arguments[0] : "", *meant = option_meant(first);
    return meant != NULL ? mem_format("There is no option %s. Did you mean %s?", first, meant) : NULL;
}

bool board_options_read(const struct globals *globals, struct board_options *out, char **error)
{
    *out = (struct board_options){0};
    for (int at = 0; at < globals->count && *error == NULL; at++) {
        char *argument = globals->arguments[at];
        if (is(argument, "--week")) {
            out->week = take_value(globals->count, globals->arguments, &at, "--week", error);
        } else if (is(argument, "--filter")) {
            out->filter = take_value(globals->count, globals->arguments, &at, "--filter", error);
        } else if (is(argument, "--weeks")) {
            const char *value = take_value(globals->count, globals->arguments, &at, "--weeks", error);
            char *end = NULL;
            long weeks = value != NULL ? strtol(value, &end, 10) : 0;
            if (value != NULL && (*end || weeks < 1 || weeks > WEEKS_MOST))
                *error = mem_format("--weeks %s: it must be a number from 1 to %d.", value, WEEKS_MOST);
            out->weeks = (int)weeks;
        } else {
            *error = no_option(argument);
        }
    }
    return *error == NULL;
}
