/* callboard feed: calendars that people subscribe to, as files in a folder that a web server serves. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/feed_watch.h"
#include "cli/feed_write.h"
#include "cli/options.h"
#include "cli/out.h"
#include "cli/verbs.h"
#include "domain/memory.h"

enum { TOKEN_LEAST = 6 }; /* digits that may stand for a token */

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
        const char *name = feed_name(session->roster, &list[i]);
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
static bool add_to(struct cli *cli, const struct session *session, const struct booking_rows *rows, const char *path,
                   struct feed *wish)
{
    struct feed_folder folder;
    bool changed;
    if (!feed_folder_open(cli, path, true, &folder))
        return false;
    bool named = is_there(folder.list, folder.count, wish) || take_token(cli, wish);
    bool done = named && feed_write(cli, session, rows, path, wish, &changed);
    feed_folder_close(&folder);
    return done;
}

static enum exit_status add(struct cli *cli, struct session *session, const struct options *options)
{
    struct feed wish;
    struct booking_rows rows;
    enum exit_status status;
    if (!read_wish(cli, session, options, &wish))
        return EXIT_USAGE;
    if (!feed_rows_load(cli, session, &rows, &status))
        return status;
    bool done = add_to(cli, session, &rows, options->words[0], &wish);
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

static enum exit_status write_once(struct cli *cli, struct session *session, const struct options *options)
{
    struct feeds_written written;
    enum exit_status status = feed_write_all(cli, session, options->words[0], &written);
    if (status == EXIT_DONE)
        feed_say_written(cli, &written);
    return status;
}

static enum exit_status run_write(struct cli *cli, const struct options *options)
{
    return option_flag(options, "watch") ? feed_watch(cli, options) : session_run(cli, options, write_once);
}

/* ---- feed list, feed revoke ---- */

static enum exit_status list_feeds(struct cli *cli, struct session *session, const struct options *options)
{
    struct feed_folder folder;
    if (!feed_folder_open(cli, options->words[0], false, &folder))
        return EXIT_FAILED;
    print_feeds(cli, session, folder.list, folder.count);
    feed_folder_close(&folder);
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

static enum exit_status take_away(struct cli *cli, const char *path, const struct feed *feed)
{
    char *file = feed_path(path, feed);
    bool done = unlink(file) == 0;
    if (done)
        out_say(cli, "Revoked: %s is gone, and whoever reads it finds nothing from now on.", file);
    else
        out_complain(cli, "%s cannot be removed: %s.", file, strerror(errno));
    free(file);
    return done ? EXIT_DONE : EXIT_FAILED;
}

/* It needs no database, so that a feed can be taken away at once. */
static enum exit_status run_revoke(struct cli *cli, const struct options *options)
{
    const char *path = options->words[0];
    struct feed_folder folder;
    if (!feed_folder_open(cli, path, true, &folder))
        return EXIT_FAILED;
    const struct feed *feed = find(cli, folder.list, folder.count, options->words[1]);
    enum exit_status status = feed != NULL ? take_away(cli, path, feed) : EXIT_USAGE;
    feed_folder_close(&folder);
    return status;
}

static const struct option_spec add_specs[] = {
    {.name = "artist", .value = "A", .help = "what this artist is booked for"},
    {.name = "project", .value = "P", .help = "what is booked for this project"},
    {.name = "all", .help = "all that is booked", .kind = OPTION_FLAG},
    {.name = "busy", .help = "tell who and when, but not what and for whom", .kind = OPTION_FLAG},
    {0},
};

static const struct option_spec write_specs[] = {
    {.name = "watch",
     .help = "go on until stopped: follow the board within seconds, and feeds that are added and revoked",
     .kind = OPTION_FLAG},
    {0},
};

const struct verb verb_feed = {
    .name = "feed",
    .summary = "calendars that people subscribe to",
    .help =
        "DIR is a folder that a web server serves. A feed is a file in it whose name nobody can guess: its address is "
        "all that a reader needs, and is given to them alone. `feed write` writes anew what has changed and leaves the "
        "rest as it is; with --watch, as a service, it goes on doing so. A feed shows 90 days back and 400 ahead. How "
        "often a calendar looks is the "
        "calendar's: Apple's and Outlook's every hour or so, Google's once or twice a day.\n"
        "  callboard feed add /srv/feeds --artist ada\n"
        "  callboard feed add /srv/feeds --project SUN --busy\n"
        "  callboard feed write /srv/feeds --watch\n",
    .reads = true,
    .forms =
        (const struct verb_form[]){
            {.name = "add", .words = "DIR", .options = add_specs, .run = run_add},
            {.name = "write", .words = "DIR", .options = write_specs, .run = run_write},
            {.name = "list", .words = "DIR", .pages = true, .run = run_list},
            {.name = "revoke", .words = "DIR FILE", .run = run_revoke},
            {0},
        },
};
