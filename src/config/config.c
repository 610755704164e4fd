#include "config/config.h"

#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <iniparser.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "config/lines.h"
#include "controller/commands/settings.h"
#include "domain/day.h"
#include "domain/memory.h"
#include "domain/nearest.h"

static const char system_file[] = CALLBOARD_ETC "/callboard.ini";

/* ---- what may stand in it ---- */

enum value_kind { VALUE_TEXT, VALUE_WORD, VALUE_NUMBER, VALUE_SWITCH };

struct setting {
    const char *section, *key;
    enum value_kind kind;
    size_t offset;            /* in struct config */
    int least, most;          /* VALUE_NUMBER */
    const char *const *words; /* VALUE_WORD */
};

static const char *const readings[] = {"primary", CONFIG_PREFER_STANDBY, NULL};
static const char *const groupings[] = {"no", "yes", "department", "skill", NULL};

static const struct setting settings[] = {
    {.section = "database", .key = "conninfo", .kind = VALUE_TEXT, .offset = offsetof(struct config, conninfo)},
    {.section = "database", .key = "service", .kind = VALUE_TEXT, .offset = offsetof(struct config, service)},
    {.section = "database",
     .key = "reads",
     .kind = VALUE_WORD,
     .offset = offsetof(struct config, reads),
     .words = readings},
    {.section = "database",
     .key = "linger",
     .kind = VALUE_NUMBER,
     .offset = offsetof(struct config, linger),
     .least = 1,
     .most = 86400},
    {.section = "database", .key = "backups", .kind = VALUE_SWITCH, .offset = offsetof(struct config, backups)},
    {.section = "board", .key = "tenant", .kind = VALUE_TEXT, .offset = offsetof(struct config, tenant)},
    {.section = "board",
     .key = "colours",
     .kind = VALUE_WORD,
     .offset = offsetof(struct config, scheme),
     .words = setting_colours},
    {.section = "board",
     .key = "glyphs",
     .kind = VALUE_WORD,
     .offset = offsetof(struct config, glyphs),
     .words = setting_glyphs},
    {.section = "board",
     .key = "weeks",
     .kind = VALUE_NUMBER,
     .offset = offsetof(struct config, weeks),
     .least = 1,
     .most = WEEKS_MOST},
    {.section = "board",
     .key = "group",
     .kind = VALUE_WORD,
     .offset = offsetof(struct config, group),
     .words = groupings},
    {.section = "board",
     .key = "sort",
     .kind = VALUE_WORD,
     .offset = offsetof(struct config, sort),
     .words = setting_sortings},
    {.section = "board", .key = "lanes", .kind = VALUE_SWITCH, .offset = offsetof(struct config, lanes)},
    {.section = "board", .key = "mouse", .kind = VALUE_SWITCH, .offset = offsetof(struct config, mouse)},
    {.section = "board", .key = "clipboard", .kind = VALUE_SWITCH, .offset = offsetof(struct config, clipboard)},
    {.section = "board", .key = "zone2", .kind = VALUE_TEXT, .offset = offsetof(struct config, zone2)},
    {.section = "log", .key = "file", .kind = VALUE_TEXT, .offset = offsetof(struct config, log_file)},
    {.section = "session", .key = "accounts", .kind = VALUE_TEXT, .offset = offsetof(struct config, accounts)},
};
enum { SETTINGS = sizeof settings / sizeof *settings };

/* One file that has been read: iniparser's view of it and ours. */
struct layer {
    const char *name; /* as messages name it */
    char *text;
    dictionary *values;
};

static const struct setting *find_setting(const char *section, const char *key)
{
    for (size_t i = 0; i < SETTINGS; i++)
        if (strcmp(settings[i].section, section) == 0 && strcmp(settings[i].key, key) == 0)
            return &settings[i];
    return NULL;
}

/* Its keys are not settings: actions, names. */
static bool has_own_keys(const char *section)
{
    return strcmp(section, "keys") == 0 || strcmp(section, "filters") == 0;
}

