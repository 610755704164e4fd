/* The last row: which keys are of use here, which keys may follow a prefix, or the last message. */
#include <stdio.h>
#include <string.h>

#include "controller/reads/list.h"
#include "controller/state/roles.h"
#include "domain/text.h"
#include "ui/canvas.h"

enum { FOLLOWING_MOST = 16, MESSAGE_ROWS = 3 };

struct hint {
    enum action_id action;
    const char *word; /* what the first key of a sequence opens, or a better word here; NULL: the action's own */
};

/* Ordered by use: hints without room fall off at the end. They are the same on every cell, so that a step of the cursor
 * does not send them again. */
static const struct hint board_hints[] = {
    {ACTION_ADD, NULL},          {ACTION_EDIT, NULL},        {ACTION_MOVE, NULL},      {ACTION_STATUS_HOLD, "status"},
    {ACTION_RELEASE, "release"}, {ACTION_MARKS_CLEAR, NULL}, {ACTION_MARK_ALL, NULL},  {ACTION_OPEN, NULL},
    {ACTION_FIND, NULL},         {ACTION_UNDO, NULL},        {ACTION_PASTE, NULL},     {ACTION_WEEK_NEXT, NULL},
    {ACTION_TODAY, NULL},        {ACTION_GOTO, "go"},        {ACTION_ZOOM_1, "zoom"},  {ACTION_SEARCH, NULL},
    {ACTION_FILTER, NULL},       {ACTION_COMMAND, NULL},     {ACTION_CHALLENGE, NULL}, {ACTION_COPY, NULL},
    {ACTION_CUT, NULL},
};

static const struct hint availability_hints[] = {
    {ACTION_OPEN, "book"}, {ACTION_FIND, NULL}, {ACTION_ZOOM_1, "zoom"}, {ACTION_WEEK_NEXT, NULL},
    {ACTION_TODAY, NULL},  {ACTION_GOTO, "go"}, {ACTION_UNDO, NULL},     {ACTION_BACK, "board"},
};

static const struct hint finder_hints[] = {
    {ACTION_OPEN, "book"}, {ACTION_FINDER_FIELDS, NULL}, {ACTION_MARK, NULL}, {ACTION_DOWN, "down"},
    {ACTION_UP, "up"},     {ACTION_BACK, "board"},
};

static const struct hint pattern_hints[] = {
    {ACTION_PATTERN_PAINT, NULL},    {ACTION_PATTERN_DONE, NULL}, {ACTION_SELECT, NULL},
    {ACTION_PATTERN_WEEKDAYS, NULL}, {ACTION_PATTERN_COPY, NULL}, {ACTION_PATTERN_PASTE, NULL},
    {ACTION_PATTERN_CLEAR, NULL},    {ACTION_PATTERN_NONE, NULL}, {ACTION_UNDO, NULL},
    {ACTION_BOOKING_NEXT, "change"}, {ACTION_BACK, "drop it"},
};

static const struct hint card_hints[] = {
    {ACTION_EDIT, NULL},           {ACTION_STATUS_HOLD, "status"}, {ACTION_RELEASE, "release"}, {ACTION_MOVE, NULL},
    {ACTION_GO_THERE, "go there"}, {ACTION_VERSIONS, NULL},        {ACTION_DOWN, "down"},       {ACTION_UP, "up"},
    {ACTION_BACK, NULL},
};

static const struct hint pager_hints[] = {
    {ACTION_DOWN, "down"},
    {ACTION_UP, "up"},
    {ACTION_PAGE_DOWN, "page"},
};

static const enum role message_roles[] = {
    [MESSAGE_INFO] = ROLE_GOOD,
    [MESSAGE_WARNING] = ROLE_WARNING,
    [MESSAGE_ERROR] = ROLE_ERROR,
};

static void put_pair(struct canvas *canvas, struct pen *pen, const char *key, const char *word)
{
    char name[32];
    int from = pen->column;
    format_keys(key, name, sizeof name);
    if (*name == '\0' || pen->column + text_width(name) + 1 + text_width(word) > pen->end)
        return;
    pen_text(pen, ROLE_KEY, name);
    pen_gap(pen, 1);
    pen_text(pen, ROLE_HINT, word);
    canvas_hot_keys(canvas, pen, from, key);
    pen_gap(pen, 2);
}

/* "h" of the sequence "hx". */
static void first_key(const char *keys, char *out, size_t size)
{
    uint32_t key;
    size_t used = 0;
    if (!key_parse(keys, &key, &used))
        used = strlen(keys);
    snprintf(out, size, "%.*s", (int)used, keys);
}

static void put_hint(struct canvas *canvas, struct pen *pen, const struct hint *hint)
{
    const struct state *state = canvas->state;
    const char *keys = keymap_key(state->keymap, hint->action);
    char key[32];
    first_key(keys, key, sizeof key);
    put_pair(canvas, pen, hint->word != NULL ? key : keys,
             hint->word != NULL ? hint->word : action_get(hint->action)->hint);
}

