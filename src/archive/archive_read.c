/* The functions of archive.h that read. Nothing of a backup is believed that its sums do not bear out. Files are opened
 * with O_NONBLOCK: what somebody has handed in may have a pipe in a file's place, and nobody would write into it. */
#include "archive/archive.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "domain/memory.h"

enum { PIECE = 16 * 1024, MANIFEST_MOST = 4 * 1024 * 1024, ROW_MOST = 64 * 1024 * 1024 };

/* ---- the manifest ---- */

/* The whole of a small file, with a NUL behind it; the caller frees. NULL: errno says why. */
static char *read_small(const char *path, size_t *length)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0)
        return NULL;
    char *text = mem_new(MANIFEST_MOST + 1, 1);
    *length = 0;
    ssize_t got = 1;
    while (*length < MANIFEST_MOST && (got = read(fd, text + *length, MANIFEST_MOST - *length)) != 0 &&
           (got > 0 || errno == EINTR))
        *length += got > 0 ? (size_t)got : 0;
    close(fd);
    if (got == 0)
        return text;
    if (got > 0)
        errno = EFBIG;
    free(text);
    return NULL;
}

static bool sum_is(const char *text, size_t length, const char *line)
{
    char sum[DIGEST_TEXT];
    struct digest *digest = digest_new();
    digest_add(digest, text, length);
    digest_end(&digest, sum);
    return strncmp(line, sum, DIGEST_TEXT - 1) == 0;
}

static char *no_backup(const char *dir)
{
    if (access(dir, F_OK) != 0)
        return mem_format("%s cannot be read: %s.", dir, strerror(errno));
    return mem_format(
        "%s is no backup by callboard: it has no manifest.json, or no sum beside it. Name the folder that "
        "`callboard backup` has made.",
        dir);
}

/* `line` is what stands beside the manifest. */
static bool judge(const char *dir, const char *text, size_t length, const char *line, int newest_schema,
                  struct manifest *out, char **error)
{
    char *why = NULL;
    if (!sum_is(text, length, line))
        *error =
            mem_format("%s/manifest.json is damaged: its sum is not the one that was written with it. Take another "
                       "copy of the backup, or an older one.",
                       dir);
    else if (manifest_read(text, length, newest_schema, out, &why))
        return true;
    else
        *error = mem_format("%s: %s", dir, why);
    free(why);
    return false;
}

bool archive_open(const char *dir, int newest_schema, struct manifest *out, char **error)
{
    char *path = mem_format("%s/manifest.json", dir), *sum_path = mem_format("%s.sha256", path);
    size_t length = 0, sum_length = 0;
    char *text = read_small(path, &length), *line = text != NULL ? read_small(sum_path, &sum_length) : NULL;
    bool done = false;
    *out = (struct manifest){0};
    if (line != NULL)
        done = judge(dir, text, length, line, newest_schema, out, error);
    else
        *error = no_backup(dir);
    free(line);
    free(text);
    free(sum_path);
    free(path);
    return done;
}

/* ---- the file of a table ---- */

struct archive_file {
    const struct manifest_table *table;
    char *path; /* owned */
    int fd;
    bool ended;
    struct unpacker *unpacker;
    struct digest *digest;
    int64_t rows, bytes;
    char *text; /* owned; what is unpacked and not handed out: from `start`, `length` in all */
    size_t start, length, capacity;
    char piece[PIECE];
};