static bool known_section(const char *section)
{
    if (has_own_keys(section))
        return true;
    for (size_t i = 0; i < SETTINGS; i++)
        if (strcmp(settings[i].section, section) == 0)
            return true;
    return false;
}

static char *no_section(const char *name, const struct ini_line *line)
{
    static const char *const sections[] = {"database", "board", "log", "session", "filters", "keys", NULL};
    const char *meant = nearest(line->section, sections);
    if (meant != NULL)
        return mem_format("%s:%d: there is no section [%s]. Did you mean [%s]?", name, line->number, line->section,
                          meant);
    return mem_format("%s:%d: there is no section [%s]; there are [database], [board], [log], [session], [filters] and "
                      "[keys].",
                      name, line->number, line->section);
}

static char *no_action(const char *name, const struct ini_line *line)
{
    const char *names[ACTION_COUNT + 1] = {NULL};
    size_t count = 0;
    for (int id = ACTION_NONE + 1; id < ACTION_COUNT; id++)
        names[count++] = action_get((enum action_id)id)->name;
    const char *meant = nearest(line->key, names);
    if (meant != NULL)
        return mem_format("%s:%d: there is no action \"%s\" to bind. Did you mean %s?", name, line->number, line->key,
                          meant);
    return mem_format(
        "%s:%d: there is no action \"%s\" to bind; ? on the board and the shipped callboard.ini list them.", name,
        line->number, line->key);
}

static char *no_key(const char *name, const struct ini_line *line)
{
    const char *names[SETTINGS + 1] = {NULL};
    size_t count = 0;
    for (size_t i = 0; i < SETTINGS; i++)
        if (strcmp(settings[i].section, line->section) == 0)
            names[count++] = settings[i].key;
    const char *meant = nearest(line->key, names);
    return mem_format("%s:%d: there is no key \"%s\" in [%s].%s%s%s", name, line->number, line->key, line->section,
                      meant != NULL ? " Did you mean " : "", meant != NULL ? meant : "", meant != NULL ? "?" : "");
}

/* Every unknown key is reported: somebody meant it to do something. */
static bool check_line(const char *name, const struct ini_line *line, char **error)
{
    if (line->kind == LINE_WRONG)
        *error = mem_format("%s:%d: this is neither [section] nor key = value.", name, line->number);
    else if (line->kind == LINE_SECTION && !known_section(line->section))
        *error = no_section(name, line);
    else if (line->kind == LINE_KEY && *line->section == '\0')
        *error = mem_format("%s:%d: the key \"%s\" stands before any [section].", name, line->number, line->key);
    else if (line->kind == LINE_KEY && strcmp(line->section, "keys") == 0 && action_by_name(line->key) == NULL)
        *error = no_action(name, line);
    else if (line->kind == LINE_KEY && !has_own_keys(line->section) && find_setting(line->section, line->key) == NULL)
        *error = no_key(name, line);
    return *error == NULL;
}

/* ---- reading one file ---- */

static int no_message(const char *format, ...)
{
    (void)format; /* it would go to stderr, without a line number */
    return 0;
}

/* iniparser reads files only, so the text goes through a file in memory. That is also what makes sure that
 * both readers see the same bytes. */
static dictionary *parse(const char *text)
{
    int fd = memfd_create("callboard.ini", MFD_CLOEXEC);
    dictionary *values = NULL;
    if (fd >= 0 && write(fd, text, strlen(text)) == (ssize_t)strlen(text)) {
        char path[32];
        snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
        iniparser_set_error_callback(no_message);
        values = iniparser_load(path);
    }
    if (fd >= 0)
        close(fd);
    return values;
}

/* NULL: the file does not have it. */
static const char *value_of(const struct layer *layer, const char *section, const char *key)
{
    char *name = mem_format("%s:%s", section, key);
    const char *value = iniparser_getstring(layer->values, name, NULL);
    free(name);
    return value;
}

