#include "files/say.h"

#include <stdio.h>

#include "protocol/files.h"

void files_say(const char *sentence)
{
    fprintf(stderr, FILES_SAYS "%s\n", sentence);
}
