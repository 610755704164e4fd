#include "drills/judge/known.h"

#include <stdlib.h>

#include "domain/memory.h"

static void forget_all(struct known *known)
{
    for (size_t i = 0; i < known->count; i++)
        booking_clear(&known->rows[i]);
    known->count = 0;
}

static void append(struct known *known, const struct booking *row)
{
    known->rows = mem_grow(known->rows, &known->capacity, known->count, sizeof *known->rows);
    booking_copy(&known->rows[known->count++], row);
}

void known_replace(struct known *known, const struct booking *rows, size_t count)
{
    forget_all(known);
    for (size_t i = 0; i < count; i++)
        append(known, &rows[i]);
}

static struct booking *find(const struct known *known, struct id id)
{
    for (size_t i = 0; i < known->count; i++)
        if (id_equal(known->rows[i].id, id))
            return &known->rows[i];
    return NULL;
}

void known_put(struct known *known, const struct booking *row)
{
    struct booking *there = find(known, row->id);
    if (there != NULL) {
        booking_clear(there);
        *there = known->rows[--known->count];
    }
    if (row->status != STATUS_CANCELLED)
        append(known, row);
}

const struct booking *known_find(const struct known *known, struct id id)
{
    return find(known, id);
}

const struct booking *known_pick(const struct known *known, unsigned pick,
                                 bool (*wanted)(const struct known *known, const struct booking *row))
{
    size_t count = 0, at;
    for (size_t i = 0; i < known->count; i++)
        count += wanted == NULL || wanted(known, &known->rows[i]);
    if (count == 0)
        return NULL;
    at = pick % count;
    for (size_t i = 0; i < known->count; i++)
        if ((wanted == NULL || wanted(known, &known->rows[i])) && at-- == 0)
            return &known->rows[i];
    return NULL;
}

void known_act(struct known *known, struct id act)
{
    known->acts[known->act_count++ % KNOWN_ACTS] = act;
}

void known_clear(struct known *known)
{
    forget_all(known);
    free(known->rows);
    *known = (struct known){0};
}
