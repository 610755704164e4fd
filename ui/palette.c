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

/* Equal colours share a pair: curses then sees that nothing changes between them. */
static short pair_of(short foreground, short background, short *used)
{
    if (foreground == COLOUR_NONE && background == COLOUR_NONE)
        return 0;
    for (short pair = 1; pair <= *used; pair++) {
        short other_foreground, other_background;
        pair_content(pair, &other_foreground, &other_background);
        if (other_foreground == foreground && other_background == background)
            return pair;
    }
    if (init_pair((short)(*used + 1), foreground, background) == ERR)
        return 0;
    return ++*used;
}

void palette_start(struct palette *palette, enum scheme scheme)
{
    bool coloured = has_colors() && start_color() == OK && use_default_colors() == OK && COLORS >= 8;
    short used = 0;
    for (enum role role = 0; role < ROLE_COUNT; role++) {
        const struct look *look = theme_look(coloured ? scheme : SCHEME_MONO, role);
        bool many = COLORS >= 256;
        palette->attributes[role] = attributes_of(look->attributes, many);
        palette->pair[role] = coloured ? pair_of(many ? look->foreground : look->foreground8,
                                                 many ? look->background : look->background8, &used)
                                       : 0;
    }
}
