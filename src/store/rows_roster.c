/* The readers of the roster: tenant, members, artists, projects and so on. */
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
    S_USER_NAME,
    S_ROLE,
    S_HOLIDAYS,
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
    "user_name",
    "role",
    "holidays",
    NULL,
};

/* A member who was removed has no role; only the name is left, for old bookings. */
static enum member_role read_role(struct reader *reader, int column)
{
    enum member_role role = MEMBER_VIEWER;
    const char *word = read_text(reader, column);
    if (word != NULL && word[0] && !role_parse(word, &role))
        reader_refuse(reader, column);
    return role;
}

static struct zone *read_zone(struct reader *reader, int column)
{
    const char *name = read_text(reader, column);
    struct zone *zone = name != NULL ? zone_load(name) : NULL;
    if (zone == NULL)
        reader_refuse(reader, column);
    return zone;
}

/* Each holiday is a text "YYYY-MM-DD name". */
static struct holidays read_holidays(struct reader *reader, int column)
{
    struct holidays holidays = {0};
    const char *text = read_text(reader, column);
    char **list = NULL;
    size_t count = 0;
    if (text == NULL || !array_parse(text, &list, &count))
        reader_refuse(reader, column);
    holidays.list = mem_new(count + 1, sizeof *holidays.list);
    for (size_t i = 0; i < count; i++) {
        struct holiday *holiday = &holidays.list[holidays.count++];
        char *name = list[i] + strcspn(list[i], " ");
        if (*name)
            *name++ = '\0';
        if (!when_parse_day(list[i], 0, &holiday->day, NULL))
            reader_refuse(reader, column);
        holiday->name = mem_copy(name);
        free(list[i]);
    }
    free(list);
    return holidays;
}

bool rows_session(const PGresult *result, struct answer *answer, char **error)
{
    struct roster *roster = answer->roster = roster_new();
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
        .promote = promote != NULL && strcmp(promote, "auto") == 0 ? PROMOTE_AUTO : PROMOTE_OFFER,
        .holidays = read_holidays(&reader, S_HOLIDAYS),
        .challenge_reminds = outcome != NULL && strcmp(outcome, "remind") == 0,
    };
    roster->me = read_id(&reader, S_USER);
    roster->role = read_role(&reader, S_ROLE);
    return reader_end(&reader, error) && rows_now(result, answer, error);
}

static struct member *oneself(struct reader *session)
{
    struct member *me = mem_new(1, sizeof *me);
    *me = (struct member){
        .user = read_id(session, S_USER),
        .name = read_string(session, S_USER_NAME),
        .login = mem_copy(""),
        .role = read_role(session, S_ROLE),
    };
    return me;
}

bool rows_session_alone(const PGresult *result, struct answer *answer, char **error)
{
    if (!rows_session(result, answer, error))
        return false;
    struct reader reader = reader_of(result, session_names);
    answer->roster->members = oneself(&reader);
    answer->roster->member_count = 1;
    answer->roster->incomplete = true;
    return reader_end(&reader, error);
}

bool rows_nobody(const PGresult *result, struct answer *answer, char **error)
{
    (void)result;
    (void)error;
    answer->roster = roster_new();
    return true;
}

enum { M_USER = MEMBER_FIELD_COUNT };
static const char *const member_names[] = {MEMBER_FIELDS(FIELD_COLUMN) "user_id", NULL};

static bool read_member(struct reader *reader, void *element)
{
    struct member *member = element;
    const char *role = read_text(reader, MEMBER_ROLE);
    *member = (struct member){
        .user = read_id(reader, M_USER),
        .role = read_role(reader, MEMBER_ROLE),
        .removed = role != NULL && *role == '\0',
    };
    for (enum member_field field = 0; field < MEMBER_FIELD_COUNT; field++)
        if (member_member(member, field) != NULL)
            *member_member(member, field) = read_string(reader, (int)field);
    return true;
}

bool rows_members(const PGresult *result, struct answer *answer, char **error)
{
    struct reader reader = reader_of(result, member_names);
    struct roster *roster = answer->roster;
    roster->members = reader_list(&reader, sizeof *roster->members, read_member, &roster->member_count);
    return reader_end(&reader, error);
}

enum { A_ID = ARTIST_FIELD_COUNT, A_VERSION };
static const char *const artist_names[] = {ARTIST_FIELDS(FIELD_COLUMN) "id", "version", NULL};

static struct schedule read_schedule(struct reader *reader)
{
    struct schedule schedule = {.given = false};
    if (!schedule_from_multirange(read_text(reader, ARTIST_PATTERN), &schedule))
        reader_refuse(reader, ARTIST_PATTERN);
    return schedule;
}

