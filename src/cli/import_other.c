#include "cli/import_other.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "cli/import_map.h"
#include "cli/import_range.h"
#include "cli/out.h"
#include "domain/memory.h"

static const struct import_report report = {
    .outcomes = {IMPORT_ADDED, IMPORT_UNCHANGED, IMPORT_INVALID}, .count = 3, .zeros = true};

bool import_order(struct cli *cli, const struct options *options, enum date_order *out)
{
    const char *word = option_value(options, "dates");
    *out = DATES_UNSAID;
    if (word == NULL || date_order_parse(word, out))
        return true;
    out_complain(cli, "--dates is dmy (24/11/2026) or mdy (11/24/2026), not \"%s\".", word);
    return false;
}

static json_t *rows_to_send(const struct import_reading *reading, const struct import_other *what,
                            const struct import_range *range, const char *artist, struct import_rows *rows,
                            struct import_tally *tally)
{
    json_t *list = json_array();
    size_t passed = 0;
    for (size_t i = 0; i < rows->count; i++) {
        struct import_row *row = &rows->list[i];
        if (artist != NULL)
            import_row_set(row, IMPORT_ARTIST, mem_copy(artist));
        bool missing =
            what->needs_artist && (row->fields[IMPORT_ARTIST] == NULL || *row->fields[IMPORT_ARTIST] == '\0');
        if (row->fields[IMPORT_END] == NULL || *row->fields[IMPORT_END] == '\0')
            import_row_set(row, IMPORT_END, mem_copy(row->fields[IMPORT_START])); /* one day */
        char *problem = row->problem != NULL ? mem_copy(row->problem)
                        : missing            ? mem_copy("The artist is missing; --artist says who is meant.")
                                             : import_check_times(reading, row);
        row->passed = problem == NULL && !import_range_has(range, reading->session, row);
        passed += row->passed;
        if (problem != NULL)
            import_tally_add(tally, row->line, IMPORT_INVALID, problem);
        else if (!row->passed &&
                 (row->fields[IMPORT_STATUS] == NULL || strcasecmp(row->fields[IMPORT_STATUS], "cancelled") != 0))
            what->put(reading, row, list);
        free(problem);
    }
    import_range_say(range, reading->session, passed, rows);
    import_check_floating(reading, rows);
    import_tally_say(tally, rows);
    return list;
}

static void take(const struct table *table, struct import_tally *tally)
{
    for (size_t i = 0; i < table->rows; i++) {
        const char *line = table_cell(table, i, "line");
        import_tally_add(tally, line != NULL ? atoi(line) : 0, import_outcome_of(table_cell(table, i, "outcome")),
                         table_cell(table, i, "message"));
    }
}

static bool send(struct cli *cli, struct session *session, const struct import_other *what, const json_t *rows,
                 bool dry_run, struct import_tally *tally, enum exit_status *status)
{
    char *text = json_dumps(rows, JSON_COMPACT);
    struct table table;
    bool asked =
        session_ask(cli, session, what->query, (const char *[]){text, dry_run ? "true" : "false"}, 2, &table, status);
    free(text);
    if (!asked)
        return false;
    bool allowed = table.outcome != OUTCOME_NOT_ALLOWED;
    if (allowed)
        take(&table, tally);
    else
        out_complain(cli, "%s", table_cell(&table, 0, "message"));
    *status = allowed ? EXIT_DONE : EXIT_NOT_ALLOWED;
    table_clear(&table);
    return allowed;
}

static enum exit_status send_rows(struct cli *cli, struct session *session, const struct options *options,
                                  enum date_order order, const struct import_other *what, struct import_rows *rows)
{
    struct import_reading reading = {.session = session, .order = order, .zones = file_zones_new(), .whole_days = true};
    struct import_tally tally = {0};
    struct import_range range;
    enum exit_status status;
    bool dry_run = option_flag(options, "dry-run");
    const char *who = what->needs_artist ? option_value(options, "artist") : NULL;
    const struct artist *artist = who != NULL ? session_artist(cli, session, who) : NULL;
    if ((who != NULL && artist == NULL) || !import_range_read(cli, session, options, &range)) {
        file_zones_free(&reading.zones);
        return EXIT_USAGE;
    }
    json_t *list = rows_to_send(&reading, what, &range, artist != NULL ? artist->name : NULL, rows, &tally);
    if (send(cli, session, what, list, dry_run, &tally, &status)) {
        import_print(cli, &tally, &report, dry_run ? IMPORT_TRIED : NULL);
        status = tally.counts[IMPORT_INVALID] > 0 ? EXIT_FAILED : EXIT_DONE;
    }
    json_decref(list);
    import_tally_clear(&tally);
    file_zones_free(&reading.zones);
    return status;
}

enum exit_status import_other(struct cli *cli, const struct options *options, const char *path,
                              const struct import_other *what)
{
    struct import_rows rows;
    struct session session;
    enum date_order order;
    struct import_kind kind = *what->kind;
    struct import_map map;
    enum exit_status status = EXIT_USAGE;
    char *error = NULL;
    if (!import_order(cli, options, &order) || !import_map_read(cli, options, &kind, &map) ||
        !import_range_days(cli, options, &kind))
        return EXIT_USAGE;
    if (!import_file_read(&kind, path, &rows, &error)) {
        out_complain(cli, "%s", error);
        free(error);
        return EXIT_USAGE;
    }
    if (session_open(cli, "cli", &session, &status)) {
        status = send_rows(cli, &session, options, order, what, &rows);
        session_close(&session);
    }
    import_rows_clear(&rows);
    return status;
}

#define DRY                                                                                   \
    {                                                                                         \
        .name = "dry-run", .help = "say what would happen, keep nothing", .kind = OPTION_FLAG \
    }

const struct option_spec import_other_options[] = {IMPORT_RANGE, IMPORT_DATES, IMPORT_MAP, DRY, {0}};
const struct option_spec import_own_options[] = {
    {.name = "artist", .value = "A", .help = "whose all of it is, whatever the file says"},
    IMPORT_RANGE,
    IMPORT_DATES,
    IMPORT_MAP,
    DRY,
    {0}};
