/* The rows of an import as lists for the database, and its answers as outcomes of the rows. */
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "cli/import.h"
#include "cli/import_range.h"
#include "cli/out.h"
#include "cli/progress.h"
#include "domain/memory.h"
#include "store/interrupt.h"
#include "store/queries.h"

enum { BATCH = 1000, PATIENCE_ROWS = 200 /* of a batch, a second more for each so many */ };

/* What is to be sent: the rows in an order in which those that may stand for the same booking lie together. */
struct sending {
    struct cli *cli;
    struct session *session;
    const struct import_options *options;
    struct import_tally *tally;
    struct progress progress;
    struct import_row **order; /* owned */
    size_t *group;             /* owned; where in `order` the group of each begins */
    size_t count;
};

/* All rows are one statement and one transaction: what an earlier row has left behind, a later one must find. */
static bool are_one(const struct import_options *how)
{
    return how->dry_run || how->all;
}

/* ---- groups ---- */

/* A row, its place in the file, and the place of the first that may stand for the same booking. */
struct placed {
    struct import_row *row;
    size_t place, first;
};

static const char *field(const struct import_row *row, enum import_field which)
{
    return row->fields[which] != NULL ? row->fields[which] : "";
}

/* 0: they may stand for the same booking. */
static int compare(const struct import_row *a, const struct import_row *b)
{
    static const enum import_field without_uid[] = {IMPORT_ARTIST, IMPORT_START, IMPORT_END, IMPORT_TITLE};
    int order = strcmp(field(a, IMPORT_UID), field(b, IMPORT_UID));
    if (*field(a, IMPORT_UID) != '\0')
        return order;
    for (size_t i = 0; i < sizeof without_uid / sizeof *without_uid && order == 0; i++)
        order = strcmp(field(a, without_uid[i]), field(b, without_uid[i]));
    return order;
}

static int by_fields(const void *left, const void *right)
{
    const struct placed *a = left, *b = right;
    int order = compare(a->row, b->row);
    return order != 0 ? order : (a->place > b->place) - (a->place < b->place);
}

static int by_first(const void *left, const void *right)
{
    const struct placed *a = left, *b = right;
    int order = (a->first > b->first) - (a->first < b->first);
    return order != 0 ? order : (a->place > b->place) - (a->place < b->place);
}

/* Groups in the order of their first rows, and the rows of a group in that of the file. */
static void put_in_order(struct sending *sending, struct import_row *rows, size_t count)
{
    struct placed *placed = mem_new(count + 1, sizeof *placed);
    sending->order = mem_new(count + 1, sizeof(struct import_row *));
    sending->group = mem_new(count + 1, sizeof *sending->group);
    sending->count = count;
    for (size_t i = 0; i < count; i++)
        placed[i] = (struct placed){.row = &rows[i], .place = i};
    qsort(placed, count, sizeof *placed, by_fields);
    for (size_t i = 0; i < count; i++)
        placed[i].first =
            i > 0 && compare(placed[i].row, placed[i - 1].row) == 0 ? placed[i - 1].first : placed[i].place;
    qsort(placed, count, sizeof *placed, by_first);
    for (size_t i = 0; i < count; i++) {
        sending->order[i] = placed[i].row;
        sending->group[i] = i > 0 && placed[i].first == placed[i - 1].first ? sending->group[i - 1] : i;
    }
    free(placed);
}

static size_t end_of_group(const struct sending *sending, size_t at)
{
    size_t end = at + 1;
    while (end < sending->count && sending->group[end] == sending->group[at])
        end++;
    return end;
}

/* ---- a batch ---- */

static void put_text(json_t *object, const char *key, const char *text)
{
    if (text != NULL)
        json_object_set_new(object, key, json_string(text));
}

/* `until`: of a series that is endless, what begins then or later is not among the rows. */
static json_t *row_as_json(const struct import_row *row, const char *until)
{
    char id[ID_TEXT];
    id_format(row->id, id);
    json_t *object = json_pack("{s:i, s:s}", "line", row->line, "id", id);
    put_text(object, "problem", row->problem);
    for (int i = 0; i < IMPORT_FIELDS; i++)
        put_text(object, import_field_names[i], row->fields[i]);
    put_text(object, "said_start", row->said[0]);
    put_text(object, "said_end", row->said[1]);
    put_text(object, "until", row->endless ? until : NULL);
    if (row->passed) {
        put_text(object, "problem", "It begins outside of what is wanted."); /* to a database that knows no `passed` */
        json_object_set_new(object, "passed", json_true());
    }
    return object;
}

/* Row by row: a tree of all of them would be many times the text. */
static char *rows_as_json(struct import_row *const *rows, size_t count, const char *until)
{
    char *text = NULL;
    size_t length;
    FILE *out = open_memstream(&text, &length);
    for (size_t i = 0; i < count && out != NULL; i++) {
        json_t *object = row_as_json(rows[i], until);
        fputc(i > 0 ? ',' : '[', out);
        json_dumpf(object, out, JSON_COMPACT);
        json_decref(object);
    }
    if (out != NULL)
        fputs(count > 0 ? "]" : "[]", out);
    if (out == NULL || fclose(out) != 0)
        mem_exhausted();
    return text;
}

/* A row that is sent again because it was refused is not told anew what became of those beside it. */
static void end_row(struct import_row *row, enum import_outcome outcome, const char *message)
{
    if (row->ended && row->outcome != IMPORT_REFUSED)
        return;
    free(row->message);
    row->ended = true;
    row->outcome = outcome;
    row->message = mem_copy(message);
}

