#include "controller/commands/command.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "controller/board/cursor.h"
#include "controller/modes/modes.h"
#include "controller/reads/reads.h"
#include "controller/state/clear.h"
#include "controller/state/message.h"
#include "controller/state/prompt.h"
#include "controller/state/roles.h"
#include "domain/memory.h"
#include "domain/nearest.h"
#include "domain/text.h"
#include "domain/when.h"

enum { COUNT_MOST = 9999 };

/* ---- names ---- */

static const struct command *find_command(const char *name)
{
    for (size_t i = 0; i < command_count; i++)
        if (strcasecmp(commands[i].name, name) == 0)
            return &commands[i];
    return NULL;
}

static bool is_here(const struct state *state, enum action_id action)
{
    return mode_handler(state->modes, state->mode, action) != NULL;
}

static const struct action *find_action(const struct state *state, const char *name)
{
    char *lower = text_fold(name);
    const struct action *action = action_by_name(lower);
    free(lower);
    return action != NULL && is_here(state, action->id) ? action : NULL;
}

/* ---- running ---- */

static void run_action(struct turn *turn, const struct action *action, const char *argument)
{
    char *end;
    long count = strtol(argument, &end, 10);
    if (*argument != '\0' && (*end != '\0' || count < 1 || count > COUNT_MOST))
        message_say(turn->state, MESSAGE_WARNING, "%s takes a number at most: how often.", action->name);
    else
        mode_act(turn->state, turn->effects, action->id, (int)count);
}

/* Looked for among commands and actions: the only one that begins so; `all` names several. */
static const char *find_shortened(const struct state *state, const char *word, char **all)
{
    struct candidates found = {0};
    for (size_t i = 0; i < command_count; i++)
        prompt_offer(&found, word, commands[i].name, "");
    for (enum action_id id = ACTION_NONE + 1; id < ACTION_COUNT; id++)
        if (is_here(state, id))
            prompt_offer(&found, word, action_get(id)->name, "");
    const char *only = NULL;
    if (found.count == 1) {
        const struct command *command = find_command(found.list[0].word);
        only = command != NULL ? command->name : action_by_name(found.list[0].word)->name;
    }
    *all = mem_copy("");
    for (size_t i = 0; i < found.count; i++) {
        char *longer = mem_format("%s%s%s", *all, i > 0 ? ", " : "", found.list[i].word);
        free(*all);
        *all = longer;
    }
    clear_candidates(&found);
    return only;
}

static bool waits(struct state *state, const struct command *command, const char *argument)
{
    if (!command->of_rest || *argument == '\0' || state->loading.rest == 0)
        return false;
    free(state->early);
    state->early = mem_format("%s %s", command->name, argument);
    return true;
}

void command_attend(struct state *state, struct effects *effects)
{
    char *line = state->early;
    if (line == NULL || state->loading.rest != 0)
        return;
    state->early = NULL;
    command_run(&(struct turn){.state = state, .effects = effects, .count = 1}, line);
    free(line);
}

/* False: neither a command nor an action has this name. With an argument the command of the name is meant,
 * else the action: ":group skill", ":group". */
static bool run_named(struct turn *turn, const char *name, const char *argument)
{
    const struct command *command = find_command(name);
    const struct action *action = find_action(turn->state, name);
    if (command != NULL && (action == NULL || *argument != '\0')) {
        if (!waits(turn->state, command, argument))
            command->run(turn, argument);
    } else if (action != NULL) {
        run_action(turn, action, argument);
    }
    return command != NULL || action != NULL;
}

/* What begins with a digit is meant as a date, whether there is such a day or not. */
static bool run_date(struct turn *turn, const char *line)
{
    struct state *state = turn->state;
    day wanted;
    char *problem = NULL;
    bool understood = when_parse_day(line, state_today(state), &wanted, &problem);
    bool meant = understood || (*line >= '0' && *line <= '9');
    if (understood) {
        cursor_to_day(state, wanted);
        reads_weeks(state, turn->effects);
    } else if (meant) {
        message_say(state, MESSAGE_WARNING, "%s", problem);
    }
    free(problem);
    return meant;
}

