/* callboard report: prints utilisation, cost and holds, as they are now. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "cli/chart.h"
#include "cli/options.h"
#include "cli/out.h"
#include "cli/session.h"
#include "cli/verbs.h"
#include "cli/words.h"
#include "domain/memory.h"
#include "domain/when.h"
#include "store/queries.h"

enum { DAY_TEXT = 16, WEEKS_BACK = 4, WEEKS_AHEAD = 5 };

struct report {
    const struct query *query;
    const struct out_view *view;
    const char *none; /* where there is nothing to print */
    const char *note; /* behind the last line; "" for none */
    const char *name; /* of the picture */
    void (*draw)(FILE *out, const struct table *table, const struct chart *chart, const char *title);
    struct chart chart;
    bool money; /* the picture's figures are of the tenant's currency */
};

static const struct out_view utilisation_view[] = {
    {.column = "week", .heading = "Week"},
    {.column = "artist", .heading = "Artist", .cut = true},
    {.column = "confirmed", .heading = "Confirmed"},
    {.column = "pencilled", .heading = "Pencilled"},
    {.column = "working", .heading = "Working"},
    {.column = "percent", .heading = "%"},
    {0},
};
static const struct out_view cost_view[] = {
    {.column = "code", .heading = "Code"},
    {.column = "project", .heading = "Project", .cut = true},
    {.column = "hours", .heading = "Hours"},
    {.column = "cost", .heading = "Cost"},
    {.column = "unpriced", .heading = "Without a rate"},
    {0},
};
static const struct out_view holds_view[] = {
    {.column = "week", .heading = "Week"},       {.column = "member", .heading = "Member", .cut = true},
    {.column = "made", .heading = "Made"},       {.column = "firmed", .heading = "Firmed"},
    {.column = "lapsed", .heading = "Lapsed"},   {.column = "released", .heading = "Released"},
    {.column = "still_held", .heading = "Held"}, {0},
};

static const struct report utilisation = {
    .query = &query_report_utilisation,
    .view = utilisation_view,
    .none = "Nothing is booked then.",
    .note = "",
    .name = "Booked, in percent of what they work",
    .draw = chart_heat,
    .chart = {.label = "artist", .key = "artist_id", .group = "week", .value = "percent", .unit = ""},
};
static const struct report cost = {
    .query = &query_report_cost,
    .view = cost_view,
    .none = "Nothing is booked then.",
    .note = " Hours are priced at the rate in force on their day.",
    .name = "Cost of the projects",
    .draw = chart_bars,
    .chart = {.label = "code", .group = "project", .value = "cost", .remarks = "hours"},
    .money = true,
};
static const struct report holds = {
    .query = &query_report_holds,
    .view = holds_view,
    .none = "No holds were made then.",
    .note = "",
    .name = "What became of the holds",
    .draw = chart_bars,
    .chart = {.label = "week",
              .group = "member",
              .value = "made",
              .unit = " made",
              .remarks = "firmed lapsed released still_held"},
};

/* "W48", "2026-W48" */
static bool is_week(const char *text)
{
    const char *letter = strpbrk(text, "Ww");
    return letter != NULL && isdigit((unsigned char)letter[1]);
}

/* The day of an option; without one *at stays. */
static bool read_day(struct cli *cli, const struct session *session, const struct options *options, const char *name,
                     day *at)
{
    const char *text = option_value(options, name);
    char *error = NULL;
    if (text == NULL || when_parse_day(text, session->today, at, &error))
        return true;
    out_complain(cli, "--%s: %s", name, error);
    free(error);
    return false;
}

/* Reads [*from, *end). The last day, or all of the last week, is in it. */
static bool read_days(struct cli *cli, const struct session *session, const struct options *options, day *from,
                      day *end)
{
    const char *to = option_value(options, "to");
    *from = day_monday(session->today) - WEEKS_BACK * DAYS_A_WEEK;
    *end = day_monday(session->today) + WEEKS_AHEAD * DAYS_A_WEEK;
    if (!read_day(cli, session, options, "from", from) || !read_day(cli, session, options, "to", end))
        return false;
    if (to != NULL)
        *end += is_week(to) ? DAYS_A_WEEK : 1;
    if (*from < *end)
        return true;
    out_complain(cli, "--to lies before --from.");
    return false;
}

