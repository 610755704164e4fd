/* Reads a line as a filter: a part of filter.h. */
#include "domain/filter.h"

#include <stdlib.h>
#include <string.h>

#include "domain/filter_terms.h"
#include "domain/filter_token.h"
#include "domain/memory.h"
#include "domain/rate.h"
#include "domain/text.h"
#include "domain/when.h"

enum { DAYS_MOST = 84, NAMED_MOST = 6 };

const char *const filter_words[] = {
    "skill:", "free:", "project:", "status:", "dept:", "rate<", "rate>", "decide:", "mine", NULL};

struct reading {
    const struct filter_context *context;
    struct filter *filter;
    char *problem; /* owned; NULL while all is well */
    bool inside;   /* a saved filter's own text is being read */
};

/* ---- mistakes ---- */

static void fail(struct reading *reading, char *sentence)
{
    if (reading->problem == NULL)
        reading->problem = sentence;
    else
        free(sentence);
}

/* "%s" is the value, in quotes. */
static void fail_about(struct reading *reading, const char *value, const char *before, const char *after)
{
    char *quoted = text_quote(value);
    fail(reading, mem_format("%s%s%s", before, quoted, after));
    free(quoted);
}

/* ---- terms ---- */

static struct filter_term *add_term(struct reading *reading, enum filter_kind kind, bool negated)
{
    struct filter *filter = reading->filter;
    filter->terms = mem_grow(filter->terms, &filter->capacity, filter->count, sizeof *filter->terms);
    struct filter_term *term = &filter->terms[filter->count++];
    *term = (struct filter_term){.kind = kind, .negated = negated};
    return term;
}

static void add_word(struct filter_term *term, char *folded)
{
    term->words = mem_resize(term->words, term->word_count + 1, sizeof *term->words);
    term->words[term->word_count++] = folded;
}

/* The next of "a,b,c"; NULL: no more. The caller frees. */
static char *next_of(const char **list)
{
    while (**list == ',')
        (*list)++;
    size_t length = strcspn(*list, ",");
    if (length == 0)
        return NULL;
    char *word = mem_format("%.*s", (int)length, *list);
    *list += length;
    return word;
}

static void read_text(struct reading *reading, const struct filter_token *token)
{
    add_word(add_term(reading, FILTER_TEXT, token->negated), text_fold(token->value));
}

static bool begins(const char *text, const char *folded)
{
    char *own = text_fold(text);
    bool yes = strncmp(own, folded, strlen(folded)) == 0;
    free(own);
    return yes;
}

static bool anybody_has(const struct roster *roster, enum filter_kind kind, const char *folded)
{
    for (size_t i = 0; i < roster->artist_count; i++) {
        const struct artist *artist = &roster->artists[i];
        if (kind == FILTER_DEPARTMENT && begins(artist->department, folded))
            return true;
        for (size_t j = 0; kind == FILTER_SKILL && j < artist->skill_count; j++)
            if (begins(artist->skills[j], folded))
                return true;
    }
    return false;
}

static void read_words(struct reading *reading, const struct filter_token *token, enum filter_kind kind)
{
    const struct roster *roster = reading->context->roster;
    struct filter_term *term = add_term(reading, kind, token->negated);
    const char *list = token->value;
    for (char *word; (word = next_of(&list)) != NULL; free(word)) {
        add_word(term, text_fold(word));
        if (roster != NULL && !anybody_has(roster, kind, term->words[term->word_count - 1]))
            fail_about(reading, word,
                       kind == FILTER_SKILL ? "Nobody has a skill that begins with "
                                            : "There is no department that begins with ",
                       "; Tab shows those there are.");
    }
}

static void read_skill(struct reading *reading, const struct filter_token *token)
{
    read_words(reading, token, FILTER_SKILL);
}

static void read_department(struct reading *reading, const struct filter_token *token)
{
    read_words(reading, token, FILTER_DEPARTMENT);
}

