#include "config/setting.h"

#include <stdlib.h>
#include <string.h>

#include "config/config.h"
#include "controller/commands/settings.h"
#include "domain/day.h"
#include "domain/memory.h"
#include "domain/zone.h"
#include "store/conninfo_shown.h"
#include "store/store.h"

static const char *const readings[] = {"primary", CONFIG_PREFER_STANDBY, NULL};
static const char *const groupings[] = {"no", "yes", "department", "skill", NULL};

#define AT(member) .offset = offsetof(struct config, member)
/* clang-format off */
const struct setting config_settings[] = {
    {.section = "database", .key = "conninfo", .kind = SETTING_CONNINFO, AT(conninfo)},
    {.section = "database", .key = "service", .kind = SETTING_TEXT, AT(service)},
    {.section = "database", .key = "reads", .kind = SETTING_WORD, AT(reads), .words = readings},
    {.section = "database", .key = "linger", .kind = SETTING_NUMBER, AT(linger), .least = 1, .most = 86400},
    {.section = "database", .key = "backups", .kind = SETTING_SWITCH, AT(backups)},
    {.section = "board", .key = "tenant", .kind = SETTING_TEXT, AT(tenant)},
    {.section = "board", .key = "colours", .kind = SETTING_WORD, AT(scheme), .words = setting_colours},
    {.section = "board", .key = "glyphs", .kind = SETTING_WORD, AT(glyphs), .words = setting_glyphs},
    {.section = "board", .key = "weeks", .kind = SETTING_NUMBER, AT(weeks), .least = 1, .most = WEEKS_MOST},
    {.section = "board", .key = "group", .kind = SETTING_WORD, AT(group), .words = groupings},
    {.section = "board", .key = "sort", .kind = SETTING_WORD, AT(sort), .words = setting_sortings},
    {.section = "board", .key = "lanes", .kind = SETTING_SWITCH, AT(lanes)},
    {.section = "board", .key = "mouse", .kind = SETTING_SWITCH, AT(mouse)},
    {.section = "board", .key = "clipboard", .kind = SETTING_SWITCH, AT(clipboard)},
    {.section = "board", .key = "zone2", .kind = SETTING_ZONE, AT(zone2)},
    {.section = "log", .key = "file", .kind = SETTING_TEXT, AT(log_file)},
    {.section = "session", .key = "accounts", .kind = SETTING_TEXT, AT(accounts), .system_only = true},
};
/* clang-format on */
#undef AT
const size_t config_setting_count = sizeof config_settings / sizeof *config_settings;

const struct setting *setting_find(const char *section, const char *key)
{
    for (size_t i = 0; i < config_setting_count; i++)
        if (strcmp(config_settings[i].section, section) == 0 && strcmp(config_settings[i].key, key) == 0)
            return &config_settings[i];
    return NULL;
}

static bool is_text(const struct setting *setting)
{
    return setting->kind != SETTING_NUMBER && setting->kind != SETTING_SWITCH;
}

static char **text_of(const struct config *config, const struct setting *setting)
{
    return (char **)(void *)((char *)config + setting->offset);
}

/* ---- what may be set ---- */

static bool has_word(const struct setting *setting, const char *value)
{
    return setting_word(setting->words, value) >= 0;
}

static bool is_zone(const char *value)
{
    struct zone *zone = zone_load(value);
    bool found = zone != NULL;
    zone_free(&zone);
    return found;
}

/* An empty text is not set; but a word is needed. */
static bool may_be(const struct setting *setting, const char *value)
{
    if (setting->kind == SETTING_WORD)
        return has_word(setting, value);
    if (setting->kind == SETTING_CONNINFO)
        return *value == '\0' || store_conninfo_is_valid(value);
    return setting->kind != SETTING_ZONE || *value == '\0' || is_zone(value);
}

static bool set_text(char **to, const struct setting *setting, const char *value)
{
    if (!may_be(setting, value))
        return false;
    free(*to);
    *to = *value != '\0' ? mem_copy(value) : NULL;
    return true;
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

bool setting_set(struct config *config, const struct setting *setting, const char *value)
{
    void *place = (char *)config + setting->offset;
    if (is_text(setting))
        return set_text(place, setting, value);
    return setting->kind == SETTING_NUMBER ? set_number(place, setting, value) : set_switch(place, value);
}

/* ---- what is said of it ---- */

static char *list_words(const char *const *words)
{
    char *list = mem_copy("one of");
    for (const char *const *word = words; *word != NULL; word++) {
        char *longer = mem_format("%s%s %s", list, word == words ? "" : ",", *word);
        free(list);
        list = longer;
    }
    return list;
}

static char *what_is_wanted(const struct setting *setting)
{
    if (setting->kind == SETTING_NUMBER)
        return mem_format("a number from %d to %d", setting->least, setting->most);
    if (setting->kind == SETTING_SWITCH)
        return mem_copy("yes or no");
    return setting->kind == SETTING_ZONE ? mem_copy("a time zone, with a name like Asia/Kolkata")
                                         : list_words(setting->words);
}

char *setting_refusal(const struct setting *setting, const char *value)
{
    if (setting->kind == SETTING_CONNINFO) /* the value may hold a password */
        return mem_format("[%s] %s is not understood; it is written in libpq's keywords, like host=db.example.org "
                          "dbname=callboard.",
                          setting->section, setting->key);
    char *wanted = what_is_wanted(setting);
    char *sentence = mem_format("[%s] %s = %s: it must be %s.", setting->section, setting->key, value, wanted);
    free(wanted);
    return sentence;
}

char *setting_shown(const struct config *config, const struct setting *setting)
{
    const void *place = (const char *)config + setting->offset;
    if (setting->kind == SETTING_NUMBER)
        return mem_format("%d", *(const int *)place);
    if (setting->kind == SETTING_SWITCH)
        return mem_copy(*(const bool *)place ? "yes" : "no");
    const char *text = *text_of(config, setting);
    return setting->kind == SETTING_CONNINFO && text != NULL ? conninfo_shown(text) : mem_copy(text);
}

bool setting_is_secret(const struct config *config, const struct setting *setting)
{
    const char *text = setting->kind == SETTING_CONNINFO ? *text_of(config, setting) : NULL;
    return text != NULL && conninfo_is_secret(text);
}

void setting_clear_all(struct config *config)
{
    for (size_t i = 0; i < config_setting_count; i++)
        if (is_text(&config_settings[i]))
            free(*text_of(config, &config_settings[i]));
}