/* How fresh it is, below the rows. */
static void say_as_of(struct cli *cli, const struct table *table, const char *note)
{
    int column = table_column(table, "refreshed_at");
    const char *cell = table->rows > 0 ? table_cell(table, 0, "refreshed_at") : NULL;
    char *when = cell != NULL ? words_of_cell(table->types[column], cell) : NULL;
    if (when != NULL)
        out_say(cli, "As it is now: summed up at %s, and anew where something has changed since.%s", when, note);
    else if (table->rows > 0)
        out_say(cli, "As it is now.%s", note);
    free(when);
}

static void draw(struct cli *cli, const struct session *session, const struct table *table, const struct report *report,
                 day from, day end)
{
    char span[64];
    day_format_span(from, end - 1, span, sizeof span);
    char *title = mem_format("%s: %s, %s", session->roster->tenant.name, report->name, span);
    char *currency = mem_format(" %s", session->roster->tenant.currency);
    struct chart chart = report->chart;
    chart.none = report->none;
    if (report->money)
        chart.unit = currency;
    report->draw(cli->out, table, &chart, title);
    free(currency);
    free(title);
}

static enum exit_status print_report(struct cli *cli, struct session *session, const struct options *options,
                                     const struct report *report)
{
    char first[DAY_TEXT], end[DAY_TEXT];
    day from = 0, to = 0;
    struct table table;
    enum exit_status status;
    if (!read_days(cli, session, options, &from, &to))
        return EXIT_USAGE;
    day_format_iso(from, first, sizeof first);
    day_format_iso(to, end, sizeof end);
    bool svg = option_flag(options, "svg");
    if (svg && cli->output != OUTPUT_TEXT) {
        out_complain(cli, "--svg, --json and --csv are different forms; give one.");
        return EXIT_USAGE;
    }
    if (svg && !out_is_no_terminal(cli))
        return EXIT_USAGE;
    const char *sums = cli->output == OUTPUT_TEXT && !svg ? "true" : "false";
    if (!session_ask(cli, session, report->query, (const char *[]){first, end, sums}, 3, &table, &status))
        return status;
    if (svg) {
        draw(cli, session, &table, report, from, to);
    } else {
        out_table(cli, &table, report->view, report->none);
        say_as_of(cli, &table, report->note);
    }
    table_clear(&table);
    return EXIT_DONE;
}

static enum exit_status print_utilisation(struct cli *cli, struct session *session, const struct options *options)
{
    return print_report(cli, session, options, &utilisation);
}

static enum exit_status print_cost(struct cli *cli, struct session *session, const struct options *options)
{
    if (!session_reads_rates(cli, session))
        return EXIT_NOT_ALLOWED;
    return print_report(cli, session, options, &cost);
}

static enum exit_status print_holds(struct cli *cli, struct session *session, const struct options *options)
{
    return print_report(cli, session, options, &holds);
}

static enum exit_status run_utilisation(struct cli *cli, const struct options *options)
{
    return session_run_bare(cli, options, print_utilisation);
}

static enum exit_status run_cost(struct cli *cli, const struct options *options)
{
    return session_run_bare(cli, options, print_cost);
}

static enum exit_status run_holds(struct cli *cli, const struct options *options)
{
    return session_run_bare(cli, options, print_holds);
}

static const struct option_spec specs[] = {
    {.name = "from", .value = "DAY", .help = "from that day on, or week (four weeks back)"},
    {.name = "to", .value = "DAY", .help = "up to that day or week, which is in it (four weeks on)"},
    {.name = "svg", .help = "as a picture", .kind = OPTION_FLAG},
    {0},
};

const struct verb verb_report = {
    .name = "report",
    .summary = "utilisation, cost of projects, what became of the holds",
    .help =
        "Any days, as they are now. Hours: what is short counts whole, on the day on which it begins; longer bookings "
        "count the working hours of their days, less time off. Money is in the tenant's currency. With --json and "
        "--csv there is no row of sums.\n"
        "  callboard report cost --from 2026-01-01 --to 2026-12-31\n"
        "  callboard report utilisation --from W48 --to W48\n"
        "  callboard report utilisation --svg >load.svg\n",
    .reads = true,
    .forms =
        (const struct verb_form[]){
            {.name = "utilisation", .options = specs, .pages = true, .run = run_utilisation},
            {.name = "cost", .options = specs, .pages = true, .run = run_cost},
            {.name = "holds", .options = specs, .pages = true, .run = run_holds},
            {0},
        },
};
