/* callboard week: prints the board of one or more weeks as text, JSON, CSV, iCalendar, HTML or PDF. */
#include <stdlib.h>

#include "cli/booking_rows.h"
#include "cli/clash_list.h"
#include "cli/export_ics.h"
#include "cli/options.h"
#include "cli/out.h"
#include "cli/session.h"
#include "cli/verbs.h"
#include "cli/week_html.h"
#include "cli/week_pdf.h"
#include "cli/week_text.h"
#include "domain/when.h"

static bool read_week(struct cli *cli, const struct session *session, const struct options *options, day *monday)
{
    const char *text = option_value(options, "week");
    day within = session->today;
    char *error = NULL;
    if (text != NULL && !when_parse_day(text, session->today, &within, &error)) {
        out_complain(cli, "--week: %s", error);
        free(error);
        return false;
    }
    *monday = day_monday(within);
    return true;
}

static enum exit_status print_list(struct cli *cli, struct session *session, day first, day end, bool ics)
{
    struct booking_rows rows;
    enum exit_status status;
    if (!booking_rows_load(cli, session, zone_day_start(session->zone, first), zone_day_start(session->zone, end),
                           &rows, &status))
        return status;
    if (ics)
        export_ics(cli->out, session, &rows, &(struct ics_calendar){.of_one = false});
    else
        booking_rows_print(cli, session, &rows, "Nothing is booked.");
    booking_rows_clear(&rows);
    return EXIT_DONE;
}

static enum exit_status print_sheet(struct cli *cli, struct session *session, day first, day end, bool pdf)
{
    enum exit_status status = EXIT_DONE;
    struct bookings *bookings = clash_list_load(cli, session, first, end, &status);
    if (bookings == NULL)
        return status;
    const struct sheet_source source = {.roster = session->roster,
                                        .bookings = bookings,
                                        .zone = session->zone,
                                        .now = session->at ? session->at : session->now,
                                        .monday = first,
                                        .end = end};
    struct week_sheet *sheet = week_sheet_new(&source);
    if (!pdf)
        week_html_print(cli->out, sheet);
    else if (!week_pdf_print(cli, sheet))
        status = EXIT_FAILED;
    week_sheet_free(&sheet);
    bookings_free(&bookings);
    return status;
}

static enum exit_status print_board(struct cli *cli, struct session *session, day first, day end, int columns)
{
    enum exit_status status;
    struct bookings *bookings = clash_list_load(cli, session, first, end, &status);
    if (bookings == NULL)
        return status;
    if (session->at && !cli->quiet) {
        char moment[64];
        zone_format_human(session->zone, session->at, true, moment, sizeof moment);
        fprintf(cli->out, "As of %s:\n", moment);
    }
    for (day monday = first; monday < end; monday += DAYS_A_WEEK) {
        const struct week_text week = {
            .roster = session->roster,
            .bookings = bookings,
            .zone = session->zone,
            .now = session->now,
            .monday = monday,
            .columns = columns,
            .bare = cli->quiet,
            .terminal = cli->terminal,
            .colours = cli->colours,
        };
        week_text_print(cli->out, &week);
    }
    bookings_free(&bookings);
    return EXIT_DONE;
}

/* Before the trail of records began, only bookings are known as they were. */
static void say_since_when(struct cli *cli, const struct session *session)
{
    char known[64];
    if (session->at >= session->roster->known)
        return;
    zone_format_human(session->zone, session->roster->known, true, known, sizeof known);
    out_complain(cli, ROSTER_KNOWN, known);
}

/* Reads --at and turns the session to that moment. Returns false after it has printed an error; *status is then the
 * exit status. */
static bool look_back(struct cli *cli, struct session *session, const struct options *options, enum exit_status *status)
{
    const char *text = option_value(options, "at");
    instant at;
    char *error = NULL;
    if (text == NULL)
        return true;
    *status = EXIT_USAGE;
    if (when_parse_past(text, session->zone, session->now, &at, &error)) {
        bool looks = session_look_back(session, cli, at, status);
        if (looks)
            say_since_when(cli, session);
        return looks;
    }
    out_complain(cli, "--at: %s", error);
    free(error);
    return false;
}

static enum exit_status print_weeks(struct cli *cli, struct session *session, const struct options *options)
{
    day first;
    int weeks, columns;
    if (!read_week(cli, session, options, &first) || !option_number(cli, options, "weeks", 1, WEEKS_MOST, 1, &weeks) ||
        !option_number(cli, options, "columns", 40, 1000, cli->columns, &columns))
        return EXIT_USAGE;
    enum exit_status status;
    if (!look_back(cli, session, options, &status))
        return status;
    day end = first + weeks * DAYS_A_WEEK;
    bool ics = option_flag(options, "ics"), html = option_flag(options, "html"), pdf = option_flag(options, "pdf");
    if (ics + html + pdf + (cli->output != OUTPUT_TEXT) > 1) {
        out_complain(cli, "--json, --csv, --ics, --html and --pdf are different forms; give one.");
        return EXIT_USAGE;
    }
    if ((html || pdf || ics) && !out_is_no_terminal(cli))
        return EXIT_USAGE;
    if (html || pdf)
        return print_sheet(cli, session, first, end, pdf);
    if (ics || cli->output != OUTPUT_TEXT)
        return print_list(cli, session, first, end, ics);
    status = print_board(cli, session, first, end, columns);
    if (status != EXIT_DONE || !option_flag(options, "ids"))
        return status;
    fputc('\n', cli->out);
    return print_list(cli, session, first, end, false);
}

static enum exit_status run(struct cli *cli, const struct options *options)
{
    return session_run(cli, options, print_weeks);
}

static const struct option_spec specs[] = {
    {.name = "week", .value = "W", .help = "2026-W48, W48, or a date in it; this week if not given"},
    {.name = "at", .value = "TIME", .help = "the board as it was: \"yesterday 18:00\", \"24 nov 9:00\", -2h"},
    {.name = "weeks", .value = "N", .help = "so many weeks, up to 12"},
    {.name = "columns", .value = "N", .help = "as wide as that; the terminal's width if not given"},
    {.name = "ics", .help = "as iCalendar, as callboard export prints it", .kind = OPTION_FLAG},
    {.name = "html", .help = "as a page for the browser and the printer", .kind = OPTION_FLAG},
    {.name = "pdf", .help = "as PDF on A4, for the wall", .kind = OPTION_FLAG},
    {.name = "ids", .help = "below the board the bookings with their ids", .kind = OPTION_FLAG},
    {0},
};

const struct verb verb_week = {
    .name = "week",
    .summary = "the week board as text, JSON, CSV, iCalendar or a sheet to print",
    .help =
        "As text a block is drawn from its start to its end within the day window:\n"
        "  = confirmed   ~ pencil   ? hold with its minutes left   2 second option\n"
        "  * clash       : not working   +N more that found no room\n"
        "What clashes is listed below. JSON and CSV say of each booking also what it lies behind (a second option), "
        "whether it is offered anything, and until when it is challenged.\n",
    .reads = true,
    .forms =
        (const struct verb_form[]){
            {.options = specs, .pages = true, .run = run},
            {0},
        },
};
