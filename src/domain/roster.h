/* roster: the tenant, and everything on the board that is not a booking: members, artists, projects, drafts. It is
 * loaded and replaced as a whole. */
#ifndef CALLBOARD_DOMAIN_ROSTER_H
#define CALLBOARD_DOMAIN_ROSTER_H

#include "domain/artist_fields.h"
#include "domain/id.h"
#include "domain/member_fields.h"
#include "domain/project_fields.h"
#include "domain/schedule.h"
#include "domain/tenant_fields.h"
#include "domain/zone.h"

enum member_role { MEMBER_VIEWER, MEMBER_PRODUCER, MEMBER_ADMIN };
enum promote_setting { PROMOTE_OFFER, PROMOTE_AUTO };

struct tenant {
    struct id id;
    char *name;
    char *currency;
    struct zone *zone; /* owned */
    int hold_minutes, challenge_hours, rest_hours, max_day_hours, max_days_in_row;
    int day_start, day_end; /* the day window, minutes of the day */
    enum promote_setting promote;
    bool challenge_reminds; /* if nobody answers a challenge: remind; else release the pencil */
    struct holidays holidays;
};

struct member {
    struct id user;
    MEMBER_FIELDS(FIELD_MEMBER) /* name, login: owned */
    enum member_role role;
    bool removed; /* old bookings name them */
};

struct artist {
    struct id id;
    ARTIST_FIELDS(FIELD_MEMBER) /* name, department, email ...: owned; "" where not given */
    char **skills;              /* owned list of owned strings */
    size_t skill_count;
    int64_t rate; /* hundredths of the tenant's currency an hour; -1: not given */
    struct schedule schedule;
    int version;
};

struct project {
    struct id id;
    PROJECT_FIELDS(FIELD_MEMBER) /* code, name, client, colour: owned; "" where not given */
    int version;
    bool closed; /* not proposed for new bookings */
};

/* A tenant that this session's login is a member of */
struct membership {
    struct id tenant;
    char *name, *zone;
    enum member_role role;
};

/* A what-if board that one may open */
struct draft {
    struct id id, owner; /* owner: a user id */
    char *name, *shared; /* with whom, names; "" with nobody; owned */
    int bookings;        /* how many it touches */
    instant created_at;
};

/* One row of an index: where the row with this id stands. */
struct roster_entry {
    struct id id;
    int at;
};

struct roster {
    struct tenant tenant;
    struct id me; /* the user id this session acts as */
    enum member_role role;
    /* It lacks what the first picture of a board can do without: of the members there is only oneself, without a login,
     * and there are no drafts and no memberships. roster_complete() adds them. */
    bool incomplete;
    struct member *members;
    struct artist *artists;         /* in board order: department, then name */
    struct project *projects;       /* by code */
    struct membership *memberships; /* this tenant's and all others of one's own, by name */
    struct draft *drafts;           /* one's own first, by name */
    size_t member_count, artist_count, project_count, membership_count, draft_count;
    instant
        known; /* of a roster of the past: since when the trail knows its records; of an earlier instant it is as of this one */
    struct roster_entry *artists_by_id, *projects_by_id, *members_by_id; /* roster_index()'s own */
};

/* What is said of a roster of before `known`; %s: the moment in words */
#define ROSTER_KNOWN "Names, rates, working hours and time off are known from %s on: they are shown as they were then."

struct roster *roster_new(void);
void roster_free(struct roster **roster); /* with all that it owns */

const char *role_word(enum member_role role); /* "viewer" "producer" "admin" */
bool role_parse(const char *word, enum member_role *out);

/* Call roster_index() once after filling a roster: it sorts the ids for the lookups below, and tells the artists'
 * schedules about the tenant's holidays. A lookup returns -1 or NULL where there is no such row. */
void roster_index(struct roster *roster);
/* Exchanges members, drafts and memberships of an incomplete roster for those of `rest`, which is to be freed then. */
void roster_complete(struct roster *roster, struct roster *rest);
int roster_artist_at(const struct roster *roster, struct id id);
const struct artist *roster_artist(const struct roster *roster, struct id id);
const struct project *roster_project(const struct roster *roster, struct id id);
const struct draft *roster_draft(const struct roster *roster, struct id id);
/* The member's name; "?": there is no such member, "...": the roster is incomplete */
const char *roster_member_name(const struct roster *roster, struct id user);

/* How many projects a typed word may mean: a code, else an exact name, else a name, else a prefix of either, without
 * regard to case and accents. The first `most` of them by code are put into `list`. */
size_t roster_match_projects(const struct roster *roster, const char *word, const struct project **list, size_t most);
/* The same; *out is the first match, or NULL. */
size_t roster_find_project(const struct roster *roster, const char *word, const struct project **out);
/* Puts the open projects that are spelt most like a mistyped word into `list`, the nearest first. Returns how many. */
size_t roster_near_projects(const struct roster *roster, const char *word, const struct project **list, size_t most);

/* How many artists a typed word may mean: an exact name, else a name that differs in case or accents only, else the
 * beginning of a name. *out is the first match, or NULL. */
size_t roster_find_artist(const struct roster *roster, const char *word, const struct artist **out);

#endif
