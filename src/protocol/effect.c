#include "protocol/effect.h"

#include <stdlib.h>

#include "domain/memory.h"

void changes_copy(struct change **to, const struct change *from, size_t count)
{
    *to = count > 0 ? mem_new(count, sizeof **to) : NULL;
    for (size_t i = 0; i < count; i++) {
        (*to)[i].kind = from[i].kind;
        booking_copy(&(*to)[i].before, &from[i].before);
        booking_copy(&(*to)[i].after, &from[i].after);
        booking_copy(&(*to)[i].part, &from[i].part);
    }
}

void change_clear(struct change *change)
{
    booking_clear(&change->before);
    booking_clear(&change->after);
    booking_clear(&change->part);
}

void changes_free(struct change *changes, size_t count)
{
    for (size_t i = 0; i < count; i++)
        change_clear(&changes[i]);
    free(changes);
}

void effect_clear(struct effect *effect)
{
    booking_clear(&effect->booking);
    free(effect->find.skills);
    free(effect->zone);
    free(effect->text);
    changes_free(effect->changes, effect->change_count);
    record_clear(&effect->record);
    free(effect->list_after);
    free(effect->list_argument);
    free(effect->list_narrow);
    *effect = (struct effect){0};
}

enum effect_nature effect_nature(enum effect_kind kind)
{
    static const enum effect_nature natures[EFFECT_COUNT] = {
#define X(kind, nature) [kind] = nature,
        EFFECTS(X)
#undef X
    };
    return natures[kind];
}

bool effect_is_write(enum effect_kind kind)
{
    enum effect_nature nature = effect_nature(kind);
    return nature == NATURE_WRITE || nature == NATURE_CHORE;
}

struct effect *effects_add(struct effects *effects, enum effect_kind kind)
{
    effects->list = mem_grow(effects->list, &effects->capacity, effects->count, sizeof *effects->list);
    struct effect *effect = &effects->list[effects->count++];
    *effect = (struct effect){.kind = kind};
    return effect;
}

void effects_clear(struct effects *effects)
{
    for (size_t i = 0; i < effects->count; i++)
        effect_clear(&effects->list[i]);
    free(effects->list);
    *effects = (struct effects){0};
}
