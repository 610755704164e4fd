#include "controller/commands/settings.h"

#include <stdlib.h>
#include <string.h>

#include "controller/board/cursor.h"
#include "controller/board/walk.h"
#include "controller/reads/reads.h"
#include "controller/state/message.h"
#include "domain/memory.h"
#include "domain/nearest.h"
#include "domain/text.h"

const char *const setting_colours[] = {"default", "light", "high-contrast", "colour-blind", "mono", NULL};
const char *const setting_glyphs[] = {"auto", "ascii", "unicode", NULL};
const char *const setting_groupings[] = {"no", "department", "skill", NULL};
const char *const setting_sortings[] = {"board", "name", "load", "rate", NULL};

int setting_word(const char *const *words, const char *word)
{
    for (int i = 0; words[i] != NULL; i++)
        if (strcmp(words[i], word) == 0)
            return i;
    return -1;
}

/* ---- each of them ---- */

static int get_colours(const struct state *state)
{
    return setting_word(setting_colours, state->settings.colours);
}

static void set_colours(struct turn *turn, int value)
{
    turn->state->settings.colours = setting_colours[value];
    effects_add(turn->effects, EFFECT_LOOK);
}

static int get_glyphs(const struct state *state)
{
    return setting_word(setting_glyphs, state->settings.glyphs);
}

static void set_glyphs(struct turn *turn, int value)
{
    turn->state->settings.glyphs = setting_glyphs[value];
    effects_add(turn->effects, EFFECT_LOOK);
}

static int get_group(const struct state *state)
{
    return (int)state->shown.grouping;
}

static void set_group(struct turn *turn, int value)
{
    view_group_by(turn->state, (enum grouping)value);
}

static int get_sort(const struct state *state)
{
    return (int)state->shown.sorting;
}

static void set_sort(struct turn *turn, int value)
{
    view_sort_by(turn->state, (enum sorting)value);
}

static int get_lanes(const struct state *state)
{
    return state->shown.all_lanes;
}

static void set_lanes(struct turn *turn, int value)
{
    view_open_lanes(turn->state, value != 0);
}

static int get_clipboard(const struct state *state)
{
    return state->settings.clipboard;
}

static void set_clipboard(struct turn *turn, int value)
{
    turn->state->settings.clipboard = value != 0;
}

static int get_mouse(const struct state *state)
{
    return state->settings.mouse;
}

static void set_mouse(struct turn *turn, int value)
{
    turn->state->settings.mouse = value != 0;
    effects_add(turn->effects, EFFECT_LOOK);
}

static int get_weeks(const struct state *state)
{
    return state->shown.weeks;
}

static void set_weeks(struct turn *turn, int value)
{
    view_show_weeks(turn->state, value);
    reads_weeks(turn->state, turn->effects);
}

static const char *get_zone2(const struct state *state)
{
    return state->settings.zone2 != NULL ? zone_name(state->settings.zone2) : "no";
}

static void take_zone2(struct turn *turn, const char *word)
{
    struct state *state = turn->state;
    if (strcmp(word, "no") == 0) {
        zone_free(&state->settings.zone2);
        cursor_scroll(state);
        message_say(state, MESSAGE_INFO, "zone2=no");
    } else if (state->link.state != LINK_LIVE) { /* zone data is read through the environment: not while connecting */
        message_say(state, MESSAGE_WARNING, "A second zone can be chosen when the board is live.");
    } else {
        effects_add(turn->effects, EFFECT_ZONE)->zone = mem_copy(word);
    }
}

void settings_zone_came(struct state *state, struct event *event)
{
    if (event->zone.zone == NULL) {
        message_say(state, MESSAGE_WARNING, "There is no time zone %s; its name is written like Asia/Kolkata.",
                    event->zone.name);
        return;
    }
    zone_free(&state->settings.zone2);
    state->settings.zone2 = event->zone.zone;
    event->zone.zone = NULL;
    cursor_scroll(state); /* in the day view its hours take a row */
    message_say(state, MESSAGE_INFO, "zone2=%s", zone_name(state->settings.zone2));
}

const struct setting_row setting_rows[] = {
    {.name = "clipboard",
     .help = "Y reaches the terminal's",
     .is_switch = true,
     .get = get_clipboard,
     .set = set_clipboard},
    {.name = "colours", .help = "colour scheme", .words = setting_colours, .get = get_colours, .set = set_colours},
    {.name = "glyphs", .help = "signs drawn", .words = setting_glyphs, .get = get_glyphs, .set = set_glyphs},
    {.name = "group", .help = "headings", .words = setting_groupings, .get = get_group, .set = set_group},
    {.name = "lanes", .help = "every row opens", .is_switch = true, .get = get_lanes, .set = set_lanes},
    {.name = "mouse",
     .help = "click, drag, wheel; Shift selects text",
     .is_switch = true,
     .get = get_mouse,
     .set = set_mouse},
    {.name = "sort", .help = "order of the rows", .words = setting_sortings, .get = get_sort, .set = set_sort},
    {.name = "weeks", .help = "weeks shown, 1 to 12", .get = get_weeks, .set = set_weeks},
    {.name = "zone2", .help = "times of another zone too", .word = get_zone2, .take = take_zone2},
};
const size_t setting_count = sizeof setting_rows / sizeof *setting_rows;

