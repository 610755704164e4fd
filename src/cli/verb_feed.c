/* callboard feed: calendars that people subscribe to, as files in a folder that a web server serves. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/booking_rows.h"
#include "cli/export_ics.h"
#include "cli/feed_folder.h"
#include "cli/options.h"
#include "cli/out.h"
#include "cli/replace_file.h"
#include "cli/verbs.h"
#include "domain/memory.h"

enum {
    DAYS_BACK = 90,
    DAYS_AHEAD = 400,
    FILE_MODE = 0644, /* the web server reads it */
    TOKEN_LEAST = 6,  /* digits that may stand for a token */
};

/* ---- one feed ---- */

static bool is_of(const struct booking *booking, const void *context)
{
    const struct feed *feed = context;
    return feed->of == FEED_OF_ALL ||
           id_equal(feed->whose, feed->of == FEED_OF_ARTIST ? booking->artist : booking->project);
}

/* Of whom or what it is, as the studio calls that; NULL: they have gone. */
static const char *name_of(const struct roster *roster, const struct feed *feed)
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
    const char *studio = session->roster->tenant.name, *of = name_of(session->roster, feed);
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

/* A file with the same text is not touched. False after it has printed an error. */
static bool write_feed(struct cli *cli, const struct session *session, const struct booking_rows *rows,
                       const char *folder, const struct feed *feed, bool *changed)
{
    char *path = feed_path(folder, feed), *text = feed_text(session, rows, feed);
    *changed = text != NULL && !has_text(path, text);
    bool done = text != NULL && (!*changed || replace_file(path, text, FILE_MODE));
    if (!done)
        out_complain(cli, "%s cannot be written: %s.", path, strerror(errno));
    free(path);
    free(text);
    return done;
}

static bool load_rows(struct cli *cli, struct session *session, struct booking_rows *rows, enum exit_status *status)
{
    const struct zone *zone = session->roster->tenant.zone;
    day today = zone_local(zone, session->now).day;
    return booking_rows_load(cli, session, zone_day_start(zone, today - DAYS_BACK),
                             zone_day_start(zone, today + DAYS_AHEAD), rows, status);
}

/* `changes`: what is in it is about to be changed. */
static bool read_folder(struct cli *cli, const char *folder, bool changes, struct feed **list, size_t *count)
{
    if ((!changes || feed_folder_lock(folder)) && feed_folder_read(folder, list, count))
        return true;
    out_complain(cli, "%s cannot be read: %s.", folder, strerror(errno));
    return false;
}

/* ---- printing ---- */

static const struct out_view view[] = {
    {.column = "of", .heading = "Of"},
    {.column = "name", .heading = "Name", .cut = true},
    {.column = "busy", .heading = "Busy only"},
    {.column = "file", .heading = "File"},
    {0},
};

/* Those of this studio. The caller clears the table. */
static struct table feed_table(const struct session *session, const struct feed *list, size_t count)
{
    static const char *const kinds[] = {
        [FEED_OF_ALL] = "studio", [FEED_OF_ARTIST] = "artist", [FEED_OF_PROJECT] = "project"};
    static const struct table_column columns[] = {
        {"of", COLUMN_TEXT}, {"name", COLUMN_TEXT}, {"busy", COLUMN_BOOL}, {"file", COLUMN_TEXT}};
    enum { COLUMNS = sizeof columns / sizeof *columns };
    struct table table = {.rows = count};
    table_widen(&table, columns, COLUMNS);
    table.rows = 0;
    for (size_t i = 0; i < count; i++) {
        char **cells = table.cells + table.rows * COLUMNS;
        const char *name = name_of(session->roster, &list[i]);
        if (!id_equal(list[i].tenant, session->roster->tenant.id))
            continue;
        cells[0] = mem_copy(kinds[list[i].of]);
        cells[1] = mem_copy(name != NULL ? name : "(gone)");
        cells[2] = mem_copy(list[i].busy ? "true" : "false");
        cells[3] = mem_format("%s.ics", list[i].token);
        table.rows++;
    }
    return table;
}

