/* calls: a draw, and what is known of the board, as an effect of the store. */
#ifndef CALLBOARD_TESTS_JUDGE_CALLS_H
#define CALLBOARD_TESTS_JUDGE_CALLS_H

#include "drills/judge/draw.h"
#include "drills/judge/known.h"
#include "protocol/effect.h"

/* Where the drill happens: its first Monday, its artists, its project and its tenant. */
struct place {
    day monday;
    struct id artist[DRAW_ARTISTS];
    struct id project;
};

/* False: there is nothing to do it with, and no call. */
bool call_effect(const struct place *place, const struct draw *draw, const struct known *known, struct effect *out);
/* Takes in what became of it: acts that can be undone, what-if boards, time off. */
void call_took(const struct draw *draw, const struct effect *effect, bool saved, bool may_be, struct known *known);
/* It may be sent before what went before it is answered. */
bool call_can_be_piped(enum call_kind kind);
struct effect call_copy(const struct effect *effect);

#endif
