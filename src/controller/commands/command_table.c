/* The table of the commands that are more than an action. */
#include "controller/commands/command.h"

#include <stdlib.h>
#include <string.h>

#include "controller/acts/acts.h"
#include "controller/acts/drafts.h"
#include "controller/board/complete.h"
#include "controller/board/cursor.h"
#include "controller/board/filtering.h"
#include "controller/board/search.h"
#include "controller/commands/notices_command.h"
#include "controller/commands/print_command.h"
#include "controller/commands/settings.h"
#include "controller/commands/time_commands.h"
#include "controller/lists/doctor.h"
#include "controller/lists/tenants.h"
#include "controller/modes/modes.h"
#include "controller/reads/reads.h"
#include "controller/state/message.h"
#include "controller/state/prompt.h"
#include "domain/memory.h"
#include "domain/text.h"
#include "domain/when.h"

/* ---- settings ---- */

static void set(struct turn *turn, const char *argument)
{
    settings_command(turn, argument);
}

static void set_weeks(struct turn *turn, const char *argument)
{
    settings_assign(turn, "weeks", argument);
}

static void set_sort(struct turn *turn, const char *argument)
{
    settings_assign(turn, "sort", argument);
}

static void set_group(struct turn *turn, const char *argument)
{
    settings_assign(turn, "group", argument);
}

static void offer_words(const char *const *words, const char *prefix, struct candidates *out)
{
    for (; *words != NULL; words++)
        prompt_offer(out, prefix, *words, "");
}

static char *begun_from(const struct line *line, size_t from)
{
    return mem_format("%.*s", (int)(line->cursor - from), line->text + from);
}

static void complete_set(const struct state *state, const struct line *line, size_t from, struct candidates *out)
{
    char *begun = begun_from(line, from), *equals = strchr(begun, '=');
    (void)state;
    if (equals != NULL) {
        *equals = '\0';
        out->from = from + (size_t)(equals - begun) + 1;
    }
    for (size_t i = 0; i < setting_count; i++) {
        const struct setting_row *setting = &setting_rows[i];
        char *name = mem_format("%s%s", setting->name, setting->is_switch ? "" : "=");
        if (equals == NULL)
            prompt_offer(out, begun, name, setting->help);
        else if (strcmp(setting->name, begun) == 0 && setting->words != NULL)
            offer_words(setting->words, equals + 1, out);
        free(name);
    }
    free(begun);
}

static void complete_sort(const struct state *state, const struct line *line, size_t from, struct candidates *out)
{
    char *begun = begun_from(line, from);
    (void)state;
    offer_words(setting_sortings, begun, out);
    free(begun);
}

static void complete_group(const struct state *state, const struct line *line, size_t from, struct candidates *out)
{
    char *begun = begun_from(line, from);
    (void)state;
    offer_words(setting_groupings, begun, out);
    free(begun);
}

/* ---- filter and search ---- */

static void filter(struct turn *turn, const char *argument)
{
    struct state *state = turn->state;
    char *problem = NULL;
    if (!filtering_set(state, argument, &problem))
        message_say(state, MESSAGE_WARNING, "%s", problem);
    else {
        prompt_remember(state, HISTORY_FILTER, argument);
        message_say(state, MESSAGE_INFO, "%zu of %zu artists.", state->grid.artists,
                    state->roster != NULL ? state->roster->artist_count : 0);
    }
    free(problem);
}

static void mine(struct turn *turn, const char *argument)
{
    (void)argument;
    filter(turn, "mine");
}

static void search(struct turn *turn, const char *argument)
{
    struct state *state = turn->state;
    search_for(state, argument);
    prompt_remember(state, HISTORY_SEARCH, argument);
    if (!search_step(state, 1, true, NULL))
        message_say(state, MESSAGE_INFO, "No artist, project or title shown here has it in it.");
}

/* ---- pencils ---- */

static void decide(struct turn *turn, const char *argument)
{
    acts_decide_by(turn, argument);
}

/* ---- dates, help ---- */

static void go_to(struct turn *turn, const char *argument)
{
    struct state *state = turn->state;
    char *problem = NULL;
    day wanted;
    if (when_parse_day(argument, state_today(state), &wanted, &problem)) {
        cursor_to_day(state, wanted);
        reads_weeks(state, turn->effects);
    } else
        message_say(state, MESSAGE_WARNING, "%s", problem);
    free(problem);
}

static void help(struct turn *turn, const char *argument)
{
    help_open_about(turn, argument);
}

const struct command commands[] = {
    {.name = "at",
     .argument = "DATE TIME|-2h|now",
     .help = "the board as it was: yesterday 18:00, 24 nov 9:00",
     .run = past_command,
     .complete = past_complete},
    {.name = "board",
     .argument = "new|open|live|list|commit|drop|share",
     .help = "what-if boards: try things out beside the live board",
     .run = drafts_command,
     .of_rest = true,
     .complete = drafts_complete},
    {.name = "diff",
     .argument = "DATE TIME|-2h|off",
     .help = "mark what has changed since: yesterday 18:00",
     .run = diff_command,
     .complete = diff_complete},
    {.name = "doctor", .argument = "", .help = "how the database and its server are (admins)", .run = doctor_command},
    {.name = "filter",
     .argument = "EXPRESSION",
     .help = "show only what it says",
     .run = filter,
     .complete = complete_filter},
    {.name = "decide",
     .argument = "DATE|none",
     .help = "by when the pencil here is to be decided: fri, fri 12:00",
     .run = decide},
    {.name = "goto", .argument = "DATE", .help = "tue, 24 nov, 2026-11-24, +3w; the date alone will do", .run = go_to},
    {.name = "group",
     .argument = "no|department|skill",
     .help = "headings",
     .run = set_group,
     .complete = complete_group},
    {.name = "help", .argument = "TEXT", .help = "the keys about it", .run = help},
    {.name = "mine", .argument = "", .help = "show only where I booked", .run = mine},
    {.name = "notices",
     .argument = "ADDRESS lapsed|challenged|changed|all|none",
     .help = "what of your bookings you are told by e-mail; alone: says it",
     .run = notices_command,
     .complete = notices_complete},
    {.name = "print",
     .argument = "FILE.pdf|FILE.html",
     .help = "the weeks shown as a sheet of paper; alone: callboard-2026-W48.pdf, in the folder that the board was "
             "opened in",
     .run = print_command},
    {.name = "print!",
     .argument = "FILE.pdf|FILE.html",
     .help = "the same over a file that is there",
     .run = print_over_command},
    {.name = "search", .argument = "TEXT", .help = "the first match; then n and N", .run = search},
    {.name = "set",
     .argument = "NAME=VALUE",
     .help = "change a setting; alone: show all",
     .run = set,
     .complete = complete_set},
    {.name = "sort",
     .argument = "board|name|load|rate",
     .help = "order of the rows",
     .run = set_sort,
     .complete = complete_sort},
    {.name = "tenant",
     .argument = "NAME",
     .help = "another studio's board; alone: lists yours",
     .run = tenants_command,
     .of_rest = true,
     .complete = tenants_complete},
    {.name = "weeks", .argument = "N", .help = "weeks shown, 1 to 12", .run = set_weeks},
};
const size_t command_count = sizeof commands / sizeof *commands;