/* ---- by name ---- */

static const struct setting_row *find(const char *name)
{
    for (size_t i = 0; i < setting_count; i++)
        if (strcmp(setting_rows[i].name, name) == 0)
            return &setting_rows[i];
    return NULL;
}

/* "weeks=2", "lanes", "nolanes". */
static char *print(const struct setting_row *setting, const struct state *state)
{
    if (setting->word != NULL)
        return mem_format("%s=%s", setting->name, setting->word(state));
    int value = setting->get(state);
    if (setting->is_switch)
        return mem_format("%s%s", value != 0 ? "" : "no", setting->name);
    if (setting->words != NULL)
        return mem_format("%s=%s", setting->name, setting->words[value]);
    return mem_format("%s=%d", setting->name, value);
}

static void say(struct state *state, const struct setting_row *setting)
{
    char *text = print(setting, state);
    message_say(state, MESSAGE_INFO, "%s", text);
    free(text);
}

static void say_all(struct state *state)
{
    char *all = mem_copy("");
    for (size_t i = 0; i < setting_count; i++) {
        char *one = print(&setting_rows[i], state), *longer = mem_format("%s%s%s", all, i > 0 ? "  " : "", one);
        free(one);
        free(all);
        all = longer;
    }
    message_say(state, MESSAGE_INFO, "%s", all);
    free(all);
}

static char *list_words(const char *const *words)
{
    char *list = mem_copy("");
    for (int i = 0; words[i] != NULL; i++) {
        char *longer = mem_format("%s%s%s", list, i > 0 ? ", " : "", words[i]);
        free(list);
        list = longer;
    }
    return list;
}

static void refuse(struct state *state, const struct setting_row *setting)
{
    char *wanted = setting->is_switch       ? mem_copy("yes or no")
                   : setting->words != NULL ? list_words(setting->words)
                                            : mem_format("a number from 1 to %d", WEEKS_MOST);
    message_say(state, MESSAGE_WARNING, "%s takes %s.", setting->name, wanted);
    free(wanted);
}

static int switch_value(const char *value)
{
    static const char *const on[] = {"yes", "on", "true", "1", NULL}, *const off[] = {"no", "off", "false", "0", NULL};
    return setting_word(on, value) >= 0 ? 1 : setting_word(off, value) >= 0 ? 0 : -1;
}

static int number_value(const char *value)
{
    char *end;
    long number = strtol(value, &end, 10);
    return end != value && *end == '\0' && number >= 1 && number <= WEEKS_MOST ? (int)number : -1;
}

static void say_unknown(struct state *state, const char *name)
{
    const char *meant = nearest_of(name, &setting_rows->name, setting_count, sizeof *setting_rows);
    char *quoted = text_quote(name);
    if (meant != NULL)
        message_say(state, MESSAGE_WARNING, "There is no setting %s. Did you mean %s?", quoted, meant);
    else
        message_say(state, MESSAGE_WARNING, "There is no setting of that name; :set shows all.");
    free(quoted);
}

void settings_assign(struct turn *turn, const char *name, const char *value)
{
    const struct setting_row *setting = find(name);
    if (setting == NULL) {
        say_unknown(turn->state, name);
        return;
    }
    if (setting->take != NULL) {
        setting->take(turn, value);
        return;
    }
    int wanted = setting->is_switch       ? switch_value(value)
                 : setting->words != NULL ? setting_word(setting->words, value)
                                          : number_value(value);
    if (wanted < 0) {
        refuse(turn->state, setting);
        return;
    }
    setting->set(turn, wanted);
    say(turn->state, setting);
}

/* "lanes", "nolanes", "lanes!", or a question. */
static void without_value(struct turn *turn, const char *word)
{
    char *name = mem_copy(word);
    size_t length = strlen(name);
    bool turned = length > 0 && name[length - 1] == '!';
    if (turned)
        name[length - 1] = '\0';
    const struct setting_row *setting = find(name), *negated = strncmp(name, "no", 2) == 0 ? find(name + 2) : NULL;
    if (setting != NULL && !setting->is_switch)
        say(turn->state, setting);
    else if (setting != NULL)
        settings_assign(turn, setting->name, turned && setting->get(turn->state) != 0 ? "no" : "yes");
    else
        settings_assign(turn, negated != NULL && (negated->is_switch || negated->take != NULL) ? negated->name : name,
                        "no");
    free(name);
}

void settings_command(struct turn *turn, const char *argument)
{
    size_t length = strcspn(argument, "= \t");
    const char *value = argument + length + strspn(argument + length, "= \t");
    if (*argument == '\0')
        say_all(turn->state);
    else if (*value == '\0' && strchr(argument, '=') == NULL)
        without_value(turn, argument);
    else { /* "zone2=" is "zone2=no" */
        char *name = mem_format("%.*s", (int)length, argument);
        settings_assign(turn, name, *value != '\0' ? value : "no");
        free(name);
    }
}
