/* settings: what the ini sets of the board and `:set` changes while it is open. One table for both. */
#ifndef CALLBOARD_COMMANDS_SETTINGS_H
#define CALLBOARD_COMMANDS_SETTINGS_H

#include "controller/state/turn.h"

/* The words that a setting knows; NULL behind the last. The enums of state.h count through the lists. */
extern const char *const setting_colours[], *const setting_glyphs[], *const setting_groupings[],
                                                                         *const setting_sortings[];

/* -1: none of the words. */
int setting_word(const char *const *words, const char *word);

struct setting_row {
    const char *name, *help;
    const char *const *words; /* NULL: a switch, a number, or any word */
    bool is_switch;
    int (*get)(const struct state *state); /* the index into words, a number, or 0 and 1 */
    void (*set)(struct turn *turn, int value);
    /* Instead of these two, where any word may be the value; take() says itself what came of it. */
    const char *(*word)(const struct state *state);
    void (*take)(struct turn *turn, const char *word);
};
extern const struct setting_row setting_rows[];
extern const size_t setting_count;

/* "weeks=2", "lanes", "nolanes", "lanes!", "weeks" (asks), "" (asks for all): says what came of it. */
void settings_command(struct turn *turn, const char *argument);
/* The answer to EFFECT_ZONE; takes the zone over. */
void settings_zone_came(struct state *state, struct event *event);
/* Sets one by its name and a value as typed. */
void settings_assign(struct turn *turn, const char *name, const char *value);

#endif
