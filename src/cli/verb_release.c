/* callboard release: cancels a booking for a reason. */
#include <string.h>

#include "cli/booking_options.h"
#include "cli/options.h"
#include "cli/out.h"
#include "cli/outcome.h"
#include "cli/verbs.h"

/* Reads one of the reasons that people give. The program itself sets the others, when a hold lapses or a challenge
 * ends. */
static bool read_reason(struct cli *cli, const char *word, enum cancel_reason *out)
{
    if (reason_parse(word, out) &&
        (*out == REASON_RELEASED || *out == REASON_KILLED || *out == REASON_POSTPONED || *out == REASON_MISTAKE))
        return true;
    out_complain(cli, "\"%s\" is not a reason; there are released, killed, postponed and mistake.", word);
    return false;
}

static enum exit_status release(struct cli *cli, struct session *session, const struct options *options)
{
    struct effect effect;
    enum cancel_reason reason;
    enum exit_status status = EXIT_USAGE;
    if (!read_reason(cli, option_value(options, "reason"), &reason) ||
        !booking_effect_read(cli, session, options, EFFECT_RELEASE, &effect, &status))
        return status;
    effect.booking.reason = reason;
    return outcome_of_write(cli, session, &effect, "released");
}

static enum exit_status run(struct cli *cli, const struct options *options)
{
    return session_run(cli, options, release);
}

static const struct option_spec specs[] = {
    {.name = "reason", .value = "released|killed|postponed|mistake", .needed = true, .help = "why"},
    BOOKING_VERSION_OPTION,
    {0},
};

const struct verb verb_release = {
    .name = "release",
    .summary = "end a booking; the row stays, with its reason",
    .help = "",
    .forms =
        (const struct verb_form[]){
            {.words = "ID", .options = specs, .run = run},
            {0},
        },
};