static void print_feeds(struct cli *cli, const struct session *session, const struct feed *list, size_t count)
{
    struct table table = feed_table(session, list, count);
    out_table(cli, &table, view, "There is no feed of this studio: `callboard feed add DIR --artist A` makes one.");
    table_clear(&table);
}

/* ---- feed add ---- */

/* Whom or what the options name: one of three. */
static bool read_wish(struct cli *cli, const struct session *session, const struct options *options, struct feed *out)
{
    const char *name = option_value(options, "artist"), *code = option_value(options, "project");
    bool all = option_flag(options, "all");
    *out = (struct feed){.tenant = session->roster->tenant.id, .busy = option_flag(options, "busy")};
    if ((name != NULL) + (code != NULL) + all != 1) {
        out_complain(cli, "A feed is of an artist, of a project or of all: give one of --artist, --project and --all.");
        return false;
    }
    const struct artist *artist = name != NULL ? session_artist(cli, session, name) : NULL;
    const struct project *project = code != NULL ? session_project(cli, session, code) : NULL;
    out->of = artist != NULL ? FEED_OF_ARTIST : project != NULL ? FEED_OF_PROJECT : FEED_OF_ALL;
    out->whose = artist != NULL ? artist->id : project != NULL ? project->id : (struct id){0};
    return all || artist != NULL || project != NULL;
}

/* The token of a feed like that which is there already. */
static bool is_there(const struct feed *list, size_t count, struct feed *wish)
{
    for (size_t i = 0; i < count; i++)
        if (id_equal(list[i].tenant, wish->tenant) && list[i].of == wish->of && id_equal(list[i].whose, wish->whose) &&
            list[i].busy == wish->busy) {
            memcpy(wish->token, list[i].token, FEED_TOKEN);
            return true;
        }
    return false;
}

static bool take_token(struct cli *cli, struct feed *wish)
{
    if (feed_token(wish->token))
        return true;
    out_complain(cli, "There are no random numbers for the feed's name: %s.", strerror(errno));
    return false;
}

/* The same feed once more is the one that is there. */
static enum exit_status add(struct cli *cli, struct session *session, const struct options *options)
{
    const char *folder = options->words[0];
    struct feed wish, *list;
    struct booking_rows rows;
    size_t count;
    bool changed;
    enum exit_status status = EXIT_FAILED;
    if (!read_wish(cli, session, options, &wish))
        return EXIT_USAGE;
    if (!read_folder(cli, folder, true, &list, &count))
        return EXIT_FAILED;
    bool named = is_there(list, count, &wish) || take_token(cli, &wish);
    free(list);
    if (!named || !load_rows(cli, session, &rows, &status))
        return status;
    bool done = write_feed(cli, session, &rows, folder, &wish, &changed);
    booking_rows_clear(&rows);
    if (done)
        print_feeds(cli, session, &wish, 1);
    return done ? EXIT_DONE : EXIT_FAILED;
}

static enum exit_status run_add(struct cli *cli, const struct options *options)
{
    return session_run(cli, options, add);
}

/* ---- feed write ---- */

static enum exit_status write_all(struct cli *cli, struct session *session, const struct options *options)
{
    const char *folder = options->words[0];
    struct booking_rows rows;
    struct feed *list;
    size_t count, written = 0, anew = 0;
    enum exit_status status;
    if (!read_folder(cli, folder, true, &list, &count))
        return EXIT_FAILED;
    if (!load_rows(cli, session, &rows, &status)) {
        free(list);
        return status;
    }
    status = EXIT_DONE;
    for (size_t i = 0; i < count; i++) {
        bool changed;
        if (!id_equal(list[i].tenant, session->roster->tenant.id))
            continue;
        if (write_feed(cli, session, &rows, folder, &list[i], &changed))
            anew += changed;
        else
            status = EXIT_FAILED;
        written++;
    }
    out_say(cli, "%zu feed%s, %zu changed.", written, written == 1 ? "" : "s", anew);
    booking_rows_clear(&rows);
    free(list);
    return status;
}

