/* Copies bookings as text, a line each, for mail and chat. It uses the terminal's own clipboard, so that it works
 * over SSH too. Whoever may look may copy. */
#include <stdlib.h>
#include <string.h>

#include "controller/acts/acts.h"
#include "controller/acts/words.h"
#include "controller/board/selection.h"
#include "controller/state/message.h"
#include "domain/memory.h"

/* Whole lines, as many as there is room for; *taken is how many. The caller frees. */
static char *lines_of(const struct state *state, const struct booking *const *list, size_t count, size_t *taken)
{
    char *text = mem_copy("");
    for (*taken = 0; *taken < count; ++*taken) {
        char *line = words_line(state, list[*taken]);
        bool fits = strlen(text) + strlen(line) + 1 <= COPY_MOST;
        char *longer = fits ? mem_format("%s%s%s", text, *text ? "\n" : "", line) : NULL;
        free(line);
        if (longer == NULL)
            break;
        free(text);
        text = longer;
    }
    return text;
}

static void say(struct state *state, const struct booking *first, size_t taken, size_t count)
{
    if (taken < count)
        message_say(state, MESSAGE_WARNING,
                    "The first %zu of %zu bookings copied to the terminal's clipboard: it takes no more.", taken,
                    count);
    else if (count > 1)
        message_say(state, MESSAGE_INFO, "%zu bookings copied to the terminal's clipboard.", count);
    else
        message_say(state, MESSAGE_INFO, "%s copied to the terminal's clipboard.", first->title);
}

/* The card's booking, else what is selected, else the cursor's. */
static size_t wanted(const struct state *state, const struct booking ***list)
{
    if (state->mode != MODE_CARD)
        return selection_bookings(state, list);
    *list = mem_new(1, sizeof **list);
    (*list)[0] = &state->card.detail;
    return state->card.loaded ? 1 : 0;
}

void acts_copy_text(struct turn *turn)
{
    struct state *state = turn->state;
    const struct booking **list = NULL;
    size_t taken = 0, count = state->roster != NULL ? wanted(state, &list) : 0;
    if (!state->settings.clipboard) {
        message_say(state, MESSAGE_INFO, "The terminal's clipboard is left alone; :set clipboard lets Y use it.");
    } else if (count == 0) {
        message_say(state, MESSAGE_INFO, "There is no booking here to copy.");
    } else {
        effects_add(turn->effects, EFFECT_COPY)->text = lines_of(state, list, count, &taken);
        say(state, list[0], taken, count);
    }
    free(list);
}
