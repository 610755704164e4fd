/* callboard import: a CSV file into the book. */
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "cli/csv_file.h"
#include "cli/import.h"
#include "cli/options.h"
#include "cli/out.h"
#include "cli/verbs.h"
#include "domain/memory.h"
#include "domain/text.h"
#include "domain/when.h"

enum { ABSENT = -1 };

/* Where each field stands in the file's records. */
struct heading {
    int at[IMPORT_FIELDS];
    size_t count;
};

static int field_named(const char *name)
{
    char *trimmed = text_trim(name);
    int found = ABSENT;
    for (int i = 0; i < IMPORT_FIELDS && found == ABSENT; i++)
        if (strcasecmp(trimmed, import_field_names[i]) == 0)
            found = i;
    free(trimmed);
    return found;
}

static bool read_heading(const struct csv_record *record, struct heading *out, char **error)
{
    static const enum import_field needed[] = {IMPORT_ARTIST, IMPORT_TITLE, IMPORT_START, IMPORT_END};
    out->count = record->count;
    for (int i = 0; i < IMPORT_FIELDS; i++)
        out->at[i] = ABSENT;
    for (size_t i = 0; i < record->count; i++) {
        int field = field_named(record->fields[i]);
        if (field == ABSENT || out->at[field] != ABSENT) {
            *error = mem_format(
                "The heading's column %zu, \"%s\", is %s; the columns are artist, project, title, start, "
                "end, status, notes and uid.",
                i + 1, record->fields[i], field == ABSENT ? "not known" : "there twice");
            return false;
        }
        out->at[field] = (int)i;
    }
    for (size_t i = 0; i < sizeof needed / sizeof *needed; i++) {
        if (out->at[needed[i]] == ABSENT) {
            *error = mem_format("The first line must name the columns, and \"%s\" is missing.",
                                import_field_names[needed[i]]);
            return false;
        }
    }
    return true;
}

static char *field_of(const struct csv_record *record, const struct heading *heading, enum import_field field)
{
    return heading->at[field] == ABSENT ? mem_copy("") : text_trim(record->fields[heading->at[field]]);
}

/* Replaces a field's time by its RFC 3339 form. */
static char *read_moment(const struct session *session, char **field, const char *name, instant *out)
{
    char *error = NULL;
    if (!**field)
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
    if (!**field) {
        free(*field);
        *field = mem_copy(status_word(STATUS_PENCIL));
    }
    for (char *at = *field; *at; at++)
        if (*at >= 'A' && *at <= 'Z')
            *at = (char)(*at - 'A' + 'a');
    bool known = strcmp(*field, "second") == 0 || (status_parse(*field, &status) && status != STATUS_CANCELLED);
    return known
               ? NULL
               : mem_format("\"%s\" is not a status; there are hold, pencil, confirmed and second.", *field);
}

/* Exact names only: nobody is there to be asked. */
static bool artist_known(const struct roster *roster, const char *name)
{
    for (size_t i = 0; i < roster->artist_count; i++)
        if (strcmp(roster->artists[i].name, name) == 0)
            return true;
    return false;
}

static bool project_known(const struct roster *roster, const char *name)
{
    for (size_t i = 0; i < roster->project_count; i++)
        if (strcmp(roster->projects[i].name, name) == 0 || strcmp(roster->projects[i].code, name) == 0)
            return true;
    return false;
}

/* Why --create cannot make somebody or something of this name: else all that is said is that there is none.
 * `most`: characters, as the schema has it. */
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

static char *check_names(const struct session *session, const struct import_row *row, bool create)
{
    const char *artist = row->fields[IMPORT_ARTIST], *project = row->fields[IMPORT_PROJECT];
    if (!*artist)
        return mem_copy("The artist is missing.");
    if (!*row->fields[IMPORT_TITLE])
        return mem_copy("The title is missing.");
    if (!create && !artist_known(session->roster, artist))
        return mem_format("There is no artist \"%s\"; with --create it is made.", artist);
    if (!create && *project && !project_known(session->roster, project))
        return mem_format("There is no project \"%s\"; with --create it is made.", project);
    char *problem = create ? check_new_name("artist", artist, 100) : NULL;
    return problem != NULL || !create ? problem : check_new_name("project", project, 150);
}

/* NULL: the row can be sent. */
static char *read_row(const struct session *session, const struct csv_record *record,
                      const struct heading *heading, bool create, struct import_row *out)
{
    out->line = record->line;
    if (record->count != heading->count)
        return mem_format("The line has %zu fields, the heading %zu.", record->count, heading->count);
    for (int i = 0; i < IMPORT_FIELDS; i++)
        out->fields[i] = field_of(record, heading, (enum import_field)i);
    instant start, end;
    char *problem = check_names(session, out, create);
    if (problem == NULL)
        problem = read_moment(session, &out->fields[IMPORT_START], "start", &start);
    if (problem == NULL)
        problem = read_moment(session, &out->fields[IMPORT_END], "end", &end);
    if (problem == NULL && end <= start)
        problem = mem_copy("The end is not after the start.");
    return problem != NULL ? problem : check_status(&out->fields[IMPORT_STATUS]);
}

