#include "store/schema_files.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "store/ledger.h"

static const char FUNCTIONS[] = "functions/";

static bool is_function(const char *path)
{
    return strncmp(path, FUNCTIONS, sizeof FUNCTIONS - 1) == 0;
}

static const char *name_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash != NULL ? slash + 1 : path;
}

static bool is_pending(const struct migrator *migrator, const struct schema_file *file)
{
    const struct applied_file *record = ledger_file(migrator, file->path);
    if (migrator->walls_are_due && !is_function(file->path))
        return true;
    return record == NULL || !record->intact || strcmp(record->checksum, file->checksum) != 0;
}

static bool is_ours(const char *path)
{
    for (size_t i = 0; i < schema_file_count; i++)
        if (strcmp(schema_files[i].path, path) == 0)
            return true;
    return false;
}

size_t schema_files_pending(const struct migrator *migrator)
{
    size_t count = 0;
    for (size_t i = 0; i < schema_file_count; i++)
        count += is_pending(migrator, &schema_files[i]);
    for (size_t i = 0; i < migrator->file_count; i++)
        count += !is_ours(migrator->files[i].path);
    return count;
}

bool schema_files_look(struct migrator *migrator)
{
    for (size_t i = 0; i < schema_file_count && !migrator->fresh && !migrator->walls_are_due; i++) {
        const struct schema_file *file = &schema_files[i];
        if (file->verify == NULL || is_pending(migrator, file))
            continue;
        if (!migrator_run(migrator, "SAVEPOINT look"))
            return false;
        migrator->walls_are_due = !migrator_run(migrator, file->verify);
        if (!migrator_run(migrator, "ROLLBACK TO look"))
            return false;
    }
    return true;
}

/* ---- lists as literals of PostgreSQL's arrays: no element has a sign that needs quotes ---- */

static void list_add(char **list, const char *element)
{
    char *longer = *list == NULL ? mem_format("{%s", element) : mem_format("%s,%s", *list, element);
    free(*list);
    *list = longer;
}

static void list_end(char **list)
{
    char *whole = mem_format("%s}", *list != NULL ? *list : "{");
    free(*list);
    *list = whole;
}

/* The files that are to be run, in their order. */
struct work {
    const struct schema_file **files; /* owned */
    size_t count;
    char *paths, *checksums, *names; /* the files', as lists; owned. Only functions have names */
};

static struct work work_of(const struct migrator *migrator)
{
    struct work work = {.files = mem_new(schema_file_count + 1, sizeof(struct schema_file *))};
    for (size_t i = 0; i < schema_file_count; i++) {
        const struct schema_file *file = &schema_files[i];
        if (!is_pending(migrator, file))
            continue;
        work.files[work.count++] = file;
        list_add(&work.paths, file->path);
        list_add(&work.checksums, file->checksum);
        if (is_function(file->path))
            list_add(&work.names, name_of(file->path));
    }
    list_end(&work.paths);
    list_end(&work.checksums);
    list_end(&work.names);
    return work;
}

static void work_clear(struct work *work)
{
    free(work->files);
    free(work->paths);
    free(work->checksums);
    free(work->names);
}

/* ---- running ---- */

/* CREATE OR REPLACE keeps what was granted. Without a list of grants the default counts, by which all may call it. */
static bool revoke_all(struct migrator *migrator, const struct work *work)
{
    const char *values[] = {work->names};
    return migrator_run_answers(
        migrator,
        "SELECT format('SET LOCAL ROLE %s; REVOKE ALL ON ROUTINE %s FROM %s CASCADE; RESET ROLE', p.proowner::regrole,"
        " p.oid::regprocedure, CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE a.grantee::regrole::text END)"
        " FROM pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a"
        " WHERE p.pronamespace = 'callboard'::regnamespace"
        " AND p.proname = ANY ($1::text[]) AND a.grantee <> p.proowner",
        values, 1);
}

static bool drop_function(struct migrator *migrator, const char *name)
{
    return migrator_run_answers(
        migrator,
        "SELECT format('SET LOCAL ROLE %s; DROP ROUTINE %s; RESET ROLE', p.proowner::regrole, p.oid::regprocedure)"
        " FROM pg_proc p WHERE p.pronamespace = 'callboard'::regnamespace AND p.proname = $1",
        &name, 1);
}

/* Whose a room's functions are; all others are callboard_owner's. */
static const struct {
    const char *room, *role;
} owners[] = {
    {.room = "functions/doorman/", .role = "callboard_doorman"},
    {.room = "functions/read/", .role = "callboard_reader"},
    {.room = "functions/watch/", .role = "callboard_watcher"},
};

static const char *owner_of(const char *path)
{
    for (size_t i = 0; i < sizeof owners / sizeof *owners; i++)
        if (strncmp(path, owners[i].room, strlen(owners[i].room)) == 0)
            return owners[i].role;
    return "callboard_owner";
}

