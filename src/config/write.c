#include "config/config.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/replace_file.h"
#include "config/lines.h"
#include "domain/memory.h"

enum { FILE_MODE = 0600 };

static bool make_folders(const char *file)
{
    char *path = mem_copy(file);
    bool done = true;
    for (char *slash = strchr(path + 1, '/'); slash != NULL && done; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        done = mkdir(path, 0700) == 0 || errno == EEXIST;
        *slash = '/';
    }
    free(path);
    return done;
}

bool config_write_tenant(const char *home, const char *tenant, char **path, char **error)
{
    *path = home != NULL ? config_home_file(home) : config_user_file();
    if (*path == NULL) {
        *error = mem_copy("There is no HOME to keep callboard.ini in; use --tenant instead.");
        return false;
    }
    if (strchr(tenant, '"') != NULL) { /* the file's form has no way to write one in a value */
        *error = mem_format("%s cannot hold a name with a double quote in it; use --tenant instead.", *path);
        return false;
    }
    char *old = lines_read(*path);
    if (old == NULL && errno != ENOENT) {
        *error = mem_format("%s cannot be read: %s.", *path, strerror(errno));
        return false;
    }
    char *quoted = mem_format("\"%s\"", tenant);
    char *text = lines_set(old != NULL ? old : "", "board", "tenant", quoted);
    bool done = make_folders(*path) && replace_file(*path, text, FILE_MODE);
    if (!done)
        *error = mem_format("%s cannot be written: %s.", *path, strerror(errno));
    free(text);
    free(quoted);
    free(old);
    return done;
}
