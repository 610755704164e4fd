/* selection: the range and the marks. Verbs act on what is selected, else on what is under the cursor. */
#ifndef CALLBOARD_BOARD_SELECTION_H
#define CALLBOARD_BOARD_SELECTION_H

#include "controller/state/turn.h"

/* True if there is a range or a mark. */
bool selection_exists(const struct state *state);
/* The days that an act is for: those of the range, else the cursor's. */
void selection_days(const struct state *state, day *first, day *last);
/* True if there is a range of half hours: one that was begun in the hours of a day, while they are shown. */
bool selection_has_hours(const struct state *state);
/* The times that an act is for: the half hours or the days of the range, else the cursor's cell. */
void selection_span(const struct state *state, instant *start, instant *end);
/* " 10:00-12:00" where half hours are selected, those that are left of them; else "". The caller frees. */
char *selection_hours_text(const struct state *state);
bool selection_has_artist(const struct state *state, const struct artist *artist);
bool selection_is_marked(const struct state *state, struct id artist_or_booking);

/* "8 bookings, 1 artist marked" */
enum { SELECTION_WORDS = 64 };
void selection_format_marked(const struct state *state, char *out, size_t size);

handler selection_range, selection_rows, selection_mark, selection_mark_all, selection_clear;

/* Marks an artist, or takes the mark away. */
void selection_mark_artist(struct state *state, struct id artist);
void selection_unmark_artists(struct state *state);
void selection_end_range(struct state *state);
/* A range from this artist and day to the cursor, as it was when a write was begun; or none. */
void selection_set_range(struct state *state, bool ranging, struct id anchor_artist, day anchor_day);
/* Takes the mark off a booking whose act is done, so that the next act is not for it as well. */
void selection_unmark_booking(struct state *state, struct id booking);
/* Clears the range and all marks, without a message. */
void selection_forget(struct selection *selection);
void selection_free(struct selection *selection);

/* The selected artists in board order, else the cursor's. Returns how many; the caller frees the list. */
size_t selection_artists(const struct state *state, const struct artist ***list);
/* The selected bookings by start: the marked ones, else those of the selected artists on the selected days; without
 * range and marks the one under the cursor. Returns how many; the caller frees the list. */
size_t selection_bookings(const struct state *state, const struct booking ***list);

#endif
