/* keys: makes events of the bytes that a terminal sends. It knows the keys of terminfo, of xterm and of its kin,
 * UTF-8, Alt (an Esc before the key), bracketed paste and the mouse. It skips a terminal's answers to questions. For
 * ui/screen.c and tests only. */
#ifndef CALLBOARD_UI_KEYS_H
#define CALLBOARD_UI_KEYS_H

#include "protocol/event.h"

struct keys;

struct keys *keys_new(void); /* with xterm's keys */
void keys_free(struct keys **keys);
void keys_learn(struct keys *keys); /* adds the keys of curses' current terminal */

void keys_feed(struct keys *keys, const char *bytes, size_t count);
/* The next event; false: no whole key is there. `late` says that nothing more has come for a while: the beginning of a
 * longer key then counts as it is, and a lone Esc is Esc. */
bool keys_next(struct keys *keys, bool late, struct event *event);
bool keys_waiting(const struct keys *keys); /* bytes are left that more bytes may complete */

#endif
