/* Prints what became of the rows of a file. A part of import.h. */
#include <jansson.h>
#include <stdlib.h>

#include "cli/import.h"
#include "cli/out.h"
#include "domain/memory.h"

/* "5 booked, 1 refused" */
static char *count_words(const struct import_tally *tally, const struct import_report *report)
{
    char *words = mem_copy("");
    for (int i = 0; i < report->count; i++) {
        enum import_outcome outcome = report->outcomes[i];
        if (i > 0 && !report->zeros && tally->counts[outcome] == 0)
            continue;
        char *longer =
            mem_format("%s%s%d %s", words, i > 0 ? ", " : "", tally->counts[outcome], import_outcome_words[outcome]);
        free(words);
        words = longer;
    }
    return words;
}

static void print_text(struct cli *cli, const struct import_tally *tally, const struct import_report *report,
                       const char *unkept)
{
    char *words = count_words(tally, report);
    out_say(cli, "%s%s%s", unkept != NULL ? unkept : "", unkept != NULL ? ": " : "", words);
    free(words);
    for (size_t i = 0; i < tally->note_count; i++) {
        const struct import_note *note = &tally->notes[i];
        char *opening = mem_format("line %d ", note->line), *rest = mem_format(": %s", note->message);
        out_say_word(cli, opening, import_outcome_words[note->outcome], rest);
        free(opening);
        free(rest);
    }
    for (size_t i = 0; i < tally->said_count; i++)
        out_say(cli, "%s", tally->said[i]);
}

static void print_json(struct cli *cli, const struct import_tally *tally, const struct import_report *report, bool kept)
{
    json_t *object = json_object(), *rows = json_array(), *said = json_array();
    for (int i = 0; i < report->count; i++)
        json_object_set_new(object, import_outcome_words[report->outcomes[i]],
                            json_integer(tally->counts[report->outcomes[i]]));
    for (size_t i = 0; i < tally->note_count; i++)
        json_array_append_new(rows, json_pack("{s:i, s:s, s:s}", "line", tally->notes[i].line, "outcome",
                                              import_outcome_words[tally->notes[i].outcome], "message",
                                              tally->notes[i].message));
    for (size_t i = 0; i < tally->said_count; i++)
        json_array_append_new(said, json_string(tally->said[i]));
    json_object_set_new(object, "kept", json_boolean(kept));
    json_object_set_new(object, "rows", rows);
    json_object_set_new(object, "said", said);
    out_json(cli, object);
}

void import_print(struct cli *cli, const struct import_tally *tally, const struct import_report *report,
                  const char *unkept)
{
    if (cli->output == OUTPUT_JSON)
        print_json(cli, tally, report, unkept == NULL);
    else
        print_text(cli, tally, report, unkept);
}
