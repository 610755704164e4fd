/* answer: what the database has answered to an effect, in our own terms: no SQLSTATE and no text of the server gets
 * this far. */
#ifndef CALLBOARD_PROTOCOL_ANSWER_H
#define CALLBOARD_PROTOCOL_ANSWER_H

#include "domain/bookings.h"
#include "domain/roster.h"
#include "protocol/record.h"

/* How a write ended. It is never guessed: if it is not certain, it is OUTCOME_UNKNOWN, and sending the same effect
 * again, with the same ids, finds out. */
enum outcome {
    OUTCOME_DONE,        /* it has happened; `rows` are the bookings as they are now */
    OUTCOME_CONFLICT,    /* the constraint no_double_booking refused it; `rows` are the bookings in the way */
    OUTCOME_STALE,       /* somebody else has changed the booking meanwhile; rows[0] is how it is now */
    OUTCOME_LAPSED,      /* the time of the hold was over */
    OUTCOME_GONE,        /* there is no such booking, or no longer */
    OUTCOME_NOT_ALLOWED, /* the member's role does not permit it */
    OUTCOME_INVALID,     /* a value is not acceptable; `message` says which and why */
    OUTCOME_TWIN,        /* a name differs from another's by case or accents only; to be insisted on, or not */
    OUTCOME_UNKNOWN,     /* the link broke after the write was sent and before its answer came */
    OUTCOME_FAILED,      /* it failed for another reason, which `message` says */
    OUTCOME_ASKS, /* UNDO of the newest act: nothing is done yet; `message` says in a few words why one is asked */
};

const char *outcome_word(enum outcome outcome); /* "done", "conflict" ..., as the command line prints them */

/* Why an effect could not be carried out. */
enum fault {
    FAULT_NONE,
    FAULT_UNREACHABLE,  /* there is no connection; the store goes on trying to make one */
    FAULT_LOST,         /* the connection broke while the effect was under way */
    FAULT_TIMEOUT,      /* the answer did not come in time */
    FAULT_NOT_ALLOWED,  /* the server has no such login, or the login may not do it or is no member */
    FAULT_PASSWORD,     /* the server asks for a password, and there is none, or it is wrong */
    FAULT_NO_TENANT,    /* there is no tenant of this name, or there are several and none was named */
    FAULT_NOT_MIGRATED, /* the database has no schema, or an older one than this program needs */
    FAULT_TOO_NEW,      /* the database has a newer schema than this program knows */
    FAULT_BUSY,         /* too many connections, or a lock was not free in time: another try may succeed */
    FAULT_INVALID,      /* a value is not acceptable */
    FAULT_FAILED,       /* anything else */
};

/* A version of a booking, from the table booking_events: what somebody did to it, and how it was then. */
struct history_entry {
    instant at;
    int64_t seq;                /* later versions have higher numbers; `below` of EFFECT_CARD is one of these */
    char *actor, *act, *source; /* "Ben", "moved", "board"; owned */
    char *difference;           /* "pencil -> confirmed"; for the first version what was booked; owned */
    struct booking after;       /* the booking after this act */
};

/* A free time of an artist, which the conflict panel proposes. */
struct slot {
    struct id artist;
    instant start, end;
};

/* An artist whom the crew finder has found. */
struct finding {
    struct id artist;
    int64_t cost;   /* of the hours wanted, or if none were, of the free ones; in hundredths; -1: no rate is known */
    int minutes;    /* how long the artist is free */
    bool enough;    /* the artist is free for as long as was wanted */
    int in_the_way; /* how many bookings overlap the time; if the artist is free all along, how many holds */
};

/* Why one change of a bulk was not made. A change that is in conflict has one refusal for each booking in its way. */
struct refusal {
    size_t change;        /* the index of the change in the effect; after EFFECT_COMMIT in `drafted` */
    enum outcome outcome; /* not OUTCOME_DONE */
    char *message;        /* a whole sentence, or NULL; owned */
    struct booking row;   /* the booking in the way, or the booking as it is now; id nil: there is none; owned */
};

