#include "controller/board/complete.h"

#include <stdlib.h>
#include <string.h>

#include "controller/state/prompt.h"
#include "domain/memory.h"
#include "domain/text.h"

/* What begins a value within a term: behind ":" or ",". */
struct begun {
    char *key;    /* "skill:", "=", "@", "" */
    char *prefix; /* of the value, or of the whole word where there is no key */
    size_t from;  /* where the prefix begins, a byte of the line */
};

static struct begun read_begun(const struct line *line, size_t from)
{
    size_t start = line->cursor;
    while (start > from && line->text[start - 1] != ' ')
        start--;
    if (start < line->cursor && line->text[start] == '-')
        start++;
    size_t value = start;
    for (size_t at = start; at < line->cursor; at++)
        if (strchr(":,=@", line->text[at]) != NULL)
            value = at + 1;
    size_t key = strcspn(line->text + start, ":=@") + 1;
    if (key > value - start)
        key = value - start;
    return (struct begun){.key = mem_format("%.*s", (int)key, line->text + start),
                          .prefix = mem_format("%.*s", (int)(line->cursor - value), line->text + value),
                          .from = value};
}

static void offer_projects(const struct state *state, const char *prefix, struct candidates *out)
{
    for (size_t i = 0; i < state->roster->project_count; i++)
        if (!state->roster->projects[i].closed)
            prompt_offer(out, prefix, state->roster->projects[i].code, state->roster->projects[i].name);
}

/* A name with blanks needs its quotes. */
static void offer_quoted(struct candidates *out, const char *prefix, const char *word)
{
    char *quoted = strchr(word, ' ') != NULL ? mem_format("\"%s\"", word) : mem_copy(word);
    prompt_offer(out, prefix, quoted, "");
    free(quoted);
}

static void offer_artists(const struct state *state, const struct begun *begun, struct candidates *out)
{
    bool skills = strcmp(begun->key, "skill:") == 0;
    for (size_t i = 0; i < state->roster->artist_count; i++) {
        const struct artist *artist = &state->roster->artists[i];
        if (!skills)
            offer_quoted(out, begun->prefix, artist->department);
        for (size_t j = 0; skills && j < artist->skill_count; j++)
            offer_quoted(out, begun->prefix, artist->skills[j]);
    }
}

static void offer_list(struct candidates *out, const char *prefix, const char *const *words)
{
    for (; *words != NULL; words++)
        prompt_offer(out, prefix, *words, "");
}

static void offer_saved(const struct state *state, const char *prefix, struct candidates *out)
{
    for (size_t i = 0; i < state->filtering.saved_count; i++)
        prompt_offer(out, prefix, state->filtering.saved[i].name, state->filtering.saved[i].expression);
}

void complete_filter(const struct state *state, const struct line *line, size_t from, struct candidates *out)
{
    static const char *const statuses[] = {"hold", "pencil", "confirmed", "second", NULL};
    static const char *const days[] = {"mon", "tue", "wed", "thu", "fri", "today", "tomorrow", NULL};
    struct begun begun = read_begun(line, from);
    out->from = begun.from;
    if (state->roster == NULL || begun.key[0] == '\0')
        offer_list(out, begun.prefix, filter_words);
    else if (strcmp(begun.key, "skill:") == 0 || strncmp(begun.key, "dep", 3) == 0)
        offer_artists(state, &begun, out);
    else if (strcmp(begun.key, "project:") == 0 || strcmp(begun.key, "@") == 0)
        offer_projects(state, begun.prefix, out);
    else if (strcmp(begun.key, "status:") == 0)
        offer_list(out, begun.prefix, statuses);
    else if (strcmp(begun.key, "free:") == 0)
        offer_list(out, begun.prefix, days);
    else if (strcmp(begun.key, "=") == 0)
        offer_saved(state, begun.prefix, out);
    free(begun.key);
    free(begun.prefix);
}

/* ---- quick add ---- */

