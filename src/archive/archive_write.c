/* The functions of archive.h that write. */
#include "archive/archive.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "archive/folder.h"
#include "domain/memory.h"

struct archive_draft {
    char *dir, *partial; /* owned */
    int lock;            /* the temporary folder, locked */
    /* the file under way */
    char *name, *path; /* owned; NULL: none */
    int fd;
    struct packer *packer;
    struct digest *digest;
    int64_t rows, bytes;
};

static bool fail(char **error, const char *what, const char *path)
{
    *error = mem_format("%s cannot be %s: %s.", path, what, strerror(errno));
    return false;
}

/* ---- the folder ---- */

/* What a killed run has left is removed; what another one is writing is not. */
static bool take_partial(struct archive_draft *draft, char **error)
{
    bool made = mkdir(draft->partial, 0700) == 0;
    if (!made && errno != EEXIST)
        return fail(error, "made", draft->partial);
    draft->lock = open(draft->partial, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
    if (draft->lock < 0)
        return fail(error, "opened", draft->partial);
    if (flock(draft->lock, LOCK_EX | LOCK_NB) != 0) {
        *error = mem_format("Another backup is being written to %s.", draft->dir);
        close(draft->lock);
        draft->lock = -1;
        return false;
    }
    return made || folder_empty(draft->partial) || fail(error, "emptied", draft->partial);
}

struct archive_draft *archive_begin(const char *dir, char **error)
{
    struct archive_draft *draft = mem_new(1, sizeof *draft);
    draft->dir = folder_path(dir);
    draft->partial = folder_beside(draft->dir, ".partial");
    draft->lock = draft->fd = -1;
    bool free_place = folder_is_free(draft->dir);
    if (!free_place)
        *error = mem_format("%s is there already, and a backup writes over nothing; name a new folder.", draft->dir);
    if (free_place && take_partial(draft, error))
        return draft;
    if (draft->lock >= 0)
        rmdir(draft->partial);
    archive_discard(&draft);
    return NULL;
}

static void drop_file(struct archive_draft *draft)
{
    char sum[DIGEST_TEXT];
    if (draft->fd >= 0)
        close(draft->fd);
    draft->fd = -1;
    packer_free(&draft->packer);
    if (draft->digest != NULL)
        digest_end(&draft->digest, sum);
    free(draft->name);
    free(draft->path);
    draft->name = draft->path = NULL;
}

void archive_discard(struct archive_draft **draft)
{
    struct archive_draft *old = *draft;
    *draft = NULL;
    if (old == NULL)
        return;
    drop_file(old);
    if (old->lock >= 0) {
        folder_empty(old->partial);
        rmdir(old->partial);
        close(old->lock);
    }
    free(old->dir);
    free(old->partial);
    free(old);
}

/* ---- a file ---- */

static bool write_out(void *context, const char *bytes, size_t length)
{
    struct archive_draft *draft = context;
    digest_add(draft->digest, bytes, length);
    draft->bytes += (int64_t)length;
    return folder_write(draft->fd, bytes, length);
}

static bool open_file(struct archive_draft *draft, const char *name, char **error)
{
    draft->path = mem_format("%s/%s", draft->partial, name);
    draft->fd = open(draft->path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    draft->rows = draft->bytes = 0;
    draft->digest = digest_new();
    return draft->fd >= 0 || fail(error, "written", draft->path);
}

static bool close_file(struct archive_draft *draft, char sum[DIGEST_TEXT], char **error)
{
    digest_end(&draft->digest, sum);
    bool done = fsync(draft->fd) == 0;
    done = close(draft->fd) == 0 && done;
    draft->fd = -1;
    if (!done)
        fail(error, "written", draft->path);
    free(draft->path);
    draft->path = NULL;
    return done;
}

bool archive_table(struct archive_draft *draft, const char *name, char **error)
{
    enum packing packing = packing_best();
    char *file = mem_format("%s.jsonl%s", name, packing_suffix(packing));
    draft->name = mem_copy(name);
    draft->packer = packer_new(packing);
    bool opened = open_file(draft, file, error);
    free(file);
    return opened;
}

bool archive_rows(struct archive_draft *draft, const char *bytes, size_t length, char **error)
{
    for (size_t i = 0; i < length; i++)
        draft->rows += bytes[i] == '\n';
    return packer_put(draft->packer, bytes, length, write_out, draft) || fail(error, "written", draft->path);
}

bool archive_table_end(struct archive_draft *draft, struct manifest_table *out, char **error)
{
    if (!packer_end(draft->packer, write_out, draft))
        return fail(error, "written", draft->path);
    packer_free(&draft->packer);
    if (!close_file(draft, out->sha256, error))
        return false;
    out->stored = packing_best();
    out->file = mem_format("%s.jsonl%s", draft->name, packing_suffix(out->stored));
    out->name = draft->name;
    draft->name = NULL;
    out->rows = draft->rows;
    out->bytes = draft->bytes;
    return true;
}

/* ---- the manifest ---- */

static bool write_text(struct archive_draft *draft, const char *name, const char *text, char sum[DIGEST_TEXT],
                       char **error)
{
    if (!open_file(draft, name, error))
        return false;
    if (!write_out(draft, text, strlen(text)))
        return fail(error, "written", draft->path);
    return close_file(draft, sum, error);
}

static bool write_manifest(struct archive_draft *draft, const struct manifest *manifest, char **error)
{
    char sum[DIGEST_TEXT], unused[DIGEST_TEXT], *text = manifest_write(manifest);
    bool done = write_text(draft, "manifest.json", text, sum, error);
    char *line = done ? mem_format("%s  manifest.json\n", sum) : NULL;
    done = done && write_text(draft, "manifest.json.sha256", line, unused, error);
    free(line);
    free(text);
    return done;
}

bool archive_commit(struct archive_draft **draft, const struct manifest *manifest, char **error)
{
    struct archive_draft *whole = *draft;
    bool done = write_manifest(whole, manifest, error);
    done = done && (fsync(whole->lock) == 0 || fail(error, "written", whole->partial));
    done = done && (rename(whole->partial, whole->dir) == 0 || fail(error, "made", whole->dir));
    if (done) {
        folder_sync_above(whole->dir);
        close(whole->lock);
        whole->lock = -1;
    }
    archive_discard(draft);
    return done;
}
