/* state_lines: the parts of the state that belong to src/controller/state itself: the lines that the user types at
 * prompts, and the messages. See prompt.h and message.h. */
#ifndef CALLBOARD_STATE_STATE_LINES_H
#define CALLBOARD_STATE_STATE_LINES_H

#include "controller/keys/action.h"
#include "domain/booking.h"

/* What was typed at one kind of prompt; the newest last. */
struct history {
    char **list; /* owned */
    size_t count, capacity;
};

enum history_kind { HISTORY_NONE, HISTORY_SEARCH, HISTORY_FILTER, HISTORY_COMMAND, HISTORY_COUNT };

/* A word that Tab may put in the place of the one begun */
struct candidate {
    char *word, *what; /* what: a few words about it, or ""; both owned */
};

struct candidates {
    struct candidate *list; /* owned */
    size_t count, capacity;
    size_t from; /* where the word begins, a byte of the line */
};

/* MODE_SEARCH, MODE_FILTER, MODE_COMMAND; the text is state->line */
struct prompt {
    enum mode back;  /* where it was opened */
    char *typed;     /* what was typed before an earlier line took its place; owned */
    size_t recalled; /* 1: the newest earlier line ...; 0: the typed one */
    struct candidates candidates;
    size_t choice;             /* 1: the first candidate stands in the line ...; 0: what was typed */
    char *before;              /* MODE_FILTER: the filter to go back to; owned */
    struct id artist, booking; /* MODE_SEARCH, MODE_FILTER: where the cursor stood */
    day cursor_day;
};

enum message_kind { MESSAGE_INFO, MESSAGE_WARNING, MESSAGE_ERROR };

struct message {
    enum message_kind kind;
    instant at;
    char *text; /* owned */
};

/* The newest last. */
struct messages {
    struct message *list; /* owned */
    size_t count, capacity;
    bool fresh;  /* the newest is still to be shown on the hint line's place */
    bool trying; /* it says what is tried again by itself */
};

#endif
