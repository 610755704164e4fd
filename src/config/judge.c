/* What may stand in callboard.ini at all: the form of its lines, its sections and their keys. A part of reading.h. */
#include <stdlib.h>
#include <string.h>

#include "config/reading.h"
#include "config/setting.h"
#include "domain/memory.h"
#include "domain/nearest.h"

static const char *const sections[] = {"database", "board", "log", "session", "filters", "colours", "keys", NULL};

/* Its keys are not settings: actions, roles, names. */
static bool has_own_keys(const char *section)
{
    return strcmp(section, "keys") == 0 || strcmp(section, "filters") == 0 || strcmp(section, "colours") == 0;
}

static bool is_section(const char *section)
{
    for (const char *const *known = sections; *known != NULL; known++)
        if (strcmp(*known, section) == 0)
            return true;
    return false;
}

/* "[database], [board] and [keys]" */
static char *list_sections(void)
{
    char *list = mem_copy("");
    for (const char *const *known = sections; *known != NULL; known++) {
        const char *between = known == sections ? "" : known[1] != NULL ? ", " : " and ";
        char *longer = mem_format("%s%s[%s]", list, between, *known);
        free(list);
        list = longer;
    }
    return list;
}

static char *no_section(const struct ini_line *line)
{
    const char *meant = nearest(line->section, sections);
    if (meant != NULL)
        return mem_format("there is no section [%s]. Did you mean [%s]?", line->section, meant);
    char *list = list_sections();
    char *sentence = mem_format("there is no section [%s]; there are %s.", line->section, list);
    free(list);
    return sentence;
}

static char *no_action(const struct ini_line *line)
{
    const char *names[ACTION_COUNT + 1] = {NULL};
    size_t count = 0;
    for (int id = ACTION_NONE + 1; id < ACTION_COUNT; id++)
        names[count++] = action_get((enum action_id)id)->name;
    const char *meant = nearest(line->key, names);
    if (meant != NULL)
        return mem_format("there is no action \"%s\" to bind. Did you mean %s?", line->key, meant);
    return mem_format("there is no action \"%s\" to bind; ? on the board and the shipped callboard.ini list them.",
                      line->key);
}

static char *no_role(const struct ini_line *line)
{
    const char *names[ROLE_COUNT + 1] = {NULL};
    for (enum role role = 0; role < ROLE_COUNT; role++)
        names[role] = role_name(role);
    const char *meant = nearest(line->key, names);
    if (meant != NULL)
        return mem_format("there is nothing called \"%s\" to colour. Did you mean %s?", line->key, meant);
    return mem_format("there is nothing called \"%s\" to colour; the shipped callboard.ini lists what there is.",
                      line->key);
}

static char *no_key(const struct ini_line *line)
{
    const char **names = mem_new(config_setting_count + 1, sizeof *names);
    size_t count = 0;
    for (size_t i = 0; i < config_setting_count; i++)
        if (strcmp(config_settings[i].section, line->section) == 0)
            names[count++] = config_settings[i].key;
    const char *meant = nearest(line->key, names);
    free(names);
    return mem_format("there is no key \"%s\" in [%s].%s%s%s", line->key, line->section,
                      meant != NULL ? " Did you mean " : "", meant != NULL ? meant : "", meant != NULL ? "?" : "");
}

/* Every unknown key is told: somebody meant it to do something. NULL: the line may stand there. */
static char *what_is_wrong(const struct ini_line *line)
{
    if (line->kind == LINE_WRONG)
        return mem_copy("this is neither [section] nor key = value.");
    if (line->kind == LINE_SECTION && !is_section(line->section))
        return no_section(line);
    if (line->kind != LINE_KEY)
        return NULL;
    if (*line->section == '\0')
        return mem_format("the key \"%s\" stands before any [section].", line->key);
    if (strcmp(line->section, "keys") == 0 && action_by_name(line->key) == NULL)
        return no_action(line);
    if (strcmp(line->section, "colours") == 0 && !role_by_name(line->key, &(enum role){0}))
        return no_role(line);
    if (is_section(line->section) && !has_own_keys(line->section) && setting_find(line->section, line->key) == NULL)
        return no_key(line);
    return NULL; /* an unknown section has been told of where it begins */
}

/* What iniparser does not take: a line that is too long for it. Where memory is short it leaves out a value and says
 * nothing; a database that is not named there would be another one. */
static char *what_is_lost(const struct reading *reading, const struct ini_line *line)
{
    if (!layer_is_whole(reading->values) && !layer_takes(reading->text, line))
        return mem_copy("this line cannot be understood; it must be [section] or key = value, of less than 1,000 "
                        "characters.");
    if (line->kind == LINE_KEY && layer_value(reading->values, line->section, line->key) == NULL)
        return mem_format("the value of \"%s\" could not be kept; is there memory left?", line->key);
    return NULL;
}

static void note_twice(const struct reading *reading, const struct ini_line *line)
{
    for (struct ini_line before = {0}; lines_next(reading->text, &before) && before.number < line->number;)
        if (before.kind == LINE_KEY && strcmp(before.section, line->section) == 0 &&
            strcmp(before.key, line->key) == 0) {
            reading_note(reading, MISTAKE_PASSED, line->number,
                         mem_format("[%s] %s is set again, after line %d; only the last one counts.", line->section,
                                    line->key, before.number));
            return;
        }
}

void judge_lines(const struct reading *reading)
{
    for (struct ini_line line = {0}; lines_next(reading->text, &line);) {
        char *wrong = what_is_wrong(&line);
        if (wrong == NULL)
            wrong = what_is_lost(reading, &line);
        if (wrong != NULL)
            reading_note(reading, MISTAKE_STOPS, line.number, wrong);
        else if (line.kind == LINE_KEY)
            note_twice(reading, &line);
    }
}
