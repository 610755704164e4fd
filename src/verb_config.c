/* callboard config: what is set, and who says so; and all that is wrong in the files that set it. */
#include <stdlib.h>
#include <string.h>

#include "cli/options.h"
#include "cli/out.h"
#include "cli/text_table.h"
#include "config/config.h"
#include "config/setting.h"
#include "controller/registers.h"
#include "domain/memory.h"
#include "home.h"
#include "shell.h"
#include "verbs.h"

/* ---- tables ---- */

/* An empty table; the names end with NULL. */
static struct table table_begin(const struct table_column *columns, size_t count)
{
    struct table table = {0};
    table_widen(&table, columns, count);
    return table;
}

/* Adds a row; takes over its texts, of which there is one for each column. */
static void table_put(struct table *table, char *const *cells)
{
    size_t used = table->rows++ * table->columns;
    table->cells = mem_resize(table->cells, used + table->columns, sizeof *table->cells);
    memcpy(table->cells + used, cells, table->columns * sizeof *cells);
}

/* A path as people write it, where people read it: below their home with ~. The caller frees. */
static char *shown_path(const struct cli *cli, const char *path)
{
    const char *home = getenv("HOME");
    size_t length = home != NULL ? strlen(home) : 0;
    if (cli->output == OUTPUT_TEXT && length > 1 && strncmp(path, home, length) == 0 && path[length] == '/')
        return mem_format("~%s", path + length);
    return mem_copy(path);
}

/* ---- show: the files ---- */

static const struct table_column file_columns[] = {{"file", COLUMN_TEXT}, {"state", COLUMN_TEXT}};
enum { FILE_COLUMNS = sizeof file_columns / sizeof *file_columns };
static const struct out_view file_view[] = {
    {.column = "file", .heading = "File"}, {.column = "state", .heading = "State"}, {0}};

static struct table list_files(const struct cli *cli, const struct config *config)
{
    struct table table = table_begin(file_columns, FILE_COLUMNS);
    for (int from = 0; from < CONFIG_FILES; from++) {
        const struct config_file *file = &config->files[from];
        const char *state = from == CONFIG_SHIPPED ? "shipped" : file->text != NULL ? "read" : "absent";
        char *const cells[FILE_COLUMNS] = {file->path != NULL ? shown_path(cli, file->path) : NULL, mem_copy(state)};
        if (file->path != NULL)
            table_put(&table, cells);
        else
            free(cells[1]);
    }
    return table;
}

/* ---- show: what is set ---- */

static const struct table_column setting_columns[] = {{"section", COLUMN_TEXT}, {"key", COLUMN_TEXT},
                                                      {"value", COLUMN_TEXT},   {"from", COLUMN_TEXT},
                                                      {"file", COLUMN_TEXT},    {"line", COLUMN_NUMBER}};
enum { SETTING_COLUMNS = sizeof setting_columns / sizeof *setting_columns };
static const struct out_view setting_view[] = {{.column = "section", .heading = "Section"},
                                               {.column = "key", .heading = "Key"},
                                               {.column = "value", .heading = "Value", .cut = true},
                                               {.column = "from", .heading = "From"},
                                               {0}};

struct showing {
    const struct shell *shell;
    struct table table;
};

/* Adds a row; takes over the value. `by`: what goes before every file; NULL: nothing does. */
static void put(struct showing *showing, const char *section, const char *key, char *value, const char *by)
{
    const struct config *config = showing->shell->config;
    struct config_place place = config_find(config, section, key);
    bool in_file = by == NULL && place.from != CONFIG_SHIPPED;
    char *path = in_file ? shown_path(&showing->shell->cli, config->files[place.from].path) : NULL;
    char *from = in_file ? mem_format("%s:%d", path, place.line) : mem_copy(by != NULL ? by : "shipped");
    char *const cells[SETTING_COLUMNS] = {
        mem_copy(section), mem_copy(key), value, from, path, in_file ? mem_format("%d", place.line) : NULL,
    };
    table_put(&showing->table, cells);
}

/* What goes before what the files say of a setting, and the value that it gives. NULL: nothing does. */
static const char *overruled(const struct shell *shell, const struct setting *setting, const char **value)
{
    if (setting == setting_find("board", "tenant") && shell->globals.tenant != NULL)
        return *value = shell->globals.tenant, "--tenant";
    if (setting == setting_find("board", "colours") && shell->color == COLOR_NEVER)
        return *value = "mono", shell->globals.color == COLOR_NEVER ? "--color" : "NO_COLOR";
    if (setting == setting_find("board", "glyphs") && shell->ascii && strcmp(shell->config->glyphs, "ascii") != 0)
        return *value = "ascii", "the locale";
    return NULL;
}