static bool read_artist(struct reader *reader, void *element)
{
    struct artist *artist = element;
    *artist = (struct artist){
        .id = read_id(reader, A_ID),
        .rate = read_int64(reader, ARTIST_RATE, -1),
        .schedule = read_schedule(reader),
        .version = read_int(reader, A_VERSION),
    };
    for (enum artist_field field = 0; field < ARTIST_FIELD_COUNT; field++)
        if (artist_member(artist, field) != NULL)
            *artist_member(artist, field) = read_string(reader, (int)field);
    const char *skills = read_text(reader, ARTIST_SKILLS);
    if (skills != NULL && !array_parse(skills, &artist->skills, &artist->skill_count))
        reader_refuse(reader, ARTIST_SKILLS);
    return true;
}

bool rows_artists(const PGresult *result, struct answer *answer, char **error)
{
    struct reader reader = reader_of(result, artist_names);
    struct roster *roster = answer->roster;
    roster->artists = reader_list(&reader, sizeof *roster->artists, read_artist, &roster->artist_count);
    return reader_end(&reader, error);
}

enum { P_ID = PROJECT_FIELD_COUNT, P_VERSION };
static const char *const project_names[] = {PROJECT_FIELDS(FIELD_COLUMN) "id", "version", NULL};

static bool read_project(struct reader *reader, void *element)
{
    struct project *project = element;
    const char *state = read_text(reader, PROJECT_STATE);
    *project = (struct project){
        .id = read_id(reader, P_ID),
        .version = read_int(reader, P_VERSION),
        .closed = state != NULL && strcmp(state, "closed") == 0,
    };
    for (enum project_field field = 0; field < PROJECT_FIELD_COUNT; field++)
        if (project_member(project, field) != NULL)
            *project_member(project, field) = read_string(reader, (int)field);
    return true;
}

bool rows_projects(const PGresult *result, struct answer *answer, char **error)
{
    struct reader reader = reader_of(result, project_names);
    struct roster *roster = answer->roster;
    roster->projects = reader_list(&reader, sizeof *roster->projects, read_project, &roster->project_count);
    return reader_end(&reader, error);
}

enum { H_DAY, H_NAME };
static const char *const holiday_names[] = {"day", "name", NULL};

static bool read_holiday(struct reader *reader, void *element)
{
    struct holiday *holiday = element;
    const char *text = read_text(reader, H_DAY);
    if (text != NULL && !when_parse_day(text, 0, &holiday->day, NULL))
        reader_refuse(reader, H_DAY);
    holiday->name = read_string(reader, H_NAME);
    return true;
}

bool rows_known_since(const PGresult *result, struct answer *answer, char **error)
{
    static const char *const names[] = {"known_us", NULL};
    struct reader reader = reader_of(result, names);
    if (PQntuples(result) > 0)
        answer->roster->known = read_instant(&reader, 0);
    return reader_end(&reader, error);
}

bool rows_holidays_then(const PGresult *result, struct answer *answer, char **error)
{
    struct reader reader = reader_of(result, holiday_names);
    struct holidays *holidays = &answer->roster->tenant.holidays;
    holidays_clear(holidays);
    holidays->list = reader_list(&reader, sizeof *holidays->list, read_holiday, &holidays->count);
    return reader_end(&reader, error);
}

enum { MS_ID, MS_NAME, MS_ZONE, MS_ROLE };
static const char *const membership_names[] = {"id", "name", "zone", "role", NULL};

static bool read_membership(struct reader *reader, void *membership)
{
    *(struct membership *)membership = (struct membership){
        .tenant = read_id(reader, MS_ID),
        .name = read_string(reader, MS_NAME),
        .zone = read_string(reader, MS_ZONE),
        .role = read_role(reader, MS_ROLE),
    };
    return true;
}

bool rows_memberships(const PGresult *result, struct answer *answer, char **error)
{
    struct reader reader = reader_of(result, membership_names);
    struct roster *roster = answer->roster;
    roster->memberships = reader_list(&reader, sizeof *roster->memberships, read_membership, &roster->membership_count);
    return reader_end(&reader, error);
}

enum { D_ID, D_NAME, D_OWNER, D_BOOKINGS, D_SHARED, D_CREATED };
static const char *const draft_names[] = {"id", "name", "owner", "bookings", "shared", "created_us", NULL};

static bool read_draft(struct reader *reader, void *draft)
{
    *(struct draft *)draft = (struct draft){
        .id = read_id(reader, D_ID),
        .name = read_string(reader, D_NAME),
        .owner = read_id(reader, D_OWNER),
        .bookings = read_int(reader, D_BOOKINGS),
        .shared = read_string(reader, D_SHARED),
        .created_at = read_instant(reader, D_CREATED),
    };
    return true;
}

bool rows_drafts(const PGresult *result, struct answer *answer, char **error)
{
    struct reader reader = reader_of(result, draft_names);
    struct roster *roster = answer->roster;
    roster->drafts = reader_list(&reader, sizeof *roster->drafts, read_draft, &roster->draft_count);
    return reader_end(&reader, error);
}
