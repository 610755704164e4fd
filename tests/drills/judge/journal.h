/* journal: what a client of the drill "history" asked and was answered, one JSON object a line.
 *
 * A line is written with one write() before the question goes out, and one when its answer is there. Times are
 * microseconds of the machine's clock, which is the server's too. */
#ifndef CALLBOARD_TESTS_JUDGE_JOURNAL_H
#define CALLBOARD_TESTS_JUDGE_JOURNAL_H

#include "drills/judge/draw.h"
#include "protocol/effect.h"

enum verdict { VERDICT_SAVED, VERDICT_REFUSED, VERDICT_UNKNOWN };

void journal_open(const char *path); /* appends; exits where it cannot be opened */
void journal_asks(const struct draw *draw, int try, const struct effect *effect);
void journal_answered(const struct draw *draw, int try, enum verdict verdict, const struct answer *answer);
/* A read of the board: `from` is when it was asked. */
void journal_read(int client, int64_t from, const struct answer *answer);
int64_t journal_now(void);

/* As the board takes an answer: what may have arrived is unknown, and never refused. */
enum verdict journal_verdict(const struct effect *effect, const struct answer *answer);

#endif
