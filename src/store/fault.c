#include "store/fault.h"

#include <string.h>

#include "domain/memory.h"

enum { SQLSTATE_LENGTH = 5 };

struct meaning {
    const char *sqlstate;   /* five characters, or the two of a class */
    const char *constraint; /* NULL: any */
    const char *sentence;   /* NULL: the server's own words, which are ours (CB...) */
    enum fault fault;
    enum outcome outcome;
    bool again, link;
};

/* find() takes the first row that fits. */
static const struct meaning meanings[] = {
    {.sqlstate = "CB001", .fault = FAULT_NO_TENANT, .outcome = OUTCOME_NOT_ALLOWED},
    {.sqlstate = "CB002", .fault = FAULT_NO_TENANT, .outcome = OUTCOME_NOT_ALLOWED},
    {.sqlstate = "CB003", .fault = FAULT_INVALID, .outcome = OUTCOME_INVALID},
    {.sqlstate = "CB004", .fault = FAULT_FAILED, .outcome = OUTCOME_FAILED},
    {.sqlstate = "CB005", .fault = FAULT_INVALID, .outcome = OUTCOME_INVALID},
    {.sqlstate = "CB006", .fault = FAULT_NOT_ALLOWED, .outcome = OUTCOME_NOT_ALLOWED},
    {.sqlstate = "CB007", .fault = FAULT_NOT_ALLOWED, .outcome = OUTCOME_NOT_ALLOWED},
    {.sqlstate = "23P01",
     .constraint = "no_double_booking",
     .fault = FAULT_NONE,
     .outcome = OUTCOME_CONFLICT,
     .sentence = "The artist is taken at that time."},
    {.sqlstate = "23505",
     .fault = FAULT_INVALID,
     .outcome = OUTCOME_INVALID,
     .sentence = "There is already one with this name or id."},
    {.sqlstate = "23503",
     .fault = FAULT_INVALID,
     .outcome = OUTCOME_INVALID,
     .sentence = "It names an artist or a project that is not in this tenant (any more)."},
    {.sqlstate = "23502",
     .fault = FAULT_INVALID,
     .outcome = OUTCOME_INVALID,
     .sentence = "Something that must be given is missing."},
    {.sqlstate = "23514",
     .fault = FAULT_INVALID,
     .outcome = OUTCOME_INVALID,
     .sentence = "A value is outside what may be stored: the end must lie after the start, titles have at most "
                 "255 characters and notes 10,000."},
    {.sqlstate = "22021",
     .fault = FAULT_INVALID,
     .outcome = OUTCOME_INVALID,
     .sentence = "Something given is not valid UTF-8."},
    {.sqlstate = "22",
     .fault = FAULT_INVALID,
     .outcome = OUTCOME_INVALID,
     .sentence = "A value has a form that the database cannot read."},
    {.sqlstate = "40P01",
     .fault = FAULT_BUSY,
     .outcome = OUTCOME_FAILED,
     .again = true,
     .sentence = "Several writers were in each other's way; try again."},
    {.sqlstate = "40001",
     .fault = FAULT_BUSY,
     .outcome = OUTCOME_FAILED,
     .again = true,
     .sentence = "Several writers were in each other's way; try again."},
    {.sqlstate = "55P03",
     .fault = FAULT_BUSY,
     .outcome = OUTCOME_FAILED,
     .sentence = "Somebody else is writing there at this moment; try again."},
    {.sqlstate = "57014",
     .fault = FAULT_BUSY,
     .outcome = OUTCOME_FAILED,
     .sentence = "The database took too long and was stopped; try again."},
    {.sqlstate = "53300",
     .fault = FAULT_BUSY,
     .outcome = OUTCOME_FAILED,
     .sentence = "The database has no connection to spare; trying again."},
    {.sqlstate = "53100",
     .fault = FAULT_FAILED,
     .outcome = OUTCOME_FAILED,
     .sentence = "The database server's disk is full, and this was not saved; once there is room, try again."},
    {.sqlstate = "53",
     .fault = FAULT_FAILED,
     .outcome = OUTCOME_FAILED,
     .sentence = "The database server is short of memory, and this was not done; try again, or tell its operator."},
    {.sqlstate = "42501",
     .fault = FAULT_NOT_ALLOWED,
     .outcome = OUTCOME_NOT_ALLOWED,
     .sentence = "This login may not do that: it is no member of any studio here, or it is the operator's to do."},
    {.sqlstate = "25006",
     .fault = FAULT_UNREACHABLE,
     .outcome = OUTCOME_FAILED,
     .link = true,
     .sentence = "The database server is a standby and takes no writes; trying again."},
    {.sqlstate = "3F000",
     .fault = FAULT_NOT_MIGRATED,
     .outcome = OUTCOME_FAILED,
     .sentence =
         "This database has no callboard schema, or that of another version. If it is new, or older, its operator "
         "must run `callboard migrate`; if a newer callboard has migrated it, use that one."},
    {.sqlstate = "42P01",
     .fault = FAULT_NOT_MIGRATED,
     .outcome = OUTCOME_FAILED,
     .sentence =
         "This database has no callboard schema, or that of another version. If it is new, or older, its operator "
         "must run `callboard migrate`; if a newer callboard has migrated it, use that one."},
    {.sqlstate = "42883",
     .fault = FAULT_NOT_MIGRATED,
     .outcome = OUTCOME_FAILED,
     .sentence =
         "This database has no callboard schema, or that of another version. If it is new, or older, its operator "
         "must run `callboard migrate`; if a newer callboard has migrated it, use that one."},
    {.sqlstate = "42703",
     .fault = FAULT_NOT_MIGRATED,
     .outcome = OUTCOME_FAILED,
     .sentence = "This database has the schema of another version. If that is older, its operator must run `callboard "
                 "migrate`; if a newer callboard has migrated it, use that one."},
    {.sqlstate = "57P03",
     .fault = FAULT_UNREACHABLE,
     .outcome = OUTCOME_FAILED,
     .link = true,
     .sentence = "The database server is starting or stopping; trying again."},
    {.sqlstate = "57P",
     .fault = FAULT_LOST,
     .outcome = OUTCOME_UNKNOWN,
     .link = true,
     .sentence = "The database server ended the connection; trying again."},
    {.sqlstate = "40003",
     .fault = FAULT_LOST,
     .outcome = OUTCOME_UNKNOWN,
     .link = true,
     .sentence = "The database server ended the connection; trying again."},
    {.sqlstate = "08",
     .fault = FAULT_LOST,
     .outcome = OUTCOME_UNKNOWN,
     .link = true,
     .sentence = "The link to the database broke; trying again."},
    {.sqlstate = "28",
     .fault = FAULT_NOT_ALLOWED,
     .outcome = OUTCOME_NOT_ALLOWED,
     .sentence = "The server does not let this login in."},
    {.sqlstate = "3D000",
     .fault = FAULT_NOT_MIGRATED,
     .outcome = OUTCOME_FAILED,
     .sentence = "The server has no database of this name."},
};