/* Where memory is short iniparser leaves out a value and says nothing; a database that is not named there would be
 * another one. */
static bool check_values(const struct layer *layer, char **error)
{
    for (struct ini_line line = {0}; lines_next(layer->text, &line);)
        if (line.kind == LINE_KEY && value_of(layer, line.section, line.key) == NULL) {
            *error = mem_format("%s:%d: the value of \"%s\" could not be kept; is there memory left?", layer->name,
                                line.number, line.key);
            return false;
        }
    return true;
}

static bool layer_read(struct layer *layer, const char *name, char *text, char **error)
{
    *layer = (struct layer){.name = name, .text = text};
    for (struct ini_line line = {0}; lines_next(text, &line);)
        if (!check_line(name, &line, error))
            return false;
    layer->values = parse(text);
    if (layer->values == NULL)
        *error = mem_format("%s cannot be understood; every line must be [section] or key = value.", name);
    return layer->values != NULL && check_values(layer, error);
}

static void layer_clear(struct layer *layer)
{
    if (layer->values != NULL)
        iniparser_freedict(layer->values);
    free(layer->text);
    *layer = (struct layer){0};
}

/* ---- taking its values over ---- */

static void set_text(char **to, const char *value)
{
    free(*to);
    *to = *value ? mem_copy(value) : NULL;
}

static bool set_word(char **to, const struct setting *setting, const char *value)
{
    for (const char *const *word = setting->words; *word != NULL; word++)
        if (strcmp(*word, value) == 0) {
            set_text(to, value);
            return true;
        }
    return false;
}

static bool set_number(int *to, const struct setting *setting, const char *value)
{
    char *end;
    long number = strtol(value, &end, 10);
    if (end == value || *end || number < setting->least || number > setting->most)
        return false;
    *to = (int)number;
    return true;
}

static bool set_switch(bool *to, const char *value)
{
    bool yes = strcmp(value, "yes") == 0 || strcmp(value, "on") == 0 || strcmp(value, "true") == 0;
    bool no = strcmp(value, "no") == 0 || strcmp(value, "off") == 0 || strcmp(value, "false") == 0;
    if (yes || no)
        *to = yes;
    return yes || no;
}

static bool set_value(struct config *config, const struct setting *setting, const char *value)
{
    void *place = (char *)config + setting->offset;
    switch (setting->kind) {
    case VALUE_TEXT:
        set_text(place, value);
        return true;
    case VALUE_WORD:
        return set_word(place, setting, value);
    case VALUE_NUMBER:
        return set_number(place, setting, value);
    case VALUE_SWITCH:
        return set_switch(place, value);
    }
    return false;
}

static char *what_is_wanted(const struct setting *setting)
{
    if (setting->kind == VALUE_NUMBER)
        return mem_format("a number from %d to %d", setting->least, setting->most);
    if (setting->kind == VALUE_SWITCH)
        return mem_copy("yes or no");
    char *list = mem_copy("one of");
    for (const char *const *word = setting->words; *word != NULL; word++) {
        char *longer = mem_format("%s%s %s", list, word == setting->words ? "" : ",", *word);
        free(list);
        list = longer;
    }
    return list;
}

/* Where the tenant is named, for whoever is told that there is none of that name. */
static void note_tenant(struct config *config, const struct layer *layer)
{
    if (value_of(layer, "board", "tenant") == NULL)
        return;
    free(config->tenant_place);
    config->tenant_place =
        config->tenant != NULL ? mem_format("%s:%d", layer->name, lines_find(layer->text, "board", "tenant")) : NULL;
}

static bool apply_settings(struct config *config, const struct layer *layer, char **error)
{
    for (size_t i = 0; i < SETTINGS && *error == NULL; i++) {
        const struct setting *setting = &settings[i];
        const char *value = value_of(layer, setting->section, setting->key);
        if (value != NULL && !set_value(config, setting, value)) {
            char *wanted = what_is_wanted(setting);
            *error = mem_format("%s:%d: [%s] %s = %s: it must be %s.", layer->name,
                                lines_find(layer->text, setting->section, setting->key), setting->section, setting->key,
                                value, wanted);
            free(wanted);
        }
    }
    note_tenant(config, layer);
    return *error == NULL;
}

