#include "domain/roster.h"

#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"

static const char *const role_words[] = {
    [MEMBER_VIEWER] = "viewer",
    [MEMBER_PRODUCER] = "producer",
    [MEMBER_ADMIN] = "admin",
};

struct roster *roster_new(void)
{
    return mem_new(1, sizeof(struct roster));
}

/* ---- freeing ---- */

static void free_artist(struct artist *of)
{
    ARTIST_FIELDS(FIELD_FREE)
    for (size_t i = 0; i < of->skill_count; i++)
        free(of->skills[i]);
    free(of->skills);
}

static void free_members(struct roster *roster)
{
    for (size_t i = 0; i < roster->member_count; i++) {
        struct member *of = &roster->members[i];
        MEMBER_FIELDS(FIELD_FREE)
    }
    free(roster->members);
}

static void free_projects(struct roster *roster)
{
    for (size_t i = 0; i < roster->project_count; i++) {
        struct project *of = &roster->projects[i];
        PROJECT_FIELDS(FIELD_FREE)
    }
    free(roster->projects);
}

static void free_memberships(struct roster *roster)
{
    for (size_t i = 0; i < roster->membership_count; i++) {
        free(roster->memberships[i].name);
        free(roster->memberships[i].zone);
    }
    free(roster->memberships);
}

static void free_drafts(struct roster *roster)
{
    for (size_t i = 0; i < roster->draft_count; i++) {
        free(roster->drafts[i].name);
        free(roster->drafts[i].shared);
    }
    free(roster->drafts);
}

static void free_tenant(struct tenant *tenant)
{
    free(tenant->name);
    free(tenant->currency);
    zone_free(&tenant->zone);
    holidays_clear(&tenant->holidays);
}

static void free_index(struct roster *roster)
{
    free(roster->artists_by_id);
    free(roster->projects_by_id);
    free(roster->members_by_id);
}

void roster_free(struct roster **roster)
{
    struct roster *gone = *roster;
    if (gone == NULL)
        return;
    for (size_t i = 0; i < gone->artist_count; i++)
        free_artist(&gone->artists[i]);
    free(gone->artists);
    free_members(gone);
    free_projects(gone);
    free_memberships(gone);
    free_drafts(gone);
    free_index(gone);
    free_tenant(&gone->tenant);
    free(gone);
    *roster = NULL;
}

/* ---- words ---- */

const char *role_word(enum member_role role)
{
    return role_words[role];
}

bool role_parse(const char *word, enum member_role *out)
{
    for (size_t i = 0; i < sizeof role_words / sizeof *role_words; i++)
        if (strcmp(word, role_words[i]) == 0) {
            *out = (enum member_role)i;
            return true;
        }
    return false;
}

/* ---- looking up by id ---- */

static int by_id(const void *a, const void *b)
{
    return id_compare(((const struct roster_entry *)a)->id, ((const struct roster_entry *)b)->id);
}

/* `ids` is the first row's id; the others follow every `stride` bytes. */
static struct roster_entry *index_rows(const void *ids, size_t count, size_t stride)
{
    struct roster_entry *index = mem_new(count, sizeof *index);
    for (size_t i = 0; i < count; i++) {
        memcpy(&index[i].id, (const char *)ids + i * stride, sizeof index[i].id);
        index[i].at = (int)i;
    }
    qsort(index, count, sizeof *index, by_id);
    return index;
}

void roster_index(struct roster *roster)
{
    free_index(roster);
    for (size_t i = 0; i < roster->artist_count; i++)
        roster->artists[i].schedule.holidays = &roster->tenant.holidays;
    roster->artists_by_id = index_rows(roster->artists, roster->artist_count, sizeof *roster->artists);
    roster->projects_by_id = index_rows(roster->projects, roster->project_count, sizeof *roster->projects);
    roster->members_by_id = index_rows(roster->members, roster->member_count, sizeof *roster->members);
}

/* What is left out of an incomplete roster. */
static void move_rest(struct roster *to, const struct roster *from)
{
    to->members = from->members;
    to->member_count = from->member_count;
    to->drafts = from->drafts;
    to->draft_count = from->draft_count;
    to->memberships = from->memberships;
    to->membership_count = from->membership_count;
}

void roster_complete(struct roster *roster, struct roster *rest)
{
    struct roster before = *roster;
    move_rest(roster, rest);
    move_rest(rest, &before);
    roster->incomplete = false;
    roster_index(roster);
}

_Static_assert(offsetof(struct artist, id) == 0 && offsetof(struct project, id) == 0 &&
                   offsetof(struct member, user) == 0,
               "index_rows() reads the id at the beginning of a row");

static int find(const struct roster_entry *index, size_t count, struct id id)
{
    struct roster_entry wanted = {.id = id};
    if (index == NULL)
        return -1;
    const struct roster_entry *found = bsearch(&wanted, index, count, sizeof wanted, by_id);
    return found != NULL ? found->at : -1;
}

int roster_artist_at(const struct roster *roster, struct id id)
{
    return find(roster->artists_by_id, roster->artist_count, id);
}

const struct artist *roster_artist(const struct roster *roster, struct id id)
{
    int at = roster_artist_at(roster, id);
    return at < 0 ? NULL : &roster->artists[at];
}

const struct project *roster_project(const struct roster *roster, struct id id)
{
    int at = find(roster->projects_by_id, roster->project_count, id);
    return at < 0 ? NULL : &roster->projects[at];
}

static const struct member *member_of(const struct roster *roster, struct id user)
{
    int at = find(roster->members_by_id, roster->member_count, user);
    return at < 0 ? NULL : &roster->members[at];
}

const struct draft *roster_draft(const struct roster *roster, struct id id)
{
    for (size_t i = 0; i < roster->draft_count; i++)
        if (id_equal(roster->drafts[i].id, id))
            return &roster->drafts[i];
    return NULL;
}

const char *roster_member_name(const struct roster *roster, struct id user)
{
    const struct member *member = member_of(roster, user);
    return member != NULL ? member->name : roster->incomplete ? "..." : "?";
}
