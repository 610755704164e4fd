#include "config/reading.h"

void reading_note(const struct reading *reading, enum mistake_weight weight, int line, char *sentence)
{
    mistakes_add(&reading->config->mistakes, weight, (int)reading->from, line, sentence);
}
