#include "help/completion.h"

#include <ctype.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>

#include "cli/booking_rows.h"
#include "cli/everywhere.h"
#include "cli/operator.h"
#include "cli/options.h"
#include "cli/short_id.h"
#include "domain/memory.h"
#include "domain/roster.h"
#include "domain/skills.h"
#include "domain/text.h"
#include "help/typed.h"

enum { BOOKING_WEEKS = 4 };

struct completing {
    struct cli *cli;
    struct typed typed;
    char *folded; /* owned; what is typed, in lower case */
    int patience_ms;
    FILE *offers; /* what has been found so far: in time all of it is printed, else nothing */
    struct session session;
    bool asked, opened; /* the database has been asked for a session, and gave it */
};

static void offer(const struct completing *on, const char *candidate, const char *about)
{
    char *folded = text_fold(candidate), *clean = text_clean(about);
    if (strncmp(folded, on->folded, strlen(on->folded)) == 0)
        fprintf(on->offers, "%s%s\t%s\n", on->typed.before, candidate, clean);
    free(folded);
    free(clean);
}

/* What somebody has typed into the database. It is inserted as it is, so it must be fit for a terminal; and where it
 * would stand as a word of its own it must not be taken for an option. */
static void offer_name(const struct completing *on, const char *name, const char *about)
{
    char *clean = text_clean(name);
    if (strcmp(clean, name) == 0 && (*name != '-' || *on->typed.before != '\0'))
        offer(on, name, about);
    free(clean);
}

/* ---- what the program knows ---- */

static void offer_verbs(struct completing *on)
{
    for (size_t i = 0; on->cli->verbs[i] != NULL; i++)
        offer(on, on->cli->verbs[i]->name, on->cli->verbs[i]->summary);
}

static void offer_option(const struct completing *on, const struct option_spec *spec)
{
    char *option = mem_format("--%s", spec->name);
    offer(on, option, spec->help);
    free(option);
}

static void offer_options(const struct completing *on, const struct option_spec *specs)
{
    for (; specs != NULL && specs->name != NULL; specs++)
        offer_option(on, specs);
}

/* Of a verb whose form is not known yet: those of the form that is meant where none is named. */
static void offer_first_options(const struct completing *on, const struct verb *verb)
{
    for (const struct verb_form *form = verb->forms; form->run != NULL; form++)
        offer_options(on, form->name == NULL || form == verb->forms ? form->options : NULL);
}

static void offer_any_option(struct completing *on)
{
    const struct typed *typed = &on->typed;
    if (typed->verb == NULL || (typed->form == NULL && strcmp(typed->verb->name, "board") == 0))
        offer_options(on, everywhere_opening);
    if (typed->form != NULL && typed->form->name != NULL)
        offer_options(on, typed->form->options);
    else if (typed->verb != NULL)
        offer_first_options(on, typed->verb);
    offer_options(on, everywhere_options);
}

static void offer_forms(struct completing *on)
{
    for (const struct verb_form *form = on->typed.verb->forms; form->run != NULL; form++)
        offer(on, form->name, form->words != NULL ? form->words : "");
}

/* "hold|pencil" */
static void offer_choices(const struct completing *on, const char *choices, size_t length)
{
    for (size_t at = 0; at < length;) {
        size_t end = strcspn(choices + at, "| ");
        char *choice = mem_format("%.*s", (int)end, choices + at);
        offer(on, choice, "");
        free(choice);
        at += end + 1;
    }
}

static void offer_pages(struct completing *on)
{
    offer_verbs(on);
    offer(on, "callboard", "the board and its keys");
    offer(on, "callboard.ini", "the configuration");
}

static void offer_files(struct completing *on)
{
    fputs(":files\n", on->offers);
}

static void offer_folders(struct completing *on)
{
    fputs(":folders\n", on->offers);
}

static void offer_nothing(struct completing *on)
{
    (void)on;
}

/* ---- what the database knows ---- */

