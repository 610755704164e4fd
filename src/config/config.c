#include "config/config.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "config/reading.h"
#include "config/setting.h"
#include "domain/memory.h"

static const char system_file[] = CALLBOARD_ETC "/callboard.ini";

/* ---- mistakes ---- */

char *config_mistake(const struct config *config, const struct mistake *mistake)
{
    if (mistake->line == 0)
        return mem_copy(mistake->sentence);
    return mem_format("%s:%d: %s", config->files[mistake->file].path, mistake->line, mistake->sentence);
}

/* ---- settings ---- */

/* Does this file have a say in this key? */
static bool counts(enum config_from from, const char *section, const char *key)
{
    const struct setting *setting = setting_find(section, key);
    if (from == CONFIG_HOME)
        return setting != NULL && setting == setting_find("board", "tenant");
    return from <= CONFIG_SYSTEM || setting == NULL || !setting->system_only;
}

/* Others than their owner may read it. */
static bool is_open_to_all(const char *path)
{
    struct stat file;
    return stat(path, &file) == 0 && (file.st_mode & S_IROTH) != 0;
}

/* What is right, but perhaps not what was meant. */
static void doubt(const struct reading *reading, const struct setting *setting, int line)
{
    const char *path = reading->config->files[reading->from].path;
    if (setting->system_only && reading->from != CONFIG_SHIPPED && strcmp(path, system_file) != 0)
        reading_note(reading, MISTAKE_WARNING, line,
                     mem_format("[%s] %s counts in %s only.", setting->section, setting->key, system_file));
    if (reading->from != CONFIG_SHIPPED && setting_is_secret(reading->config, setting) && is_open_to_all(path))
        reading_note(reading, MISTAKE_WARNING, line,
                     mem_copy("this holds a password, and everybody on this machine may read the file; keep it in "
                              "~/.pgpass, or take the file from others with chmod o-r."));
}

static void apply(const struct reading *reading, const struct setting *setting)
{
    const char *value = layer_value(reading->values, setting->section, setting->key);
    int line = value != NULL ? lines_find(reading->text, setting->section, setting->key) : 0;
    if (value == NULL)
        return;
    if (!counts(reading->from, setting->section, setting->key) || setting_set(reading->config, setting, value))
        doubt(reading, setting, line);
    else
        reading_note(reading, MISTAKE_STOPS, line, setting_refusal(setting, value));
}

static void apply_settings(const struct reading *reading)
{
    for (size_t i = 0; i < config_setting_count; i++)
        apply(reading, &config_settings[i]);
}

/* ---- files ---- */

/* Of a private cluster's own file the tenant alone counts. */
static void apply_home(const struct reading *reading)
{
    for (struct ini_line line = {0}; lines_next(reading->text, &line);) {
        if (line.kind == LINE_KEY && !counts(CONFIG_HOME, line.section, line.key))
            reading_note(reading, MISTAKE_WARNING, line.number,
                         mem_format("[%s] %s does not count here; in this file only [board] tenant does.", line.section,
                                    line.key));
    }
    apply(reading, setting_find("board", "tenant"));
}

static void apply_text(struct config *config, const struct config_options *options, enum config_from from)
{
    const char *text = config->files[from].text;
    struct layer *layer = layer_new(text);
    const struct reading reading = {.config = config, .from = from, .text = text, .values = layer};
    judge_lines(&reading);
    if (from == CONFIG_HOME) {
        apply_home(&reading);
    } else {
        apply_settings(&reading);
        filters_apply(&reading);
        colours_apply(&reading);
        if (options->keymap != NULL && from != CONFIG_SHIPPED) /* its keys are those that a new keymap has */
            bindings_apply(&reading, options->keymap);
    }
    layer_free(&layer);
}

