#include "config/mistakes.h"

#include <stdlib.h>

#include "domain/memory.h"

void mistakes_add(struct mistakes *mistakes, enum mistake_weight weight, int file, int line, char *sentence)
{
    mistakes->list = mem_grow(mistakes->list, &mistakes->capacity, mistakes->count, sizeof *mistakes->list);
    size_t at = mistakes->count++;
    for (; at > 0; at--) {
        const struct mistake *before = &mistakes->list[at - 1];
        if (before->file < file || (before->file == file && before->line <= line))
            break;
        mistakes->list[at] = *before;
    }
    mistakes->list[at] = (struct mistake){.weight = weight, .file = file, .line = line};
    mistakes->list[at].sentence = sentence;
}

const struct mistake *mistakes_first(const struct mistakes *mistakes, enum mistake_weight least)
{
    for (size_t i = 0; i < mistakes->count; i++)
        if (mistakes->list[i].weight >= least)
            return &mistakes->list[i];
    return NULL;
}

void mistakes_clear(struct mistakes *mistakes)
{
    for (size_t i = 0; i < mistakes->count; i++)
        free(mistakes->list[i].sentence);
    free(mistakes->list);
    *mistakes = (struct mistakes){0};
}
