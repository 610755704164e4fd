#include "controller/registers.h"

#include "controller/parents.h"

#define X(mode, row) extern const struct mode_row mode_##row;
MODES(X)
#undef X
#define X(id, table) extern const struct list list_##table;
LISTS(X)
#undef X

const struct mode_register mode_register = {
    .modes =
        {
#define X(mode, row) [mode] = &mode_##row,
            MODES(X)
#undef X
        },
    .parents =
        {
            [PARENT_ROOT] = &parent_root,
            [PARENT_PANEL] = &parent_panel,
            [PARENT_PAGER] = &parent_pager,
            [PARENT_VIEW] = &parent_view,
            [PARENT_GRID] = &parent_grid,
        },
};

const struct list *const list_tables[LIST_COUNT] = {
#define X(id, table) [id] = &list_##table,
    LISTS(X)
#undef X
};

bool mode_has(enum mode mode, enum action_id action)
{
    return mode_handler(&mode_register, mode, action) != NULL;
}
