#include "ui/thrift.h"

#include <stdbool.h>
#include <string.h>

enum { ESC = 27 };

/* Bytes of the SGR sequence that begins here; 0: none does. */
static size_t sgr_length(const char *bytes, size_t count)
{
    size_t at = 2;

    if (count < 3 || bytes[0] != ESC || bytes[1] != '[')
        return 0;
    while (at < count && ((bytes[at] >= '0' && bytes[at] <= '9') || bytes[at] == ';'))
        at++;
    return at < count && bytes[at] == 'm' ? at + 1 : 0;
}

/* Without numbers, or with 0 for the first one. */
static bool is_reset(const char *sgr)
{
    return sgr[2] == 'm' || sgr[2] == ';' || (sgr[2] == '0' && (sgr[3] == 'm' || sgr[3] == ';'));
}

size_t thrift(char *bytes, size_t count)
{
    size_t out = 0, last = 0, length = 0;
    bool follows = false; /* an SGR stands at `last` and ends at `out` */

    for (size_t at = 0; at < count; at += length) {
        length = sgr_length(bytes + at, count - at);
        if (length == 0 && count - at >= 3 && memcmp(bytes + at, "\033(B", 3) == 0) {
            length = 3;
        } else if (length == 0) {
            bytes[out++] = bytes[at];
            length = 1;
            follows = false;
        } else if (follows && !is_reset(bytes + at)) {
            bytes[out - 1] = ';';
            memmove(bytes + out, bytes + at + 2, length - 2);
            out += length - 2;
        } else {
            last = follows ? last : out;
            memmove(bytes + last, bytes + at, length);
            out = last + length;
            follows = true;
        }
    }
    return out;
}
