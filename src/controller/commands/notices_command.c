#include "controller/commands/notices_command.h"

#include <stdlib.h>
#include <string.h>

#include "controller/reads/save.h"
#include "controller/state/prompt.h"
#include "domain/memory.h"

/* The record's texts (protocol/effect.h) */
enum { EMAIL, WANTED };

/* Adds a word to the text that is there already. */
static void add_word(struct record *record, size_t at, const char *word)
{
    const char *before = record_text(record, at);
    record_take(record, at, mem_format("%s%s%s", before, *before != '\0' ? " " : "", word));
}

/* The database judges both: a word with an @ in it is meant as the address. */
void notices_command(struct turn *turn, const char *argument)
{
    struct record record = {0};
    char *copy = mem_copy(argument), *rest = copy;
    for (char *word = strsep(&rest, " "); word != NULL; word = strsep(&rest, " "))
        if (*word != '\0')
            add_word(&record, strchr(word, '@') != NULL ? EMAIL : WANTED, word);
    free(copy);
    save_send(turn, EFFECT_SAVE_NOTICES, LIST_MEMBERS, &record, NULL);
}

void notices_complete(const struct state *state, const struct line *line, size_t from, struct candidates *out)
{
    static const char *const words[] = {"lapsed", "challenged", "changed", "all", "none", NULL};
    (void)state;
    for (size_t i = from; i < line->cursor; i++)
        if (line->text[i] == ' ')
            out->from = i + 1;
    char *begun = mem_format("%.*s", (int)(line->cursor - out->from), line->text + out->from);
    for (size_t i = 0; words[i] != NULL; i++)
        prompt_offer(out, begun, words[i], "");
    free(begun);
}
