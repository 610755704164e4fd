/* theme: the meanings that a cell can have (roles), and how each role looks in each colour scheme. Views know only
 * roles. */
#ifndef CALLBOARD_UI_THEME_H
#define CALLBOARD_UI_THEME_H

#include <stdbool.h>

#include "ui/look.h"

/* X(id, letter for tests, "name in callboard.ini", "what it is") */
/* clang-format off */
#define ROLE_LIST(X)                                                                                                  \
    X(ROLE_PLAIN, '.', "plain", "ordinary text and empty days")                                                       \
    X(ROLE_BRAND, 'B', "brand", "the program's name, the week, the cursor's artist")                                  \
    X(ROLE_DIM, 'd', "dim", "what is there but not now: tenant, skills, weekend headings")                            \
    X(ROLE_HEADING, 'h', "heading", "day headings")                                                                   \
    X(ROLE_TODAY, 'T', "today", "today's heading")                                                                    \
    X(ROLE_GROUP, 'g', "group", "department headings")                                                                \
    X(ROLE_LIVE, 'l', "live", "the link is up")                                                                       \
    X(ROLE_OFFLINE, 'O', "offline", "the link is down")                                                               \
    X(ROLE_CONFIRMED, 'C', "confirmed", "a confirmed booking")                                                        \
    X(ROLE_CONFIRMED_NEXT, 'c', "confirmed-next", "a confirmed booking that touches the one before it")               \
    X(ROLE_PENCIL, 'P', "pencil", "a pencil")                                                                         \
    X(ROLE_PENCIL_NEXT, 'q', "pencil-next", "a pencil that touches the one before it")                                \
    X(ROLE_HOLD, 'H', "hold", "a timed hold")                                                                         \
    X(ROLE_SECOND, '2', "second", "a second option")                                                                  \
    X(ROLE_PENDING, 'p', "pending", "a write that waits for its answer")                                              \
    X(ROLE_UNKNOWN, 'u', "unknown", "a write whose answer was lost")                                                  \
    X(ROLE_MOVING, 'm', "moving", "a booking in the hand")                                                            \
    X(ROLE_GHOST, 'G', "ghost", "where the booking in the hand still stands")                                         \
    X(ROLE_ASIDE, 'a', "aside", "a booking that the filter does not ask for")                                         \
    X(ROLE_ASIDE_NEXT, 's', "aside-next", "the next of them, where two touch")                                        \
    X(ROLE_REFUSED, '!', "refused", "the write the constraint refused")                                               \
    X(ROLE_IN_THE_WAY, 'W', "in-the-way", "the booking in its way")                                                   \
    X(ROLE_CONFLICT, 'X', "conflict", "words about a conflict")                                                       \
    X(ROLE_CLASH, 'A', "clash", "amber: a clash")                                                                     \
    X(ROLE_OFF, 'o', "off", "outside the pattern, time off")                                                          \
    X(ROLE_SELECTED, 'v', "selected", "selected: a range, a mark")                                                    \
    X(ROLE_CURSOR, '#', "cursor", "the cell under the cursor")                                                        \
    X(ROLE_FRESH, 'F', "fresh", "what somebody else has changed a moment ago")                                        \
    X(ROLE_DRAFT, 'D', "draft", "a what-if board's name, what is drafted")                                            \
    X(ROLE_PERSON, 'x', "person", "who else is here")                                                                 \
    X(ROLE_FREE, 'f', "free", "how many are free")                                                                    \
    X(ROLE_HOURS_SOME, '1', "hours-some", "less than half of the day's hours are free")                               \
    X(ROLE_HOURS_MOST, '3', "hours-most", "half of them or more")                                                     \
    X(ROLE_HOURS_ALL, '4', "hours-all", "all of them")                                                                \
    X(ROLE_LOAD, 'n', "load", "hours of the week")                                                                    \
    X(ROLE_LOAD_OVER, 'N', "load-over", "more hours than the pattern has")                                            \
    X(ROLE_PAST, 'j', "past", "title and rule while the board is shown as it was")                                    \
    X(ROLE_RULE, '-', "rule", "the line between board and panel")                                                     \
    X(ROLE_INPUT, 'i', "input", "what is being typed")                                                                \
    X(ROLE_READ_WHEN, 'y', "read-when", "of what is typed: days and times that are understood")                       \
    X(ROLE_READ_WHAT, 'z', "read-what", "a project or an artist that is understood")                                  \
    X(ROLE_READ_STATUS, 'S', "read-status", "a status that is understood")                                            \
    X(ROLE_DOUBT, 'Y', "doubt", "what looks like one of these, but is part of the title")                             \
    X(ROLE_KEY, 'k', "key", "a key in a hint")                                                                        \
    X(ROLE_HINT, 't', "hint", "what the key does")                                                                    \
    X(ROLE_OFFER, 'K', "offer", "a key in a panel")                                                                   \
    X(ROLE_GOOD, '+', "good", "said: it worked")                                                                      \
    X(ROLE_WARNING, 'w', "warning", "said: mind this")                                                                \
    X(ROLE_ERROR, 'E', "error", "said: it did not work")
/* clang-format on */

enum role {
#define X(id, letter, name, what) id,
    ROLE_LIST(X)
#undef X
        ROLE_COUNT,
};

enum scheme {
    SCHEME_DEFAULT,
    SCHEME_LIGHT,
    SCHEME_HIGH_CONTRAST,
    SCHEME_COLOUR_BLIND,
    SCHEME_MONO,
    SCHEME_COUNT,
};

const struct look *theme_look(enum scheme scheme, enum role role);
/* The same with what the user changes of each role. `changes` may be NULL; mono takes none. */
struct look theme_changed(enum scheme scheme, enum role role, const struct look_change *changes);
char theme_letter(enum role role);
const char *role_name(enum role role);               /* "in-the-way" */
const char *role_what(enum role role);               /* "the booking in its way" */
bool role_by_name(const char *name, enum role *out); /* false: there is none */
const char *scheme_word(enum scheme scheme);         /* "default", "light" */
bool scheme_parse(const char *word, enum scheme *out);

#endif
