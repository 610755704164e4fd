#include "store/facts.h"

#include <inttypes.h>
#include <libpq-fe.h>
#include <stdio.h>
#include <stdlib.h>

#include "domain/memory.h"
#include "store/clock.h"
#include "store/json_text.h"
#include "store/queries.h"
#include "store/schema_files.h"
#include "store/store.h"

static void put_text(FILE *out, const char *name, const char *text)
{
    fprintf(out, ", \"%s\": ", name);
    json_text_put(out, text);
}

const char store_curses_version[] = CALLBOARD_CURSES;

char *store_libpq_version(void)
{
    int version = PQlibVersion();
    return mem_format("%d.%d", version / 10000, version % 10000);
}

static void put_libpq(FILE *out)
{
    char *version = store_libpq_version();
    put_text(out, "libpq", version);
    free(version);
}

static void put_queries(FILE *out)
{
    fputs(", \"queries\": [", out);
    for (size_t i = 0; i < query_count; i++) {
        fputs(i > 0 ? ", " : "", out);
        json_text_put(out, queries[i]->name);
    }
    putc(']', out);
}

static void put_measured(FILE *out, const struct facts *facts)
{
    if (facts->measured)
        fprintf(out, ", \"round_trip_us\": %" PRId64, facts->round_trip_us);
    if (facts->verified != NULL)
        put_text(out, "verified", facts->verified);
}

char *facts_json(const struct facts *facts)
{
    char *json = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&json, &size);
    if (out == NULL)
        mem_exhausted();
    fprintf(out, "{\"migration\": %d, \"asked_us\": %" PRId64, migration_newest, clock_of_day_us());
    put_text(out, "files", schema_files_sum);
    put_text(out, "program", CALLBOARD_VERSION);
    put_text(out, "curses", store_curses_version);
    put_libpq(out);
    put_queries(out);
    put_measured(out, facts);
    putc('}', out);
    if (fclose(out) != 0)
        mem_exhausted();
    return json;
}
