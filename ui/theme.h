/* theme: the meanings that a cell can have (roles), and how each role looks in each colour scheme. Views know only
 * roles. */
#ifndef CALLBOARD_UI_THEME_H
#define CALLBOARD_UI_THEME_H

#include <stdbool.h>

/* X(id, letter for tests, "what it is") */
/* clang-format off */
#define ROLE_LIST(X)                                                                                      \
    X(ROLE_PLAIN, '.', "ordinary text and empty days")                                                    \
    X(ROLE_BRAND, 'B', "the program's name, the week, the cursor's artist")                               \
    X(ROLE_DIM, 'd', "what is there but not now: tenant, skills, weekend headings")                       \
    X(ROLE_HEADING, 'h', "day headings")                                                                  \
    X(ROLE_TODAY, 'T', "today's heading")                                                                 \
    X(ROLE_GROUP, 'g', "department headings")                                                             \
    X(ROLE_LIVE, 'l', "the link is up")                                                                   \
    X(ROLE_OFFLINE, 'O', "the link is down")                                                              \
    X(ROLE_CONFIRMED, 'C', "a confirmed booking")                                                         \
    X(ROLE_CONFIRMED_NEXT, 'c', "a confirmed booking that touches the one before it")                     \
    X(ROLE_PENCIL, 'P', "a pencil")                                                                       \
    X(ROLE_PENCIL_NEXT, 'q', "a pencil that touches the one before it")                                   \
    X(ROLE_HOLD, 'H', "a timed hold")                                                                     \
    X(ROLE_SECOND, '2', "a second option")                                                                \
    X(ROLE_PENDING, 'p', "a write that waits for its answer")                                             \
    X(ROLE_UNKNOWN, 'u', "a write whose answer was lost")                                                 \
    X(ROLE_MOVING, 'm', "a booking in the hand")                                                          \
    X(ROLE_GHOST, 'G', "where the booking in the hand still stands")                                      \
    X(ROLE_ASIDE, 'a', "a booking that the filter does not ask for")                                      \
    X(ROLE_ASIDE_NEXT, 's', "the next of them, where two touch")                                          \
    X(ROLE_REFUSED, '!', "the write the constraint refused")                                              \
    X(ROLE_IN_THE_WAY, 'W', "the booking in its way")                                                     \
    X(ROLE_CONFLICT, 'X', "words about a conflict")                                                       \
    X(ROLE_CLASH, 'A', "amber: a clash")                                                                  \
    X(ROLE_OFF, 'o', "outside the pattern, time off")                                                     \
    X(ROLE_SELECTED, 'v', "selected: a range, a mark")                                                    \
    X(ROLE_CURSOR, '#', "the cell under the cursor")                                                      \
    X(ROLE_FRESH, 'F', "what somebody else has changed a moment ago")                                     \
    X(ROLE_DRAFT, 'D', "a what-if board's name, what is drafted")                                         \
    X(ROLE_PERSON, 'x', "who else is here")                                                               \
    X(ROLE_FREE, 'f', "how many are free")                                                                \
    X(ROLE_HOURS_SOME, '1', "less than half of the day's hours are free")                                 \
    X(ROLE_HOURS_MOST, '3', "half of them or more")                                                       \
    X(ROLE_HOURS_ALL, '4', "all of them")                                                                 \
    X(ROLE_LOAD, 'n', "hours of the week")                                                                \
    X(ROLE_LOAD_OVER, 'N', "more hours than the pattern has")                                             \
    X(ROLE_PAST, 'j', "title and rule while the board is shown as it was")                                \
    X(ROLE_RULE, '-', "the line between board and panel")                                                 \
    X(ROLE_INPUT, 'i', "what is being typed")                                                             \
    X(ROLE_READ_WHEN, 'y', "of what is typed: days and times that are understood")                        \
    X(ROLE_READ_WHAT, 'z', "a project or an artist that is understood")                                   \
    X(ROLE_READ_STATUS, 'S', "a status that is understood")                                               \
    X(ROLE_DOUBT, 'Y', "what looks like one of these, but is part of the title")                          \
    X(ROLE_KEY, 'k', "a key in a hint")                                                                   \
    X(ROLE_HINT, 't', "what the key does")                                                                \
    X(ROLE_OFFER, 'K', "a key in a panel")                                                                \
    X(ROLE_GOOD, '+', "said: it worked")                                                                  \
    X(ROLE_WARNING, 'w', "said: mind this")                                                               \
    X(ROLE_ERROR, 'E', "said: it did not work")
/* clang-format on */

enum role {
#define X(id, letter, what) id,
    ROLE_LIST(X)
#undef X
        ROLE_COUNT,
};

enum scheme { SCHEME_DEFAULT, SCHEME_HIGH_CONTRAST, SCHEME_COLOUR_BLIND, SCHEME_MONO, SCHEME_COUNT };

enum { COLOUR_NONE = -1 }; /* the terminal's own */

enum look_attribute {
    LOOK_BOLD = 1,
    LOOK_REVERSE = 2,
    LOOK_UNDERLINE = 4,
    LOOK_DIM = 8,
    LOOK_ITALIC = 16,
    LOOK_UNDERLINE8 = 32, /* underlined on terminals of 8 colours, which have no second shade */
};

struct look {
    short foreground, background;   /* of 256; COLOUR_NONE: the terminal's default */
    short foreground8, background8; /* on terminals of 8 colours */
    unsigned attributes;
};

const struct look *theme_look(enum scheme scheme, enum role role);
char theme_letter(enum role role);
const char *scheme_word(enum scheme scheme); /* "default" "high-contrast" "colour-blind" "mono" */
bool scheme_parse(const char *word, enum scheme *out);

#endif
