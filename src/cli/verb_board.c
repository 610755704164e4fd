/* callboard board: what-if boards, by the words of the board's own command :board. */
#include <stdlib.h>

#include "cli/commit_refused.h"
#include "cli/options.h"
#include "cli/out.h"
#include "cli/outcome.h"
#include "cli/verbs.h"
#include "domain/memory.h"
#include "store/queries.h"

static const struct out_view view[] = {
    {.column = "name", .heading = "What-if board", .cut = true},
    {.column = "owner", .heading = "Owner", .cut = true},
    {.column = "bookings", .heading = "Bookings"},
    {.column = "shared", .heading = "Shared with", .cut = true},
    {.column = "since", .heading = "Since"},
    {0},
};

static enum exit_status list_all(struct cli *cli, struct session *session, const struct options *options)
{
    (void)options;
    char me[ID_TEXT];
    id_format(session->roster->me, me);
    return session_list(cli, session, &query_draft_table, (const char *[]){me, NULL}, 2, view,
                        "There is no what-if board that you may open: `callboard board new NAME` begins one.");
}

static enum exit_status list(struct cli *cli, const struct options *options)
{
    return session_run_bare(cli, options, list_all);
}

static enum exit_status begin(struct cli *cli, struct session *session, const struct options *options)
{
    char id[ID_TEXT];
    id_format(id_next(&cli->ids), id);
    const struct saving saving = {
        .save = &query_save_draft, .what = "what-if board", .done = "begun", .name = options->words[0]};
    return outcome_of_saving(cli, session, &saving, (const char *[]){id, options->words[0]}, 2);
}

static enum exit_status new_board(struct cli *cli, const struct options *options)
{
    return session_run_bare(cli, options, begin);
}

static enum exit_status commit_named(struct cli *cli, struct session *session, const struct options *options)
{
    const struct draft *draft = session_draft(cli, session, options->words[0]);
    if (draft == NULL)
        return EXIT_USAGE;
    struct effect effect = {.kind = EFFECT_COMMIT, .ticket = 3, .act = id_next(&cli->ids), .draft = draft->id};
    struct answer answer = session_answer(cli, session, &effect);
    enum exit_status status = answer.fault == FAULT_NONE && answer.refusal_count > 0
                                  ? commit_refused(cli, session, &answer, draft->name)
                                  : outcome_of_answer(cli, session, &answer, "committed", true);
    answer_clear(&answer);
    return status;
}

static enum exit_status commit(struct cli *cli, const struct options *options)
{
    return session_run(cli, options, commit_named);
}

/* Nothing brings back what is drafted there. The board asks once, a script has to say it. */
static bool is_insisted(struct cli *cli, const struct session *session, const struct options *options,
                        const struct draft *draft)
{
    bool own = id_equal(draft->owner, session->roster->me); /* of another's the database says whose it is */
    if (!own || draft->bookings == 0 || option_flag(options, "with-bookings"))
        return true;
    out_complain(cli,
                 "What is drafted on %s goes with it, for good: %d booking%s. --with-bookings drops it all the same.",
                 draft->name, draft->bookings, draft->bookings == 1 ? "" : "s");
    return false;
}

static enum exit_status drop_named(struct cli *cli, struct session *session, const struct options *options)
{
    const struct draft *draft = session_draft(cli, session, options->words[0]);
    if (draft == NULL || !is_insisted(cli, session, options, draft))
        return EXIT_USAGE;
    char id[ID_TEXT];
    id_format(draft->id, id);
    const struct saving saving = {
        .save = &query_drop_draft, .what = "what-if board", .done = "dropped", .name = draft->name};
    return outcome_of_saving(cli, session, &saving, (const char *[]){id}, 1);
}

static enum exit_status drop(struct cli *cli, const struct options *options)
{
    return session_run(cli, options, drop_named);
}

static enum exit_status share_with(struct cli *cli, struct session *session, const struct options *options, bool with)
{
    const struct draft *draft = session_draft(cli, session, options->words[0]);
    const struct member *member = draft != NULL ? session_member(cli, session, options->words[1]) : NULL;
    if (member == NULL)
        return EXIT_USAGE;
    char id[ID_TEXT], user[ID_TEXT];
    id_format(draft->id, id);
    id_format(member->user, user);
    char *name = mem_format("%s, %s %s", draft->name, with ? "with" : "no longer with", member->name);
    const struct saving saving = {
        .save = &query_share_draft, .what = "what-if board", .done = with ? "shared" : "unshared", .name = name};
    enum exit_status status =
        outcome_of_saving(cli, session, &saving, (const char *[]){id, user, with ? "true" : "false"}, 3);
    free(name);
    return status;
}

static enum exit_status share_named(struct cli *cli, struct session *session, const struct options *options)
{
    return share_with(cli, session, options, true);
}

static enum exit_status share(struct cli *cli, const struct options *options)
{
    return session_run(cli, options, share_named);
}

static enum exit_status unshare_named(struct cli *cli, struct session *session, const struct options *options)
{
    return share_with(cli, session, options, false);
}

static enum exit_status unshare(struct cli *cli, const struct options *options)
{
    return session_run(cli, options, unshare_named);
}

static const struct option_spec drop_specs[] = {
    {.name = "with-bookings", .kind = OPTION_FLAG, .help = "also if something is drafted on it, which then is gone"},
    {0},
};

const struct verb verb_board = {
    .name = "board",
    .summary = "what-if boards: list, begin, commit, drop, share them",
    .help =
        "A what-if board lies beside the live one; nobody sees it but you and whom you share it with. It is booked on "
        "at "
        "the board: :board open NAME. Its name is one word; the beginning of it does, and of two of one name yours is "
        "meant.\n"
        "commit writes all of it into the live board as one act, which callboard undo takes back, and closes it. Where "
        "one booking is refused nothing is written: each that is refused is on stdout with what is in its way, and "
        "the exit status is that of the first.\n"
        "The board itself is opened by\n"
        "  callboard [board] [--week 2026-W48] [--weeks N] [--filter EXPRESSION]\n"
        "What-if boards, for instance:\n"
        "  callboard board new pitch\n"
        "  callboard board share pitch ben\n"
        "  callboard board commit pitch --json\n",
    .forms =
        (const struct verb_form[]){
            {.name = "list", .pages = true, .run = list},
            {.name = "new", .words = "NAME", .run = new_board},
            {.name = "commit", .words = "BOARD", .run = commit},
            {.name = "drop", .words = "BOARD", .options = drop_specs, .run = drop},
            {.name = "share", .words = "BOARD MEMBER", .run = share},
            {.name = "unshare", .words = "BOARD MEMBER", .run = unshare},
            {0},
        },
};
