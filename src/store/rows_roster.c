/* The roster's part of rows.h: tenant, members, artists, projects. What has been filled in before a failure
 * is the roster's already and goes with it. */
#include "store/rows.h"

#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "domain/when.h"
#include "store/array.h"
#include "store/reader.h"

enum {
    S_ID,
    S_NAME,
    S_ZONE,
    S_CURRENCY,
    S_HOLD_MINUTES,
    S_CHALLENGE_HOURS,
    S_REST_HOURS,
    S_MAX_DAY_HOURS,
    S_MAX_DAYS_IN_ROW,
    S_DAY_START,
    S_DAY_END,
    S_PROMOTE,
    S_OUTCOME,
    S_USER,
    S_ROLE,
};
static const char *const session_names[] = {
    "id",
    "name",
    "zone",
    "currency",
    "hold_minutes",
    "challenge_hours",
    "rest_hours",
    "max_day_hours",
    "max_days_in_row",
    "day_start_min",
    "day_end_min",
    "promote",
    "challenge_outcome",
    "user_id",
    "role",
    NULL,
};

/* A member who was removed has no role: what is left of them is the name on old bookings. */
static enum member_role read_role(struct reader *reader, int column)
{
    enum member_role role = MEMBER_VIEWER;
    const char *word = read_text(reader, column);
    if (word && word[0] && !role_parse(word, &role))
        reader_refuse(reader, column);
    return role;
}

static struct zone *read_zone(struct reader *reader, int column)
{
    const char *name = read_text(reader, column);
    struct zone *zone = name ? zone_load(name) : NULL;
    if (!zone)
        reader_refuse(reader, column);
    return zone;
}

bool rows_session(const PGresult *result, struct roster *roster, char **error)
{
    struct reader reader = reader_of(result, session_names);
    if (PQntuples(result) < 1)
        reader_refuse(&reader, S_ID);
    if (!reader_end(&reader, error))
        return false;
    const char *promote = read_text(&reader, S_PROMOTE), *outcome = read_text(&reader, S_OUTCOME);
    roster->tenant = (struct tenant){
        .id = read_id(&reader, S_ID),
        .name = read_string(&reader, S_NAME),
        .currency = read_string(&reader, S_CURRENCY),
        .zone = read_zone(&reader, S_ZONE),
        .hold_minutes = read_int(&reader, S_HOLD_MINUTES),
        .challenge_hours = read_int(&reader, S_CHALLENGE_HOURS),
        .rest_hours = read_int(&reader, S_REST_HOURS),
        .max_day_hours = read_int(&reader, S_MAX_DAY_HOURS),
        .max_days_in_row = read_int(&reader, S_MAX_DAYS_IN_ROW),
        .day_start = read_int(&reader, S_DAY_START),
        .day_end = read_int(&reader, S_DAY_END),
        .promote = promote && !strcmp(promote, "auto") ? PROMOTE_AUTO : PROMOTE_OFFER,
        .challenge_reminds = outcome && !strcmp(outcome, "remind"),
    };
    roster->me = read_id(&reader, S_USER);
    roster->role = read_role(&reader, S_ROLE);
    return reader_end(&reader, error);
}

bool rows_members(const PGresult *result, struct roster *roster, char **error)
{
    enum { USER, NAME, LOGIN, ROLE };
    static const char *const names[] = {"user_id", "name", "login", "role", NULL};
    struct reader reader = reader_of(result, names);
    roster->member_count = (size_t)PQntuples(result);
    roster->members = mem_new(roster->member_count + 1, sizeof *roster->members);
    for (; (size_t)reader.row < roster->member_count; reader.row++) {
        const char *role = read_text(&reader, ROLE);
        roster->members[reader.row] = (struct member){
            .user = read_id(&reader, USER),
            .name = read_string(&reader, NAME),
            .login = read_string(&reader, LOGIN),
            .role = read_role(&reader, ROLE),
            .removed = role && !*role,
        };
    }
    return reader_end(&reader, error);
}

enum {
    A_ID,
    A_NAME,
    A_DEPARTMENT,
    A_EMAIL,
    A_PHONE,
    A_NOTES,
    A_SKILLS,
    A_RATE,
    A_SCHEDULE,
    A_VERSION,
};
static const char *const artist_names[] = {
    "id",     "name",       "department", "email",   "phone", "notes",
    "skills", "rate_cents", "schedule",   "version", NULL,
};

static struct schedule read_schedule(struct reader *reader)
{
    struct schedule schedule = {.given = false};
    if (!schedule_from_multirange(read_text(reader, A_SCHEDULE), &schedule))
        reader_refuse(reader, A_SCHEDULE);
    return schedule;
}

