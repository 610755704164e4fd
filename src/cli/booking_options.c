#include "cli/booking_options.h"

#include <limits.h>
#include <string.h>

#include "cli/find_id.h"
#include "cli/out.h"

bool booking_status_read(struct cli *cli, const char *word, enum booking_status *status, bool *second)
{
    *second = strcmp(word, "second") == 0;
    if (*second) {
        *status = STATUS_HOLD;
        return true;
    }
    if (status_parse(word, status) && *status != STATUS_CANCELLED)
        return true;
    out_complain(cli, "\"%s\" is not a status; there are hold, pencil, confirmed and second.", word);
    return false;
}

bool booking_range_in_order(struct cli *cli, instant start, instant end)
{
    if (start < end)
        return true;
    out_complain(cli, "The end is not after the start.");
    return false;
}

bool booking_range_within_a_year(struct cli *cli, instant start, instant end)
{
    if (end - start <= 366 * DAY_US)
        return true;
    out_complain(cli, "--from and --to are more than a year apart; ask for at most a year.");
    return false;
}

bool booking_effect_read(struct cli *cli, struct session *session, const struct options *options, enum effect_kind kind,
                         struct effect *out, enum exit_status *status)
{
    *out = (struct effect){.kind = kind};
    struct booking *booking = &out->booking;
    booking->start = booking->end = booking->lapses_at = booking->queued_at = booking->decide_by = INSTANT_NONE;
    booking->created_at = booking->updated_at = INSTANT_NONE;
    *status = EXIT_USAGE;
    return option_number(cli, options, "if-version", 1, INT_MAX, 0, &out->version) &&
           find_id_booking(cli, session, options->words[0], &booking->id, status);
}
