/* studio_answers: the studio of studio.h, as the database would answer with it. */
#ifndef CALLBOARD_TESTS_SUPPORT_STUDIO_ANSWERS_H
#define CALLBOARD_TESTS_SUPPORT_STUDIO_ANSWERS_H

#include "protocol/effect.h"
#include "support/studio.h"

/* What overlaps the weeks [first, end). */
void studio_weeks(day first, day end, struct answer *answer);

/* What somebody is told to have done to a booking of the studio, which stands where it stood. */
struct news studio_news(int64_t seq, unsigned booking, const char *act, const char *actor);

/* How many effects of a kind there are, and the newest; the test fails where there is none. */
size_t asked_of(const struct effects *effects, enum effect_kind kind);
struct effect *last_of(const struct effects *effects, enum effect_kind kind);

#endif