static void add_projects(struct reading *reading, struct filter_term *term, const char *word)
{
    const struct roster *roster = reading->context->roster;
    if (roster == NULL)
        return;
    const struct project **found = mem_new(roster->project_count + 1, sizeof *found);
    size_t count = roster_match_projects(roster, word, found, roster->project_count);
    term->projects = mem_resize(term->projects, term->project_count + count + 1, sizeof *term->projects);
    for (size_t i = 0; i < count; i++)
        term->projects[term->project_count++] = found[i]->id;
    free(found);
    if (count == 0)
        fail_about(reading, word, "There is no project ", "; its code or the beginning of its name will do.");
}

static void read_project(struct reading *reading, const struct filter_token *token)
{
    struct filter_term *term = add_term(reading, FILTER_PROJECT, token->negated);
    const char *list = token->value;
    for (char *word; (word = next_of(&list)) != NULL; free(word))
        add_projects(reading, term, word);
}

static unsigned status_of(const char *word)
{
    static const struct {
        const char *word;
        unsigned bit;
    } words[] = {{"hold", FILTER_HOLD},     {"pencil", FILTER_PENCIL}, {"confirmed", FILTER_CONFIRMED},
                 {"second", FILTER_SECOND}, {"2nd", FILTER_SECOND},    {"heavy", FILTER_HEAVY}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (begins(words[i].word, word))
            return words[i].bit;
    return 0;
}

static void read_status(struct reading *reading, const struct filter_token *token)
{
    struct filter_term *term = add_term(reading, FILTER_STATUS, token->negated);
    const char *list = token->value;
    for (char *word; (word = next_of(&list)) != NULL; free(word)) {
        char *folded = text_fold(word);
        unsigned bit = status_of(folded);
        free(folded);
        term->statuses |= bit;
        if (bit == 0)
            fail_about(reading, word, "", " is no status; there are hold, pencil, heavy, confirmed and second.");
    }
}

static void read_mine(struct reading *reading, const struct filter_token *token)
{
    add_term(reading, FILTER_MINE, token->negated);
}

static void read_free(struct reading *reading, const struct filter_token *token)
{
    const struct filter_context *context = reading->context;
    struct filter_term *term = add_term(reading, FILTER_FREE, token->negated);
    if (strchr(token->value, ',') != NULL)
        fail(reading, mem_copy("Two days are two words, free:tue free:thu; a range is free:tue-thu."));
    else if (!when_parse_days(token->value, context->today, context->shown, &term->first, &term->last))
        fail_about(reading, token->value, "",
                   " is no day; write free:tue, free:tue-thu, free:24, free:2026-11-24 or free:tomorrow.");
    else if (term->last < term->first)
        fail_about(reading, token->value, "", " ends before it begins.");
    else if (term->last - term->first >= DAYS_MOST)
        fail_about(reading, token->value, "", " is more than twelve weeks.");
}

static void read_decide(struct reading *reading, const struct filter_token *token)
{
    const struct filter_context *context = reading->context;
    struct filter_term *term = add_term(reading, FILTER_DECIDE, token->negated);
    if (!when_parse_days(token->value, context->today, context->shown, &term->first, &term->last))
        fail_about(reading, token->value, "", " is no day; write decide:fri, decide:24 or decide:today: by then.");
}

static void read_rate(struct reading *reading, const struct filter_token *token)
{
    struct filter_term *term = add_term(reading, FILTER_RATE, token->negated);
    term->less = token->sign[0] == '<';
    term->more = token->sign[0] == '>';
    term->equal = token->sign[1] == '=' || token->sign[0] == '=' || token->sign[0] == ':';
    if (!rate_parse(token->value, &term->rate))
        fail_about(reading, token->value, "A rate is an amount an hour, rate<600 or rate>=62.50; not ", ".");
}

/* ---- the line ---- */

static void read_line(struct reading *reading, const char *text);

static const struct filter_saved *find_saved(const struct filter_context *context, const char *name)
{
    for (size_t i = 0; i < context->saved_count; i++) {
        char *own = text_fold(context->saved[i].name);
        bool same = strcmp(own, name) == 0;
        free(own);
        if (same)
            return &context->saved[i];
    }
    return NULL;
}

static char *saved_names(const struct filter_context *context)
{
    char *list = mem_copy("");
    for (size_t i = 0; i < context->saved_count && i < NAMED_MOST; i++) {
        char *longer = mem_format("%s%s=%s", list, i > 0 ? " " : "", context->saved[i].name);
        free(list);
        list = longer;
    }
    return list;
}

static void fail_unsaved(struct reading *reading, const char *name)
{
    char *names = saved_names(reading->context);
    if (*names == '\0')
        fail_about(reading, name, "No filter is saved as ",
                   "; a line \"name = expression\" in [filters] of callboard.ini saves one.");
    else {
        char *after = mem_format("; there are %s.", names);
        fail_about(reading, name, "No filter is saved as ", after);
        free(after);
    }
    free(names);
}

static void read_saved(struct reading *reading, const struct filter_token *token)
{
    char *name = text_fold(token->value);
    const struct filter_saved *saved = find_saved(reading->context, name);
    if (reading->inside)
        fail(reading, mem_copy("A saved filter cannot be made of another saved one."));
    else if (token->negated)
        fail(reading, mem_copy("A saved filter cannot be turned about as a whole."));
    else if (saved == NULL && (reading->context->roster != NULL || *name == '\0'))
        fail_unsaved(reading, token->value);
    else if (saved != NULL) {
        reading->inside = true;
        read_line(reading, saved->expression);
        reading->inside = false;
    }
    free(name);
}

static const struct {
    const char *key;
    void (*read)(struct reading *reading, const struct filter_token *token);
    const char *example;
} keys[] = {
    {"skill", read_skill, "skill:comp"},
    {"dept", read_department, "dept:fx"},
    {"department", read_department, "dept:fx"},
    {"free", read_free, "free:tue"},
    {"project", read_project, "project:SUN"},
    {"status", read_status, "status:hold"},
    {"rate", read_rate, "rate<600"},
    {"decide", read_decide, "decide:fri"},
};

static void read_keyed(struct reading *reading, const struct filter_token *token)
{
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        if (strcmp(keys[i].key, token->key) != 0)
            continue;
        bool compares = keys[i].read == read_rate || strcmp(token->sign, ":") == 0;
        if (!compares || strspn(token->value, ",") == strlen(token->value))
            fail(reading,
                 mem_format("%s%s is not finished; write it like %s.", token->key, token->sign, keys[i].example));
        else
            keys[i].read(reading, token);
        return;
    }
    char *known = mem_format("%s is nothing to filter by; there are skill: free: project: status: dept: "
                             "rate< decide: and mine. In quotes it is text.",
                             token->key);
    fail(reading, known);
}

