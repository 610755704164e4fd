/* callboard artist: lists, shows, adds, edits, removes and restores artists. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/options.h"
#include "cli/out.h"
#include "cli/outcome.h"
#include "cli/saved_record.h"
#include "cli/verbs.h"
#include "cli/words.h"
#include "domain/memory.h"
#include "store/queries.h"

static const struct out_view view[] = {
    {.column = "name", .heading = "Name", .cut = true},
    {.column = "department", .heading = "Department", .cut = true},
    {.column = "skills", .heading = "Skills", .cut = true},
    {.column = "rate", .heading = "Rate"},
    {.column = "email", .heading = "Email", .cut = true},
    {.column = "phone", .heading = "Phone", .cut = true},
    {0},
};

static const struct out_view removed_view[] = {
    {.column = "name", .heading = "Name", .cut = true},
    {.column = "department", .heading = "Department", .cut = true},
    {.column = "removed", .heading = "Removed"},
    {.column = "id", .heading = "Id"},
    {0},
};

static const struct option_spec specs[] = {
    ARTIST_FIELDS(FIELD_OPTION) /* in their order: saved_record_read() counts on it */
    {.name = "another",
     .help = "a name that differs from another artist's by case or accents only",
     .kind = OPTION_FLAG},
    {0},
};

/* What the options do not give stays as it is in `old`, which is NULL for a new artist. */
static enum exit_status save(struct cli *cli, struct session *session, const struct options *options,
                             const struct artist *old)
{
    struct record record = {.id = old != NULL ? old->id : id_next(&cli->ids)};
    if (old != NULL)
        record.version = old->version;
    for (enum artist_field field = 0; old != NULL && field < ARTIST_FIELD_COUNT; field++)
        record_take(&record, field, artist_text(old, field));
    if (!saved_record_read(cli, options, artist_fields, specs, ARTIST_FIELD_COUNT, &record)) {
        record_clear(&record);
        return EXIT_USAGE;
    }
    char *name = mem_copy(record_text(&record, ARTIST_NAME));
    const struct saving saving = {
        .save = &query_save_artist,
        .show = &query_artist_table,
        .what = "artist",
        .done = old != NULL ? "saved" : "added",
        .name = name,
        .another = option_flag(options, "another") ? "true" : "false",
    };
    enum exit_status status =
        saved_record_save(cli, session, &saving, artist_fields, ARTIST_FIELD_COUNT, true, &record);
    free(name);
    return status;
}

static enum exit_status list_all(struct cli *cli, struct session *session, const struct options *options)
{
    if (option_flag(options, "removed"))
        return session_list(cli, session, &query_removed_artists, (const char *[]){NULL}, 1, removed_view,
                            "No artist has been removed.");
    return session_list(cli, session, &query_artist_table, (const char *[]){NULL}, 1, view, NO_ARTISTS);
}

static enum exit_status list(struct cli *cli, const struct options *options)
{
    return session_run_bare(cli, options, list_all);
}

/* What is known of one, a line a field; what is not given has none. */
static void print_fields(struct cli *cli, const struct artist *artist)
{
    for (enum artist_field field = 0; field < ARTIST_FIELD_COUNT; field++) {
        char *text = artist_text(artist, field), *line = out_text(cli, text);
        if (*line != '\0')
            fprintf(cli->out, "%-12s%s\n", artist_fields[field].label, line);
        free(line);
        free(text);
    }
}

static enum exit_status show_one(struct cli *cli, struct session *session, const struct options *options)
{
    const struct artist *artist = session_artist(cli, session, options->words[0]);
    char id[ID_TEXT];
    struct table table;
    enum exit_status status;
    if (artist == NULL)
        return EXIT_USAGE;
    if (cli->output == OUTPUT_TEXT) {
        print_fields(cli, artist);
        return EXIT_DONE;
    }
    id_format(artist->id, id);
    if (!session_ask(cli, session, &query_artist_table, (const char *[]){id}, 1, &table, &status))
        return status;
    if (cli->output == OUTPUT_JSON && table.rows > 0)
        out_json(cli, out_json_row(&table, 0));
    else
        out_table(cli, &table, NULL, "");
    table_clear(&table);
    return EXIT_DONE;
}

