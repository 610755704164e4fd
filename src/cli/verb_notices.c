/* callboard notices: mail to members about what became of their bookings: who wants which, and the sending of it. */
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include "cli/mail.h"
#include "cli/options.h"
#include "cli/out.h"
#include "cli/outcome.h"
#include "cli/verbs.h"
#include "domain/memory.h"
#include "store/queries.h"

/* ---- who wants what ---- */

static const struct out_view view[] = {
    {.column = "name", .heading = "Name", .cut = true},
    {.column = "email", .heading = "Mail to", .cut = true},
    {.column = "wanted", .heading = "About bookings that were"},
    {0},
};

static enum exit_status list_chosen(struct cli *cli, struct session *session, const struct options *options)
{
    (void)options;
    return session_list(cli, session, &query_notices, NULL, 0, view,
                        session->roster->role == MEMBER_ADMIN
                            ? "Nobody has asked for mail."
                            : "You get no mail: `callboard notices set --email A --on all` asks for it.");
}

static enum exit_status list(struct cli *cli, const struct options *options)
{
    return session_run_bare(cli, options, list_chosen);
}

static enum exit_status choose(struct cli *cli, struct session *session, const struct options *options)
{
    struct table table;
    enum exit_status status;
    const char *const parameters[] = {option_value(options, "email"), option_value(options, "on")};
    if (!session_ask(cli, session, &query_save_notices, parameters, 2, &table, &status))
        return status;
    if (outcome_is_done(cli, &table, &status)) {
        const char *message = table_cell(&table, 0, "message");
        if (cli->output == OUTPUT_JSON)
            out_json(cli, json_pack("{s:s, s:s}", "outcome", "done", "message", message));
        else
            out_say(cli, "%s", message);
    }
    table_clear(&table);
    return status;
}

static enum exit_status set(struct cli *cli, const struct options *options)
{
    return session_run_bare(cli, options, choose);
}

/* ---- sending ---- */

struct round {
    struct cli *cli;
    struct session *session;
    const char *from, *command; /* command: NULL: print */
    int sent, failed;
};

static char *body_of(const struct round *round, const struct table *table)
{
    const struct tenant *tenant = &round->session->roster->tenant;
    const char *more = table_cell(table, 0, "more");
    char *body = NULL;
    size_t length;
    FILE *file = open_memstream(&body, &length);
    if (file == NULL)
        return NULL;
    fprintf(file, "This became of your bookings at %s, by the clocks of %s:\n\n", tenant->name,
            zone_name(round->session->zone));
    if (strcmp(more, "0") != 0)
        fprintf(file, "(%s more before these: `callboard log`, or L on the board)\n", more);
    for (size_t row = 0; row < table->rows; row++)
        fprintf(file, "%s\n", table_cell(table, row, "line"));
    fputs("\nYou asked for this mail; `callboard notices set --on none`, or :notices none on the board, ends it.\n",
          file);
    fclose(file);
    return body;
}

/* Gives the message to the mail program. False: it did not take it. The program is the one that the caller named, and
 * nothing of the message is on its command line. */
