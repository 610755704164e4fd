/* state_live: the parts of the state that belong to src/controller/live: what others, the clock and the past do to the
 * board. See waiting.h, news.h, diff.h, presence.h, sweep.h and past.h. */
#ifndef CALLBOARD_STATE_STATE_LIVE_H
#define CALLBOARD_STATE_STATE_LIVE_H

#include "domain/booking.h"
#include "protocol/answer.h"

struct past {
    instant at;     /* the board is shown as it was then; 0: as it is now */
    instant roster; /* what the roster is of; differs from `at` until the answer is there */
};

/* Questions that will be asked at the end of this event, or as soon as an earlier question is answered. */
struct wanted {
    bool waiting, news, diff, presence;
};

/* What waits for the member, as the database told it. */
struct waiting_list {
    struct booking *list; /* owned */
    size_t count;
    uint64_t ticket; /* EFFECT_WAITING under way; 0: none */
    struct id *seen; /* the lapsed ones that were looked at; owned */
    size_t seen_count, seen_capacity;
};

/* A mark on the board. It stays for a moment, or, if it is a difference, for as long as differences are shown. */
struct news_mark {
    struct id booking;
    struct news_place place, was;
    bool left;          /* it stood at `was` before */
    bool is_difference; /* see diff.h */
    instant until;      /* as state_steady() counts; INT64_MAX: until it is taken away */
    char *actor, *act;  /* "Ben", "moved"; owned */
};

enum { OWN_ACTS = 64 }; /* the last acts of this board: what comes of them is no news */

struct news_state {
    uint64_t ticket;  /* EFFECT_NEWS under way; 0: none */
    uint64_t horizon; /* the transaction up to which all changes are known; 0: not known yet */
    instant poll_at;  /* as state_steady() counts */
    int64_t *seen;    /* numbers of the last answer's changes; owned */
    size_t seen_count;
    struct id own_acts[OWN_ACTS];
    int next_act;
    struct news_mark *marks; /* owned */
    size_t count, capacity;
    unsigned revision; /* grows with every change of the marks */
};

struct diff {
    instant since; /* 0: no differences are shown */
    bool told;     /* a message has said how many there are */
    uint64_t ticket;
};

/* What the clock is about to end. */
struct sweep {
    bool known;        /* `next` and `revision` are valid */
    unsigned revision; /* of the bookings, when they were looked through */
    instant next;      /* the first end among them, by the server's clock; INT64_MAX: none */
    bool wanted;       /* something has ended that may not be written down yet: the next sweep_attend() asks */
    uint64_t ticket;   /* EFFECT_SWEEP under way; 0: none */
};

struct presence {
    struct id board;  /* this run of the program; nil: nobody is told */
    uint64_t ticket;  /* EFFECT_PRESENCE under way; 0: none */
    instant asked_at; /* as state_steady() counts */
    struct id artist; /* where the others think the cursor is */
    day day;
    struct id draft;     /* and on which what-if board; nil: the live one */
    struct person *list; /* the others; owned */
    size_t count;
    unsigned revision; /* of the list: another one, when somebody has come, gone or moved */
};

#endif
