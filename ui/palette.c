#include "ui/palette.h"

#include <curses.h>

static unsigned attributes_of(unsigned looks, bool many)
{
    static const struct {
        unsigned look;
        attr_t attribute;
    } rows[] = {
        {LOOK_BOLD, A_BOLD}, {LOOK_REVERSE, A_REVERSE}, {LOOK_UNDERLINE, A_UNDERLINE},
        {LOOK_DIM, A_DIM},   {LOOK_ITALIC, A_ITALIC},
    };
    attr_t attributes = A_NORMAL;
    if (!many && (looks & LOOK_UNDERLINE8))
        attributes |= A_UNDERLINE;
    for (size_t at = 0; at < sizeof rows / sizeof *rows; at++)
        if (looks & rows[at].look)
            attributes |= rows[at].attribute;
    return (unsigned)attributes;
}

/* As this terminal numbers it. One of more than 256 colours takes red, green and blue, and keeps but the first 8 of the
 * others; what would be one of these is told by the next blue. */
static int number_of(int colour)
{
    enum { MANY = 256, KEPT = 8 };
    if (colour == COLOUR_NONE || COLORS <= MANY)
        return colour_of_256(colour);
    int rgb = colour < KEPT ? colour : colour_rgb(colour);
    return colour >= KEPT && rgb < KEPT ? KEPT : rgb;
}

/* Equal colours share a pair: curses then sees that nothing changes between them. */
static short pair_of(int foreground, int background, short *used)
{
    if (foreground == COLOUR_NONE && background == COLOUR_NONE)
        return 0;
    for (short pair = 1; pair <= *used; pair++) {
        int other_foreground, other_background;
        extended_pair_content(pair, &other_foreground, &other_background);
        if (other_foreground == foreground && other_background == background)
            return pair;
    }
    if (init_extended_pair(*used + 1, foreground, background) == ERR)
        return 0;
    return ++*used;
}

void palette_start(struct palette *palette, enum scheme scheme, const struct look_change *changes)
{
    bool coloured = has_colors() && start_color() == OK && use_default_colors() == OK && COLORS >= 8;
    bool many = COLORS >= 256;
    short used = 0;
    for (enum role role = 0; role < ROLE_COUNT; role++) {
        const struct look look = theme_changed(coloured ? scheme : SCHEME_MONO, role, changes);
        int foreground = many ? number_of(look.foreground) : look.foreground8;
        int background = many ? number_of(look.background) : look.background8;
        palette->attributes[role] = attributes_of(look.attributes, many);
        palette->pair[role] = coloured ? pair_of(foreground, background, &used) : 0;
    }
}
