#include "controller/commands/print_command.h"

#include "controller/state/message.h"
#include "domain/memory.h"
#include "domain/text.h"

/* The weeks shown are there, as a whole. */
static bool is_loaded(const struct state *state)
{
    day first = state->shown.first, end = first + state->shown.weeks * DAYS_A_WEEK;
    return state->roster != NULL && state->past.roster == state->past.at &&
           bookings_covers(state->bookings, first, end);
}

/* False: said why not. */
static bool can_print(struct state *state, const char *name)
{
    if (state->forced_command)
        message_say(state, MESSAGE_INFO,
                    "This session writes no file and starts no program; Y copies what is selected as text.");
    else if (*name != '\0' && !text_has_suffix(name, ".pdf") && !text_has_suffix(name, ".html"))
        message_say(state, MESSAGE_WARNING, "A sheet is PDF or HTML: end its name with .pdf or .html.");
    else if (!is_loaded(state))
        message_say(state, MESSAGE_WARNING, "These weeks are not loaded yet; one moment.");
    else
        return true;
    return false;
}

static void print(struct turn *turn, const char *name, bool over)
{
    if (!can_print(turn->state, name))
        return;
    struct effect *effect = effects_add(turn->effects, EFFECT_PRINT);
    effect->text = mem_copy(name);
    effect->over = over;
}

void print_command(struct turn *turn, const char *argument)
{
    print(turn, argument, false);
}

void print_over_command(struct turn *turn, const char *argument)
{
    print(turn, argument, true);
}

void print_came(struct state *state, const struct event *event)
{
    message_say(state, event->printed.done ? MESSAGE_INFO : MESSAGE_WARNING, "%s", event->printed.said);
}