/* The answers are in the order of the rows; behind them come bookings without a row. */
static void take_answers(struct sending *sending, const struct table *table, struct import_row *const *rows,
                         size_t count, bool again)
{
    for (size_t i = 0; i < table->rows; i++) {
        enum import_outcome outcome = import_outcome_of(table_cell(table, i, "outcome"));
        const char *message = table_cell(table, i, "message"), *line = table_cell(table, i, "line");
        if (table->rows >= count && i < count)
            end_row(rows[i], outcome, message);
        else if (!again)
            import_tally_add(sending->tally, line != NULL ? atoi(line) : 0, outcome, message);
    }
}

static bool send_batch(struct sending *sending, struct import_row *const *rows, size_t count, bool again,
                       enum exit_status *status)
{
    const struct import_options *how = sending->options;
    const bool flags[] = {how->past, how->create, how->dry_run, how->overwrite, how->reassign, how->again, how->all};
    enum { FLAGS = sizeof flags / sizeof *flags };
    bool cut = how->range != NULL && how->range->to != INT64_MAX;
    char *until = cut ? session_rfc3339(sending->session, how->range->to) : NULL;
    char *batch = rows_as_json(rows, count, until);
    const char *parameters[1 + FLAGS] = {batch};
    for (size_t i = 0; i < FLAGS; i++)
        parameters[i + 1] = flags[i] ? "true" : "false";
    struct table table;
    bool asked = session_wait(sending->cli, sending->session, &query_import_bookings, parameters, 1 + FLAGS,
                              SESSION_PATIENCE + (int)(count / PATIENCE_ROWS), &table, status);
    free(batch);
    free(until);
    if (!asked)
        return false;
    bool allowed = table.outcome != OUTCOME_NOT_ALLOWED;
    if (allowed)
        take_answers(sending, &table, rows, count, again);
    else
        out_complain(sending->cli, "%s", table_cell(&table, 0, "message"));
    *status = allowed ? EXIT_DONE : EXIT_NOT_ALLOWED;
    table_clear(&table);
    return allowed;
}

/* ---- all of them ---- */

static int count_outcome(const struct sending *sending, enum import_outcome outcome)
{
    int count = 0;
    for (size_t i = 0; i < sending->count; i++)
        count += sending->order[i]->ended && sending->order[i]->outcome == outcome;
    return count;
}

/* What is to be known of an import that is stopped: whole batches stay. */
static void prepare_last_words(const struct sending *sending, size_t done)
{
    char *words =
        sending->options->dry_run ? mem_copy("Stopped: it was a dry run, nothing is kept.")
        : sending->options->all
            ? mem_copy("Stopped: all or nothing, so nothing is kept.")
            : mem_format("Stopped: %zu of %zu rows are done and stay so; the same import again does the others.", done,
                         sending->count);
    interrupt_last_words(words);
    free(words);
}

/* In a dry run a row must see the rows before it, so all of them go into one transaction. */
static bool send_all(struct sending *sending, enum exit_status *status)
{
    bool one = are_one(sending->options);
    progress_begin(&sending->progress, NULL, (int64_t)sending->count);
    if (one && sending->count > BATCH)
        progress_at_once(&sending->progress, (int64_t)sending->count);
    for (size_t from = 0, to; from < sending->count; from = to) {
        for (to = from; to < sending->count && (to - from < BATCH || one);)
            to = end_of_group(sending, to);
        prepare_last_words(sending, from);
        if (from > 0)
            progress_show(&sending->progress, (int64_t)from);
        if (!send_batch(sending, sending->order + from, to - from, false, status))
            return false;
    }
    return true;
}

static bool group_was_refused(const struct sending *sending, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        if (sending->order[i]->outcome == IMPORT_REFUSED)
            return true;
    return false;
}

/* What a row of a later batch has left free may be what one of an earlier batch was refused for. */
static bool send_refused_again(struct sending *sending, enum exit_status *status)
{
    for (size_t from = 0, to; from < sending->count; from = to) {
        to = end_of_group(sending, from);
        if (group_was_refused(sending, from, to) &&
            !send_batch(sending, sending->order + from, to - from, true, status))
            return false;
    }
    return true;
}

static bool send_until_settled(struct sending *sending, enum exit_status *status)
{
    bool sent = send_all(sending, status);
    if (sent)
        prepare_last_words(sending, sending->count);
    int refused = -1, still = count_outcome(sending, IMPORT_REFUSED);
    bool worth = sending->count > BATCH && !are_one(sending->options) && count_outcome(sending, IMPORT_CHANGED) > 0;
    while (sent && worth && still > 0 && still != refused) {
        refused = still;
        sent = send_refused_again(sending, status);
        still = count_outcome(sending, IMPORT_REFUSED);
    }
    return sent;
}

bool import_send(struct cli *cli, struct session *session, const struct import_options *options,
                 struct import_row *rows, size_t count, struct import_tally *tally, enum exit_status *status)
{
    struct sending sending = {.cli = cli,
                              .session = session,
                              .options = options,
                              .tally = tally,
                              .progress = progress_new(cli, options->doing)};
    *status = EXIT_DONE;
    put_in_order(&sending, rows, count);
    bool sent = send_until_settled(&sending, status);
    progress_clear(&sending.progress);
    interrupt_last_words(NULL);
    for (size_t i = 0; i < count; i++)
        if (rows[i].ended && !rows[i].passed)
            import_tally_add(tally, rows[i].line, rows[i].outcome, rows[i].message);
    free(sending.order);
    free(sending.group);
    return sent;
}
