/* session_artist(), session_project(), session_member() and session_draft(): find whom or what a typed word names. */
#include <stdlib.h>
#include <string.h>

#include "cli/out.h"
#include "cli/session.h"
#include "domain/memory.h"
#include "domain/nearest.h"
#include "domain/text.h"

/* An artist, a project or a member: an id and up to two names. */
struct named {
    struct id id;
    const char *name, *other; /* other: a project's code, a member's login; NULL for an artist */
    bool coded;               /* `other` goes before any name: a code */
};

struct named_list {
    const char *what; /* "artist" */
    const char *verb; /* lists them; NULL: `what` is it */
    size_t count;
    struct named (*at)(const struct roster *roster, size_t index);
};

static struct named artist_at(const struct roster *roster, size_t index)
{
    return (struct named){.id = roster->artists[index].id, .name = roster->artists[index].name};
}

static struct named project_at(const struct roster *roster, size_t index)
{
    const struct project *project = &roster->projects[index];
    return (struct named){.id = project->id, .name = project->name, .other = project->code, .coded = true};
}

static struct named member_at(const struct roster *roster, size_t index)
{
    const struct member *member = &roster->members[index];
    return (struct named){.id = member->user, .name = member->name, .other = member->login};
}

/* Those of others may have the name of one's own, which then is meant. */
static struct named draft_at(const struct roster *roster, size_t index)
{
    const struct draft *draft = &roster->drafts[index];
    bool own = id_equal(draft->owner, roster->me);
    return (struct named){.id = draft->id, .name = draft->name, .other = own ? draft->name : NULL, .coded = own};
}

/* From LIKE_BEGUN on it is the one that is meant, if it is the only one. */
enum likeness { LIKE_NOT, LIKE_SLIP, LIKE_PART, LIKE_BEGUN, LIKE_FOLDED, LIKE_EXACT, LIKE_CODE, LIKE_ID };

/* Of a name of several words the first one is what people type. */
static bool is_first_slip(const char *folded, const char *name)
{
    char *first = mem_format("%.*s", (int)strcspn(name, " "), name);
    bool slip = nearest_is_slip(folded, first);
    free(first);
    return slip;
}

static enum likeness like_name(const char *name, const char *word, const char *folded)
{
    if (name == NULL || *name == '\0')
        return LIKE_NOT;
    if (strcmp(name, word) == 0)
        return LIKE_EXACT;
    char *other = text_fold(name);
    enum likeness likeness = strcmp(other, folded) == 0                                       ? LIKE_FOLDED
                             : strncmp(other, folded, strlen(folded)) == 0                    ? LIKE_BEGUN
                             : strstr(other, folded) != NULL                                  ? LIKE_PART
                             : nearest_is_slip(folded, other) || is_first_slip(folded, other) ? LIKE_SLIP
                                                                                              : LIKE_NOT;
    free(other);
    return likeness;
}

static enum likeness like(const struct named *named, const char *word, const char *folded)
{
    struct id id;
    if (id_parse(word, &id) && id_equal(id, named->id))
        return LIKE_ID;
    enum likeness by_name = like_name(named->name, word, folded);
    enum likeness by_other = like_name(named->other, word, folded);
    if (named->coded && by_other >= LIKE_FOLDED)
        return LIKE_CODE;
    return by_other > by_name ? by_other : by_name;
}

/* The candidates in one line, at most five of them. */
static char *candidates(const struct roster *roster, const struct named_list *list, const char *word,
                        const char *folded, enum likeness wanted)
{
    char *line = mem_copy("");
    int shown = 0;
    for (size_t i = 0; i < list->count; i++) {
        struct named named = list->at(roster, i);
        if (like(&named, word, folded) != wanted || ++shown > 6)
            continue;
        char id[ID_TEXT];
        id_format(named.id, id);
        char *longer = shown == 6             ? mem_format("%s, ...", line)
                       : wanted <= LIKE_BEGUN ? mem_format("%s%s%s", line, *line ? ", " : "", named.name)
                                              : mem_format("%s%s%s (%s)", line, *line ? ", " : "", named.name, id);
        free(line);
        line = longer;
    }
    return line;
}

static void complain(struct cli *cli, const struct roster *roster, const struct named_list *list, const char *word,
                     const char *folded, enum likeness best)
{
    char *who = candidates(roster, list, word, folded, best == LIKE_NOT ? LIKE_ID : best);
    if (best > LIKE_BEGUN)
        out_complain(cli, "\"%s\" may mean several %ss; say which by its id: %s.", word, list->what, who);
    else if (best == LIKE_BEGUN)
        out_complain(cli, "\"%s\" may mean several %ss; type more of the name: %s.", word, list->what, who);
    else if (best > LIKE_NOT)
        out_complain(cli, "There is no %s \"%s\". Did you mean %s?", list->what, word, who);
    else
        out_complain(cli, "There is no %s \"%s\". `callboard %s list` shows them all.", list->what, word,
                     list->verb != NULL ? list->verb : list->what);
    free(who);
}

/* The index of the only best match; -1 after saying what is wrong. */
static int find(struct cli *cli, const struct roster *roster, const struct named_list *list, const char *word)
{
    enum { LONGEST_ECHO = 400 }; /* cells; no name is wider, and nobody wants all of it back */
    size_t fits = text_fit(word, LONGEST_ECHO);
    if (*word == '\0' || word[fits] != '\0') {
        if (*word)
            out_complain(cli, "There is no %s \"%.*s...\".", list->what, (int)fits, word);
        else
            out_complain(cli, "The %s is empty; give a name.", list->what);
        return -1;
    }
    char *folded = text_fold(word);
    enum likeness best = LIKE_NOT;
    size_t matches = 0;
    int found = -1;
    for (size_t i = 0; i < list->count; i++) {
        struct named named = list->at(roster, i);
        enum likeness likeness = like(&named, word, folded);
        if (likeness > best) {
            best = likeness;
            matches = 0;
        }
        if (likeness == best && ++matches == 1)
            found = (int)i;
    }
    bool clear = best >= LIKE_BEGUN && matches == 1;
    if (!clear)
        complain(cli, roster, list, word, folded, best);
    free(folded);
    return clear ? found : -1;
}

const struct artist *session_artist(struct cli *cli, const struct session *session, const char *word)
{
    const struct roster *roster = session->roster;
    struct named_list list = {.what = "artist", .count = roster->artist_count, .at = artist_at};
    int index = find(cli, roster, &list, word);
    return index < 0 ? NULL : &roster->artists[index];
}

const struct project *session_project(struct cli *cli, const struct session *session, const char *word)
{
    const struct roster *roster = session->roster;
    struct named_list list = {.what = "project", .count = roster->project_count, .at = project_at};
    int index = find(cli, roster, &list, word);
    return index < 0 ? NULL : &roster->projects[index];
}

const struct member *session_member(struct cli *cli, const struct session *session, const char *word)
{
    const struct roster *roster = session->roster;
    struct named_list list = {.what = "member", .count = roster->member_count, .at = member_at};
    int index = find(cli, roster, &list, word);
    return index < 0 ? NULL : &roster->members[index];
}

const struct draft *session_draft(struct cli *cli, const struct session *session, const char *word)
{
    const struct roster *roster = session->roster;
    struct named_list list = {.what = "what-if board", .verb = "board", .count = roster->draft_count, .at = draft_at};
    int index = find(cli, roster, &list, word);
    return index < 0 ? NULL : &roster->drafts[index];
}
