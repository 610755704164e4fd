#include "ui/theme.h"

#include <string.h>

/* Columns: foreground and background of 256 colours, the same of 8 colours, attributes. Text in the terminal's own
 * colours is readable on dark and on light terminals; a row that sets a background also sets the foreground. */
enum { NONE = COLOUR_NONE };

/* Firm bookings are blue, bookings that may go brown, those that lapse grey; red is for conflicts alone. */
static const struct look default_looks[ROLE_COUNT] = {
    [ROLE_PLAIN] = {NONE, NONE, NONE, NONE, 0},
    [ROLE_BRAND] = {NONE, NONE, NONE, NONE, LOOK_BOLD},
    [ROLE_DIM] = {244, NONE, NONE, NONE, 0},
    [ROLE_HEADING] = {NONE, NONE, NONE, NONE, 0},
    [ROLE_TODAY] = {16, 180, 0, 3, LOOK_BOLD},
    [ROLE_GROUP] = {109, NONE, 6, NONE, LOOK_BOLD},
    [ROLE_LIVE] = {71, NONE, 2, NONE, 0},
    [ROLE_OFFLINE] = {203, NONE, 1, NONE, LOOK_BOLD},
    [ROLE_CONFIRMED] = {255, 24, 7, 4, 0},
    [ROLE_CONFIRMED_NEXT] = {255, 25, 7, 4, LOOK_UNDERLINE8},
    [ROLE_PENCIL] = {230, 94, 0, 3, 0},
    [ROLE_PENCIL_NEXT] = {230, 130, 0, 3, LOOK_UNDERLINE8},
    [ROLE_HOLD] = {252, 238, 0, 6, LOOK_ITALIC},
    [ROLE_SECOND] = {140, NONE, 5, NONE, LOOK_ITALIC},
    [ROLE_PENDING] = {117, 236, 6, NONE, LOOK_UNDERLINE},
    [ROLE_UNKNOWN] = {16, 179, 5, NONE, LOOK_UNDERLINE},
    [ROLE_MOVING] = {16, 151, 0, 2, LOOK_BOLD},
    [ROLE_GHOST] = {243, NONE, NONE, NONE, LOOK_ITALIC},
    [ROLE_ASIDE] = {245, 235, NONE, NONE, LOOK_DIM},
    [ROLE_ASIDE_NEXT] = {245, 237, NONE, NONE, LOOK_DIM | LOOK_UNDERLINE8},
    [ROLE_REFUSED] = {255, 160, 7, 1, LOOK_BOLD},
    [ROLE_IN_THE_WAY] = {231, 88, 3, 1, LOOK_BOLD},
    [ROLE_CONFLICT] = {203, NONE, 1, NONE, LOOK_BOLD},
    [ROLE_CLASH] = {208, NONE, 3, NONE, LOOK_BOLD},
    [ROLE_OFF] = {240, NONE, NONE, NONE, 0},
    [ROLE_SELECTED] = {231, 60, 0, 6, 0},
    [ROLE_CURSOR] = {NONE, NONE, NONE, NONE, LOOK_BOLD | LOOK_REVERSE},
    [ROLE_FRESH] = {16, 229, 0, 3, LOOK_BOLD},
    [ROLE_DRAFT] = {16, 177, 0, 5, LOOK_BOLD},
    [ROLE_PERSON] = {79, NONE, 6, NONE, 0},
    [ROLE_FREE] = {244, NONE, NONE, NONE, 0},
    [ROLE_HOURS_SOME] = {255, 23, 7, 6, 0},
    [ROLE_HOURS_MOST] = {16, 72, 0, 6, 0},
    [ROLE_HOURS_ALL] = {16, 114, 0, 2, LOOK_BOLD},
    [ROLE_LOAD] = {246, NONE, NONE, NONE, 0},
    [ROLE_LOAD_OVER] = {208, NONE, 3, NONE, LOOK_BOLD},
    [ROLE_PAST] = {16, 176, 0, 5, LOOK_BOLD},
    [ROLE_RULE] = {239, NONE, NONE, NONE, 0},
    [ROLE_INPUT] = {NONE, NONE, NONE, NONE, LOOK_BOLD},
    [ROLE_READ_WHEN] = {71, NONE, 2, NONE, 0},
    [ROLE_READ_WHAT] = {109, NONE, 6, NONE, 0},
    [ROLE_READ_STATUS] = {140, NONE, 5, NONE, 0},
    [ROLE_DOUBT] = {208, NONE, 3, NONE, LOOK_BOLD | LOOK_UNDERLINE},
    [ROLE_KEY] = {222, 236, 3, NONE, LOOK_BOLD},
    [ROLE_HINT] = {250, 236, NONE, NONE, 0},
    [ROLE_OFFER] = {179, NONE, 3, NONE, LOOK_BOLD},
    [ROLE_GOOD] = {114, 236, 2, NONE, 0},
    [ROLE_WARNING] = {215, 236, 3, NONE, LOOK_BOLD},
    [ROLE_ERROR] = {210, 236, 1, NONE, LOOK_BOLD},
};

