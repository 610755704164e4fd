/* callboard artist: lists, adds, edits, removes and restores artists. */
#include <stdlib.h>
#include <string.h>

#include "cli/options.h"
#include "cli/out.h"
#include "cli/outcome.h"
#include "cli/verbs.h"
#include "domain/memory.h"
#include "domain/rate.h"
#include "domain/skills.h"
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

/* In the order of save_artist's parameters. */
enum field { ID, VERSION, NAME, SKILLS, DEPARTMENT, RATE, EMAIL, PHONE, SCHEDULE, NOTES, FIELDS };

static char *or_old(const struct options *options, const char *name, const char *old)
{
    const char *given = option_value(options, name);
    return mem_copy(given != NULL ? given : old != NULL ? old : "");
}

static bool read_rate(struct cli *cli, const struct options *options, const struct artist *old, char **out)
{
    const char *text = option_value(options, "rate");
    int64_t rate = old != NULL ? old->rate : -1;
    *out = NULL;
    if (text == NULL || !*text || rate_parse(text, &rate)) {
        *out = rate < 0 || (text != NULL && !*text) ? NULL : rate_format(rate);
        return true;
    }
    out_complain(cli, "--rate takes what an hour costs, like 60 or 62.50, not \"%s\".", text);
    return false;
}

static bool read_schedule(struct cli *cli, const struct options *options, const struct artist *old,
                          char **out)
{
    const char *text = option_value(options, "pattern");
    struct schedule schedule = old != NULL ? old->schedule : (struct schedule){0};
    char *error = NULL;
    if (text != NULL && !schedule_parse(text, &schedule, &error)) {
        out_complain(cli, "--pattern: %s", error);
        free(error);
        return false;
    }
    *out = schedule_to_multirange(&schedule);
    return true;
}

static char *read_skills(const struct options *options, const struct artist *old)
{
    size_t count = 0;
    const char **skills = option_list(options, "skill", &count);
    char *array = count || old == NULL ? skills_array(skills, count)
                                : skills_array((const char *const *)old->skills, old->skill_count);
    free(skills);
    return array;
}

/* Fills in all of save_artist's parameters: what the options do not give stays as it is in `old`. */
static bool read_fields(struct cli *cli, const struct options *options, const struct artist *old,
                        char **fields)
{
    char id[ID_TEXT];
    id_format(old != NULL ? old->id : id_next(&cli->ids), id);
    fields[ID] = mem_copy(id);
    fields[VERSION] = old != NULL ? mem_format("%d", old->version) : NULL;
    fields[NAME] = or_old(options, "name", old != NULL ? old->name : NULL);
    fields[SKILLS] = read_skills(options, old);
    fields[DEPARTMENT] = or_old(options, "department", old != NULL ? old->department : NULL);
    fields[EMAIL] = or_old(options, "email", old != NULL ? old->email : NULL);
    fields[PHONE] = or_old(options, "phone", old != NULL ? old->phone : NULL);
    fields[NOTES] = or_old(options, "notes", old != NULL ? old->notes : NULL);
    return read_rate(cli, options, old, &fields[RATE]) && read_schedule(cli, options, old, &fields[SCHEDULE]);
}

static enum exit_status save(struct cli *cli, struct session *session, const struct options *options,
                             const struct artist *old)
{
    char *fields[FIELDS] = {NULL};
    enum exit_status status = EXIT_USAGE;
    if (read_fields(cli, options, old, fields)) {
        const struct saving saving = {
            .save = &query_save_artist,
            .show = &query_artist_table,
            .what = "artist",
            .done = old != NULL ? "saved" : "added",
            .name = fields[NAME],
        };
        status = outcome_of_saving(cli, session, &saving, (const char *const *)fields, FIELDS);
    }
    for (int i = 0; i < FIELDS; i++)
        free(fields[i]);
    return status;
}

static enum exit_status list_all(struct cli *cli, struct session *session, const struct options *options)
{
    if (option_flag(options, "removed"))
        return session_list(cli, session, &query_removed_artists, (const char *[]){NULL}, 1, removed_view,
                            "No artist has been removed.");
    return session_list(cli, session, &query_artist_table, (const char *[]){NULL}, 1, view,
                        "There are no artists yet: `callboard artist add --name N`, or `callboard import`.");
}

static enum exit_status list(struct cli *cli, const struct options *options)
{
    return session_run(cli, options, list_all);
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

static const struct option_spec specs[] = {
    {.name = "name", .value = "N", .needed = true, .help = "as it is shown; unique"},
    {.name = "skill",
     .value = "S",
     .help = "a skill, as often as wanted; replaces those there are",
     .kind = OPTION_LIST},
    {.name = "department", .value = "D", .help = "the group on the board"},
    {.name = "rate", .value = "R", .help = "an hour's price, 62.50"},
    {.name = "email", .value = "E", .help = "for reaching the artist"},
    {.name = "phone", .value = "P", .help = "for reaching the artist"},
    {.name = "pattern", .value = "W", .help = "working hours: \"mon-fri 09:00-18:00\"; none: any time"},
    {.name = "notes", .value = "S", .help = "free text"},
    {0},
};

const struct verb verb_artist = {
    .name = "artist",
    .summary = "who is booked",
    .help = "An artist is named by name or id. Removing keeps past bookings; live ones refuse it. Who was removed "
            "can be restored.\n",
    .forms =
        (const struct verb_form[]){
            {.name = "list", .options = list_specs, .run = list},
            {.name = "add", .options = specs, .run = add},
            {.name = "edit", .words = "ARTIST", .options = specs, .edits = true, .run = edit},
            {.name = "remove", .words = "ARTIST", .run = remove_named},
            {.name = "restore", .words = "ARTIST", .run = restore},
            {0},
        },
};
