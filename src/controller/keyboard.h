/* keyboard: makes counts, sequences of keys, actions and typed text of the keys, as the mode has it. */
#ifndef CALLBOARD_CONTROLLER_KEYBOARD_H
#define CALLBOARD_CONTROLLER_KEYBOARD_H

#include "controller/state/state.h"

/* Takes a key as it came. If the line that the user still types for was refused, the rest of that text is dropped. */
void keyboard_key(struct state *state, struct effects *effects, const struct event *event);
void keyboard_paste(struct state *state, struct effects *effects, const char *text);

/* Takes a key that did not come from the keyboard: a click on a word that stands for it. Nothing is dropped. */
void keyboard_press(struct state *state, struct effects *effects, uint32_t key);
/* Runs the handler of an action in this mode, if there is one, with the count that was typed before. */
void keyboard_act(struct state *state, struct effects *effects, enum action_id action);

#endif
