/* read-xlsx: the first sheet of a workbook as CSV, by Debian's xlsx2csv. Argument: the form of dates, as strftime() has
 * it; without one they are as the sheet shows them. */
#include <fcntl.h>
#include <stdbool.h>
#include <string.h>
#include <unistd.h>

#include "domain/memory.h"
#include "files/files.h"

static const char PYTHON[] = "/usr/bin/python3", SCRIPT[] = "/usr/share/xlsx2csv/xlsx2csv.py";

/* Of a text that stands in its cell, xlsx2csv keeps what its parser has in its buffer at the end: 8 KB. A megabyte has
 * room for what a cell may hold. */
static const char RUN[] = "import runpy, sys, xml.parsers.expat as expat\n"
                          "make = expat.ParserCreate\n"
                          "def roomy(*given, **named):\n"
                          "    parser = make(*given, **named)\n"
                          "    parser.buffer_size = 1 << 20\n"
                          "    return parser\n"
                          "expat.ParserCreate = roomy\n"
                          "sys.argv = sys.argv[1:]\n"
                          "runpy.run_path(sys.argv[0], run_name='__main__')\n";

static const char ZIP[] = "PK\3\4";
static const char OLD[] = "\xd0\xcf\x11\xe0"; /* what Excel wrote until 2003, and writes where there is a password */

static bool begins(const struct files_input *input, const char *mark)
{
    return input->length >= strlen(mark) && memcmp(input->bytes, mark, strlen(mark)) == 0;
}

/* What the script says of a damaged workbook is for its own authors. */
static void prepare(const struct files_input *input)
{
    int nowhere = begins(input, ZIP) && access(SCRIPT, R_OK) == 0 ? open("/dev/null", O_WRONLY | O_CLOEXEC) : -1;
    if (nowhere >= 0)
        dup2(nowhere, STDERR_FILENO);
}

static char *run(const struct files_input *input, FILE *out)
{
    (void)out; /* the script writes to the same file */
    const char *dates = input->count > 0 ? input->arguments[0] : NULL;
    const char *const arguments[] = {
        PYTHON, "-I", "-c", RUN, SCRIPT, "/proc/self/fd/0", dates != NULL ? "--dateformat" : NULL, dates, NULL};
    const char *const environment[] = {"PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", NULL};
    if (begins(input, OLD))
        return mem_copy("It is a workbook of Excel as it was until 2003 or one with a password: save it as .xlsx, "
                        "without one.");
    if (!begins(input, ZIP))
        return mem_copy("It is no workbook.");
    lseek(STDIN_FILENO, 0, SEEK_SET);
    if (access(SCRIPT, R_OK) == 0)
        execve(PYTHON, (char *const *)arguments, (char *const *)environment);
    return mem_copy("Workbooks are read by xlsx2csv, which is not installed: apt-get install xlsx2csv");
}

const struct work work_read_xlsx = {.name = "read-xlsx", .closed = CLOSED_RUNS, .prepare = prepare, .run = run};
