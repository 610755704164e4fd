/* The help: every key as it is bound now, then the words, commands and signs. It begins with the keys of the view that
 * it was asked for in. Where there is room it has two columns, and a heading and its rows stand in one of them. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "controller/commands/command.h"
#include "controller/reads/list.h"
#include "controller/state/roles.h"
#include "domain/memory.h"
#include "domain/text.h"
#include "ui/canvas.h"

enum { KEYS_CELLS = 10, KEYS_MOST = 64, TWO_COLUMNS = 110, COLUMNS = 2, SECTIONS_MOST = GROUP_COUNT + 8 };

/* A heading, a key with what it does, or more of that on the row below. All texts but the keys are borrowed. */
struct help_row {
    enum role sign_role, role;
    char sign[KEYS_MOST];
    const char *text;
    int bytes;           /* of the text */
    const char *synonym; /* by which it was found; NULL: by itself */
    int synonym_bytes;
};

/* A heading with its rows; `to` is behind the last. */
struct section {
    size_t from, to;
    int column, top;
};

struct help {
    struct canvas *canvas;
    const struct state *state;
    struct area area;
    int columns, cells; /* of text; of one of them, with a blank behind it */
    struct help_row *rows;
    size_t count, capacity;
    struct section sections[SECTIONS_MOST];
    int section_count;
    int heights[COLUMNS];
};

/* ---- rows ---- */

static struct help_row *add_row(struct help *help)
{
    help->rows = mem_grow(help->rows, &help->capacity, help->count, sizeof *help->rows);
    help->rows[help->count] = (struct help_row){.sign_role = ROLE_OFFER};
    return &help->rows[help->count++];
}

/* Bytes of the text that stand on one row, which ends at a blank where there is one. */
static size_t row_bytes(const char *text, int cells)
{
    size_t fit = text_fit(text, cells);
    if (text[fit] == '\0')
        return fit;
    for (size_t at = fit; at > 0; at--)
        if (text[at] == ' ')
            return at;
    return fit > 0 ? fit : 1;
}

static void add_text(struct help *help, enum role sign_role, const char *sign, enum role role, const char *text)
{
    int width = text_width(sign), first = width < KEYS_CELLS ? KEYS_CELLS : width + 1;
    bool begun = false;
    while (*text != '\0' || !begun) {
        struct help_row *row = add_row(help);
        row->sign_role = sign_role;
        row->role = role;
        snprintf(row->sign, sizeof row->sign, "%s", begun ? "" : sign);
        row->text = text;
        row->bytes = (int)row_bytes(text, help->cells - 1 - (begun ? KEYS_CELLS : first));
        text += row->bytes;
        text += *text == ' ';
        begun = true;
    }
}

static bool is_wanted(const struct help *help, const char *sign, const char *text)
{
    const char *wanted = help->state->help.text;
    return wanted == NULL || strstr(sign, wanted) != NULL || text_contains_folded(text, wanted);
}

static void add_explained(struct help *help, enum role role, const char *sign, const char *text)
{
    if (is_wanted(help, sign, text))
        add_text(help, role, sign, ROLE_PLAIN, text);
}

/* ---- sections ---- */

static void section_begin(struct help *help, const char *title, const char *aside)
{
    help->sections[help->section_count].from = help->count;
    struct help_row *row = add_row(help);
    row->sign_role = ROLE_GROUP;
    snprintf(row->sign, sizeof row->sign, "%s", title);
    row->role = ROLE_DIM;
    row->text = aside;
    row->bytes = (int)strlen(aside);
}

/* A heading without rows is none. Each section goes into the column that is shorter so far, so that what comes first
 * stands near the top. */
static void section_end(struct help *help)
{
    struct section *section = &help->sections[help->section_count];
    if (help->count == section->from + 1) {
        help->count = section->from;
        return;
    }
    section->to = help->count;
    section->column = help->columns > 1 && help->heights[1] < help->heights[0] ? 1 : 0;
    section->top = help->heights[section->column];
    help->heights[section->column] += (int)(section->to - section->from) + 1;
    help->section_count++;
}

static bool may_do(const struct state *state, const struct action *action)
{
    return !keymap_has(state->keymap, MODE_BOARD, action->id) || role_allows(state, MODE_BOARD, action->id);
}

