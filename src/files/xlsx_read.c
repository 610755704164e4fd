/* read-xlsx: the first sheet of a workbook as CSV, by Debian's xlsx2csv. Argument: the form of dates, as strftime() has
 * it; without one they are as the sheet shows them. */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "domain/memory.h"
#include "files/files.h"

static const char PROGRAM[] = "/usr/bin/xlsx2csv";
static const char OLD[] = "\xd0\xcf\x11\xe0"; /* what Excel wrote until 2003, and writes where there is a password */

/* What it says when a workbook is damaged is for its own authors. */
static void silence(void)
{
    int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nowhere >= 0)
        dup2(nowhere, STDERR_FILENO);
}

static void prepare(const struct files_input *input)
{
    if (input->length >= 4 && memcmp(input->bytes, "PK\3\4", 4) == 0 && access(PROGRAM, X_OK) == 0)
        silence();
}

static char *run(const struct files_input *input, FILE *out)
{
    (void)out;
    const char *dates = input->count > 0 ? input->arguments[0] : NULL;
    const char *const arguments[] = {PROGRAM, "/proc/self/fd/0", dates != NULL ? "--dateformat" : NULL, dates, NULL};
    const char *const environment[] = {"PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "PYTHONDONTWRITEBYTECODE=1", NULL};
    if (input->length >= 4 && memcmp(input->bytes, OLD, 4) == 0)
        return mem_copy("It is a workbook of Excel as it was until 2003 or one with a password: save it as .xlsx, "
                        "without one.");
    if (input->length < 4 || memcmp(input->bytes, "PK\3\4", 4) != 0)
        return mem_copy("It is no workbook.");
    lseek(STDIN_FILENO, 0, SEEK_SET);
    execve(PROGRAM, (char *const *)arguments, (char *const *)environment);
    return errno == ENOENT
               ? mem_copy("Workbooks are read by xlsx2csv, which is not installed: apt-get install xlsx2csv")
               : mem_format("%s cannot be run: %s.", PROGRAM, strerror(errno));
}

const struct work work_read_xlsx = {.name = "read-xlsx", .closed = CLOSED_RUNS, .prepare = prepare, .run = run};
