/* known: what a client of the drill "history" has seen of the board, has done itself and has drafted: what its next
 * calls can be about. */
#ifndef CALLBOARD_TESTS_JUDGE_KNOWN_H
#define CALLBOARD_TESTS_JUDGE_KNOWN_H

#include "protocol/answer.h"

enum { KNOWN_ACTS = 16, KNOWN_DRAFTED = 32, KNOWN_OFF = 8 };

struct known {
    struct booking *rows; /* live bookings as last seen; owned */
    size_t count, capacity;
    struct id me;
    struct id acts[KNOWN_ACTS]; /* own acts that happened, the newest at `act_count` - 1, modulo KNOWN_ACTS */
    size_t act_count;
    struct id draft; /* the open what-if board; nil: none */
    struct id drafted[KNOWN_DRAFTED];
    size_t drafted_count;
    struct id off[KNOWN_OFF]; /* own time off */
    size_t off_count;
};

void known_replace(struct known *known, const struct booking *rows, size_t count); /* copies; all there is */
void known_put(struct known *known, const struct booking *row); /* copies; one that is cancelled is forgotten */
const struct booking *known_find(const struct known *known, struct id id);
/* The `pick`th of those for which `wanted` says yes (NULL: of all), modulo how many they are. NULL: there is none. */
const struct booking *known_pick(const struct known *known, unsigned pick,
                                 bool (*wanted)(const struct known *known, const struct booking *row));
void known_act(struct known *known, struct id act);
void known_clear(struct known *known);

#endif
