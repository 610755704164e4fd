#include "ui/look.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "domain/nearest.h"

static const struct {
    const char *word;
    unsigned attribute;
} attributes[] = {
    {"plain", 0},      {"bold", LOOK_BOLD},       {"italic", LOOK_ITALIC}, {"underline", LOOK_UNDERLINE},
    {"dim", LOOK_DIM}, {"reverse", LOOK_REVERSE},
};
enum { ATTRIBUTES = sizeof attributes / sizeof *attributes };

/* ---- reading ---- */

static bool read_attribute(const char *word, struct look_change *out)
{
    for (size_t i = 0; i < ATTRIBUTES; i++)
        if (strcmp(attributes[i].word, word) == 0) {
            out->attributes_set = true;
            out->attributes |= attributes[i].attribute;
            return true;
        }
    return false;
}

static char *not_known(const char *word, bool behind_on)
{
    const char *meant = colour_meant(word);
    if (meant == NULL && !behind_on)
        meant = nearest_of(word, &attributes->word, ATTRIBUTES, sizeof *attributes);
    if (meant != NULL)
        return mem_format("there is no colour \"%s\". Did you mean %s?", word, meant);
    return mem_format(
        "there is no colour \"%s\"; it is a name like yellow or bright-red, 0 to 255, #rrggbb, or default; "
        "beside colours stand bold, italic, underline, dim, reverse and plain.",
        word);
}

/* `behind_on`: the word before was "on". */
static char *read_word(const char *word, bool behind_on, struct look_change *out)
{
    int colour;
    if (!behind_on && read_attribute(word, out))
        return NULL;
    if (!colour_read(word, &colour))
        return not_known(word, behind_on);
    if (behind_on ? out->background_set : out->foreground_set)
        return mem_format("\"%s\" is one colour too many; it is written like black on yellow bold.", word);
    *(behind_on ? &out->background : &out->foreground) = colour;
    *(behind_on ? &out->background_set : &out->foreground_set) = true;
    return NULL;
}

bool look_read(const char *text, struct look_change *out, char **error)
{
    char *copy = mem_copy(text), *rest = copy;
    bool on = false;
    *out = (struct look_change){0};
    *error = NULL;
    for (char *word = strtok_r(copy, " \t", &rest); word != NULL && *error == NULL;
         word = strtok_r(NULL, " \t", &rest)) {
        if (!on && strcmp(word, "on") == 0) {
            on = true;
            continue;
        }
        *error = read_word(word, on, out);
        on = false;
    }
    if (*error == NULL && on)
        *error = mem_copy("a colour is missing behind \"on\"; it is written like black on yellow bold.");
    free(copy);
    return *error == NULL;
}

/* ---- applying ---- */

/* Two colours that are one of the 8 would hide the text. */
static void tell_apart(struct look *look)
{
    if (look->background8 != COLOUR_NONE && look->foreground8 == look->background8)
        look->foreground8 = colour_contrast(0, look->background8) > colour_contrast(7, look->background8) ? 0 : 7;
}

void look_apply(struct look *look, const struct look_change *change)
{
    if (change->foreground_set) {
        look->foreground = change->foreground;
        look->foreground8 = (short)colour_of_8(change->foreground);
    }
    if (change->background_set) {
        look->background = change->background;
        look->background8 = (short)colour_of_8(change->background);
    }
    if (change->attributes_set)
        look->attributes = change->attributes | (look->attributes & LOOK_UNDERLINE8);
    if (change->foreground_set || change->background_set)
        tell_apart(look);
}

double look_contrast(const struct look_change *change)
{
    enum { USERS = 16, MOST = 21 };
    if (!change->foreground_set || !change->background_set || change->foreground == COLOUR_NONE)
        return MOST;
    if (change->foreground == change->background)
        return 1;
    bool known = change->foreground >= USERS && change->background >= USERS;
    return known ? colour_contrast(change->foreground, change->background) : MOST;
}
