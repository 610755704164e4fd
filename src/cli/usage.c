#include "cli/usage.h"

#include <stdlib.h>
#include <string.h>

#include "cli/everywhere.h"
#include "domain/memory.h"
#include "domain/text.h"

enum { COLUMNS = 80, LEFT = 4, HELP = 27 }; /* LEFT: where an option begins in --help; HELP: where its help does */

/* A line that is being written. Words go on it until it is full; the next line then begins at `indent`. */
struct line {
    FILE *file;
    int column, indent;
};

static void start_at(struct line *line, int column)
{
    fprintf(line->file, "%*s", column - line->column, "");
    line->column = column;
}

static void put(struct line *line, const char *word)
{
    int width = text_width(word);
    if (line->column > line->indent && line->column + 1 + width > COLUMNS) {
        fputc('\n', line->file);
        line->column = 0;
        start_at(line, line->indent);
    } else if (line->column > line->indent) {
        start_at(line, line->column + 1);
    }
    fputs(word, line->file);
    line->column += width;
}

/* Puts each word of a text that words separate by single spaces. */
static void put_words(struct line *line, const char *text, size_t length)
{
    for (size_t at = 0; at < length;) {
        size_t word = strcspn(text + at, " \n");
        char *copy = mem_format("%.*s", (int)word, text + at);
        put(line, copy);
        free(copy);
        at += word + 1;
    }
}

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

static void put_options(struct line *line, const struct verb_form *form)
{
    for (const struct option_spec *spec = form->options; spec->name != NULL; spec++) {
        if (!usage_is_needed(form, spec))
            continue;
        char *text = usage_option(spec), *word = mem_format("%s%s", text, dots(spec));
        put(line, word);
        free(text);
        free(word);
    }
    for (const struct option_spec *spec = form->options; spec->name != NULL; spec++) {
        if (usage_is_needed(form, spec))
            continue;
        char *word = optional(&spec);
        put(line, word);
        free(word);
    }
}

void usage_print(FILE *file, const char *opening, const struct verb *verb, const struct verb_form *form)
{
    struct line line = {.file = file};
    put(&line, opening);
    put(&line, "callboard");
    line.indent = (int)strlen(opening) + LEFT;
    put(&line, verb->name);
    if (form->name != NULL)
        put(&line, form->name);
    if (form->words != NULL)
        put_words(&line, form->words, strlen(form->words));
    if (form->options != NULL)
        put_options(&line, form);
    fputc('\n', file);
}

void usage_print_options(FILE *file, const struct option_spec *options)
{
    for (const struct option_spec *spec = options; spec->name != NULL; spec++) {
        struct line line = {.file = file, .indent = HELP};
        char *left = usage_option(spec);
        start_at(&line, LEFT);
        fputs(left, file);
        line.column += text_width(left);
        start_at(&line, line.column < HELP ? HELP : line.column + 1);
        put_words(&line, spec->help, strlen(spec->help));
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
        struct line line = {.file = file};
        if (*at == ' ')
            fprintf(file, "%.*s", (int)length, at);
        else
            put_words(&line, at, length);
        fputc('\n', file);
        at += length + (at[length] == '\n');
    }
}

void usage_print_behind(FILE *file, int column, const char *text)
{
    struct line line = {.file = file, .column = column, .indent = column};
    put_words(&line, text, strlen(text));
    fputc('\n', file);
}

static void print_everywhere(FILE *file)
{
    struct line line = {.file = file};
    put(&line, "Everywhere:");
    for (const struct option_spec *spec = everywhere_options; spec->name != NULL; spec++) {
        char *option = usage_option(spec);
        put(&line, option);
        free(option);
    }
    fputc('\n', file);
}

static void print_statuses(FILE *file)
{
    struct line line = {.file = file};
    put_words(&line, "Exit status:", strlen("Exit status:"));
    for (int i = 0; i < EVERYWHERE_STATUSES; i++) {
        const char *meaning = everywhere_status((enum exit_status)i);
        char *words = mem_format("%d %s%s", i, meaning, i + 1 < EVERYWHERE_STATUSES ? "," : ".");
        put_words(&line, words, strlen(words));
        free(words);
    }
    fputc('\n', file);
}

void usage_print_help(FILE *file, const struct verb *verb)
{
    struct line line = {.file = file};
    put(&line, "callboard");
    char *title = mem_format("%s: %s", verb->name, verb->summary);
    put_words(&line, title, strlen(title));
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
