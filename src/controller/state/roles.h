/* roles: what a viewer may not do, and what nobody may do while the past is shown (see past.h). The database refuses it
 * in any case. Here it is decided so that nobody is offered it, and that whoever tries is told at once and in words.
 * What only admins may do stands in the tables of lists: see list_act.least. */
#ifndef CALLBOARD_STATE_ROLES_H
#define CALLBOARD_STATE_ROLES_H

#include "controller/state/state.h"

/* True if this member may do it in this mode. As long as the member is not known everything is allowed, because the
 * acts themselves say that nothing is loaded yet. */
bool role_allows(const struct state *state, enum mode mode, enum action_id action);

/* True if the action is refused in the state's mode; a message then says why. */
bool role_refuses(struct state *state, enum action_id action);

/* True if the past is shown and the action shows what is now. */
bool past_hides(const struct state *state, enum action_id action);

/* Says "The board is shown as it was at Tue 24 Nov 18:00; :at now goes back." */
void past_say(struct state *state);

/* Says "Viewers only look ..." */
void role_say(struct state *state);

#endif
