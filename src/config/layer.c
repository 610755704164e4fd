#include "config/layer.h"

#include <iniparser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "domain/memory.h"

struct layer {
    dictionary *values; /* NULL: none */
    bool whole;
};

static int no_message(const char *format, ...)
{
    (void)format; /* it would go to stderr, without a line number */
    return 0;
}

/* iniparser reads files only, so the text goes through a file in memory. That is also what makes sure that
 * both readers see the same bytes. */
static dictionary *parse(const char *text)
{
    int fd = memfd_create("callboard.ini", MFD_CLOEXEC);
    dictionary *values = NULL;
    if (fd >= 0 && write(fd, text, strlen(text)) == (ssize_t)strlen(text)) {
        char path[32];
        snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
        iniparser_set_error_callback(no_message);
        values = iniparser_load(path);
    }
    if (fd >= 0)
        close(fd);
    return values;
}

bool layer_takes(const char *text, const struct ini_line *line)
{
    char *alone = mem_format("[%s]\n%.*s", line->section, (int)(line->end - line->start), text + line->start);
    dictionary *values = line->kind == LINE_WRONG ? NULL : parse(alone);
    bool taken = values != NULL;
    if (taken)
        iniparser_freedict(values);
    free(alone);
    return taken;
}

/* iniparser takes all of a text or nothing, so what it would stumble over is left out. */
static char *without_wrong_lines(const char *text)
{
    char *kept = mem_new(strlen(text) + 1, 1);
    size_t length = 0;
    for (struct ini_line line = {0}; lines_next(text, &line);)
        if (layer_takes(text, &line)) {
            memcpy(kept + length, text + line.start, line.end - line.start);
            length += line.end - line.start;
        }
    return kept;
}

struct layer *layer_new(const char *text)
{
    struct layer *layer = mem_new(1, sizeof *layer);
    layer->values = parse(text);
    layer->whole = layer->values != NULL;
    if (!layer->whole) {
        char *kept = without_wrong_lines(text);
        layer->values = parse(kept);
        free(kept);
    }
    return layer;
}

void layer_free(struct layer **layer)
{
    struct layer *old = *layer;
    *layer = NULL;
    if (old == NULL)
        return;
    if (old->values != NULL)
        iniparser_freedict(old->values);
    free(old);
}

bool layer_is_whole(const struct layer *layer)
{
    return layer->whole;
}

const char *layer_value(const struct layer *layer, const char *section, const char *key)
{
    if (layer->values == NULL)
        return NULL;
    char *name = mem_format("%s:%s", section, key);
    const char *value = iniparser_getstring(layer->values, name, NULL);
    free(name);
    return value;
}
