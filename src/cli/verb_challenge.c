/* callboard challenge: asks the owner of a pencil to confirm or release it. */
#include "cli/booking_options.h"
#include "cli/options.h"
#include "cli/outcome.h"
#include "cli/verbs.h"

static enum exit_status challenge(struct cli *cli, struct session *session, const struct options *options)
{
    bool withdraw = option_flag(options, "withdraw");
    struct effect effect;
    enum exit_status status;
    if (!booking_effect_read(cli, session, options, withdraw ? EFFECT_WITHDRAW : EFFECT_CHALLENGE, &effect, &status))
        return status;
    return outcome_of_write(cli, session, &effect, withdraw ? "withdrawn" : "challenged");
}

static enum exit_status run(struct cli *cli, const struct options *options)
{
    return session_run(cli, options, challenge);
}

static const struct option_spec specs[] = {
    {.name = "withdraw", .help = "take one's own challenge back", .kind = OPTION_FLAG},
    {0},
};

const struct verb verb_challenge = {
    .name = "challenge",
    .summary = "ask the holder of a pencil to confirm or release it in time",
    .help = "ID is a pencil that a second option of yours waits behind, or that option: then every pencil in its "
            "way is challenged. Unanswered after the tenant's challenge_hours it is released, or its owner is "
            "reminded, as challenge_outcome says.\n",
    .forms =
        (const struct verb_form[]){
            {.words = "ID", .options = specs, .run = run},
            {0},
        },
};
