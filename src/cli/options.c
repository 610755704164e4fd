#include "cli/options.h"

#include <stdlib.h>
#include <string.h>

#include "cli/everywhere.h"
#include "cli/out.h"
#include "cli/usage.h"
#include "domain/memory.h"
#include "domain/nearest.h"
#include "domain/text.h"

const struct option_spec *option_find(const struct option_spec *specs, const char *name, size_t length)
{
    for (; specs != NULL && specs->name != NULL; specs++)
        if (strlen(specs->name) == length && memcmp(specs->name, name, length) == 0)
            return specs;
    return NULL;
}

static bool takes_any_number(const char *words)
{
    size_t length = words != NULL ? strlen(words) : 0;
    return length > 3 && strcmp(words + length - 3, "...") == 0;
}

static bool already_given(const struct options *options, const struct option_spec *spec)
{
    for (size_t i = 0; i < options->given_count; i++)
        if (options->given[i].spec == spec)
            return true;
    return false;
}

const char *option_meant(const struct option_spec *specs, const char *typed)
{
    size_t count = 0;
    while (specs != NULL && specs[count].name != NULL)
        count++;
    return count > 0 ? nearest_of(typed, &specs->name, count, sizeof *specs) : NULL;
}

/* The form's own options first, then those of the verb's other forms, then those that stand everywhere. */
static char *no_option(const struct verb_form *forms, const struct verb_form *form, const char *name, size_t length)
{
    char *typed = mem_format("%.*s", (int)length, name);
    const char *meant = option_meant(form->options, typed);
    for (const struct verb_form *other = forms; other->run != NULL && meant == NULL; other++)
        meant = option_meant(other->options, typed);
    if (meant == NULL)
        meant = option_meant(everywhere_options, typed);
    char *sentence = mem_format("There is no option --%s here.%s%s%s", typed, meant != NULL ? " Did you mean --" : "",
                                meant != NULL ? meant : "", meant != NULL ? "?" : "");
    free(typed);
    return sentence;
}

/* Takes the option at arguments[*at], and its value, which may be the next argument. */
static bool read_option(const struct verb_form *forms, const struct verb_form *form, int count, char **arguments,
                        int *at, struct options *out, char **error)
{
    const char *name = arguments[*at] + 2;
    size_t length = strcspn(name, "=");
    const char *value = name[length] == '=' ? name + length + 1 : NULL;
    const struct option_spec *spec = option_find(form->options, name, length);
    if (spec == NULL) {
        *error = no_option(forms, form, name, length);
        return false;
    }
    if (spec->kind == OPTION_FLAG && value != NULL) {
        *error = mem_format("The option --%s takes no value.", spec->name);
    } else if (spec->kind != OPTION_LIST && already_given(out, spec)) {
        *error = mem_format("The option --%s may be given only once.", spec->name);
    } else if (spec->kind != OPTION_FLAG && value == NULL) {
        bool missing = *at + 1 >= count || strncmp(arguments[*at + 1], "--", 2) == 0;
        if (missing)
            *error = mem_format("The option --%s needs a value: --%s %s.", spec->name, spec->name, spec->value);
        else
            value = arguments[++*at];
    }
    if (*error == NULL && value != NULL && !text_is_utf8(value))
        *error = mem_format("The value of --%s is not valid UTF-8.", spec->name);
    if (*error != NULL)
        return false;
    out->given[out->given_count++] = (struct option_given){.spec = spec, .value = value != NULL ? value : ""};
    return true;
}

/* Complains unless there are as many words as form->words asks for; those in brackets may be left out. */
static bool check_words(const struct verb_form *form, const struct options *options, char **error)
{
    int most = 0;
    for (const char *at = form->words != NULL ? form->words : ""; *at != '\0';) {
        size_t length = strcspn(at, " ");
        if (most++ >= options->word_count && *at != '[') {
            *error = mem_format("%.*s is missing.", (int)length, at);
            return false;
        }
        at += length + strspn(at + length, " ");
    }
    if (options->word_count <= most || takes_any_number(form->words))
        return true;
    *error = mem_format("\"%s\" is one word too many; put quotes around what has spaces in it.", options->words[most]);
    return false;
}

