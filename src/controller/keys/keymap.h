/* keymap: finds the action of a key. It begins with the defaults of the action table; the ini changes them. */
#ifndef CALLBOARD_KEYS_KEYMAP_H
#define CALLBOARD_KEYS_KEYMAP_H

#include "controller/keys/action.h"
#include "protocol/event.h"

struct keymap;

/* Says whether an action is valid in a mode. */
typedef bool keymap_valid(enum mode mode, enum action_id action);

struct keymap *keymap_new(keymap_valid *valid); /* with the defaults */
void keymap_free(struct keymap **map);

/* Replaces all keys of an action: "w <Right>". "" takes its keys away; to swap keys, first take them away, then bind
 * them. False: the action or a key's name is unknown, or another action has the key in one of the same modes. Then
 * nothing is changed, and *error is a sentence (caller frees). */
bool keymap_bind(struct keymap *map, const char *action_name, const char *keys, char **error);

enum keymap_match {
    KEYMAP_NONE,
    KEYMAP_PREFIX, /* more keys may follow; there is no time limit */
    KEYMAP_ACTION,
};
enum keymap_match keymap_find(const struct keymap *map, enum mode mode, const uint32_t *keys, size_t count,
                              enum action_id *action);

/* True if the action is valid in the mode. */
bool keymap_has(const struct keymap *map, enum mode mode, enum action_id action);

/* The first key of an action in print form, "^F"; "" if it has none. Valid until the map changes. */
const char *keymap_key(const struct keymap *map, enum action_id action);
/* All keys, "j <Down>". */
const char *keymap_keys(const struct keymap *map, enum action_id action);

/* Fills `out` with the keys that may follow the `count` keys typed so far, and their actions, for the hint line; at
 * most `most` rows. Returns how many; without any key typed there are none. */
struct keymap_next {
    char key[16];
    enum action_id action;
};
size_t keymap_following(const struct keymap *map, enum mode mode, const uint32_t *keys, size_t count,
                        struct keymap_next *out, size_t most);

bool key_parse(const char *name, uint32_t *key, size_t *used); /* reads one key of a binding's text */
void key_format(uint32_t key, char out[16]);

#endif
