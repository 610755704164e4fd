/* callboard free: lists the artists who are free, the cheapest first. */
#include <stdlib.h>
#include <string.h>

#include "cli/booking_options.h"
#include "cli/options.h"
#include "cli/out.h"
#include "cli/session.h"
#include "cli/verbs.h"
#include "domain/moment.h"
#include "domain/nearest.h"
#include "domain/skills.h"
#include "domain/text.h"
#include "domain/when.h"
#include "store/queries.h"

static const struct out_view view[] = {
    {.column = "artist", .heading = "Artist", .cut = true},
    {.column = "free", .heading = "Free", .coloured = true},
    {.column = "free_hours", .heading = "Hours"},
    {.column = "rate", .heading = "Rate"},
    {.column = "cost", .heading = "Cost"},
    {.column = "in_the_way", .heading = "In the way", .cut = true},
    {0},
};

/* Complains unless the option is a number above 0, like 62.50, or is not given. */
static bool check_figure(struct cli *cli, const struct options *options, const char *name)
{
    const char *text = option_value(options, name);
    char *end = NULL;
    if (text == NULL || (strspn(text, "0123456789.") == strlen(text) && strtod(text, &end) > 0 && *end == '\0'))
        return true;
    out_complain(cli, "--%s takes a figure above 0 like 8 or 62.50, not \"%s\".", name, text);
    return false;
}

/* Of a skill that no artist has: the one that is meant; NULL: none is near. *known: somebody has it. */
static const char *skill_meant(const struct roster *roster, const char *skill, bool *known)
{
    char *wanted = text_fold(skill);
    const char *meant = NULL;
    *known = false;
    for (size_t i = 0; i < roster->artist_count && !*known; i++) {
        const struct artist *artist = &roster->artists[i];
        for (size_t j = 0; j < artist->skill_count; j++) {
            char *folded = text_fold(artist->skills[j]);
            *known = *known || strcmp(folded, wanted) == 0;
            if (meant == NULL && nearest_is_slip(wanted, folded))
                meant = artist->skills[j];
            free(folded);
        }
    }
    free(wanted);
    return meant;
}

/* Where nobody was found: says which of the skills no artist has. The roster is read only now, because in a large
 * tenant that takes longer than the question itself. True: there is such a skill. */
static bool complain_of_skills(struct cli *cli, struct session *session, const char **skills, size_t count)
{
    struct effect ask = {.kind = EFFECT_ROSTER, .ticket = 2};
    struct answer answer = session_answer(cli, session, &ask);
    bool unknown = false;
    for (size_t i = 0; answer.roster != NULL && i < count; i++) {
        bool known;
        const char *meant = skill_meant(answer.roster, skills[i], &known);
        unknown = unknown || !known;
        if (!known)
            out_complain(cli, "No artist has the skill \"%s\".%s%s%s", skills[i], meant != NULL ? " Did you mean " : "",
                         meant != NULL ? meant : "", meant != NULL ? "?" : "");
    }
    answer_clear(&answer);
    return unknown;
}

static enum exit_status list_free(struct cli *cli, struct session *session, const struct options *options,
                                  instant start, instant end)
{
    size_t count = 0;
    const char **skills = option_list(options, "skill", &count);
    char *wanted = count ? skills_array(skills, count) : NULL;
    char *from = session_rfc3339(session, start);
    char *to = session_rfc3339(session, end);
    const char *parameters[] = {
        from,
        to,
        wanted,
        option_value(options, "max-rate"),
        option_value(options, "hours"),
        option_flag(options, "partly") ? "true" : "false",
        cli->output == OUTPUT_TEXT ? "false" : "true",
    };
    struct table table;
    enum exit_status status;
    if (session_ask(cli, session, &query_free, parameters, sizeof parameters / sizeof *parameters, &table, &status)) {
        bool unknown = table.rows == 0 && count > 0 && complain_of_skills(cli, session, skills, count);
        if (!unknown || cli->output != OUTPUT_TEXT)
            out_table(cli, &table, view, "Nobody is free then.");
        table_clear(&table);
    }
    free(skills);
    free(wanted);
    free(from);
    free(to);
    return status;
}

/* What is asked is answered in the evening as well: today begins with what is left of it, or with the next half
 * hour. */
static bool read_span(struct cli *cli, const struct session *session, const struct options *options, instant *start,
                      instant *end)
{
    const char *from = option_value(options, "from");
    day d;
    if (!when_parse_day(from, session->today, &d, NULL) || d != session->today)
        return session_span(cli, session, options, &schedule_none, start, end);
    *start = moment_of_today(session->zone, &schedule_none, session->now);
    return session_moment(cli, session, "to", option_value(options, "to"), true, &schedule_none, end);
}

static enum exit_status find_free(struct cli *cli, struct session *session, const struct options *options)
{
    instant start, end;
    if (option_value(options, "max-rate") != NULL && !session_reads_rates(cli, session))
        return EXIT_NOT_ALLOWED;
    if (!read_span(cli, session, options, &start, &end) || !booking_range_in_order(cli, start, end) ||
        !booking_range_within_a_year(cli, start, end))
        return EXIT_USAGE;
    return list_free(cli, session, options, start, end);
}

static enum exit_status run(struct cli *cli, const struct options *options)
{
    if (!check_figure(cli, options, "max-rate") || !check_figure(cli, options, "hours"))
        return EXIT_USAGE;
    return session_run_bare(cli, options, find_free);
}

static const struct option_spec specs[] = {
    {.name = "from",
     .value = "T",
     .needed = true,
     .help = "from when; a date alone: 09:00 that day, of today the next half hour then"},
    {.name = "to", .value = "T", .needed = true, .help = "to when; a date alone: 18:00 that day"},
    {.name = "skill", .value = "S", .help = "with this skill; several: with all of them", .kind = OPTION_LIST},
    {.name = "max-rate", .value = "R", .help = "at most so much an hour"},
    {.name = "hours", .value = "H", .help = "free for at least so many working hours of it"},
    {.name = "partly", .help = "also who is free for a part of it", .kind = OPTION_FLAG},
    {0},
};

const struct verb verb_free = {
    .name = "free",
    .summary = "who is free then, cheapest first",
    .help = "Holds do not block; they are listed as in the way.\n"
            "  callboard free --from \"mon 09:00\" --to \"fri 18:00\" --skill comp\n",
    .forms =
        (const struct verb_form[]){
            {.options = specs, .pages = true, .run = run},
            {0},
        },
};