static bool check_needed(const struct verb_form *form, const struct options *options, char **error)
{
    for (const struct option_spec *spec = form->options; spec != NULL && spec->name != NULL; spec++) {
        if (!spec->needed || form->edits || already_given(options, spec))
            continue;
        char *typed = usage_option(spec);
        *error = mem_format("--%s is missing. Add %s: %s.", spec->name, typed, spec->help);
        free(typed);
        return false;
    }
    return true;
}

static bool check_alternatives(const struct verb_form *form, const struct options *options, char **error)
{
    const struct option_spec *given = NULL;
    for (const struct option_spec *spec = form->options; spec != NULL && spec->name != NULL; spec++) {
        if (!spec->alternative)
            given = NULL;
        if (!already_given(options, spec))
            continue;
        if (given != NULL) {
            *error = mem_format("Give only one of --%s and --%s.", given->name, spec->name);
            return false;
        }
        given = spec;
    }
    return true;
}

bool options_read(const struct verb_form *forms, const struct verb_form *form, int count, char **arguments,
                  struct options *out, char **error)
{
    *error = NULL;
    *out = (struct options){
        .words = mem_new((size_t)count + 1, sizeof *out->words),
        .given = mem_new((size_t)count + 1, sizeof *out->given),
    };
    bool only_words = false, any_number = takes_any_number(form->words); /* of a filter "-mine" is a word */
    for (int i = 0; i < count && *error == NULL; i++) {
        const char *argument = arguments[i];
        if (only_words || argument[0] != '-' || argument[1] == '\0' || (argument[1] != '-' && any_number))
            out->words[out->word_count++] = argument;
        else if (strcmp(argument, "--") == 0)
            only_words = true;
        else if (argument[1] != '-')
            *error = mem_format("There is no option %s; options begin with two dashes.", argument);
        else
            read_option(forms, form, count, arguments, &i, out, error);
    }
    if (*error == NULL && check_words(form, out, error) && check_needed(form, out, error) &&
        check_alternatives(form, out, error))
        return true;
    options_clear(out);
    return false;
}

bool options_have_words(const struct verb_form *forms, int count, char **arguments)
{
    for (int i = 0; i < count; i++) {
        const char *argument = arguments[i];
        if (strcmp(argument, "--") == 0)
            return i + 1 < count;
        if (argument[0] != '-' || argument[1] != '-')
            return true;
        const struct option_spec *spec = NULL;
        for (const struct verb_form *form = forms; form->run != NULL && spec == NULL; form++)
            spec = option_find(form->options, argument + 2, strlen(argument + 2));
        i += spec != NULL && spec->kind != OPTION_FLAG;
    }
    return false;
}

void options_clear(struct options *options)
{
    free(options->words);
    free(options->given);
    *options = (struct options){0};
}

const char *option_value(const struct options *options, const char *name)
{
    for (size_t i = 0; i < options->given_count; i++)
        if (strcmp(options->given[i].spec->name, name) == 0)
            return options->given[i].value;
    return NULL;
}

bool option_flag(const struct options *options, const char *name)
{
    return option_value(options, name) != NULL;
}

const char **option_list(const struct options *options, const char *name, size_t *count)
{
    const char **list = mem_new(options->given_count + 1, sizeof *list);
    *count = 0;
    for (size_t i = 0; i < options->given_count; i++)
        if (strcmp(options->given[i].spec->name, name) == 0)
            list[(*count)++] = options->given[i].value;
    return list;
}

bool option_number(struct cli *cli, const struct options *options, const char *name, int least, int most, int fallback,
                   int *out)
{
    const char *text = option_value(options, name);
    *out = fallback;
    if (text == NULL)
        return true;
    char *end = NULL;
    long number = strtol(text, &end, 10);
    if (end == text || *end || number < least || number > most) {
        out_complain(cli, "--%s takes a whole number from %d to %d, not \"%s\".", name, least, most, text);
        return false;
    }
    *out = (int)number;
    return true;
}
