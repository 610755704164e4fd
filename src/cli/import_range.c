#include "cli/import_range.h"

#include <stdlib.h>
#include <string.h>

#include "cli/out.h"
#include "domain/memory.h"
#include "domain/moment.h"
#include "domain/when.h"

/* ---- which ---- */

/* 0 where the option is not given. */
static bool read_day(struct cli *cli, const struct options *options, const char *option, bool end, day *out)
{
    const char *text = option_value(options, option);
    struct zone *utc = zone_load("UTC");
    char *error = NULL;
    instant at = 0;
    bool read = text == NULL || moment_read(text, end, utc, NULL, cli->now, &at, &error);
    if (read && text != NULL)
        *out = zone_local(utc, at).day + (end ? 1 : -1);
    else if (!read)
        out_complain(cli, "--%s: %s", option, error);
    zone_free(&utc);
    free(error);
    return read;
}

bool import_range_days(struct cli *cli, const struct options *options, struct import_kind *kind)
{
    return read_day(cli, options, "from", false, &kind->beginning) &&
           read_day(cli, options, "to", true, &kind->horizon);
}

bool import_range_read(struct cli *cli, const struct session *session, const struct options *options,
                       struct import_range *out)
{
    *out = (struct import_range){.from = INT64_MIN, .to = INT64_MAX};
    out->given = option_value(options, "from") != NULL || option_value(options, "to") != NULL;
    if (!session_span(cli, session, options, NULL, &out->from, &out->to))
        return false;
    if (out->from < out->to)
        return true;
    out_complain(cli, "--to is not after --from.");
    return false;
}

bool import_range_has(const struct import_range *range, const struct session *session, const struct import_row *row)
{
    instant at;
    return !range->given || (when_parse_instant(row->fields[IMPORT_START], session->zone, session->today, &at, NULL) &&
                             at >= range->from && at < range->to);
}

/* ---- what is passed over ---- */

static char *range_words(const struct import_range *range, const struct session *session)
{
    char from[64], to[64];
    zone_format_human(session->zone, range->from == INT64_MIN ? 0 : range->from, true, from, sizeof from);
    zone_format_human(session->zone, range->to == INT64_MAX ? 0 : range->to, true, to, sizeof to);
    if (range->to == INT64_MAX)
        return mem_format("before %s", from);
    return range->from == INT64_MIN ? mem_format("at %s or later", to) : mem_format("outside of %s - %s", from, to);
}

void import_range_say(const struct import_range *range, const struct session *session, size_t count,
                      struct import_rows *rows)
{
    if (count == 0)
        return;
    char *words = range_words(range, session);
    import_rows_say(rows, mem_format("%zu row%s passed over: %s %s.", count, count == 1 ? "" : "s",
                                     count == 1 ? "it begins" : "they begin", words));
    free(words);
}

static int by_uid(const void *left, const void *right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

/* The UIDs of the rows that are wanted, in their order; the caller frees the list. */
static const char **wanted_uids(const struct import_rows *rows, size_t *count)
{
    const char **uids = mem_new(rows->count + 1, sizeof *uids);
    *count = 0;
    for (size_t i = 0; i < rows->count; i++) {
        const char *uid = rows->list[i].fields[IMPORT_UID];
        if (!rows->list[i].passed && uid != NULL && *uid != '\0')
            uids[(*count)++] = uid;
    }
    if (*count > 0)
        qsort(uids, *count, sizeof *uids, by_uid);
    return uids;
}

void import_range_settle(const struct import_range *range, const struct session *session, struct import_rows *rows)
{
    size_t wanted, kept = 0, passed = 0;
    const char **uids = wanted_uids(rows, &wanted);
    bool *stays = mem_new(rows->count + 1, sizeof *stays);
    for (size_t i = 0; i < rows->count; i++) {
        const char *uid = rows->list[i].fields[IMPORT_UID];
        stays[i] = !rows->list[i].passed || (uid != NULL && bsearch(&uid, uids, wanted, sizeof *uids, by_uid) != NULL);
    }
    for (size_t i = 0; i < rows->count; i++) {
        passed += rows->list[i].passed;
        if (stays[i])
            rows->list[kept++] = rows->list[i];
        else
            import_row_clear(&rows->list[i]);
    }
    rows->count = kept;
    free(stays);
    free(uids);
    import_range_say(range, session, passed, rows);
}
