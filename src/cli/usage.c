#include "cli/usage.h"

#include <stdlib.h>
#include <string.h>

#include "cli/everywhere.h"
#include "cli/wrap.h"
#include "domain/memory.h"
#include "domain/text.h"

enum { COLUMNS = 80, LEFT = 4, HELP = 27 }; /* LEFT: where an option begins in --help; HELP: where its help does */

char *usage_option(const struct option_spec *spec)
{
    const char *value = spec->value != NULL ? spec->value : "";
    return mem_format("--%s%s%s", spec->name, *value ? " " : "", value);
}

static const char *dots(const struct option_spec *spec)
{
    return spec->kind == OPTION_LIST ? "..." : "";
}

/* "[--rate R]", "[--skill S]..."; with its alternatives "[--status | --verify]", and *spec then is the last. */
static char *optional(const struct option_spec **spec)
{
    char *text = usage_option(*spec);
    for (; (*spec)[1].name != NULL && (*spec)[1].alternative; ++*spec) {
        char *other = usage_option(*spec + 1), *both = mem_format("%s | %s", text, other);
        free(text);
        free(other);
        text = both;
    }
    char *bracketed = mem_format("[%s]%s", text, dots(*spec));
    free(text);
    return bracketed;
}

bool usage_is_needed(const struct verb_form *form, const struct option_spec *spec)
{
    return spec->needed && !form->edits;
}

static void put_options(struct wrap *line, const struct verb_form *form)
{
    for (const struct option_spec *spec = form->options; spec->name != NULL; spec++) {
        if (!usage_is_needed(form, spec))
            continue;
        char *text = usage_option(spec), *word = mem_format("%s%s", text, dots(spec));
        wrap_word(line, word);
        free(text);
        free(word);
    }
    for (const struct option_spec *spec = form->options; spec->name != NULL; spec++) {
        if (usage_is_needed(form, spec))
            continue;
        char *word = optional(&spec);
        wrap_word(line, word);
        free(word);
    }
}

void usage_print(FILE *file, const char *opening, const struct verb *verb, const struct verb_form *form)
{
    struct wrap line = {.file = file, .columns = COLUMNS};
    wrap_word(&line, opening);
    wrap_word(&line, "callboard");
    line.indent = (int)strlen(opening) + LEFT;
    wrap_word(&line, verb->name);
    if (form->name != NULL)
        wrap_word(&line, form->name);
    if (form->words != NULL)
        wrap_words(&line, form->words, strlen(form->words));
    if (form->options != NULL)
        put_options(&line, form);
    fputc('\n', file);
}

void usage_print_options(FILE *file, const struct option_spec *options)
{
    for (const struct option_spec *spec = options; spec->name != NULL; spec++) {
        struct wrap line = {.file = file, .columns = COLUMNS, .indent = HELP};
        char *left = usage_option(spec);
        wrap_blanks(&line, LEFT);
        fputs(left, file);
        line.column += text_width(left);
        wrap_blanks(&line, line.column < HELP ? HELP : line.column + 1);
        wrap_words(&line, spec->help, strlen(spec->help));
        fputc('\n', file);
        free(left);
    }
}

bool usage_is_told(const struct verb *verb, const struct verb_form *form)
{
    const struct verb_form *first = verb->forms;
    while (first->options != form->options)
        first++;
    return first != form;
}

void usage_print_text(FILE *file, const char *text)
{
    for (const char *at = text; *at != '\0';) {
        size_t length = strcspn(at, "\n");
        struct wrap line = {.file = file, .columns = COLUMNS};
        if (*at == ' ')
            fprintf(file, "%.*s", (int)length, at);
        else
            wrap_words(&line, at, length);
        fputc('\n', file);
        at += length + (at[length] == '\n');
    }
}

void usage_print_behind(FILE *file, int column, const char *text)
{
    struct wrap line = {.file = file, .columns = COLUMNS, .column = column, .indent = column};
    wrap_words(&line, text, strlen(text));
    fputc('\n', file);
}

static void print_everywhere(FILE *file)
{
    struct wrap line = {.file = file, .columns = COLUMNS};
    wrap_word(&line, "Everywhere:");
    for (const struct option_spec *spec = everywhere_options; spec->name != NULL; spec++) {
        char *option = usage_option(spec);
        wrap_word(&line, option);
        free(option);
    }
    fputc('\n', file);
}

static void print_statuses(FILE *file)
{
    struct wrap line = {.file = file, .columns = COLUMNS};
    wrap_words(&line, "Exit status:", strlen("Exit status:"));
    for (int i = 0; i < EVERYWHERE_STATUSES; i++) {
        const char *meaning = everywhere_status((enum exit_status)i);
        char *words = mem_format("%d %s%s", i, meaning, i + 1 < EVERYWHERE_STATUSES ? "," : ".");
        wrap_words(&line, words, strlen(words));
        free(words);
    }
    fputc('\n', file);
}

void usage_print_help(FILE *file, const struct verb *verb)
{
    struct wrap line = {.file = file, .columns = COLUMNS};
    wrap_word(&line, "callboard");
    char *title = mem_format("%s: %s", verb->name, verb->summary);
    wrap_words(&line, title, strlen(title));
    free(title);
    fputs("\n\n", file);
    for (const struct verb_form *form = verb->forms; form->run != NULL; form++) {
        usage_print(file, "  ", verb, form);
        if (form->options != NULL && !usage_is_told(verb, form))
            usage_print_options(file, form->options);
        if (form->edits)
            fprintf(file, "%*sWhat is not given stays as it is.\n", LEFT, "");
    }
    if (*verb->help)
        fputc('\n', file);
    usage_print_text(file, verb->help);
    char *more = verb->more != NULL ? verb->more() : mem_copy("");
    usage_print_text(file, more);
    free(more);
    fputc('\n', file);
    print_everywhere(file);
    print_statuses(file);
}
