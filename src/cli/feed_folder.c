#include "cli/feed_folder.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/random.h>
#include <unistd.h>

#include "cli/out.h"
#include "domain/ics_line.h"
#include "domain/memory.h"

enum { HEAD = 16 }; /* lines in which the property stands */

static const char *const words[] = {[FEED_OF_ALL] = "all", [FEED_OF_ARTIST] = "artist", [FEED_OF_PROJECT] = "project"};
static const char SUFFIX[] = ".ics", PROPERTY[] = "X-CALLBOARD-FEED";

/* ---- what a feed is of ---- */

char *feed_format(const struct feed *feed)
{
    char tenant[ID_TEXT], whose[ID_TEXT];
    id_format(feed->tenant, tenant);
    id_format(feed->whose, whose);
    bool all = feed->of == FEED_OF_ALL;
    return mem_format("tenant=%s;%s%s%s%s", tenant, words[feed->of], all ? "" : "=", all ? "" : whose,
                      feed->busy ? ";busy" : "");
}

static bool take_part(const char *part, struct feed *out)
{
    if (strncmp(part, "tenant=", 7) == 0)
        return id_parse(part + 7, &out->tenant);
    if (strcmp(part, "busy") == 0) {
        out->busy = true;
        return true;
    }
    for (enum feed_of of = FEED_OF_ALL; of <= FEED_OF_PROJECT; of++) {
        size_t length = strlen(words[of]);
        if (strncmp(part, words[of], length) != 0)
            continue;
        out->of = of;
        return of == FEED_OF_ALL ? part[length] == '\0'
                                 : part[length] == '=' && id_parse(part + length + 1, &out->whose);
    }
    return false;
}

bool feed_parse(const char *text, struct feed *out)
{
    char *copy = mem_copy(text), *rest = copy;
    bool known = true;
    for (char *part = strsep(&rest, ";"); part != NULL && known; part = strsep(&rest, ";"))
        known = take_part(part, out);
    free(copy);
    return known && !id_is_nil(out->tenant);
}

/* ---- tokens ---- */

bool feed_token(char out[FEED_TOKEN])
{
    unsigned char bytes[(FEED_TOKEN - 1) / 2];
    if (getrandom(bytes, sizeof bytes, 0) != (ssize_t)sizeof bytes)
        return false;
    for (size_t i = 0; i < sizeof bytes; i++)
        snprintf(out + 2 * i, 3, "%02x", bytes[i]);
    return true;
}

char *feed_path(const char *folder, const struct feed *feed)
{
    return mem_format("%s/%s%s", folder, feed->token, SUFFIX);
}

/* ---- the folder ---- */

static bool is_name(const char *name)
{
    return strlen(name) == FEED_TOKEN - 1 + strlen(SUFFIX) && strspn(name, "0123456789abcdef") == FEED_TOKEN - 1 &&
           strcmp(name + FEED_TOKEN - 1, SUFFIX) == 0;
}

/* What stands in the file's head. */
static bool read_head(const char *path, struct feed *out)
{
    FILE *file = fopen(path, "r");
    char *line = NULL;
    size_t room = 0;
    bool found = false;
    char text[2048] = "";
    for (int i = 0; file != NULL && i < HEAD && getline(&line, &room, file) > 0; i++)
        if (strlen(text) + strlen(line) < sizeof text)
            strcat(text, line);
    free(line);
    if (file != NULL)
        fclose(file);
    int at = 0;
    const char *rest = text;
    for (char *whole; !found && (whole = ics_line_next(&rest, &at)) != NULL; free(whole)) {
        struct ics_line property = {.line = at};
        whole[strcspn(whole, "\r\n")] = '\0';
        found =
            ics_line_split(whole, &property) && strcmp(property.name, PROPERTY) == 0 && feed_parse(property.value, out);
        ics_line_clear(&property);
    }
    return found;
}

static int by_token(const void *a, const void *b)
{
    return strcmp(((const struct feed *)a)->token, ((const struct feed *)b)->token);
}

static int lock_folder(const char *path)
{
    int lock = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC), done = 0;
    while (lock >= 0 && (done = flock(lock, LOCK_EX)) != 0 && errno == EINTR)
        continue;
    if (done == 0)
        return lock;
    int reason = errno;
    close(lock);
    errno = reason;
    return -1;
}

/* Appends the feed that is in the file of this name, if it is one. */
static void take_file(const char *path, const char *name, struct feed_folder *out, size_t *capacity)
{
    struct feed feed = {.of = FEED_OF_ALL};
    if (!is_name(name))
        return;
    memcpy(feed.token, name, FEED_TOKEN - 1);
    char *file = feed_path(path, &feed);
    if (read_head(file, &feed)) {
        out->list = mem_grow(out->list, capacity, out->count, sizeof *out->list);
        out->list[out->count++] = feed;
    }
    free(file);
}

/* False: errno says why. */
static bool read_folder(const char *path, struct feed_folder *out)
{
    DIR *directory = opendir(path);
    size_t capacity = 0;
    if (directory == NULL)
        return false;
    errno = 0;
    for (struct dirent *entry; (entry = readdir(directory)) != NULL; errno = 0)
        take_file(path, entry->d_name, out, &capacity);
    int reason = errno;
    closedir(directory);
    if (out->count > 1)
        qsort(out->list, out->count, sizeof *out->list, by_token);
    errno = reason;
    return reason == 0;
}

bool feed_folder_open(struct cli *cli, const char *path, bool locks, struct feed_folder *out)
{
    *out = (struct feed_folder){.lock = locks ? lock_folder(path) : -1};
    if ((!locks || out->lock >= 0) && read_folder(path, out))
        return true;
    out_complain(cli, "%s cannot be read: %s.", path, strerror(errno));
    feed_folder_close(out);
    return false;
}

void feed_folder_close(struct feed_folder *folder)
{
    free(folder->list);
    if (folder->lock >= 0)
        close(folder->lock);
    *folder = (struct feed_folder){.lock = -1};
}
