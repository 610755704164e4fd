#include "controller/mode.h"

const struct mode_row *mode_row(enum mode mode)
{
    static const struct mode_row *const rows[MODE_COUNT] = {
        [MODE_BOARD] = &mode_board,       [MODE_QUICK_ADD] = &mode_quick_add, [MODE_FORM] = &mode_form,
        [MODE_MOVE] = &mode_move,         [MODE_CONFLICT] = &mode_conflict,   [MODE_BULK] = &mode_bulk,
        [MODE_REPEAT] = &mode_repeat,     [MODE_STALE] = &mode_stale,
        [MODE_GOTO] = &mode_goto,         [MODE_CARD] = &mode_card,           [MODE_HELP] = &mode_help,
        [MODE_MESSAGES] = &mode_messages, [MODE_AVAILABILITY] = &mode_availability,
        [MODE_SEARCH] = &mode_search,     [MODE_FILTER] = &mode_filter,       [MODE_COMMAND] = &mode_command,
        [MODE_HELP_SEARCH] = &mode_help_search, [MODE_WAITING] = &mode_waiting,
        [MODE_FINDER] = &mode_finder,     [MODE_FINDER_FORM] = &mode_finder_form,
        [MODE_VERSIONS] = &mode_versions,
        [MODE_PATTERN] = &mode_pattern,
        [MODE_LIST] = &mode_list,         [MODE_LIST_LINE] = &mode_list_line,
    };
    return rows[mode];
}
