/* colour: the words of an answer that mean something, in the colours that this has on the board.
 *
 * Colour only adds: the words and signs alone say all. What a terminal is sent for each meaning stands in cli->colours,
 * which main() makes of the board's scheme. NULL: no colours, so that nothing is sent. */
#ifndef CALLBOARD_CLI_COLOUR_H
#define CALLBOARD_CLI_COLOUR_H

enum meaning {
    MEANING_NONE,
    MEANING_CONFIRMED,
    MEANING_PENCIL,
    MEANING_HOLD,
    MEANING_SECOND,   /* a second option */
    MEANING_OFF,      /* not working */
    MEANING_OVER,     /* it was, and is no more: released, lapsed, undone */
    MEANING_GOOD,     /* as it should be */
    MEANING_CLASH,    /* to be minded */
    MEANING_CONFLICT, /* refused, or wrong */
    MEANING_COUNT,
};

/* Of a word as verbs print it, "pencil" or "lapsed"; MEANING_NONE: of none that is known. */
enum meaning colour_meaning(const char *word);

/* What is printed before a text with this meaning, and behind it. It takes no cells. "": nothing. */
const char *colour_begin(const char *const *colours, enum meaning meaning);
const char *colour_end(const char *const *colours, enum meaning meaning);

#endif
