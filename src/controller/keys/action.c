#include "controller/keys/action.h"

#include <string.h>

enum { SYNONYM_LEAST = 3 }; /* letters */

static const struct action actions[ACTION_COUNT] = {
    [ACTION_NONE] = {.id = ACTION_NONE, .name = "", .keys = "", .hint = "", .help = ""},
#define X(action, title, default_keys, few_words, sentence, of_group, of_kind) \
    [action] = {.id = action,                                                  \
                .name = title,                                                 \
                .keys = default_keys,                                          \
                .hint = few_words,                                             \
                .help = sentence,                                              \
                .group = of_group,                                             \
                .flags = of_kind},
#include "controller/keys/action_list.h"

#undef X
};

const struct action *action_get(enum action_id id)
{
    return &actions[id];
}

const struct action *action_by_name(const char *name)
{
    for (size_t i = ACTION_NONE + 1; i < ACTION_COUNT; i++)
        if (strcmp(actions[i].name, name) == 0)
            return &actions[i];
    return NULL;
}

const char *action_group_title(enum action_group group)
{
    static const char *const titles[GROUP_COUNT] = {
        [GROUP_MOVE] = "Moving about",
        [GROUP_VIEW] = "What is shown",
        [GROUP_EDIT] = "Booking",
        [GROUP_STATUS] = "Status and release",
        [GROUP_LINE] = "A line that is typed",
        [GROUP_FORM] = "Forms",
        [GROUP_LIST] = "Lists",
        [GROUP_FINDER] = "Finder",
        [GROUP_VERSIONS] = "Card and versions",
        [GROUP_PATTERN] = "A working pattern",
        [GROUP_ASKED] = "What is refused, asked, waiting",
        [GROUP_OTHER] = "Help, leaving",
    };
    return titles[group];
}

enum action_group action_group_of(enum mode mode)
{
    static const enum action_group groups[MODE_COUNT] = {
        [MODE_QUICK_ADD] = GROUP_LINE,  [MODE_REPEAT] = GROUP_LINE,       [MODE_GOTO] = GROUP_LINE,
        [MODE_SEARCH] = GROUP_LINE,     [MODE_FILTER] = GROUP_LINE,       [MODE_COMMAND] = GROUP_LINE,
        [MODE_LIST_LINE] = GROUP_LINE,  [MODE_FORM] = GROUP_FORM,         [MODE_FINDER_FORM] = GROUP_FORM,
        [MODE_LIST] = GROUP_LIST,       [MODE_FINDER] = GROUP_FINDER,     [MODE_CARD] = GROUP_VERSIONS,
        [MODE_PATTERN] = GROUP_PATTERN, [MODE_VERSIONS] = GROUP_VERSIONS, [MODE_CONFLICT] = GROUP_ASKED,
        [MODE_BULK] = GROUP_ASKED,      [MODE_STALE] = GROUP_ASKED,       [MODE_WAITING] = GROUP_ASKED,
        [MODE_MOVE] = GROUP_EDIT,
    };
    return groups[mode];
}

static const char *const synonyms[ACTION_COUNT] = {
    [ACTION_LEFT] = "yesterday",
    [ACTION_RIGHT] = "tomorrow",
    [ACTION_GOTO] = "jump calendar",
    [ACTION_TODAY] = "now home",
    [ACTION_WEEKS] = "zoom month",
    [ACTION_ZOOM_4] = "month",
    [ACTION_ZOOM_DAY] = "hours zoom",
    [ACTION_GROUP] = "skill department sort",
    [ACTION_SEARCH] = "find grep",
    [ACTION_FILTER] = "narrow hide only",
    [ACTION_WAITING] = "inbox notifications todo lapsed expired",
    [ACTION_RELOAD] = "refresh sync",
    [ACTION_VIEW_AVAILABILITY] = "capacity heatmap",
    [ACTION_VIEW_PROJECTS] = "jobs shows productions",
    [ACTION_VIEW_ARTISTS] = "people crew staff freelancers rate pattern",
    [ACTION_VIEW_TIME_OFF] = "sick ill holiday vacation leave absence absent",
    [ACTION_VIEW_HOLIDAYS] = "bank closed",
    [ACTION_VIEW_MEMBERS] = "users permissions access",
    [ACTION_VIEW_SETTINGS] = "preferences options config",
    [ACTION_VIEW_LOG] = "history audit trail",
    [ACTION_FIND] = "available crew search",
    [ACTION_ADD] = "new create insert",
    [ACTION_EDIT] = "change rename modify",
    [ACTION_OPEN] = "details notes contact info",
    [ACTION_MOVE] = "drag shift reschedule reassign",
    [ACTION_SHORTEN] = "trim shrink",
    [ACTION_LENGTHEN] = "extend stretch grow",
    [ACTION_COPY] = "duplicate clone yank",
    [ACTION_COPY_TEXT] = "export print share",
    [ACTION_CUT] = "reschedule",
    [ACTION_PASTE] = "duplicate insert",
    [ACTION_SELECT] = "visual block",
    [ACTION_MARK] = "select tick",
    [ACTION_REPEAT] = "recurring series weekly",
    [ACTION_UNDO] = "revert back oops restore",
    [ACTION_VERSIONS] = "history changes",
    [ACTION_STATUS_HOLD] = "tentative option",
    [ACTION_STATUS_PENCIL] = "tentative option first",
    [ACTION_STATUS_CONFIRMED] = "firm book approve",
    [ACTION_DECIDE] = "deadline",
    [ACTION_TAKE_OFFER] = "accept promote",
    [ACTION_RELEASE] = "delete cancel remove unbook",
    [ACTION_KILL] = "delete cancel",
    [ACTION_POSTPONE] = "delay later",
    [ACTION_MISTAKE] = "delete cancel remove",
    [ACTION_CHALLENGE] = "deadline",
    [ACTION_LIST_REMOVE] = "delete",
    [ACTION_LIST_REMOVED] = "undelete restore deleted",
    [ACTION_LIST_STATE] = "archive permission",
    [ACTION_TIME_OFF] = "sick ill holiday vacation leave absence absent",
    [ACTION_COMMAND] = "set settings what-if past",
    [ACTION_BACK] = "cancel escape",
    [ACTION_LEAVE] = "exit quit close",
    [ACTION_QUIT] = "exit close",
};

const char *action_synonym(enum action_id id, const char *folded, size_t *bytes)
{
    size_t wanted = strlen(folded);
    for (const char *word = synonyms[id]; word != NULL && wanted >= SYNONYM_LEAST; word = strchr(word, ' ')) {
        word += *word == ' ';
        *bytes = strcspn(word, " ");
        if (strncmp(word, folded, wanted) == 0)
            return word;
    }
    return NULL;
}
