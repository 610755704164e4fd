/* callboard timeoff: lists, adds, edits and removes the time off of artists. */
#include <stdlib.h>
#include <string.h>

#include "cli/booking_options.h"
#include "cli/find_id.h"
#include "cli/import_other.h"
#include "cli/options.h"
#include "cli/out.h"
#include "cli/outcome.h"
#include "cli/verbs.h"
#include "domain/memory.h"
#include "protocol/time_off.h"
#include "store/queries.h"

static const struct out_view view[] = {
    {.column = "artist", .heading = "Artist", .cut = true},
    {.column = "start", .heading = "From"},
    {.column = "end", .heading = "To"},
    {.column = "reason", .heading = "Reason", .cut = true},
    {.column = "id", .heading = "Id", .id = true},
    {0},
};

/* Reads an option's time and formats it for a query. *out is NULL if the option is not given; the caller frees it.
 * Returns false after it has printed an error. */
static bool read_time(struct cli *cli, const struct session *session, const struct options *options, const char *name,
                      instant *at, char **out)
{
    const char *text = option_value(options, name);
    *out = NULL;
    if (text == NULL)
        return true;
    if (!session_moment(cli, session, name, text, strcmp(name, "to") == 0, NULL, at))
        return false;
    *out = session_rfc3339(session, *at);
    return true;
}

enum { DATE = 10 }; /* bytes of "2026-12-24" */

static bool is_midnight(const char *cell)
{
    return cell != NULL && strncmp(cell + strcspn(cell, "T"), "T00:00:00", 9) == 0 && cell[DATE + 9] != '.';
}

/* As people say it: of whole days the first and the last one. *row is the two cells' texts. */
static void in_days(char **start, char **end, char row[2][DATE + 1])
{
    struct civil civil;
    day after;
    if (!is_midnight(*start) || !is_midnight(*end) ||
        sscanf(*end, "%d-%d-%d", &civil.year, &civil.month, &civil.day) != 3 ||
        !day_from_civil(civil.year, civil.month, civil.day, &after))
        return;
    snprintf(row[0], DATE + 1, "%.10s", *start);
    day_format_iso(after - 1, row[1], DATE + 1);
    *start = row[0];
    *end = row[1];
}

static void print_list(struct cli *cli, struct table *table)
{
    int start = table_column(table, "start"), end = table_column(table, "end");
    char(*days)[2][DATE + 1] = mem_new(table->rows + 1, sizeof *days);
    for (size_t row = 0; cli->output == OUTPUT_TEXT && start >= 0 && end >= 0 && row < table->rows; row++) {
        char **cells = table->cells + row * table->columns;
        in_days(&cells[start], &cells[end], days[row]);
    }
    out_table(cli, table, view, "Nobody is away.");
    free(days);
}

static enum exit_status list_of(struct cli *cli, struct session *session, const struct options *options)
{
    const char *who = option_value(options, "artist");
    const struct artist *artist = who != NULL ? session_artist(cli, session, who) : NULL;
    char id[ID_TEXT];
    if (artist != NULL)
        id_format(artist->id, id);
    char *from = NULL, *to = NULL;
    instant at;
    struct table table;
    enum exit_status status = EXIT_USAGE;
    if ((who == NULL || artist != NULL) && read_time(cli, session, options, "from", &at, &from) &&
        read_time(cli, session, options, "to", &at, &to) &&
        session_ask(cli, session, &query_time_off_table, (const char *[]){artist != NULL ? id : NULL, from, to}, 3,
                    &table, &status)) {
        print_list(cli, &table);
        table_clear(&table);
    }
    free(from);
    free(to);
    return status;
}

static enum exit_status list(struct cli *cli, const struct options *options)
{
    return session_run(cli, options, list_of);
}

/* In the order of save_time_off's parameters. */
enum { ID, ARTIST, START, END, REASON, FIELDS };

/* Replaces in `fields` what the options give. */
static bool read_fields(struct cli *cli, const struct session *session, const struct options *options, char **fields)
{
    const char *who = option_value(options, "artist");
    const char *reason = option_value(options, "reason");
    static const struct {
        int field;
        const char *option;
    } times[] = {{START, "from"}, {END, "to"}};
    if (who != NULL) {
        const struct artist *artist = session_artist(cli, session, who);
        if (artist == NULL)
            return false;
        char id[ID_TEXT];
        id_format(artist->id, id);
        free(fields[ARTIST]);
        fields[ARTIST] = mem_copy(id);
    }
    if (reason != NULL) {
        free(fields[REASON]);
        fields[REASON] = mem_copy(reason);
    }
    instant at[2] = {INSTANT_NONE, INSTANT_NONE};
    for (int i = 0; i < 2; i++) {
        char *text = NULL;
        if (!read_time(cli, session, options, times[i].option, &at[i], &text))
            return false;
        if (text != NULL) {
            free(fields[times[i].field]);
            fields[times[i].field] = text;
        }
    }
    return at[0] == INSTANT_NONE || at[1] == INSTANT_NONE || booking_range_in_order(cli, at[0], at[1]);
}

