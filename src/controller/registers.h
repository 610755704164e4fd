/* registers: every mode and every list by its name. The state is made with them, so that no room below needs to name
 * what stands above it. */
#ifndef CALLBOARD_CONTROLLER_REGISTERS_H
#define CALLBOARD_CONTROLLER_REGISTERS_H

#include "controller/reads/list.h"
#include "controller/state/turn.h"

extern const struct mode_register mode_register;
extern const struct list *const list_tables[LIST_COUNT];

/* The action is valid in the mode: what a keymap asks. */
bool mode_has(enum mode mode, enum action_id action);

#endif
