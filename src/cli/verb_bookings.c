/* callboard bookings: lists bookings by the board's filter. */
#include <stdlib.h>

#include "cli/booking_options.h"
#include "cli/booking_rows.h"
#include "cli/options.h"
#include "cli/out.h"
#include "cli/verbs.h"
#include "domain/filter.h"
#include "domain/memory.h"
#include "domain/moment.h"

struct picking {
    const struct filter *filter;
    struct filter_view view;
};

static bool picks(const struct booking *booking, const void *context)
{
    const struct picking *picking = context;
    const struct artist *artist = roster_artist(picking->view.roster, booking->artist);
    return artist != NULL && filter_shows(picking->filter, &picking->view, artist) &&
           filter_picks(picking->filter, picking->view.roster, booking);
}

/* The last line: which stretch it is. Where an end of it was not given, how to see more. */
static void say_stretch(struct cli *cli, const struct session *session, const struct options *options,
                        const struct booking_rows *rows, instant start, instant end)
{
    bool whole = option_value(options, "from") != NULL && option_value(options, "to") != NULL;
    char from[16], to[16];
    day_format_iso(zone_local(session->zone, start).day, from, sizeof from);
    day_format_iso(zone_local(session->zone, end - 1).day, to, sizeof to);
    const char *more = whole ? "" : " --from and --to show other days.";
    if (rows->table.rows == 0)
        out_say(cli, "No booking like that from %s to %s.%s", from, to, more);
    else if (!whole)
        out_say(cli, "From %s to %s.%s", from, to, more);
}

static enum exit_status print_picked(struct cli *cli, struct session *session, const struct options *options,
                                     const struct filter *filter, instant start, instant end)
{
    struct booking_rows rows;
    enum exit_status status;
    if (!booking_rows_load(cli, session, start, end, &rows, &status))
        return status;
    const struct picking picking = {
        .filter = filter,
        .view = {
            .roster = session->roster, .bookings = rows.bookings, .start = start, .end = end, .now = session->now}};
    booking_rows_pick(&rows, picks, &picking);
    if (rows.table.rows > 0 || cli->output != OUTPUT_TEXT)
        booking_rows_print(cli, session, &rows, "");
    say_stretch(cli, session, options, &rows, start, end);
    booking_rows_clear(&rows);
    return EXIT_DONE;
}

/* From today on, twelve weeks, as many as a board shows at once. */
static bool read_stretch(struct cli *cli, const struct session *session, const struct options *options, instant *start,
                         instant *end)
{
    *start = moment_of_day(session->today, false, session->zone, NULL);
    if (!session_span(cli, session, options, NULL, start, end))
        return false;
    if (option_value(options, "to") == NULL)
        *end = zone_day_start(session->zone, zone_local(session->zone, *start).day + WEEKS_MOST * DAYS_A_WEEK);
    if (option_value(options, "from") != NULL || *start < *end)
        return booking_range_in_order(cli, *start, *end);
    out_complain(cli, "Without --from it begins today, and --to lies before that: give --from as well.");
    return false;
}

/* The caller frees. */
static char *all_words(const struct options *options)
{
    char *text = mem_copy("");
    for (int i = 0; i < options->word_count; i++) {
        char *longer = mem_format("%s%s%s", text, i > 0 ? " " : "", options->words[i]);
        free(text);
        text = longer;
    }
    return text;
}

static enum exit_status list(struct cli *cli, struct session *session, const struct options *options)
{
    instant start = 0, end = 0;
    if (!read_stretch(cli, session, options, &start, &end))
        return EXIT_USAGE;
    const struct filter_context context = {.roster = session->roster,
                                           .today = session->today,
                                           .shown = zone_local(session->zone, start).day,
                                           .saved = cli->filters,
                                           .saved_count = cli->filter_count};
    struct filter filter;
    char *problem = NULL, *text = all_words(options);
    bool read = filter_read(text, &context, &filter, &problem);
    free(text);
    if (!read) {
        out_complain(cli, "%s", problem);
        free(problem);
        return EXIT_USAGE;
    }
    enum exit_status status = print_picked(cli, session, options, &filter, start, end);
    filter_clear(&filter);
    return status;
}

static enum exit_status run(struct cli *cli, const struct options *options)
{
    return session_run(cli, options, list);
}

static const struct option_spec specs[] = {
    {.name = "from", .value = "T", .help = "only what ends after this time; today if not given"},
    {.name = "to",
     .value = "T",
     .help = "only what begins before; a date alone: all of that day; twelve weeks if not given"},
    {0},
};

const struct verb verb_bookings = {
    .name = "bookings",
    .summary = "bookings by the board's filter, with their ids",
    .help = "FILTER is what the board's key & reads, all of it to be met:\n"
            "  skill:comp  dept:fx  free:tue  rate<600      of the artist\n"
            "  project:SUN  @SUN  status:hold  mine         of the booking\n"
            "  decide:fri                                   pencils to be decided by then\n"
            "  rig  \"night shoot\"                         in a name or a title\n"
            "  =name                                        a filter of callboard.ini\n"
            "- before one of them negates it, \",\" between values means "
            "any of them.\n"
            "  callboard bookings @SUN status:pencil,hold --from mon --to +4w\n"
            "  callboard bookings rig -mine\n"
            "Without --from and --to it is twelve weeks from today on; the last line says so. --json and --csv are "
            "the rows alone.\n",
    .reads = true,
    .forms =
        (const struct verb_form[]){
            {.words = "[FILTER]...", .options = specs, .run = run},
            {0},
        },
};
