#include "cli/session.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/options.h"
#include "cli/out.h"
#include "cli/ticker.h"
#include "domain/memory.h"
#include "domain/moment.h"
#include "domain/when.h"
#include "store/interrupt.h"
#include "store/migrate.h"

enum exit_status fault_status(enum fault fault)
{
    switch (fault) {
    case FAULT_NONE:
        return EXIT_DONE;
    case FAULT_UNREACHABLE:
    case FAULT_LOST:
    case FAULT_TIMEOUT:
    case FAULT_BUSY:
        return EXIT_NO_DATABASE;
    case FAULT_NOT_ALLOWED:
    case FAULT_PASSWORD:
        return EXIT_NOT_ALLOWED;
    case FAULT_NO_TENANT:
    case FAULT_INVALID:
        return EXIT_USAGE;
    case FAULT_NOT_MIGRATED:
    case FAULT_TOO_NEW:
    case FAULT_FAILED:
        break;
    }
    return EXIT_FAILED;
}

enum exit_status outcome_status(enum outcome outcome)
{
    switch (outcome) {
    case OUTCOME_DONE:
        return EXIT_DONE;
    case OUTCOME_CONFLICT:
        return EXIT_CONFLICT;
    case OUTCOME_STALE:
    case OUTCOME_LAPSED:
    case OUTCOME_GONE:
        return EXIT_TOO_LATE;
    case OUTCOME_NOT_ALLOWED:
        return EXIT_NOT_ALLOWED;
    case OUTCOME_INVALID:
    case OUTCOME_TWIN:
        return EXIT_USAGE;
    case OUTCOME_UNKNOWN:
        return EXIT_NO_DATABASE;
    case OUTCOME_FAILED:
    case OUTCOME_ASKS:
        break;
    }
    return EXIT_FAILED;
}

/* The store's sentence says that it tries again, which is true for the board. A verb gives up. */
void session_complain(struct cli *cli, enum fault fault, const char *message)
{
    const char *sentence = message != NULL                           ? message
                           : fault_status(fault) == EXIT_NO_DATABASE ? "The database cannot be reached."
                                                                     : "The database refused this.";
    const char *promise = strstr(sentence, "; trying again.");
    int length = (int)(promise != NULL ? (size_t)(promise - sentence) : strlen(sentence));
    if (interrupt_came())
        return;
    out_complain(cli, "%.*s%s", length, sentence, promise != NULL ? "." : "");
}

/* A tenant that is not there may be named by a file that somebody has forgotten. Where none was named the message says
 * all. */
static void complain_of_tenant(struct cli *cli, const char *message)
{
    const char *way_out = "`callboard tenant list` shows which there are, `callboard tenant use NAME` or --tenant NAME "
                          "chooses one.";
    if (cli->tenant == NULL)
        out_complain(cli, "%s", message);
    else if (cli->tenant_place != NULL)
        out_complain(cli, "%s It is named in %s; %s", message, cli->tenant_place, way_out);
    else
        out_complain(cli, "%s %s", message, way_out);
}

static bool use_zone(struct cli *cli, struct session *session)
{
    session->zone = session->roster->tenant.zone;
    if (cli->zone == NULL)
        return true;
    session->own_zone = zone_load(cli->zone);
    if (session->own_zone != NULL)
        session->zone = session->own_zone;
    else
        out_complain(cli, "There is no time zone \"%s\"; zones are named like Europe/London.", cli->zone);
    return session->own_zone != NULL;
}

bool session_is_there(struct cli *cli)
{
    if (!cli->private_cluster)
        return true;
    const struct cluster_options options = {.home = cli->home, .linger = cli->linger, .backups = cli->backups};
    char *error = NULL, *lock = mem_format("%s/lock", cli->home);
    bool home = access(lock, R_OK) == 0; /* a folder that is merely named is not made a home */
    free(lock);
    if (!home)
        return false;
    if (cli->cluster == NULL)
        cli->cluster = cluster_open(&options, &error);
    free(error);
    return cli->cluster != NULL && cluster_running(cli->cluster);
}

bool session_is_ready(struct cli *cli)
{
    return session_is_there(cli) && (!cli->private_cluster || cluster_has_schema(cli->cluster, schema_checksum));
}

struct answer session_answer(struct cli *cli, struct session *session, struct effect *effect)
{
    ticker_start(cli, NULL);
    struct answer answer = store_ask(session->store, effect, SESSION_PATIENCE);
    ticker_stop(cli);
    return answer;
}