/* ---- keys ---- */

static const char *bound_keys(const struct layer *layer, enum action_id action)
{
    return value_of(layer, "keys", action_get(action)->name);
}

/* First takes away the keys of all actions that a file names, then binds them, so that two actions can swap their
 * keys. */
static bool apply_keys(struct keymap *keymap, const struct layer *layer, char **error)
{
    char *problem = NULL;
    for (int id = ACTION_NONE + 1; id < ACTION_COUNT && problem == NULL; id++)
        if (bound_keys(layer, (enum action_id)id) != NULL)
            keymap_bind(keymap, action_get((enum action_id)id)->name, "", &problem);
    for (int id = ACTION_NONE + 1; id < ACTION_COUNT && problem == NULL; id++) {
        const char *action = action_get((enum action_id)id)->name, *keys = bound_keys(layer, (enum action_id)id);
        if (keys != NULL && !keymap_bind(keymap, action, keys, &problem))
            *error = mem_format("%s:%d: %s = %s: %s", layer->name, lines_find(layer->text, "keys", action), action,
                                keys, problem);
    }
    free(problem);
    return *error == NULL;
}

/* ---- all files ---- */

static bool apply_text(struct config *config, const struct config_options *options, const char *name, char *text,
                       char **error)
{
    struct layer layer;
    bool done = layer_read(&layer, name, text, error) && apply_settings(config, &layer, error) &&
                config_apply_filters(config, name, text, error) &&
                (options->keymap == NULL || apply_keys(options->keymap, &layer, error));
    layer_clear(&layer);
    return done;
}

static bool apply_file(struct config *config, const struct config_options *options, const char *path, bool must_exist,
                       char **error)
{
    char *text = lines_read(path);
    if (text != NULL)
        return apply_text(config, options, path, text, error);
    if (errno == ENOENT && !must_exist)
        return true;
    *error = mem_format("%s cannot be read: %s.", path, strerror(errno));
    return false;
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

bool config_apply_home(struct config *config, const char *home, char **error)
{
    char *path = config_home_file(home), *text = config->tenant_by_option ? NULL : lines_read(path);
    struct layer layer;
    bool done = true;
    if (text != NULL) {
        done = layer_read(&layer, path, text, error);
        const char *tenant = done ? value_of(&layer, "board", "tenant") : NULL;
        if (tenant != NULL) {
            set_text(&config->tenant, tenant);
            note_tenant(config, &layer);
        }
        layer_clear(&layer);
    }
    free(path);
    return done;
}

struct config *config_load(const struct config_options *options, char **error)
{
    struct config *config = mem_new(1, sizeof *config);
    char *own = options->forced_command ? NULL : config_user_file();
    *error = NULL;
    const struct config_options shipped = {0}; /* its keys are those that a new keymap has */
    bool done = apply_text(config, &shipped, "callboard.ini", mem_copy(config_defaults), error) &&
                apply_file(config, options, system_file, false, error) &&
                (own == NULL || apply_file(config, options, own, false, error));
    if (done && options->file != NULL && !options->forced_command) {
        char *before = config->tenant_place;
        config->tenant_place = NULL;
        done = apply_file(config, options, options->file, true, error);
        config->tenant_by_option = config->tenant_place != NULL;
        if (config->tenant_by_option)
            free(before);
        else
            config->tenant_place = before;
    }
    free(own);
    if (!done)
        config_free(&config);
    return config;
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
    for (size_t i = 0; i < SETTINGS; i++)
        if (settings[i].kind == VALUE_TEXT || settings[i].kind == VALUE_WORD)
            free(*(char **)(void *)((char *)old + settings[i].offset));
    free(old->tenant_place);
    config_free_filters(old);
    free(old);
}
