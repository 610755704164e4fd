#include "cli/commit_refused.h"

#include <stdlib.h>

#include "cli/booking_table.h"
#include "cli/out.h"
#include "domain/memory.h"

static const struct table_column columns[] = {
    {"outcome", COLUMN_TEXT},
    {"message", COLUMN_TEXT},
    {"in_the_way", COLUMN_JSON},
};

enum { COLUMNS = sizeof columns / sizeof *columns };

static const struct out_view view[] = {
    {.column = "start", .heading = "From"},
    {.column = "end", .heading = "To"},
    {.column = "artist", .heading = "Artist", .cut = true},
    {.column = "status", .heading = "Status", .coloured = true},
    {.column = "title", .heading = "Title", .cut = true},
    {.column = "message", .heading = "Refused", .cut = true},
    {.column = "in_the_way", .heading = "In the way", .cut = true},
    {0},
};

/* The bookings in the way of one change, or of any (`change` NULL), each once. */
static json_t *in_the_way(const struct session *session, const struct answer *answer, const size_t *change)
{
    struct booking *rows = mem_new(answer->refusal_count + 1, sizeof *rows); /* their strings are borrowed */
    size_t count = 0;
    for (size_t i = 0; i < answer->refusal_count; i++) {
        const struct refusal *refusal = &answer->refusals[i];
        bool again = refusal->outcome != OUTCOME_CONFLICT || id_is_nil(refusal->row.id) ||
                     (change != NULL && refusal->change != *change);
        for (size_t j = 0; j < count && !again; j++)
            again = id_equal(rows[j].id, refusal->row.id);
        if (!again)
            rows[count++] = refusal->row;
    }
    struct table table = booking_table(session, rows, count, NULL);
    json_t *list = out_json_rows(&table);
    table_clear(&table);
    free(rows);
    return list;
}

static void fill(const struct session *session, const struct answer *answer, const struct refusal *refusal,
                 char **cells)
{
    json_t *list = in_the_way(session, answer, &refusal->change);
    char *text = json_dumps(list, JSON_COMPACT);
    const char *taken = refusal->outcome == OUTCOME_CONFLICT ? "The artist is taken." : "This cannot be written.";
    cells[0] = mem_copy(outcome_word(refusal->outcome));
    cells[1] = mem_copy(refusal->message != NULL ? refusal->message : taken);
    cells[2] = mem_copy(text != NULL ? text : "[]");
    free(text);
    json_decref(list);
}

/* Refusals come in the order of the changes, several of one where several bookings are in its way. */
static struct table refused_table(const struct session *session, const struct answer *answer)
{
    const struct refusal **first = mem_new(answer->refusal_count + 1, sizeof *first);
    struct booking *rows = mem_new(answer->refusal_count + 1, sizeof *rows); /* their strings are borrowed */
    size_t count = 0;
    for (size_t i = 0; i < answer->refusal_count; i++) {
        const struct refusal *refusal = &answer->refusals[i];
        if ((count > 0 && first[count - 1]->change == refusal->change) || refusal->change >= answer->drafted_count)
            continue;
        rows[count] = answer->drafted[refusal->change];
        first[count++] = refusal;
    }
    struct table table = booking_table(session, rows, count, NULL);
    size_t own = table.columns;
    table_widen(&table, columns, COLUMNS);
    for (size_t row = 0; row < count; row++)
        fill(session, answer, first[row], table.cells + row * table.columns + own);
    free(rows);
    free(first);
    return table;
}

enum exit_status commit_refused(struct cli *cli, const struct session *session, const struct answer *answer,
                                const char *name)
{
    struct table table = refused_table(session, answer);
    enum outcome outcome = answer->refusals[0].outcome;
    char *sentence = mem_format("%zu of %zu on %s cannot be committed; nothing was written.", table.rows,
                                answer->drafted_count, name);
    if (cli->output == OUTPUT_JSON) {
        out_json(cli, json_pack("{s:s, s:s, s:o, s:o}", "outcome", outcome_word(outcome), "message", sentence,
                                "refused", out_json_rows(&table), "conflicts", in_the_way(session, answer, NULL)));
    } else {
        out_complain(cli, "%s", sentence);
        out_table(cli, &table, view, "");
    }
    free(sentence);
    table_clear(&table);
    return outcome_status(outcome);
}