enum { OFFERED_MOST = 64 };

/* Where the word with a sign before it begins that the cursor is in, its sign included; false: it is in none. A quote
 * behind the sign may hold blanks; behind ";" all is a note. */
static bool signed_word(const struct line *line, size_t *start)
{
    bool quoted = false;
    size_t at = 0, from = 0;
    bool begun = false;
    for (at = 0; at < line->cursor; at++) {
        char sign = line->text[at];
        bool first = at == 0 || line->text[at - 1] == ' ';
        if (!quoted && sign == ';')
            return false;
        if (!quoted && sign == ' ')
            begun = false;
        if (!quoted && first && (sign == '@' || sign == '>')) {
            begun = true;
            from = at;
        }
        if (sign == '"' && (quoted || first || (begun && at == from + 1)))
            quoted = !quoted;
    }
    *start = from;
    return begun;
}

struct used_project {
    const struct project *project;
    bool by_code; /* else by name */
    size_t uses;
};

static int by_use(const void *a, const void *b)
{
    const struct used_project *left = a, *right = b;
    if (left->by_code != right->by_code)
        return right->by_code - left->by_code;
    if (left->uses != right->uses)
        return left->uses < right->uses ? 1 : -1;
    return strcmp(left->project->code, right->project->code);
}

/* How many of the bookings loaded are each project's, in the roster's order. */
static size_t *count_uses(const struct state *state)
{
    const struct roster *roster = state->roster;
    size_t *uses = mem_new(roster->project_count + 1, sizeof *uses);
    for (size_t i = 0; state->bookings != NULL && i < roster->artist_count; i++) {
        struct booking_slice slice = bookings_of(state->bookings, roster->artists[i].id);
        for (size_t j = 0; j < slice.count; j++) {
            const struct project *project = roster_project(roster, slice.list[j]->project);
            if (project != NULL)
                uses[project - roster->projects]++;
        }
    }
    return uses;
}

static bool begins_with(const char *text, const char *folded)
{
    char *own = text_fold(text);
    bool begins = strncmp(own, folded, strlen(folded)) == 0;
    free(own);
    return begins;
}

static void offer_used_projects(const struct state *state, const char *folded, struct candidates *out)
{
    const struct roster *roster = state->roster;
    struct used_project *list = mem_new(roster->project_count + 1, sizeof *list);
    size_t *uses = count_uses(state), count = 0;
    for (size_t i = 0; i < roster->project_count; i++) {
        const struct project *project = &roster->projects[i];
        bool by_code = begins_with(project->code, folded);
        if (!project->closed && (by_code || begins_with(project->name, folded)))
            list[count++] = (struct used_project){.project = project, .by_code = by_code, .uses = uses[i]};
    }
    qsort(list, count, sizeof *list, by_use);
    for (size_t i = 0; i < count && i < OFFERED_MOST; i++)
        prompt_offer(out, "", list[i].project->code, list[i].project->name);
    free(uses);
    free(list);
}

static void offer_names(const struct state *state, const char *folded, struct candidates *out)
{
    const struct roster *roster = state->roster;
    for (size_t i = 0; i < roster->artist_count && out->count < OFFERED_MOST; i++)
        if (begins_with(roster->artists[i].name, folded))
            offer_quoted(out, "", roster->artists[i].name);
}

char complete_quick_add(const struct state *state, const struct line *line, struct candidates *out)
{
    size_t start;
    if (state->roster == NULL || !signed_word(line, &start))
        return '\0';
    out->from = start + 1;
    size_t from = out->from + (line->text[out->from] == '"' && line->cursor > out->from);
    char *begun = mem_format("%.*s", (int)(line->cursor - from), line->text + from), *folded = text_fold(begun);
    char sign = line->text[start];
    if (sign == '@')
        offer_used_projects(state, folded, out);
    else
        offer_names(state, folded, out);
    free(begun);
    free(folded);
    return sign;
}
