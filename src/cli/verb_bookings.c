/* callboard bookings: lists bookings by the board's filter. */
#include <stdlib.h>

#include "cli/booking_pick.h"
#include "cli/out.h"
#include "cli/verbs.h"

/* The last line: which stretch it is. Where an end of it was not given, how to see more. */
static void say_stretch(struct cli *cli, const struct session *session, const struct booking_pick *pick)
{
    char *stretch = booking_pick_stretch(session, pick);
    if (pick->rows.table.rows == 0)
        out_say(cli, "No booking like that from %s.%s", stretch, booking_pick_more(pick));
    else if (!pick->whole)
        out_say(cli, "From %s.%s", stretch, booking_pick_more(pick));
    free(stretch);
}

static enum exit_status list(struct cli *cli, struct session *session, const struct options *options)
{
    const struct id any = {0};
    struct booking_pick pick;
    enum exit_status status;
    if (!booking_pick_load(cli, session, options, any, any, &pick, &status))
        return status;
    if (pick.rows.table.rows > 0 || cli->output != OUTPUT_TEXT)
        booking_rows_print(cli, session, &pick.rows, "");
    say_stretch(cli, session, &pick);
    booking_pick_clear(&pick);
    return EXIT_DONE;
}

static enum exit_status run(struct cli *cli, const struct options *options)
{
    return session_run(cli, options, list);
}

static const struct option_spec specs[] = {
    BOOKING_PICK_OPTIONS,
    {0},
};

const struct verb verb_bookings = {
    .name = "bookings",
    .summary = "bookings by the board's filter, with their ids",
    .help = "FILTER is what the board's key & reads, all of it to be met:\n"
            "  skill:comp  dept:fx  free:tue  rate<600      of the artist\n"
            "  project:SUN  @SUN  status:hold  mine         of the booking\n"
            "  decide:fri                                   pencils to be decided by then\n"
            "  rig  \"night shoot\"                         in a name or a title\n"
            "  =name                                        a filter of callboard.ini\n"
            "- before one of them negates it, \",\" between values means "
            "any of them.\n"
            "  callboard bookings @SUN status:pencil,hold --from mon --to +4w\n"
            "  callboard bookings rig -mine\n"
            "Without --from and --to it is twelve weeks from today on; the last line says so. --json and --csv are "
            "the rows alone.\n",
    .reads = true,
    .forms =
        (const struct verb_form[]){
            {.words = "[FILTER]...", .options = specs, .pages = true, .run = run},
            {0},
        },
};
