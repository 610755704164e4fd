#include "help/typed.h"

#include <stdlib.h>
#include <string.h>

#include "cli/everywhere.h"
#include "cli/options.h"
#include "domain/memory.h"

struct reading {
    struct typed *out;
    const struct verb *const *verbs;
    int places; /* words of the form that are there already */
    bool only_words;
    void (*take)(void *context, const char *name, const char *value);
    void *context;
};

static const struct option_spec *find_option(const struct typed *typed, const char *name)
{
    size_t length = strcspn(name, "=");
    const struct option_spec *found = option_find(everywhere_options, name, length);
    if (found == NULL && typed->verb == NULL)
        found = option_find(everywhere_opening, name, length);
    if (found == NULL && typed->form != NULL)
        found = option_find(typed->form->options, name, length);
    for (int i = 0; found == NULL && typed->verb != NULL && typed->verb->forms[i].run != NULL; i++)
        found = option_find(typed->verb->forms[i].options, name, length);
    return found;
}

static void take_value(struct reading *reading, const char *value)
{
    const char *name = reading->out->wants->name;
    if (option_find(everywhere_options, name, strlen(name)) != NULL)
        reading->take(reading->context, name, value);
    reading->out->wants = NULL;
}

static void take_option(struct reading *reading, const char *word)
{
    const struct option_spec *spec = find_option(reading->out, word + 2);
    const char *equals = strchr(word, '=');
    if (spec == NULL || spec->value == NULL)
        return;
    reading->out->wants = spec;
    if (equals != NULL)
        take_value(reading, equals + 1);
}

/* Where a verb's forms have no names, the second one is meant as soon as there is a word. */
static void take_verb(struct reading *reading, const char *word)
{
    struct typed *typed = reading->out;
    typed->verb = verb_find(reading->verbs, word);
    typed->lost = typed->verb == NULL;
    if (!typed->lost && typed->verb->forms[0].name == NULL)
        typed->form = typed->verb->forms[1].run != NULL ? &typed->verb->forms[1] : typed->verb->forms;
}

static void take_form(struct reading *reading, const char *word)
{
    struct typed *typed = reading->out;
    for (const struct verb_form *form = typed->verb->forms; form->run != NULL; form++)
        if (strcmp(form->name, word) == 0)
            typed->form = form;
    typed->lost = typed->form == NULL;
}

static void take_word(struct reading *reading, const char *word)
{
    struct typed *typed = reading->out;
    if (typed->wants != NULL)
        take_value(reading, word);
    else if (!reading->only_words && strcmp(word, "--") == 0)
        reading->only_words = true;
    else if (!reading->only_words && strncmp(word, "--", 2) == 0)
        take_option(reading, word);
    else if (typed->verb == NULL)
        take_verb(reading, word);
    else if (typed->form == NULL)
        take_form(reading, word);
    else
        reading->places++;
}

/* The words of the form behind those that are there. */
static const char *place_of(const struct verb_form *form, int places)
{
    const char *at = form->words;
    for (; at != NULL && places > 0 && strstr(at, "...") == NULL; places--) {
        at = strchr(at, ' ');
        at = at != NULL ? at + 1 : NULL;
    }
    return at;
}

/* "--artist=ad" */
static void part_option(struct reading *reading, const char *word)
{
    struct typed *typed = reading->out;
    const char *equals = strchr(word, '=');
    typed->option = equals == NULL;
    if (equals == NULL)
        return;
    typed->wants = find_option(typed, word + 2);
    typed->lost = typed->wants == NULL || typed->wants->value == NULL;
    typed->text = equals + 1;
    free(typed->before);
    typed->before = mem_format("%.*s", (int)(equals + 1 - word), word);
}

void typed_read(const struct verb *const *verbs, const char *const *words, int count,
                void (*take)(void *context, const char *name, const char *value), void *context, struct typed *out)
{
    struct reading reading = {.out = out, .verbs = verbs, .take = take, .context = context};
    *out = (struct typed){.text = "", .before = mem_copy("")};
    for (int i = 0; i + 1 < count && !out->lost; i++)
        take_word(&reading, words[i]);
    const char *word = count > 0 ? words[count - 1] : "";
    out->text = word;
    if (out->wants == NULL && !reading.only_words && *word == '-')
        part_option(&reading, word);
    else if (out->wants == NULL && out->form != NULL)
        out->place = place_of(out->form, reading.places);
}
