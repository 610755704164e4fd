#include "complain.h"

#include <stdio.h>
#include <stdlib.h>

#include "domain/text.h"

static char *last;

const char *complaint(void)
{
    return last;
}

void complain(char *sentence)
{
    char *clean = text_clean(sentence);
    fprintf(stderr, "callboard: %s\n", clean);
    free(clean);
    free(last);
    last = sentence;
}
