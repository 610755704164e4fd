/* hit: what stands in a cell of the screen, in the controller's terms.
 *
 * Only the views know where things stand, and only the modes know what a click does. So the loop asks the view what
 * is in the cell (view_hit()) before it hands a mouse event to update(). */
#ifndef CALLBOARD_PROTOCOL_HIT_H
#define CALLBOARD_PROTOCOL_HIT_H

#include <stdint.h>

#include "domain/id.h"
#include "domain/zone.h"

enum { HIT_KEYS_MOST = 4 };

enum hit_kind {
    HIT_NOTHING,
    HIT_HEADINGS, /* the lines above the rows, with the days */
    HIT_CELL,     /* an artist's row of the board or of availability */
    HIT_ROW,      /* a row of the list that the mode shows */
    HIT_KEYS,     /* a word that stands for keys, in the hint line or in a panel */
};

struct hit {
    enum hit_kind kind;
    int line;                     /* CELL: the line of the grid; ROW: the row of the list; counted from 0 */
    day day;                      /* CELL, HEADINGS: the day, or the cursor's day if the cell belongs to none */
    int slot;                     /* CELL in the day view: half hours since the day began */
    struct id booking;            /* CELL: the booking that is drawn there; nil: none is */
    uint32_t keys[HIT_KEYS_MOST]; /* KEYS: to be pressed one after another; 0 ends the list */
};

#endif
