/* The help screen: the action table with the keys as they are bound now, in two columns if there is room. */
#include <string.h>

#include "controller/state/roles.h"
#include "domain/text.h"
#include "ui/canvas.h"

enum {
    KEYS_CELLS = 10,
    TWO_COLUMNS = 110,
    LINE_ROWS = 8,
    MOUSE_ROWS = 5,
    GLYPH_ROWS = 4,
    BEHIND_KEYS = LINE_ROWS + MOUSE_ROWS + GLYPH_ROWS + 5, /* three titles, blank rows between, none behind the last */
};

/* The rows flow through columns of equal height. */
struct help {
    struct canvas *canvas;
    struct area area;
    int columns, height; /* columns of text; rows of one column */
    int row, skip;       /* the next row, counted through all columns */
};

static struct pen next_row(struct help *help)
{
    int column = help->row / help->height, row = help->row % help->height - help->skip;
    int width = help->area.columns / help->columns;
    bool there = column < help->columns && row >= 0 && row < help->area.rows;
    help->row++;
    return (struct pen){
        .frame = help->canvas->frame,
        .row = there ? help->area.row + row : -1,
        .column = help->area.column + column * width,
        .end = help->area.column + (column + 1) * width - 1,
    };
}

static bool belongs(const struct state *state, const struct action *action, enum action_group group)
{
    const char *keys = keymap_keys(state->keymap, action->id), *wanted = state->help.text;
    return action->group == group && *action->help && *keys &&
           (wanted == NULL || strstr(keys, wanted) != NULL || strstr(action->name, wanted) != NULL ||
            text_contains_folded(action->help, wanted));
}

static int group_rows(const struct state *state, enum action_group group)
{
    int rows = 0;
    for (enum action_id id = ACTION_NONE + 1; id < ACTION_COUNT; id++)
        rows += belongs(state, action_get(id), group);
    return rows > 0 ? rows + 2 : 0; /* title and a blank row */
}

static bool may_do(const struct state *state, const struct action *action)
{
    return !keymap_has(state->keymap, MODE_BOARD, action->id) || role_allows(state, MODE_BOARD, action->id);
}

static void draw_group(struct help *help, enum action_group group)
{
    const struct state *state = help->canvas->state;
    if (group_rows(state, group) == 0)
        return;
    struct pen pen = next_row(help);
    pen_text(&pen, ROLE_GROUP, action_group_title(group));
    if (!role_allows(state, MODE_BOARD, ACTION_ADD) && (group == GROUP_EDIT || group == GROUP_STATUS))
        pen_text(&pen, ROLE_DIM, "   - not for viewers: ask an admin");
    for (enum action_id id = ACTION_NONE + 1; id < ACTION_COUNT; id++) {
        const struct action *action = action_get(id);
        if (!belongs(state, action, group))
            continue;
        char keys[80];
        format_keys(keymap_keys(state->keymap, id), keys, sizeof keys);
        pen = next_row(help);
        int column = pen.column + KEYS_CELLS;
        pen_text(&pen, ROLE_OFFER, keys);
        pen.column = pen.column + 1 > column ? pen.column + 1 : column;
        if (!may_do(state, action))
            pen_text(&pen, ROLE_DIM, "- ");
        pen_text(&pen, may_do(state, action) ? ROLE_PLAIN : ROLE_DIM, action->help);
    }
    next_row(help);
}

struct explained {
    const char *sign, *what;
};

static void draw_explained(struct help *help, const char *title, const struct explained *rows, int count)
{
    struct pen pen = next_row(help);
    pen_text(&pen, ROLE_GROUP, title);
    for (int row = 0; row < count; row++) {
        pen = next_row(help);
        int column = pen.column + KEYS_CELLS;
        pen_text(&pen, ROLE_OFFER, rows[row].sign);
        pen.column = column;
        pen_text(&pen, ROLE_PLAIN, rows[row].what);
    }
    next_row(help);
}

