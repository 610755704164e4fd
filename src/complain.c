#include "complain.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cli/wrap.h"
#include "domain/text.h"

static char *last;

const char *complaint(void)
{
    return last;
}

/* 0: it is no terminal, so that a sentence stays on its line. */
static int columns(void)
{
    struct winsize size;
    if (!isatty(STDERR_FILENO))
        return 0;
    return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

void complain(char *sentence)
{
    char *clean = text_clean(sentence), *line = wrap_sentence("callboard: ", clean, columns());
    fputs(line, stderr);
    free(line);
    free(clean);
    free(last);
    last = sentence;
}