static void read_one(struct reading *reading, struct filter_token *token)
{
    bool project = token->value[0] == '@' && !token->quoted && token->key[0] == '\0';
    if (token->key[0] != '\0')
        read_keyed(reading, token);
    else if (token->sign[0] == '=')
        read_saved(reading, token);
    else if (strcmp(token->value, "mine") == 0 && !token->quoted)
        read_mine(reading, token);
    else if (project && token->value[1] == '\0')
        fail(reading, mem_copy("@ is not finished; write it like @SUN."));
    else if (project) {
        memmove(token->value, token->value + 1, strlen(token->value));
        read_project(reading, token);
    } else if (token->value[0] != '\0')
        read_text(reading, token);
}

static void read_line(struct reading *reading, const char *text)
{
    while (reading->problem == NULL) {
        text += strspn(text, " \t\r\n\v\f");
        if (*text == '\0')
            return;
        struct filter_token token = {0};
        if (filter_token_read(&text, &token))
            read_one(reading, &token);
        else
            fail(reading, mem_copy("A quote is not closed."));
        filter_token_clear(&token);
    }
}

bool filter_read(const char *text, const struct filter_context *context, struct filter *out, char **problem)
{
    struct reading reading = {.context = context, .filter = out};
    *out = (struct filter){0};
    read_line(&reading, text);
    if (reading.problem == NULL)
        return true;
    filter_clear(out);
    if (problem != NULL)
        *problem = reading.problem;
    else
        free(reading.problem);
    return false;
}