static enum exit_status run_write(struct cli *cli, const struct options *options)
{
    return session_run(cli, options, write_all);
}

/* ---- feed list, feed revoke ---- */

static enum exit_status list_feeds(struct cli *cli, struct session *session, const struct options *options)
{
    struct feed *list;
    size_t count;
    if (!read_folder(cli, options->words[0], false, &list, &count))
        return EXIT_FAILED;
    print_feeds(cli, session, list, count);
    free(list);
    return EXIT_DONE;
}

static enum exit_status run_list(struct cli *cli, const struct options *options)
{
    return session_run(cli, options, list_feeds);
}

/* The feed whose token begins like that; NULL after it has printed an error. */
static const struct feed *find(struct cli *cli, const struct feed *list, size_t count, const char *word)
{
    const struct feed *found = NULL;
    const char *slash = strrchr(word, '/');
    word = slash != NULL ? slash + 1 : word;
    size_t length = strcspn(word, ".");
    if (length < TOKEN_LEAST) {
        out_complain(cli, "\"%s\" is too short for a feed's file; give %d of its digits or more.", word, TOKEN_LEAST);
        return NULL;
    }
    for (size_t i = 0; i < count; i++) {
        if (strncmp(list[i].token, word, length) != 0)
            continue;
        if (found != NULL) {
            out_complain(cli, "\"%s\" may be several feeds; give more of the file's name.", word);
            return NULL;
        }
        found = &list[i];
    }
    if (found == NULL)
        out_complain(cli, "No feed's file begins with \"%s\"; `callboard feed list DIR` shows them.", word);
    return found;
}

/* It needs no database, so that a feed can be taken away at once. */
static enum exit_status run_revoke(struct cli *cli, const struct options *options)
{
    const char *folder = options->words[0];
    struct feed *list;
    size_t count;
    if (!read_folder(cli, folder, true, &list, &count))
        return EXIT_FAILED;
    const struct feed *feed = find(cli, list, count, options->words[1]);
    enum exit_status status = EXIT_USAGE;
    if (feed != NULL) {
        char *path = feed_path(folder, feed);
        status = unlink(path) == 0 ? EXIT_DONE : EXIT_FAILED;
        if (status == EXIT_DONE)
            out_say(cli, "Revoked: %s is gone, and whoever reads it finds nothing from now on.", path);
        else
            out_complain(cli, "%s cannot be removed: %s.", path, strerror(errno));
        free(path);
    }
    free(list);
    return status;
}

static const struct option_spec add_specs[] = {
    {.name = "artist", .value = "A", .help = "what this artist is booked for"},
    {.name = "project", .value = "P", .help = "what is booked for this project"},
    {.name = "all", .help = "all that is booked", .kind = OPTION_FLAG},
    {.name = "busy", .help = "tell who and when, but not what and for whom", .kind = OPTION_FLAG},
    {0},
};

const struct verb verb_feed = {
    .name = "feed",
    .summary = "calendars that people subscribe to",
    .help =
        "DIR is a folder that a web server serves. A feed is a file in it whose name nobody can guess: its address is "
        "all that a reader needs, and is given to them alone. `feed write`, by a timer, writes anew what has changed "
        "and leaves the rest as it is. A feed shows 90 days back and 400 ahead. How often a calendar looks is the "
        "calendar's: Apple's and Outlook's every hour or so, Google's once or twice a day.\n"
        "  callboard feed add /srv/feeds --artist ada\n"
        "  callboard feed add /srv/feeds --project SUN --busy\n"
        "  callboard feed write /srv/feeds\n",
    .reads = true,
    .forms =
        (const struct verb_form[]){
            {.name = "add", .words = "DIR", .options = add_specs, .run = run_add},
            {.name = "write", .words = "DIR", .run = run_write},
            {.name = "list", .words = "DIR", .run = run_list},
            {.name = "revoke", .words = "DIR FILE", .run = run_revoke},
            {0},
        },
};
