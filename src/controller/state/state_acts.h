/* state_acts: the parts of the state that belong to src/controller/acts: pending writes, what undo and `.` need, the
 * clipboard, and the open what-if board. */
#ifndef CALLBOARD_STATE_STATE_ACTS_H
#define CALLBOARD_STATE_STATE_ACTS_H

#include "controller/keys/action.h"
#include "controller/state/state_reads.h"
#include "domain/roster.h"
#include "protocol/effect.h"

/* How far the booking in the hand was taken from where it stands. Its new times are worked out anew from there at
 * each step, so that passing over a clock change leaves no trace in them. */
struct hand {
    int days, minutes;               /* the whole booking */
    int longer_days, longer_minutes; /* its end alone; negative: shorter */
};

/* Where a pending write was begun, with all that was typed. After a refusal, Esc goes back there. */
struct origin {
    enum mode mode;   /* MODE_QUICK_ADD, MODE_FORM, MODE_MOVE; MODE_BOARD: nothing to go back to */
    struct id artist; /* where the cursor stood */
    day first, last;  /* its day, or the range */
    char *text;       /* MODE_QUICK_ADD: the line; owned */
    struct form form; /* MODE_FORM */
    struct hand hand; /* MODE_MOVE */
    bool ranging;     /* the range that was on: from `artist` x `first` to `anchor` x `last` */
    struct id anchor;
    bool challenges; /* MODE_QUICK_ADD: the line was to challenge what is in its way */
};

enum pending_state {
    PENDING_SENT,    /* sent, or waiting for the link */
    PENDING_ASKED,   /* a bulk act; the panel asks before it is sent */
    PENDING_REFUSED, /* conflict; the panel is open, or opens as soon as the board is free for it */
    PENDING_STALE,   /* it met a newer version; likewise */
    PENDING_FAILED,  /* not acceptable; what was typed comes back as soon as the board is free for it */
    PENDING_UNKNOWN, /* the link broke; it is sent again with the same ids when the link is back */
};

/* A pending write. The board draws it at once, and the database's answer settles it. */
struct pending {
    enum pending_state state;
    enum effect_kind kind; /* EFFECT_BOOK ... EFFECT_UNDO */
    uint64_t ticket;
    struct id act, undo;
    struct booking before; /* as it stood when the write began; id nil for a new booking */
    struct booking after;  /* as it is wanted; drawn until the answer comes */
    bool second_option;
    bool redo;              /* an undo of an undo */
    bool with_status;       /* EDIT: the status changes along with the rest */
    int64_t below;          /* UNDO: see struct effect */
    int more;               /* UNDO: how many undos follow when this one is done */
    bool resent;            /* it was sent more than once: a newer version may be our own first try */
    enum bulk_mode bulk;    /* BULK: how the changes are judged */
    struct change *changes; /* BULK: its changes, instead of before and after; owned */
    size_t change_count;
    struct refusal *refusals; /* BULK, REFUSED: by change; owned */
    size_t refusal_count;
    bool committed; /* BULK, REFUSED: it was the commit of the what-if board */
    struct origin origin;
    struct booking *rows; /* REFUSED: the bookings in the way; STALE: [0] is the booking as it is now; owned */
    size_t row_count;
    char *problem; /* FAILED: why; an UNDO: what it takes back; owned */
};

/* In the order in which they were begun. */
struct pendings {
    struct pending *list; /* owned */
    size_t count, capacity;
    size_t shown; /* the one that MODE_CONFLICT, MODE_STALE or MODE_BULK is about, open or behind help */
};

/* The places from which acts on were refused: u and ^R go on below them; 0: they begin at the newest act. */
struct undoing {
    int64_t below, redo_below;
    struct id asked; /* the act about which the last answer asked: the same key once more, within a minute, turns
                        it; nil: none */
    bool asked_redo;
    instant asked_at; /* as state_steady() counts */
    char *asked_what; /* in words; owned */
};

enum clip_kind { CLIP_NONE, CLIP_COPY, CLIP_MOVE };

struct clip {
    enum clip_kind kind;
    struct booking *bookings; /* what y or d took, by start; owned */
    size_t count;
};

/* What `.` does again. */
struct last_act {
    enum action_id action;  /* ACTION_NONE: nothing yet */
    struct booking booking; /* ACTION_ADD: what was booked; owned */
    struct hand hand;       /* ACTION_DROP: how far it was taken */
    int artists;            /* and by how many rows */
};

struct drafting {
    struct draft open;    /* the what-if board that is open, its id, owner and name; id nil: the live board */
    struct id drop_asked; /* the what-if board whose dropping was asked about */
};

#endif
