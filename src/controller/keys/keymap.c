#include "controller/keys/keymap.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"

enum { SEQUENCE_MAX = 4 };

struct binding {
    enum action_id action;
    uint32_t keys[SEQUENCE_MAX];
    size_t count;
};

struct keymap {
    struct binding *list; /* an action's bindings in the order they were given */
    size_t count, capacity;
    uint32_t modes[ACTION_COUNT]; /* where it is valid: a bit a mode */
    char *first[ACTION_COUNT];    /* print forms, made when the keys are set */
    char *all[ACTION_COUNT];
};

static size_t skip_blanks(const char *text)
{
    return strspn(text, " \t");
}

/* One sequence, up to a blank or the end. False: a name that is no key, or too many keys. */
static bool parse_sequence(const char *text, struct binding *out, size_t *used)
{
    size_t at = 0;
    out->count = 0;
    while (text[at] != '\0' && text[at] != ' ' && text[at] != '\t') {
        size_t length;
        if (out->count == SEQUENCE_MAX || !key_parse(text + at, &out->keys[out->count], &length))
            return false;
        out->count++;
        at += length;
    }
    *used = at;
    return true;
}

static bool begins_with(const struct binding *whole, const uint32_t *keys, size_t count)
{
    return whole->count >= count && memcmp(whole->keys, keys, count * sizeof *keys) == 0;
}

/* Two actions cannot share a key where both are valid, nor may one's keys begin the other's. */
static const struct binding *find_rival(const struct keymap *map, const struct binding *wanted)
{
    for (size_t i = 0; i < map->count; i++) {
        const struct binding *other = &map->list[i];
        size_t shorter = other->count < wanted->count ? other->count : wanted->count;
        if (other->action != wanted->action && (map->modes[other->action] & map->modes[wanted->action]) != 0 &&
            begins_with(other, wanted->keys, shorter))
            return other;
    }
    return NULL;
}

static char *binding_print(const struct binding *binding)
{
    char text[SEQUENCE_MAX * 16] = "";
    for (size_t i = 0; i < binding->count; i++)
        key_format(binding->keys[i], text + strlen(text));
    return mem_copy(text);
}

static void reprint(struct keymap *map, enum action_id action)
{
    free(map->first[action]);
    free(map->all[action]);
    map->first[action] = NULL;
    map->all[action] = mem_copy("");
    for (size_t i = 0; i < map->count; i++) {
        if (map->list[i].action != action)
            continue;
        char *one = binding_print(&map->list[i]);
        char *all = mem_format("%s%s%s", map->all[action], map->all[action][0] ? " " : "", one);
        free(map->all[action]);
        map->all[action] = all;
        if (map->first[action] == NULL)
            map->first[action] = one;
        else
            free(one);
    }
    if (map->first[action] == NULL)
        map->first[action] = mem_copy("");
}

static void forget(struct keymap *map, enum action_id action)
{
    size_t kept = 0;
    for (size_t i = 0; i < map->count; i++)
        if (map->list[i].action != action)
            map->list[kept++] = map->list[i];
    map->count = kept;
}

static void remember(struct keymap *map, const struct binding *list, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        map->list = mem_grow(map->list, &map->capacity, map->count, sizeof *map->list);
        map->list[map->count++] = list[i];
    }
}

enum { KEYS_AN_ACTION = 8 };

/* The sequences of `keys`; on failure *error is the sentence. */
static bool parse_keys(enum action_id action, const char *keys, struct binding out[KEYS_AN_ACTION], size_t *count,
                       char **error)
{
    *count = 0;
    for (const char *at = keys + skip_blanks(keys); *at != '\0'; at += skip_blanks(at)) {
        size_t used;
        if (*count == KEYS_AN_ACTION) {
            *error = mem_format("%s: more than %d keys for one action.", action_get(action)->name, KEYS_AN_ACTION);
            return false;
        }
        if (!parse_sequence(at, &out[*count], &used)) {
            *error = mem_format("%s: \"%s\" is not a key; keys are written like j, gd, ^F, <Enter> or <F2>.",
                                action_get(action)->name, at);
            return false;
        }
        out[(*count)++].action = action;
        at += used;
    }
    return true;
}

