/* callboard book: books an artist. */
#include <stdlib.h>
#include <string.h>

#include "cli/booking_options.h"
#include "cli/options.h"
#include "cli/out.h"
#include "cli/outcome.h"
#include "cli/verbs.h"
#include "domain/decide.h"
#include "domain/memory.h"

static bool read_who(struct cli *cli, const struct session *session, const struct options *options,
                     struct booking *booking)
{
    const struct artist *artist = session_artist(cli, session, option_value(options, "artist"));
    if (artist == NULL)
        return false;
    booking->artist = artist->id;
    const char *code = option_value(options, "project");
    const struct project *project = code != NULL && *code ? session_project(cli, session, code) : NULL;
    if (project != NULL)
        booking->project = project->id;
    return code == NULL || *code == '\0' || project != NULL;
}

/* Reads --heavy and --decide-by. A day without a time means the end of the artist's working hours on that day, as it
 * does on the board. */
static bool read_marks(struct cli *cli, const struct session *session, const struct options *options,
                       struct booking *booking)
{
    const char *by = option_value(options, "decide-by");
    const struct artist *artist = roster_artist(session->roster, booking->artist);
    day today = zone_local(session->zone, session->now).day;
    char *error = NULL;
    booking->heavy = option_flag(options, "heavy");
    if ((by != NULL || booking->heavy) && booking->status != STATUS_PENCIL) {
        out_complain(cli, "Only a pencil is heavy or has a day to be decided by.");
        return false;
    }
    if (by == NULL || decide_read(by, session->zone, &artist->schedule, today, &booking->decide_by, &error))
        return true;
    out_complain(cli, "--decide-by: %s", error);
    free(error);
    return false;
}

static bool read_booking(struct cli *cli, const struct session *session, const struct options *options,
                         struct effect *effect)
{
    struct booking *booking = &effect->booking;
    const char *status = option_value(options, "status");
    const char *id = option_value(options, "id");
    booking->lapses_at = booking->queued_at = booking->decide_by = INSTANT_NONE;
    booking->created_at = booking->updated_at = INSTANT_NONE;
    booking->id = id_next(&cli->ids);
    if ((id != NULL && !session_id(cli, id, &booking->id)) || !read_who(cli, session, options, booking) ||
        !session_span(cli, session, options, &roster_artist(session->roster, booking->artist)->schedule,
                      &booking->start, &booking->end) ||
        !booking_range_in_order(cli, booking->start, booking->end) ||
        !booking_status_read(cli, status != NULL ? status : "pencil", &booking->status, &effect->second_option))
        return false;
    if (!read_marks(cli, session, options, booking))
        return false;
    const char *notes = option_value(options, "notes");
    booking->title = mem_copy(option_value(options, "title"));
    booking->notes = mem_copy(notes != NULL ? notes : "");
    return true;
}

static enum exit_status book(struct cli *cli, struct session *session, const struct options *options)
{
    struct effect effect = {.kind = EFFECT_BOOK};
    if (read_booking(cli, session, options, &effect))
        return outcome_of_write(cli, session, &effect, "booked");
    effect_clear(&effect);
    return EXIT_USAGE;
}

static enum exit_status run(struct cli *cli, const struct options *options)
{
    return session_run(cli, options, book);
}

static const struct option_spec specs[] = {
    {.name = "artist", .value = "A", .needed = true, .help = "whom: a name or an id"},
    {.name = "from", .value = "T", .needed = true, .help = "when it begins; a date alone: when its work begins"},
    {.name = "to", .value = "T", .needed = true, .help = "when it ends; a date alone: when its work ends"},
    {.name = "title", .value = "S", .needed = true, .help = "what for"},
    {.name = "project", .value = "P", .help = "a code, a name or an id"},
    {.name = "status", .value = "S", .help = "hold, pencil (if not given), confirmed, or second (option)"},
    {.name = "heavy", .kind = OPTION_FLAG, .help = "a heavy pencil: as good as confirmed"},
    {.name = "decide-by", .value = "T", .help = "when the pencil is to be decided; a day alone: when its work ends"},
    {.name = "notes", .value = "S", .help = "free text"},
    {.name = "id", .value = "UUID", .help = "the booking's id, so that the same command may be repeated"},
    {0},
};

const struct verb verb_book = {
    .name = "book",
    .summary = "book an artist",
    .help = "Times: 2026-11-24T09:00Z, \"2026-11-24 09:00\", \"tomorrow 14:00\", 2026-11-24; without an "
            "offset in the tenant's zone; dates alone are the artist's working hours of these days, the last included. "
            "Refused by a booking in the way: exit status 3, and what is in the "
            "way on stdout.\n"
            "  callboard book --artist \"Ada Byron\" --title \"Sunrise comp\" \\\n"
            "      --from \"tue 09:00\" --to \"thu 18:00\"\n",
    .forms =
        (const struct verb_form[]){
            {.options = specs, .run = run},
            {0},
        },
};