static void put_settings(struct showing *showing)
{
    for (size_t i = 0; i < config_setting_count; i++) {
        const struct setting *setting = &config_settings[i];
        const char *value = NULL, *by = overruled(showing->shell, setting, &value);
        put(showing, setting->section, setting->key,
            by != NULL ? mem_copy(value) : setting_shown(showing->shell->config, setting), by);
    }
}

static void put_filters(struct showing *showing)
{
    const struct config *config = showing->shell->config;
    for (size_t i = 0; i < config->filter_count; i++)
        put(showing, "filters", config->filters[i].name, mem_copy(config->filters[i].expression), NULL);
}

static void put_colours(struct showing *showing)
{
    for (enum role role = 0; role < ROLE_COUNT; role++) {
        const char *text = showing->shell->config->look_texts[role];
        if (text != NULL)
            put(showing, "colours", role_name(role), mem_copy(text), NULL);
    }
}

static void put_keys(struct showing *showing, bool all)
{
    struct keymap *shipped = keymap_new(mode_has);
    for (int i = ACTION_NONE + 1; i < ACTION_COUNT; i++) {
        enum action_id action = (enum action_id)i;
        const char *keys = keymap_keys(showing->shell->keymap, action);
        if (all || strcmp(keys, keymap_keys(shipped, action)) != 0)
            put(showing, "keys", action_get(action)->name, *keys != '\0' ? mem_copy(keys) : NULL, NULL);
    }
    keymap_free(&shipped);
}

/* ---- show ---- */

/* A private cluster is somewhere; a database of one's own is where the settings say. */
static json_t *home_json(const struct shell *shell)
{
    if (!shell->cli.private_cluster)
        return json_null();
    return json_pack("{s:s, s:s}", "folder", shell->home, "from", shell->home_by);
}

static void print(struct cli *cli, const struct table *files, const struct table *settings)
{
    const struct shell *shell = cli->shell;
    if (cli->output == OUTPUT_CSV) {
        out_table(cli, settings, setting_view, "");
    } else if (cli->output == OUTPUT_JSON) {
        out_json(cli, json_pack("{s:o, s:o, s:o}", "home", home_json(shell), "files", out_json_rows(files), "settings",
                                out_json_rows(settings)));
    } else {
        text_table_print(cli, files, file_view);
        fputc('\n', cli->out);
        text_table_print(cli, settings, setting_view);
        if (cli->private_cluster) {
            out_say(cli, "%s", "");
            out_say(cli, "The private database is in %s, by %s.", shell->home, shell->home_by);
        }
    }
}

static enum exit_status show(struct cli *cli, const struct options *options)
{
    struct shell *shell = cli->shell;
    enum exit_status status;
    if (!cli->configure(cli, &status))
        return status;
    struct showing showing = {.shell = shell, .table = table_begin(setting_columns, SETTING_COLUMNS)};
    put_settings(&showing);
    put_filters(&showing);
    put_colours(&showing);
    put_keys(&showing, option_flag(options, "all"));
    struct table files = list_files(cli, shell->config);
    print(cli, &files, &showing.table);
    table_clear(&files);
    table_clear(&showing.table);
    return EXIT_DONE;
}

/* ---- check ---- */

static const struct table_column mistake_columns[] = {
    {"file", COLUMN_TEXT}, {"line", COLUMN_NUMBER}, {"kind", COLUMN_TEXT}, {"message", COLUMN_TEXT}};
enum { MISTAKE_COLUMNS = sizeof mistake_columns / sizeof *mistake_columns };

/* Those of every file that is read, or of the one that was named. */
struct checked {
    const struct config *config;
    bool one;
    size_t mistakes, warnings, files;
};

static bool is_meant(const struct checked *checked, const struct mistake *mistake)
{
    return !checked->one || mistake->file == CONFIG_OPTION;
}

static void print_mistake(struct cli *cli, const struct checked *checked, const struct mistake *mistake)
{
    bool warns = mistake->weight == MISTAKE_WARNING;
    const char *path = checked->config->files[mistake->file].path;
    char *place = mistake->line > 0 ? mem_format("%s:%d: ", path, mistake->line) : mem_copy("");
    char *text = mem_format("%s%s%s", place, warns ? "warning: " : "", mistake->sentence);
    char *shown = out_text(cli, text);
    fprintf(cli->out, "%s\n", shown);
    free(shown);
    free(text);
    free(place);
}

