/* A backup's manifest: whatever it holds, it is read as promised or refused with a sentence. */
#include "archive/manifest.h"

#include <stdlib.h>
#include <string.h>

#include "fuzz.h"

enum { NEWEST = 70 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct manifest manifest, again;
    char *error = NULL;
    bool read = manifest_read((const char *)data, size, NEWEST, &manifest, &error);
    PROMISE(read || (error != NULL && *error && manifest.tables == NULL));
    if (read) {
        char *text = manifest_write(&manifest);
        PROMISE(manifest.schema <= NEWEST && manifest.table_count > 0);
        for (size_t i = 0; i < manifest.table_count; i++)
            PROMISE(strchr(manifest.tables[i].file, '/') == NULL && manifest.tables[i].file[0] != '.');
        PROMISE(manifest_read(text, strlen(text), NEWEST, &again, &error));
        manifest_clear(&again);
        free(text);
    }
    manifest_clear(&manifest);
    free(error);
    return 0;
}