struct archive_file *archive_file_open(const char *dir, const struct manifest_table *table, char **error)
{
    struct archive_file *file = mem_new(1, sizeof *file);
    file->table = table;
    file->path = mem_format("%s/%s", dir, table->file);
    file->fd = open(file->path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    file->digest = digest_new();
    file->unpacker = unpacker_new(table->stored);
    if (file->fd >= 0)
        return file;
    *error = mem_format("%s cannot be read: %s. The backup is not whole; take another copy of it, or an older one.",
                        file->path, strerror(errno));
    archive_file_close(&file);
    return NULL;
}

void archive_file_close(struct archive_file **file)
{
    struct archive_file *old = *file;
    char sum[DIGEST_TEXT];
    *file = NULL;
    if (old == NULL)
        return;
    if (old->fd >= 0)
        close(old->fd);
    if (old->digest != NULL)
        digest_end(&old->digest, sum);
    unpacker_free(&old->unpacker);
    free(old->text);
    free(old->path);
    free(old);
}

static bool damaged(const struct archive_file *file, const char *how, char **error)
{
    *error = mem_format("%s is damaged (%s). Take another copy of the backup, or an older one.", file->path, how);
    return false;
}

/* A row that is longer than any row is kept from filling the memory. */
static bool take_in(void *context, const char *bytes, size_t length)
{
    struct archive_file *file = context;
    if (length == 0)
        return true;
    if (file->start > 0) {
        memmove(file->text, file->text + file->start, file->length -= file->start);
        file->start = 0;
    }
    if (file->length + length > ROW_MOST)
        return false;
    if (file->length + length > file->capacity) {
        file->capacity = (file->length + length) * 2;
        file->text = mem_resize(file->text, file->capacity, 1);
    }
    memcpy(file->text + file->length, bytes, length);
    file->length += length;
    return true;
}

static bool read_piece(struct archive_file *file, char **error)
{
    ssize_t got = read(file->fd, file->piece, sizeof file->piece);
    if (got < 0 && errno == EINTR)
        return true;
    if (got < 0) {
        *error = mem_format("%s cannot be read: %s.", file->path, strerror(errno));
        return false;
    }
    file->ended = got == 0;
    file->bytes += got;
    digest_add(file->digest, file->piece, (size_t)got);
    if (file->bytes > file->table->bytes)
        return damaged(file, "it is longer than it was", error);
    return unpacker_put(file->unpacker, file->piece, (size_t)got, take_in, file) ||
           damaged(file, "it cannot be unpacked", error);
}

static bool is_as_promised(struct archive_file *file, char **error)
{
    char sum[DIGEST_TEXT];
    digest_end(&file->digest, sum);
    if (file->bytes < file->table->bytes)
        return damaged(file, "it is shorter than it was", error);
    if (strcmp(sum, file->table->sha256) != 0)
        return damaged(file, "its sum is another one", error);
    if (file->rows != file->table->rows || file->start < file->length || !unpacker_is_whole(file->unpacker))
        return damaged(file, "it does not have the rows that its manifest promises", error);
    return true;
}

/* Takes a row off what was read, if there is a whole one. */
static bool take_row(struct archive_file *file, const char **row, size_t *length)
{
    char *from = file->start < file->length ? file->text + file->start : NULL;
    char *end = from != NULL ? memchr(from, '\n', file->length - file->start) : NULL;
    if (end == NULL)
        return false;
    *end = '\0';
    *row = from;
    *length = (size_t)(end - from);
    file->start += *length + 1;
    file->rows++;
    return true;
}

bool archive_file_row(struct archive_file *file, const char **row, size_t *length, char **error)
{
    *error = NULL;
    if (file->digest == NULL) /* the end was reached */
        return false;
    for (;;) {
        if (take_row(file, row, length))
            return *length == strlen(*row) || damaged(file, "a row has a zero byte", error);
        if (file->ended) {
            is_as_promised(file, error);
            return false;
        }
        if (!read_piece(file, error))
            return false;
    }
}

bool archive_check(const char *dir, const struct manifest *manifest, char **error)
{
    const char *row;
    size_t length;
    *error = NULL;
    for (size_t i = 0; i < manifest->table_count && *error == NULL; i++) {
        struct archive_file *file = archive_file_open(dir, &manifest->tables[i], error);
        while (file != NULL && archive_file_row(file, &row, &length, error))
            ;
        archive_file_close(&file);
    }
    return *error == NULL;
}
