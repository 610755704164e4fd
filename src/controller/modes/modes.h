/* modes: what the files of this room offer to others, mostly how a mode is opened from outside its own file. A mode's
 * own handlers are static in its file. */
#ifndef CALLBOARD_CONTROLLER_MODES_H
#define CALLBOARD_CONTROLLER_MODES_H

#include "controller/state/turn.h"

/* Opens quick add with `text` for the days [first, last]: for the cursor's artist, for `artist`, or for all selected
 * artists. */
void quick_add_open(struct state *state, struct effects *effects, const char *text, day first, day last);
void quick_add_open_for(struct state *state, struct effects *effects, struct id artist, const char *text, day first,
                        day last);
void quick_add_open_selected(struct state *state, struct effects *effects, const char *text, day first, day last);
/* Opens quick add for a second option behind that pencil, which the option then challenges. */
void quick_add_open_behind(struct state *state, struct effects *effects, const struct booking *pencil);

/* Runs after every event: reads the line once more when the clock has gone on. */
void quick_add_attend(struct state *state, struct effects *effects);

/* What the line is read with. */
struct quickadd_context quick_add_context(const struct state *state);
/* The first clash of the bookings that the line would make, in words; "": none. The caller frees. */
char *quick_add_clash_words(const struct state *state);

/* What of the bookings that the line would make is refused, because somebody has the slot, as far as weeks are
 * loaded. */
struct quick_add_taken {
    size_t count, of;     /* of so many */
    struct booking first; /* without its texts; count 0: none */
};
struct quick_add_taken quick_add_taken(const struct state *state);

/* Opens the form for a booking (version 0: a new one). */
void form_open(struct state *state, struct effects *effects, const struct booking *booking);
/* Opens a form again that was left, with what is typed in it; takes it over. */
void form_reopen(struct state *state, struct effects *effects, struct form *form, const char *problem);

/* Takes bookings into the hand. The one under the cursor leads, else the first. */
void move_open_all(struct state *state, struct effects *effects, const struct booking *const *list, size_t count,
                   struct hand hand);
/* Carries the bookings in the hand to another cell. */
void move_to_cell(struct state *state, int line, day d, int slot);
/* Takes the bookings into the hand again from which a pending write was begun in MODE_MOVE. */
void move_reopen(struct state *state, struct effects *effects, const struct pending *pending);
/* Moves bookings as far as the last move went, or makes them longer or shorter. False: one of them cannot be there, and
 * a message says so. */
bool move_by(struct turn *turn, const struct booking *const *list, size_t count, const struct last_act *as);

/* Opens the finder for what the cursor is on. */
handler finder_open;

/* Handlers that several views have. */
handler board_add, view_undo, view_redo, view_reload, view_leave, view_suspend, view_redraw;

handler repeat_open, goto_open, help_open, messages_open, search_open, search_next, filter_open, command_open,
    waiting_open, versions_open, card_go_there;

/* Runs the handler of an action in the mode that is open, if the member may; count 0: none was typed. False: the mode
 * has no handler for it. */
bool mode_act(struct state *state, struct effects *effects, enum action_id action, int count);

void help_open_about(struct turn *turn, const char *word); /* only the lines that have it */

/* The panels of pending.list[index]. */
/* There is a blank row between what is in the way and what is offered; on a narrow terminal a long line goes on
 * there. */
bool conflict_is_roomy(const struct state *state);
void conflict_open(struct state *state, struct effects *effects, size_t index);
int bulk_rows_each(const struct state *state); /* of a refused change: on a narrow terminal it takes two */
void bulk_open(struct state *state, struct effects *effects, size_t index);
void stale_open(struct state *state, struct effects *effects, size_t index);
/* EFFECT_REPAIRS for the conflict's panel, and EFFECT_CARD for the card. */
void conflict_take(struct state *state, struct effects *effects, struct event *event);
void card_take(struct state *state, struct effects *effects, struct event *event);

/* Runs when a card or version is left: forgets what was read for it, unless the next mode still shows the booking. */
void card_forget(struct state *state, struct effects *effects, enum mode to);
void card_open(struct state *state, struct effects *effects, struct id booking);
/* Shows a booking's versions, the newest first. */
void versions_show(struct state *state, struct effects *effects, struct id booking);

/* Back to where pending.list[index] was begun, with all that was typed; the write itself is over. */
void pending_give_back(struct state *state, struct effects *effects, size_t index);

#endif
