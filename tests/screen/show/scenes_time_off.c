/* Time off: its list, its form, and one under the cursor. */
#include "protocol/list_texts.h"
#include "screen/show/story.h"

struct absence {
    unsigned artist;
    const char *name;
    instant start, end;
    const char *reason;
    int64_t booked; /* bookings in that time */
};

static void put(struct page *page, const struct absence *absence)
{
    struct record *row = &page->rows[page->count++];
    char id[ID_TEXT];

    id_format(studio_id('a', absence->artist), id);
    row->id = studio_id('e', absence->artist);
    record_set(row, AWAY_KEY, "k");
    record_set(row, AWAY_ARTIST_ID, id);
    record_set(row, AWAY_ARTIST, absence->name);
    record_set(row, AWAY_REASON, absence->reason);
    record_set_number(row, AWAY_START, absence->start);
    record_set_number(row, AWAY_END, absence->end);
    record_set_number(row, AWAY_VERSION, 1);
    record_set_number(row, AWAY_BOOKED, absence->booked);
}

static void list_time_off(struct board *board)
{
    const struct absence away[] = {
        {STUDIO_PAVEL, "Pavel Novak", studio_at(23, 0, 0), studio_at(30, 0, 0), "holiday", 0},
        {STUDIO_EFUA, "Efua Mensah", studio_at(24, 13, 0), studio_at(24, 18, 0), "dentist", 2},
        {STUDIO_JO, "Jo Park", studio_at(30, 0, 0), studio_at(31, 0, 0), "", 0},
        {STUDIO_ADA, "Ada Byron", studio_at(2, 0, 0), studio_at(5, 0, 0), "ill", 1},
    };
    size_t count = sizeof away / sizeof *away;
    struct answer given = {.page = {.complete = true}};

    given.page.rows = mem_new(count, sizeof *given.page.rows);
    for (size_t at = 0; at < count; at++)
        put(&given.page, &away[at]);
    answer_last(board, EFFECT_LIST, given);
    press(board, "j");
}

static const struct scene scenes[] = {
    {.name = "time-off-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "<F7>", .then = list_time_off},
    {.name = "time-off-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "<F7>", .then = list_time_off},
    {.name = "time-off-40x10", .rows = 10, .columns = 40, CHIDI_TUE, .keys = "<F7>", .then = list_time_off},
    {.name = "time-off-form-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "vjlT"},
    {.name = "time-off-form-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "vjlT"},
    {.name = "time-off-inspect-120x40", .rows = 40, .columns = 120, .artist = STUDIO_EFUA, .mday = 24},
    {.name = "time-off-inspect-80x24", .rows = 24, .columns = 80, .artist = STUDIO_EFUA, .mday = 24},
};
const struct scene_table scenes_time_off = {.scenes = scenes, .count = sizeof scenes / sizeof *scenes};
