#include "help/manual_parts.h"

#include <ctype.h>
#include <string.h>

#include "cli/usage.h"
#include "help/mdoc.h"

static void put_option(FILE *file, const char *macros, const struct option_spec *spec, const char *behind)
{
    fprintf(file, ".%sFl \\-", macros);
    mdoc_put(file, spec->name);
    if (spec->value != NULL)
        fputs(" Ar \\&", file);
    mdoc_put(file, spec->value != NULL ? spec->value : "");
    fprintf(file, "%s\n", behind);
}

/* "--artist A" or "[--artist A]", and of alternatives all: "[--week | --month]". Returns the last row it has taken. */
static const struct option_spec *put_synopsis_option(FILE *file, const struct option_spec *spec, bool needed)
{
    const char *dots = spec->kind == OPTION_LIST ? " ..." : "";
    if (needed || spec[1].name == NULL || !spec[1].alternative) {
        put_option(file, needed ? "" : "Op ", spec, dots);
        return spec;
    }
    fputs(".Oo\n", file);
    for (; spec[1].name != NULL && spec[1].alternative; spec++)
        put_option(file, "", spec, " |");
    put_option(file, "", spec, "");
    fputs(".Oc\n", file);
    return spec;
}

/* "ID", "[NAME]", "[TERM]...", "import" */
static void put_synopsis_word(FILE *file, const char *word, size_t length)
{
    bool several = length > 3 && strncmp(word + length - 3, "...", 3) == 0, optional = *word == '[';
    size_t end = length - (several ? 3 : 0) - (optional ? 1 : 0), start = optional ? 1 : 0;
    fprintf(file, ".%s%s \\&%.*s%s\n", optional ? "Op " : "", isupper((unsigned char)word[start]) ? "Ar" : "Cm",
            (int)(end - start), word + start, several ? " ..." : "");
}

static void put_words(FILE *file, const char *words)
{
    while (words != NULL && *words != '\0') {
        size_t length = strcspn(words, " ");
        put_synopsis_word(file, words, length);
        words += length;
        words += strspn(words, " ");
    }
}

void manual_put_form(FILE *file, const struct verb_form *form)
{
    put_words(file, form->words);
    for (const struct option_spec *spec = form->options; spec != NULL && spec->name != NULL; spec++)
        if (usage_is_needed(form, spec))
            put_synopsis_option(file, spec, true);
    for (const struct option_spec *spec = form->options; spec != NULL && spec->name != NULL; spec++)
        if (!usage_is_needed(form, spec))
            spec = put_synopsis_option(file, spec, false);
}

void manual_put_options(FILE *file, const struct option_spec *options)
{
    mdoc_list_begin(file);
    for (const struct option_spec *spec = options; spec->name != NULL; spec++) {
        put_option(file, "It ", spec, spec->kind == OPTION_LIST ? " ..." : "");
        mdoc_sentence(file, spec->help);
    }
    mdoc_list_end(file);
}

void manual_put_statuses(FILE *file)
{
    mdoc_section(file, "EXIT STATUS");
    mdoc_list_begin(file);
    for (int i = 0; i < EVERYWHERE_STATUSES; i++) {
        fprintf(file, ".It %d\n", i);
        mdoc_sentence(file, everywhere_status((enum exit_status)i));
    }
    mdoc_list_end(file);
}
