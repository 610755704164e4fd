/* callboard split: cuts a booking in two, or takes days out of its middle. */
#include "cli/booking_options.h"
#include "cli/options.h"
#include "cli/out.h"
#include "cli/outcome.h"
#include "cli/verbs.h"
#include "domain/memory.h"
#include "domain/split.h"

/* A date alone is its day: the cut lies before it, what is taken out goes to its end. */
static bool read_gap(struct cli *cli, const struct session *session, const struct options *options, struct piece *gap)
{
    const char *named = option_value(options, "at"), *at = named != NULL ? named : options->words[1];
    int until = named != NULL ? 1 : 2; /* which of the words */
    if (at == NULL)
        out_complain(cli, "AT is missing: the day or the time that it is cut at.");
    if (at == NULL || !session_moment(cli, session, "at", at, false, NULL, &gap->start))
        return false;
    gap->end = gap->start;
    if (options->word_count <= until)
        return true;
    return session_moment(cli, session, "until", options->words[until], true, NULL, &gap->end) &&
           booking_range_in_order(cli, gap->start, gap->end);
}

/* The two parts. False after saying why there are not two. */
static bool cut(struct cli *cli, const struct session *session, const struct booking *now, const struct piece *gap,
                struct piece parts[2])
{
    const struct artist *whose = roster_artist(session->roster, now->artist); /* NULL: removed since */
    const struct schedule *schedule = whose != NULL ? &whose->schedule : &schedule_none;
    bool meets = gap->end > now->start && gap->start < now->end;
    if (meets && split_out(session->roster->tenant.zone, schedule, now, gap->start, gap->end, parts) == 2)
        return true;
    out_complain(cli, "That leaves no working hours of the booking on both sides; "
                      "`callboard move ID --from T --to T` takes some off one end.");
    return false;
}

static enum exit_status send(struct cli *cli, struct session *session, const struct booking *now, int version,
                             const struct piece parts[2])
{
    struct effect effect = {.kind = EFFECT_BULK, .change_count = 1};
    effect.changes = mem_new(1, sizeof *effect.changes);
    struct change *split = &effect.changes[0];
    split->kind = EFFECT_SPLIT;
    booking_copy(&split->before, now);
    booking_copy(&split->after, now);
    booking_copy(&split->part, now);
    split->before.version = version > 0 ? version : now->version;
    split->after.end = parts[0].end;
    split->part.start = parts[1].start;
    split->part.id = id_next(&cli->ids);
    return outcome_of_write(cli, session, &effect, "split");
}

static enum exit_status split_card(struct cli *cli, struct session *session, const struct options *options,
                                   const struct answer *card, int version)
{
    struct piece gap, parts[2];
    if (card->fault == FAULT_INVALID || (card->fault == FAULT_NONE && card->row_count == 0))
        return outcome_refused(cli, OUTCOME_GONE, card->message, EXIT_TOO_LATE);
    if (card->fault != FAULT_NONE)
        return outcome_refused(cli, OUTCOME_FAILED, card->message, fault_status(card->fault));
    if (!read_gap(cli, session, options, &gap) || !cut(cli, session, &card->rows[0], &gap, parts))
        return EXIT_USAGE;
    return send(cli, session, &card->rows[0], version, parts);
}

static enum exit_status split(struct cli *cli, struct session *session, const struct options *options)
{
    struct effect of;
    enum exit_status status;
    if (!booking_effect_read(cli, session, options, EFFECT_SPLIT, &of, &status))
        return status;
    struct effect ask = {.kind = EFFECT_CARD, .ticket = 2, .booking.id = of.booking.id};
    struct answer card = session_answer(cli, session, &ask);
    status = split_card(cli, session, options, &card, of.version);
    answer_clear(&card);
    return status;
}

static enum exit_status run(struct cli *cli, const struct options *options)
{
    return session_run(cli, options, split);
}

static const struct option_spec specs[] = {
    {.name = "at", .value = "T", .help = "the same as AT"},
    BOOKING_VERSION_OPTION,
    {0},
};

const struct verb verb_split = {
    .name = "split",
    .summary = "cut a booking in two, or take days out of its middle",
    .help =
        "At a day it is cut before that; at \"wed 13:00\", then. Until a day takes all from AT to the end of that day "
        "out: `split ID wed wed` is Wednesday. The earlier part keeps the id; ends that are cut are drawn back "
        "into working hours.\n",
    .forms =
        (const struct verb_form[]){
            {.words = "ID [AT] [UNTIL]", .options = specs, .run = run},
            {0},
        },
};
