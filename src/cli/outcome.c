#include "cli/outcome.h"

#include <stdlib.h>

#include "cli/booking_table.h"
#include "cli/clash_list.h"
#include "domain/memory.h"

static const char *outcome_sentence(enum outcome outcome)
{
    switch (outcome) {
    case OUTCOME_CONFLICT:
        return "Not saved: the artist is taken by what is in the way.";
    case OUTCOME_STALE:
        return "Not saved: somebody else has changed this booking meanwhile.";
    case OUTCOME_LAPSED:
        return "Not saved: the hold's time is over; book it anew.";
    case OUTCOME_GONE:
        return "There is no such booking, or it has been cancelled.";
    case OUTCOME_NOT_ALLOWED:
        return "Your role does not permit this; a producer or an admin may.";
    case OUTCOME_INVALID:
    case OUTCOME_TWIN:
        return "These values cannot be saved.";
    case OUTCOME_UNKNOWN:
        return "The link broke before the answer came, so it is not known whether this was saved. "
               "The same command with the same --id settles it.";
    case OUTCOME_DONE:
    case OUTCOME_FAILED:
    case OUTCOME_ASKS: /* no verb asks for days that are shown */
        break;
    }
    return "This could not be saved.";
}

enum exit_status outcome_refused(struct cli *cli, enum outcome outcome, const char *message, enum exit_status status)
{
    const char *sentence = message != NULL ? message : outcome_sentence(outcome);
    if (cli->output == OUTPUT_JSON)
        out_json(cli, json_pack("{s:s, s:s}", "outcome", outcome_word(outcome), "message", sentence));
    else
        out_complain(cli, "%s", sentence);
    return status;
}

bool outcome_is_done(struct cli *cli, const struct table *table, enum exit_status *status)
{
    static const char ADVICE[] = " If this is another one, --another adds it all the same.";
    if (table->outcome == OUTCOME_DONE)
        return true;
    const char *message = table_cell(table, 0, "message");
    char *advised = table->outcome == OUTCOME_TWIN && message != NULL ? mem_format("%s%s", message, ADVICE) : NULL;
    *status = outcome_refused(cli, table->outcome, advised != NULL ? advised : message, outcome_status(table->outcome));
    free(advised);
    return false;
}

static void complain_of_clashes(struct cli *cli, const struct session *session, const struct bookings *around,
                                const struct answer *answer, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct clash clash = clash_list_find(session, around, &answer->rows[i]);
        clash_list_complain(cli, session, &clash);
    }
}

/* The first `count` rows, each with what it clashes with. */
static json_t *clashing_rows(const struct session *session, const struct bookings *around, const struct table *table,
                             const struct answer *answer, size_t count)
{
    json_t *list = out_json_rows(table);
    for (size_t i = 0; i < count; i++) {
        struct clash clash = clash_list_find(session, around, &answer->rows[i]);
        clash_list_add(json_array_get(list, i), session, &clash);
    }
    return list;
}

/* {"outcome":"booked","booking":{...},"clashes":[...]} */
static json_t *done_object(const struct session *session, const struct bookings *around, const struct table *table,
                           const struct answer *answer, const char *done)
{
    struct clash clash = {0};
    if (answer->row_count > 0)
        clash = clash_list_find(session, around, &answer->rows[0]);
    json_t *object =
        json_pack("{s:s, s:o}", "outcome", done, "booking", table->rows ? out_json_row(table, 0) : json_null());
    clash_list_add(object, session, &clash);
    return object;
}

/* Prints what was written, and what it clashes with. `several`: it was no act on one booking. */
static void print_done(struct cli *cli, struct session *session, const struct answer *answer, const char *done,
                       bool several)
{
    struct bookings *around = clash_list_around(cli, session, answer->rows, answer->row_count);
    struct table table =
        booking_table(session, answer->rows, answer->row_count, cli->output != OUTPUT_TEXT ? around : NULL);
    size_t own = several ? answer->row_count : answer->row_count > 0; /* the others are options that moved up */
    if (cli->output != OUTPUT_JSON) {
        out_table(cli, &table, booking_view, "");
        complain_of_clashes(cli, session, around, answer, own);
    } else if (several) {
        out_json(cli, json_pack("{s:s, s:o}", "outcome", done, "bookings",
                                clashing_rows(session, around, &table, answer, own)));
    } else {
        out_json(cli, done_object(session, around, &table, answer, done));
    }
    bookings_free(&around);
    table_clear(&table);
}