/* For a light background: what is firm is dark, what may go is pale. Text without a background of its own is read on
 * white and on light grey, at a contrast of 4.5:1 or more. */
static const struct look light_looks[ROLE_COUNT] = {
    [ROLE_PLAIN] = {NONE, NONE, NONE, NONE, 0},
    [ROLE_BRAND] = {NONE, NONE, NONE, NONE, LOOK_BOLD},
    [ROLE_DIM] = {241, NONE, NONE, NONE, 0},
    [ROLE_HEADING] = {NONE, NONE, NONE, NONE, 0},
    [ROLE_TODAY] = {16, 180, 0, 3, LOOK_BOLD},
    [ROLE_GROUP] = {24, NONE, 4, NONE, LOOK_BOLD},
    [ROLE_LIVE] = {22, NONE, NONE, NONE, 0},
    [ROLE_OFFLINE] = {124, NONE, 1, NONE, LOOK_BOLD},
    [ROLE_CONFIRMED] = {231, 25, 7, 4, 0},
    [ROLE_CONFIRMED_NEXT] = {231, 18, 7, 4, LOOK_UNDERLINE8},
    [ROLE_PENCIL] = {16, 222, 0, 3, 0},
    [ROLE_PENCIL_NEXT] = {16, 215, 0, 3, LOOK_UNDERLINE8},
    [ROLE_HOLD] = {16, 250, 0, 6, LOOK_ITALIC},
    [ROLE_SECOND] = {90, NONE, 5, NONE, LOOK_ITALIC},
    [ROLE_PENDING] = {18, 254, 4, NONE, LOOK_UNDERLINE},
    [ROLE_UNKNOWN] = {16, 179, 5, NONE, LOOK_UNDERLINE},
    [ROLE_MOVING] = {16, 151, 0, 2, LOOK_BOLD},
    [ROLE_GHOST] = {242, NONE, NONE, NONE, LOOK_ITALIC},
    [ROLE_ASIDE] = {239, 254, 0, 7, 0},
    [ROLE_ASIDE_NEXT] = {239, 252, 0, 7, LOOK_UNDERLINE8},
    [ROLE_REFUSED] = {231, 160, 7, 1, LOOK_BOLD},
    [ROLE_IN_THE_WAY] = {231, 88, 7, 1, LOOK_BOLD | LOOK_UNDERLINE},
    [ROLE_CONFLICT] = {124, NONE, 1, NONE, LOOK_BOLD},
    [ROLE_CLASH] = {94, NONE, NONE, NONE, LOOK_BOLD},
    [ROLE_OFF] = {242, NONE, NONE, NONE, 0},
    [ROLE_SELECTED] = {231, 60, 0, 6, 0},
    [ROLE_CURSOR] = {NONE, NONE, NONE, NONE, LOOK_BOLD | LOOK_REVERSE},
    [ROLE_FRESH] = {16, 226, 0, 3, LOOK_BOLD},
    [ROLE_DRAFT] = {16, 177, 0, 6, LOOK_BOLD | LOOK_UNDERLINE8},
    [ROLE_PERSON] = {23, NONE, 4, NONE, 0},
    [ROLE_FREE] = {241, NONE, NONE, NONE, 0},
    [ROLE_HOURS_SOME] = {16, 194, 0, 6, 0},
    [ROLE_HOURS_MOST] = {16, 114, 0, 6, LOOK_UNDERLINE8},
    [ROLE_HOURS_ALL] = {231, 22, 0, 2, LOOK_BOLD},
    [ROLE_LOAD] = {241, NONE, NONE, NONE, 0},
    [ROLE_LOAD_OVER] = {94, NONE, NONE, NONE, LOOK_BOLD},
    [ROLE_PAST] = {231, 90, 7, 4, LOOK_BOLD},
    [ROLE_RULE] = {242, NONE, NONE, NONE, 0},
    [ROLE_INPUT] = {NONE, NONE, NONE, NONE, LOOK_BOLD},
    [ROLE_READ_WHEN] = {22, NONE, 4, NONE, 0},
    [ROLE_READ_WHAT] = {24, NONE, 1, NONE, 0},
    [ROLE_READ_STATUS] = {90, NONE, 5, NONE, 0},
    [ROLE_DOUBT] = {94, NONE, NONE, NONE, LOOK_BOLD | LOOK_UNDERLINE},
    [ROLE_KEY] = {18, 255, 4, NONE, LOOK_BOLD},
    [ROLE_HINT] = {237, 255, NONE, NONE, 0},
    [ROLE_OFFER] = {18, NONE, 4, NONE, LOOK_BOLD},
    [ROLE_GOOD] = {22, 255, NONE, NONE, 0},
    [ROLE_WARNING] = {94, 255, NONE, NONE, LOOK_BOLD},
    [ROLE_ERROR] = {124, 255, 1, NONE, LOOK_BOLD},
};