static void give_up(int number)
{
    (void)number;
    _exit(EXIT_DONE);
}

/* 0: takes the limit back. */
static void limit_time(int ms)
{
    struct sigaction ending = {.sa_handler = give_up};
    struct itimerval deadline = {.it_value = {.tv_sec = ms / 1000, .tv_usec = ms % 1000 * 1000}};
    sigaction(SIGALRM, &ending, NULL);
    setitimer(ITIMER_REAL, &deadline, NULL);
}

/* Of a private server who is typed behind --as is not made a login because somebody pressed Tab. */
static bool may_ask(struct cli *cli)
{
    enum exit_status status;
    return cli->configure(cli, &status) && (!cli->private_cluster || cli->as == NULL) && session_is_ready(cli);
}

static bool ask(struct completing *on)
{
    enum exit_status status;
    if (on->asked)
        return on->opened;
    on->asked = true;
    limit_time(on->patience_ms);
    on->opened = may_ask(on->cli) && session_open(on->cli, "cli", &on->session, &status);
    return on->opened;
}

static void offer_artists(struct completing *on)
{
    const struct roster *roster = ask(on) ? on->session.roster : NULL;
    for (size_t i = 0; roster != NULL && i < roster->artist_count; i++)
        offer_name(on, roster->artists[i].name, roster->artists[i].department);
}

static void offer_projects(struct completing *on)
{
    const struct roster *roster = ask(on) ? on->session.roster : NULL;
    for (size_t i = 0; roster != NULL && i < roster->project_count; i++)
        offer_name(on, roster->projects[i].code, roster->projects[i].name);
}

static void offer_members(struct completing *on)
{
    const struct roster *roster = ask(on) ? on->session.roster : NULL;
    for (size_t i = 0; roster != NULL && i < roster->member_count; i++)
        if (!roster->members[i].removed)
            offer_name(on, roster->members[i].name, role_word(roster->members[i].role));
}

static void offer_drafts(struct completing *on)
{
    const struct roster *roster = ask(on) ? on->session.roster : NULL;
    for (size_t i = 0; roster != NULL && i < roster->draft_count; i++)
        offer_name(on, roster->drafts[i].name, roster_member_name(roster, roster->drafts[i].owner));
}

static void offer_tenants(struct completing *on)
{
    struct table tenants = {0};
    enum exit_status status;
    limit_time(on->patience_ms);
    if (may_ask(on->cli) && operator_tenants(on->cli, &tenants, &status))
        for (size_t i = 0; i < tenants.rows; i++)
            offer_name(on, table_cell(&tenants, i, "name"), table_cell(&tenants, i, "zone"));
    table_clear(&tenants);
}

static void offer_skills(struct completing *on)
{
    size_t count = 0;
    const char **skills = ask(on) ? skills_known(on->session.roster, &count) : NULL;
    for (size_t i = 0; i < count; i++)
        offer_name(on, skills[i], "");
    free(skills);
}

static void offer_booking(const struct completing *on, const struct booking *booking, const char *id)
{
    const struct session *session = &on->session;
    const struct artist *artist = roster_artist(session->roster, booking->artist);
    char date[16], *about;
    day_format_iso(zone_local(session->zone, booking->start).day, date, sizeof date);
    about = mem_format("%s %s: %s", date, artist != NULL ? artist->name : "?", booking->title);
    offer(on, id, about);
    free(about);
}

/* Those of the next weeks, by their short ids. */
static void offer_bookings(struct completing *on)
{
    struct booking_rows rows;
    enum exit_status status;
    if (!ask(on))
        return;
    day monday = day_monday(on->session.today);
    instant start = zone_day_start(on->session.zone, monday);
    instant end = zone_day_start(on->session.zone, monday + BOOKING_WEEKS * DAYS_A_WEEK);
    if (!booking_rows_load(on->cli, &on->session, start, end, &rows, &status))
        return;
    const char **ids = mem_new(rows.table.rows + 1, sizeof *ids);
    for (size_t i = 0; i < rows.table.rows; i++)
        ids[i] = table_cell(&rows.table, i, "id");
    size_t length = short_id_length(ids, rows.table.rows);
    for (size_t i = 0; i < rows.table.rows; i++) {
        const struct booking *booking = booking_rows_at(&rows, i);
        char *id = mem_format("%.*s", (int)length, ids[i]);
        if (booking != NULL)
            offer_booking(on, booking, id);
        free(id);
    }
    free(ids);
    booking_rows_clear(&rows);
}

