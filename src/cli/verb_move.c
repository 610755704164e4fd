/* callboard move: moves a booking to another time, another artist, or both. */
#include <stdlib.h>

#include "cli/booking_options.h"
#include "cli/options.h"
#include "cli/out.h"
#include "cli/outcome.h"
#include "cli/verbs.h"
#include "domain/when.h"

/* A booking that only goes to another day keeps its clock times. */
static bool at_its_clock(const struct session *session, const struct options *options, instant was, instant *start)
{
    const char *from = option_value(options, "from");
    day d;
    if (from == NULL || option_value(options, "to") != NULL || !when_parse_day(from, session->today, &d, NULL))
        return false;
    *start = zone_instant(session->zone, d, (int)(zone_local(session->zone, was).us / MINUTE_US));
    return true;
}

/* Reads where the booking goes. What is not given stays as it is; --from without --to keeps the clock times. */
static bool read_target(struct cli *cli, const struct session *session, const struct options *options,
                        const struct booking *now, struct effect *effect)
{
    const char *artist = option_value(options, "artist");
    const char *to = option_value(options, "to");
    const struct artist *found = artist != NULL ? session_artist(cli, session, artist) : NULL;
    if (artist != NULL && found == NULL)
        return false;
    effect->booking.artist = found != NULL ? found->id : now->artist;
    effect->booking.start = now->start;
    effect->booking.end = now->end;
    instant start = now->start, end = now->end;
    const struct artist *whose = roster_artist(session->roster, effect->booking.artist); /* NULL: removed since */
    if (!at_its_clock(session, options, now->start, &start) &&
        !session_span(cli, session, options, whose != NULL ? &whose->schedule : &schedule_none, &start, &end))
        return false;
    booking_move(&effect->booking, session->roster->tenant.zone, start);
    if (to != NULL)
        effect->booking.end = end;
    if (effect->version == 0)
        effect->version = now->version; /* refuse if the booking has changed since the target was computed */
    return booking_range_in_order(cli, effect->booking.start, effect->booking.end);
}

static enum exit_status move_from(struct cli *cli, struct session *session, const struct options *options,
                                  const struct answer *card, struct effect *effect)
{
    if (card->fault == FAULT_INVALID || (card->fault == FAULT_NONE && card->row_count == 0))
        return outcome_refused(cli, OUTCOME_GONE, card->message, EXIT_TOO_LATE);
    if (card->fault != FAULT_NONE)
        return outcome_refused(cli, OUTCOME_FAILED, card->message, fault_status(card->fault));
    if (!read_target(cli, session, options, &card->rows[0], effect))
        return EXIT_USAGE;
    return outcome_of_write(cli, session, effect, "moved");
}

static enum exit_status move(struct cli *cli, struct session *session, const struct options *options)
{
    struct effect effect;
    enum exit_status status;
    if (!booking_effect_read(cli, session, options, EFFECT_MOVE, &effect, &status))
        return status;
    struct effect ask = {.kind = EFFECT_CARD, .ticket = 2, .booking.id = effect.booking.id};
    struct answer card = session_answer(cli, session, &ask);
    status = move_from(cli, session, options, &card, &effect);
    answer_clear(&card);
    return status;
}

static enum exit_status run(struct cli *cli, const struct options *options)
{
    if (option_value(options, "artist") != NULL || option_value(options, "from") != NULL ||
        option_value(options, "to") != NULL)
        return session_run(cli, options, move);
    out_complain(cli, "Say where to: --artist, --from or --to.");
    return EXIT_USAGE;
}

static const struct option_spec specs[] = {
    {.name = "artist", .value = "A", .help = "to this artist"},
    {.name = "from", .value = "T", .help = "to begin then; without --to it keeps its clock times, also on another day"},
    {.name = "to", .value = "T", .help = "to end then; a date alone: when its work ends"},
    BOOKING_VERSION_OPTION,
    {0},
};

const struct verb verb_move = {
    .name = "move",
    .summary = "move a booking to another time or artist",
    .help = "",
    .forms =
        (const struct verb_form[]){
            {.words = "ID", .options = specs, .run = run},
            {0},
        },
};
