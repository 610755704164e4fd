/* story: what several files of scenes tell: what the database answers, what the board holds, who looks at it. */
#ifndef CALLBOARD_TESTS_SCREEN_STORY_H
#define CALLBOARD_TESTS_SCREEN_STORY_H

#include "screen/show/scenes.h"

/* Booking 6 is the pencil "Harbour rig" of Chidi Eze on Tuesday. */
enum { RIG = 6 };
#define CHIDI_TUE .artist = STUDIO_CHIDI, .mday = 24
#define CHIDI_MON .artist = STUDIO_CHIDI, .mday = 23 /* today */

/* A booking that simply stands on the board: "Talk 1". */
void book(struct board *board, unsigned number, unsigned artist, instant start, instant end);

/* Answers for all weeks that are asked for, until nothing more is wanted. */
void load_weeks(struct board *board);
/* The same, where the answers differ from the studio as it is. */
void load_weeks_with(struct board *board, void (*change)(struct answer *given));
void tell_empty_list(struct board *board);
/* Refuses the second and the third change of what was done at once: they meet bookings of the studio. */
void refuse_two(struct board *board);

/* The studio's clocks show 08:48 until then. */
void wait_until_quarter_past_nine(struct board *board);

#endif