/* ---- what is wanted ---- */

/* By the verb, the name of the option, and what the table calls its value or the word; NULL: any. The first row that
 * fits is it. */
static const struct {
    const char *verb, *option, *value;
    void (*offer)(struct completing *on);
} wishes[] = {
    {.option = "artist", .offer = offer_artists},   {.value = "ARTIST", .offer = offer_artists},
    {.option = "project", .offer = offer_projects}, {.value = "PROJECT", .offer = offer_projects},
    {.option = "tenant", .offer = offer_tenants},   {.value = "TENANT", .offer = offer_tenants},
    {.value = "MEMBER", .offer = offer_members},    {.value = "BOARD", .offer = offer_drafts},
    {.option = "skill", .offer = offer_skills},     {.verb = "timeoff", .value = "ID", .offer = offer_nothing},
    {.value = "ID", .offer = offer_bookings},       {.value = "VERB", .offer = offer_verbs},
    {.value = "PAGE", .offer = offer_pages},        {.value = "F", .offer = offer_files},
    {.value = "FILE", .offer = offer_files},        {.value = "DIR", .offer = offer_folders},
};

static bool fits(const char *wanted, const char *text, size_t length)
{
    return wanted == NULL || (text != NULL && strlen(wanted) == length && memcmp(wanted, text, length) == 0);
}

static void offer_value(struct completing *on, const char *value)
{
    const struct typed *typed = &on->typed;
    size_t bracket = *value == '[', length = strcspn(value + bracket, " ].");
    const char *option = typed->wants != NULL ? typed->wants->name : NULL;
    const char *verb = typed->verb != NULL ? typed->verb->name : NULL;
    if (memchr(value, '|', bracket + length) != NULL || islower((unsigned char)value[bracket])) {
        offer_choices(on, value + bracket, length); /* what is typed as it stands here */
        return;
    }
    for (size_t i = 0; i < sizeof wishes / sizeof *wishes; i++)
        if (fits(wishes[i].verb, verb, verb != NULL ? strlen(verb) : 0) &&
            fits(wishes[i].option, option, option != NULL ? strlen(option) : 0) &&
            fits(wishes[i].value, value + bracket, length)) {
            wishes[i].offer(on);
            return;
        }
}

static void offer_next(struct completing *on)
{
    const struct typed *typed = &on->typed;
    if (typed->lost)
        return;
    if (typed->wants != NULL)
        offer_value(on, typed->wants->value);
    else if (typed->option)
        offer_any_option(on);
    else if (typed->verb == NULL)
        offer_verbs(on);
    else if (typed->form == NULL)
        offer_forms(on);
    else if (typed->place != NULL)
        offer_value(on, typed->place);
}

static void take(void *context, const char *name, const char *value)
{
    struct completing *on = context;
    on->cli->type(on->cli, name, value);
}

void completion_print(struct cli *cli, const char *const *words, int count, int patience_ms)
{
    char *offers = NULL;
    size_t length;
    struct completing on = {.cli = cli, .patience_ms = patience_ms, .offers = open_memstream(&offers, &length)};
    if (on.offers == NULL)
        return;
    typed_read(cli->verbs, words, count, take, &on, &on.typed);
    on.folded = text_fold(on.typed.text);
    offer_next(&on);
    limit_time(0);
    if (fclose(on.offers) == 0)
        fputs(offers, cli->out);
    if (on.opened)
        session_close(&on.session);
    free(offers);
    free(on.folded);
    free(on.typed.before);
}
