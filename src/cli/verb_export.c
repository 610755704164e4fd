/* callboard export: bookings as a file for other programs. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "cli/booking_pick.h"
#include "cli/export_ics.h"
#include "cli/out.h"
#include "cli/out_xlsx.h"
#include "cli/replace_file.h"
#include "cli/verbs.h"
#include "cli/week_html.h"
#include "cli/week_pdf.h"
#include "domain/memory.h"
#include "domain/text.h"

struct exporting {
    struct cli *cli;
    const struct session *session;
    const struct booking_pick *pick;
    bool of_one; /* artist */
};

static bool write_csv(const struct exporting *exporting)
{
    out_csv(exporting->cli, &exporting->pick->rows.table, false);
    return true;
}

static bool write_excel(const struct exporting *exporting)
{
    out_csv(exporting->cli, &exporting->pick->rows.table, true);
    return true;
}

static bool write_ics(const struct exporting *exporting)
{
    const struct ics_calendar calendar = {.of_one = exporting->of_one};
    export_ics(exporting->cli->out, exporting->session, &exporting->pick->rows, &calendar);
    return true;
}

static bool write_json(const struct exporting *exporting)
{
    out_json(exporting->cli, booking_rows_json(exporting->session, &exporting->pick->rows));
    return true;
}

static bool write_jsonl(const struct exporting *exporting)
{
    json_t *list = booking_rows_json(exporting->session, &exporting->pick->rows), *row;
    size_t at;
    json_array_foreach(list, at, row)
    {
        out_json_line(exporting->cli, json_incref(row));
    }
    json_decref(list);
    return true;
}

static bool write_xlsx(const struct exporting *exporting)
{
    return out_xlsx(exporting->cli, &exporting->pick->rows.table, exporting->session->zone, "Bookings");
}

/* One artist's weeks stand below each other on one sheet. */
static struct week_sheet *sheet_of(const struct exporting *exporting)
{
    const struct booking_pick *pick = exporting->pick;
    const struct session *session = exporting->session;
    const struct sheet_source source = {.roster = session->roster,
                                        .bookings = pick->rows.bookings,
                                        .zone = session->zone,
                                        .now = session->now,
                                        .monday = day_monday(zone_local(session->zone, pick->start).day),
                                        .end = zone_local(session->zone, pick->end - 1).day + 1,
                                        .alone = roster_artist(session->roster, pick->artist),
                                        .shows = booking_pick_has,
                                        .context = pick};
    return week_sheet_new(&source);
}

static bool write_html(const struct exporting *exporting)
{
    struct week_sheet *sheet = sheet_of(exporting);
    week_html_print(exporting->cli->out, sheet);
    week_sheet_free(&sheet);
    return true;
}

static bool write_pdf(const struct exporting *exporting)
{
    struct week_sheet *sheet = sheet_of(exporting);
    bool written = week_pdf_print(exporting->cli, sheet);
    week_sheet_free(&sheet);
    return written;
}

struct form {
    const char *option, *suffix;
    bool (*write)(const struct exporting *exporting); /* false after it has printed an error */
    bool raw;                                         /* texts stand in it as they are, which a terminal is not sent */
    bool sheet;                                       /* of weeks */
};

/* CSV is what is printed where nothing says otherwise. */
static const struct form forms[] = {
    {.option = "csv", .suffix = ".csv", .write = write_csv},
    {.option = "excel", .write = write_excel},
    {.option = "ics", .suffix = ".ics", .write = write_ics, .raw = true},
    {.option = "json", .suffix = ".json", .write = write_json},
    {.option = "jsonl", .suffix = ".jsonl", .write = write_jsonl},
    {.option = "html", .suffix = ".html", .write = write_html, .raw = true, .sheet = true},
    {.option = "xlsx", .suffix = ".xlsx", .write = write_xlsx, .raw = true},
    {.option = "pdf", .suffix = ".pdf", .write = write_pdf, .raw = true, .sheet = true},
};
enum { FORMS = sizeof forms / sizeof *forms };

static bool is_asked_for(const struct cli *cli, const struct options *options, const char *option)
{
    if (strcmp(option, "csv") == 0)
        return cli->output == OUTPUT_CSV;
    if (strcmp(option, "json") == 0)
        return cli->output == OUTPUT_JSON;
    return option_flag(options, option);
}

static const struct form *form_of_file(const char *path)
{
    for (int i = 0; i < FORMS; i++)
        if (forms[i].suffix != NULL && text_has_suffix(path, forms[i].suffix))
            return &forms[i];
    return NULL;
}

/* The form that an option names, else the file's name. NULL after it has printed an error. */
static const struct form *read_form(struct cli *cli, const struct options *options)
{
    const char *path = option_value(options, "file");
    const struct form *asked = NULL;
    for (int i = 0; i < FORMS; i++) {
        if (!is_asked_for(cli, options, forms[i].option))
            continue;
        if (asked != NULL) {
            out_complain(cli, "--%s and --%s are two forms; give one.", asked->option, forms[i].option);
            return NULL;
        }
        asked = &forms[i];
    }
    if (asked != NULL)
        return asked;
    if (path == NULL || strcmp(path, "-") == 0)
        return &forms[0];
    asked = form_of_file(path);
    if (asked == NULL)
        out_complain(cli,
                     "%s: its name does not say in which form; end it with .csv, .xlsx, .ics, .json, .jsonl, .html or "
                     ".pdf, or give --csv, --excel, --xlsx, --ics, --json, --jsonl, --html or --pdf.",
                     path);
    return asked;
}

static bool write_into(const struct exporting *exporting, const struct form *form, FILE *file)
{
    struct cli *cli = exporting->cli;
    FILE *out = cli->out;
    bool terminal = cli->terminal, answered = cli->answered;
    cli->out = file;
    cli->terminal = false;
    bool written = form->write(exporting);
    cli->out = out;
    cli->terminal = terminal;
    cli->answered = answered;
    return written;
}

