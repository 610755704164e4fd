#include "controller/state/leaving.h"

#include <stdlib.h>

#include "domain/memory.h"

void leaving_now(struct state *state)
{
    state->leaving.quit = true;
}

void leaving_for(struct state *state, const char *tenant)
{
    free(state->leaving.enter);
    state->leaving.enter = mem_copy(tenant);
    state->leaving.quit = true;
}

void leaving_for_password(struct state *state)
{
    state->leaving.quit = state->leaving.wants_password = true;
}

void leaving_warned(struct state *state)
{
    state->leaving.asked = true;
}

void leaving_forget(struct state *state)
{
    state->leaving.asked = false;
}