/* A key that can do nothing just now leaves its place to others. */
static bool has_use(const struct state *state, enum action_id action)
{
    if (action == ACTION_PASTE)
        return state->clip.kind != CLIP_NONE;
    if (action == ACTION_MARKS_CLEAR)
        return state->selection.artist_count + state->selection.booking_count > 0;
    if (action == ACTION_MARK_ALL)
        return state->filtering.text != NULL;
    return true;
}

static void put_list(struct canvas *canvas, struct pen *pen, const struct hint *list, size_t count)
{
    const struct state *state = canvas->state;
    for (size_t at = 0; at < count; at++)
        if (keymap_has(state->keymap, state->mode, list[at].action) &&
            role_allows(state, state->mode, list[at].action) && has_use(state, list[at].action))
            put_hint(canvas, pen, list + at);
}

/* The list's own keys in the order of its table, then those that every list has. */
static void put_list_hints(struct canvas *canvas, struct pen *pen)
{
    const struct state *state = canvas->state;
    static const struct hint every[] = {
        {ACTION_SEARCH, NULL},
        {ACTION_FILTER, "only"},
        {ACTION_VIEW_NEXT, NULL},
        {ACTION_BACK, "board"},
    };
    const struct list *list = list_shown(state);
    for (size_t at = 0; at < list->act_count; at++)
        if (state->roster != NULL && state->roster->role >= list->acts[at].least)
            put_pair(canvas, pen, keymap_key(state->keymap, list->acts[at].action), list->acts[at].hint);
    put_list(canvas, pen, every, sizeof every / sizeof *every);
}

/* A commit is written as a whole, so nothing can be done about a single refusal here. */
static bool is_idle(const struct state *state, enum action_id id)
{
    return state->mode == MODE_BULK && state->pending.list[state->pending.shown].committed && id != ACTION_BACK;
}

/* Every action of the mode that has a word for the hint line. */
static void put_mode(struct canvas *canvas, struct pen *pen)
{
    const struct state *state = canvas->state;
    if (keymap_has(state->keymap, state->mode, ACTION_DOWN) && state->mode != MODE_MOVE)
        put_list(canvas, pen, pager_hints, sizeof pager_hints / sizeof *pager_hints);
    for (enum action_id id = ACTION_NONE + 1; id < ACTION_COUNT; id++) {
        const struct action *action = action_get(id);
        if (action != NULL && id != ACTION_HELP && *action->hint && keymap_has(state->keymap, state->mode, id) &&
            role_allows(state, state->mode, id) && !is_idle(state, id))
            put_pair(canvas, pen, keymap_key(state->keymap, id), action->hint);
    }
}

/* The keys whose act has a word of its own, or those that need a sentence; false: there is none the role allows. */
static bool put_next(struct canvas *canvas, struct pen *pen, const struct keymap_next *next, size_t count,
                     bool short_ones)
{
    const struct state *state = canvas->state;
    bool offered = false;
    for (size_t at = 0; at < count; at++) {
        const struct action *action = action_get(next[at].action);
        if ((*action->hint != '\0') != short_ones || !role_allows(state, state->mode, action->id))
            continue;
        put_pair(canvas, pen, next[at].key, short_ones ? action->hint : action->help);
        offered = true;
    }
    return offered;
}

static void put_following(struct canvas *canvas, struct pen *pen)
{
    const struct state *state = canvas->state;
    struct keymap_next next[FOLLOWING_MOST];
    size_t count =
        keymap_following(state->keymap, state->mode, state->typing.keys, state->typing.key_count, next, FOLLOWING_MOST);
    for (size_t at = 0; at < state->typing.key_count; at++) {
        char typed[16];
        key_format(state->typing.keys[at], typed);
        pen_text(pen, ROLE_KEY, typed);
    }
    pen_text(pen, ROLE_HINT, " ..  ");
    bool offered = put_next(canvas, pen, next, count, true);
    if (!put_next(canvas, pen, next, count, false) && !offered)
        pen_text(pen, ROLE_HINT,
                 state->past.at != 0 ? "the board is shown as it was" : "viewers only look: ask an admin");
}

static bool is_typing(const struct state *state, enum mode mode)
{
    return mode_row(state, mode)->typed != NULL;
}

/* In a mode where letters are text, help has the last of its keys: F1. */
static const char *help_key(const struct state *state)
{
    const char *keys = keymap_keys(state->keymap, ACTION_HELP), *last = strrchr(keys, ' ');
    return is_typing(state, state->mode) && last != NULL ? last + 1 : keymap_key(state->keymap, ACTION_HELP);
}

