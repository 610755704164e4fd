/* callboard import: checks the rows of a file and books them. */
#include <stdlib.h>
#include <string.h>

#include "cli/import.h"
#include "cli/import_check.h"
#include "cli/import_file.h"
#include "cli/import_map.h"
#include "cli/import_other.h"
#include "cli/import_range.h"
#include "cli/options.h"
#include "cli/out.h"
#include "cli/ticker.h"
#include "cli/verbs.h"
#include "domain/memory.h"

static const struct import_report report = {
    .outcomes = {IMPORT_BOOKED, IMPORT_CHANGED, IMPORT_REFUSED, IMPORT_UNCHANGED, IMPORT_SUPERSEDED, IMPORT_MISSING,
                 IMPORT_MADE, IMPORT_INVALID},
    .count = 8,
};

/* Keeps the rows that are to be sent, in their order, and counts the others as invalid. One with a UID is sent even if
 * it cannot be read: of a booking of that UID that no other row stands for, nobody can say then that its row has
 * gone. */
static void sort_out(struct cli *cli, const struct import_reading *reading, const struct import_range *range,
                     struct import_rows *rows, struct import_tally *tally)
{
    size_t kept = 0;
    for (size_t i = 0; i < rows->count; i++) {
        struct import_row *row = &rows->list[i];
        const char *uid = row->fields[IMPORT_UID];
        char *problem = import_check(reading, row);
        free(row->problem);
        row->problem = problem;
        if (problem != NULL && (uid == NULL || *uid == '\0')) {
            import_tally_add(tally, row->line, IMPORT_INVALID, problem);
            import_row_clear(row);
        } else {
            row->id = id_next(&cli->ids);
            row->passed = problem == NULL && !import_range_has(range, reading->session, row);
            rows->list[kept++] = *row;
        }
    }
    rows->count = kept;
    import_range_settle(range, reading->session, rows);
    import_check_floating(reading, rows);
    import_tally_say(tally, rows);
}

/* Why nothing is kept; NULL: it is. */
static const char *unkept(const struct import_options *how, bool problem)
{
    if (how->all && problem)
        return how->dry_run ? IMPORT_TRIED ", and with --all-or-nothing nothing would be"
                            : "all or nothing, so nothing kept";
    return how->dry_run ? IMPORT_TRIED : NULL;
}

/* What is known here to be invalid makes a mere trial of all or nothing. */
static bool send_kept(struct cli *cli, struct session *session, const struct import_options *how,
                      struct import_rows *rows, struct import_tally *tally, enum exit_status *status)
{
    struct import_options tried = *how;
    tried.dry_run = how->dry_run || (how->all && import_tally_problem(tally) != NULL);
    return import_send(cli, session, &tried, rows->list, rows->count, tally, status);
}

static enum exit_status send_rows(struct cli *cli, struct session *session, const struct import_options *how,
                                  enum date_order order, struct import_rows *rows)
{
    struct import_tally tally = {0};
    enum exit_status status;
    struct import_reading reading = {.session = session, .order = order, .zones = file_zones_new()};
    sort_out(cli, &reading, how->range, rows, &tally);
    file_zones_free(&reading.zones);
    bool sent = send_kept(cli, session, how, rows, &tally, &status), problem = import_tally_problem(&tally) != NULL;
    import_tally_sort(&tally);
    if (sent || !(how->all || how->dry_run)) /* of one batch that failed there is nothing to tell */
        import_print(cli, &tally, &report, unkept(how, problem));
    if (sent && problem)
        status = EXIT_FAILED;
    import_tally_clear(&tally);
    return status;
}

static enum exit_status import_rows(struct cli *cli, const struct options *options, enum date_order order,
                                    struct import_rows *rows)
{
    struct import_range range;
    const struct import_options how = {
        .dry_run = option_flag(options, "dry-run"),
        .create = option_flag(options, "create"),
        .past = option_flag(options, "past"),
        .overwrite = option_flag(options, "overwrite"),
        .reassign = option_flag(options, "reassign"),
        .again = option_flag(options, "again"),
        .all = option_flag(options, "all-or-nothing"),
        .doing = "importing",
        .range = &range,
    };
    struct session session;
    enum exit_status status;
    if (!session_open(cli, "cli", &session, &status))
        return status;
    status =
        import_range_read(cli, &session, options, &range) ? send_rows(cli, &session, &how, order, rows) : EXIT_USAGE;
    session_close(&session);
    return status;
}

/* Whoever types into the standard input is not told that he is waited for. */
static bool read_file(struct cli *cli, const struct import_kind *kind, const char *path, struct import_rows *out,
                      char **error)
{
    bool file = strcmp(path, "-") != 0;
    if (file)
        ticker_start(cli, "reading the file");
    bool done = import_file_read(kind, path, out, error);
    if (file)
        ticker_stop(cli);
    return done;
}

static enum exit_status run(struct cli *cli, const struct options *options)
{
    struct import_rows rows;
    struct import_kind kind = import_bookings;
    struct import_map map;
    enum date_order order;
    char *error = NULL;
    if (!import_order(cli, options, &order) || !import_map_read(cli, options, &kind, &map) ||
        !import_range_days(cli, options, &kind))
        return EXIT_USAGE;
    if (!read_file(cli, &kind, options->words[0], &rows, &error)) {
        out_complain(cli, "%s", error);
        free(error);
        return EXIT_USAGE;
    }
    enum exit_status status = import_rows(cli, options, order, &rows);
    import_rows_clear(&rows);
    return status;
}

static char *formats(void)
{
    char *all = mem_copy("");
    for (size_t i = 0; import_formats[i] != NULL; i++) {
        char *longer = mem_format("%sFILE%s: %s\n", all, import_formats[i]->suffix, import_formats[i]->help);
        free(all);
        all = longer;
    }
    return all;
}

static const struct option_spec specs[] = {
    {.name = "dry-run", .help = "say what would happen, keep nothing", .kind = OPTION_FLAG},
    {.name = "all-or-nothing", .help = "keep nothing if a row is refused or invalid", .kind = OPTION_FLAG},
    {.name = "create", .help = "make artists and projects that are missing (admin)", .kind = OPTION_FLAG},
    {.name = "past", .help = "open the past to bookings (admin; the log says so)", .kind = OPTION_FLAG},
    {.name = "overwrite", .help = "take the file's where the board has changed the same", .kind = OPTION_FLAG},
    {.name = "reassign", .help = "a row of a UID that is another artist's booking moves that", .kind = OPTION_FLAG},
    {.name = "again", .help = "book again what was released, or has lapsed", .kind = OPTION_FLAG},
    IMPORT_RANGE,
    IMPORT_DATES,
    IMPORT_MAP,
    {0},
};

const struct verb verb_import = {
    .name = "import",
    .summary = "bookings from a file into the book",
    .help =
        "Each row stands for itself: one that is refused or invalid is answered by its line (exit status 1), the "
        "others are booked. The same file again changes nothing, whatever was done on the board since. What the file "
        "has changed is changed, unless the board has changed the same; a booking of a UID in the file that has no row "
        "there any more is named and left alone. With --all-or-nothing all rows are one transaction, which is kept "
        "only if each of them can be; in JSON, \"kept\" says whether it is. Who and what --create makes is named. All "
        "of one import is one act, "
        "which `u` takes back. FILE - is the standard input. A date alone "
        "as an end includes that day; words such as tomorrow, and dates without their year, are not taken.\n",
    .more = formats,
    .forms =
        (const struct verb_form[]){
            {.words = "FILE", .options = specs, .run = run},
            {0},
        },
};