static void print_text(struct cli *cli, const struct import_tally *tally, bool dry_run)
{
    out_say(cli, "%s%d booked, %d refused, %d unchanged, %d invalid",
            dry_run ? "dry run, nothing kept: " : "", tally->booked, tally->refused, tally->unchanged,
            tally->invalid);
    for (size_t i = 0; i < tally->problem_count; i++)
        out_say(cli, "line %d %s: %s", tally->problems[i].line,
                tally->problems[i].refused ? "refused" : "invalid", tally->problems[i].message);
}

static void print_json(struct cli *cli, const struct import_tally *tally)
{
    json_t *rows = json_array();
    for (size_t i = 0; i < tally->problem_count; i++)
        json_array_append_new(rows, json_pack("{s:i, s:s, s:s}", "line", tally->problems[i].line, "outcome",
                                              tally->problems[i].refused ? "refused" : "invalid", "message",
                                              tally->problems[i].message));
    out_json(cli,
             json_pack("{s:i, s:i, s:i, s:i, s:o}", "booked", tally->booked, "unchanged", tally->unchanged,
                       "refused", tally->refused, "invalid", tally->invalid, "rows", rows));
}

static enum exit_status send_records(struct cli *cli, struct session *session,
                                     const struct import_options *how, const struct csv_file *file,
                                     const struct heading *heading)
{
    struct import_row *rows = mem_new(file->count, sizeof *rows);
    struct import_tally tally = {0};
    size_t count = 0;
    for (size_t i = 1; i < file->count; i++) {
        rows[count].id = id_next(&cli->ids);
        char *problem = read_row(session, &file->records[i], heading, how->create, &rows[count]);
        if (problem != NULL) {
            import_problem_add(&tally, file->records[i].line, false, problem);
            import_row_clear(&rows[count]);
        } else {
            count++;
        }
        free(problem);
    }
    enum exit_status status;
    bool sent = import_send(cli, session, how, rows, count, &tally, &status);
    import_sort(&tally);
    if (cli->output == OUTPUT_JSON)
        print_json(cli, &tally);
    else
        print_text(cli, &tally, how->dry_run);
    if (sent && tally.problem_count)
        status = EXIT_FAILED;
    for (size_t i = 0; i < count; i++)
        import_row_clear(&rows[i]);
    free(rows);
    import_tally_clear(&tally);
    return status;
}

static enum exit_status import_file(struct cli *cli, const struct options *options,
                                    const struct csv_file *file)
{
    struct heading heading;
    char *error = NULL;
    if (!file->count || !read_heading(&file->records[0], &heading, &error)) {
        out_complain(cli, "%s: %s", options->words[0], error != NULL ? error : "The file is empty.");
        free(error);
        return EXIT_USAGE;
    }
    const struct import_options how = {
        .dry_run = option_flag(options, "dry-run"),
        .create = option_flag(options, "create"),
        .past = option_flag(options, "past"),
    };
    struct session session;
    enum exit_status status;
    if (!session_open(cli, "import", &session, &status))
        return status;
    status = send_records(cli, &session, &how, file, &heading);
    session_close(&session);
    return status;
}

static enum exit_status run(struct cli *cli, const struct options *options)
{
    struct csv_file file;
    char *error = NULL;
    if (!csv_file_read(options->words[0], &file, &error)) {
        out_complain(cli, "%s", error);
        free(error);
        return EXIT_USAGE;
    }
    enum exit_status status = import_file(cli, options, &file);
    csv_file_clear(&file);
    return status;
}

static const struct option_spec specs[] = {
    {.name = "dry-run", .help = "say what would happen, keep nothing", .kind = OPTION_FLAG},
    {.name = "create", .help = "make artists and projects that are missing (admin)", .kind = OPTION_FLAG},
    {.name = "past", .help = "open the past to bookings (admin; the log says so)", .kind = OPTION_FLAG},
    {0},
};

const struct verb verb_import = {
    .name = "import",
    .summary = "a CSV file into the book",
    .help =
        "The first line names the columns, in any order: artist, title, start, end, and if wanted project,\n"
        "status (pencil if empty), notes, uid. Each row stands for itself: one that is refused or invalid "
        "is\n"
        "answered by its line (exit status 1), the others are booked. The same file again changes nothing.\n",
    .forms =
        (const struct verb_form[]){
            {.words = "FILE", .options = specs, .run = run},
            {0},
        },
};
