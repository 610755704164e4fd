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

/* Prints a booking that was written, and what it clashes with. */
static void print_done(struct cli *cli, struct session *session, const struct answer *answer, const char *done)
{
    struct bookings *around = clash_list_around(cli, session, answer->rows, answer->row_count);
    struct table table = booking_table(session, answer->rows, answer->row_count, around);
    struct clash clash = {0};
    if (answer->row_count > 0)
        clash = clash_list_find(session, around, &answer->rows[0]);
    bookings_free(&around);
    if (cli->output != OUTPUT_JSON) {
        out_table(cli, &table, booking_view, "");
        clash_list_complain(cli, session, &clash);
    } else {
        json_t *object =
            json_pack("{s:s, s:o}", "outcome", done, "booking", table.rows ? out_json_row(&table, 0) : json_null());
        clash_list_add(object, session, &clash);
        out_json(cli, object);
    }
    table_clear(&table);
}

static void print_conflicts(struct cli *cli, struct session *session, const struct answer *answer)
{
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

static enum exit_status print_outcome(struct cli *cli, struct session *session, const struct answer *answer,
                                      const char *done)
{
    if (answer->fault != FAULT_NONE)
        return print_fault(cli, answer);
    if (answer->outcome == OUTCOME_DONE) {
        out_say(cli, "%s:", done);
        if (!cli->quiet || cli->output != OUTPUT_TEXT)
            print_done(cli, session, answer, done);
        return EXIT_DONE;
    }
    if (answer->outcome == OUTCOME_CONFLICT) {
        if (cli->output != OUTPUT_JSON)
            out_complain(cli, "%s", outcome_sentence(OUTCOME_CONFLICT));
        print_conflicts(cli, session, answer);
        return EXIT_CONFLICT;
    }
    return outcome_refused(cli, answer->outcome, answer->message, outcome_status(answer->outcome));
}

enum exit_status outcome_of_write(struct cli *cli, struct session *session, struct effect *effect, const char *done)
{
    effect->ticket = 3;
    effect->act = id_next(&cli->ids);
    struct answer answer = store_ask(session->store, effect, SESSION_PATIENCE);
    enum exit_status status = print_outcome(cli, session, &answer, done);
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