/* Takes over the path, which may be NULL. */
static void read_file(struct config *config, const struct config_options *options, enum config_from from, char *path)
{
    struct config_file *file = &config->files[from];
    file->path = path;
    file->text = path != NULL ? lines_read(path) : NULL;
    if (file->text != NULL)
        apply_text(config, options, from);
    else if (path != NULL && (errno != ENOENT || from == CONFIG_OPTION))
        mistakes_add(&config->mistakes, from == CONFIG_HOME ? MISTAKE_WARNING : MISTAKE_STOPS, (int)from, 0,
                     mem_format("%s cannot be read: %s.", path, strerror(errno)));
}

static bool is_private(const struct config *config)
{
    return config->conninfo == NULL && config->service == NULL;
}

/* Each home has its own tenant, but --config goes before it. */
static bool home_counts(const struct config *config, const struct config_options *options)
{
    bool named = config->tenant != NULL && config_find(config, "board", "tenant").from == CONFIG_OPTION;
    return options->home != NULL && is_private(config) && !named;
}

char *config_user_file(void)
{
    const char *folder = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");
    if (folder != NULL && *folder == '/')
        return mem_format("%s/callboard/callboard.ini", folder);
    return home != NULL && *home == '/' ? mem_format("%s/.config/callboard/callboard.ini", home) : NULL;
}

char *config_home_file(const char *home)
{
    return mem_format("%s/callboard.ini", home);
}

struct config *config_read(const struct config_options *options)
{
    struct config *config = mem_new(1, sizeof *config);
    config->files[CONFIG_SHIPPED] =
        (struct config_file){.path = mem_copy("callboard.ini"), .text = mem_copy(config_defaults)};
    apply_text(config, options, CONFIG_SHIPPED);
    read_file(config, options, CONFIG_SYSTEM, mem_copy(system_file));
    if (!options->forced_command) {
        read_file(config, options, CONFIG_USER, config_user_file());
        read_file(config, options, CONFIG_OPTION, mem_copy(options->file));
    }
    if (home_counts(config, options))
        read_file(config, options, CONFIG_HOME, config_home_file(options->home));
    struct config_place tenant = config_find(config, "board", "tenant");
    if (config->tenant != NULL)
        config->tenant_place = mem_format("%s:%d", config->files[tenant.from].path, tenant.line);
    return config;
}

struct config *config_load(const struct config_options *options, char **error)
{
    struct config *config = config_read(options);
    const struct mistake *mistake = mistakes_first(&config->mistakes, MISTAKE_STOPS);
    *error = mistake != NULL ? config_mistake(config, mistake) : NULL;
    if (mistake != NULL)
        config_free(&config);
    return config;
}

struct config_place config_find(const struct config *config, const char *section, const char *key)
{
    for (int from = CONFIG_FILES - 1; from >= 0; from--) {
        const char *text = counts((enum config_from)from, section, key) ? config->files[from].text : NULL;
        int line = text != NULL ? lines_find(text, section, key) : 0;
        if (line > 0)
            return (struct config_place){.from = (enum config_from)from, .line = line};
    }
    return (struct config_place){.from = CONFIG_SHIPPED};
}

static bool names(const char *list, const char *word)
{
    for (size_t length; *list; list += length) {
        list += strspn(list, ", \t");
        length = strcspn(list, ", \t");
        if (length == strlen(word) && strncmp(list, word, length) == 0)
            return length > 0;
    }
    return false;
}

bool config_names_account(const char *account, bool *named, char **error)
{
    const struct config_options options = {.forced_command = true};
    *named = false;
    if (access(system_file, F_OK) != 0 && errno == ENOENT) /* the usual case, and each start's */
        return true;
    struct config *config = config_load(&options, error);
    *named = config != NULL && config->accounts != NULL && names(config->accounts, account);
    bool known = config != NULL;
    config_free(&config);
    return known;
}

void config_free(struct config **config)
{
    struct config *old = *config;
    *config = NULL;
    if (old == NULL)
        return;
    setting_clear_all(old);
    free(old->tenant_place);
    filters_free(old);
    colours_free(old);
    for (int from = 0; from < CONFIG_FILES; from++) {
        free(old->files[from].path);
        free(old->files[from].text);
    }
    mistakes_clear(&old->mistakes);
    free(old);
}