/* The command or action of which `name` is a slip; NULL: none is near. */
static const char *name_meant(const struct state *state, const char *name)
{
    const char **names = mem_new(command_count + ACTION_COUNT + 1, sizeof *names);
    size_t count = 0;
    for (size_t i = 0; i < command_count; i++)
        names[count++] = commands[i].name;
    for (enum action_id id = ACTION_NONE + 1; id < ACTION_COUNT; id++)
        if (is_here(state, id))
            names[count++] = action_get(id)->name;
    const char *meant = nearest(name, names);
    free(names);
    return meant;
}

static void say_unknown(struct state *state, const char *name)
{
    const char *meant = name_meant(state, name);
    char *quoted = text_quote(name);
    if (meant != NULL)
        message_say(state, MESSAGE_INFO, "There is no command %s. Did you mean :%s?", quoted, meant);
    else
        message_say(state, MESSAGE_INFO, "There is no command %s; Tab behind : shows those there are, %s every key.",
                    quoted, keymap_key(state->keymap, ACTION_HELP));
    free(quoted);
}

static void run_shortened(struct turn *turn, const char *name, const char *argument)
{
    char *all;
    const char *full = find_shortened(turn->state, name, &all);
    if (full != NULL)
        run_named(turn, full, argument);
    else if (*all != '\0')
        message_say(turn->state, MESSAGE_INFO, ":%s may be %s.", name, all);
    else
        say_unknown(turn->state, name);
    free(all);
}

void command_run(struct turn *turn, const char *line)
{
    char *text = text_trim(line + strspn(line, ": \t"));
    size_t length = strcspn(text, " \t");
    char *name = mem_format("%.*s", (int)length, text);
    const char *argument = text + length + strspn(text + length, " \t");
    if (*text != '\0' && !run_named(turn, name, argument) && !command_habit(turn, text) && !run_date(turn, text))
        run_shortened(turn, name, argument);
    free(name);
    free(text);
}

/* ---- completion ---- */

static void complete_name(const struct state *state, const char *prefix, struct candidates *out)
{
    for (size_t i = 0; i < command_count; i++) {
        char *what = mem_format("%s: %s", commands[i].argument, commands[i].help);
        prompt_offer(out, prefix, commands[i].name, *commands[i].argument ? what : commands[i].help);
        free(what);
    }
    for (enum action_id id = ACTION_NONE + 1; id < ACTION_COUNT; id++)
        if (mode_handler(state->modes, state->prompt.back, id) != NULL && role_allows(state, state->prompt.back, id))
            prompt_offer(out, prefix, action_get(id)->name, action_get(id)->help);
}

static int compare_words(const void *a, const void *b)
{
    return strcmp(((const struct candidate *)a)->word, ((const struct candidate *)b)->word);
}

void command_complete(const struct state *state, const struct line *line, struct candidates *out)
{
    char *begun = mem_format("%.*s", (int)line->cursor, line->text);
    size_t blanks = strspn(begun, ": \t"), length = strcspn(begun + blanks, " \t");
    out->from = blanks;
    if (begun[blanks + length] == '\0') {
        complete_name(state, begun + blanks, out);
        if (out->count > 0)
            qsort(out->list, out->count, sizeof *out->list, compare_words);
    } else {
        begun[blanks + length] = '\0';
        const struct command *command = find_command(begun + blanks);
        out->from = blanks + length + 1;
        out->from += strspn(line->text + out->from, " \t");
        if (out->from > line->cursor)
            out->from = line->cursor;
        if (command != NULL && command->complete != NULL)
            command->complete(state, line, out->from, out);
    }
    free(begun);
}
