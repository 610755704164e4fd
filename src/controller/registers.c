#include "controller/registers.h"

#include "controller/lists.h"
#include "controller/mode.h"

const struct mode_register mode_register = {
    .modes = {
        [MODE_BOARD] = &mode_board,
        [MODE_QUICK_ADD] = &mode_quick_add,
        [MODE_FORM] = &mode_form,
        [MODE_MOVE] = &mode_move,
        [MODE_CONFLICT] = &mode_conflict,
        [MODE_BULK] = &mode_bulk,
        [MODE_REPEAT] = &mode_repeat,
        [MODE_STALE] = &mode_stale,
        [MODE_GOTO] = &mode_goto,
        [MODE_SEARCH] = &mode_search,
        [MODE_FILTER] = &mode_filter,
        [MODE_COMMAND] = &mode_command,
        [MODE_WAITING] = &mode_waiting,
        [MODE_HELP_SEARCH] = &mode_help_search,
        [MODE_CARD] = &mode_card,
        [MODE_VERSIONS] = &mode_versions,
        [MODE_HELP] = &mode_help,
        [MODE_MESSAGES] = &mode_messages,
        [MODE_AVAILABILITY] = &mode_availability,
        [MODE_FINDER] = &mode_finder,
        [MODE_FINDER_FORM] = &mode_finder_form,
        [MODE_LIST] = &mode_list,
        [MODE_LIST_LINE] = &mode_list_line,
        [MODE_PATTERN] = &mode_pattern,
    },
    .parents = {
        [PARENT_ROOT] = &parent_root,
        [PARENT_PANEL] = &parent_panel,
        [PARENT_PAGER] = &parent_pager,
        [PARENT_VIEW] = &parent_view,
        [PARENT_GRID] = &parent_grid,
    },
};

const struct list *const list_tables[LIST_COUNT] = {
    [LIST_BOOKINGS] = &list_bookings,
    [LIST_PROJECTS] = &list_projects,
    [LIST_MEMBERS] = &list_members,
    [LIST_SETTINGS] = &list_settings,
    [LIST_HOLIDAYS] = &list_holidays,
    [LIST_LOG] = &list_log,
    [LIST_OWN_ACTS] = &list_own_acts,
    [LIST_ARTISTS] = &list_artists,
    [LIST_REMOVED] = &list_removed,
    [LIST_TIME_OFF] = &list_time_off,
    [LIST_TENANTS] = &list_tenants,
    [LIST_DRAFTS] = &list_drafts,
};

bool mode_has(enum mode mode, enum action_id action)
{
    return mode_handler(&mode_register, mode, action) != NULL;
}
