/* event: something that has happened, as a value: a key, the terminal's size, an answer of the database, a
 * notification, a change of the link, a new minute. The loop hands events to update() one at a time. */
#ifndef CALLBOARD_PROTOCOL_EVENT_H
#define CALLBOARD_PROTOCOL_EVENT_H

#include "protocol/answer.h"
#include "protocol/effect.h"
#include "protocol/hit.h"

/* A key is a number: a Unicode code point or one of these, which are above Unicode's range; with Alt it is or'ed with
 * KEYCODE_ALT. Control characters are themselves: ^F is 6, Tab 9, Enter 13, Esc 27. Backspace is always 127. */
enum key_code {
    KEYCODE_FIRST = 0x110000,
    KEYCODE_UP = KEYCODE_FIRST,
    KEYCODE_DOWN,
    KEYCODE_LEFT,
    KEYCODE_RIGHT,
    KEYCODE_HOME,
    KEYCODE_END,
    KEYCODE_PAGE_UP,
    KEYCODE_PAGE_DOWN,
    KEYCODE_INSERT,
    KEYCODE_DELETE,
    KEYCODE_BACK_TAB,
    KEYCODE_F1, /* F2 is KEYCODE_F1 + 1 ... F12 */
    KEYCODE_F12 = KEYCODE_F1 + 11,
    KEYCODE_UNKNOWN,
    KEYCODE_TAB = 9,
    KEYCODE_ENTER = 13,
    KEYCODE_ESC = 27,
    KEYCODE_BACKSPACE = 127,
};
#define KEYCODE_ALT UINT32_C(0x01000000)

enum event_kind {
    EVENT_KEY,
    EVENT_PASTE,  /* a bracketed paste of the terminal: it is text, never commands */
    EVENT_RESIZE, /* the terminal has this size; always the first event */
    EVENT_TIME,   /* a minute has begun, or the time of state_wake() has come */
    EVENT_LINK,   /* the link to the database has another state */
    EVENT_NOTIFY, /* somebody has changed something in the database */
    EVENT_ANSWER, /* the database has answered an effect */
    EVENT_MOUSE,
    EVENT_ZONE,    /* the answer to EFFECT_ZONE */
    EVENT_PRINTED, /* the answer to EFFECT_PRINT */
};

/* What has changed, by EVENT_NOTIFY; the values are bits of a set. */
enum told {
    TOLD_BOOKINGS = 1, /* and time off */
    TOLD_ROSTER = 2,   /* artists, projects, members, the tenant's settings */
    TOLD_PRESENCE = 4,
    TOLD_ALL = TOLD_BOOKINGS | TOLD_ROSTER | TOLD_PRESENCE,
};

enum link_state {
    LINK_CONNECTING, /* for the first time */
    LINK_LIVE,
    LINK_OFFLINE, /* the link broke or could not be made; the store goes on trying */
    LINK_REFUSED, /* trying again does not help: no login, no schema, or a newer one; `message` says which */
};

enum mouse_kind {
    MOUSE_PRESS, /* the left button; the other buttons make no events */
    MOUSE_DRAG,  /* to another cell, with the left button held */
    MOUSE_RELEASE,
    MOUSE_WHEEL_UP,
    MOUSE_WHEEL_DOWN,
    MOUSE_WHEEL_LEFT,
    MOUSE_WHEEL_RIGHT,
};

struct mouse {
    enum mouse_kind kind;
    bool shift;
    int row, column; /* the cell of the screen, counted from 0 */
    struct hit hit;  /* what stands in that cell */
};

struct event {
    enum event_kind kind;
    instant at; /* when it happened, by a clock that nobody can set; the controller knows the server's time from it */
    union {
        uint32_t key;
        char *paste; /* owned */
        struct mouse mouse;
        struct {
            int rows, columns;
        } size;
        struct {
            enum link_state state;
            char *message;       /* owned; NULL or a sentence */
            bool pooled;         /* LIVE: behind a pooler, where no notification comes */
            bool wants_password; /* REFUSED: with a password, or with another one, it may succeed */
        } link;
        unsigned told; /* NOTIFY: a set of the bits of enum told */
        struct {
            uint64_t ticket;
            enum effect_kind effect; /* what is answered */
            struct answer answer;    /* owned */
        } answered;
        struct {
            char *name;        /* that of the effect; owned */
            struct zone *zone; /* owned; NULL: there is no zone of that name */
        } zone;
        struct {
            bool done;
            char *said; /* owned; where the sheet is, or why there is none */
        } printed;
    };
};

void event_clear(struct event *event); /* frees what it owns; set to NULL what you have taken over */

#endif