static void add_key(struct help *help, const struct action *action, const char *text)
{
    const char *bound = keymap_keys(help->state->keymap, action->id), *wanted = help->state->help.text;
    size_t bytes = 0;
    const char *synonym = wanted != NULL ? action_synonym(action->id, wanted, &bytes) : NULL;
    char keys[KEYS_MOST];
    if (*text == '\0' || *bound == '\0')
        return;
    bool itself = is_wanted(help, bound, text) || (wanted != NULL && strstr(action->name, wanted) != NULL);
    if (!itself && synonym == NULL)
        return;
    format_keys(bound, keys, sizeof keys);
    bool may = may_do(help->state, action);
    add_text(help, may ? ROLE_OFFER : ROLE_DIM, keys, may ? ROLE_PLAIN : ROLE_DIM, text);
    if (!itself) {
        help->rows[help->count - 1].synonym = synonym;
        help->rows[help->count - 1].synonym_bytes = (int)bytes;
    }
}

static void add_group(struct help *help, enum action_group group, bool here)
{
    bool closed = !role_allows(help->state, MODE_BOARD, ACTION_ADD) && (group == GROUP_EDIT || group == GROUP_STATUS);
    section_begin(help, action_group_title(group), closed ? "not for viewers: ask an admin" : here ? "here" : "");
    if (here && group == GROUP_FORM)
        add_key(help, action_get(ACTION_SUBMIT), action_get(ACTION_SUBMIT)->help);
    for (enum action_id id = ACTION_NONE + 1; id < ACTION_COUNT; id++)
        if (action_get(id)->group == group)
            add_key(help, action_get(id), action_get(id)->help);
    section_end(help);
}

/* What the keys do in the list that is shown, in its own words. */
static void add_list(struct help *help)
{
    const struct list *list = list_shown(help->state);
    section_begin(help, list->title, "here");
    for (size_t at = 0; at < list->act_count; at++)
        add_key(help, action_get(list->acts[at].action), list->acts[at].hint);
    section_end(help);
}

struct view_key {
    enum action_id action;
    const char *what; /* here; NULL: the action's own words */
};

static const struct view_key availability_keys[] = {
    {ACTION_OPEN, "book the range, else the day"},
    {ACTION_SELECT, NULL},
    {ACTION_SELECT_ROWS, NULL},
    {ACTION_MARK, "mark the artist"},
    {ACTION_MARKS_CLEAR, NULL},
    {ACTION_FIND, NULL},
    {ACTION_BACK, "end the range; the board"},
};

static const struct view_key finder_keys[] = {
    {ACTION_OPEN, "book who is marked, else this artist"},
    {ACTION_MARK, "mark the artist, to book several"},
    {ACTION_MARKS_CLEAR, NULL},
    {ACTION_FINDER_FIELDS, NULL},
    {ACTION_BACK, "the board"},
};

static const struct view_key card_keys[] = {
    {ACTION_GO_THERE, NULL},      {ACTION_EDIT, "edit in the form"},
    {ACTION_MOVE, NULL},          {ACTION_STATUS_HOLD, NULL},
    {ACTION_STATUS_PENCIL, NULL}, {ACTION_STATUS_CONFIRMED, NULL},
    {ACTION_STATUS_SECOND, NULL}, {ACTION_RELEASE, NULL},
    {ACTION_VERSIONS, NULL},      {ACTION_BACK, NULL},
};

/* Views whose keys are those of the board, but few of them, or in another sense. */
static const struct {
    enum mode mode;
    const char *title;
    const struct view_key *keys;
    size_t count;
} views[] = {
    {MODE_AVAILABILITY, "Availability", availability_keys, sizeof availability_keys / sizeof *availability_keys},
    {MODE_FINDER, "Finder", finder_keys, sizeof finder_keys / sizeof *finder_keys},
    {MODE_CARD, "Card", card_keys, sizeof card_keys / sizeof *card_keys},
};

