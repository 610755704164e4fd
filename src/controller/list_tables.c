/* Every list by its name. */
#include "controller/lists.h"

const struct list *const list_tables[LIST_COUNT] = {
    [LIST_PROJECTS] = &list_projects,
};