/* "? help   Europe/London" at the right end; the zone where there is room. */
static void put_right(struct canvas *canvas, struct pen *pen)
{
    const struct state *state = canvas->state;
    char key[32], zone[96] = "";
    if (state->roster != NULL)
        snprintf(zone, sizeof zone, "%s%s%s", zone_name(state->roster->tenant.zone),
                 state->settings.zone2 != NULL ? " + " : "",
                 state->settings.zone2 != NULL ? zone_city(state->settings.zone2) : "");
    int width = text_width(zone);
    struct pen right = *pen;
    format_keys(help_key(state), key, sizeof key);
    if (width > 0 && pen->end >= 70) {
        right.column = pen->end - width;
        frame_text(pen->frame, pen->row, right.column, width, ROLE_HINT, zone);
        pen->end = right.column - 3;
    }
    if (!keymap_has(state->keymap, state->mode, ACTION_HELP))
        return;
    right.end = pen->end;
    right.column = pen->end - text_width(key) - 5;
    pen->end = right.column - 2;
    put_pair(canvas, &right, help_key(state), "help");
}

/* A sentence may need two or three rows: these are borrowed from the panel above, but for its rule. */
static void put_message(struct canvas *canvas, const struct message *message)
{
    const struct layout *layout = &canvas->layout;
    struct area area = {layout->hint_row, 1, 1, layout->columns - 2};
    enum role role = message_roles[message->kind];
    int needed = draw_wrapped(canvas->frame, (struct area){.columns = area.columns}, 0, role, message->text);
    for (; area.rows < needed && area.rows < MESSAGE_ROWS && layout->panel_rows > area.rows + 1; area.rows++) {
        area.row--;
        canvas_blank(canvas, area.row);
        frame_fill(canvas->frame, area.row, 0, layout->columns, ' ', role);
    }
    frame_fill(canvas->frame, layout->hint_row, 0, layout->columns, ' ', role);
    draw_wrapped(canvas->frame, area, 0, role, message->text);
}

static uint64_t hint_stamp(const struct canvas *canvas)
{
    const struct state *state = canvas->state;
    uint64_t stamp = stamp_mix(canvas->stamp, (uint64_t)state->mode << 8 | (uint64_t)state->clip.kind);
    stamp = stamp_mix(stamp, (uint64_t)state->typing.count << 1 | state_may_write(state));
    stamp = stamp_mix(stamp, (uint64_t)state->shown.list << 2 | (uint64_t)has_use(state, ACTION_MARKS_CLEAR) << 1 |
                                 (uint64_t)has_use(state, ACTION_MARK_ALL));
    return stamp_bytes(stamp, state->typing.keys, state->typing.key_count * sizeof *state->typing.keys);
}

/* Only a command ends the look at the past, so that no key does it by mistake. */
static void put_way_back(struct pen *pen)
{
    pen_text(pen, ROLE_KEY, ":at now");
    pen_gap(pen, 1);
    pen_text(pen, ROLE_HINT, "back");
    pen_gap(pen, 2);
}

static void put_hints(struct canvas *canvas)
{
    const struct state *state = canvas->state;
    struct pen pen = {
        .frame = canvas->frame, .row = canvas->layout.hint_row, .column = 1, .end = canvas->layout.columns - 1};
    frame_fill(canvas->frame, pen.row, 0, canvas->layout.columns, ' ', ROLE_HINT);
    put_right(canvas, &pen);
    if (state->typing.count > 0)
        pen_format(&pen, ROLE_KEY, "%d ", state->typing.count);
    if (state->past.at != 0 && state->typing.key_count == 0 &&
        (state->mode == MODE_BOARD || state->mode == MODE_AVAILABILITY))
        put_way_back(&pen);
    if (state->typing.key_count > 0)
        put_following(canvas, &pen);
    else if (state->mode == MODE_BOARD)
        put_list(canvas, &pen, board_hints, sizeof board_hints / sizeof *board_hints);
    else if (state->mode == MODE_CARD)
        put_list(canvas, &pen, card_hints, sizeof card_hints / sizeof *card_hints);
    else if (state->mode == MODE_PATTERN)
        put_list(canvas, &pen, pattern_hints, sizeof pattern_hints / sizeof *pattern_hints);
    else if (state->mode == MODE_LIST)
        put_list_hints(canvas, &pen);
    else if (state->mode == MODE_FINDER)
        put_list(canvas, &pen, finder_hints, sizeof finder_hints / sizeof *finder_hints);
    else if (state->mode == MODE_AVAILABILITY)
        put_list(canvas, &pen, availability_hints, sizeof availability_hints / sizeof *availability_hints);
    else
        put_mode(canvas, &pen);
}

void view_hint(struct canvas *canvas)
{
    const struct message *message = state_message(canvas->state);
    if (message != NULL && canvas->state->typing.key_count == 0) {
        canvas_blank(canvas, canvas->layout.hint_row);
        put_message(canvas, message);
    } else if (canvas_begin_row(canvas, canvas->layout.hint_row, hint_stamp(canvas))) {
        put_hints(canvas);
    }
}
