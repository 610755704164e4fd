/* effect: what the controller wants of the world outside, as a value. update() adds effects to a queue and the loop
 * carries them out. Each effect that asks the database is answered by exactly one EVENT_ANSWER with the same ticket. */
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
/* clang-format off */
#define EFFECTS(X)                                                                                                     \
    /* Opens the session: tenant, member, roster, and the weeks [first, end), in one round trip. Where `first` is not  \
     * before `end`, no weeks. */                                                                                      \
    X(EFFECT_OPEN, NATURE_READ)                                                                                        \
    /* The same for the first picture of a board, on the live one: the roster is incomplete (roster.h), and            \
     * challenges come with the weeks that are asked next. EFFECT_OPEN_REST brings the rest of the roster alone. */    \
    X(EFFECT_OPEN_FIRST, NATURE_READ)                                                                                  \
    X(EFFECT_OPEN_REST, NATURE_READ)                                                                                   \
    X(EFFECT_ROSTER, NATURE_READ)         /* the roster again */                                                       \
    X(EFFECT_ENTER, NATURE_READ)          /* opens the session: tenant and member, and nobody else */                  \
    X(EFFECT_WEEKS, NATURE_READ)          /* bookings, time off and challenges of [first, end) */                      \
    X(EFFECT_CARD, NATURE_READ)           /* one booking with its notes and history */                                 \
    /* What waits for the member on the live board, also while a what-if board is open: own holds, own second options  \
     * whose way is free, challenges that the member made or that are of the member's pencils. */                      \
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
    X(EFFECT_SPLIT, NATURE_WRITE)         /* one booking becomes two: a change in `changes`, as of BULK */             \
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
    X(EFFECT_SAVE_NOTICES, NATURE_SAVE)   /* the record's texts: where mail goes, what it tells; NULL: as it is */      \
    X(EFFECT_CANCEL, NATURE_OUTSIDE)      /* To the store: nobody waits any more for the answer of `ticket`. */        \
    X(EFFECT_REDRAW, NATURE_OUTSIDE)      /* paint everything anew */                                                  \
    X(EFFECT_LOOK, NATURE_OUTSIDE)        /* the state's colours or glyphs have changed */                             \
    X(EFFECT_ZONE, NATURE_OUTSIDE)        /* load the zone data of `zone`; EVENT_ZONE answers */                       \
    /* Write the weeks shown into the file `text` ("": one named by the week) as a sheet; EVENT_PRINTED answers. */    \
    X(EFFECT_PRINT, NATURE_OUTSIDE)                                                                                    \
    X(EFFECT_COPY, NATURE_OUTSIDE)        /* put `text` into the terminal's clipboard */                               \
    X(EFFECT_SUSPEND, NATURE_OUTSIDE)     /* ^Z */

enum effect_kind {
#define X(kind, nature) kind,
    EFFECTS(X)
#undef X
    EFFECT_COUNT,
};
/* clang-format on */

enum {
    COPY_MOST = 6000,  /* bytes of EFFECT_COPY: in base64 as many as every terminal accepts */
    FIND_MOST = 200,   /* EFFECT_FIND answers at most so many artists */
    HISTORY_MOST = 50, /* EFFECT_CARD answers at most so many versions */
};

/* Whom EFFECT_FIND looks for: artists who are free in [start, end). */
struct find {
    instant start, end;
    char *skills; /* one skill a line; owned; NULL: any artist will do */
    bool any;     /* the artist needs one of the skills; false: all of them */
    int64_t rate; /* hundredths of the currency that an hour may cost; -1: any rate */
    int minutes;  /* the artist must be free for at least so long; 0: the whole time */
};

/* One change of EFFECT_BULK. */
struct change {
    enum effect_kind
        kind; /* BOOK, MOVE, STATUS, TAKE, SPLIT, RELEASE, or EDIT, which here may change the status, too */
    struct booking before; /* the booking as it is, with its version; id nil: there is none yet; owned */
    struct booking after;  /* as it shall be; owned */
    struct booking part;   /* SPLIT: the later part, a new booking; else id nil; owned */
};
void change_clear(struct change *change); /* frees what it owns */
/* *to is a new array of copies, for changes_free(); NULL if `count` is 0. */
void changes_copy(struct change **to, const struct change *from, size_t count);
void changes_free(struct change *changes, size_t count);

enum bulk_mode {
    BULK_ALL,  /* make all changes, or none if one is refused */
    BULK_FITS, /* make those that are not refused */
    BULK_TRY,  /* make none; answer which would be refused */
};

/* An effect of any kind. Each member counts only for the kinds that its comment names. */
struct effect {
    enum effect_kind kind;
    uint64_t ticket; /* the answer carries the same number; unique in this process; 0: there is no answer */
    day first, end;  /* OPEN, WEEKS: Mondays; `end` is not included; PRESENCE: `first` is the cursor's day; UNDO of
                               nil: the days shown: it asks before it does what lies outside; equal: it does not ask */
    instant at;      /* OPEN, ROSTER, WEEKS: as it was then, 0: as it is now; DIFF: differences since then */
    struct id act;   /* writes: the id of the act; a repeat of the write has the same; PRESENCE: the board's */
    struct id draft; /* any: the what-if board that is open; nil: the live board. store/plan.c says what asks for it */
    struct id undo;  /* UNDO: the act; nil: the newest that stands, or with `redo` the last one taken back */
    bool redo;       /* UNDO of nil: do again */
    bool in_lists;   /* UNDO of nil: acts on records are in sight */
    int64_t below;   /* UNDO of nil: only acts, CARD: only versions with a lower `seq`; 0: all */
    struct booking booking; /* writes, CARD (id), REPAIRS (the refused one), PRESENCE (artist); owned */
    struct find find;       /* FIND */
    int version;            /* writes: refuse it as stale if the booking has another version; 0: do not compare */
    bool second_option;     /* BOOK, STATUS, EDIT: a hold is to be a second option */
    bool with_status;       /* EDIT: change the status too */
    enum bulk_mode bulk;    /* BULK */
    struct change *changes; /* BULK, SPLIT, CHALLENGE; owned */
    size_t change_count;
    char *zone;           /* ZONE: its name; owned */
    char *text;           /* COPY: lines of printable UTF-8, at most COPY_MOST bytes; PRINT: a file; owned */
    bool over;            /* PRINT: over a file that is there */
    struct record record; /* saves; owned */
    enum list_id list;    /* LIST */
    char *list_after, *list_argument, *list_narrow; /* LIST: reads/list.h says which; owned; NULL: none */
    uint64_t horizon;                               /* NEWS; 0: answer only a horizon */
    bool pooled; /* PRESENCE: a pooler stands between, so no server process belongs to this board alone */
};

void effect_clear(struct effect *effect); /* frees what it owns and zeroes it */
enum effect_nature effect_nature(enum effect_kind kind);
bool effect_is_write(enum effect_kind kind); /* NATURE_WRITE or NATURE_CHORE: it is one act and has an act's id */

/* A queue of effects, which update() fills and the loop empties. It owns them. */
struct effects {
    struct effect *list;
    size_t count, capacity;
};
/* Adds an effect whose other members are zero, and returns it for the caller to fill; valid until the next call. */
struct effect *effects_add(struct effects *effects, enum effect_kind kind);
void effects_clear(struct effects *effects);

#endif
