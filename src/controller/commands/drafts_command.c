/* The command ":board WORD ...", which knows what-if boards by their names. */
#include <stdlib.h>
#include <string.h>

#include "controller/acts/drafts.h"
#include "controller/board/views.h"
#include "controller/reads/reads.h"
#include "controller/state/message.h"
#include "controller/state/prompt.h"
#include "controller/state/roles.h"
#include "domain/memory.h"
#include "domain/text.h"

struct verb {
    const char *name, *argument, *help;
    void (*run)(struct turn *turn, const char *argument);
    void (*offer)(const struct state *state, const char *begun, struct candidates *out); /* NULL: nothing behind it */
};

/* ---- names ---- */

static bool begins(const char *name, const char *folded)
{
    char *own = text_fold(name);
    bool yes = strncmp(own, folded, strlen(folded)) == 0;
    free(own);
    return yes;
}

/* The name as it is written, else the only one that begins so. NULL: said why. */
static const struct draft *find_draft(struct state *state, const char *word)
{
    const struct draft *found = NULL;
    size_t count = 0;
    if (reads_awaits_rest(state))
        return NULL;
    char *folded = text_fold(word);
    for (size_t i = 0; i < state->roster->draft_count; i++) {
        const struct draft *draft = &state->roster->drafts[i];
        if (strcmp(draft->name, word) == 0) { /* one's own come first */
            found = draft;
            count = 1;
            break;
        }
        if (begins(draft->name, folded)) {
            found = draft;
            count++;
        }
    }
    free(folded);
    if (count == 1)
        return found;
    char *quoted = text_quote(word);
    message_say(state, MESSAGE_WARNING,
                count > 1 ? "%s may be several what-if boards; Tab shows them."
                          : "There is no what-if board %s; :board list shows those that you may open.",
                quoted);
    free(quoted);
    return NULL;
}

static const struct draft *named_or_open(struct state *state, const char *word)
{
    if (*word != '\0')
        return find_draft(state, word);
    if (!drafts_any_open(state)) {
        message_say(state, MESSAGE_INFO, "This is the live board; :board open NAME opens a what-if board.");
        return NULL;
    }
    const struct draft *known = roster_draft(state->roster, state->drafting.open.id); /* not one that was just begun */
    return known != NULL ? known : &state->drafting.open;
}

static bool is_other(const struct state *state, const struct member *member)
{
    return !member->removed && !id_equal(member->user, state->roster->me);
}

static const struct member *find_member(struct state *state, const char *word)
{
    const struct member *found = NULL;
    size_t count = 0;
    if (reads_awaits_rest(state))
        return NULL;
    char *folded = text_fold(word);
    for (size_t i = 0; i < state->roster->member_count && *word != '\0'; i++) {
        const struct member *member = &state->roster->members[i];
        if (!is_other(state, member) || (!begins(member->name, folded) && strcmp(member->login, word) != 0))
            continue;
        found = member;
        count++;
    }
    free(folded);
    if (count != 1)
        message_say(state, MESSAGE_WARNING, "With whom? Name one other member; Tab shows them.");
    return count == 1 ? found : NULL;
}

/* ---- verbs ---- */

static void new_board(struct turn *turn, const char *name)
{
    if (*name == '\0' || strchr(name, ' ') != NULL)
        message_say(turn->state, MESSAGE_WARNING, "A what-if board needs a name of one word: :board new pitch");
    else
        drafts_begin(turn, name);
}

static void open_board(struct turn *turn, const char *name)
{
    const struct draft *draft = find_draft(turn->state, name);
    if (draft != NULL)
        drafts_open(turn->state, turn->effects, draft);
}

static void live(struct turn *turn, const char *argument)
{
    (void)argument;
    drafts_leave(turn->state, turn->effects);
}

static void list(struct turn *turn, const char *argument)
{
    (void)argument;
    reads_roster(turn->state, turn->effects); /* how many bookings there are by now */
    view_show_inner(turn->state, turn->effects, LIST_DRAFTS);
}

static void commit(struct turn *turn, const char *argument)
{
    (void)argument;
    drafts_commit(turn);
}

