/* keyboard: what is typed becomes counts, sequences, acts and text, as the mode has it. */
#ifndef CALLBOARD_CONTROLLER_KEYBOARD_H
#define CALLBOARD_CONTROLLER_KEYBOARD_H

#include "controller/state/state.h"

/* A key as it came. Text that was typed on for a line that is gone is dropped. */
void keyboard_key(struct state *state, struct effects *effects, const struct event *event);
void keyboard_paste(struct state *state, struct effects *effects, const char *text);

/* The same, whenever it came: what else stands for a key. */
void keyboard_press(struct state *state, struct effects *effects, uint32_t key);
/* The act an action has in this mode, with the count typed before it; nothing where it has none. */
void keyboard_act(struct state *state, struct effects *effects, enum action_id action);

#endif
