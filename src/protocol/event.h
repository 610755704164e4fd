/* event: everything that happens, as one type: keys, size, answers, notifications, the link, time. */
#ifndef CALLBOARD_PROTOCOL_EVENT_H
#define CALLBOARD_PROTOCOL_EVENT_H

#include "protocol/answer.h"
#include "protocol/effect.h"
#include "protocol/hit.h"

/* A key: a Unicode code point, or one of these (above Unicode's range), or'ed with KEYCODE_ALT. Control
 * characters arrive as themselves: ^F is 6, Tab 9, Enter 13, Esc 27; Backspace is always 127. */
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
    EVENT_PASTE,  /* bracketed paste: text, never commands */
    EVENT_RESIZE, /* also the first event: how large the terminal is */
    EVENT_TIME,   /* a minute has begun, or state_wake() has come; nothing on the screen ticks more often */
    EVENT_LINK,   /* the link to the database changed */
    EVENT_NOTIFY, /* somebody changed something: ask again */
    EVENT_ANSWER,
    EVENT_MOUSE,
    EVENT_ZONE,   /* the zone that was asked for */
};

enum told { /* what a notification is about, by bit */
    TOLD_BOOKINGS = 1, /* and time off */
    TOLD_ROSTER = 2,   /* artists, projects, members, the tenant's settings */
    TOLD_PRESENCE = 4,
    TOLD_ALL = TOLD_BOOKINGS | TOLD_ROSTER | TOLD_PRESENCE,
};

enum link_state {
    LINK_CONNECTING, /* for the first time */
    LINK_LIVE,
    LINK_OFFLINE, /* lost; being tried again */
    LINK_REFUSED, /* will not come by waiting: no login, no schema, too new (link_message says) */
};

enum mouse_kind {
    MOUSE_PRESS, /* of the left button; the others say nothing */
    MOUSE_DRAG,  /* to another cell while it is held */
    MOUSE_RELEASE,
    MOUSE_WHEEL_UP,
    MOUSE_WHEEL_DOWN,
    MOUSE_WHEEL_LEFT,
    MOUSE_WHEEL_RIGHT,
};

struct mouse {
    enum mouse_kind kind;
    bool shift;
    int row, column; /* of the screen, from 0 */
    struct hit hit;  /* what is there */
};

struct event {
    enum event_kind kind;
    instant at; /* by a clock that nobody sets; the controller knows how far the server's time is from it */
    union {
        uint32_t key;
        char *paste; /* owned */
        struct mouse mouse;
        struct {
            int rows, columns;
        } size;
        struct {
            enum link_state state;
            char *message; /* owned; NULL or a sentence */
            bool pooled;   /* LIVE: no notification will come */
            bool wants_password; /* REFUSED: a password (another one) would help */
        } link;
        unsigned told; /* NOTIFY: of enum told */
        struct {
            uint64_t ticket;
            enum effect_kind effect;
            struct answer answer;
        } answered;
        struct {
            char *name;        /* as it was asked for; owned */
            struct zone *zone; /* owned; NULL: there is none of that name */
        } zone;
    };
};

void event_clear(struct event *event);

#endif
