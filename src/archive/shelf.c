#include "archive/shelf.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "archive/folder.h"
#include "domain/memory.h"
#include "domain/text.h"

enum { ID_DIGITS = 8, SLUG_MOST = 40, NAME_LENGTH = 20 };

static const char VERIFIED[] = "verified";

static bool fail(char **error, const char *what, const char *path)
{
    *error = mem_format("%s cannot be %s: %s.", path, what, strerror(errno));
    return false;
}

/* ---- names ---- */

/* "Northlight Studios" -> "northlight-studios"; what is no letter of ASCII then is "-". */
static char *slug_of(const char *name)
{
    char *folded = text_fold(name), *slug = mem_new(SLUG_MOST + 1, 1);
    size_t length = 0;
    for (const char *at = folded; *at && length < SLUG_MOST; at++) {
        bool plain = (*at >= 'a' && *at <= 'z') || (*at >= '0' && *at <= '9');
        if (plain || (length > 0 && slug[length - 1] != '-'))
            slug[length++] = plain ? *at : '-';
    }
    while (length > 0 && slug[length - 1] == '-')
        slug[--length] = '\0';
    free(folded);
    return slug;
}

/* The entry of `dir` that ends so; the caller frees. NULL: there is none. */
static char *entry_that_ends(const char *dir, const char *end)
{
    char *found = NULL;
    DIR *folder = opendir(dir);
    for (struct dirent *entry; folder != NULL && found == NULL && (entry = readdir(folder)) != NULL;) {
        size_t length = strlen(entry->d_name), tail = strlen(end);
        if (entry->d_name[0] != '.' && length >= tail && strcmp(entry->d_name + length - tail, end) == 0)
            found = mem_copy(entry->d_name);
    }
    if (folder != NULL)
        closedir(folder);
    return found;
}

char *shelf_tenant(const char *dir, const char *tenant, const char *tenant_id, char **error)
{
    char *end = mem_format("-%.*s", ID_DIGITS, tenant_id), *slug = slug_of(tenant);
    char *name = entry_that_ends(dir, end);
    if (name == NULL)
        name = mem_format("%s%s", *slug ? slug : "tenant", end);
    char *above = folder_path(dir), *path = mem_format("%s/%s", above, name);
    if ((mkdir(above, 0700) != 0 && errno != EEXIST) || (mkdir(path, 0700) != 0 && errno != EEXIST)) {
        fail(error, "made", path);
        free(path);
        path = NULL;
    }
    free(above);
    free(name);
    free(slug);
    free(end);
    return path;
}

/* "2026-11-24T18:00:00.123456Z" -> FOLDER/2026-11-24T18-00-00Z */
char *shelf_place(const char *folder, const char *made)
{
    char *place = mem_format("%s/%.*sZ", folder, NAME_LENGTH - 1, made);
    for (char *at = strrchr(place, '/'); *at; at++)
        if (*at == ':')
            *at = '-';
    return place;
}

static bool read_name(const char *name, day *out)
{
    int year, month, date, hour, minute, second, used = 0;
    return sscanf(name, "%4d-%2d-%2dT%2d-%2d-%2dZ%n", &year, &month, &date, &hour, &minute, &second, &used) == 6 &&
           used == NAME_LENGTH && name[used] == '\0' && day_from_civil(year, month, date, out);
}

/* ---- keeping ---- */

bool shelf_note_verified(const char *place, char **error)
{
    char *path = mem_format("%s/%s", place, VERIFIED);
    int fd = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    bool done = fd >= 0 && fsync(fd) == 0;
    if (!done)
        fail(error, "written", path);
    if (fd >= 0)
        close(fd);
    free(path);
    return done;
}

static bool is_verified(const char *folder, const char *name)
{
    char *path = mem_format("%s/%s/%s", folder, name, VERIFIED);
    bool is = access(path, F_OK) == 0;
    free(path);
    return is;
}

/* A link of such a name is somebody else's: it is neither counted nor followed. */
static int select_backup(const struct dirent *entry)
{
    day unused;
    return entry->d_type != DT_LNK && read_name(entry->d_name, &unused);
}

static int newest_first(const struct dirent **left, const struct dirent **right)
{
    return strcmp((*right)->d_name, (*left)->d_name);
}

/* It has another name first, so that what is half removed is never taken for a backup. */
static bool remove_backup(const char *folder, const char *name, char **error)
{
    char *place = mem_format("%s/%s", folder, name), *gone = folder_beside(place, ".partial");
    bool done = rename(place, gone) == 0 && folder_empty(gone) && rmdir(gone) == 0;
    if (!done)
        fail(error, "removed", place);
    free(gone);
    free(place);
    return done;
}

static bool prune_list(const char *folder, struct dirent **list, size_t count, const struct retention *retention,
                       int *removed, char **error)
{
    day *made = mem_new(count + 1, sizeof *made);
    bool *keep = mem_new(count + 1, sizeof *keep), done = true, verified = false;
    for (size_t i = 0; i < count; i++)
        read_name(list[i]->d_name, &made[i]);
    retention_choose(retention, made, count, keep);
    for (size_t i = 0; i < count && done; i++) {
        bool newest_verified = !verified && is_verified(folder, list[i]->d_name);
        verified = verified || newest_verified;
        if (keep[i] || newest_verified)
            continue;
        done = remove_backup(folder, list[i]->d_name, error);
        *removed += done;
    }
    free(made);
    free(keep);
    return done;
}

bool shelf_prune(const char *folder, const struct retention *retention, int *removed, char **error)
{
    struct dirent **list = NULL;
    int count = scandir(folder, &list, select_backup, newest_first);
    *removed = 0;
    bool done =
        count >= 0 ? prune_list(folder, list, (size_t)count, retention, removed, error) : fail(error, "read", folder);
    for (int i = 0; i < count; i++)
        free(list[i]);
    free(list);
    return done;
}
