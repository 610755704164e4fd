/* The filter, while it is typed and once it holds. */
#include "screen/show/story.h"

static const struct scene scenes[] = {
    {.name = "filter-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "&project:SUN"},
    {.name = "filter-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "&skill:comp<Space>free:wed"},
    {.name = "filter-wrong", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "&skill:comp<Space>status:x"},
    {.name = "filtered-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "&dept:comp<Space>status:pencil<Enter>"},
    {.name = "filtered-nobody", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "&rate<1<Enter>"},
};
const struct scene_table scenes_filter = {.scenes = scenes, .count = sizeof scenes / sizeof *scenes};