static struct artist read_artist(struct reader *reader)
{
    struct artist artist = {
        .id = read_id(reader, A_ID),
        .name = read_string(reader, A_NAME),
        .department = read_string(reader, A_DEPARTMENT),
        .email = read_string(reader, A_EMAIL),
        .phone = read_string(reader, A_PHONE),
        .notes = read_string(reader, A_NOTES),
        .rate = read_int64(reader, A_RATE, -1),
        .schedule = read_schedule(reader),
        .version = read_int(reader, A_VERSION),
    };
    const char *skills = read_text(reader, A_SKILLS);
    if (skills && !array_parse(skills, &artist.skills, &artist.skill_count))
        reader_refuse(reader, A_SKILLS);
    return artist;
}

bool rows_artists(const PGresult *result, struct roster *roster, char **error)
{
    struct reader reader = reader_of(result, artist_names);
    roster->artist_count = (size_t)PQntuples(result);
    roster->artists = mem_new(roster->artist_count + 1, sizeof *roster->artists);
    for (; (size_t)reader.row < roster->artist_count; reader.row++)
        roster->artists[reader.row] = read_artist(&reader);
    return reader_end(&reader, error);
}

bool rows_projects(const PGresult *result, struct roster *roster, char **error)
{
    enum { ID, CODE, NAME, CLIENT, COLOUR, VERSION, CLOSED };
    static const char *const names[] = {"id", "code", "name", "client", "colour", "version", "closed", NULL};
    struct reader reader = reader_of(result, names);
    roster->project_count = (size_t)PQntuples(result);
    roster->projects = mem_new(roster->project_count + 1, sizeof *roster->projects);
    for (; (size_t)reader.row < roster->project_count; reader.row++)
        roster->projects[reader.row] = (struct project){
            .id = read_id(&reader, ID),
            .code = read_string(&reader, CODE),
            .name = read_string(&reader, NAME),
            .client = read_string(&reader, CLIENT),
            .colour = read_string(&reader, COLOUR),
            .version = read_int(&reader, VERSION),
            .closed = read_bool(&reader, CLOSED),
        };
    return reader_end(&reader, error);
}

bool rows_holidays(const PGresult *result, struct roster *roster, char **error)
{
    enum { DAY, NAME };
    static const char *const names[] = {"day", "name", NULL};
    struct reader reader = reader_of(result, names);
    struct holidays *holidays = &roster->tenant.holidays;
    holidays->count = (size_t)PQntuples(result);
    holidays->list = mem_new(holidays->count + 1, sizeof *holidays->list);
    for (; (size_t)reader.row < holidays->count; reader.row++) {
        struct holiday *holiday = &holidays->list[reader.row];
        const char *text = read_text(&reader, DAY);
        if (text && !when_parse_day(text, 0, &holiday->day, NULL))
            reader_refuse(&reader, DAY);
        holiday->name = read_string(&reader, NAME);
    }
    return reader_end(&reader, error);
}

bool rows_memberships(const PGresult *result, struct roster *roster, char **error)
{
    enum { ID, NAME, ZONE, ROLE };
    static const char *const names[] = {"id", "name", "zone", "role", NULL};
    struct reader reader = reader_of(result, names);
    roster->membership_count = (size_t)PQntuples(result);
    roster->memberships = mem_new(roster->membership_count + 1, sizeof *roster->memberships);
    for (; (size_t)reader.row < roster->membership_count; reader.row++)
        roster->memberships[reader.row] = (struct membership){
            .tenant = read_id(&reader, ID),
            .name = read_string(&reader, NAME),
            .zone = read_string(&reader, ZONE),
            .role = read_role(&reader, ROLE),
        };
    return reader_end(&reader, error);
}

bool rows_drafts(const PGresult *result, struct roster *roster, char **error)
{
    enum { ID, NAME, OWNER, BOOKINGS, SHARED, CREATED };
    static const char *const names[] = {"id", "name", "owner", "bookings", "shared", "created_us", NULL};
    struct reader reader = reader_of(result, names);
    roster->draft_count = (size_t)PQntuples(result);
    roster->drafts = mem_new(roster->draft_count + 1, sizeof *roster->drafts);
    for (; (size_t)reader.row < roster->draft_count; reader.row++)
        roster->drafts[reader.row] = (struct draft){
            .id = read_id(&reader, ID),
            .name = read_string(&reader, NAME),
            .owner = read_id(&reader, OWNER),
            .bookings = read_int(&reader, BOOKINGS),
            .shared = read_string(&reader, SHARED),
            .created_at = read_instant(&reader, CREATED),
        };
    return reader_end(&reader, error);
}