/* The words of quick add; domain/quickadd.h has them all. */
static void draw_line_words(struct help *help)
{
    static const struct explained rows[LINE_ROWS] = {
        {"days", "tue-thu  monday to wednesday  24-26 nov  24/12"},
        {"weeks", "next mon  next week  this week  all week  w51"},
        {"several", "mon,wed: two bookings; tue-thu 14-18 each: three"},
        {"times", "9-12  9 to 12  9:30  am  pm  +30m  2h  3d  1w"},
        {"status", "hold pencil confirmed second heavy; by fri"},
        {"@ >", "a project, an artist, anywhere; Tab lists them"},
        {";", "the rest is a note"},
        {"\"mon\"", "the title stands first; quotes keep words in it"},
    };
    draw_explained(help, "What a line of quick add understands", rows, LINE_ROWS);
}

static void draw_mouse(struct help *help)
{
    static const struct explained rows[MOUSE_ROWS] = {
        {"click", "the cursor goes there; words of the last row are keys"},
        {"twice", "opens, like Enter"},
        {"drag", "moves a booking (Esc: back); free cells: a range"},
        {"wheel", "rolls; with Shift or on the headings: weeks"},
        {"Shift", "held: the terminal selects text as without it"},
    };
    draw_explained(help, "Mouse, with :set mouse", rows, MOUSE_ROWS);
}

static void draw_glyphs(struct help *help)
{
    static const struct {
        enum role role;
        const char *sign, *what;
    } rows[GLYPH_ROWS][3] = {
        {{ROLE_CONFIRMED, " confirmed ", "firm"}, {ROLE_PENCIL, "~pencil ", "may be released"}},
        {{ROLE_HOLD, "?12m hold ", "lapses by itself"}, {ROLE_SECOND, "2 second option ", "next in line"}},
        {{ROLE_REFUSED, "! refused ", ""}, {ROLE_IN_THE_WAY, "! in the way ", ""}, {ROLE_CLASH, "* clash", ""}},
        {{ROLE_PENDING, "^ being saved ", ""}, {ROLE_OFF, "....", "off"}, {ROLE_PLAIN, "< > +2", "there is more"}},
    };
    struct pen pen = next_row(help);
    pen_text(&pen, ROLE_GROUP, "Signs");
    for (int row = 0; row < GLYPH_ROWS; row++) {
        pen = next_row(help);
        for (int at = 0; at < 3 && rows[row][at].sign != NULL; at++) {
            pen_text(&pen, rows[row][at].role, rows[row][at].sign);
            pen_format(&pen, ROLE_DIM, " %s   ", rows[row][at].what);
        }
    }
}

static int all_rows(const struct state *state)
{
    int total = state->help.text != NULL ? 0 : BEHIND_KEYS;
    for (enum action_group group = 0; group < GROUP_COUNT; group++)
        total += group_rows(state, group);
    return total;
}

static void clamp_scroll(struct help *help)
{
    int most = help->height > help->area.rows ? help->height - help->area.rows : 0;
    help->canvas->scroll_most = most;
    if (help->skip > most)
        help->skip = most;
}

void view_help(struct canvas *canvas)
{
    const struct layout *layout = &canvas->layout;
    int bottom = canvas->state->mode == MODE_HELP_SEARCH ? layout->panel_row : layout->hint_row;
    struct help help = {
        .canvas = canvas,
        .area = {1, 1, bottom - 1, layout->columns - 2},
        .columns = layout->columns >= TWO_COLUMNS && canvas->state->help.text == NULL ? 2 : 1,
        .skip = canvas->state->pager.scroll,
    };
    for (int row = 1; row < bottom; row++)
        canvas_blank(canvas, row);
    help.height = (all_rows(canvas->state) + help.columns - 1) / help.columns;
    clamp_scroll(&help);
    for (enum action_group group = 0; group < GROUP_COUNT; group++)
        draw_group(&help, group);
    if (canvas->state->help.text == NULL) {
        draw_line_words(&help);
        draw_mouse(&help);
        draw_glyphs(&help);
    } else if (help.height == 0)
        frame_text(canvas->frame, 1, 1, layout->columns - 2, ROLE_PLAIN, "No key has to do with it.");
}
