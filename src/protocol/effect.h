/* effect: what the controller asks of the worlds outside. The loop carries effects out; each that asks the
 * database is answered by exactly one EVENT_ANSWER with the same ticket. */
#ifndef CALLBOARD_PROTOCOL_EFFECT_H
#define CALLBOARD_PROTOCOL_EFFECT_H

#include "protocol/answer.h"

/* What a kind of effect does to the world, and so what becomes of it when the link to the database breaks. */
enum effect_nature {
    NATURE_READ,    /* changes nothing: it is answered with a fault, and asked again if it is still wanted */
    NATURE_WRITE,   /* one act: the events tell by the act's id whether it happened, and the store asks them */
    NATURE_CHORE,   /* an act as well, but nobody misses it: the next of its kind does what a lost one did not */
    NATURE_SAVE,    /* saves `record`; no event tells whether it happened, so it ends as OUTCOME_UNKNOWN */
    NATURE_OUTSIDE, /* asks the database for nothing */
};

/* Every kind of effect, one row each: X(kind, nature). The order has no meaning. A kind that asks the database has its
 * statements in store/plan.c. */
#define EFFECTS(X)                                                                                                     \
    /* Opens the session: tenant, member, roster, and the weeks [first, end), in one round trip. Where `first` is not  \
     * before `end`, no weeks. */                                                                                      \
    X(EFFECT_OPEN, NATURE_READ)                                                                                        \
    X(EFFECT_ROSTER, NATURE_READ)         /* the roster again */                                                       \
    X(EFFECT_WEEKS, NATURE_READ)          /* bookings, time off and challenges of [first, end) */                      \
    X(EFFECT_CARD, NATURE_READ)           /* one booking with its notes and history */                                 \
    /* What waits for the member: own holds, own second options whose way is free, challenges that the member made or  \
     * that are of the member's pencils. */                                                                            \
    X(EFFECT_WAITING, NATURE_READ)                                                                                     \
    /* For a refused write: free artists with the same skills, and when the artist is free next. */                    \
    X(EFFECT_REPAIRS, NATURE_READ)                                                                                     \
    X(EFFECT_FIND, NATURE_READ)           /* who is free for what `find` says */                                       \
    X(EFFECT_LIST, NATURE_READ)           /* one page of `list`: the rows behind `list_after` */                       \
    X(EFFECT_NEWS, NATURE_READ)           /* what was done to bookings since the answer that gave `horizon` */         \
    X(EFFECT_DIFF, NATURE_READ)           /* in what the bookings differ from how they were at `at` */                 \
    /* Asks who else looks at the board, and says that the board `act` is on `booking.artist` at `first`. */           \
    X(EFFECT_PRESENCE, NATURE_READ)                                                                                    \
    X(EFFECT_BOOK, NATURE_WRITE)          /* inserts `booking` */                                                      \
    X(EFFECT_MOVE, NATURE_WRITE)          /* artist, start and end of `booking` */                                     \
    X(EFFECT_EDIT, NATURE_WRITE)          /* all of `booking`; its status only if with_status is set */                \
    X(EFFECT_STATUS, NATURE_WRITE)        /* status of `booking`; a hold with second_option joins the queue */         \
    /* Makes a pencil of as much of `booking`, a second option, as is free; the rest remains a second option. */       \
    X(EFFECT_TAKE, NATURE_WRITE)                                                                                       \
    X(EFFECT_RELEASE, NATURE_WRITE)       /* cancels `booking` for the reason `booking.reason` */                      \
    X(EFFECT_BULK, NATURE_WRITE)          /* all of `changes`, judged together */                                      \
    /* Asks the owner of a pencil to decide. `booking` is that pencil; or it is a second option, and then the owners   \
     * of all pencils in its way are asked. `changes` may hold one change that is made before, for instance the second \
     * option that is booked and challenges at once. */                                                                \
    X(EFFECT_CHALLENGE, NATURE_WRITE)                                                                                  \
    /* Takes back the challenge of the pencil `booking`, or all challenges that the second option `booking` made. */   \
    X(EFFECT_WITHDRAW, NATURE_WRITE)                                                                                   \
    /* Takes back the act `undo`; if `undo` is nil, the newest act of the member that stands. Taking back is an        \
     * act as well, and redo is the undo of an undo. */                                                                \
    X(EFFECT_UNDO, NATURE_WRITE)                                                                                       \
    /* Writes the what-if board `draft` into the live board and closes it: all of it or nothing. */                    \
    X(EFFECT_COMMIT, NATURE_WRITE)                                                                                     \
    /* Writes down which holds have lapsed, and ends the challenges that nobody answered. */                           \
    X(EFFECT_SWEEP, NATURE_CHORE)                                                                                      \
    X(EFFECT_SAVE_PROJECT, NATURE_SAVE)                                                                                \
    X(EFFECT_REMOVE_PROJECT, NATURE_SAVE)                                                                              \
    X(EFFECT_SAVE_MEMBER, NATURE_SAVE)                                                                                 \
    X(EFFECT_REMOVE_MEMBER, NATURE_SAVE)                                                                               \
    X(EFFECT_SAVE_TENANT, NATURE_SAVE)    /* its settings: those that have a text */                                   \
    X(EFFECT_SAVE_HOLIDAY, NATURE_SAVE)                                                                                \
    X(EFFECT_REMOVE_HOLIDAY, NATURE_SAVE)                                                                              \
    X(EFFECT_SAVE_ARTIST, NATURE_SAVE)                                                                                 \
    X(EFFECT_REMOVE_ARTIST, NATURE_SAVE)                                                                               \
    X(EFFECT_RESTORE_ARTIST, NATURE_SAVE)                                                                              \
    X(EFFECT_SAVE_TIME_OFF, NATURE_SAVE)  /* the same time off for each of several artists */                          \
    X(EFFECT_REMOVE_TIME_OFF, NATURE_SAVE)                                                                             \
    X(EFFECT_SAVE_DRAFT, NATURE_SAVE)     /* begins a what-if board */                                                 \
    X(EFFECT_REMOVE_DRAFT, NATURE_SAVE)   /* drops a what-if board */                                                  \
    X(EFFECT_SHARE_DRAFT, NATURE_SAVE)    /* lets the member open it whose user id is the record's first text */       \
    X(EFFECT_UNSHARE_DRAFT, NATURE_SAVE)                                                                               \
    X(EFFECT_CANCEL, NATURE_OUTSIDE)      /* To the store: nobody waits any more for the answer of `ticket`. */        \
    X(EFFECT_REDRAW, NATURE_OUTSIDE)      /* paint everything anew */                                                  \
    X(EFFECT_LOOK, NATURE_OUTSIDE)        /* the state's colours or glyphs have changed */                             \
    X(EFFECT_ZONE, NATURE_OUTSIDE)        /* load the zone data of `zone`; EVENT_ZONE answers */                       \
    X(EFFECT_COPY, NATURE_OUTSIDE)        /* put `text` into the terminal's clipboard */                               \
    X(EFFECT_SUSPEND, NATURE_OUTSIDE)     /* ^Z */

