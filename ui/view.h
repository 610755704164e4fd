/* view: the screen as a function of the state. It reads the state, draws into a frame, and asks nobody else. */
#ifndef CALLBOARD_UI_VIEW_H
#define CALLBOARD_UI_VIEW_H

#include "controller/state/state.h"
#include "ui/frame.h"

/* A view remembers what it drew each row from, so that a step of the cursor draws two rows and not forty. */
struct view;

struct view *view_new(void);
void view_free(struct view **view);

/* Makes the frame state->terminal.rows x state->terminal.columns and draws the state. Rows that would come out the same
 * are left alone. The cells depend on the state alone: a new view draws the same ones. But while something is typed, in
 * the hand or to be decided, names, days and hours keep the width that they had when it began, whatever others do
 * meanwhile. */
void view_draw(struct view *view, const struct state *state, struct frame *frame);

/* What stands at a place of the screen as it was last drawn. The loop puts it into an EVENT_MOUSE. */
struct hit view_hit(const struct view *view, const struct state *state, int row, int column);

/* How far what was drawn last can be scrolled; 0: not at all. For state->pager.most. */
int view_scroll_most(const struct view *view);

#endif
