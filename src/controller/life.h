/* life: makes a state, frees it, and says when it wants to be woken. */
#ifndef CALLBOARD_CONTROLLER_LIFE_H
#define CALLBOARD_CONTROLLER_LIFE_H

#include "controller/state/state.h"

struct state_options {
    struct id_source ids;
    const struct keymap *keymap;
    instant now;          /* this machine's time of day, good enough until the server's is known */
    int64_t clock_skew;   /* `now` minus what the clock of the events says now */
    const char *opens_on; /* "today", "+1w", "W48": the words of `first`, see cursor_open_week(); NULL: a date */
    day first;            /* any day of the first week to show; if it counts from today, then by this machine's clock */
    int weeks;            /* 0: 1 */
    enum grouping grouping;
    enum sorting sorting;
    bool all_lanes;
    bool clipboard, mouse;
    const char *filter;               /* to begin with; NULL: none */
    const struct filter_saved *saved; /* borrowed; outlive the state */
    size_t saved_count;
    const char *colours, *glyphs; /* NULL: the first of setting_colours, setting_glyphs */
    struct zone *zone2;           /* NULL: none; the state's from then on */
    bool forced_command;
    struct id board; /* an id of this run, for other boards; nil: they are not told */
};

struct state *state_new(const struct state_options *options);
/* The options of a new state that is to show what this one shows. They borrow from the state, zone2 included. */
struct state_options state_options_of(const struct state *state);
void state_free(struct state **state);

/* When update() wants the next EVENT_TIME, by the clock of the events: at the next minute of the server's clock, when
 * the next hold lapses, or sooner if somebody must be asked or a mark ends. */
instant state_wake(const struct state *state);

#endif
