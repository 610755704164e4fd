/* The projects, their search and their form. */
#include "screen/show/story.h"

static void list_projects(struct board *board)
{
    static const char *const rows[][RECORD_VALUES] = {
        {"FOX", "Foxglove", "Green Door TV", "teal", "open", "3", "12"},
        {"HAR", "Harbour", "Tidewater", "blue", "open", "1", "6"},
        {"OLD", "The one of last year", "Halo Pictures", "", "closed", "2", "0"},
        {"ORB", "Orbit", "", "", "open", "1", "1"},
        {"SUN", "Sunrise", "Halo Pictures", "amber", "open", "4", "31"},
    };

    answer_list(board, rows, sizeof rows / sizeof *rows);
    press(board, "j");
}

static void edit_project(struct board *board)
{
    become(board, MEMBER_ADMIN);
    list_projects(board);
    press(board, "e<Tab>");
}

/* The database says no; the text stays. */
static void add_known_project(struct board *board)
{
    become(board, MEMBER_ADMIN);
    list_projects(board);
    press(board, "aSUN<Tab>Second<Space>sun^S");
    answer_invalid(board, EFFECT_SAVE_PROJECT, "There already is a project with that code.");
}

static void search_projects(struct board *board)
{
    list_projects(board);
    press(board, "/halo");
}

static const struct scene scenes[] = {
    {.name = "projects-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "<F5>", .then = list_projects},
    {.name = "projects-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "<F5>", .then = list_projects},
    {.name = "projects-40x10", .rows = 10, .columns = 40, CHIDI_TUE, .keys = "<F5>", .then = list_projects},
    {.name = "projects-none", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "<F5>", .then = tell_empty_list},
    {.name = "projects-loading", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "<F5>"},
    {.name = "projects-search", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "<F5>", .then = search_projects},
    {.name = "project-form-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "<F5>", .then = edit_project},
    {.name = "project-form-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "<F5>", .then = edit_project},
    {.name = "project-refused", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "<F5>", .then = add_known_project},
};
const struct scene_table scenes_projects = {.scenes = scenes, .count = sizeof scenes / sizeof *scenes};
