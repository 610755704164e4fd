/* modes: how the modes are entered from outside their own files. */
#ifndef CALLBOARD_CONTROLLER_MODES_H
#define CALLBOARD_CONTROLLER_MODES_H

#include "controller/state/turn.h"

/* Opens the quick add line for the days [first, last] and the cursor's artist, or for all that are selected. */
void quick_add_open(struct state *state, struct effects *effects, const char *text, day first, day last);
void quick_add_open_for(struct state *state, struct effects *effects, struct id artist, const char *text, day first, day last);
void quick_add_open_selected(struct state *state, struct effects *effects, const char *text, day first, day last);
/* Opens it for a second option behind that pencil, which it challenges. */
void quick_add_open_behind(struct state *state, struct effects *effects, const struct booking *pencil);

/* What clashes with what the line would book, in words; "": nothing. The caller frees. */
char *quick_add_clash_words(const struct state *state);

/* Opens the form for a booking (version 0: a new one). */
void form_open(struct state *state, struct effects *effects, const struct booking *booking);
/* Takes over a form that was left, with what is typed in it. */
void form_reopen(struct state *state, struct effects *effects, struct form *form, const char *problem);

/* Takes bookings into the hand; the one under the cursor, else the first, leads. */
void move_open_all(struct state *state, struct effects *effects, const struct booking *const *list, size_t count, struct hand hand);
/* Carries what is in the hand to another cell. */
void move_to_cell(struct state *state, int line, day d, int slot);
/* Takes up again what a pending write begun in MODE_MOVE had in the hand. */
void move_reopen(struct state *state, struct effects *effects, const struct pending *pending);
/* Moves bookings as far as the last ones were. */
void move_by(struct turn *turn, const struct booking *const *list, size_t count, const struct last_act *as);

/* The finder, with what the cursor is on. */
handler finder_open;

/* Acts that several views have. */
handler board_add, view_undo, view_redo, view_reload, view_leave, view_suspend, view_redraw;

handler repeat_open, goto_open, help_open, messages_open, search_open, search_next, filter_open, command_open,
    help_search_open, waiting_open, versions_open, card_go_there;

/* Does what the action does in the mode that is open, if the member may; count 0: none was typed. False: nothing is
 * bound to it here. */
bool mode_act(struct state *state, struct effects *effects, enum action_id action, int count);

void help_open_about(struct turn *turn, const char *word); /* only the lines that have it */

/* The panels of pending.list[index]. */
void conflict_open(struct state *state, struct effects *effects, size_t index);
void bulk_open(struct state *state, struct effects *effects, size_t index);
void stale_open(struct state *state, struct effects *effects, size_t index);
/* EFFECT_REPAIRS for the conflict's panel, and EFFECT_CARD for the card. */
void conflict_take(struct state *state, struct effects *effects, struct event *event);
void card_take(struct state *state, struct effects *effects, struct event *event);

/* The card is read no more, unless its booking is still looked at. */
void card_forget(struct state *state, struct effects *effects, enum mode to);
void card_open(struct state *state, struct effects *effects, struct id booking);
/* The same booking's versions, the newest first. */
void versions_show(struct state *state, struct effects *effects, struct id booking);

/* Back to where pending.list[index] was begun, with all that was typed; the write itself is over. */
void pending_give_back(struct state *state, struct effects *effects, size_t index);

#endif
