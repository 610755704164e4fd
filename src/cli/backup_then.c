#include "cli/backup_then.h"

#include <jansson.h>
#include <stdlib.h>

#include "archive/archive.h"
#include "cli/backup_link.h"
#include "cli/out.h"
#include "domain/memory.h"
#include "domain/when.h"

enum { MOMENT_TEXT = 64 };

/* A text of a table's first row; NULL: it has no such row, or *error says why it cannot be read. The caller frees. */
static char *first_text(const char *dir, const struct manifest *manifest, const char *name, const char *field,
                        char **error)
{
    const struct manifest_table *table = manifest_table(manifest, name);
    struct archive_file *file = table != NULL ? archive_file_open(dir, table, error) : NULL;
    const char *row;
    size_t length;
    char *text = NULL;
    if (file != NULL && archive_file_row(file, &row, &length, error)) {
        json_t *object = json_loadb(row, length, 0, NULL);
        const char *value = json_string_value(json_object_get(object, field));
        text = value != NULL ? mem_copy(value) : NULL;
        json_decref(object);
    }
    archive_file_close(&file);
    return text;
}

/* Of the first event in a table, whose rows lie in the order of the trail. False: it has none. */
static bool first_event(const char *dir, const struct manifest *manifest, const char *name, const struct zone *zone,
                        instant *out, char **error)
{
    char *text = first_text(dir, manifest, name, "at", error);
    bool is = text != NULL && when_parse_instant(text, zone, 0, out, NULL);
    free(text);
    return is;
}

/* The zone of --zone, else the tenant's. */
static struct zone *zone_of(const struct cli *cli, const char *dir, const struct manifest *manifest, char **error)
{
    if (cli->zone != NULL) {
        struct zone *own = zone_load(cli->zone);
        if (own == NULL)
            *error = mem_format("There is no time zone \"%s\"; zones are named like Europe/London.", cli->zone);
        return own;
    }
    char *name = first_text(dir, manifest, "tenants", "zone", error);
    struct zone *zone = name != NULL ? zone_load(name) : NULL;
    if (zone == NULL && *error == NULL)
        *error = mem_format("The tenant's time zone, %s, is not known here: install the system's zone data (tzdata).",
                            name != NULL ? name : "which the backup does not name");
    free(name);
    return zone;
}

static bool read_trail(const struct cli *cli, const char *dir, const struct manifest *manifest, struct backup_then *out,
                       char **error)
{
    instant booked;
    out->zone = zone_of(cli, dir, manifest, error);
    if (out->zone == NULL)
        return false;
    if (!first_event(dir, manifest, "record_events", out->zone, &out->known, error)) {
        if (*error == NULL)
            *error = mem_copy("The backup has no trail, so nothing is known of what was before it.");
        return false;
    }
    out->first = out->known;
    if (first_event(dir, manifest, "booking_events", out->zone, &booked, error) && booked < out->first)
        out->first = booked;
    return *error == NULL;
}

static char *beyond(const struct manifest *manifest, const struct backup_then *then, instant made)
{
    char text[MOMENT_TEXT];
    if (then->at < then->first) {
        zone_format_rfc3339(then->zone, then->first, text, sizeof text);
        return mem_format("%s is known since %s: --at takes that moment or a later one.", manifest->tenant, text);
    }
    if (then->at > made) {
        zone_format_rfc3339(then->zone, made, text, sizeof text);
        return mem_format(
            "The backup was made at %s, and what came after that is not in it: take a later one, or leave "
            "--at out.",
            text);
    }
    return NULL;
}

static bool refuse(struct cli *cli, char *sentence, enum exit_status *status)
{
    *status = EXIT_USAGE;
    out_complain(cli, "%s", sentence);
    free(sentence);
    return false;
}

static bool read_moment(struct cli *cli, const struct manifest *manifest, const char *text, struct backup_then *out,
                        enum exit_status *status)
{
    instant made;
    char *error = NULL;
    if (!when_parse_past(text, out->zone, cli->now, &out->at, &error)) {
        char *sentence = mem_format("--at: %s", error);
        free(error);
        return refuse(cli, sentence, status);
    }
    if (!when_parse_instant(manifest->made, out->zone, 0, &made, &error))
        return refuse(cli, error, status);
    char *sentence = beyond(manifest, out, made);
    return sentence == NULL || refuse(cli, sentence, status);
}

bool backup_then_read(struct cli *cli, const char *dir, const struct manifest *manifest, const char *text,
                      struct backup_then *out, enum exit_status *status)
{
    char *error = NULL;
    *out = (struct backup_then){0};
    bool done = read_trail(cli, dir, manifest, out, &error) || backup_failed(cli, FAULT_NONE, error, status);
    done = done && read_moment(cli, manifest, text, out, status);
    if (!done)
        backup_then_clear(out);
    return done;
}

void backup_then_clear(struct backup_then *then)
{
    zone_free(&then->zone);
}

void backup_then_say_unknown(struct cli *cli, const struct backup_then *then)
{
    char known[MOMENT_TEXT];
    out_say(cli,
            "What-if boards, challenges that were open then and what imported files said last are not in it: no trail "
            "has them.");
    if (then->at >= then->known)
        return;
    zone_format_human(then->zone, then->known, true, known, sizeof known);
    out_say(cli, "Artists, projects, time off, settings and members are known since %s: they are as they were then.",
            known);
}