static enum exit_status show(struct cli *cli, const struct options *options)
{
    return session_run(cli, options, show_one);
}

static enum exit_status add_one(struct cli *cli, struct session *session, const struct options *options)
{
    return save(cli, session, options, NULL);
}

static enum exit_status add(struct cli *cli, const struct options *options)
{
    return session_run(cli, options, add_one);
}

static enum exit_status edit_one(struct cli *cli, struct session *session, const struct options *options)
{
    const struct artist *artist = session_artist(cli, session, options->words[0]);
    return artist != NULL ? save(cli, session, options, artist) : EXIT_USAGE;
}

static enum exit_status edit(struct cli *cli, const struct options *options)
{
    return session_run(cli, options, edit_one);
}

static enum exit_status remove_one(struct cli *cli, struct session *session, const struct options *options)
{
    const struct artist *artist = session_artist(cli, session, options->words[0]);
    if (artist == NULL)
        return EXIT_USAGE;
    char id[ID_TEXT];
    id_format(artist->id, id);
    const struct saving saving = {
        .save = &query_remove_artist, .what = "artist", .done = "removed", .name = artist->name};
    return outcome_of_saving(cli, session, &saving, (const char *[]){id}, 1);
}

static enum exit_status remove_named(struct cli *cli, const struct options *options)
{
    return session_run(cli, options, remove_one);
}

/* Complains unless the word names one removed artist. Several of them may have the same name. */
static bool is_one(struct cli *cli, const struct table *removed, const char *word)
{
    if (removed->rows == 1)
        return true;
    if (removed->rows == 0)
        out_complain(cli, "No artist \"%s\" has been removed; `callboard artist list --removed` shows who has.", word);
    else
        out_complain(cli,
                     "\"%s\" may mean %zu removed artists; name one by the id in `callboard artist list --removed`.",
                     word, removed->rows);
    return false;
}

static enum exit_status restore_one(struct cli *cli, struct session *session, const struct options *options)
{
    struct table removed;
    enum exit_status status;
    if (!session_ask(cli, session, &query_removed_artists, options->words, 1, &removed, &status))
        return status;
    status = EXIT_USAGE;
    if (is_one(cli, &removed, options->words[0])) {
        const char *id = table_cell(&removed, 0, "id");
        const struct saving saving = {.save = &query_restore_artist,
                                      .show = &query_artist_table,
                                      .what = "artist",
                                      .done = "restored",
                                      .name = table_cell(&removed, 0, "name")};
        status = outcome_of_saving(cli, session, &saving, &id, 1);
    }
    table_clear(&removed);
    return status;
}

static enum exit_status restore(struct cli *cli, const struct options *options)
{
    return session_run(cli, options, restore_one);
}

static const struct option_spec list_specs[] = {
    {.name = "removed", .help = "those who were removed", .kind = OPTION_FLAG},
    {0},
};

const struct verb verb_artist = {
    .name = "artist",
    .summary = "artists: list, add, edit and remove them",
    .help = "An artist is named by name or id. Removing keeps past bookings; live ones refuse it. Who was removed "
            "can be restored.\n",
    .forms =
        (const struct verb_form[]){
            {.name = "list", .options = list_specs, .pages = true, .run = list},
            {.name = "show", .words = "ARTIST", .pages = true, .run = show},
            {.name = "add", .options = specs, .run = add},
            {.name = "edit", .words = "ARTIST", .options = specs, .edits = true, .run = edit},
            {.name = "remove", .words = "ARTIST", .run = remove_named},
            {.name = "restore", .words = "ARTIST", .run = restore},
            {0},
        },
};
