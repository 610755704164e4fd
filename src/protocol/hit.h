/* hit: what stands at a place of the screen, in the controller's own terms.
 *
 * Only the views know where things stand, only the modes what a click does. Whoever hands a mouse event in asks the
 * view what is there (view_hit()) and sends it along. */
#ifndef CALLBOARD_PROTOCOL_HIT_H
#define CALLBOARD_PROTOCOL_HIT_H

#include <stdint.h>

#include "domain/id.h"
#include "domain/zone.h"

enum { HIT_KEYS_MOST = 4 };

enum hit_kind {
    HIT_NOTHING,
    HIT_HEADINGS, /* above the rows */
    HIT_CELL,     /* an artist's row of the board or of availability */
    HIT_ROW,      /* an entry of what the mode lists */
    HIT_KEYS,     /* words that stand for keys: the hint line, what a panel offers */
};

struct hit {
    enum hit_kind kind;
    int line;                     /* CELL: of the grid; ROW: of the list, the first is 0 */
    day day;                      /* CELL, HEADINGS: the cursor's where none is hit */
    int slot;                     /* CELL in the day view: half hours since the day's first instant */
    struct id booking;            /* CELL: the one that is seen there; nil: a free part */
    uint32_t keys[HIT_KEYS_MOST]; /* KEYS: one after another; 0: no more */
};

#endif
