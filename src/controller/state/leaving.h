/* leaving: how the board ends. The shell sees it after the event and does the rest. */
#ifndef CALLBOARD_STATE_LEAVING_H
#define CALLBOARD_STATE_LEAVING_H

#include "controller/state/state.h"

void leaving_now(struct state *state);
void leaving_for(struct state *state, const char *tenant); /* the board of this tenant follows */
void leaving_for_password(struct state *state);            /* it is asked for, then this board follows */

/* Pending writes would be lost: the member was warned, and the same once more leaves. Any other act takes that back. */
void leaving_warned(struct state *state);
void leaving_forget(struct state *state);

#endif
