#include "controller/effect.h"

#include <stdlib.h>

#include "domain/memory.h"

void effect_clear(struct effect *effect)
{
    booking_clear(&effect->booking);
    free(effect->find.skills);
    *effect = (struct effect){0};
}

bool effect_is_write(enum effect_kind kind)
{
    return kind >= EFFECT_BOOK && kind <= EFFECT_SWEEP;
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
