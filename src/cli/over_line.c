#include "cli/over_line.h"

#include <stdlib.h>

#include "domain/memory.h"
#include "store/interrupt.h"

void over_line_print(FILE *file, int columns, const char *words)
{
    char *line = mem_format("callboard: %s", words);
    fprintf(file, INTERRUPT_CLEAR "%.*s", columns > 1 ? columns - 1 : 0, line);
    fflush(file);
    free(line);
}

void over_line_clear(FILE *file)
{
    fputs(INTERRUPT_CLEAR, file);
    fflush(file);
}