static bool open_by(struct cli *cli, enum effect_kind kind, const char *source, struct session *out,
                    enum exit_status *status)
{
    *out = (struct session){0};
    out->store = cli->connect(cli, source, status);
    if (out->store == NULL)
        return false;
    store_set_act(out->store, id_next(&cli->ids));
    struct effect open = {.kind = kind, .ticket = 1};
    struct answer answer = session_answer(cli, out, &open);
    *status = fault_status(answer.fault);
    if (answer.fault != FAULT_NONE || answer.roster == NULL) {
        if (answer.fault == FAULT_NO_TENANT && answer.message != NULL)
            complain_of_tenant(cli, answer.message);
        else
            session_complain(cli, answer.fault, answer.message);
        *status = answer.fault == FAULT_NONE ? EXIT_FAILED : *status;
    } else {
        out->roster = answer.roster;
        answer.roster = NULL;
        out->now = answer.server_now == INSTANT_NONE ? cli->now : answer.server_now;
        *status = use_zone(cli, out) ? EXIT_DONE : EXIT_USAGE;
    }
    answer_clear(&answer);
    if (*status != EXIT_DONE) {
        session_close(out);
        return false;
    }
    out->today = zone_local(out->zone, out->now).day;
    return true;
}

bool session_open(struct cli *cli, const char *source, struct session *out, enum exit_status *status)
{
    return open_by(cli, EFFECT_OPEN, source, out, status);
}

void session_close(struct session *session)
{
    roster_free(&session->roster);
    zone_free(&session->own_zone);
    store_free(&session->store);
    *session = (struct session){0};
}

typedef enum exit_status session_act(struct cli *cli, struct session *session, const struct options *options);

/* Of a standby's data, how old they may be; asked before they are read. NULL: they are not a standby's. The caller
 * frees. */
static char *standby_note(struct cli *cli, struct session *session)
{
    struct table table;
    enum exit_status status;
    char *note = NULL;
    if (!cli->prefer_standby || !session_ask(cli, session, &query_standby, NULL, 0, &table, &status))
        return NULL;
    const char *seconds = table_cell(&table, 0, "seconds");
    if (strcmp(table_cell(&table, 0, "standby"), "true") == 0)
        note = seconds != NULL ? mem_format("As of %s s ago, read from the standby.", seconds)
                               : mem_copy("Read from the standby; it cannot tell how far behind it is.");
    table_clear(&table);
    return note;
}

/* What is printed for programs stays as it is. */
static void say_standby(struct cli *cli, const char *note)
{
    if (cli->output == OUTPUT_TEXT)
        out_say(cli, "%s", note);
    else if (!cli->quiet)
        out_complain(cli, "%s", note);
}

static enum exit_status run_by(struct cli *cli, enum effect_kind kind, const struct options *options, session_act *act)
{
    struct session session;
    enum exit_status status;
    if (!open_by(cli, kind, "cli", &session, &status))
        return status;
    char *note = standby_note(cli, &session);
    status = act(cli, &session, options);
    if (note != NULL && status == EXIT_DONE)
        say_standby(cli, note);
    free(note);
    session_close(&session);
    return status;
}

enum exit_status session_run(struct cli *cli, const struct options *options, session_act *act)
{
    return run_by(cli, EFFECT_OPEN, options, act);
}

enum exit_status session_run_bare(struct cli *cli, const struct options *options, session_act *act)
{
    return run_by(cli, EFFECT_ENTER, options, act);
}

/* *now stays as it is where the answer does not say the time. */
static struct roster *ask_roster(struct session *session, struct cli *cli, instant at, instant *now,
                                 enum exit_status *status)
{
    struct effect effect = {.kind = EFFECT_ROSTER, .ticket = 3, .at = at};
    struct answer answer = session_answer(cli, session, &effect);
    struct roster *roster = answer.fault == FAULT_NONE ? answer.roster : NULL;
    *status = fault_status(answer.fault);
    if (roster != NULL)
        answer.roster = NULL;
    else
        session_complain(cli, answer.fault, answer.message);
    if (answer.server_now != INSTANT_NONE)
        *now = answer.server_now;
    answer_clear(&answer);
    return roster;
}

struct roster *session_roster(struct session *session, struct cli *cli, instant at, enum exit_status *status)
{
    instant unused;
    return ask_roster(session, cli, at, &unused, status);
}

