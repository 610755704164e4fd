/* callboard report: prints utilisation, cost and holds from the materialized views. Each row says how old it is. */
#include <stdlib.h>

#include "cli/options.h"
#include "cli/out.h"
#include "cli/session.h"
#include "cli/verbs.h"
#include "domain/when.h"
#include "store/queries.h"

enum { DAY_TEXT = 16, WEEKS_BACK = 4, WEEKS_AHEAD = 5 };

static const struct out_view utilisation[] = {
    {.column = "week", .heading = "Week"},
    {.column = "artist", .heading = "Artist", .cut = true},
    {.column = "confirmed", .heading = "Confirmed"},
    {.column = "pencilled", .heading = "Pencilled"},
    {.column = "working", .heading = "Working"},
    {.column = "refreshed_at", .heading = "As of"},
    {0},
};
static const struct out_view cost[] = {
    {.column = "code", .heading = "Code"},          {.column = "project", .heading = "Project", .cut = true},
    {.column = "hours", .heading = "Hours"},        {.column = "cost", .heading = "Cost"},
    {.column = "refreshed_at", .heading = "As of"}, {0},
};
static const struct out_view holds[] = {
    {.column = "week", .heading = "Week"},
    {.column = "member", .heading = "Member", .cut = true},
    {.column = "made", .heading = "Made"},
    {.column = "firmed", .heading = "Firmed"},
    {.column = "lapsed", .heading = "Lapsed"},
    {.column = "released", .heading = "Released"},
    {.column = "still_held", .heading = "Held"},
    {.column = "refreshed_at", .heading = "As of"},
    {0},
};

/* Reads the day of an option, or takes `otherwise`, and writes the Monday of its week as 2026-11-23. */
static bool read_week(struct cli *cli, const struct session *session, const struct options *options, const char *name,
                      day otherwise, char *out)
{
    const char *text = option_value(options, name);
    char *error = NULL;
    day at = otherwise;
    if (text != NULL && !when_parse_day(text, session->today, &at, &error)) {
        out_complain(cli, "--%s: %s", name, error);
        free(error);
        return false;
    }
    day_format_iso(day_monday(at), out, DAY_TEXT);
    return true;
}

static enum exit_status print_report(struct cli *cli, struct session *session, const struct options *options,
                                     const struct query *query, const struct out_view *view)
{
    char from[DAY_TEXT], to[DAY_TEXT];
    if (!read_week(cli, session, options, "from", session->today - WEEKS_BACK * DAYS_A_WEEK, from) ||
        !read_week(cli, session, options, "to", session->today + WEEKS_AHEAD * DAYS_A_WEEK, to))
        return EXIT_USAGE;
    return session_list(cli, session, query, (const char *[]){from, to}, 2, view,
                        "Nothing to report on; `callboard sweep --all` brings the reports up to date.");
}

static enum exit_status print_utilisation(struct cli *cli, struct session *session, const struct options *options)
{
    return print_report(cli, session, options, &query_report_utilisation, utilisation);
}

static enum exit_status print_cost(struct cli *cli, struct session *session, const struct options *options)
{
    return print_report(cli, session, options, &query_report_cost, cost);
}

static enum exit_status print_holds(struct cli *cli, struct session *session, const struct options *options)
{
    return print_report(cli, session, options, &query_report_holds, holds);
}

static enum exit_status run_utilisation(struct cli *cli, const struct options *options)
{
    return session_run(cli, options, print_utilisation);
}

static enum exit_status run_cost(struct cli *cli, const struct options *options)
{
    return session_run(cli, options, print_cost);
}

static enum exit_status run_holds(struct cli *cli, const struct options *options)
{
    return session_run(cli, options, print_holds);
}

static const struct option_spec specs[] = {
    {.name = "from", .value = "DAY", .help = "from the week of that day on (four weeks back)"},
    {.name = "to", .value = "DAY", .help = "up to, and without, the week of that day (five weeks on)"},
    {0},
};

const struct verb verb_report = {
    .name = "report",
    .summary = "utilisation, cost of projects, what became of the holds",
    .help = "Whole weeks, hours inside the working pattern, in the tenant's currency. The reports are as old as "
            "they say; `callboard sweep --all`, on a timer, brings them up to date.\n",
    .forms =
        (const struct verb_form[]){
            {.name = "utilisation", .options = specs, .run = run_utilisation},
            {.name = "cost", .options = specs, .run = run_cost},
            {.name = "holds", .options = specs, .run = run_holds},
            {0},
        },
};