/* Black and white against full colours, at a contrast of 7:1 or more; no shade of grey carries a meaning. */
static const struct look high_contrast_looks[ROLE_COUNT] = {
    [ROLE_PLAIN] = {NONE, NONE, NONE, NONE, 0},
    [ROLE_BRAND] = {NONE, NONE, NONE, NONE, LOOK_BOLD},
    [ROLE_DIM] = {NONE, NONE, NONE, NONE, 0},
    [ROLE_HEADING] = {NONE, NONE, NONE, NONE, LOOK_BOLD},
    [ROLE_TODAY] = {16, 231, 0, 7, LOOK_BOLD},
    [ROLE_GROUP] = {NONE, NONE, NONE, NONE, LOOK_BOLD | LOOK_UNDERLINE},
    [ROLE_LIVE] = {46, 16, 2, 0, LOOK_BOLD},
    [ROLE_OFFLINE] = {231, 160, 7, 1, LOOK_BOLD},
    [ROLE_CONFIRMED] = {231, 19, 7, 4, LOOK_BOLD},
    [ROLE_CONFIRMED_NEXT] = {231, 24, 7, 4, LOOK_BOLD | LOOK_UNDERLINE8},
    [ROLE_PENCIL] = {16, 226, 0, 3, 0},
    [ROLE_PENCIL_NEXT] = {16, 229, 0, 3, LOOK_UNDERLINE8},
    [ROLE_HOLD] = {16, 51, 0, 6, 0},
    [ROLE_SECOND] = {231, 90, 7, 5, LOOK_BOLD},
    [ROLE_PENDING] = {231, 238, 7, 0, LOOK_UNDERLINE},
    [ROLE_UNKNOWN] = {16, 231, 0, 7, LOOK_UNDERLINE},
    [ROLE_MOVING] = {16, 46, 0, 2, LOOK_BOLD},
    [ROLE_GHOST] = {NONE, NONE, NONE, NONE, LOOK_UNDERLINE},
    [ROLE_ASIDE] = {250, 238, 7, 0, 0},
    [ROLE_ASIDE_NEXT] = {250, 235, 7, 0, LOOK_UNDERLINE8},
    [ROLE_REFUSED] = {231, 160, 7, 1, LOOK_BOLD},
    [ROLE_IN_THE_WAY] = {231, 88, 7, 1, LOOK_BOLD | LOOK_UNDERLINE},
    [ROLE_CONFLICT] = {231, 160, 7, 1, LOOK_BOLD},
    [ROLE_CLASH] = {16, 214, 0, 3, LOOK_BOLD},
    [ROLE_OFF] = {NONE, NONE, NONE, NONE, 0},
    [ROLE_SELECTED] = {16, 231, 0, 7, LOOK_UNDERLINE},
    [ROLE_CURSOR] = {NONE, NONE, NONE, NONE, LOOK_BOLD | LOOK_REVERSE},
    [ROLE_FRESH] = {16, 231, 0, 7, LOOK_BOLD | LOOK_UNDERLINE},
    [ROLE_DRAFT] = {16, 213, 0, 5, LOOK_BOLD},
    [ROLE_PERSON] = {51, 16, 6, 0, LOOK_BOLD},
    [ROLE_FREE] = {NONE, NONE, NONE, NONE, 0},
    [ROLE_HOURS_SOME] = {231, 22, 7, 0, 0},
    [ROLE_HOURS_MOST] = {231, 28, 0, 6, LOOK_BOLD},
    [ROLE_HOURS_ALL] = {16, 46, 0, 2, LOOK_BOLD},
    [ROLE_LOAD] = {NONE, NONE, NONE, NONE, 0},
    [ROLE_LOAD_OVER] = {16, 214, 0, 3, LOOK_BOLD},
    [ROLE_PAST] = {16, 213, 7, 5, LOOK_BOLD},
    [ROLE_RULE] = {NONE, NONE, NONE, NONE, 0},
    [ROLE_INPUT] = {NONE, NONE, NONE, NONE, LOOK_BOLD},
    [ROLE_READ_WHEN] = {46, 16, 2, 0, 0},
    [ROLE_READ_WHAT] = {51, 16, 6, 0, 0},
    [ROLE_READ_STATUS] = {213, 16, 5, 0, 0},
    [ROLE_DOUBT] = {16, 214, 0, 3, LOOK_BOLD},
    [ROLE_KEY] = {226, 16, 3, 0, LOOK_BOLD},
    [ROLE_HINT] = {231, 16, 7, 0, 0},
    [ROLE_OFFER] = {NONE, NONE, NONE, NONE, LOOK_BOLD | LOOK_UNDERLINE},
    [ROLE_GOOD] = {46, 16, 2, 0, LOOK_BOLD},
    [ROLE_WARNING] = {214, 16, 3, 0, LOOK_BOLD},
    [ROLE_ERROR] = {231, 160, 7, 1, LOOK_BOLD},
};

