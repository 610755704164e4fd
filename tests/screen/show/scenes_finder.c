/* The finder: who is free for what is typed. */
#include "screen/show/story.h"

static void find(struct board *board)
{
    static const struct finding found[] = {
        {.cost = 156600, .minutes = 1620, .enough = true, .in_the_way = 1},
        {.cost = 162000, .minutes = 1620, .enough = true},
        {.cost = 101500, .minutes = 1050, .in_the_way = 2},
        {.cost = -1, .minutes = 540, .in_the_way = 1},
    };
    static const unsigned artists[] = {STUDIO_BEN, STUDIO_CHIDI, STUDIO_DAGNY, STUDIO_ADA};
    size_t count = sizeof found / sizeof *found;
    struct answer given = {.findings = mem_new(count, sizeof *found), .finding_count = count};

    memcpy(given.findings, found, sizeof found);
    for (size_t at = 0; at < count; at++)
        given.findings[at].artist = studio_id('a', artists[at]);
    answer_last(board, EFFECT_FIND, given);
}

static void find_nobody(struct board *board)
{
    answer_outcome(board, EFFECT_FIND, OUTCOME_DONE);
}

static void find_and_mark(struct board *board)
{
    find(board);
    press(board, "<Space>j<Space>");
}

/* The last artist is removed, and an admin asks for somebody. */
static void find_in_an_empty_studio(struct board *board)
{
    struct roster *roster = studio_roster(MEMBER_ADMIN), *rest = roster_new();
    rest->artists = roster->artists;
    rest->artist_count = roster->artist_count;
    roster->artists = NULL;
    roster->artist_count = 0;
    roster_index(roster);
    roster_free(&rest);
    hear(board, TOLD_ROSTER);
    answer_last(board, EFFECT_ROSTER, (struct answer){.server_now = INSTANT_NONE, .roster = roster});
    press(board, "<F4>");
}

static const struct scene scenes[] = {
    {.name = "finder-empty-studio", .rows = 24, .columns = 80, CHIDI_TUE, .then = find_in_an_empty_studio},
    {.name = "finder-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "f<Tab>tue-thu<Tab>65<Enter>", .then = find},
    {.name = "finder-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "f<Tab>tue-thu<Tab>65<Enter>", .then = find},
    {.name = "finder-clash", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "f<Tab>tue<Space>14-23<Enter>", .then = find},
    {.name = "finder-marked", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "vllf", .then = find_and_mark},
    {.name = "finder-40x10", .rows = 10, .columns = 40, CHIDI_TUE, .keys = "f", .then = find},
    {.name = "finder-fields", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "f<Tab><Tab><Tab>any<Space>comp,<Space>rig",
     .then = find},
    {.name = "finder-problem", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "f<Tab>soon<Enter>"},
    {.name = "finder-nobody", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "f", .then = find_nobody},
    {.name = "finder-looking", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "f"},
};
const struct scene_table scenes_finder = {.scenes = scenes, .count = sizeof scenes / sizeof *scenes};