static bool hand_over(const char *command, const struct mail *mail)
{
    FILE *pipe = popen(command, "w"); /* by the shell, as cron does: NOLINT(cert-env33-c) */
    if (pipe == NULL)
        return false;
    mail_write(pipe, mail);
    bool whole = fflush(pipe) == 0 && ferror(pipe) == 0;
    int status = pclose(pipe);
    return whole && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static bool write_to(struct round *round, const struct table *table)
{
    char *body = body_of(round, table);
    if (body == NULL)
        return false;
    char *subject = mem_format("Your bookings at %s", round->session->roster->tenant.name);
    struct mail mail = {
        .from_name = round->session->roster->tenant.name,
        .from = round->from,
        .to_name = table_cell(table, 0, "name"),
        .to = table_cell(table, 0, "email"),
        .subject = subject,
        .body = body,
        .at = round->session->now,
        .id = id_next(&round->cli->ids),
    };
    bool done = true;
    if (round->command != NULL)
        done = hand_over(round->command, &mail);
    else
        mail_write(round->cli->out, &mail);
    free(subject);
    free(body);
    return done;
}

/* Says in the database what became of it. */
static bool end(struct round *round, const struct table *table, bool sent, enum exit_status *status)
{
    struct table ended;
    const char *const parameters[] = {table_cell(table, 0, "user_id"), table_cell(table, 0, "taken"),
                                      sent ? "true" : "false"};
    if (!session_ask(round->cli, round->session, &query_end_notice, parameters, 3, &ended, status))
        return false;
    /* who wants no mail any more by now is no reason not to write to the next one */
    bool done = ended.outcome == OUTCOME_STALE || outcome_is_done(round->cli, &ended, status);
    table_clear(&ended);
    return done;
}

/* One member who has been taken. False: nobody more is to be written to. */
static bool tell(struct round *round, const struct table *table, enum exit_status *status)
{
    bool sent = write_to(round, table);
    if (round->command == NULL)
        return true;
    if (!sent)
        out_complain(round->cli, "The mail to %s was not taken by `%s`: it is sent the next time.",
                     table_cell(table, 0, "email"), round->command);
    round->sent += sent;
    round->failed += !sent;
    return end(round, table, sent, status);
}

static enum exit_status tell_all(struct round *round)
{
    char *after = NULL;
    enum exit_status status = EXIT_DONE;
    for (bool more = true; more;) {
        struct table table;
        const char *const parameters[] = {after, round->command != NULL ? "false" : "true"};
        if (!session_ask(round->cli, round->session, &query_take_notice, parameters, 2, &table, &status))
            break;
        more = table.rows > 0 && tell(round, &table, &status);
        free(after);
        after = more ? mem_copy(table_cell(&table, 0, "user_id")) : NULL;
        table_clear(&table);
    }
    free(after);
    return status == EXIT_DONE && round->failed > 0 ? EXIT_FAILED : status;
}

static enum exit_status send_all(struct cli *cli, struct session *session, const struct options *options)
{
    const char *command = option_value(options, "sendmail");
    struct round round = {.cli = cli, .session = session, .from = option_value(options, "from")};
    if (!mail_is_address(round.from)) {
        out_complain(cli, "--from is no address for mail: callboard@example.com, without a name.");
        return EXIT_USAGE;
    }
    if (!option_flag(options, "dry-run"))
        round.command = command != NULL ? command : "/usr/sbin/sendmail -t -i";
    enum exit_status status = tell_all(&round);
    if (round.command != NULL)
        out_say(cli, "%d mail%s sent.", round.sent, round.sent == 1 ? "" : "s");
    return status;
}

static enum exit_status send(struct cli *cli, const struct options *options)
{
    return session_run_bare(cli, options, send_all);
}

static const struct option_spec set_specs[] = {
    {.name = "email", .value = "A", .help = "your address"},
    {.name = "on",
     .value = "WHAT",
     .help = "lapsed, challenged, changed, several of them (\"lapsed,changed\"), all, or none"},
    {0},
};
static const struct option_spec send_specs[] = {
    {.name = "from", .value = "A", .help = "the address that sends", .needed = true},
    {.name = "sendmail", .value = "COMMAND", .help = "takes each mail on its input (/usr/sbin/sendmail -t -i)"},
    {.name = "dry-run",
     .help = "print the mails instead: nothing is sent, and nothing counts as told",
     .kind = OPTION_FLAG},
    {0},
};

const struct verb verb_notices = {
    .name = "notices",
    .summary = "mail about your bookings: what you want to be told; sending it",
    .help = "Each member chooses for himself (:notices on the board), and is told of his own bookings only: holds that "
            "lapsed; pencils that were challenged, and what became of that; what others changed, moved, released. "
            "What one does oneself is never told. Addresses are read by their owners and by admins.\n"
            "`send` is an admin's, for a timer (conf/deploy): one mail for each member with all that is new. A mail "
            "that was not taken is sent the next time.\n"
            "  callboard notices set --email ana@example.com --on lapsed,challenged\n",
    .forms =
        (const struct verb_form[]){
            {.name = "list", .pages = true, .run = list},
            {.name = "set", .options = set_specs, .edits = true, .run = set},
            {.name = "send", .options = send_specs, .run = send},
            {0},
        },
};
