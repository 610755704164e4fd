#include "complain.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "cli/wrap.h"
#include "domain/text.h"
#include "terminal.h"

static char *last;

const char *complaint(void)
{
    return last;
}

void complain(char *sentence)
{
    char *clean = text_clean(sentence), *line = wrap_sentence("callboard: ", clean, terminal_columns(STDERR_FILENO));
    fputs(line, stderr);
    free(line);
    free(clean);
    free(last);
    last = sentence;
}
