#include "globals.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "cli/everywhere.h"
#include "cli/options.h"
#include "domain/day.h"
#include "domain/memory.h"

/* Where the value of an option of cli/everywhere.h goes. */
struct place {
    const char *name;
    size_t offset; /* in struct globals: of a bool, or of a const char * */
    bool flag;
};

/* clang-format off */
#define AT(member) offsetof(struct globals, member)
static const struct place places[] = {
    {"home", AT(home), false},
    {"config", AT(config), false},
    {"tenant", AT(tenant), false},
    {"as", AT(as), false},
    {"zone", AT(zone), false},
    {"color", AT(color_word), false},
    {"json", AT(json), true},
    {"csv", AT(csv), true},
    {"quiet", AT(quiet), true},
    {"verbose", AT(verbose), true},
    {"no-pager", AT(no_pager), true},
    {"session", AT(session), true},
    {"help", AT(help), true},
    {"version", AT(version), true},
};
/* clang-format on */

static const struct place *find_place(const char *argument)
{
    const char *name = strcmp(argument, "-h") == 0 ? "--help" : argument;
    size_t length = strcspn(name, "=");
    for (size_t i = 0; strncmp(name, "--", 2) == 0 && i < sizeof places / sizeof *places; i++)
        if (strlen(places[i].name) == length - 2 && strncmp(places[i].name, name + 2, length - 2) == 0)
            return &places[i];
    return NULL;
}

/* The value of the option `name` at argv[*at], written "--name=value" or "--name value"; *at moves on to its last word.
 * An empty one is an unset variable of a script, never meant: as a home it would be the folder one is in.
 */
static const char *take_value(int argc, char **argv, int *at, const char *name, char **error)
{
    const char *equals = strchr(argv[*at], '=');
    const char *value = equals != NULL ? equals + 1 : *at + 1 < argc ? argv[++*at] : "";
    if (*value)
        return value;
    *error = mem_format("--%s needs a value behind it.", name);
    return NULL;
}

static bool take_option(struct globals *out, const struct place *place, int argc, char **argv, int *at, char **error)
{
    void *value = (char *)out + place->offset;
    if (!place->flag) {
        const char **text = value;
        if (*text != NULL) { /* given twice: the order must not decide which one is meant */
            *error = mem_format("--%s may be given only once.", place->name);
            return false;
        }
        *text = take_value(argc, argv, at, place->name, error);
        return *text != NULL;
    }
    if (strchr(argv[*at], '=') != NULL) {
        *error = mem_format("--%s takes no value.", place->name);
        return false;
    }
    *(bool *)value = true;
    return true;
}

static bool is(const char *argument, const char *name)
{
    size_t length = strlen(name);
    return strncmp(argument, name, length) == 0 && (argument[length] == '\0' || argument[length] == '=');
}

/* Where no verb has been named yet, the board's own options take the word behind them along: it is no verb. */
static bool takes_next(const struct globals *globals, const char *argument)
{
    return globals->verb == NULL && strncmp(argument, "--", 2) == 0 &&
           option_find(everywhere_opening, argument + 2, strlen(argument + 2)) != NULL;
}

static bool take_argument(struct globals *out, int argc, char **argv, int *at, char **error)
{
    const struct place *place = find_place(argv[*at]);
    if (place != NULL)
        return take_option(out, place, argc, argv, at, error);
    if (out->verb == NULL && argv[*at][0] != '-') {
        out->verb = argv[*at];
        return true;
    }
    out->arguments[out->count++] = argv[*at];
    if (takes_next(out, argv[*at]) && *at + 1 < argc)
        out->arguments[out->count++] = argv[++*at];
    return true;
}

static bool read_color(struct globals *out, char **error)
{
    static const char *const words[] = {[COLOR_AUTO] = "auto", [COLOR_ALWAYS] = "always", [COLOR_NEVER] = "never"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (out->color_word == NULL || strcmp(words[i], out->color_word) == 0) {
            out->color = (enum color)i;
            return true;
        }
    }
    *error = mem_format("--color takes auto, always or never, not \"%s\".", out->color_word);
    return false;
}

/* What no option by itself can say: whether they go together, and whether a value is one of those that it may be. */
static bool check(struct globals *out, char **error)
{
    if (out->json && out->csv)
        *error = mem_copy("--json and --csv cannot both be meant.");
    return *error == NULL && read_color(out, error);
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
    return done && check(out, error);
}

void globals_set(struct globals *globals, const char *name, const char *value)
{
    for (size_t i = 0; i < sizeof places / sizeof *places; i++)
        if (!places[i].flag && strcmp(places[i].name, name) == 0)
            *(const char **)(void *)((char *)globals + places[i].offset) = value;
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
static const char *meant_by(const char *argument)
{
    size_t dashes = strspn(argument, "-");
    if (dashes == 0)
        return NULL;
    char *name = mem_format("%.*s", (int)strcspn(argument + dashes, "="), argument + dashes);
    const char *meant = option_meant(everywhere_opening, name);
    if (meant == NULL)
        meant = option_meant(everywhere_options, name);
    free(name);
    return meant;
}

static char *no_option(const char *argument)
{
    const char *meant = meant_by(argument);
    if (meant != NULL)
        return mem_format("\"%s\" means nothing to the board. Did you mean --%s?", argument, meant);
    return mem_format("\"%s\" means nothing to the board; callboard --help shows what does.", argument);
}

char *globals_slip(const struct globals *globals)
{
    const char *first = globals->count > 0 ? globals->arguments[0] : "", *meant = meant_by(first);
    return meant != NULL ? mem_format("There is no option %s. Did you mean --%s?", first, meant) : NULL;
}

bool board_options_read(const struct globals *globals, struct board_options *out, char **error)
{
    *out = (struct board_options){0};
    for (int at = 0; at < globals->count && *error == NULL; at++) {
        char *argument = globals->arguments[at];
        if (is(argument, "--week")) {
            out->week = take_value(globals->count, globals->arguments, &at, "week", error);
        } else if (is(argument, "--filter")) {
            out->filter = take_value(globals->count, globals->arguments, &at, "filter", error);
        } else if (is(argument, "--weeks")) {
            const char *value = take_value(globals->count, globals->arguments, &at, "weeks", error);
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
