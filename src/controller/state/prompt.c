#include "controller/state/prompt.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "controller/state/clear.h"
#include "domain/memory.h"

enum { LINES_KEPT = 50 };

void prompt_problem(struct state *state, char *sentence)
{
    free(state->line_problem);
    state->line_problem = sentence;
}

void prompt_open(struct turn *turn, enum mode mode, const char *text)
{
    struct state *state = turn->state;
    clear_prompt(&state->prompt);
    prompt_problem(state, NULL);
    state->prompt.back = state->mode;
    state->prompt.typed = mem_copy("");
    line_set(&state->line, text);
    mode_enter(state, turn->effects, mode);
}

void prompt_close(struct state *state, struct effects *effects)
{
    mode_enter(state, effects, state->prompt.back);
}

void prompt_back(struct turn *turn)
{
    prompt_close(turn->state, turn->effects);
}

void prompt_leave(struct state *state, struct effects *effects, enum mode to)
{
    (void)effects;
    (void)to;
    prompt_problem(state, NULL);
    clear_prompt(&state->prompt);
}

/* ---- the lines typed before ---- */

static void forget(struct history *history, size_t at)
{
    free(history->list[at]);
    memmove(history->list + at, history->list + at + 1, (--history->count - at) * sizeof *history->list);
}

void prompt_remember(struct state *state, enum history_kind kind, const char *line)
{
    struct history *history = &state->histories[kind];
    if (*line == '\0')
        return;
    for (size_t i = 0; i < history->count; i++)
        if (strcmp(history->list[i], line) == 0) {
            forget(history, i);
            break;
        }
    if (history->count == LINES_KEPT)
        forget(history, 0);
    history->list = mem_grow(history->list, &history->capacity, history->count, sizeof *history->list);
    history->list[history->count++] = mem_copy(line);
}

static void changed(struct turn *turn)
{
    const struct mode_row *row = mode_row(turn->state, turn->state->mode);
    if (row->changed != NULL)
        row->changed(turn);
}

/* The next one that begins with what was typed; `recalled` is as far as it was looked already. */
static bool recall(struct turn *turn, const struct history *history)
{
    struct prompt *prompt = &turn->state->prompt;
    size_t length = strlen(prompt->typed), at = prompt->recalled;
    bool earlier = turn->action == ACTION_HISTORY_PREV;
    for (;;) {
        if (earlier ? at == history->count : at == 0)
            return false;
        at = earlier ? at + 1 : at - 1;
        const char *line = at > 0 ? history->list[history->count - at] : prompt->typed;
        if (strncmp(line, prompt->typed, length) != 0)
            continue;
        prompt->recalled = at;
        line_set(&turn->state->line, line);
        return true;
    }
}

void prompt_recall(struct turn *turn)
{
    struct state *state = turn->state;
    if (!recall(turn, &state->histories[mode_row(state, state->mode)->history]))
        return;
    prompt_problem(state, NULL);
    changed(turn);
}

void prompt_key(struct turn *turn, uint32_t key)
{
    if (!line_key(&turn->state->line, key))
        return;
    prompt_typed(turn->state);
    changed(turn);
}

void prompt_paste(struct turn *turn, const char *text)
{
    line_paste(&turn->state->line, text);
    prompt_typed(turn->state);
    changed(turn);
}

void prompt_typed(struct state *state)
{
    struct prompt *prompt = &state->prompt;
    free(prompt->typed);
    prompt->typed = mem_copy(state->line.text);
    prompt->recalled = 0;
    prompt->choice = 0;
    prompt_problem(state, NULL);
}

/* ---- completion ---- */

void prompt_offer(struct candidates *candidates, const char *prefix, const char *word, const char *what)
{
    if (*word == '\0' || strncasecmp(word, prefix, strlen(prefix)) != 0)
        return;
    for (size_t i = 0; i < candidates->count; i++)
        if (strcmp(candidates->list[i].word, word) == 0)
            return;
    candidates->list = mem_grow(candidates->list, &candidates->capacity, candidates->count, sizeof *candidates->list);
    candidates->list[candidates->count++] = (struct candidate){.word = mem_copy(word), .what = mem_copy(what)};
}

/* The bytes in which all candidates agree. */
static size_t common_length(const struct candidates *candidates)
{
    const char *first = candidates->list[0].word;
    size_t length = strlen(first);
    for (size_t i = 1; i < candidates->count; i++)
        for (size_t j = 0; j < length; j++)
            if (first[j] != candidates->list[i].word[j])
                length = j;
    while (length > 0 && ((unsigned char)first[length] & 0xC0) == 0x80)
        length--; /* not into the middle of a character */
    return length;
}

/* Puts `word` in the place of the one begun, which reaches to the cursor. */
static void put_word(struct state *state, const char *word, size_t length)
{
    struct line *line = &state->line;
    size_t from = state->prompt.candidates.from;
    char *text = mem_format("%.*s%.*s%s", (int)from, line->text, (int)length, word, line->text + line->cursor);
    line_set(line, text);
    line->cursor = from + length;
    free(text);
}

bool prompt_complete(struct turn *turn)
{
    struct state *state = turn->state;
    struct prompt *prompt = &state->prompt;
    struct candidates *all = &prompt->candidates;
    if (all->count == 0)
        return false;
    size_t begun = state->line.cursor - all->from, common = common_length(all);
    if (prompt->choice == 0 && common > begun) {
        put_word(state, all->list[0].word, common);
        return true;
    }
    bool next = turn->action == ACTION_COMPLETE;
    prompt->choice = prompt->choice == 0 ? (next ? 1 : all->count)
                     : next              ? prompt->choice % all->count + 1
                                         : (prompt->choice + all->count - 2) % all->count + 1;
    const char *word = all->list[prompt->choice - 1].word;
    put_word(state, word, strlen(word));
    return true;
}