static const struct meaning *find(const char *sqlstate, const char *constraint)
{
    for (size_t i = 0; i < sizeof meanings / sizeof *meanings; i++) {
        const struct meaning *at = &meanings[i];
        if (strncmp(at->sqlstate, sqlstate, strlen(at->sqlstate)) != 0)
            continue;
        if (at->constraint == NULL || (constraint != NULL && strcmp(at->constraint, constraint) == 0))
            return at;
    }
    return NULL;
}

static struct verdict link_broke(void)
{
    return (struct verdict){
        .fault = FAULT_LOST,
        .outcome = OUTCOME_UNKNOWN,
        .message = mem_copy("The link to the database broke; trying again."),
        .link = true,
    };
}

struct verdict fault_of_result(const PGresult *result)
{
    const char *sqlstate = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    if (sqlstate == NULL) /* libpq made this one itself */
        return link_broke();
    const struct meaning *meaning = find(sqlstate, PQresultErrorField(result, PG_DIAG_CONSTRAINT_NAME));
    if (meaning == NULL)
        return (struct verdict){
            .fault = FAULT_FAILED,
            .outcome = OUTCOME_FAILED,
            .message = mem_format("The database refused this with error %s, which callboard has no words for; "
                                  "the log has the details.",
                                  sqlstate),
        };
    const char *own_words = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    return (struct verdict){
        .fault = meaning->fault,
        .outcome = meaning->outcome,
        .message = mem_copy(meaning->sentence != NULL ? meaning->sentence : own_words),
        .again = meaning->again,
        .link = meaning->link,
    };
}

/* "...: FATAL:  28P01: no such..." -> "28P01"; false: the message is libpq's own. */
static bool sqlstate_in(const char *words, char out[SQLSTATE_LENGTH + 1])
{
    for (const char *at = words; (at = strstr(at, ":  ")) != NULL; at++) {
        const char *code = at + 3;
        size_t length = strspn(code, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");
        if (length == SQLSTATE_LENGTH && code[length] == ':') {
            memcpy(out, code, SQLSTATE_LENGTH);
            out[SQLSTATE_LENGTH] = '\0';
            return true;
        }
    }
    return false;
}

/* What has no SQLSTATE, or one for everything: libpq's own words, and those of PgBouncer, which has 08P01 for all. The
 * first that stands in the message counts. */
static const struct {
    const char *words, *sentence;
} refusals[] = {
    {"session is read-only", "Only a standby answers, which takes no writes; trying again."},
    {"server is in hot standby mode", "Only a standby answers, which takes no writes; trying again."},
    {"no more connections allowed", "The connection pooler has no connection to spare; trying again."},
    {":  08P01:", "The connection pooler lets nobody through at the moment; trying again."},
    {"SSL", "No encrypted connection to the database could be made; trying again."},
    {"certificate", "No encrypted connection to the database could be made; trying again."},
};

static const char *refusal_in(const char *words)
{
    for (size_t i = 0; i < sizeof refusals / sizeof *refusals; i++)
        if (strstr(words, refusals[i].words) != NULL)
            return refusals[i].sentence;
    return NULL;
}

enum fault fault_of_connect(const char *words, const char *login, const char *database, char **message)
{
    char sqlstate[SQLSTATE_LENGTH + 1];
    const struct meaning *meaning = sqlstate_in(words, sqlstate) ? find(sqlstate, NULL) : NULL;
    if (meaning == NULL || meaning->link) {
        const char *refusal = refusal_in(words);
        *message = mem_copy(refusal == NULL && meaning != NULL ? meaning->sentence : refusal);
        return FAULT_UNREACHABLE;
    }
    if (strncmp(sqlstate, "28", 2) == 0)
        *message = mem_format("The server does not let the login \"%s\" in.", login != NULL ? login : "?");
    else if (strcmp(sqlstate, "3D000") == 0)
        *message = mem_format("The server has no database \"%s\".", database != NULL ? database : "?");
    else
        *message = mem_copy(meaning->sentence);
    return meaning->fault;
}

bool fault_is_final(enum fault fault)
{
    return fault == FAULT_NOT_ALLOWED || fault == FAULT_PASSWORD || fault == FAULT_NO_TENANT ||
           fault == FAULT_NOT_MIGRATED || fault == FAULT_TOO_NEW;
}
