#include "cli/booking_table.h"

#include "cli/standing.h"
#include "domain/memory.h"

const struct out_view booking_view[] = {
    {.column = "start", .heading = "From"},
    {.column = "end", .heading = "To"},
    {.column = "artist", .heading = "Artist", .cut = true},
    {.column = "status", .heading = "Status", .coloured = true},
    {.column = "title", .heading = "Title", .cut = true},
    {.column = "project", .heading = "Project", .cut = true},
    {.column = "created_by", .heading = "By", .cut = true},
    {.column = "id", .heading = "Id", .id = true},
    {0},
};

static char *id_cell(struct id id)
{
    if (id_is_nil(id))
        return NULL;
    char text[ID_TEXT];
    id_format(id, text);
    return mem_copy(text);
}

static char *time_cell(const struct session *session, instant at)
{
    return at == INSTANT_NONE ? NULL : session_rfc3339(session, at);
}

static char *text_cell(const char *text)
{
    return mem_copy(text != NULL ? text : "");
}

static const char *status_cell(const struct booking *booking)
{
    return booking_is_second_option(booking) ? "second" : status_word(booking->status);
}

/* X(name, type, text of the cell: owned). New columns are added at the end: scripts rely on the order of the others. */
/* clang-format off */
#define COLUMNS_LIST(X)                                                                              \
    X("id", COLUMN_TEXT, id_cell(booking->id))                                                       \
    X("artist_id", COLUMN_TEXT, id_cell(booking->artist))                                            \
    X("artist", COLUMN_TEXT, artist != NULL ? mem_copy(artist->name) : NULL)                         \
    X("project_id", COLUMN_TEXT, id_cell(booking->project))                                          \
    X("project", COLUMN_TEXT, project != NULL ? mem_copy(project->name) : NULL)                      \
    X("title", COLUMN_TEXT, text_cell(booking->title))                                               \
    X("notes", COLUMN_TEXT, text_cell(booking->notes))                                               \
    X("start", COLUMN_TIME, time_cell(session, booking->start))                                      \
    X("end", COLUMN_TIME, time_cell(session, booking->end))                                          \
    X("status", COLUMN_TEXT, mem_copy(status_cell(booking)))                                         \
    X("lapses_at", COLUMN_TIME, time_cell(session, booking->lapses_at))                              \
    X("version", COLUMN_NUMBER, mem_format("%d", booking->version))                                  \
    X("created_by", COLUMN_TEXT, mem_copy(roster_member_name(session->roster, booking->created_by))) \
    X("heavy", COLUMN_BOOL, mem_copy(booking->heavy ? "true" : "false"))                             \
    X("decide_by", COLUMN_TIME, time_cell(session, booking->decide_by))                              \
    X("updated_at", COLUMN_TIME, time_cell(session, booking->updated_at))
/* clang-format on */

static const struct table_column columns[] = {
#define X(word, kind, cell) {.name = word, .type = kind},
    COLUMNS_LIST(X)
#undef X
};

enum { COLUMNS = sizeof columns / sizeof *columns };

static void fill_row(const struct session *session, const struct booking *booking, char **cells)
{
    const struct artist *artist = roster_artist(session->roster, booking->artist);
    const struct project *project = roster_project(session->roster, booking->project);
#define X(word, kind, cell) *cells++ = (cell);
    COLUMNS_LIST(X)
#undef X
}

struct table booking_table(const struct session *session, const struct booking *rows, size_t count,
                           const struct bookings *around)
{
    struct table table = {.rows = count};
    table_widen(&table, columns, COLUMNS);
    for (size_t row = 0; row < count; row++)
        fill_row(session, &rows[row], table.cells + row * COLUMNS);
    if (around != NULL)
        standing_add(&table, session, around);
    return table;
}
