/* keymap: from keys to actions. Made from the action table's defaults, changed by the ini. */
#ifndef CALLBOARD_KEYS_KEYMAP_H
#define CALLBOARD_KEYS_KEYMAP_H

#include "controller/keys/action.h"
#include "protocol/event.h"

struct keymap;

/* An action is valid in a mode. */
typedef bool keymap_valid(enum mode mode, enum action_id action);

struct keymap *keymap_new(keymap_valid *valid); /* with the defaults */
void keymap_free(struct keymap **map);

/* Replaces all keys of an action: "w <Right>". On false nothing is changed and *error is a sentence
 * (caller frees): unknown action, unknown key name, a key already taken in one of the same modes. "" takes
 * all its keys away, so that keys can be swapped: first take away, then bind. */
bool keymap_bind(struct keymap *map, const char *action_name, const char *keys, char **error);

enum keymap_match {
    KEYMAP_NONE,
    KEYMAP_PREFIX, /* more keys may follow; wait without time limit */
    KEYMAP_ACTION,
};
enum keymap_match keymap_find(const struct keymap *map, enum mode mode, const uint32_t *keys, size_t count,
                              enum action_id *action);

/* The action is valid in the mode. */
bool keymap_has(const struct keymap *map, enum mode mode, enum action_id action);

/* The first key of an action in print form, "^F"; "" if it has none. Valid until the map changes. */
const char *keymap_key(const struct keymap *map, enum action_id action);
/* All keys, "j <Down>". */
const char *keymap_keys(const struct keymap *map, enum action_id action);

/* What may follow a prefix, for the hint line: the next key's print form and the action. At most `most`
 * rows; the count. With count 0 keys typed: nothing. */
struct keymap_next {
    char key[16];
    enum action_id action;
};
size_t keymap_following(const struct keymap *map, enum mode mode, const uint32_t *keys, size_t count,
                        struct keymap_next *out, size_t most);

bool key_parse(const char *name, uint32_t *key, size_t *used); /* one key of a binding's text */
void key_format(uint32_t key, char out[16]);

#endif