static bool take_roster(struct session *session, struct cli *cli, instant at, instant *now, enum exit_status *status)
{
    struct roster *roster = ask_roster(session, cli, at, now, status);
    if (roster == NULL)
        return false;
    roster_free(&session->roster);
    session->roster = roster;
    session->zone = session->own_zone != NULL ? session->own_zone : roster->tenant.zone;
    return true;
}

bool session_look_anew(struct session *session, struct cli *cli, enum exit_status *status)
{
    instant now = session->now;
    if (!take_roster(session, cli, session->at, &now, status))
        return false;
    if (session->at == 0)
        session->now = now;
    session->today = zone_local(session->zone, session->now).day;
    return true;
}

bool session_look_back(struct session *session, struct cli *cli, instant at, enum exit_status *status)
{
    instant unused;
    if (!take_roster(session, cli, at, &unused, status))
        return false;
    session->now = session->at = at;
    return true;
}

bool session_load(struct session *session, struct cli *cli, day first, day end, struct answer *out,
                  enum exit_status *status)
{
    struct effect weeks = {.kind = EFFECT_WEEKS, .ticket = 2, .first = first, .end = end, .at = session->at};
    *out = session_answer(cli, session, &weeks);
    *status = fault_status(out->fault);
    if (out->fault == FAULT_NONE)
        return true;
    session_complain(cli, out->fault, out->message);
    answer_clear(out);
    return false;
}

bool session_wait(struct cli *cli, struct session *session, const struct query *query, const char *const *parameters,
                  size_t count, int seconds, struct table *out, enum exit_status *status)
{
    ticker_start(cli, NULL);
    *out = table_ask(session->store, query, parameters, count, seconds);
    ticker_stop(cli);
    *status = fault_status(out->fault);
    if (out->fault == FAULT_NONE)
        return true;
    session_complain(cli, out->fault, out->message);
    table_clear(out);
    return false;
}

bool session_ask(struct cli *cli, struct session *session, const struct query *query, const char *const *parameters,
                 size_t count, struct table *out, enum exit_status *status)
{
    return session_wait(cli, session, query, parameters, count, SESSION_PATIENCE, out, status);
}

enum exit_status session_list(struct cli *cli, struct session *session, const struct query *query,
                              const char *const *parameters, size_t count, const struct out_view *view,
                              const char *none)
{
    struct table table;
    enum exit_status status;
    if (session_ask(cli, session, query, parameters, count, &table, &status)) {
        out_table(cli, &table, view, none);
        table_clear(&table);
    }
    return status;
}

bool session_time(struct cli *cli, const struct session *session, const char *option, const char *text, instant *out)
{
    char *error = NULL;
    if (when_parse_instant(text, session->zone, session->today, out, &error))
        return true;
    out_complain(cli, "--%s: %s", option, error);
    free(error);
    return false;
}

bool session_since(struct cli *cli, const struct session *session, const char *option, const char *text, instant *out)
{
    char *error = NULL;
    if (when_parse_past(text, session->zone, session->now, out, &error))
        return true;
    out_complain(cli, "--%s: %s", option, error);
    free(error);
    return false;
}

bool session_moment(struct cli *cli, const struct session *session, const char *option, const char *text, bool end,
                    const struct schedule *schedule, instant *out)
{
    char *error = NULL;
    if (moment_read(text, end, session->zone, schedule, session->now, out, &error))
        return true;
    out_complain(cli, "--%s: %s", option, error);
    free(error);
    return false;
}

bool session_span(struct cli *cli, const struct session *session, const struct options *options,
                  const struct schedule *schedule, instant *start, instant *end)
{
    const char *from = option_value(options, "from"), *to = option_value(options, "to");
    return (from == NULL || session_moment(cli, session, "from", from, false, schedule, start)) &&
           (to == NULL || session_moment(cli, session, "to", to, true, schedule, end));
}

char *session_rfc3339(const struct session *session, instant at)
{
    char text[64];
    zone_format_rfc3339(session->zone, at, text, sizeof text);
    return mem_copy(text);
}

bool session_reads_rates(struct cli *cli, const struct session *session)
{
    if (session->roster->role != MEMBER_VIEWER)
        return true;
    out_complain(cli, "Rates and costs are for producers and admins; you are a viewer.");
    return false;
}

bool session_id(struct cli *cli, const char *text, struct id *out)
{
    if (id_parse(text, out))
        return true;
    out_complain(cli,
                 "\"%s\" is not an id; a new one is whole, like 0f8c5b1e-4a57-4c3b-9f5e-2d6a1b7c9e10; uuidgen makes "
                 "one.",
                 text);
    return false;
}
