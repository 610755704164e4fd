/* callboard import: checks the rows of a file and books them. */
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "cli/import.h"
#include "cli/import_check.h"
#include "cli/import_file.h"
#include "cli/import_other.h"
#include "cli/options.h"
#include "cli/out.h"
#include "cli/usage.h"
#include "cli/verbs.h"
#include "domain/memory.h"

/* "5 booked, 1 refused": what there is none of is left out, but for the first. */
static char *count_words(const struct import_tally *tally)
{
    char *words = mem_format("%d %s", tally->counts[0], import_outcome_words[0]);
    for (int i = 1; i < IMPORT_OUTCOMES; i++) {
        if (tally->counts[i] == 0)
            continue;
        char *longer = mem_format("%s, %d %s", words, tally->counts[i], import_outcome_words[i]);
        free(words);
        words = longer;
    }
    return words;
}

static void print_text(struct cli *cli, const struct import_tally *tally, bool dry_run)
{
    char *words = count_words(tally);
    out_say(cli, "%s%s", dry_run ? "dry run, nothing kept: " : "", words);
    free(words);
    for (size_t i = 0; i < tally->note_count; i++)
        out_say(cli, "line %d %s: %s", tally->notes[i].line, import_outcome_words[tally->notes[i].outcome],
                tally->notes[i].message);
}

static void print_json(struct cli *cli, const struct import_tally *tally)
{
    json_t *object = json_object(), *rows = json_array();
    for (int i = 0; i < IMPORT_OUTCOMES; i++)
        json_object_set_new(object, import_outcome_words[i], json_integer(tally->counts[i]));
    for (size_t i = 0; i < tally->note_count; i++)
        json_array_append_new(rows, json_pack("{s:i, s:s, s:s}", "line", tally->notes[i].line, "outcome",
                                              import_outcome_words[tally->notes[i].outcome], "message",
                                              tally->notes[i].message));
    json_object_set_new(object, "rows", rows);
    out_json(cli, object);
}

/* Keeps the rows that can be sent, in their order, and counts the others as invalid. */
static void sort_out(struct cli *cli, const struct import_reading *reading, struct import_rows *rows,
                     struct import_tally *tally)
{
    size_t kept = 0;
    for (size_t i = 0; i < rows->count; i++) {
        struct import_row *row = &rows->list[i];
        char *problem = import_check(reading, row);
        if (problem != NULL) {
            import_tally_add(tally, row->line, IMPORT_INVALID, problem);
            import_row_clear(row);
        } else {
            row->id = id_next(&cli->ids);
            rows->list[kept++] = *row;
        }
        free(problem);
    }
    rows->count = kept;
}

static enum exit_status send_rows(struct cli *cli, struct session *session, const struct import_options *how,
                                  enum date_order order, struct import_rows *rows)
{
    struct import_tally tally = {0};
    enum exit_status status;
    struct import_reading reading = {.session = session, .order = order, .zones = file_zones_new()};
    sort_out(cli, &reading, rows, &tally);
    file_zones_free(&reading.zones);
    bool sent = import_send(cli, session, how, rows->list, rows->count, &tally, &status);
    import_tally_sort(&tally);
    if (cli->output == OUTPUT_JSON)
        print_json(cli, &tally);
    else
        print_text(cli, &tally, how->dry_run);
    if (sent && import_tally_problem(&tally) != NULL)
        status = EXIT_FAILED;
    import_tally_clear(&tally);
    return status;
}

static enum exit_status import_rows(struct cli *cli, const struct options *options, enum date_order order,
                                    struct import_rows *rows)
{
    const struct import_options how = {
        .dry_run = option_flag(options, "dry-run"),
        .create = option_flag(options, "create"),
        .past = option_flag(options, "past"),
        .overwrite = option_flag(options, "overwrite"),
        .reassign = option_flag(options, "reassign"),
        .again = option_flag(options, "again"),
    };
    struct session session;
    enum exit_status status;
    if (!session_open(cli, "import", &session, &status))
        return status;
    status = send_rows(cli, &session, &how, order, rows);
    session_close(&session);
    return status;
}

static enum exit_status run(struct cli *cli, const struct options *options)
{
    struct import_rows rows;
    enum date_order order;
    char *error = NULL;
    if (!import_order(cli, options, &order))
        return EXIT_USAGE;
    if (!import_file_read(&import_bookings, options->words[0], &rows, &error)) {
        out_complain(cli, "%s", error);
        free(error);
        return EXIT_USAGE;
    }
    enum exit_status status = import_rows(cli, options, order, &rows);
    import_rows_clear(&rows);
    return status;
}

static void print_formats(FILE *file)
{
    for (size_t i = 0; import_formats[i] != NULL; i++) {
        char *text = mem_format("FILE%s: %s\n", import_formats[i]->suffix, import_formats[i]->help);
        usage_print_text(file, text);
        free(text);
    }
}

static const struct option_spec specs[] = {
    {.name = "dry-run", .help = "say what would happen, keep nothing", .kind = OPTION_FLAG},
    {.name = "create", .help = "make artists and projects that are missing (admin)", .kind = OPTION_FLAG},
    {.name = "past", .help = "open the past to bookings (admin; the log says so)", .kind = OPTION_FLAG},
    {.name = "overwrite", .help = "take the file's where the board has changed the same", .kind = OPTION_FLAG},
    {.name = "reassign", .help = "a row of a UID that is another artist's booking moves that", .kind = OPTION_FLAG},
    {.name = "again", .help = "book again what was released, or has lapsed", .kind = OPTION_FLAG},
    {.name = "dates", .value = "dmy|mdy", .help = "what 12/11/2026 means"},
    {0},
};

const struct verb verb_import = {
    .name = "import",
    .summary = "bookings from a file into the book",
    .help =
        "Each row stands for itself: one that is refused or invalid is answered by its line (exit status 1), the "
        "others are booked. The same file again changes nothing, whatever was done on the board since. What the file "
        "has changed is changed, unless the board has changed the same; a booking of a UID in the file that has no row "
        "there any more is named and left alone. Who and what --create makes is named. All of one import is one act, "
        "which `u` takes back. FILE - is the standard input. A date alone "
        "as an end includes that day; words such as tomorrow, and dates without their year, are not taken.\n",
    .print_more = print_formats,
    .forms =
        (const struct verb_form[]){
            {.words = "FILE", .options = specs, .run = run},
            {0},
        },
};