static enum exit_status save(struct cli *cli, struct session *session, const struct options *options, char **fields,
                             const char *done)
{
    enum exit_status status = EXIT_USAGE;
    if (read_fields(cli, session, options, fields)) {
        struct id artist;
        const struct artist *found = id_parse(fields[ARTIST], &artist) ? roster_artist(session->roster, artist) : NULL;
        const struct saving saving = {.save = &query_save_time_off,
                                      .what = "time off",
                                      .done = done,
                                      .name = found != NULL ? found->name : fields[ID]};
        status = outcome_of_saving(cli, session, &saving, (const char *const *)fields, FIELDS);
    }
    for (int i = 0; i < FIELDS; i++)
        free(fields[i]);
    return status;
}

static enum exit_status add_one(struct cli *cli, struct session *session, const struct options *options)
{
    char id[ID_TEXT];
    id_format(id_next(&cli->ids), id);
    char *fields[FIELDS] = {[ID] = mem_copy(id), [REASON] = mem_copy("")};
    return save(cli, session, options, fields, "added");
}

static enum exit_status add(struct cli *cli, const struct options *options)
{
    return session_run(cli, options, add_one);
}

static enum exit_status edit_one(struct cli *cli, struct session *session, const struct options *options)
{
    static const char *const columns[FIELDS] = {"id", "artist_id", "start", "end", "reason"};
    struct table table;
    enum exit_status status;
    if (!session_ask(cli, session, &query_time_off_table, (const char *[]){NULL, NULL, NULL}, 3, &table, &status))
        return status;
    int row = find_id_row(cli, &table, options->words[0], "time off", "callboard timeoff list", &status);
    char *fields[FIELDS] = {NULL};
    for (int i = 0; row >= 0 && i < FIELDS; i++)
        fields[i] = mem_copy(table_cell(&table, (size_t)row, columns[i]));
    table_clear(&table);
    return row >= 0 ? save(cli, session, options, fields, "saved") : status;
}

static enum exit_status edit(struct cli *cli, const struct options *options)
{
    return session_run(cli, options, edit_one);
}

static enum exit_status remove_one(struct cli *cli, struct session *session, const struct options *options)
{
    struct table table;
    enum exit_status status;
    if (!session_ask(cli, session, &query_time_off_table, (const char *[]){NULL, NULL, NULL}, 3, &table, &status))
        return status;
    int row = find_id_row(cli, &table, options->words[0], "time off", "callboard timeoff list", &status);
    if (row >= 0) {
        const char *id = table_cell(&table, (size_t)row, "id");
        const struct saving saving = {.save = &query_remove_time_off,
                                      .what = "time off",
                                      .done = "removed",
                                      .name = table_cell(&table, (size_t)row, "artist")};
        status = outcome_of_saving(cli, session, &saving, &id, 1);
    }
    table_clear(&table);
    return status;
}

static enum exit_status remove_named(struct cli *cli, const struct options *options)
{
    return session_run(cli, options, remove_one);
}

/* ---- from a file ---- */

static const struct import_word words[] = {
    {"artist", IMPORT_ARTIST}, {"start", IMPORT_START}, {"from", IMPORT_START},   {"end", IMPORT_END},
    {"to", IMPORT_END},        {"title", IMPORT_TITLE}, {"reason", IMPORT_TITLE}, {"uid", IMPORT_UID},
    {"id", IMPORT_UID},        {NULL, IMPORT_FIELDS},
};

static const struct import_kind times_off = {
    .columns = "artist, start (or from), end (or to) and reason",
    .words = words,
    .needed = (const struct import_word[]){{"start", IMPORT_START}},
    .needed_count = 1,
    .most = IMPORT_MOST,
};

static void put_row(const struct import_reading *reading, const struct import_row *row, json_t *list)
{
    (void)reading;
    json_array_append_new(list, json_pack("{s:i, s:s, s:s, s:s, s:s?}", "line", row->line, "artist",
                                          row->fields[IMPORT_ARTIST], "start", row->fields[IMPORT_START], "end",
                                          row->fields[IMPORT_END], "title", row->fields[IMPORT_TITLE]));
}

static enum exit_status import_file(struct cli *cli, const struct options *options)
{
    static const struct import_other what = {
        .kind = &times_off, .query = &query_import_times_off, .needs_artist = true, .put = put_row};
    return import_other(cli, options, options->words[0], &what);
}

static const struct option_spec list_specs[] = {
    {.name = "artist", .value = "A", .help = "only this artist's"},
    {.name = "from", .value = "T", .help = "only what ends after this time"},
    {.name = "to", .value = "T", .help = "only what begins before this time; a date alone is all of that day"},
    {0},
};

static const struct option_spec specs[] = {TIME_OFF_FIELDS(FIELD_OPTION){0}};

const struct verb verb_timeoff = {
    .name = "timeoff",
    .summary = "when artists are away; a warning on the board, never a refusal",
    .help = "import reads a CSV file (artist, start, end, reason) or an .ics file; an end that is a date alone is "
            "included. The same file again adds nothing, and nothing that was changed or removed since; what has gone "
            "from the file "
            "stays.\n",
    .forms =
        (const struct verb_form[]){
            {.name = "list", .options = list_specs, .pages = true, .run = list},
            {.name = "add", .options = specs, .run = add},
            {.name = "edit", .words = "ID", .options = specs, .edits = true, .run = edit},
            {.name = "remove", .words = "ID", .run = remove_named},
            {.name = "import", .words = "FILE", .options = import_own_options, .run = import_file},
            {0},
        },
};
