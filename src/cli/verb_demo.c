/* callboard demo: fills an empty tenant with a believable studio. */
#include <stdlib.h>
#include <string.h>

#include "cli/demo_studio.h"
#include "cli/import.h"
#include "cli/options.h"
#include "cli/out.h"
#include "cli/outcome.h"
#include "cli/ticker.h"
#include "cli/verbs.h"
#include "domain/memory.h"
#include "domain/rate.h"
#include "domain/skills.h"
#include "protocol/record.h"
#include "store/queries.h"

/* Runs a query that answers with an outcome and a message. Any outcome but "done" is a failure. */
static bool save(struct cli *cli, struct session *session, const struct query *query, const char *const *parameters,
                 size_t count, enum exit_status *status)
{
    struct table table;
    if (!session_ask(cli, session, query, parameters, count, &table, status))
        return false;
    bool done = outcome_is_done(cli, &table, status);
    table_clear(&table);
    return done;
}

/* The same for a new thing: its id, no version, and its texts. */
static bool save_texts(struct cli *cli, struct session *session, const struct query *query, struct id thing,
                       const char *const *texts, int count, enum exit_status *status)
{
    char id[ID_TEXT];
    const char *parameters[2 + RECORD_VALUES] = {id, NULL};
    id_format(thing, id);
    memcpy(parameters + 2, texts, (size_t)count * sizeof *texts);
    return save(cli, session, query, parameters, 2 + (size_t)count, status);
}

static bool save_projects(struct cli *cli, struct session *session, const struct demo_studio *studio,
                          enum exit_status *status)
{
    for (int i = 0; i < DEMO_PROJECTS; i++) {
        const struct demo_project_words *words = &demo_projects[i];
        const char *const texts[PROJECT_FIELD_COUNT] = {
            [PROJECT_CODE] = words->code,
            [PROJECT_NAME] = words->name,
            [PROJECT_CLIENT] = words->client,
            [PROJECT_COLOUR] = words->colour,
        };
        if (!save_texts(cli, session, &query_save_project, studio->projects[i], texts, PROJECT_FIELD_COUNT, status))
            return false;
    }
    return true;
}

static bool save_artist(struct cli *cli, struct session *session, const struct demo_studio *studio, int number,
                        enum exit_status *status)
{
    const struct demo_artist *artist = &studio->artists[number];
    char *skills = skills_array(artist->skills, artist->skill_count);
    char *rate = rate_format((int64_t)artist->rate * 100);
    char *pattern = schedule_to_multirange(&artist->schedule);
    const char *texts[ARTIST_ANOTHER + 1] = {
        [ARTIST_NAME] = artist->name, [ARTIST_SKILLS] = skills,       [ARTIST_DEPARTMENT] = artist->department->name,
        [ARTIST_RATE] = rate,         [ARTIST_EMAIL] = artist->email, [ARTIST_PHONE] = artist->phone,
        [ARTIST_PATTERN] = pattern,
    };
    for (enum artist_field field = 0; field < ARTIST_FIELD_COUNT; field++)
        if (texts[field] == NULL)
            texts[field] = demo_text(number, field);
    bool done = save_texts(cli, session, &query_save_artist, artist->id, texts, ARTIST_ANOTHER + 1, status);
    free(skills);
    free(rate);
    free(pattern);
    return done;
}

static bool save_off(struct cli *cli, struct session *session, const struct demo_studio *studio,
                     const struct demo_off *off, enum exit_status *status)
{
    char id[ID_TEXT], artist[ID_TEXT];
    id_format(off->id, id);
    id_format(studio->artists[off->artist].id, artist);
    char *from = session_rfc3339(session, zone_day_start(session->zone, off->first));
    char *to = session_rfc3339(session, zone_day_start(session->zone, off->last + 1));
    const char *fields[] = {id, artist, from, to, off->reason};
    bool done = save(cli, session, &query_save_time_off, fields, sizeof fields / sizeof *fields, status);
    free(from);
    free(to);
    return done;
}

static struct import_row row_of(const struct session *session, const struct demo_studio *studio,
                                const struct demo_booking *booking, int line)
{
    return (struct import_row){
        .line = line,
        .id = booking->id,
        .fields =
            {
                [IMPORT_ARTIST] = mem_copy(studio->artists[booking->artist].name),
                [IMPORT_PROJECT] = mem_copy(demo_projects[booking->project].code),
                [IMPORT_TITLE] = mem_copy(booking->title),
                [IMPORT_START] = session_rfc3339(session, booking->start),
                [IMPORT_END] = session_rfc3339(session, booking->end),
                [IMPORT_STATUS] = mem_copy(booking->second ? "second" : status_word(booking->status)),
                [IMPORT_NOTES] = mem_copy(""),
            },
    };
}

