/* effect: what the controller asks of the worlds outside. The loop carries effects out; each that asks the
 * database is answered by exactly one EVENT_ANSWER with the same ticket. */
#ifndef CALLBOARD_PROTOCOL_EFFECT_H
#define CALLBOARD_PROTOCOL_EFFECT_H

#include "protocol/answer.h"

enum effect_kind {
    /* reads */
    EFFECT_OPEN,    /* tenant, member, roster and the weeks [first, end): one round trip */
    EFFECT_ROSTER,  /* the roster again */
    EFFECT_WEEKS,   /* bookings and time off of [first, end) */
    EFFECT_CARD,    /* one booking with its notes and history */
    EFFECT_WAITING, /* own holds, own second options whose way is free, challenges of one's own or of own pencils */
    EFFECT_REPAIRS, /* for a refused write: free artists with the same skills, the next free slot */
    EFFECT_FIND,    /* who is free for what `find` says */
    EFFECT_LIST,    /* the rows of `list` behind `list_after` */
    EFFECT_NEWS, /* what was done to bookings since the answer that gave `horizon` */
    EFFECT_DIFF,    /* what has become of bookings since `at` */
    EFFECT_PRESENCE, /* who else looks at the board; says that the board `act` is on `booking.artist` x `first` */
    /* writes: one act each, one round trip */
    EFFECT_BOOK,    /* insert `booking` */
    EFFECT_MOVE,    /* artist, start, end of `booking` */
    EFFECT_EDIT,    /* everything of `booking`, its status only where with_status says so */
    EFFECT_STATUS,  /* status of `booking`; a hold with second_option queues */
    EFFECT_TAKE,    /* what is free of `booking`, a second option, becomes a pencil; the rest waits on */
    EFFECT_RELEASE, /* cancel with `booking.reason` */
    EFFECT_BULK,    /* `changes`, judged together */
    EFFECT_CHALLENGE, /* ask for a decision on the pencil `booking`, or on all in the way of it as a second option,
                         which one change in `changes` may make first */
    EFFECT_WITHDRAW, /* what one challenged: the pencil `booking`, or all that it as an option challenges */
    EFFECT_UNDO,    /* take back the act `undo` as a new act (redo is the undo of an undo); nil: the newest there is */
    EFFECT_COMMIT,  /* write the what-if board `draft` into the live board and close it, or nothing */
    EFFECT_SWEEP,   /* write down the holds that have lapsed, end the challenges that nobody answered */
    /* saves of a `record`: see save.h. A lost link leaves them unsettled, they say so */
    EFFECT_SAVE_PROJECT,
    EFFECT_REMOVE_PROJECT,
    EFFECT_SAVE_MEMBER,
    EFFECT_REMOVE_MEMBER,
    EFFECT_SAVE_TENANT, /* its settings, those that have a text */
    EFFECT_SAVE_HOLIDAY,
    EFFECT_REMOVE_HOLIDAY,
    EFFECT_SAVE_ARTIST,
    EFFECT_REMOVE_ARTIST,
    EFFECT_RESTORE_ARTIST,
    EFFECT_SAVE_TIME_OFF, /* the same for several artists */
    EFFECT_REMOVE_TIME_OFF,
    EFFECT_SAVE_DRAFT,   /* begin a what-if board */
    EFFECT_REMOVE_DRAFT, /* drop it */
    EFFECT_SHARE_DRAFT,  /* let the member in the record's first text open it */
    EFFECT_UNSHARE_DRAFT,
    EFFECT_SAVE_FIRST = EFFECT_SAVE_PROJECT,
    EFFECT_SAVE_LAST = EFFECT_UNSHARE_DRAFT,
    /* not of the database */
    EFFECT_CANCEL,  /* stop waiting for `ticket`'s answer */
    EFFECT_REDRAW,  /* paint everything anew */
    EFFECT_LOOK,    /* the state's colours or glyphs are others now */
    EFFECT_ZONE,    /* load the zone data of `zone`: EVENT_ZONE answers */
    EFFECT_COPY,    /* `text` to the terminal's clipboard */
    EFFECT_SUSPEND, /* ^Z */
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
    uint64_t horizon;       /* CHANGES; 0: only the horizon is wanted */
    bool pooled;            /* PRESENCE: no server process is this board's own */
};

void effect_clear(struct effect *effect);
bool effect_is_write(enum effect_kind kind); /* an act: its events tell whether it happened */
bool effect_is_save(enum effect_kind kind);

/* A queue of effects, filled by update(), emptied by the loop. */
struct effects {
    struct effect *list;
    size_t count, capacity;
};
struct effect *effects_add(struct effects *effects, enum effect_kind kind); /* zeroed but for kind */
void effects_clear(struct effects *effects);

#endif
