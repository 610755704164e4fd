/* What people type out of habit. If it is clear what they mean, it is done; else a message answers. */
#include <string.h>

#include "controller/board/search.h"
#include "controller/commands/command.h"
#include "controller/modes/modes.h"
#include "controller/state/leaving.h"
#include "controller/state/message.h"

static void say_saved(struct turn *turn)
{
    const struct state *state = turn->state;
    if (state->pending.count > 0)
        message_say(turn->state, MESSAGE_INFO, "Every act is saved as it is done; %zu still on the way.",
                    state->pending.count);
    else
        message_say(turn->state, MESSAGE_INFO, "Nothing is left to save: every act is saved as it is done.");
}

static void leave(struct turn *turn)
{
    mode_act(turn->state, turn->effects, ACTION_LEAVE, 0);
}

static void leave_at_once(struct turn *turn)
{
    leaving_warned(turn->state); /* the "!" is the second asking */
    leave(turn);
}

static void load_again(struct turn *turn)
{
    mode_act(turn->state, turn->effects, ACTION_RELOAD, 0);
}

static void undo(struct turn *turn)
{
    mode_act(turn->state, turn->effects, ACTION_UNDO, 0);
}

static void help(struct turn *turn)
{
    mode_act(turn->state, turn->effects, ACTION_HELP, 0);
}

static void forget_search(struct turn *turn)
{
    search_forget(turn->state);
}

static const struct {
    const char *words; /* each with a blank on either side */
    void (*answer)(struct turn *turn);
} exact[] = {
    {" q qa qui quit close clo exit wq x xa wqa ", leave},
    {" q! qa! quit! wq! x! cq ", leave_at_once},
    {" w wa w! up write wall ", say_saved},
    {" e e! edit! ", load_again},
    {" u ", undo},
    {" h ", help},
    {" noh nohl nohlsearch ", forget_search},
};

static const struct {
    const char *beginning, *sentence;
} refused[] = {
    {"!", "No other program is started from here."},
    {"%", "There is no text to replace in: a booking's words are changed by editing it."},
    {"s/", "There is no text to replace in: a booking's words are changed by editing it."},
    {"w ", "There is no file to write: every act is saved; :print makes a sheet of the weeks, Y copies text."},
    {"e ", "There is no file to open: :goto shows a date, /text finds an artist or a title."},
    {"d!", "A booking is released, not deleted: its row and its history stay."},
};

bool command_habit(struct turn *turn, const char *line)
{
    size_t length = strlen(line);
    for (size_t i = 0; i < sizeof exact / sizeof *exact; i++)
        for (const char *at = exact[i].words; (at = strstr(at, line)) != NULL; at++)
            if (at[-1] == ' ' && at[length] == ' ' && strchr(line, ' ') == NULL) {
                exact[i].answer(turn);
                return true;
            }
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
        if (strncmp(line, refused[i].beginning, strlen(refused[i].beginning)) == 0) {
            message_say(turn->state, MESSAGE_INFO, "%s", refused[i].sentence);
            return true;
        }
    return false;
}
