/* callboard undo: takes back one of one's own acts, or does it again. */
#include <stdlib.h>
#include <string.h>

#include "cli/booking_table.h"
#include "cli/clash_list.h"
#include "cli/find_id.h"
#include "cli/options.h"
#include "cli/outcome.h"
#include "cli/paging.h"
#include "cli/verbs.h"
#include "domain/memory.h"
#include "store/queries.h"

enum { ACTS = 500 }; /* so many of one's acts are looked through for a short id */

static const struct out_view view[] = {
    {.column = "at", .heading = "When"},
    {.column = "what", .heading = "What", .cut = true},
    {.column = "difference", .heading = "Changes", .cut = true},
    {.column = "standing", .heading = "Now", .coloured = true},
    {.column = "id", .heading = "Act", .id = true},
    {0},
};

static bool ask_acts(struct cli *cli, struct session *session, struct table *out, enum exit_status *status)
{
    char *most = mem_format("%d", ACTS);
    bool done =
        session_ask(cli, session, &query_own_act_list, (const char *[]){NULL, most, NULL, NULL}, 4, out, status);
    free(most);
    return done;
}

/* "booked Rig fix for Ada Byron", "confirmed 3 bookings, with artist Ada Byron: rate 60 -> 62" */
static char *words_of(const struct session *session, const struct undone *undone)
{
    const struct artist *artist = roster_artist(session->roster, undone->first.artist);
    if (undone->bookings == 0)
        return mem_format("%s %s", undone->word, undone->records != NULL ? undone->records : "");
    bool parts = undone->bookings == 2 && strcmp(undone->word, "split") == 0; /* of one booking, which is named */
    char *what = undone->bookings > 1 && !parts
                     ? mem_format("%d bookings", undone->bookings)
                     : mem_format("%s%s%s", undone->first.title, artist != NULL ? " for " : "",
                                  artist != NULL ? artist->name : "");
    char *words = mem_format("%s %s%s%s", undone->word, what, undone->records != NULL ? ", with " : "",
                             undone->records != NULL ? undone->records : "");
    free(what);
    return words;
}

/* An undo that was refused, or found nothing. */
static enum exit_status refuse(struct cli *cli, struct session *session, const struct answer *answer)
{
    if (answer->fault != FAULT_NONE) {
        bool unknown = answer->fault == FAULT_LOST || answer->fault == FAULT_TIMEOUT;
        return outcome_refused(cli, unknown ? OUTCOME_UNKNOWN : OUTCOME_FAILED,
                               unknown
                                   ? "The link broke before the answer came: `callboard log` shows whether it happened."
                                   : answer->message,
                               fault_status(answer->fault));
    }
    if (answer->outcome == OUTCOME_CONFLICT)
        return outcome_conflict(cli, session, answer);
    return outcome_refused(cli, answer->outcome, answer->message, outcome_status(answer->outcome));
}

/* Whoever has come back with the act is to be named. It is done, whether that can be read or not. */
static void see_who_is_back(struct cli *cli, struct session *session)
{
    enum exit_status status;
    session_look_anew(session, cli, &status);
}

/* `what`: what was taken back, in words; NULL: the answer says it. */
static enum exit_status turn(struct cli *cli, struct session *session, struct effect *effect, const char *what)
{
    bool redo = effect->redo;
    effect->kind = EFFECT_UNDO;
    effect->ticket = 3;
    effect->act = id_next(&cli->ids);
    struct answer answer = session_answer(cli, session, effect);
    enum exit_status status = EXIT_DONE;
    if (answer.fault != FAULT_NONE || answer.outcome != OUTCOME_DONE) {
        status = refuse(cli, session, &answer);
    } else {
        if (redo && answer.undone.records != NULL)
            see_who_is_back(cli, session);
        char *words = what != NULL ? mem_copy(what) : words_of(session, &answer.undone);
        struct bookings *around =
            cli->output != OUTPUT_TEXT ? clash_list_around(cli, session, answer.rows, answer.row_count) : NULL;
        struct table table = booking_table(session, answer.rows, answer.row_count, around);
        out_say(cli, "%s: %s.", redo ? "Did again" : "Took back", words);
        if (cli->output == OUTPUT_JSON)
            out_json(cli, json_pack("{s:s, s:s, s:o}", "outcome", redo ? "redone" : "undone", "what", words, "bookings",
                                    out_json_rows(&table)));
        else if (table.rows > 0 && (cli->output == OUTPUT_CSV || !cli->quiet))
            out_table(cli, &table, booking_view, "");
        table_clear(&table);
        bookings_free(&around);
        free(words);
    }
    answer_clear(&answer);
    return status;
}

/* The act that a short id means, which may be one of those that took it back. */
static enum exit_status undo_named(struct cli *cli, struct session *session, const char *text)
{
    struct effect effect = {0};
    struct table acts;
    enum exit_status status;
    if (!ask_acts(cli, session, &acts, &status))
        return status;
    int row = id_parse(text, &effect.undo)
                  ? -1
                  : find_id_row(cli, &acts, text, "act of yours", "callboard undo --list", &status);
    if (row >= 0 && id_parse(table_cell(&acts, (size_t)row, "id"), &effect.undo)) {
        effect.redo = strcmp(table_cell(&acts, (size_t)row, "standing"), "undone") == 0;
        status = turn(cli, session, &effect, table_cell(&acts, (size_t)row, "what"));
    } else if (!id_is_nil(effect.undo)) {
        char *what = mem_format("the act %s", text);
        status = turn(cli, session, &effect, what);
        free(what);
    }
    table_clear(&acts);
    return status;
}

static enum exit_status list(struct cli *cli, struct session *session)
{
    struct table acts;
    enum exit_status status;
    paging_begin(cli);
    if (ask_acts(cli, session, &acts, &status)) {
        out_table(cli, &acts, view, "You have done nothing yet that could be taken back.");
        table_clear(&acts);
    }
    return status;
}

static enum exit_status undo(struct cli *cli, struct session *session, const struct options *options)
{
    if (option_flag(options, "list"))
        return list(cli, session);
    if (options->word_count > 0)
        return undo_named(cli, session, options->words[0]);
    struct effect effect = {.redo = option_flag(options, "redo")};
    return turn(cli, session, &effect, NULL);
}

static enum exit_status run(struct cli *cli, const struct options *options)
{
    return session_run(cli, options, undo);
}

static const struct option_spec specs[] = {
    {.name = "redo", .help = "do again what was taken back last", .kind = OPTION_FLAG},
    {.name = "list",
     .help = "list your own acts, the newest first, with their ids",
     .kind = OPTION_FLAG,
     .alternative = true},
    {0},
};

const struct verb verb_undo = {
    .name = "undo",
    .summary = "take back your last act, whatever it changed",
    .help = "Your own acts only, on the board and here, bulk ones whole; taking back is an act as well. ACT is the "
            "beginning of an act's id, as --list prints it: one that stands is taken back, one that was taken back is "
            "done again.\n",
    .forms =
        (const struct verb_form[]){
            {.words = "[ACT]", .options = specs, .run = run},
            {0},
        },
};
