#include "controller/board/filter_rows.h"

#include <stdlib.h>

#include "controller/state/message.h"

bool filter_rows_read(const struct state *state, const char *text, struct filter *out, char **problem)
{
    const struct filter_context context = {.roster = state->roster,
                                           .today = state_today(state),
                                           .shown = state->shown.first,
                                           .saved = state->filtering.saved,
                                           .saved_count = state->filtering.saved_count};
    return filter_read(text, &context, out, problem);
}

void filter_rows_renew(struct state *state)
{
    struct filtering *filtering = &state->filtering;
    char *problem = NULL;
    filter_clear(&filtering->filter);
    if (filtering->text == NULL || filter_rows_read(state, filtering->text, &filtering->filter, &problem))
        return;
    message_say(state, MESSAGE_WARNING, "The filter &%s was lifted: %s", filtering->text, problem);
    free(problem);
    free(filtering->text);
    filtering->text = NULL;
}