bool keymap_bind(struct keymap *map, const char *action_name, const char *keys, char **error)
{
    const struct action *action = action_by_name(action_name);
    if (action == NULL) {
        *error = mem_format("There is no action \"%s\".", action_name);
        return false;
    }
    struct binding wanted[KEYS_AN_ACTION];
    size_t count;
    if (!parse_keys(action->id, keys, wanted, &count, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        const struct binding *rival = find_rival(map, &wanted[i]);
        if (rival != NULL) {
            char *key = binding_print(&wanted[i]);
            *error = mem_format("%s: %s is taken by %s; give that another key first.", action->name, key,
                                action_get(rival->action)->name);
            free(key);
            return false;
        }
    }
    forget(map, action->id);
    remember(map, wanted, count);
    reprint(map, action->id);
    return true;
}

static_assert(MODE_COUNT <= 32, "a mode has a bit in a keymap");

static uint32_t modes_of(keymap_valid *valid, enum action_id action)
{
    uint32_t modes = 0;
    for (enum mode mode = 0; mode < MODE_COUNT; mode++)
        modes |= (uint32_t)valid(mode, action) << mode;
    return modes;
}

struct keymap *keymap_new(keymap_valid *valid)
{
    struct keymap *map = mem_new(1, sizeof *map);
    for (size_t i = ACTION_NONE + 1; i < ACTION_COUNT; i++) {
        const struct action *action = action_get((enum action_id)i);
        struct binding wanted[KEYS_AN_ACTION];
        size_t count = 0;
        char *error = NULL;
        map->modes[i] = modes_of(valid, action->id);
        parse_keys(action->id, action->keys, wanted, &count, &error);
        free(error);
        remember(map, wanted, count);
        reprint(map, action->id);
    }
    return map;
}

void keymap_free(struct keymap **map)
{
    if (*map == NULL)
        return;
    for (size_t i = 0; i < ACTION_COUNT; i++) {
        free((*map)->first[i]);
        free((*map)->all[i]);
    }
    free((*map)->list);
    free(*map);
    *map = NULL;
}

bool keymap_has(const struct keymap *map, enum mode mode, enum action_id action)
{
    return map->modes[action] >> mode & 1;
}

enum keymap_match keymap_find(const struct keymap *map, enum mode mode, const uint32_t *keys, size_t count,
                              enum action_id *action)
{
    enum keymap_match match = KEYMAP_NONE;
    for (size_t i = 0; i < map->count; i++) {
        const struct binding *binding = &map->list[i];
        if (!keymap_has(map, mode, binding->action) || !begins_with(binding, keys, count))
            continue;
        if (binding->count == count) {
            *action = binding->action;
            return KEYMAP_ACTION;
        }
        match = KEYMAP_PREFIX;
    }
    return match;
}

const char *keymap_key(const struct keymap *map, enum action_id action)
{
    return map->first[action] != NULL ? map->first[action] : "";
}

const char *keymap_keys(const struct keymap *map, enum action_id action)
{
    return map->all[action] != NULL ? map->all[action] : "";
}

size_t keymap_following(const struct keymap *map, enum mode mode, const uint32_t *keys, size_t count,
                        struct keymap_next *out, size_t most)
{
    size_t found = 0;
    for (size_t i = 0; count > 0 && i < map->count && found < most; i++) {
        const struct binding *binding = &map->list[i];
        if (!keymap_has(map, mode, binding->action) || binding->count <= count || !begins_with(binding, keys, count))
            continue;
        key_format(binding->keys[count], out[found].key);
        out[found++].action = binding->action;
    }
    return found;
}