/* Okabe and Ito's palette ("Color Universal Design", 2008) in the nearest of the 256: orange 214, sky blue
 * 74, bluish green 36, yellow 227, blue 25, vermilion 166, reddish purple 175. */
static const struct look colour_blind_looks[ROLE_COUNT] = {
    [ROLE_PLAIN] = {NONE, NONE, NONE, NONE, 0},
    [ROLE_BRAND] = {NONE, NONE, NONE, NONE, LOOK_BOLD},
    [ROLE_DIM] = {244, NONE, NONE, NONE, 0},
    [ROLE_HEADING] = {NONE, NONE, NONE, NONE, 0},
    [ROLE_TODAY] = {16, 227, 0, 3, LOOK_BOLD},
    [ROLE_GROUP] = {74, NONE, 6, NONE, LOOK_BOLD},
    [ROLE_LIVE] = {36, NONE, 6, NONE, 0},
    [ROLE_OFFLINE] = {166, NONE, 5, NONE, LOOK_BOLD},
    [ROLE_CONFIRMED] = {255, 25, 7, 4, 0},
    [ROLE_CONFIRMED_NEXT] = {255, 18, 7, 4, LOOK_UNDERLINE8},
    [ROLE_PENCIL] = {16, 214, 0, 3, 0},
    [ROLE_PENCIL_NEXT] = {16, 222, 0, 3, LOOK_UNDERLINE8},
    [ROLE_HOLD] = {16, 74, 0, 6, LOOK_ITALIC},
    [ROLE_SECOND] = {175, NONE, 5, NONE, LOOK_ITALIC},
    [ROLE_PENDING] = {74, 236, 6, NONE, LOOK_UNDERLINE},
    [ROLE_UNKNOWN] = {16, 227, 3, NONE, LOOK_UNDERLINE},
    [ROLE_MOVING] = {16, 36, 0, 6, LOOK_BOLD},
    [ROLE_GHOST] = {243, NONE, NONE, NONE, LOOK_ITALIC},
    [ROLE_ASIDE] = {245, 235, NONE, NONE, LOOK_DIM},
    [ROLE_ASIDE_NEXT] = {245, 237, NONE, NONE, LOOK_DIM | LOOK_UNDERLINE8},
    [ROLE_REFUSED] = {231, 166, 7, 5, LOOK_BOLD},
    [ROLE_IN_THE_WAY] = {231, 130, 7, 5, LOOK_BOLD | LOOK_UNDERLINE},
    [ROLE_CONFLICT] = {166, NONE, 5, NONE, LOOK_BOLD},
    [ROLE_CLASH] = {227, 236, 3, NONE, LOOK_BOLD},
    [ROLE_OFF] = {240, NONE, NONE, NONE, 0},
    [ROLE_SELECTED] = {16, 153, 0, 6, 0},
    [ROLE_CURSOR] = {NONE, NONE, NONE, NONE, LOOK_BOLD | LOOK_REVERSE},
    [ROLE_FRESH] = {16, 231, 0, 7, LOOK_BOLD},
    [ROLE_DRAFT] = {16, 175, 0, 5, LOOK_BOLD},
    [ROLE_PERSON] = {74, NONE, 6, NONE, 0},
    [ROLE_FREE] = {244, NONE, NONE, NONE, 0},
    [ROLE_HOURS_SOME] = {255, 24, 7, 4, 0},
    [ROLE_HOURS_MOST] = {16, 74, 0, 6, 0},
    [ROLE_HOURS_ALL] = {16, 227, 0, 3, LOOK_BOLD},
    [ROLE_LOAD] = {246, NONE, NONE, NONE, 0},
    [ROLE_LOAD_OVER] = {227, 236, 3, NONE, LOOK_BOLD},
    [ROLE_PAST] = {16, 175, 0, 5, LOOK_BOLD},
    [ROLE_RULE] = {239, NONE, NONE, NONE, 0},
    [ROLE_INPUT] = {NONE, NONE, NONE, NONE, LOOK_BOLD},
    [ROLE_READ_WHEN] = {36, NONE, 6, NONE, 0},
    [ROLE_READ_WHAT] = {74, NONE, 4, NONE, 0},
    [ROLE_READ_STATUS] = {175, NONE, 5, NONE, 0},
    [ROLE_DOUBT] = {227, 236, 3, NONE, LOOK_BOLD | LOOK_UNDERLINE},
    [ROLE_KEY] = {227, 236, 3, NONE, LOOK_BOLD},
    [ROLE_HINT] = {250, 236, NONE, NONE, 0},
    [ROLE_OFFER] = {214, NONE, 3, NONE, LOOK_BOLD},
    [ROLE_GOOD] = {36, 236, 6, NONE, 0},
    [ROLE_WARNING] = {227, 236, 3, NONE, LOOK_BOLD},
    [ROLE_ERROR] = {214, 236, 5, NONE, LOOK_BOLD},
};

