#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "domain/memory.h"
#include "files/files.h"
#include "files/say.h"
#include "protocol/files.h"

#define ROW(name) &work_##name,
static const struct work *const works[] = {WORKS(ROW) NULL};
#undef ROW

static const struct work *find(const char *name)
{
    for (size_t i = 0; works[i] != NULL; i++)
        if (strcmp(works[i]->name, name) == 0)
            return works[i];
    return NULL;
}

/* The caller frees. */
static char *read_all(FILE *file, size_t *length)
{
    size_t room = 65536, got;
    char *bytes = mem_new(room + 1, 1);
    *length = 0;
    while ((got = fread(bytes + *length, 1, room - *length, file)) > 0) {
        *length += got;
        if (*length == room)
            bytes = mem_resize(bytes, (room *= 2) + 1, 1);
    }
    bytes[*length] = '\0';
    return bytes;
}

static int run(const struct work *work, const struct files_input *input)
{
    char *error = closed_limited();
    if (error == NULL && work->prepare != NULL)
        work->prepare(input);
    if (error == NULL)
        error = closed_off(work->closed);
    if (error == NULL)
        error = work->run(input, stdout);
    if (error == NULL && fflush(stdout) != 0)
        error = mem_format("The answer is over %d MB.", FILES_OUTPUT_MB);
    if (error != NULL)
        files_say(error);
    free(error);
    return error != NULL;
}

int main(int count, char **arguments)
{
    const struct work *work = count > 1 ? find(arguments[1]) : NULL;
    struct files_input input = {.count = count - 2, .arguments = arguments + 2};
    signal(SIGXFSZ, SIG_IGN); /* a file that may grow no more is an error of write() */
    if (count == 2 && strcmp(arguments[1], "--version") == 0) {
        puts("callboard-files " CALLBOARD_VERSION);
        return 0;
    }
    if (work == NULL) {
        files_say("this is run by callboard; see callboard import --help and callboard export --help.");
        return 2;
    }
    char *bytes = read_all(stdin, &input.length);
    input.bytes = bytes;
    int status = run(work, &input);
    free(bytes);
    fflush(stderr);
    _exit(status); /* what is left to do at the end of a process may need calls that it has no more */
}