/* Returns false where a view has no keys of its own. */
static bool add_view(struct help *help, enum mode mode)
{
    size_t at = 0;
    while (at < sizeof views / sizeof *views && views[at].mode != mode)
        at++;
    if (at == sizeof views / sizeof *views)
        return false;
    section_begin(help, views[at].title, "here");
    for (const struct view_key *key = views[at].keys; key < views[at].keys + views[at].count; key++) {
        const struct action *action = action_get(key->action);
        add_key(help, action, key->what != NULL ? key->what : action->help);
    }
    section_end(help);
    return true;
}

struct explained {
    const char *sign, *what;
};

static void add_section(struct help *help, const char *title, const struct explained *rows, size_t count)
{
    section_begin(help, title, "");
    for (size_t row = 0; row < count; row++)
        add_explained(help, ROLE_OFFER, rows[row].sign, rows[row].what);
    section_end(help);
}

/* The words of quick add; domain/quickadd.h has them all. */
static void add_line_words(struct help *help)
{
    static const struct explained rows[] = {
        {"days", "tue-thu  monday to wednesday  24-26 nov  24/12"},
        {"weeks", "next mon  next week  this week  all week  w51"},
        {"several", "mon,wed: two bookings; tue-thu 14-18 each: three"},
        {"times", "9-12  9 to 12  9:30  am  pm  +30m  2h  3d  1w"},
        {"status", "hold pencil confirmed second heavy; by fri"},
        {"@ >", "a project, an artist, anywhere; Tab lists them"},
        {";", "the rest is a note"},
        {"\"mon\"", "the title stands first; quotes keep words in it"},
    };
    add_section(help, "What a line of quick add understands", rows, sizeof rows / sizeof *rows);
}

static void add_mouse(struct help *help)
{
    static const struct explained rows[] = {
        {"click", "the cursor goes there; words of the last row are keys"},
        {"twice", "opens, like Enter"},
        {"drag", "moves a booking (Esc: back); free cells: a range"},
        {"wheel", "rolls; with Shift or on the headings: weeks"},
        {"Shift", "held: the terminal selects text as without it"},
    };
    add_section(help, "Mouse, with :set mouse", rows, sizeof rows / sizeof *rows);
}

static void add_commands(struct help *help)
{
    section_begin(help, "Commands behind :", "");
    for (size_t at = 0; at < command_count; at++)
        add_explained(help, ROLE_OFFER, commands[at].name, commands[at].help);
    section_end(help);
}

static void add_signs(struct help *help)
{
    static const struct {
        enum role role;
        const char *sign, *what;
    } rows[] = {
        {ROLE_CONFIRMED, "confirmed", "firm: it has no sign"},
        {ROLE_PENCIL, "~pencil", "may be released"},
        {ROLE_PENCIL, "~~", "a heavy pencil"},
        {ROLE_PENCIL, "~| ~|5h", "a pencil with a time to decide by; 5 hours are left"},
        {ROLE_PENCIL, "~!24h", "a challenged pencil: it goes in 24 hours if nobody acts"},
        {ROLE_HOLD, "?12m hold", "lapses by itself in 12 minutes"},
        {ROLE_SECOND, "2 3", "a second, third option: next in line"},
        {ROLE_SECOND, "2~", "an option that can be taken now"},
        {ROLE_REFUSED, "!", "refused: the hours are taken"},
        {ROLE_IN_THE_WAY, "!", "what is in the way"},
        {ROLE_CLASH, "*", "a clash: over a hold, outside the hours, too little rest"},
        {ROLE_PENDING, "^", "being saved"},
        {ROLE_UNKNOWN, "^?", "saved? the link broke, it is asked again"},
        {ROLE_SELECTED, "#", "marked"},
        {ROLE_DRAFT, "%", "differs on this what-if board"},
        {ROLE_OFFER, "+ > =", "behind :diff: added, moved here, changed"},
        {ROLE_FRESH, "-----", "somebody has just changed or released it"},
        {ROLE_PERSON, "+", "before a name: somebody else is on this row"},
        {ROLE_OFF, "....", "outside the working hours, time off"},
        {ROLE_PLAIN, "< >", "goes on before or after what is shown"},
        {ROLE_PLAIN, "+2", "two more are hidden; the row opens under the cursor"},
    };
    section_begin(help, "Signs", "");
    for (size_t row = 0; row < sizeof rows / sizeof *rows; row++)
        add_explained(help, rows[row].role, rows[row].sign, rows[row].what);
    section_end(help);
}