static bool save_bookings(struct cli *cli, struct session *session, const struct demo_studio *studio,
                          enum exit_status *status)
{
    struct import_row *rows = mem_new(studio->booking_count + 1, sizeof *rows);
    for (size_t i = 0; i < studio->booking_count; i++)
        rows[i] = row_of(session, studio, &studio->bookings[i], (int)i + 1);
    const struct import_options how = {.past = true, .doing = "filling the studio"};
    struct import_tally tally = {0};
    bool sent = import_send(cli, session, &how, rows, studio->booking_count, &tally, status);
    const struct import_note *problem = import_tally_problem(&tally);
    if (problem != NULL) {
        out_complain(cli, "The demo's booking %d was not booked: %s", problem->line, problem->message);
        *status = EXIT_FAILED;
    }
    for (size_t i = 0; i < studio->booking_count; i++)
        import_row_clear(&rows[i]);
    free(rows);
    import_tally_clear(&tally);
    return sent && *status == EXIT_DONE;
}

/* Releases the bookings that are cancelled in the demo. They were booked first, so their history shows both. */
static bool end_bookings(struct cli *cli, struct session *session, const struct demo_studio *studio,
                         enum exit_status *status)
{
    uint64_t ticket = 10;
    for (size_t i = 0; i < studio->booking_count; i++) {
        const struct demo_booking *booking = &studio->bookings[i];
        if (booking->ended == REASON_NONE)
            continue;
        struct effect effect = {
            .kind = EFFECT_RELEASE,
            // cppcheck-suppress unknownEvaluationOrder ; .ticket is another
            .ticket = ticket++, /* there is no act, so that the user's first undo does not undo a part of the demo */
            .booking = {.id = booking->id, .reason = booking->ended},
        };
        struct answer answer = session_answer(cli, session, &effect);
        bool done = answer.fault == FAULT_NONE && answer.outcome == OUTCOME_DONE;
        if (!done)
            *status = outcome_refused(cli, answer.outcome, answer.message, EXIT_FAILED);
        answer_clear(&answer);
        if (!done)
            return false;
    }
    return true;
}

static enum exit_status write_studio(struct cli *cli, struct session *session, const struct demo_studio *studio)
{
    static const char filling[] = "filling the studio";
    enum exit_status status = EXIT_DONE;
    ticker_start(cli, filling);
    bool done = save_projects(cli, session, studio, &status);
    for (int i = 0; done && i < (int)studio->artist_count; i++)
        done = save_artist(cli, session, studio, i, &status);
    for (size_t i = 0; done && i < studio->off_count; i++)
        done = save_off(cli, session, studio, &studio->off[i], &status);
    ticker_stop(cli);
    done = done && save_bookings(cli, session, studio, &status);
    ticker_start(cli, filling);
    done = done && end_bookings(cli, session, studio, &status);
    ticker_stop(cli);
    if (!done)
        return status == EXIT_DONE ? EXIT_FAILED : status;
    if (cli->output == OUTPUT_JSON)
        out_json(cli, json_pack("{s:s, s:i, s:i, s:i, s:i}", "outcome", "filled", "artists", (int)studio->artist_count,
                                "projects", DEMO_PROJECTS, "bookings", (int)studio->booking_count, "time_off",
                                (int)studio->off_count));
    out_say(cli, "%s: %zu artists, %d projects, %zu bookings. `callboard` opens the board.",
            session->roster->tenant.name, studio->artist_count, DEMO_PROJECTS, studio->booking_count);
    return EXIT_DONE;
}

static enum exit_status fill(struct cli *cli, struct session *session, const struct options *options)
{
    struct demo_wish wish = {.zone = session->zone, .today = session->today};
    if (!option_number(cli, options, "artists", 1, CAST_FIRST + CAST_MORE, CAST_FIRST, &wish.artists) ||
        !option_number(cli, options, "weeks", 1, 52, 8, &wish.weeks))
        return EXIT_USAGE;
    const struct roster *roster = session->roster;
    if (roster->artist_count || roster->project_count) {
        if (option_flag(options, "if-empty"))
            return EXIT_DONE;
        out_complain(cli,
                     "%s already has %zu artists and %zu projects; the demo fills only an empty tenant "
                     "(`callboard tenant add NAME` makes one).",
                     roster->tenant.name, roster->artist_count, roster->project_count);
        return EXIT_FAILED;
    }
    struct demo_studio studio;
    demo_studio_make(&wish, &studio);
    struct id_source own = cli->ids;
    store_set_act(session->store, (struct id){{0}}); /* the user's first undo does not undo a part of the demo */
    cli->ids = (struct id_source){.next = demo_id, .context = &studio.random};
    enum exit_status status = write_studio(cli, session, &studio);
    cli->ids = own;
    demo_studio_clear(&studio);
    return status;
}

static enum exit_status run(struct cli *cli, const struct options *options)
{
    return session_run(cli, options, fill);
}

static const struct option_spec specs[] = {
    {.name = "artists", .value = "N", .help = "so many artists (40)"},
    {.name = "weeks", .value = "N", .help = "so many weeks, a quarter of them behind (8)"},
    {.name = "if-empty", .help = "do nothing, and succeed, where there is something already", .kind = OPTION_FLAG},
    {0},
};

const struct verb verb_demo = {
    .name = "demo",
    .summary = "fill an empty tenant with a believable studio",
    .help = "Repeatable: the same day and the same options give the same studio. Needs an admin. The way out: "
            "`callboard tenant add NAME --zone Z`, then `callboard tenant use NAME`.\n",
    .forms =
        (const struct verb_form[]){
            {.options = specs, .run = run},
            {0},
        },
};
