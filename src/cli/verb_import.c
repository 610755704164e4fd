/* callboard import: checks the rows of a file and books them. */
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "cli/import.h"
#include "cli/import_file.h"
#include "cli/options.h"
#include "cli/out.h"
#include "cli/usage.h"
#include "cli/verbs.h"
#include "domain/memory.h"
#include "domain/text.h"
#include "domain/when.h"

/* Replaces a field's time by its RFC 3339 form. Returns what is wrong with it, or NULL; the caller frees. */
static char *read_moment(const struct session *session, char **field, const char *name, instant *out)
{
    char *error = NULL;
    if (**field == '\0')
        return mem_format("The %s is missing.", name);
    if (!when_parse_instant(*field, session->zone, session->today, out, &error)) {
        char *problem = mem_format("%s: %s", name, error);
        free(error);
        return problem;
    }
    free(*field);
    *field = session_rfc3339(session, *out);
    return NULL;
}

static char *check_status(char **field)
{
    enum booking_status status;
    if (**field == '\0') {
        free(*field);
        *field = mem_copy(status_word(STATUS_PENCIL));
    }
    for (char *at = *field; *at; at++)
        if (*at >= 'A' && *at <= 'Z')
            *at = (char)(*at - 'A' + 'a');
    bool known = strcmp(*field, "second") == 0 || (status_parse(*field, &status) && status != STATUS_CANCELLED);
    return known ? NULL : mem_format("\"%s\" is not a status; there are hold, pencil, confirmed and second.", *field);
}

/* Returns why --create cannot make an artist or project of this name, or NULL. The database would refuse the row too,
 * but only say that there is no such artist. `most`: the schema's limit in characters. */
static char *check_new_name(const char *what, const char *name, size_t most)
{
    size_t length = 0, used = 0;
    for (const char *at = name; *at; at += used, length++) {
        uint32_t code = text_next(at, &used);
        if (code < ' ' || (code >= 0x7f && code <= 0x9f))
            return mem_format("The %s's name has control characters in it.", what);
    }
    return length > most ? mem_format("The %s's name is longer than %zu characters.", what, most) : NULL;
}

/* Whom a name means is the database's to say: it compares names as it stores them. */
static char *check_names(const struct import_row *row, bool create)
{
    const char *artist = row->fields[IMPORT_ARTIST], *project = row->fields[IMPORT_PROJECT];
    if (*artist == '\0')
        return mem_copy("The artist is missing.");
    if (*row->fields[IMPORT_TITLE] == '\0')
        return mem_copy("The title is missing.");
    char *problem = create ? check_new_name("artist", artist, 100) : NULL;
    return problem != NULL || !create ? problem : check_new_name("project", project, 150);
}

/* Checks a row as the file has it, and fills in what may be left out. Returns what is wrong with the row, or NULL if it
 * can be sent; the caller frees. */
static char *check_row(const struct session *session, struct import_row *row, bool create)
{
    instant start, end;
    char *problem = mem_copy(row->problem);
    for (int i = 0; i < IMPORT_FIELDS; i++)
        if (row->fields[i] == NULL)
            row->fields[i] = mem_copy("");
    if (problem == NULL)
        problem = check_names(row, create);
    if (problem == NULL)
        problem = read_moment(session, &row->fields[IMPORT_START], "start", &start);
    if (problem == NULL)
        problem = read_moment(session, &row->fields[IMPORT_END], "end", &end);
    if (problem == NULL && end <= start)
        problem = mem_copy("The end is not after the start.");
    return problem != NULL ? problem : check_status(&row->fields[IMPORT_STATUS]);
}

static void print_text(struct cli *cli, const struct import_tally *tally, bool dry_run)
{
    out_say(cli, "%s%d booked, %d refused, %d unchanged, %d invalid", dry_run ? "dry run, nothing kept: " : "",
            tally->booked, tally->refused, tally->unchanged, tally->invalid);
    for (size_t i = 0; i < tally->problem_count; i++)
        out_say(cli, "line %d %s: %s", tally->problems[i].line, tally->problems[i].refused ? "refused" : "invalid",
                tally->problems[i].message);
}

static void print_json(struct cli *cli, const struct import_tally *tally)
{
    json_t *rows = json_array();
    for (size_t i = 0; i < tally->problem_count; i++)
        json_array_append_new(rows, json_pack("{s:i, s:s, s:s}", "line", tally->problems[i].line, "outcome",
                                              tally->problems[i].refused ? "refused" : "invalid", "message",
                                              tally->problems[i].message));
    out_json(cli, json_pack("{s:i, s:i, s:i, s:i, s:o}", "booked", tally->booked, "unchanged", tally->unchanged,
                            "refused", tally->refused, "invalid", tally->invalid, "rows", rows));
}

/* Keeps the rows that can be sent, in their order, and counts the others as invalid. */
static void sort_out(struct cli *cli, const struct session *session, bool create, struct import_rows *rows,
                     struct import_tally *tally)
{
    size_t kept = 0;
    for (size_t i = 0; i < rows->count; i++) {
        struct import_row *row = &rows->list[i];
        char *problem = check_row(session, row, create);
        if (problem != NULL) {
            import_problem_add(tally, row->line, false, problem);
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
                                  struct import_rows *rows)
{
    struct import_tally tally = {0};
    enum exit_status status;
    sort_out(cli, session, how->create, rows, &tally);
    bool sent = import_send(cli, session, how, rows->list, rows->count, &tally, &status);
    import_sort(&tally);
    if (cli->output == OUTPUT_JSON)
        print_json(cli, &tally);
    else
        print_text(cli, &tally, how->dry_run);
    if (sent && tally.problem_count)
        status = EXIT_FAILED;
    import_tally_clear(&tally);
    return status;
}

static enum exit_status import_rows(struct cli *cli, const struct options *options, struct import_rows *rows)
{
    const struct import_options how = {
        .dry_run = option_flag(options, "dry-run"),
        .create = option_flag(options, "create"),
        .past = option_flag(options, "past"),
    };
    struct session session;
    enum exit_status status;
    if (!session_open(cli, "import", &session, &status))
        return status;
    status = send_rows(cli, &session, &how, rows);
    session_close(&session);
    return status;
}

static enum exit_status run(struct cli *cli, const struct options *options)
{
    struct import_rows rows;
    char *error = NULL;
    if (!import_file_read(options->words[0], &rows, &error)) {
        out_complain(cli, "%s", error);
        free(error);
        return EXIT_USAGE;
    }
    enum exit_status status = import_rows(cli, options, &rows);
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
    {0},
};

const struct verb verb_import = {
    .name = "import",
    .summary = "bookings from a file into the book",
    .help = "Each row stands for itself: one that is refused or invalid is answered by its line (exit status 1), the "
            "others are booked. The same file again changes nothing.\n",
    .print_more = print_formats,
    .forms =
        (const struct verb_form[]){
            {.words = "FILE", .options = specs, .run = run},
            {0},
        },
};
