#include "controller/board/complete.h"

#include <stdlib.h>
#include <string.h>

#include "controller/state/prompt.h"
#include "domain/memory.h"

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
