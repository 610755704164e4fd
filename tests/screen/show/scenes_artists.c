/* The artists, one of them in the form, and those who were removed. */
#include "screen/show/story.h"

static void edit_artist(struct board *board)
{
    become(board, MEMBER_ADMIN);
    press(board, "jje");
}

static void list_removed(struct board *board)
{
    static const char *const rows[][RECORD_VALUES] = {{"2", "Dora Maar", "Rig", "Mon 16 Nov 2026"},
                                                      {"1", "Rosa Luz", "", "Thu 1 Oct 2026"}};

    become(board, MEMBER_ADMIN);
    answer_list(board, rows, sizeof rows / sizeof *rows);
}

static const struct scene scenes[] = {
    {.name = "artists-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "<F6>jj"},
    {.name = "artists-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "<F6>jj"},
    {.name = "artists-40x10", .rows = 10, .columns = 40, CHIDI_TUE, .keys = "<F6>jj"},
    {.name = "artists-by-rate", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "<F6>:sort<Space>rate<Enter>"},
    {.name = "artists-removed", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "<F6>X", .then = list_removed},
    {.name = "artist-form-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "<F6>", .then = edit_artist},
    {.name = "artist-form-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "<F6>", .then = edit_artist},
};
const struct scene_table scenes_artists = {.scenes = scenes, .count = sizeof scenes / sizeof *scenes};
