/* keys: from the bytes a terminal sends to events. Knows terminfo's keys, xterm's and their kin's, UTF-8, Alt
 * (an Esc before the key), bracketed paste and the mouse; what a terminal answers to questions is read over. For ui/screen.c and tests. */
#ifndef CALLBOARD_UI_KEYS_H
#define CALLBOARD_UI_KEYS_H

#include "protocol/event.h"

struct keys;

struct keys *keys_new(void); /* with xterm's keys */
void keys_free(struct keys **keys);
void keys_learn(struct keys *keys); /* adds those of curses' current terminal */

void keys_feed(struct keys *keys, const char *bytes, size_t count);
/* False: no whole key is there. `late`: nothing more has come for a while, so that what could be the beginning
 * of a longer key is taken as it is: a lone Esc is Esc. */
bool keys_next(struct keys *keys, bool late, struct event *event);
bool keys_waiting(const struct keys *keys); /* bytes are left that more bytes may complete */

#endif