static void drop(struct turn *turn, const char *name)
{
    const struct draft *draft = named_or_open(turn->state, name);
    if (draft != NULL)
        drafts_drop(turn, draft);
}

static void share_with(struct turn *turn, const char *name, bool with)
{
    const struct draft *draft = named_or_open(turn->state, "");
    const struct member *member = draft != NULL ? find_member(turn->state, name) : NULL;
    if (member != NULL)
        drafts_share(turn, draft, member, with);
}

static void share(struct turn *turn, const char *name)
{
    share_with(turn, name, true);
}

static void unshare(struct turn *turn, const char *name)
{
    share_with(turn, name, false);
}

static void offer_drafts(const struct state *state, const char *begun, struct candidates *out)
{
    for (size_t i = 0; i < state->roster->draft_count; i++) {
        const struct draft *draft = &state->roster->drafts[i];
        bool own = id_equal(draft->owner, state->roster->me);
        prompt_offer(out, begun, draft->name, own ? "yours" : roster_member_name(state->roster, draft->owner));
    }
}

static void offer_members(const struct state *state, const char *begun, struct candidates *out)
{
    for (size_t i = 0; i < state->roster->member_count; i++)
        if (is_other(state, &state->roster->members[i]))
            prompt_offer(out, begun, state->roster->members[i].name, role_word(state->roster->members[i].role));
}

static const struct verb verbs[] = {
    {"new", "NAME", "begin a what-if board: what you do there is live only once it is committed", new_board, NULL},
    {"open", "NAME", "open a what-if board", open_board, offer_drafts},
    {"live", "", "back to the live board", live, NULL},
    {"list", "", "the what-if boards that you may open", list, NULL},
    {"commit", "", "write all of it into the live board, or nothing", commit, NULL},
    {"drop", "NAME", "drop a what-if board with what is drafted on it", drop, offer_drafts},
    {"share", "MEMBER", "let somebody open this what-if board", share, offer_members},
    {"unshare", "MEMBER", "let somebody no longer open it", unshare, offer_members},
};
enum { VERBS = sizeof verbs / sizeof *verbs };

/* The verb of that name, else the only one that begins so. */
static const struct verb *find_verb(const char *word, size_t length)
{
    const struct verb *found = NULL;
    for (size_t i = 0; i < VERBS; i++) {
        if (strncmp(verbs[i].name, word, length) != 0)
            continue;
        if (verbs[i].name[length] == '\0')
            return &verbs[i];
        if (found != NULL)
            return NULL;
        found = &verbs[i];
    }
    return found;
}

void drafts_command(struct turn *turn, const char *argument)
{
    struct state *state = turn->state;
    size_t length = strcspn(argument, " ");
    const struct verb *verb = find_verb(argument, length);
    if (state->roster == NULL) {
        message_say(state, MESSAGE_WARNING, "The board is not loaded yet; one moment.");
        return;
    }
    if (state->past.at != 0) {
        past_say(state);
        return;
    }
    if (verb == NULL || verb->run != drop)
        drafts_forget_drop(state);
    if (verb != NULL)
        verb->run(turn, argument + length + strspn(argument + length, " "));
    else
        message_say(state, MESSAGE_WARNING, ":board takes new, open, live, list, commit, drop, share or unshare.");
}

static void offer_verbs(const char *begun, struct candidates *out)
{
    for (size_t i = 0; i < VERBS; i++) {
        char *what = mem_format("%s: %s", verbs[i].argument, verbs[i].help);
        prompt_offer(out, begun, verbs[i].name, *verbs[i].argument != '\0' ? what : verbs[i].help);
        free(what);
    }
}

void drafts_complete(const struct state *state, const struct line *line, size_t from, struct candidates *out)
{
    char *begun = mem_format("%.*s", (int)(line->cursor - from), line->text + from);
    size_t length = strcspn(begun, " ");
    const struct verb *verb = find_verb(begun, length);
    if (begun[length] == '\0') {
        offer_verbs(begun, out);
    } else if (verb != NULL && verb->offer != NULL && state->roster != NULL) {
        length += strspn(begun + length, " ");
        out->from = from + length;
        verb->offer(state, begun + length, out);
    }
    free(begun);
}