enum effect_kind {
#define X(kind, nature) kind,
    EFFECTS(X)
#undef X
    EFFECT_COUNT,
};

enum {
    COPY_MOST = 6000,  /* bytes: in base64 as much as the most cautious terminals take */
    FIND_MOST = 200,   /* so many candidates are answered */
    HISTORY_MOST = 50, /* so many versions of a booking */
};

struct find {
    instant start, end;
    char *skills;  /* one a line; owned; NULL: none wanted */
    bool any;      /* one of the skills will do */
    int64_t rate;  /* hundredths an hour at most; -1: any */
    int minutes;   /* free at least; 0: all along */
};

/* One of the changes of EFFECT_BULK. */
struct change {
    enum effect_kind kind; /* EFFECT_BOOK, MOVE, STATUS, TAKE, RELEASE, or EDIT: here with the status, if that differs */
    struct booking before; /* as it stands, with the version this begins from; id nil: a new one */
    struct booking after;
};
void changes_copy(struct change **to, const struct change *from, size_t count); /* *to: NULL where count is 0 */
void changes_free(struct change *changes, size_t count);

enum bulk_mode {
    BULK_ALL,  /* all of them or none */
    BULK_FITS, /* as many as fit */
    BULK_TRY,  /* none: only what would be refused */
};

struct effect {
    enum effect_kind kind;
    uint64_t ticket;        /* unique in this process; 0 where nothing is answered */
    day first, end;         /* OPEN, WEEKS: Mondays, `end` excluded */
    instant at;             /* OPEN, WEEKS, ROSTER: as it was then, 0: as it is; DIFF: since when */
    struct id act;          /* writes: the act's id; a repeat carries the same one */
    struct id draft;        /* reads and writes of bookings: of this what-if board; nil: of the live one */
    struct id undo;         /* UNDO; nil: one's newest act that stands, or with `redo` what was taken back last */
    bool redo;              /* UNDO, nil */
    int64_t below;          /* UNDO, nil: only acts below this place among one's own; CARD: versions; 0: any */
    struct booking booking; /* writes, CARD (id), REPAIRS (the refused one); owned, may be zeroed */
    struct find find;       /* FIND */
    int version;            /* writes: the version this edit began from; 0: any */
    bool second_option;     /* BOOK, STATUS, EDIT */
    bool with_status;       /* EDIT: the status too */
    enum bulk_mode bulk;    /* BULK */
    struct change *changes; /* BULK; owned */
    size_t change_count;
    char *zone;             /* ZONE: its name; owned */
    char *text;             /* COPY: lines of printable UTF-8, at most COPY_MOST bytes; owned */
    struct record record;   /* EFFECT_SAVE_...; owned */
    enum list_id list;      /* LIST */
    char *list_after, *list_argument, *list_narrow; /* LIST: see list.h; owned; NULL: none */
    uint64_t horizon;       /* NEWS; 0: only the horizon is wanted */
    bool pooled;            /* PRESENCE: no server process is this board's own */
};

void effect_clear(struct effect *effect);
enum effect_nature effect_nature(enum effect_kind kind);
bool effect_is_write(enum effect_kind kind); /* NATURE_WRITE or NATURE_CHORE: it is one act and has an act's id */

/* A queue of effects, filled by update(), emptied by the loop. */
struct effects {
    struct effect *list;
    size_t count, capacity;
};
struct effect *effects_add(struct effects *effects, enum effect_kind kind); /* zeroed but for kind */
void effects_clear(struct effects *effects);

#endif
