/* The note of the schema that was applied. */
#include "store/cluster/cluster_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"

/* The note is in the data folder, so that it is moved, copied and removed with the data. */
static char *note_path(const struct cluster *cluster)
{
    return mem_format("%s/callboard.schema", cluster->data);
}

bool cluster_has_schema(const struct cluster *cluster, const char *checksum)
{
    char *path = note_path(cluster), noted[80] = "";
    FILE *file = fopen(path, "re");
    bool read = file != NULL && fscanf(file, "%79s", noted) == 1;
    if (file != NULL)
        fclose(file);
    free(path);
    return read && strcmp(noted, checksum) == 0;
}

static bool write_note(const struct cluster *cluster, const void *checksum, char **error)
{
    char *path = note_path(cluster), *text = mem_format("%s\n", (const char *)checksum);
    bool done = cluster_write_file(path, text, error);
    free(text);
    free(path);
    return done;
}

bool cluster_note_schema(const struct cluster *cluster, const char *checksum, char **error)
{
    return cluster_as_server(cluster, write_note, checksum, error);
}
