/* leaving: how a board ends.
 *
 * Each function notes in state->leaving what is to happen. The loop looks at it after the event and stops; src/board.c
 * then ends the program or opens the next board. */
#ifndef CALLBOARD_STATE_LEAVING_H
#define CALLBOARD_STATE_LEAVING_H

#include "controller/state/state.h"

void leaving_now(struct state *state);
void leaving_for(struct state *state, const char *tenant); /* the board of this tenant follows */
void leaving_for_password(struct state *state);            /* the shell asks for a password, then this board follows */

/* The member was warned that pending writes would be lost: the same action once more leaves. Any other action takes the
 * warning back. */
void leaving_warned(struct state *state);
void leaving_forget(struct state *state);

/* True if the key before has already warned of it; else warns: "Esc again throws away what you typed." Any other key
 * takes the warning back. */
bool leaving_discards(struct state *state, enum action_id action, const char *what);
/* A key that discards nothing came. */
void leaving_keeps(struct state *state);

#endif
