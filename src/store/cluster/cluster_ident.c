/* pg_ident.conf: which OS user may log in as which role. */
#include "store/cluster/cluster_parts.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "domain/memory.h"

/* PostgreSQL 15 has no wildcard for the login, so each login needs a line. */

/* The name, quoted for pg_ident.conf. NULL: that file cannot hold it. */
static char *quoted(const char *name)
{
    char *out = mem_new(2 * strlen(name) + 3, 1);
    char *at = out;
    *at++ = '"';
    for (; *name; name++) {
        if ((unsigned char)*name < ' ' || *name == 127) {
            free(out);
            return NULL;
        }
        if (*name == '"')
            *at++ = '"';
        *at++ = *name;
    }
    *at = '"';
    return out;
}

char *cluster_ident_line(const char *os_user, const char *login)
{
    char *user = quoted(os_user), *role = quoted(login);
    char *line = user != NULL && role != NULL ? mem_format("callboard  %s  %s\n", user, role) : NULL;
    free(user);
    free(role);
    return line;
}

static bool write_whole(int fd, const char *text)
{
    for (size_t left = strlen(text); left > 0;) {
        ssize_t put = write(fd, text, left);
        if (put < 0 && errno == EINTR)
            continue;
        if (put <= 0)
            return false;
        text += put;
        left -= (size_t)put;
    }
    return fsync(fd) == 0;
}

bool cluster_write_file(const char *path, const char *text, char **error)
{
    char *beside = mem_format("%s.new", path);
    int fd = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    bool done = fd >= 0 && write_whole(fd, text);
    if (fd >= 0 && close(fd) != 0)
        done = false;
    done = done && rename(beside, path) == 0;
    if (!done)
        *error = mem_format("%s cannot be written: %s.", path, strerror(errno));
    free(beside);
    return done;
}

/* The text of the file, "" if it does not exist. NULL: it cannot be read; then it must not be written either, because
 * the lines of all other logins would be lost. */
static char *read_file(const char *path, char **error)
{
    FILE *file = fopen(path, "re");
    if (file == NULL && errno != ENOENT) {
        *error = mem_format("%s cannot be read: %s.", path, strerror(errno));
        return NULL;
    }
    size_t length = 0, capacity = 4096;
    char *text = mem_new(capacity, 1);
    for (size_t got; file != NULL && (got = fread(text + length, 1, capacity - length - 1, file)) > 0;) {
        length += got;
        if (length + 1 == capacity)
            text = mem_resize(text, capacity *= 2, 1);
    }
    text[length] = '\0';
    bool broken = file != NULL && ferror(file);
    if (file != NULL)
        fclose(file);
    if (!broken)
        return text;
    *error = mem_format("%s cannot be read.", path);
    free(text);
    return NULL;
}

static bool has_line(const char *text, const char *line)
{
    const char *found = strstr(text, line);
    while (found != NULL && found != text && found[-1] != '\n')
        found = strstr(found + 1, line);
    return found != NULL;
}

static char *ident_path(const struct cluster *cluster)
{
    return mem_format("%s/pg_ident.conf", cluster->data);
}

static bool append_line(const struct cluster *cluster, const void *line, char **error)
{
    char *path = ident_path(cluster), *old = read_file(path, error);
    size_t length = old != NULL ? strlen(old) : 0;
    const char *end = length && old[length - 1] != '\n' ? "\n" : "";
    char *text = old != NULL ? mem_format("%s%s%s", old, end, (const char *)line) : NULL;
    bool done = text != NULL && cluster_write_file(path, text, error);
    free(text);
    free(old);
    free(path);
    return done;
}

bool cluster_ident_add(const struct cluster *cluster, const char *line, bool *added, char **error)
{
    char *path = ident_path(cluster), *text = read_file(path, error);
    bool read = text != NULL;
    *added = read && !has_line(text, line);
    free(text);
    free(path);
    if (!read)
        return false;
    return !*added || cluster_as_server(cluster, append_line, line, error);
}
