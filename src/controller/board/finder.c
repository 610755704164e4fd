#include "controller/board/finder.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "controller/board/selection.h"
#include "controller/reads/reads.h"
#include "domain/memory.h"
#include "domain/moment.h"
#include "domain/rate.h"
#include "domain/skills.h"
#include "domain/text.h"
#include "domain/when.h"

/* ---- proposing ---- */

static char *when_text(day first, day last)
{
    struct civil from = day_civil(first), to = day_civil(last);
    if (first == last)
        return mem_format("%d %s", from.day, month_name(from.month));
    return mem_format("%d %s - %d %s", from.day, month_name(from.month), to.day, month_name(to.month));
}

static void set_field(struct finder *finder, enum finder_field_id field, char *text)
{
    line_set(&finder->field[field], text);
    free(text);
}

void finder_propose(struct state *state)
{
    struct finder *finder = &state->finder;
    const struct artist *artist = state_cursor_artist(state);
    finder->artist = artist != NULL ? artist->id : (struct id){0};
    day last;
    free(finder->line);
    finder->line = NULL;
    selection_days(state, &finder->shown, &last);
    char *days = when_text(finder->shown, last), *hours = selection_hours_text(state);
    set_field(finder, FINDER_WHEN, mem_format("%s%s", days, hours));
    free(days);
    free(hours);
    set_field(finder, FINDER_RATE, mem_copy(""));
    set_field(finder, FINDER_SKILLS,
              artist != NULL ? skills_format((const char *const *)artist->skills, artist->skill_count) : mem_copy(""));
    set_field(finder, FINDER_HOURS, mem_copy(""));
}

/* ---- reading: each NULL, or a sentence about what is wrong ---- */

typedef char *read_function(struct state *state, const char *text);

/* Days alone mean whole days: who begins at ten and who begins at eight are both asked for. What of them is over is
 * left out, whoever's hours it were. */
static char *read_when(struct state *state, const char *text)
{
    const struct zone *zone = state->roster->tenant.zone;
    struct finder *finder = &state->finder;
    const struct artist *artist = roster_artist(state->roster, finder->artist);
    struct quickadd_context context = {.roster = state->roster,
                                       .artist = artist != NULL ? artist : state->roster->artists,
                                       .now = state_day_start(state, state_today(state)),
                                       .first = finder->shown,
                                       .last = finder->shown};
    struct quickadd reading = {0};
    char *line = mem_format("\"-\" %s", text), *problem = NULL;
    quickadd_read(line, &context, &reading);
    free(line);
    finder->has_hours = reading.timed;
    finder->first = reading.first;
    finder->last = reading.last;
    finder->find.end = finder->has_hours ? reading.end : state_day_start(state, reading.last + 1);
    finder->find.start = finder->has_hours ? reading.start
                                           : moment_from_now(zone, state_day_start(state, reading.first),
                                                             finder->find.end, state->clock.now);
    if (strcmp(reading.title, "-") != 0)
        problem = mem_format("\"%s\" is no time: write tue-thu, next week or tomorrow 10-13.", text);
    else if (reading.problem != NULL)
        problem = mem_copy(reading.problem);
    else if (reading.more_count > 0)
        problem = mem_format("\"%s\" is %zu stretches of time: one is looked for, as in tue-thu.", text,
                             reading.more_count + 1);
    quickadd_clear(&reading);
    return problem;
}

static char *read_rate(struct state *state, const char *text)
{
    struct find *find = &state->finder.find;
    find->rate = -1;
    if (text[0] != '\0' && state->roster->role == MEMBER_VIEWER)
        return mem_copy("Rates are for producers and admins; leave this empty.");
    if (text[0] == '\0' || (rate_parse(text, &find->rate) && find->rate > 0))
        return NULL;
    return mem_format("\"%s\" is no rate: write a figure like 60 or 62.50, or nothing.", text);
}

static char *read_hours(struct state *state, const char *text)
{
    struct find *find = &state->finder.find;
    size_t length = strlen(text);
    find->minutes = 0;
    if (length == 0)
        return NULL;
    bool bare = text[length - 1] >= '0' && text[length - 1] <= '9';
    char *hours = mem_format("%s%s", text, bare ? "h" : "");
    bool read = when_parse_duration(hours, &find->minutes);
    free(hours);
    return read ? NULL : mem_format("\"%s\" are no hours: write 16 or 7.5, or nothing for all along.", text);
}

/* ---- skills ---- */

enum { SKILLS_NAMED = 2 };

struct skill_match {
    const char *found[SKILLS_NAMED]; /* different ones that a word may mean */
    size_t count;
    bool exact;
};

static void match_skill(struct skill_match *match, const char *skill, const char *folded)
{
    char *other = text_fold(skill);
    bool exact = strcmp(other, folded) == 0, begins = strncmp(other, folded, strlen(folded)) == 0;
    free(other);
    if (exact && !match->exact)
        *match = (struct skill_match){.exact = true};
    else if (!begins || (match->exact && !exact))
        return;
    for (size_t i = 0; i < match->count && i < SKILLS_NAMED; i++)
        if (strcmp(match->found[i], skill) == 0)
            return;
    if (match->count < SKILLS_NAMED)
        match->found[match->count++] = skill;
}

