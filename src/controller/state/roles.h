/* roles: what a viewer may not do, and nobody while the board is shown as it was (see past.h). The database refuses it in any case; this is so that nobody is offered it, and that
 * whoever tries is told at once and in words. (What only admins may do are rows of lists: see list_act.least.) */
#ifndef CALLBOARD_STATE_ROLES_H
#define CALLBOARD_STATE_ROLES_H

#include "controller/state/state.h"

/* May this member do it in this mode? As long as it is not known who one is, everything: the acts themselves say that
 * nothing is loaded yet. */
bool role_allows(const struct state *state, enum mode mode, enum action_id action);

/* Says why not, where it may not be done in the state's mode. True: it was refused. */
bool role_refuses(struct state *state, enum action_id action);

/* Views that show what is now: not while the board is shown as it was. */
bool past_hides(const struct state *state, enum action_id action);

/* "The board is shown as it was at Tue 24 Nov 18:00; :at now goes back." */
void past_say(struct state *state);

/* "Viewers only look ..." */
void role_say(struct state *state);

#endif
