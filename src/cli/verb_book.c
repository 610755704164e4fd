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
#include "domain/quickadd.h"

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
    char *error = NULL;
    booking->heavy = option_flag(options, "heavy");
    if ((by != NULL || booking->heavy) && booking->status != STATUS_PENCIL) {
        out_complain(cli, "Only a pencil is heavy or has a day to be decided by.");
        return false;
    }
    if (by == NULL || decide_read(by, session->zone, &artist->schedule, session->now, &booking->decide_by, &error))
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

/* ---- the line of the board ---- */

/* One of the bookings that were read, 0 the first. Its strings are copies. */
static struct booking booking_read(struct cli *cli, const struct session *session, const struct quickadd *reading,
                                   struct id artist, size_t index)
{
    bool timed = reading->status == STATUS_HOLD && !reading->second_option;
    return (struct booking){
        .id = id_next(&cli->ids),
        .artist = id_is_nil(reading->artist) ? artist : reading->artist,
        .project = reading->project,
        .start = index > 0 ? reading->more[index - 1].start : reading->start,
        .end = index > 0 ? reading->more[index - 1].end : reading->end,
        .status = reading->status,
        .heavy = reading->heavy,
        .decide_by = reading->decide_by,
        .queued_at = reading->second_option ? session->now : INSTANT_NONE,
        .lapses_at = timed ? session->now + session->roster->tenant.hold_minutes * MINUTE_US : INSTANT_NONE,
        .created_at = INSTANT_NONE,
        .updated_at = INSTANT_NONE,
        .title = mem_copy(reading->title),
        .notes = mem_copy(reading->notes != NULL ? reading->notes : ""),
    };
}

static enum exit_status book_read(struct cli *cli, struct session *session, const struct options *options,
                                  const struct quickadd *reading, struct id artist)
{
    const char *id = option_value(options, "id");
    struct effect effect = {.kind = EFFECT_BOOK, .second_option = reading->second_option};
    if (id != NULL && reading->more_count > 0) {
        out_complain(cli, "The line is %zu bookings, and --id is for one.", reading->more_count + 1);
        return EXIT_USAGE;
    }
    if (reading->more_count == 0) {
        effect.booking = booking_read(cli, session, reading, artist, 0);
        if (id == NULL || session_id(cli, id, &effect.booking.id))
            return outcome_of_write(cli, session, &effect, "booked");
        effect_clear(&effect);
        return EXIT_USAGE;
    }
    effect.kind = EFFECT_BULK;
    effect.change_count = reading->more_count + 1;
    effect.changes = mem_new(effect.change_count, sizeof *effect.changes);
    for (size_t i = 0; i < effect.change_count; i++)
        effect.changes[i] =
            (struct change){.kind = EFFECT_BOOK, .after = booking_read(cli, session, reading, artist, i)};
    return outcome_of_write(cli, session, &effect, "booked");
}

/* What keeps the line from being booked. A doubt does so unless the caller insists, and may be why there is a problem:
 * "Grade tue-thu firm" is of today. */
static bool objects(struct cli *cli, const struct options *options, const struct quickadd *reading)
{
    if (option_value(options, "artist") == NULL && strchr(options->words[0], '>') == NULL)
        out_complain(cli, "Say whom: --artist ada, or >ada in the line.");
    else if (reading->problem != NULL && reading->doubt != NULL)
        out_complain(cli, "%s. %s.", reading->problem, reading->doubt);
    else if (reading->problem != NULL)
        out_complain(cli, "%s.", reading->problem);
    else if (reading->doubt != NULL && !option_flag(options, "as-it-stands"))
        out_complain(cli, "%s. --as-it-stands books it so.", reading->doubt);
    else
        return false;
    return true;
}

static enum exit_status book_line(struct cli *cli, struct session *session, const struct options *options)
{
    const char *who = option_value(options, "artist");
    const struct artist *artist = who != NULL ? session_artist(cli, session, who) : NULL;
    if (who != NULL && artist == NULL)
        return EXIT_USAGE;
    day today = zone_local(session->roster->tenant.zone, session->now).day; /* the line is read in the studio's zone */
    const struct quickadd_context context = {
        .roster = session->roster, .artist = artist, .now = session->now, .first = today, .last = today};
    struct quickadd reading;
    quickadd_read(options->words[0], &context, &reading);
    enum exit_status status = EXIT_USAGE;
    if (!objects(cli, options, &reading))
        status = book_read(cli, session, options, &reading, artist != NULL ? artist->id : reading.artist);
    quickadd_clear(&reading);
    return status;
}

static enum exit_status run_line(struct cli *cli, const struct options *options)
{
    return session_run(cli, options, book_line);
}

static const struct option_spec line_specs[] = {
    {.name = "artist", .value = "A", .help = "whom, unless the line says >ada: a name, its beginning, or an id"},
    {.name = "id", .value = "UUID", .help = "the booking's id, so that the same command may be repeated"},
    {.name = "as-it-stands", .kind = OPTION_FLAG, .help = "also if days or a status seem to have got into the title"},
    {0},
};

static const struct option_spec specs[] = {
    {.name = "artist", .value = "A", .needed = true, .help = "whom: a name or an id"},
    {.name = "from",
     .value = "T",
     .needed = true,
     .help = "when it begins; a date alone: when its work begins, today from now on"},
    {.name = "to", .value = "T", .needed = true, .help = "when it ends; a date alone: when its work ends"},
    {.name = "title", .value = "S", .needed = true, .help = "what for"},
    {.name = "project", .value = "P", .help = "a code, a name or an id"},
    {.name = "status", .value = "hold|pencil|confirmed|second", .help = "pencil if not given; second: a second option"},
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
            "offset in the tenant's zone; dates alone are the artist's working hours of these days, the last included, "
            "and of today those that are left. "
            "Refused by a booking in the way: exit status 3, and what is in the "
            "way on stdout.\n"
            "  callboard book --artist \"Ada Byron\" --title \"Sunrise comp\" \\\n"
            "      --from \"tue 09:00\" --to \"thu 18:00\"\n"
            "LINE is what the board's key a reads: title, @project, >artist, days, hours, status, by day, ; note, in "
            "the studio's zone. Several days are several bookings of one act, all or none.\n"
            "  callboard book \"Sunrise comp @SUN tue-thu pencil\" --artist ada\n"
            "  callboard book \"Grade >ada mon,wed 14-18 hold ; call first\"\n",
    .forms =
        (const struct verb_form[]){
            {.options = specs, .run = run},
            {.words = "LINE", .options = line_specs, .run = run_line},
            {0},
        },
};
