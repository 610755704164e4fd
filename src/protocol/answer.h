/* answer: what the database said. Typed; no SQLSTATE and no database text gets this far. */
#ifndef CALLBOARD_PROTOCOL_ANSWER_H
#define CALLBOARD_PROTOCOL_ANSWER_H

#include "domain/bookings.h"
#include "domain/roster.h"
#include "protocol/record.h"

/* How a write ended. Never guessed: what is not known for certain is OUTCOME_UNKNOWN, and asking again
 * with the same ids settles it. */
enum outcome {
    OUTCOME_DONE,        /* the fresh row is in `rows` */
    OUTCOME_CONFLICT,    /* refused by no_double_booking; `rows` are the bookings in the way */
    OUTCOME_STALE,       /* changed by somebody else meanwhile; rows[0] is how it is now */
    OUTCOME_LAPSED,      /* the hold's time was over */
    OUTCOME_GONE,        /* no such booking (any more) */
    OUTCOME_NOT_ALLOWED, /* the member's role does not permit it */
    OUTCOME_INVALID,     /* the values are not acceptable; `message` says which and why */
    OUTCOME_UNKNOWN,     /* the link broke between sending and the answer */
    OUTCOME_FAILED,      /* anything else; `message` says it */
};

const char *outcome_word(enum outcome outcome); /* "done", "conflict", ... as product.md prints them */

/* Why something could not be asked or answered. */
enum fault {
    FAULT_NONE,
    FAULT_UNREACHABLE,  /* no connection; the store keeps trying */
    FAULT_LOST,         /* the connection broke while this was under way */
    FAULT_TIMEOUT,      /* no answer in time */
    FAULT_NOT_ALLOWED,  /* no login, no membership, no privilege */
    FAULT_PASSWORD,     /* the server wants a password, and there is none, or it is wrong */
    FAULT_NO_TENANT,    /* no such tenant, or several and none was named */
    FAULT_NOT_MIGRATED, /* no schema there, or an older one than this program needs */
    FAULT_TOO_NEW,      /* the schema is newer than this program */
    FAULT_BUSY,         /* too many connections, lock timeout: worth another try */
    FAULT_INVALID,
    FAULT_FAILED,
};

/* A version of a booking, as booking_events holds it. */
struct history_entry {
    instant at;
    int64_t seq;                /* grows; what came before it is asked for by it */
    char *actor, *act, *source; /* "Ben", "moved", "board"; owned */
    char *difference;           /* "pencil -> confirmed"; of the first version: what was booked; owned */
    struct booking after;       /* the booking after this act */
};

struct slot { /* a proposal of the conflict panel */
    struct id artist;
    instant start, end;
};

struct finding { /* one whom the crew finder found */
    struct id artist;
    int64_t cost;   /* hundredths; of the hours wanted, or of those free; -1: no rate is given */
    int minutes;    /* free */
    bool enough;    /* all along, or as many hours as were wanted */
    int in_the_way; /* bookings over the time asked for; where it is free all along: holds */
};

/* EFFECT_BULK: why one of its changes was not made. A conflict has one of these for each booking in the way. */
struct refusal {
    size_t change;        /* its index in the effect */
    enum outcome outcome; /* not OUTCOME_DONE */
    char *message;        /* a whole sentence, or NULL; owned */
    struct booking row;   /* in the way, or as it is now; id nil: none; owned */
};

/* EFFECT_UNDO of the newest act: which it was about in the end, whatever was taken back and done again of it. */
struct undone {
    int64_t seq;          /* where it stands among one's own acts; 0: there was nothing to take back */
    instant at;           /* when it was done first */
    char *word;           /* "booked"; owned */
    int bookings;         /* how many it changed */
    struct booking first; /* one of them, as far as words need it: title, artist, status; owned */
};

/* EFFECT_NEWS: what somebody did to a booking. */
struct news {
    int64_t seq;           /* its number, to know it again */
    struct id booking, act_id;
    char *act, *actor, *title; /* "moved" or "challenged out", "Ben", "Rig fix"; owned */
    struct news_place {
        struct id artist;
        instant start, end;
    } is, was;             /* where the booking is now, and where it was before */
    bool live;             /* else it is there no more */
};

struct person { /* EFFECT_PRESENCE: somebody else's open board */
    struct id board, user;
    struct id artist; /* whom the cursor is on; nil: nobody */
    day day;
};

struct answer {
    enum fault fault;
    enum outcome outcome;  /* of writes */
    char *message;         /* a whole sentence for people, or NULL; owned */
    struct roster *roster; /* EFFECT_OPEN, EFFECT_ROSTER; owned */
    instant server_now;    /* EFFECT_OPEN, EFFECT_WEEKS; else INSTANT_NONE */
    struct booking *rows;  /* owned, strings included */
    size_t row_count;
    struct refusal *refusals;          /* EFFECT_BULK, EFFECT_COMMIT, by change; owned */
    size_t refusal_count;
    struct booking *drafted; /* EFFECT_COMMIT: what the refusals' `change` counts; owned */
    size_t drafted_count;
    struct time_off *off; /* EFFECT_WEEKS; owned */
    size_t off_count;
    struct challenge *challenges; /* EFFECT_WEEKS: all of the tenant; owned */
    size_t challenge_count;
    struct history_entry *history; /* EFFECT_CARD: the newest HISTORY_MOST below `below`, newest last; owned */
    size_t history_count;
    struct slot *free_artists; /* EFFECT_REPAIRS: cheapest first; owned */
    size_t free_count;
    struct slot next_free; /* EFFECT_REPAIRS; start INSTANT_NONE: none within four weeks */
    struct finding *findings;      /* EFFECT_FIND: enough first, then cheapest first; owned */
    size_t finding_count;
    struct page page;      /* EFFECT_LIST; owned */
    int version;           /* EFFECT_SAVE_...: the record's now */
    struct undone undone;  /* EFFECT_UNDO; owned */
    struct news *news;             /* EFFECT_NEWS; owned */
    size_t news_count;
    uint64_t horizon;              /* EFFECT_NEWS: what to ask with the next time */
    struct person *people;         /* EFFECT_PRESENCE; owned */
    size_t person_count;
    struct id act;         /* the act a write was part of */
};

void answer_clear(struct answer *answer); /* frees what is still owned */
void refusals_free(struct refusal *refusals, size_t count);
void news_free(struct news *news, size_t count);
void history_free(struct history_entry *history, size_t count);

#endif
