/* settings: what the ini sets for a board and ":set" changes while it is open. Both use one table. */
#ifndef CALLBOARD_COMMANDS_SETTINGS_H
#define CALLBOARD_COMMANDS_SETTINGS_H

#include "controller/state/turn.h"

/* The words that a setting knows, ended by NULL. The enums of the state are indexes into these lists. */
extern const char *const setting_colours[], *const setting_glyphs[], *const setting_groupings[],
                                                                         *const setting_sortings[];

/* The index of a word in such a list; -1: it is not there. */
int setting_word(const char *const *words, const char *word);

struct setting_row {
    const char *name, *help;
    const char *const *words; /* NULL: the setting is a switch, a number, or any word */
    bool is_switch;
    int (*get)(const struct state *state); /* the index into words, a number, or 0 and 1 */
    void (*set)(struct turn *turn, int value);
    /* Instead of these two if any word may be the value; take() says itself what came of it. */
    const char *(*word)(const struct state *state);
    void (*take)(struct turn *turn, const char *word);
};
extern const struct setting_row setting_rows[];
extern const size_t setting_count;

/* Runs ":set" with "weeks=2", "lanes", "nolanes", "lanes!", "weeks" (tells its value) or "" (tells all values), and
 * says what came of it. */
void settings_command(struct turn *turn, const char *argument);
/* The answer to EFFECT_ZONE; takes the zone over. */
void settings_zone_came(struct state *state, struct event *event);
/* Sets one setting by its name, to a value as typed. */
void settings_assign(struct turn *turn, const char *name, const char *value);

#endif
