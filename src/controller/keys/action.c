#include "controller/keys/action.h"

#include <string.h>

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
        [GROUP_MOVE] = "Moving about",         [GROUP_VIEW] = "What is shown",           [GROUP_EDIT] = "Booking",
        [GROUP_STATUS] = "Status and release", [GROUP_OTHER] = "Answers, help, leaving",
    };
    return titles[group];
}
