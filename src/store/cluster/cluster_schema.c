/* The note of the last migration that was applied. */
#include "store/cluster/cluster_parts.h"

#include <stdio.h>
#include <stdlib.h>

#include "domain/memory.h"

/* The note is in the data folder, so that it is moved, copied and removed with the data. */
static char *note_path(const struct cluster *cluster)
{
    return mem_format("%s/callboard.schema", cluster->data);
}

int cluster_schema(const struct cluster *cluster)
{
    char *path = note_path(cluster);
    FILE *file = fopen(path, "re");
    int number = 0;
    if (file != NULL && fscanf(file, "%d", &number) != 1)
        number = 0;
    if (file != NULL)
        fclose(file);
    free(path);
    return number;
}

static bool write_note(const struct cluster *cluster, const void *number, char **error)
{
    char *path = note_path(cluster), *text = mem_format("%d\n", *(const int *)number);
    bool done = cluster_write_file(path, text, error);
    free(text);
    free(path);
    return done;
}

bool cluster_note_schema(const struct cluster *cluster, int number, char **error)
{
    return cluster_as_server(cluster, write_note, &number, error);
}
