/* draw: what a client of the drill "history" wants to do, call by call, out of a seed.
 *
 * A draw depends on the seed, the client and the number of the call alone, and on nothing that happened before: the
 * same seed draws the same calls, from whichever of them a client goes on. Which booking of an artist a draw hits
 * depends on what stands there by then; the ids of what it makes do not. */
#ifndef CALLBOARD_TESTS_JUDGE_DRAW_H
#define CALLBOARD_TESTS_JUDGE_DRAW_H

#include <jansson.h>
#include <stdbool.h>
#include <stdint.h>

#include "domain/booking.h"

enum { DRAW_ARTISTS = 4, DRAW_DAYS = 14, DRAW_PARTS = 4 };

/* Every call, with its weight among a thousand: X(id, name, weight). */
/* clang-format off */
#define CALLS(X)                            \
    X(CALL_BOOK, "book", 230)               \
    X(CALL_MOVE, "move", 110)               \
    X(CALL_EDIT, "edit", 80)                \
    X(CALL_STATUS, "status", 90)            \
    X(CALL_RELEASE, "release", 90)          \
    X(CALL_TAKE, "take", 20)                \
    X(CALL_BULK, "bulk", 60)                \
    X(CALL_CHALLENGE, "challenge", 35)      \
    X(CALL_WITHDRAW, "withdraw", 10)        \
    X(CALL_UNDO, "undo", 70)                \
    X(CALL_REDO, "redo", 35)                \
    X(CALL_UNDO_ACT, "undo-act", 30)        \
    X(CALL_SWEEP, "sweep", 10)              \
    X(CALL_DRAFT_OPEN, "draft-open", 20)    \
    X(CALL_DRAFT_BOOK, "draft-book", 25)    \
    X(CALL_DRAFT_MOVE, "draft-move", 20)    \
    X(CALL_DRAFT_RELEASE, "draft-release", 5) \
    X(CALL_DRAFT_COMMIT, "draft-commit", 15) \
    X(CALL_DRAFT_DROP, "draft-drop", 5)     \
    X(CALL_TIME_OFF, "time-off", 20)        \
    X(CALL_TIME_OFF_REMOVE, "time-off-remove", 10) \
    X(CALL_SETTINGS, "settings", 10)

enum call_kind {
#define X(id, name, weight) id,
    CALLS(X)
#undef X
    CALL_COUNT,
};
/* clang-format on */

/* What becomes of the wire under a call. */
enum cut { CUT_NONE, CUT_SENT, CUT_RECEIVED, CUT_STALL, CUT_COUNT };

struct draw {
    uint64_t seed;
    int client, call;
    enum call_kind kind;
    int artist, other;         /* of DRAW_ARTISTS */
    int day, hour, hours;      /* counted from the Monday of the drill */
    unsigned pick[DRAW_PARTS]; /* which of several: modulo how many there are */
    enum booking_status status;
    bool second; /* a hold is to be a second option */
    bool stale;  /* names a version that is not there */
    bool piped;  /* is sent before the call before it is answered */
    bool fits;   /* of a bulk: as many as fit; else all or none */
    bool twice;  /* is asked once more after it was saved, as a packet that comes late */
    enum cut cut;
    int cut_after; /* bytes; of a stall milliseconds */
};

struct draw draw_make(uint64_t seed, int client, int call, bool cuts);
const char *draw_word(enum call_kind kind);
json_t *draw_json(const struct draw *draw); /* the caller's reference */
/* The `number`th id of this call: its act is 0. */
struct id draw_id(const struct draw *draw, int number);

#endif
