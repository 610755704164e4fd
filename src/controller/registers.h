/* registers: the tables of all modes and all lists. The state is made with them, so that a room below can reach a
 * mode or a list without naming what stands above it. */
#ifndef CALLBOARD_CONTROLLER_REGISTERS_H
#define CALLBOARD_CONTROLLER_REGISTERS_H

#include "controller/reads/list.h"
#include "controller/state/turn.h"

extern const struct mode_register mode_register;
extern const struct list *const list_tables[LIST_COUNT];

/* True if the action is valid in the mode. For keymap_new(). */
bool mode_has(enum mode mode, enum action_id action);

#endif
