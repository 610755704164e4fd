#include "screen/show/scenes.h"

#include "scene_files.h" /* SCENE_FILES(X): X(availability) X(board) ..., made of the names of scenes_*.c */

#define DECLARE(file) extern const struct scene_table scenes_##file;
SCENE_FILES(DECLARE)

#define ADDRESS(file) &scenes_##file,
static const struct scene_table *const tables[] = {SCENE_FILES(ADDRESS)};
enum { TABLES = sizeof tables / sizeof *tables };

size_t scene_count(void)
{
    size_t count = 0;

    for (size_t table = 0; table < TABLES; table++)
        count += tables[table]->count;
    return count;
}

const struct scene *scene_at(size_t index)
{
    size_t table = 0;

    for (; index >= tables[table]->count; table++)
        index -= tables[table]->count;
    return &tables[table]->scenes[index];
}

static void look(const struct scene_watch *watch, struct board *board)
{
    if (watch != NULL)
        watch->look(board->state, watch->context);
}

static void set_zone(struct zone **zone, const char *name)
{
    zone_free(zone);
    *zone = zone_load(name);
}

void scene_play(const struct scene *scene, struct board *board, const struct scene_watch *watch)
{
    drive_open_sized(board, scene->rows, scene->columns, scene->artist, scene->mday);
    if (scene->zone != NULL)
        set_zone(&board->state->roster->tenant.zone, scene->zone);
    look(watch, board);
    for (const char *keys = scene->keys; keys != NULL && *keys != '\0';) {
        keys = press_first(board, keys);
        look(watch, board);
    }
    if (scene->then != NULL)
        scene->then(board);
}
