/* chart: a report as a picture, SVG, that stands by itself: no script, no font, no other file. Every figure stands in
 * it as text, so that nothing is told by colour alone. */
#ifndef CALLBOARD_CLI_CHART_H
#define CALLBOARD_CLI_CHART_H

#include <stdio.h>

#include "store/table.h"

/* Where the figures stand in the table. */
struct chart {
    const char *label;   /* the column that names a row of the picture */
    const char *key;     /* heat map: the column that tells rows of one name apart */
    const char *group;   /* bars: a second word of the label; heat map: what the picture's columns are; NULL: none */
    const char *value;   /* what is drawn; a number, 0 or more */
    const char *unit;    /* behind each figure: "%", " h"; "" for none */
    const char *remarks; /* bars: further columns that are told in words, between blanks; "" for none */
    const char *none;    /* what is written where there are no rows */
};

/* A bar for each row of the table, as long as its value. */
void chart_bars(FILE *out, const struct table *table, const struct chart *chart, const char *title);
/* A line for each label and a cell for each group, in the order of the table, the darker the more; 100 is full. */
void chart_heat(FILE *out, const struct table *table, const struct chart *chart, const char *title);

#endif