#define MONO(attributes)                   \
    {                                      \
        NONE, NONE, NONE, NONE, attributes \
    }

/* Firm bookings are reversed, soft ones underlined; the glyphs say the rest. */
static const struct look mono_looks[ROLE_COUNT] = {
    [ROLE_PLAIN] = MONO(0),
    [ROLE_BRAND] = MONO(LOOK_BOLD),
    [ROLE_DIM] = MONO(0),
    [ROLE_HEADING] = MONO(0),
    [ROLE_TODAY] = MONO(LOOK_BOLD | LOOK_UNDERLINE),
    [ROLE_GROUP] = MONO(LOOK_BOLD),
    [ROLE_LIVE] = MONO(0),
    [ROLE_OFFLINE] = MONO(LOOK_REVERSE),
    [ROLE_CONFIRMED] = MONO(LOOK_REVERSE),
    [ROLE_CONFIRMED_NEXT] = MONO(LOOK_REVERSE | LOOK_UNDERLINE),
    [ROLE_PENCIL] = MONO(LOOK_UNDERLINE),
    [ROLE_PENCIL_NEXT] = MONO(LOOK_UNDERLINE | LOOK_ITALIC),
    [ROLE_HOLD] = MONO(LOOK_UNDERLINE | LOOK_DIM),
    [ROLE_SECOND] = MONO(LOOK_ITALIC),
    [ROLE_PENDING] = MONO(LOOK_DIM | LOOK_REVERSE),
    [ROLE_UNKNOWN] = MONO(LOOK_DIM | LOOK_UNDERLINE),
    [ROLE_MOVING] = MONO(LOOK_BOLD | LOOK_REVERSE),
    [ROLE_GHOST] = MONO(LOOK_DIM),
    [ROLE_ASIDE] = MONO(LOOK_DIM),
    [ROLE_ASIDE_NEXT] = MONO(LOOK_DIM | LOOK_UNDERLINE),
    [ROLE_REFUSED] = MONO(LOOK_BOLD | LOOK_REVERSE | LOOK_UNDERLINE),
    [ROLE_IN_THE_WAY] = MONO(LOOK_BOLD | LOOK_UNDERLINE),
    [ROLE_CONFLICT] = MONO(LOOK_BOLD),
    [ROLE_CLASH] = MONO(LOOK_BOLD),
    [ROLE_OFF] = MONO(LOOK_DIM),
    [ROLE_SELECTED] = MONO(LOOK_BOLD | LOOK_UNDERLINE),
    [ROLE_CURSOR] = MONO(LOOK_BOLD | LOOK_REVERSE),
    [ROLE_FRESH] = {NONE, NONE, NONE, NONE, LOOK_BOLD | LOOK_UNDERLINE},
    [ROLE_DRAFT] = MONO(LOOK_BOLD | LOOK_REVERSE | LOOK_UNDERLINE),
    [ROLE_PERSON] = {NONE, NONE, NONE, NONE, LOOK_BOLD},
    [ROLE_FREE] = MONO(0),
    [ROLE_HOURS_SOME] = MONO(LOOK_DIM),
    [ROLE_HOURS_MOST] = MONO(0),
    [ROLE_HOURS_ALL] = MONO(LOOK_BOLD),
    [ROLE_LOAD] = MONO(0),
    [ROLE_LOAD_OVER] = MONO(LOOK_BOLD),
    [ROLE_PAST] = MONO(LOOK_BOLD | LOOK_REVERSE),
    [ROLE_RULE] = MONO(LOOK_DIM),
    [ROLE_INPUT] = MONO(LOOK_BOLD),
    [ROLE_READ_WHEN] = MONO(LOOK_UNDERLINE),
    [ROLE_READ_WHAT] = MONO(LOOK_UNDERLINE),
    [ROLE_READ_STATUS] = MONO(LOOK_UNDERLINE),
    [ROLE_DOUBT] = MONO(LOOK_REVERSE),
    [ROLE_KEY] = MONO(LOOK_BOLD),
    [ROLE_HINT] = MONO(0),
    [ROLE_OFFER] = MONO(LOOK_BOLD),
    [ROLE_GOOD] = MONO(0),
    [ROLE_WARNING] = MONO(LOOK_BOLD),
    [ROLE_ERROR] = MONO(LOOK_BOLD | LOOK_UNDERLINE),
};

