#include "cli/booking_pick.h"

#include <stdlib.h>

#include "cli/booking_options.h"
#include "cli/out.h"
#include "domain/memory.h"
#include "domain/moment.h"

bool booking_pick_has(const struct booking *booking, const void *context)
{
    const struct booking_pick *pick = context;
    const struct artist *artist = roster_artist(pick->view.roster, booking->artist);
    return artist != NULL && booking_overlaps(booking, pick->start, pick->end) &&
           (id_is_nil(pick->artist) || id_equal(pick->artist, booking->artist)) &&
           (id_is_nil(pick->project) || id_equal(pick->project, booking->project)) &&
           filter_shows(&pick->filter, &pick->view, artist) && filter_picks(&pick->filter, pick->view.roster, booking);
}

/* From today on, twelve weeks, as many as a board shows at once. */
static bool read_stretch(struct cli *cli, const struct session *session, const struct options *options,
                         struct booking_pick *out)
{
    bool from = option_value(options, "from") != NULL, to = option_value(options, "to") != NULL;
    out->whole = from && to;
    out->start = moment_of_day(session->today, false, session->zone, NULL);
    if (!session_span(cli, session, options, NULL, &out->start, &out->end))
        return false;
    if (!to)
        out->end = zone_day_start(session->zone, zone_local(session->zone, out->start).day + WEEKS_MOST * DAYS_A_WEEK);
    if (from || out->start < out->end)
        return booking_range_in_order(cli, out->start, out->end);
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

static bool read_filter(struct cli *cli, const struct session *session, const struct options *options, instant start,
                        struct filter *out)
{
    const struct filter_context context = {.roster = session->roster,
                                           .today = session->today,
                                           .shown = zone_local(session->zone, start).day,
                                           .saved = cli->filters,
                                           .saved_count = cli->filter_count};
    char *problem = NULL, *text = all_words(options);
    bool read = filter_read(text, &context, out, &problem);
    free(text);
    if (!read)
        out_complain(cli, "%s", problem);
    free(problem);
    return read;
}

bool booking_pick_load(struct cli *cli, struct session *session, const struct options *options, struct id artist,
                       struct id project, struct booking_pick *out, enum exit_status *status)
{
    *out = (struct booking_pick){.artist = artist, .project = project};
    *status = EXIT_USAGE;
    if (!read_stretch(cli, session, options, out) || !read_filter(cli, session, options, out->start, &out->filter))
        return false;
    if (!booking_rows_load(cli, session, out->start, out->end, &out->rows, status)) {
        filter_clear(&out->filter);
        return false;
    }
    out->view = (struct filter_view){.roster = session->roster,
                                     .bookings = out->rows.bookings,
                                     .start = out->start,
                                     .end = out->end,
                                     .now = session->now};
    booking_rows_pick(&out->rows, booking_pick_has, out);
    return true;
}

void booking_pick_clear(struct booking_pick *pick)
{
    booking_rows_clear(&pick->rows);
    filter_clear(&pick->filter);
}

char *booking_pick_stretch(const struct session *session, const struct booking_pick *pick)
{
    char from[16], to[16];
    day_format_iso(zone_local(session->zone, pick->start).day, from, sizeof from);
    day_format_iso(zone_local(session->zone, pick->end - 1).day, to, sizeof to);
    return mem_format("%s to %s", from, to);
}

const char *booking_pick_more(const struct booking_pick *pick)
{
    return pick->whole ? "" : " --from and --to show other days.";
}