static void put_mistake(struct table *table, const struct checked *checked, const struct mistake *mistake)
{
    char *const cells[MISTAKE_COLUMNS] = {
        mem_copy(checked->config->files[mistake->file].path),
        mistake->line > 0 ? mem_format("%d", mistake->line) : NULL,
        mem_copy(mistake->weight == MISTAKE_WARNING ? "warning" : "mistake"),
        mem_copy(mistake->sentence),
    };
    table_put(table, cells);
}

static void count(struct checked *checked)
{
    for (size_t i = 0; i < checked->config->mistakes.count; i++) {
        const struct mistake *mistake = &checked->config->mistakes.list[i];
        checked->mistakes += is_meant(checked, mistake) && mistake->weight != MISTAKE_WARNING;
        checked->warnings += is_meant(checked, mistake) && mistake->weight == MISTAKE_WARNING;
    }
    for (int from = CONFIG_SHIPPED + 1; from < CONFIG_FILES; from++)
        checked->files += checked->config->files[from].text != NULL && (!checked->one || from == CONFIG_OPTION);
}

/* "a.ini: 2 mistakes.", "2 files: no mistakes, 1 warning." */
static void sum_up(struct cli *cli, const struct checked *checked)
{
    char *mistakes = checked->mistakes == 0   ? mem_copy("no mistakes")
                     : checked->mistakes == 1 ? mem_copy("1 mistake")
                                              : mem_format("%zu mistakes", checked->mistakes);
    char *warnings = checked->warnings == 0   ? mem_copy("")
                     : checked->warnings == 1 ? mem_copy(", 1 warning")
                                              : mem_format(", %zu warnings", checked->warnings);
    if (checked->one)
        out_say(cli, "%s: %s%s.", checked->config->files[CONFIG_OPTION].path, mistakes, warnings);
    else if (checked->files == 0)
        out_say(cli, "There is no file but the shipped one: %s%s.", mistakes, warnings);
    else
        out_say(cli, "%zu file%s: %s%s.", checked->files, checked->files == 1 ? "" : "s", mistakes, warnings);
    free(warnings);
    free(mistakes);
}

static void print_mistakes(struct cli *cli, struct checked *checked)
{
    const struct mistakes *mistakes = &checked->config->mistakes;
    struct table table = table_begin(mistake_columns, MISTAKE_COLUMNS);
    for (size_t i = 0; i < mistakes->count; i++) {
        if (is_meant(checked, &mistakes->list[i]) && cli->output == OUTPUT_TEXT)
            print_mistake(cli, checked, &mistakes->list[i]);
        else if (is_meant(checked, &mistakes->list[i]))
            put_mistake(&table, checked, &mistakes->list[i]);
    }
    if (cli->output != OUTPUT_TEXT)
        out_table(cli, &table, NULL, NULL);
    table_clear(&table);
    sum_up(cli, checked);
}

static enum exit_status check(struct cli *cli, const struct options *options)
{
    const struct shell *shell = cli->shell;
    const char *by, *file = options->word_count > 0 ? options->words[0] : NULL;
    char *home = home_find(&shell->globals, &by);
    struct keymap *keymap = keymap_new(mode_has);
    const struct config_options wanted = {
        .file = file != NULL ? file : shell->globals.config,
        .home = file != NULL ? NULL : home,
        .keymap = keymap,
    };
    struct config *config = config_read(&wanted);
    struct checked checked = {.config = config, .one = file != NULL};
    count(&checked);
    print_mistakes(cli, &checked);
    config_free(&config);
    keymap_free(&keymap);
    free(home);
    return checked.mistakes == 0 ? EXIT_DONE : EXIT_USAGE;
}

/* ---- the verb ---- */

static const struct option_spec show_options[] = {
    {.name = "all", .help = "also the keys that are as shipped", .kind = OPTION_FLAG},
    {0},
};

const struct verb verb_config = {
    .name = "config",
    .summary = "what is set, and by which file; and what is wrong there",
    .help =
        "show prints each setting with what says so: as shipped, the file and line, an option, or the environment; and "
        "which files were looked for. Passwords are not shown.\n"
        "check tells every mistake with its file and line, not only the first, at which any other start ends. It goes "
        "through the files that a start would read, or through FILE alone, as --config would read it. A warning is "
        "of what is right, and perhaps not what was meant. Its exit status is 0 where there is no mistake, else 2.\n",
    .bare = true,
    .forms =
        (const struct verb_form[]){
            {.name = "show", .options = show_options, .run = show},
            {.name = "check", .words = "[FILE]", .run = check},
            {0},
        },
};
