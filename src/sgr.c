#include "sgr.h"

#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"

/* The role of the board in whose look words of each meaning are printed. */
static const enum role roles[MEANING_COUNT] = {
    [MEANING_NONE] = ROLE_PLAIN,        [MEANING_CONFIRMED] = ROLE_CONFIRMED, [MEANING_PENCIL] = ROLE_PENCIL,
    [MEANING_HOLD] = ROLE_HOLD,         [MEANING_SECOND] = ROLE_SECOND,       [MEANING_OFF] = ROLE_OFF,
    [MEANING_OVER] = ROLE_DIM,          [MEANING_GOOD] = ROLE_LIVE,           [MEANING_CLASH] = ROLE_CLASH,
    [MEANING_CONFLICT] = ROLE_CONFLICT,
};

static const struct {
    unsigned look;
    const char *number;
} attributes[] = {
    {LOOK_BOLD, "1"}, {LOOK_DIM, "2"}, {LOOK_ITALIC, "3"}, {LOOK_UNDERLINE, "4"}, {LOOK_REVERSE, "7"},
};

/* Adds one number of a sequence; frees it. */
static void add(char **sequence, char *number)
{
    char *longer = mem_format("%s%s%s", *sequence, **sequence != '\0' ? ";" : "", number);
    free(*sequence);
    free(number);
    *sequence = longer;
}

/* `base`: 30 in the foreground, 40 in the background. */
static void add_colour(char **sequence, int base, int colour)
{
    if (colour != COLOUR_NONE)
        add(sequence, colour < 8 ? mem_format("%d", base + colour) : mem_format("%d;5;%d", base + 8, colour));
}

static char *sequence_of(const struct look *look, int colours, bool italics)
{
    bool many = colours >= 256;
    char *numbers = mem_copy("");
    for (size_t i = 0; i < sizeof attributes / sizeof *attributes; i++)
        if ((look->attributes & attributes[i].look) && (italics || attributes[i].look != LOOK_ITALIC))
            add(&numbers, mem_copy(attributes[i].number));
    add_colour(&numbers, 30, many ? colour_of_256(look->foreground) : look->foreground8);
    add_colour(&numbers, 40, many ? colour_of_256(look->background) : look->background8);
    char *sequence = *numbers != '\0' ? mem_format("\033[%sm", numbers) : NULL;
    free(numbers);
    return sequence;
}

void sgr_make(struct sgr *sgr, enum scheme scheme, const struct look_change *changes, int colours, bool italics)
{
    *sgr = (struct sgr){0};
    for (int meaning = MEANING_NONE + 1; meaning < MEANING_COUNT; meaning++) {
        const struct look look = theme_changed(scheme, roles[meaning], changes);
        sgr->begin[meaning] = sequence_of(&look, colours, italics);
    }
}

void sgr_clear(struct sgr *sgr)
{
    for (int meaning = 0; meaning < MEANING_COUNT; meaning++)
        free(sgr->begin[meaning]);
    *sgr = (struct sgr){0};
}