static const struct look *const looks[SCHEME_COUNT] = {
    [SCHEME_DEFAULT] = default_looks,
    [SCHEME_LIGHT] = light_looks,
    [SCHEME_HIGH_CONTRAST] = high_contrast_looks,
    [SCHEME_COLOUR_BLIND] = colour_blind_looks,
    [SCHEME_MONO] = mono_looks,
};

static const char *const words[SCHEME_COUNT] = {
    [SCHEME_DEFAULT] = "default",           [SCHEME_LIGHT] = "light", [SCHEME_HIGH_CONTRAST] = "high-contrast",
    [SCHEME_COLOUR_BLIND] = "colour-blind", [SCHEME_MONO] = "mono",
};

static const struct {
    char letter;
    const char *name, *what;
} roles[ROLE_COUNT] = {
#define X(id, sign, word, about) [id] = {.letter = sign, .name = word, .what = about},
    ROLE_LIST(X)
#undef X
};

const struct look *theme_look(enum scheme scheme, enum role role)
{
    return &looks[scheme][role];
}

struct look theme_changed(enum scheme scheme, enum role role, const struct look_change *changes)
{
    struct look look = *theme_look(scheme, role);
    if (scheme != SCHEME_MONO && changes != NULL)
        look_apply(&look, &changes[role]);
    return look;
}

char theme_letter(enum role role)
{
    return roles[role].letter;
}

const char *role_name(enum role role)
{
    return roles[role].name;
}

const char *role_what(enum role role)
{
    return roles[role].what;
}

bool role_by_name(const char *name, enum role *out)
{
    for (enum role role = 0; role < ROLE_COUNT; role++)
        if (strcmp(name, roles[role].name) == 0) {
            *out = role;
            return true;
        }
    return false;
}

const char *scheme_word(enum scheme scheme)
{
    return words[scheme];
}

bool scheme_parse(const char *word, enum scheme *out)
{
    for (enum scheme scheme = 0; scheme < SCHEME_COUNT; scheme++)
        if (strcmp(word, words[scheme]) == 0) {
            *out = scheme;
            return true;
        }
    return false;
}