/* CREATE on the schema, which nobody has between two runs. */
static bool let_owners_create(struct migrator *migrator, bool may)
{
    for (size_t i = 0; i < sizeof owners / sizeof *owners; i++) {
        char *sql =
            mem_format(may ? "GRANT CREATE ON SCHEMA callboard TO %s" : "REVOKE CREATE ON SCHEMA callboard FROM %s",
                       owners[i].role);
        bool done = migrator_run(migrator, "SET LOCAL ROLE callboard_owner") && migrator_run(migrator, sql) &&
                    migrator_run(migrator, "RESET ROLE");
        free(sql);
        if (!done)
            return false;
    }
    return true;
}

static bool run_file(struct migrator *migrator, const struct schema_file *file)
{
    char *role = mem_format("SET LOCAL ROLE %s", owner_of(file->path));
    bool done =
        migrator_run(migrator, role) && migrator_run(migrator, file->sql) && migrator_run(migrator, "RESET ROLE");
    free(role);
    return done;
}

static bool is_alone(struct migrator *migrator, const char *name)
{
    PGresult *result = migrator_ask(migrator,
                                    "SELECT count(*) FROM pg_proc WHERE pronamespace = 'callboard'::regnamespace"
                                    " AND proname = $1",
                                    &name, 1);
    bool alone = result != NULL && strcmp(PQgetvalue(result, 0, 0), "1") == 0;
    PQclear(result);
    return alone;
}

/* A function cannot take the place of one with another result (42P13), of another kind (42809) or owner (42501). With
 * other parameters it stands beside the old one, which its COMMENT may notice (42725). */
static bool cannot_replace(const struct migrator *migrator)
{
    static const char *const states[] = {"42P13", "42809", "42501", "42725"};
    for (size_t i = 0; i < sizeof states / sizeof *states; i++)
        if (strcmp(migrator->state, states[i]) == 0)
            return true;
    return false;
}

/* Runs the file of a function that may be there already; where it cannot be replaced, the old one goes first. */
static bool run_over(struct migrator *migrator, const struct schema_file *file)
{
    const char *name = name_of(file->path);
    if (!migrator_run(migrator, "SAVEPOINT before"))
        return false;
    bool done = run_file(migrator, file);
    if (done && is_alone(migrator, name))
        return migrator_run(migrator, "RELEASE before");
    if (!done && !cannot_replace(migrator))
        return false;
    return migrator_run(migrator, "ROLLBACK TO before") && drop_function(migrator, name) && run_file(migrator, file) &&
           migrator_run(migrator, "RELEASE before");
}

/* Bodies name what other files make, whatever their order. */
static bool run_each(struct migrator *migrator, const struct work *work)
{
    if (!migrator_run(migrator, "SET LOCAL check_function_bodies = off") || !let_owners_create(migrator, true))
        return false;
    for (size_t i = 0; i < work->count; i++) {
        const struct schema_file *file = work->files[i];
        bool over = !migrator->fresh && is_function(file->path);
        if (!(over ? run_over(migrator, file) : run_file(migrator, file)))
            return migrator_blame(migrator, "The file", file->path, "failed");
    }
    return let_owners_create(migrator, false);
}

/* ---- what has gone ---- */

static bool has_file(const char *name)
{
    for (size_t i = 0; i < schema_file_count; i++)
        if (is_function(schema_files[i].path) && strcmp(name_of(schema_files[i].path), name) == 0)
            return true;
    return false;
}

/* A file that has only moved to another room leaves its function alone. What a wall made is undone by a migration. */
static bool forget_gone(struct migrator *migrator)
{
    for (size_t i = 0; i < migrator->file_count; i++) {
        const char *path = migrator->files[i].path, *name = name_of(path);
        if (is_ours(path))
            continue;
        if (is_function(path) && !has_file(name) && !drop_function(migrator, name))
            return migrator_blame(migrator, "The function", name, "has no file any more and could not be dropped");
        if (!migrator_run_with(migrator, "DELETE FROM callboard.schema_files WHERE path = $1", &path, 1))
            return false;
    }
    return true;
}

bool schema_files_apply(struct migrator *migrator)
{
    struct work work = work_of(migrator);
    bool done = work.count == 0 || (revoke_all(migrator, &work) && run_each(migrator, &work));
    done = done && forget_gone(migrator) && ledger_record_files(migrator, work.paths, work.checksums);
    migrator->walls_are_due = false;
    work_clear(&work);
    return done;
}

bool schema_files_verify(struct migrator *migrator)
{
    for (size_t i = 0; i < schema_file_count; i++) {
        const struct schema_file *file = &schema_files[i];
        if (is_pending(migrator, file))
            return migrator_fail(migrator, mem_format("sql/%s.sql is not in the database as this program has it; run "
                                                      "`callboard migrate`.",
                                                      file->path));
        if (file->verify != NULL && !migrator_run(migrator, file->verify))
            return migrator_blame(migrator, "The file", file->path, "is recorded, but what it makes is not there");
    }
    for (size_t i = 0; i < migrator->file_count; i++)
        if (!is_ours(migrator->files[i].path))
            return migrator_fail(migrator, mem_format("%s is in the database, but this program has no such file; run "
                                                      "`callboard migrate`.",
                                                      migrator->files[i].path));
    return true;
}
