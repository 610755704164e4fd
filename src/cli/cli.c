#include "cli/cli.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "cli/options.h"
#include "cli/out.h"
#include "cli/paging.h"
#include "cli/usage.h"
#include "cli/verbs.h"
#include "domain/memory.h"
#include "domain/nearest.h"
#include "domain/text.h"

const struct verb *verb_find(const struct verb *const *list, const char *name)
{
    while (*list != NULL && strcmp((*list)->name, name) != 0)
        list++;
    return *list;
}

char *verb_unknown(const struct verb *const *list, const char *word)
{
    size_t count = 0;
    while (list[count] != NULL)
        count++;
    const char **names = mem_new(count + 1, sizeof *names);
    for (size_t i = 0; i < count; i++)
        names[i] = list[i]->name;
    const char *meant = nearest(word, names);
    free(names);
    return meant != NULL ? mem_format("There is no verb \"%s\". Did you mean %s?", word, meant)
                         : mem_format("There is no verb \"%s\"; callboard --help lists them.", word);
}

static enum exit_status misuse(struct cli *cli, const struct verb *verb, const struct verb_form *only, const char *why)
{
    char *clean = text_clean(why), *opening = mem_format("callboard %s: ", verb->name);
    out_complain_as(cli, opening, clean);
    out_keep_complaint(cli, why);
    free(opening);
    free(clean);
    for (const struct verb_form *form = only != NULL ? only : verb->forms; form->run != NULL; form++) {
        usage_print(cli->err, "usage:", verb, form);
        if (only != NULL)
            break;
    }
    return EXIT_USAGE;
}

/* Finds the form that the first argument names, and takes that argument off. If no form is named, a verb that
 * begins with the form "list" lists. Returns NULL if there is no such form. */
static const struct verb_form *find_form(const struct verb *verb, int *count, char ***arguments)
{
    if (verb->forms[0].name == NULL)
        return verb->forms[1].run != NULL && options_have_words(verb->forms, *count, *arguments) ? &verb->forms[1]
                                                                                                 : verb->forms;
    bool named = *count > 0 && (*arguments)[0][0] != '-';
    if (!named)
        return strcmp(verb->forms[0].name, "list") == 0 ? verb->forms : NULL;
    for (const struct verb_form *form = verb->forms; form->run != NULL; form++) {
        if (strcmp(form->name, (*arguments)[0]) == 0) {
            --*count;
            ++*arguments;
            return form;
        }
    }
    return NULL;
}

static char *no_form(const struct verb *verb, const char *word)
{
    size_t forms = 0;
    while (verb->forms[forms].run != NULL)
        forms++;
    const char *meant =
        verb->forms->name != NULL ? nearest_of(word, &verb->forms->name, forms, sizeof *verb->forms) : NULL;
    return mem_format("There is no \"%s\" here.%s%s%s", word, meant != NULL ? " Did you mean " : "",
                      meant != NULL ? meant : "", meant != NULL ? "?" : "");
}

static bool wants_help(int count, char **arguments)
{
    for (int i = 0; i < count && strcmp(arguments[i], "--") != 0; i++)
        if (strcmp(arguments[i], "--help") == 0 || strcmp(arguments[i], "-h") == 0)
            return true;
    return false;
}

static void *allocate(size_t size)
{
    return mem_new(size, 1);
}

enum exit_status cli_run(struct cli *cli, const struct verb *verb, int count, char **arguments)
{
    json_set_alloc_funcs(allocate, free); /* or an object that got no memory would lack a member */
    if (wants_help(count, arguments)) {
        paging_begin(cli);
        usage_print_help(cli->out, verb);
        paging_end(cli);
        return EXIT_DONE;
    }
    const struct verb_form *form = find_form(verb, &count, &arguments);
    if (form == NULL) {
        char *why = count ? no_form(verb, arguments[0]) : mem_copy("Say what to do.");
        enum exit_status status = misuse(cli, verb, NULL, why);
        free(why);
        return status;
    }
    struct options options;
    char *error = NULL;
    if (!options_read(verb->forms, form, count, arguments, &options, &error)) {
        enum exit_status status = misuse(cli, verb, form, error);
        free(error);
        return status;
    }
    cli->prefer_standby = cli->prefer_standby && verb->reads;
    if (form->pages)
        paging_begin(cli);
    enum exit_status status = form->run(cli, &options);
    paging_end(cli);
    options_clear(&options);
    return status;
}
