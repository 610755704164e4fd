/* callboard status: makes a booking a hold, a pencil, confirmed or a second option. */
#include "cli/booking_options.h"
#include "cli/options.h"
#include "cli/outcome.h"
#include "cli/verbs.h"

static const char *done_word(const struct effect *effect)
{
    if (effect->second_option)
        return "queued";
    return effect->booking.status == STATUS_HOLD     ? "held"
           : effect->booking.status == STATUS_PENCIL ? "pencilled"
                                                     : "confirmed";
}

static enum exit_status set_status(struct cli *cli, struct session *session, const struct options *options)
{
    struct effect effect;
    enum booking_status wanted;
    bool second;
    enum exit_status status = EXIT_USAGE;
    if (!booking_status_read(cli, options->words[1], &wanted, &second) ||
        !booking_effect_read(cli, session, options, EFFECT_STATUS, &effect, &status))
        return status;
    effect.booking.status = wanted;
    effect.second_option = second;
    return outcome_of_write(cli, session, &effect, done_word(&effect));
}

static enum exit_status run(struct cli *cli, const struct options *options)
{
    return session_run(cli, options, set_status);
}

static const struct option_spec specs[] = {BOOKING_VERSION_OPTION, {0}};

const struct verb verb_status = {
    .name = "status",
    .summary = "make a booking a hold, a pencil, confirmed, or a second option",
    .help = "A hold lapses by itself after the tenant's hold_minutes; second puts it into the queue behind what "
            "is in the way.\n",
    .forms =
        (const struct verb_form[]){
            {.words = "ID hold|pencil|confirmed|second", .options = specs, .run = run},
            {0},
        },
};