/* The skill a word means: its own spelling, or one that it begins. */
static char *read_skill(struct state *state, const char *word)
{
    const struct roster *roster = state->roster;
    struct find *find = &state->finder.find;
    struct skill_match match = {.count = 0};
    char *folded = text_fold(word);
    for (size_t i = 0; i < roster->artist_count; i++)
        for (size_t j = 0; j < roster->artists[i].skill_count; j++)
            match_skill(&match, roster->artists[i].skills[j], folded);
    free(folded);
    if (match.count == 0)
        return mem_format("Nobody has the skill \"%s\".", word);
    if (match.count > 1)
        return mem_format("\"%s\" may be %s or %s: write more of it.", word, match.found[0], match.found[1]);
    char *longer = mem_format("%s%s%s", find->skills != NULL ? find->skills : "", find->skills != NULL ? "\n" : "",
                              match.found[0]);
    free(find->skills);
    find->skills = longer;
    return NULL;
}

/* Between commas; a skill may have blanks. */
static char *read_skills(struct state *state, const char *text)
{
    struct find *find = &state->finder.find;
    char *problem = NULL;
    free(find->skills);
    find->skills = NULL;
    find->any = strncasecmp(text, "any ", 4) == 0;
    for (text += find->any ? 4 : 0; *text != '\0' && problem == NULL; text += *text == ',') {
        size_t length = strcspn(text, ",");
        char *part = mem_format("%.*s", (int)length, text), *word = text_trim(part);
        if (word[0] != '\0')
            problem = read_skill(state, word);
        free(part);
        free(word);
        text += length;
    }
    return problem;
}

/* Reads the fields into first, last, find; false: problem and problem_field say what is wrong. */
static bool read_fields(struct state *state)
{
    static read_function *const readers[FINDER_FIELDS] = {[FINDER_WHEN] = read_when,
                                                          [FINDER_RATE] = read_rate,
                                                          [FINDER_SKILLS] = read_skills,
                                                          [FINDER_HOURS] = read_hours};
    struct finder *finder = &state->finder;
    free(finder->problem);
    finder->problem = NULL;
    for (enum finder_field_id field = 0; field < FINDER_FIELDS && finder->problem == NULL; field++) {
        char *text = text_trim(finder->field[field].text);
        finder->problem = readers[field](state, text);
        finder->problem_field = field;
        free(text);
    }
    return finder->problem == NULL;
}

/* Gives up the answer that is on its way: it answers another question. */
static void ask(struct state *state, struct effects *effects)
{
    reads_cancel(effects, &state->finder.ticket);
    state->finder.loaded = false;
    reads_find(state, effects);
}

void finder_ask(struct state *state, struct effects *effects)
{
    struct finder *finder = &state->finder;
    finder->count = 0;
    if (!read_fields(state))
        finder->find.end = 0; /* nothing is understood */
    ask(state, effects);
}

static bool same_question(const struct find *a, const struct find *b)
{
    const char *skills = a->skills != NULL ? a->skills : "";
    return a->start == b->start && a->end == b->end && a->rate == b->rate && a->minutes == b->minutes &&
           a->any == b->any && strcmp(skills, b->skills != NULL ? b->skills : "") == 0;
}

void finder_follow(struct state *state, struct effects *effects)
{
    struct finder *finder = &state->finder;
    struct finder before = *finder;
    finder->find.skills = before.find.skills != NULL ? mem_copy(before.find.skills) : NULL;
    if (read_fields(state)) {
        bool same = same_question(&finder->find, &before.find);
        free(before.find.skills);
        if (!same)
            ask(state, effects);
        return;
    }
    free(finder->find.skills); /* half a word asks nothing: what was understood before stays */
    finder->find = before.find;
    finder->first = before.first;
    finder->last = before.last;
    finder->has_hours = before.has_hours;
    free(finder->problem);
    finder->problem = NULL;
}

bool finder_check(struct state *state, struct effects *effects)
{
    bool asked = state->finder.loaded || state->finder.ticket != 0;
    if (!read_fields(state) || !asked)
        finder_ask(state, effects);
    return state->finder.problem == NULL;
}

void finder_enter(struct state *state, struct effects *effects)
{
    if (state->roster == NULL || state->roster->artist_count == 0)
        return;
    if (state->finder.field[FINDER_WHEN].text == NULL)
        finder_propose(state);
    finder_ask(state, effects);
}

void finder_take(struct state *state, struct effects *effects, struct event *event)
{
    struct answer *answer = &event->answered.answer;
    struct finder *finder = &state->finder;
    (void)effects;
    if (reads_failed(state, answer))
        return;
    free(finder->found);
    finder->found = answer->findings;
    finder->count = answer->finding_count;
    finder->cursor = 0;
    finder->loaded = true;
    answer->findings = NULL;
    answer->finding_count = 0;
}