/* The file is there when all of it is. */
static enum exit_status write_file(const struct exporting *exporting, const struct form *form, const char *path)
{
    struct cli *cli = exporting->cli;
    struct replacing replacing;
    bool done = replace_begin(path, replace_mode(path), &replacing);
    if (done && !write_into(exporting, form, replacing.file)) {
        replace_drop(&replacing);
        return EXIT_FAILED;
    }
    done = done && replace_end(&replacing);
    if (!done)
        out_complain(cli, "%s cannot be written: %s.", path, strerror(errno));
    return done ? EXIT_DONE : EXIT_FAILED;
}

static enum exit_status write_picked(const struct exporting *exporting, const struct form *form, const char *path)
{
    const struct booking_pick *pick = exporting->pick;
    struct cli *cli = exporting->cli;
    if (path == NULL || strcmp(path, "-") == 0)
        return form->write(exporting) ? EXIT_DONE : EXIT_FAILED;
    enum exit_status status = write_file(exporting, form, path);
    char *stretch = booking_pick_stretch(exporting->session, pick);
    size_t count = pick->rows.table.rows;
    if (status == EXIT_DONE)
        out_say(cli, "%zu booking%s, from %s, in %s.%s", count, count == 1 ? "" : "s", stretch, path,
                booking_pick_more(pick));
    free(stretch);
    return status;
}

/* A sheet for each week of a century would be for nobody. */
static bool is_too_long(struct cli *cli, const struct session *session, const struct booking_pick *pick)
{
    day monday = day_monday(zone_local(session->zone, pick->start).day);
    int weeks = (zone_local(session->zone, pick->end - 1).day - monday) / DAYS_A_WEEK + 1;
    if (weeks <= SHEET_WEEKS_MOST)
        return false;
    char *stretch = booking_pick_stretch(session, pick);
    out_complain(cli, "A sheet has at most %d weeks, and %s are %d: choose fewer by --from and --to.", SHEET_WEEKS_MOST,
                 stretch, weeks);
    free(stretch);
    return true;
}

static bool read_who(struct cli *cli, struct session *session, const struct options *options, struct id *artist,
                     struct id *project)
{
    const char *name = option_value(options, "artist"), *code = option_value(options, "project");
    const struct artist *of = name != NULL ? session_artist(cli, session, name) : NULL;
    const struct project *on =
        code != NULL && (name == NULL || of != NULL) ? session_project(cli, session, code) : NULL;
    *artist = of != NULL ? of->id : (struct id){0};
    *project = on != NULL ? on->id : (struct id){0};
    return (name == NULL || of != NULL) && (code == NULL || on != NULL);
}

static enum exit_status export_bookings(struct cli *cli, struct session *session, const struct options *options)
{
    const struct form *form = read_form(cli, options);
    const char *path = option_value(options, "file");
    struct id artist, project;
    struct booking_pick pick;
    enum exit_status status;
    bool printed = path == NULL || strcmp(path, "-") == 0;
    if (form == NULL || (printed && form->raw && !out_is_no_terminal(cli)) ||
        !read_who(cli, session, options, &artist, &project))
        return EXIT_USAGE;
    if (!booking_pick_load(cli, session, options, artist, project, &pick, &status))
        return status;
    const struct exporting exporting = {.cli = cli, .session = session, .pick = &pick, .of_one = !id_is_nil(artist)};
    bool writes = !form->sheet || !is_too_long(cli, session, &pick);
    status = writes ? write_picked(&exporting, form, path) : EXIT_USAGE;
    booking_pick_clear(&pick);
    return status;
}

static enum exit_status run(struct cli *cli, const struct options *options)
{
    return session_run(cli, options, export_bookings);
}

static const struct option_spec specs[] = {
    {.name = "file", .value = "FILE", .help = "write it there, whole or not at all; the end of its name says how"},
    BOOKING_PICK_OPTIONS,
    {.name = "artist", .value = "A", .help = "of this artist alone"},
    {.name = "project", .value = "P", .help = "of this project alone"},
    {.name = "ics", .help = "iCalendar, for calendars", .kind = OPTION_FLAG},
    {.name = "xlsx", .help = "a workbook of Excel", .kind = OPTION_FLAG},
    {.name = "excel", .help = "CSV with semicolons, for other spreadsheets", .kind = OPTION_FLAG},
    {.name = "html", .help = "weeks, for the browser and the printer", .kind = OPTION_FLAG},
    {.name = "pdf", .help = "weeks on A4, for the wall", .kind = OPTION_FLAG},
    {.name = "jsonl", .help = "JSON, a booking a line", .kind = OPTION_FLAG},
    {0},
};

const struct verb verb_export = {
    .name = "export",
    .summary = "bookings as a file for other programs",
    .help = "CSV, JSON, iCalendar or a sheet of weeks, by --csv, --json, --ics, --html, --pdf or the end of the file's "
            "name; CSV if nothing says which. "
            "FILTER is the board's, as in callboard bookings.\n"
            "  callboard export --file ada.ics --artist ada\n"
            "  callboard export --file november.csv --from \"1 nov\" --to \"30 nov\"\n"
            "  callboard export @SUN status:confirmed --jsonl\n"
            "  callboard export --file ada.pdf --artist ada --to \"31 dec\"\n"
            "callboard import reads all but sheets of weeks again. A hold comes back as one that is begun then; "
            "challenges and "
            "who was first among second options stay behind: a backup keeps them.\n",
    .reads = true,
    .forms =
        (const struct verb_form[]){
            {.words = "[FILTER]...", .options = specs, .run = run},
            {0},
        },
};
