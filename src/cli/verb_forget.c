/* callboard forget: takes from an artist what is personal, in the trail too. */
#include <jansson.h>

#include "cli/operator.h"
#include "cli/options.h"
#include "cli/out.h"
#include "cli/verbs.h"
#include "store/queries.h"

static enum exit_status forget(struct cli *cli, const struct options *options)
{
    const char *artist = options->words[0], *parameters[] = {cli->tenant, artist};
    enum exit_status status;
    if (!operator_save(cli, &query_forget_artist, parameters, 2, &status))
        return status;
    out_say(cli, "forgotten: e-mail, phone, notes, bio and portfolio of %s, and the reasons of time off.", artist);
    if (cli->output == OUTPUT_JSON)
        out_json(cli, json_pack("{s:s, s:s}", "outcome", "forgotten", "artist", artist));
    return EXIT_DONE;
}

const struct verb verb_forget = {
    .name = "forget",
    .summary = "blank what is personal of an artist, in the trail too",
    .help = "For the operator. Blanks e-mail, phone, notes, bio, portfolio and the reasons of time off, as they are "
            "and as they ever were, and leaves an event that says so. Name, skills, rates, hours and bookings stay: "
            "what was booked and what it cost must add up. It cannot be taken back, and backups made before have it "
            "still.\n",
    .forms =
        (const struct verb_form[]){
            {.words = "ARTIST", .run = forget},
            {0},
        },
};
