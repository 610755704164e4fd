#include "controller/lists/tenants.h"

#include <stdlib.h>
#include <string.h>

#include "controller/board/views.h"
#include "controller/reads/reads.h"
#include "controller/state/leaving.h"
#include "controller/state/message.h"
#include "controller/state/prompt.h"
#include "domain/memory.h"
#include "domain/text.h"

static bool is_here(const struct state *state, const struct membership *tenant)
{
    return id_equal(tenant->tenant, state->roster->tenant.id);
}

void tenants_enter(struct state *state, const struct membership *tenant)
{
    if (is_here(state, tenant)) {
        message_say(state, MESSAGE_INFO, "This is the board of %s.", tenant->name);
        return;
    }
    if (state->pending.count > 0 && !state->leaving.asked) {
        message_say(state, MESSAGE_WARNING, "%zu change%s not saved yet; the same once more goes to %s all the same.",
                    state->pending.count, state->pending.count == 1 ? " is" : "s are", tenant->name);
        leaving_warned(state);
        return;
    }
    leaving_for(state, tenant->name);
}

/* Finds the tenant of exactly this name, else the tenants whose names begin with it, whatever the case and accents.
 * Returns the first of these and sets *count to how many there are. */
static const struct membership *find(const struct roster *roster, const char *word, size_t *count)
{
    const struct membership *found = NULL;
    char *begun = text_fold(word);
    *count = 0;
    for (size_t i = 0; i < roster->membership_count; i++) {
        const struct membership *tenant = &roster->memberships[i];
        char *name = text_fold(tenant->name);
        bool begins = strncmp(name, begun, strlen(begun)) == 0;
        free(name);
        if (strcmp(tenant->name, word) == 0) {
            found = tenant;
            *count = 1;
            break;
        }
        found = begins && found == NULL ? tenant : found;
        *count += begins;
    }
    free(begun);
    return found;
}

void tenants_command(struct turn *turn, const char *argument)
{
    struct state *state = turn->state;
    size_t found;
    if (state->roster == NULL && *argument == '\0') {
        message_say(state, MESSAGE_WARNING, "No board is open yet; :tenant and a name opens that studio's.");
        return;
    }
    if (*argument == '\0') {
        view_show_list(state, turn->effects, LIST_TENANTS);
        return;
    }
    if (state->roster == NULL) { /* no list of tenants is known yet: the server judges the name */
        leaving_for(state, argument);
        return;
    }
    if (reads_awaits_rest(state))
        return;
    const struct membership *tenant = find(state->roster, argument, &found);
    if (tenant == NULL || found != 1) {
        char *quoted = text_quote(argument);
        message_say(state, MESSAGE_WARNING,
                    found > 1 ? "%s may be several tenants; Tab behind :tenant shows them."
                              : "You are a member of no tenant %s; :tenant alone lists yours.",
                    quoted);
        free(quoted);
        return;
    }
    tenants_enter(state, tenant);
}

void tenants_complete(const struct state *state, const struct line *line, size_t from, struct candidates *out)
{
    char *begun = mem_format("%.*s", (int)(line->cursor - from), line->text + from);
    for (size_t i = 0; state->roster != NULL && i < state->roster->membership_count; i++) {
        const struct membership *tenant = &state->roster->memberships[i];
        prompt_offer(out, begun, tenant->name, is_here(state, tenant) ? "you are here" : role_word(tenant->role));
    }
    free(begun);
}
