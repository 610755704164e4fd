#include "domain/artist_fields.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "domain/memory.h"
#include "domain/rate.h"
#include "domain/roster.h"
#include "domain/skills.h"

/* ---- what was typed, and what the database takes ---- */

static bool artist_read_skills(const char *typed, char **out, char **problem)
{
    struct skills skills;
    if (!skills_parse(typed, &skills)) {
        *problem = mem_format("At most %d skills.", SKILLS_MOST);
        return false;
    }
    *out = skills_format((const char *const *)skills.list, skills.count);
    skills_clear(&skills);
    return true;
}

static char *artist_wire_skills(const char *text)
{
    struct skills skills;
    if (!skills_parse(text, &skills))
        return mem_copy(text);
    char *array = skills_array((const char *const *)skills.list, skills.count);
    skills_clear(&skills);
    return array;
}

static bool artist_read_rate(const char *typed, char **out, char **problem)
{
    int64_t rate = -1;
    (void)problem;
    if (*typed != '\0' && !rate_parse(typed, &rate))
        return false;
    *out = rate_format(rate);
    return true;
}

static char *artist_wire_rate(const char *text)
{
    return *text != '\0' ? mem_copy(text) : NULL;
}

static bool artist_read_pattern(const char *typed, char **out, char **problem)
{
    struct schedule schedule = {.given = false};
    if (*typed != '\0' && !schedule_parse(typed, &schedule, problem))
        return false;
    *out = schedule_format(&schedule);
    return true;
}

static char *artist_wire_pattern(const char *text)
{
    struct schedule schedule = {.given = false};
    if (*text != '\0' && !schedule_parse(text, &schedule, NULL))
        return mem_copy(text);
    return schedule_to_multirange(&schedule);
}

/* As the database wants it: a scheme, something behind it, and no blank. */
static bool artist_read_url(const char *typed, char **out, char **problem)
{
    size_t scheme = strncasecmp(typed, "https://", 8) == 0 ? 8 : strncasecmp(typed, "http://", 7) == 0 ? 7 : 0;
    const char *host = typed + scheme;
    (void)problem;
    if (*typed != '\0' && (scheme == 0 || *host == '\0' || *host == '/' || strpbrk(typed, " \t\n") != NULL))
        return false;
    *out = mem_copy(typed);
    return true;
}

/* ---- the rows ---- */

const struct field artist_fields[ARTIST_FIELD_COUNT] = {ARTIST_FIELDS(FIELD_ROW)};

char **artist_member(struct artist *of, enum artist_field field)
{
    char **const members[ARTIST_FIELD_COUNT] = {ARTIST_FIELDS(FIELD_ADDRESS)};
    return members[field];
}

static const char *text_of(const struct artist *of, enum artist_field field)
{
    char *const *member = artist_member((struct artist *)of, field); /* only read */
    return member != NULL && *member != NULL ? *member : "";
}

char *artist_text(const struct artist *artist, enum artist_field field)
{
    switch (field) {
    case ARTIST_SKILLS:
        return skills_format((const char *const *)artist->skills, artist->skill_count);
    case ARTIST_RATE:
        return rate_format(artist->rate);
    case ARTIST_PATTERN:
        return schedule_format(&artist->schedule);
    default:
        return mem_copy(text_of(artist, field));
    }
}
