#include "cli/booking_table.h"

#include "domain/memory.h"

const struct out_view booking_view[] = {
    {.column = "start", .heading = "From"},
    {.column = "end", .heading = "To"},
    {.column = "artist", .heading = "Artist", .cut = true},
    {.column = "status", .heading = "Status"},
    {.column = "title", .heading = "Title", .cut = true},
    {.column = "project", .heading = "Project", .cut = true},
    {.column = "created_by", .heading = "By", .cut = true},
    {.column = "id", .heading = "Id"},
    {0},
};

enum { COLUMNS = 15 };

/* New columns are added at the end: scripts rely on the order of the others. */
static const struct {
    const char *name;
    enum column_type type;
} columns[COLUMNS] = {
    {"id", COLUMN_TEXT},         {"artist_id", COLUMN_TEXT}, {"artist", COLUMN_TEXT},    {"project_id", COLUMN_TEXT},
    {"project", COLUMN_TEXT},    {"title", COLUMN_TEXT},     {"notes", COLUMN_TEXT},     {"start", COLUMN_TIME},
    {"end", COLUMN_TIME},        {"status", COLUMN_TEXT},    {"lapses_at", COLUMN_TIME}, {"version", COLUMN_NUMBER},
    {"created_by", COLUMN_TEXT}, {"heavy", COLUMN_BOOL},     {"decide_by", COLUMN_TIME},
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

static void fill_row(const struct session *session, const struct booking *booking, char **cells)
{
    const struct artist *artist = roster_artist(session->roster, booking->artist);
    const struct project *project = roster_project(session->roster, booking->project);
    char *row[COLUMNS] = {
        id_cell(booking->id),
        id_cell(booking->artist),
        artist != NULL ? mem_copy(artist->name) : NULL,
        id_cell(booking->project),
        project != NULL ? mem_copy(project->name) : NULL,
        mem_copy(booking->title != NULL ? booking->title : ""),
        mem_copy(booking->notes != NULL ? booking->notes : ""),
        time_cell(session, booking->start),
        time_cell(session, booking->end),
        mem_copy(status_word(booking->status)),
        time_cell(session, booking->lapses_at),
        mem_format("%d", booking->version),
        mem_copy(roster_member_name(session->roster, booking->created_by)),
        mem_copy(booking->heavy ? "true" : "false"),
        time_cell(session, booking->decide_by),
    };
    for (int i = 0; i < COLUMNS; i++)
        cells[i] = row[i];
}

struct table booking_table(const struct session *session, const struct booking *rows, size_t count)
{
    struct table table = {
        .columns = COLUMNS,
        .rows = count,
        .names = mem_new(COLUMNS, sizeof *table.names),
        .types = mem_new(COLUMNS, sizeof *table.types),
        .cells = mem_new(count * COLUMNS + 1, sizeof *table.cells),
    };
    for (int i = 0; i < COLUMNS; i++) {
        table.names[i] = mem_copy(columns[i].name);
        table.types[i] = columns[i].type;
    }
    for (size_t row = 0; row < count; row++)
        fill_row(session, &rows[row], table.cells + row * COLUMNS);
    return table;
}
