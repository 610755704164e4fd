/* Zone files: what is read is a list in order, of offsets that a clock can show; the rest is refused. */
#include "domain/tzif.h"

#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    size_t count = 0;
    struct zone_change *changes = tzif_read(data, size, &count);
    PROMISE(changes == NULL || count > 0);
    for (size_t i = 0; changes != NULL && i < count; i++) {
        PROMISE(changes[i].offset > -86400 && changes[i].offset < 86400);
        PROMISE(i == 0 || (changes[i - 1].at < changes[i].at && changes[i - 1].offset != changes[i].offset));
        PROMISE(changes[i].at > INT64_MIN / 1000000 && changes[i].at < INT64_MAX / 1000000);
    }
    free(changes);
    return 0;
}