enum exit_status outcome_conflict(struct cli *cli, struct session *session, const struct answer *answer)
{
    if (cli->output != OUTPUT_JSON)
        out_complain(cli, "%s", answer->message != NULL ? answer->message : outcome_sentence(OUTCOME_CONFLICT));
    struct bookings *around =
        cli->output != OUTPUT_TEXT ? clash_list_around(cli, session, answer->rows, answer->row_count) : NULL;
    struct table table = booking_table(session, answer->rows, answer->row_count, around);
    bookings_free(&around);
    if (cli->output != OUTPUT_JSON) {
        out_table(cli, &table, booking_view, "");
    } else {
        out_json(cli, json_pack("{s:s, s:o}", "outcome", "conflict", "conflicts", out_json_rows(&table)));
    }
    table_clear(&table);
    return EXIT_CONFLICT;
}

/* The outcome of a write that failed: it is unknown if the statement may have reached the server. */
static enum exit_status print_fault(struct cli *cli, const struct answer *answer)
{
    bool unknown = answer->fault == FAULT_LOST || answer->fault == FAULT_TIMEOUT;
    enum outcome outcome = unknown                              ? OUTCOME_UNKNOWN
                           : answer->fault == FAULT_NOT_ALLOWED ? OUTCOME_NOT_ALLOWED
                           : answer->fault == FAULT_INVALID     ? OUTCOME_INVALID
                                                                : OUTCOME_FAILED;
    return outcome_refused(cli, outcome, unknown ? NULL : answer->message, fault_status(answer->fault));
}

/* Makes of the refusals of several changes, of which none was made, what a single one would have been answered. */
static void gather_refusals(struct answer *answer)
{
    size_t found = 0;
    struct booking *rows = mem_new(answer->refusal_count + 1, sizeof *rows);
    for (size_t i = 0; i < answer->refusal_count; i++) {
        struct refusal *refusal = &answer->refusals[i];
        bool again = id_is_nil(refusal->row.id) || refusal->outcome != answer->refusals[0].outcome;
        for (size_t j = 0; j < found && !again; j++)
            again = id_equal(rows[j].id, refusal->row.id);
        if (!again)
            booking_copy(&rows[found++], &refusal->row);
        answer->outcome = answer->refusals[0].outcome;
        if (answer->message == NULL && refusal->message != NULL)
            answer->message = mem_copy(refusal->message);
    }
    if (found == 0) {
        free(rows);
        return;
    }
    for (size_t i = 0; i < answer->row_count; i++)
        booking_clear(&answer->rows[i]);
    free(answer->rows);
    answer->rows = rows;
    answer->row_count = found;
}

enum exit_status outcome_of_answer(struct cli *cli, struct session *session, const struct answer *answer,
                                   const char *done, bool several)
{
    if (answer->fault != FAULT_NONE)
        return print_fault(cli, answer);
    if (answer->outcome == OUTCOME_DONE) {
        out_say(cli, "%s:", done);
        if (!cli->quiet || cli->output != OUTPUT_TEXT)
            print_done(cli, session, answer, done, several);
        return EXIT_DONE;
    }
    if (answer->outcome == OUTCOME_CONFLICT)
        return outcome_conflict(cli, session, answer);
    return outcome_refused(cli, answer->outcome, answer->message, outcome_status(answer->outcome));
}

enum exit_status outcome_of_write(struct cli *cli, struct session *session, struct effect *effect, const char *done)
{
    effect->ticket = 3;
    effect->act = id_next(&cli->ids);
    bool several = effect->kind == EFFECT_BULK;
    struct answer answer = session_answer(cli, session, effect);
    gather_refusals(&answer);
    enum exit_status status = outcome_of_answer(cli, session, &answer, done, several);
    answer_clear(&answer);
    return status;
}

static enum exit_status print_saved(struct cli *cli, struct session *session, const struct saving *saving,
                                    const struct table *saved)
{
    const char *id = table_cell(saved, 0, "id"), *warning = table_cell(saved, 0, "message");
    if (cli->output == OUTPUT_TEXT) {
        out_say(cli, "%s %s: %s", saving->what, saving->done, saving->name);
        if (warning != NULL)
            out_say(cli, "%s", warning);
        return EXIT_DONE;
    }
    if (saving->show == NULL) {
        json_t *object = json_pack("{s:s, s:s?, s:s*}", "outcome", saving->done, "id", id, "message", warning);
        out_json(cli, object);
        return EXIT_DONE;
    }
    struct table table;
    enum exit_status status;
    if (!session_ask(cli, session, saving->show, &id, 1, &table, &status))
        return status;
    if (cli->output == OUTPUT_JSON && table.rows)
        out_json(cli, out_json_row(&table, 0));
    else
        out_table(cli, &table, NULL, "");
    table_clear(&table);
    return EXIT_DONE;
}

enum exit_status outcome_of_saving(struct cli *cli, struct session *session, const struct saving *saving,
                                   const char *const *parameters, size_t count)
{
    struct table saved;
    enum exit_status status;
    if (!session_ask(cli, session, saving->save, parameters, count, &saved, &status))
        return status;
    if (outcome_is_done(cli, &saved, &status))
        status = print_saved(cli, session, saving, &saved);
    table_clear(&saved);
    return status;
}
