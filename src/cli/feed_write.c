#include "cli/feed_write.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "cli/export_ics.h"
#include "cli/out.h"
#include "cli/replace_file.h"
#include "cli/ticker.h"
#include "domain/memory.h"

enum {
    DAYS_BACK = 90,
    DAYS_AHEAD = 400,
    FILE_MODE = 0644, /* the web server reads it */
};

/* ---- one feed ---- */

static bool is_of(const struct booking *booking, const void *context)
{
    const struct feed *feed = context;
    return feed->of == FEED_OF_ALL ||
           id_equal(feed->whose, feed->of == FEED_OF_ARTIST ? booking->artist : booking->project);
}

const char *feed_name(const struct roster *roster, const struct feed *feed)
{
    const struct artist *artist = feed->of == FEED_OF_ARTIST ? roster_artist(roster, feed->whose) : NULL;
    const struct project *project = feed->of == FEED_OF_PROJECT ? roster_project(roster, feed->whose) : NULL;
    return feed->of == FEED_OF_ALL ? roster->tenant.name
           : artist != NULL        ? artist->name
           : project != NULL       ? project->name
                                   : NULL;
}

/* The caller frees. */
static char *feed_text(const struct session *session, const struct booking_rows *rows, const struct feed *feed)
{
    const char *studio = session->roster->tenant.name, *of = feed_name(session->roster, feed);
    char *name = feed->of == FEED_OF_ALL || of == NULL ? mem_copy(studio) : mem_format("%s, %s", of, studio);
    char *what = feed_format(feed), *text = NULL;
    size_t length;
    const struct ics_calendar calendar = {.name = name,
                                          .of_one = feed->of == FEED_OF_ARTIST,
                                          .busy = feed->busy,
                                          .feed = what,
                                          .shows = is_of,
                                          .context = feed};
    FILE *file = open_memstream(&text, &length);
    if (file != NULL) {
        export_ics(file, session, rows, &calendar);
        fclose(file);
    }
    free(name);
    free(what);
    return text;
}

static bool has_text(const char *path, const char *text)
{
    FILE *file = fopen(path, "r");
    bool same = file != NULL;
    for (const char *at = text; same; at++) {
        int byte = fgetc(file);
        same = byte == (*at != '\0' ? (unsigned char)*at : EOF);
        if (*at == '\0')
            break;
    }
    if (file != NULL)
        fclose(file);
    return same;
}

bool feed_write(struct cli *cli, const struct session *session, const struct booking_rows *rows, const char *path,
                const struct feed *feed, bool *changed)
{
    char *file = feed_path(path, feed), *text = feed_text(session, rows, feed);
    *changed = text != NULL && !has_text(file, text);
    bool done = text != NULL && (!*changed || replace_file(file, text, FILE_MODE));
    if (!done)
        out_complain(cli, "%s cannot be written: %s.", file, strerror(errno));
    free(file);
    free(text);
    return done;
}

/* ---- what they show ---- */

static day today_of(const struct session *session)
{
    return zone_local(session->roster->tenant.zone, session->now).day;
}

bool feed_rows_load(struct cli *cli, struct session *session, struct booking_rows *out, enum exit_status *status)
{
    const struct zone *zone = session->roster->tenant.zone;
    day today = today_of(session);
    return booking_rows_load(cli, session, zone_day_start(zone, today - DAYS_BACK),
                             zone_day_start(zone, today + DAYS_AHEAD), out, status);
}

/* Of a second option lapses_at is INSTANT_NONE, which is before every now. */
static instant shows_until(const struct session *session, const struct booking_rows *rows)
{
    instant until = zone_day_start(session->roster->tenant.zone, today_of(session) + 1);
    for (size_t row = 0; row < rows->table.rows; row++) {
        const struct booking *booking = booking_rows_at(rows, row);
        bool lapses = booking != NULL && booking->status == STATUS_HOLD && booking->lapses_at > session->now;
        if (lapses && booking->lapses_at < until)
            until = booking->lapses_at;
    }
    return until;
}

/* ---- all of them ---- */

static enum exit_status write_folder(struct cli *cli, const struct session *session, const struct booking_rows *rows,
                                     const char *path, struct feeds_written *out)
{
    struct feed_folder folder;
    enum exit_status status = EXIT_DONE;
    if (!feed_folder_open(cli, path, true, &folder))
        return EXIT_FAILED;
    for (size_t i = 0; i < folder.count; i++) {
        bool changed;
        if (!id_equal(folder.list[i].tenant, session->roster->tenant.id))
            continue;
        out->feeds++;
        if (feed_write(cli, session, rows, path, &folder.list[i], &changed))
            out->changed += changed;
        else
            status = EXIT_FAILED;
    }
    feed_folder_close(&folder);
    return status;
}

enum exit_status feed_write_all(struct cli *cli, struct session *session, const char *path, struct feeds_written *out)
{
    struct booking_rows rows;
    enum exit_status status;
    *out = (struct feeds_written){.until = INSTANT_NONE};
    if (!feed_rows_load(cli, session, &rows, &status))
        return status;
    out->until = shows_until(session, &rows);
    ticker_start(cli, "writing the calendars");
    status = write_folder(cli, session, &rows, path, out);
    ticker_stop(cli);
    booking_rows_clear(&rows);
    return status;
}

void feed_say_written(struct cli *cli, const struct feeds_written *written)
{
    if (cli->output == OUTPUT_JSON)
        out_json_line(
            cli, json_pack("{s:I,s:I}", "feeds", (json_int_t)written->feeds, "changed", (json_int_t)written->changed));
    else
        out_say(cli, "%zu feed%s, %zu changed.", written->feeds, written->feeds == 1 ? "" : "s", written->changed);
}
