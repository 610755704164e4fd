#include "cli/everywhere.h"

const struct option_spec everywhere_options[] = {
    {.name = "home", .value = "DIR", .help = "where the private database lives ($CALLBOARD_HOME)"},
    {.name = "config", .value = "FILE", .help = "read this callboard.ini as well"},
    {.name = "tenant", .value = "NAME", .help = "the studio to work in"},
    {.name = "as", .value = "LOGIN", .help = "connect as this login"},
    {.name = "zone", .value = "ZONE", .help = "print and read times in this zone, Europe/London"},
    {.name = "json", .kind = OPTION_FLAG, .help = "answer in JSON"},
    {.name = "csv", .kind = OPTION_FLAG, .help = "answer in CSV, where the answer is a table"},
    {.name = "color",
     .value = "auto|always|never",
     .help = "colour statuses in text: on a terminal where NO_COLOR is not set, always, or never"},
    {.name = "no-pager",
     .kind = OPTION_FLAG,
     .help = "print at once what a pager ($CALLBOARD_PAGER, $PAGER, less) would show"},
    {.name = "quiet", .kind = OPTION_FLAG, .help = "say only what went wrong"},
    {.name = "verbose",
     .kind = OPTION_FLAG,
     .help = "tell on standard error what is asked of the server, and how long it takes; the board: in the log"},
    {.name = "session", .kind = OPTION_FLAG, .help = "run by sshd as a forced command: only /etc/callboard counts"},
    {.name = "help", .kind = OPTION_FLAG, .help = "print what callboard, or the verb, takes; also -h, help VERB"},
    {.name = "version",
     .kind = OPTION_FLAG,
     .help = "print the versions of callboard, its libraries and the server that it would use"},
    {0},
};

const struct option_spec everywhere_opening[] = {
    {.name = "week", .value = "WEEK", .help = "begin with this week, 2026-W48, or the one of this day"},
    {.name = "weeks", .value = "N", .help = "show so many weeks, 1 to 12"},
    {.name = "filter", .value = "EXPRESSION", .help = "show only what this filter lets through, skill:comp free:tue"},
    {0},
};

const char *everywhere_status(enum exit_status status)
{
    static const char *const meanings[EVERYWHERE_STATUSES] = {
        [EXIT_DONE] = "done",
        [EXIT_FAILED] = "failed",
        [EXIT_USAGE] = "not understood or invalid",
        [EXIT_CONFLICT] = "conflict",
        [EXIT_TOO_LATE] = "stale, gone or lapsed",
        [EXIT_NOT_ALLOWED] = "not allowed",
        [EXIT_NO_DATABASE] = "the database cannot be reached or the outcome is unknown",
    };
    return meanings[status];
}
