#include "domain/rate.h"

#include <inttypes.h>

#include "domain/memory.h"

enum { RATE_MOST = 1000000000 }; /* hundredths; keeps the arithmetic far from its bounds */

bool rate_parse(const char *text, int64_t *rate)
{
    int64_t value = 0;
    int places = -1, digits = 0;
    for (; *text != '\0' && places < 2 && value < RATE_MOST; text++) {
        if ((*text == '.' || *text == ',') && places < 0) {
            places = 0;
        } else if (*text >= '0' && *text <= '9') {
            value = value * 10 + (*text - '0');
            places += places >= 0;
            digits++;
        } else {
            return false;
        }
    }
    if (*text != '\0' || digits == 0 || value >= RATE_MOST)
        return false;
    for (places = places < 0 ? 0 : places; places < 2; places++)
        value *= 10;
    *rate = value;
    return true;
}

char *rate_format(int64_t rate)
{
    if (rate < 0)
        return mem_copy("");
    if (rate % 100 == 0)
        return mem_format("%" PRId64, rate / 100);
    return mem_format("%" PRId64 ".%02d", rate / 100, (int)(rate % 100));
}