/* The act that an EFFECT_UNDO of the newest act took back or did again. It is the act that somebody first did, for
 * instance the booking, and not one of the undos and redos of it that followed. */
struct undone {
    int64_t seq;          /* its place among the member's acts; 0: there was nothing to take back */
    struct id act;        /* OUTCOME_ASKS: what EFFECT_UNDO is to name to do it */
    instant at;           /* when it was first done */
    char *word;           /* "booked"; owned */
    int bookings;         /* how many bookings it changed */
    char *records;        /* "artist Ada Byron: rate 60 -> 62": what else it changed, in words; NULL: nothing; owned */
    struct booking first; /* the first of them: only title, artist, status and lapses_at are set; owned */
};

/* What somebody did to a booking; after EFFECT_DIFF, how a booking differs from what it was. */
struct news {
    int64_t seq; /* the number of the event: the same news has the same number again */
    struct id booking, act_id;
    char *act, *actor, *title; /* "moved" or "challenged out", "Ben", "Rig fix"; owned */
    struct news_place {
        struct id artist;
        instant start, end;
    } is, was;    /* where the booking is now, and where it was before */
    bool live;    /* the booking is on the board now */
    bool drafted; /* it was done on the open what-if board; there, what was done to a booking that the board has
                     otherwise than the live one has places without artists */
};

/* The open board of another member. */
struct person {
    struct id board, user;
    struct id artist; /* the row that its cursor is on; nil: none, or on another board than the one that asked */
    day day;
    struct id draft; /* the what-if board that is open there; nil: none, or one that the member may not open */
    bool live;       /* it shows the live board */
};

/* The answer to any effect. It owns everything in it: answer_clear() frees it. Each member is set only after the
 * effects that its comment names; the others are zero, and server_now is INSTANT_NONE. */
struct answer {
    enum fault fault;
    enum outcome outcome;  /* writes and saves */
    char *message;         /* a whole sentence for people, or NULL */
    struct roster *roster; /* OPEN, OPEN_FIRST, OPEN_REST, ROSTER */
    instant server_now;    /* OPEN, OPEN_FIRST, ROSTER, WEEKS */
    struct booking *rows;  /* OPEN, OPEN_FIRST, WEEKS, CARD, WAITING; writes: as the outcome says */
    size_t row_count;
    struct refusal *refusals; /* BULK, COMMIT; in the order of the changes */
    size_t refusal_count;
    struct booking *drafted; /* COMMIT: the bookings of the what-if board */
    size_t drafted_count;
    struct time_off *off; /* OPEN, OPEN_FIRST, WEEKS */
    size_t off_count;
    struct challenge *challenges; /* OPEN, WEEKS: all challenges of the tenant */
    size_t challenge_count;
    struct history_entry *history; /* CARD: the newest HISTORY_MOST below the effect's `below`, the newest last */
    size_t history_count;
    struct slot *free_artists; /* REPAIRS: the cheapest first */
    size_t free_count;
    struct slot next_free;    /* REPAIRS; start INSTANT_NONE: the artist is not free within four weeks */
    struct finding *findings; /* FIND: first those with enough time, the cheapest first */
    size_t finding_count;
    struct page page;     /* LIST */
    int version;          /* saves: the record's new version */
    struct undone undone; /* UNDO of the newest act */
    struct news *news;    /* NEWS, DIFF */
    size_t news_count;
    uint64_t horizon;      /* NEWS: give it to the next EFFECT_NEWS */
    struct person *people; /* PRESENCE */
    size_t person_count;
    struct id act; /* the effect's */
};

void answer_clear(struct answer *answer); /* frees what is in it; set to NULL and 0 what you have taken over */
/* These free the array and what its elements own. */
void refusals_free(struct refusal *refusals, size_t count);
void news_free(struct news *news, size_t count);
void history_free(struct history_entry *history, size_t count);

#endif
