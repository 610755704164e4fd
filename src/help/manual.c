#include "help/manual.h"

#include <stdlib.h>
#include <string.h>

#include "cli/usage.h"
#include "domain/memory.h"
#include "help/manual_parts.h"
#include "help/mdoc.h"

/* ---- which there are ---- */

struct manual_page *manual_pages(const struct verb *const *verbs, size_t *count)
{
    size_t verb_count = 0;
    while (verbs[verb_count] != NULL)
        verb_count++;
    struct manual_page *pages = mem_new(verb_count + 2, sizeof *pages);
    *count = 0;
    pages[(*count)++] = (struct manual_page){.name = mem_copy("callboard"), .section = 1};
    for (size_t i = 0; i < verb_count; i++)
        pages[(*count)++] =
            (struct manual_page){.name = mem_format("callboard-%s", verbs[i]->name), .section = 1, .verb = verbs[i]};
    pages[(*count)++] = (struct manual_page){.name = mem_copy("callboard.ini"), .section = 5};
    return pages;
}

const struct manual_page *manual_find(const struct manual_page *pages, size_t count, const char *word)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(pages[i].name, word) == 0 || (pages[i].verb != NULL && strcmp(pages[i].verb->name, word) == 0))
            return &pages[i];
    return NULL;
}

void manual_pages_free(struct manual_page **pages, size_t count)
{
    for (size_t i = 0; i < count; i++)
        free((*pages)[i].name);
    free(*pages);
    *pages = NULL;
}

/* ---- the page of a verb ---- */

static void put_name(FILE *file, const struct verb *verb, const struct verb_form *form)
{
    fprintf(file, ".Nm callboard %s%s%s\n", verb->name, form->name != NULL ? " " : "",
            form->name != NULL ? form->name : "");
}

static void put_form(FILE *file, const struct verb *verb, const struct verb_form *form)
{
    if (form->options == NULL || usage_is_told(verb, form))
        return;
    if (form->name != NULL)
        fprintf(file, ".Ss Options of %s %s\n", verb->name, form->name);
    else
        mdoc_paragraph(file, "The options:");
    manual_put_options(file, form->options);
    if (form->edits)
        mdoc_paragraph(file, "What is not given stays as it is.");
}

static void print_verb(FILE *file, const struct verb *verb)
{
    mdoc_section(file, "SYNOPSIS");
    for (const struct verb_form *form = verb->forms; form->run != NULL; form++) {
        put_name(file, verb, form);
        manual_put_form(file, form);
    }
    mdoc_section(file, "DESCRIPTION");
    mdoc_sentence(file, verb->summary);
    mdoc_text(file, verb->help);
    char *more = verb->more != NULL ? verb->more() : mem_copy("");
    mdoc_text(file, more);
    free(more);
    for (const struct verb_form *form = verb->forms; form->run != NULL; form++)
        put_form(file, verb, form);
    mdoc_paragraph(file, "Options that stand before or after any verb are told in callboard(1).");
    manual_put_statuses(file);
    mdoc_section(file, "SEE ALSO");
    mdoc_reference(file, "callboard", 1, false);
    mdoc_reference(file, "callboard.ini", 5, true);
}

/* ---- any page ---- */

void manual_print(FILE *file, const struct verb *const *verbs, const struct manual_page *page)
{
    if (page->verb != NULL) {
        mdoc_open(file, page->name, page->section, page->verb->summary);
        print_verb(file, page->verb);
    } else if (page->section == 1) {
        mdoc_open(file, page->name, page->section, "the week board of a production house");
        manual_print_board(file, verbs);
    } else {
        mdoc_open(file, page->name, page->section, "the configuration of callboard");
        manual_print_ini(file);
    }
}