static void add_all(struct help *help)
{
    enum mode mode = help->state->help.back;
    enum action_group here = action_group_of(mode);
    bool whole = mode == MODE_LIST || add_view(help, mode); /* "here" is more than a group, or less */
    if (mode == MODE_LIST)
        add_list(help);
    else if (!whole && here != GROUP_MOVE)
        add_group(help, here, true);
    if (mode == MODE_QUICK_ADD)
        add_line_words(help);
    for (enum action_group group = 0; group < GROUP_COUNT; group++)
        if (whole || group != here || here == GROUP_MOVE)
            add_group(help, group, false);
    if (mode != MODE_QUICK_ADD)
        add_line_words(help);
    add_commands(help);
    add_signs(help);
    add_mouse(help);
}

/* ---- drawing ---- */

/* What was searched for stands out. */
static void draw_found(struct pen *pen, const struct help *help, enum role role, const char *text, int bytes)
{
    const char *wanted = help->state->help.text;
    size_t length = wanted != NULL ? strlen(wanted) : 0;
    const char *end = text + bytes;
    while (length > 0 && text + length <= end) {
        const char *at = text;
        while (at + length <= end && strncasecmp(at, wanted, length) != 0)
            at++;
        if (at + length > end)
            break;
        pen_format(pen, role, "%.*s", (int)(at - text), text);
        pen_format(pen, ROLE_SELECTED, "%.*s", (int)length, at);
        text = at + length;
    }
    pen_format(pen, role, "%.*s", (int)(end - text), text);
}

static void draw_row(const struct help *help, const struct help_row *row, int at, int column)
{
    struct pen pen = {
        .frame = help->canvas->frame,
        .row = help->area.row + at,
        .column = help->area.column + column * help->cells,
        .end = help->area.column + (column + 1) * help->cells - 1,
    };
    int text = pen.column + KEYS_CELLS;
    draw_found(&pen, help, row->sign_role, row->sign, (int)strlen(row->sign));
    pen.column = pen.column + 1 > text ? pen.column + 1 : text;
    if (row->role == ROLE_DIM && row->bytes > 0 && *row->sign != '\0')
        pen_text(&pen, ROLE_DIM, "- ");
    draw_found(&pen, help, row->role, row->text, row->bytes);
    if (row->synonym != NULL)
        pen_format(&pen, ROLE_SELECTED, "  %.*s", row->synonym_bytes, row->synonym);
}

static void draw_all(const struct help *help)
{
    int most = help->canvas->scroll_most, skip = help->state->pager.scroll < most ? help->state->pager.scroll : most;
    for (const struct section *section = help->sections; section < help->sections + help->section_count; section++)
        for (size_t row = section->from; row < section->to; row++) {
            int at = section->top + (int)(row - section->from) - skip;
            if (at >= 0 && at < help->area.rows)
                draw_row(help, help->rows + row, at, section->column);
        }
}

void view_help(struct canvas *canvas)
{
    const struct layout *layout = &canvas->layout;
    int bottom = canvas->state->mode == MODE_HELP_SEARCH ? layout->panel_row : layout->hint_row;
    struct help help = {
        .canvas = canvas,
        .state = canvas->state,
        .area = {1, 1, bottom - 1, layout->columns - 2},
        .columns = layout->columns >= TWO_COLUMNS && canvas->state->help.text == NULL ? COLUMNS : 1,
    };
    help.cells = help.area.columns / help.columns;
    for (int row = 1; row < bottom; row++)
        canvas_blank(canvas, row);
    add_all(&help);
    int height = help.heights[0] > help.heights[1] ? help.heights[0] : help.heights[1];
    canvas->scroll_most = height - 1 > help.area.rows ? height - 1 - help.area.rows : 0; /* no blank row at the end */
    draw_all(&help);
    if (help.section_count == 0)
        frame_text(canvas->frame, 1, 1, layout->columns - 2, ROLE_PLAIN,
                   "No key, word or sign has to do with it; another word may, and Esc shows all.");
    free(help.rows);
}
