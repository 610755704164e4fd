#include "least.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

enum { LOOKS_MOST = 128, BACKGROUNDS_MOST = 6, SPLITS_MOST = 12, NEVER = 1 << 28, CELL_BYTES = 12 };

struct cell {
    char text[CELL_BYTES]; /* "" is the right half of a wide one */
    int length, width;
    struct terminal_look look;
};

struct picture {
    int rows, columns, row, column;
    struct cell *cells;
};

/* ---- pictures ---- */

static void *checked(void *memory)
{
    if (memory == NULL)
        abort();
    return memory;
}

/* One character of a row with the marks that combine with it; how many bytes. */
static int take_character(const char *text, int *width)
{
    wchar_t character;
    mbstate_t state = {0};
    int length = (int)mbrtowc(&character, text, strlen(text), &state);
    *width = length > 0 ? wcwidth(character) : 1;
    while (length > 0 && text[length] != '\0') {
        int more = (int)mbrtowc(&character, text + length, strlen(text + length), &state);
        if (more <= 0 || wcwidth(character) != 0)
            break;
        length += more;
    }
    return length > 0 ? length : 1;
}

static void take_row(struct picture *picture, struct terminal *terminal, int row)
{
    char *text = terminal_row(terminal, row);
    const char *at = text;
    struct cell *cells = picture->cells + row * picture->columns;
    for (int column = 0; column < picture->columns; column++)
        cells[column] =
            (struct cell){.text = " ", .length = 1, .width = 1, .look = terminal_look(terminal, row, column)};
    for (int column = 0; *at != '\0' && column < picture->columns;) {
        int width, length = take_character(at, &width);
        struct cell *cell = cells + column;
        cell->length = length < CELL_BYTES ? length : CELL_BYTES - 1;
        memset(cell->text, 0, sizeof cell->text);
        memcpy(cell->text, at, (size_t)cell->length);
        cell->width = width == 2 && column + 1 < picture->columns ? 2 : 1;
        if (cell->width == 2)
            cell[1] = (struct cell){.look = cell->look};
        column += cell->width;
        at += length;
    }
    free(text);
}

struct picture *picture_take(struct terminal *terminal, int rows, int columns)
{
    struct picture *picture = checked(calloc(1, sizeof *picture));
    picture->rows = rows;
    picture->columns = columns;
    picture->cells = checked(calloc((size_t)(rows * columns), sizeof *picture->cells));
    for (int row = 0; row < rows; row++)
        take_row(picture, terminal, row);
    terminal_cursor(terminal, &picture->row, &picture->column);
    return picture;
}

void picture_free(struct picture **picture)
{
    if (*picture != NULL)
        free((*picture)->cells);
    free(*picture);
    *picture = NULL;
}

/* ---- looks ---- */

static bool looks_equal(const struct terminal_look *one, const struct terminal_look *other)
{
    return one->bold == other->bold && one->reverse == other->reverse && one->underline == other->underline &&
           one->italic == other->italic && one->foreground == other->foreground && one->background == other->background;
}

static bool is_blank(const struct cell *cell)
{
    return cell->length == 1 && cell->text[0] == ' ' && !cell->look.underline && !cell->look.reverse;
}

/* What an eye cannot tell apart. */
static bool cells_equal(const struct cell *one, const struct cell *other)
{
    if (is_blank(one) && is_blank(other))
        return one->look.background == other->look.background;
    return one->length == other->length && one->width == other->width &&
           memcmp(one->text, other->text, (size_t)one->length) == 0 && looks_equal(&one->look, &other->look);
}

static int digits(int number)
{
    return number < 10 ? 1 : number < 100 ? 2 : 3;
}

/* With the semicolon before it. */
static int colour_length(int colour)
{
    return colour < 16 ? 3 : 6 + digits(colour); /* ";39", ";31", ";91"; ";38;5;123" */
}

static int added_length(const struct terminal_look *from, const struct terminal_look *to)
{
    int length = 2 * (to->bold && !from->bold) + 2 * (to->reverse && !from->reverse) +
                 2 * (to->underline && !from->underline) + 2 * (to->italic && !from->italic);
    length += from->foreground != to->foreground ? colour_length(to->foreground) : 0;
    return length + (from->background != to->background ? colour_length(to->background) : 0);
}

/* "ESC [ numbers m"; the first number has no semicolon, and a reset is "ESC [ m" or "ESC [ 0 ; numbers m". */
static int change_length(const struct terminal_look *from, const struct terminal_look *to)
{
    static const struct terminal_look plain = {.foreground = -1, .background = -1};
    if (looks_equal(from, to))
        return 0;
    int added = added_length(&plain, to), reset = 3 + (added > 0 ? 1 + added : 0);
    bool loses = (from->bold && !to->bold) || (from->reverse && !to->reverse) || (from->underline && !to->underline) ||
                 (from->italic && !to->italic);
    int change = 2 + added_length(from, to);
    return loses || reset < change ? reset : change;
}

struct looks {
    struct terminal_look look[LOOKS_MOST];
    int change[LOOKS_MOST][LOOKS_MOST];
    int count;
};

static int look_number(struct looks *looks, const struct terminal_look *look)
{
    for (int i = 0; i < looks->count; i++)
        if (looks_equal(&looks->look[i], look))
            return i;
    if (looks->count == LOOKS_MOST) {
        fprintf(stderr, "more than %d looks on one screen\n", LOOKS_MOST);
        exit(1);
    }
    looks->look[looks->count] = *look;
    return looks->count++;
}

/* The plain look is the first: as each paint begins. */
static void collect_looks(struct looks *looks, const struct picture *picture)
{
    look_number(looks, &(struct terminal_look){.foreground = -1, .background = -1});
    for (int i = 0; i < picture->rows * picture->columns; i++) {
        look_number(looks, &picture->cells[i].look);
        if (is_blank(picture->cells + i))
            look_number(looks,
                        &(struct terminal_look){.foreground = -1, .background = picture->cells[i].look.background});
    }
    for (int from = 0; from < looks->count; from++)
        for (int to = 0; to < looks->count; to++)
            looks->change[from][to] = change_length(&looks->look[from], &looks->look[to]);
}

static bool look_shows(const struct terminal_look *look, const struct cell *cell)
{
    if (is_blank(cell))
        return look->background == cell->look.background && !look->underline && !look->reverse;
    return looks_equal(look, &cell->look);
}

/* ---- a row ---- */

/* One way through a row: what it shows before is what it showed, or, behind an erasure, blanks of one background. */
struct layer {
    struct cell *before;
    int end;                 /* from this column on it equals what the row is to show */
    int (*here)[LOOKS_MOST]; /* the least bytes until the cursor stands in this column with this look */
};

struct row {
    const struct cell *after;
    int columns;
    const struct looks *looks;
    struct layer layer[1 + BACKGROUNDS_MOST]; /* the first: nothing is erased */
    int backgrounds[BACKGROUNDS_MOST], layers;
    int done[LOOKS_MOST]; /* the least bytes until nothing of the row is left to be said */
};

static void lower(int *least, int bytes)
{
    if (bytes < *least)
        *least = bytes;
}

static int step_length(int from, int to)
{
    int relative = to - from == 1 ? 3 : 3 + digits(to - from), absolute = to == 0 ? 1 : 3 + digits(to + 1);
    return relative < absolute ? relative : absolute;
}

static int place_length(int row, int column)
{
    return column == 0 ? 3 + digits(row + 1) : 4 + digits(row + 1) + digits(column + 1);
}

/* Where the last row that was said left the cursor; row -1: nobody knows. */
struct left {
    int row, column;
};

/* By both numbers; by line feeds, in which the column stays; or by the row's number and some steps back. */
static int enter_length(const struct left *left, int row, int column)
{
    int place = place_length(row, column);
    if (left->row < 0)
        return place;
    int across = column == left->column ? 0 : column == 0 ? 1 : 3 + digits(column + 1);
    if (column < left->column && left->column - column < across)
        across = left->column - column;
    int down = row - left->row < 3 + digits(row + 1) && row > left->row ? row - left->row : 3 + digits(row + 1);
    return down + across < place ? down + across : place;
}

/* The column from which on nothing of the row is to be said. */
static int end_of_changes(const struct row *row, const struct layer *layer)
{
    int column = row->columns;
    while (column > 0 && cells_equal(layer->before + column - 1, row->after + column - 1))
        column--;
    return column;
}

static int run_end(const struct row *row, int column)
{
    int end = column + 1;
    while (end < row->columns && row->after[column].width == 1 && cells_equal(row->after + column, row->after + end))
        end++;
    return end;
}

/* Cells of this look from here on: one, or some of them by repetition or, blank, by erasing. */
static void write_cells(struct row *row, struct layer *layer, int column, int look, int bytes)
{
    const struct cell *cell = row->after + column;
    int end = run_end(row, column);
    lower(&layer->here[column + cell->width][look], bytes + cell->length);
    for (int to = column + 4; to <= end; to++) {
        lower(&layer->here[to][look], bytes + cell->length + 3 + digits(to - column - 1));
        if (!is_blank(cell))
            continue;
        if (to < row->columns)
            lower(&layer->here[to][look], bytes + 3 + digits(to - column) + step_length(column, to));
        if (to >= layer->end)
            lower(&row->done[look], bytes + 3 + digits(to - column));
    }
}

static void step_over(struct row *row, struct layer *layer, int column)
{
    for (int to = column; to < row->columns && cells_equal(layer->before + to, row->after + to);) {
        to++;
        if (to < row->columns && row->after[to].width > 0)
            for (int look = 0; look < row->looks->count; look++)
                lower(&layer->here[to][look], layer->here[column][look] + step_length(column, to));
    }
}

static int change_to(const struct row *row, const struct layer *layer, int column, int look)
{
    int bytes = NEVER;
    for (int from = 0; from < row->looks->count; from++)
        lower(&bytes, layer->here[column][from] + row->looks->change[from][look]);
    return bytes;
}

/* The rest of the row becomes blanks. */
static void erase(struct row *row, int column)
{
    for (int i = 1; i < row->layers; i++)
        for (int look = 0; look < row->looks->count; look++) {
            const struct terminal_look *shown = &row->looks->look[look];
            if (shown->background == row->backgrounds[i - 1] && !shown->underline && !shown->reverse)
                lower(&row->layer[i].here[column][look], change_to(row, row->layer, column, look) + 3);
        }
}

static void leave_column(struct row *row, struct layer *layer, int column)
{
    int least = NEVER;
    for (int look = 0; look < row->looks->count; look++)
        lower(&least, layer->here[column][look]);
    if (least >= NEVER)
        return;
    if (column >= layer->end)
        for (int look = 0; look < row->looks->count; look++)
            lower(&row->done[look], layer->here[column][look]);
    if (column == row->columns)
        return;
    if (layer == row->layer)
        erase(row, column);
    step_over(row, layer, column);
    for (int look = 0; look < row->looks->count; look++)
        if (look_shows(&row->looks->look[look], row->after + column))
            write_cells(row, layer, column, look, change_to(row, layer, column, look));
}

/* A layer for each background that blanks of the row have. */
static void make_layers(struct row *row, const struct cell *before)
{
    memcpy(row->layer[0].before, before, (size_t)row->columns * sizeof *before);
    row->layers = 1;
    for (int column = 0; column < row->columns; column++) {
        bool known = !is_blank(row->after + column);
        for (int i = 1; i < row->layers; i++)
            known = known || row->backgrounds[i - 1] == row->after[column].look.background;
        if (known || row->layers > BACKGROUNDS_MOST)
            continue;
        row->backgrounds[row->layers - 1] = row->after[column].look.background;
        for (int i = 0; i < row->columns; i++)
            row->layer[row->layers].before[i] = row->after[column];
        row->layers++;
    }
    for (int i = 0; i < row->layers; i++)
        row->layer[i].end = end_of_changes(row, row->layer + i);
    for (int i = 0; i < row->layers; i++)
        for (int column = 0; column <= row->columns; column++)
            for (int look = 0; look < LOOKS_MOST; look++)
                row->layer[i].here[column][look] = NEVER;
}

/* `bytes`: so far, by the look that is left. The last cell that changes is taken for the last that is said. */
static void say_row(struct row *row, const struct cell *before, int number, struct left *left, int *bytes)
{
    make_layers(row, before);
    if (row->layer[0].end == 0)
        return;
    for (int look = 0; look < LOOKS_MOST; look++)
        row->done[look] = NEVER;
    for (int column = 0; column < row->columns; column++) {
        for (int look = 0; look < row->looks->count && row->after[column].width > 0; look++)
            row->layer[0].here[column][look] = bytes[look] + enter_length(left, number, column);
        if (!cells_equal(before + column, row->after + column))
            break; /* the cursor enters at or before the first change */
    }
    for (int column = 0; column <= row->columns; column++)
        for (int i = 0; i < row->layers; i++)
            leave_column(row, row->layer + i, column);
    memcpy(bytes, row->done, sizeof row->done);
    *left = (struct left){.row = number, .column = row->layer[0].end};
}

/* Columns [from, to) of all rows. */
static void say_band(struct row *row, const struct picture *before, const struct picture *after, int from, int to,
                     struct left *left, int *bytes)
{
    struct cell *cells = checked(calloc((size_t)after->columns, sizeof *cells));
    for (int number = 0; number < after->rows; number++) {
        row->after = after->cells + number * after->columns;
        memcpy(cells, row->after,
               (size_t)after->columns * sizeof *cells); /* outside of the band nothing is to be said */
        memcpy(cells + from, before->cells + number * after->columns + from, (size_t)(to - from) * sizeof *cells);
        say_row(row, cells, number, left, bytes);
    }
    free(cells);
}

/* Row by row up to this column, and then row by row what stands behind it. */
static int least_in_bands(struct row *row, const struct picture *before, const struct picture *after, int split)
{
    int bytes[LOOKS_MOST], least = NEVER;
    struct left left = {.row = -1};
    for (int look = 0; look < LOOKS_MOST; look++)
        bytes[look] = look == 0 ? 0 : NEVER;
    say_band(row, before, after, 0, split, &left, bytes);
    say_band(row, before, after, split, after->columns, &left, bytes);
    for (int look = 0; look < row->looks->count; look++)
        lower(&least, bytes[look]);
    return least;
}

size_t picture_least(const struct picture *before, const struct picture *after)
{
    struct looks *looks = checked(calloc(1, sizeof *looks));
    int least = NEVER;
    struct row row = {.columns = after->columns, .looks = looks};
    for (int i = 0; i <= BACKGROUNDS_MOST; i++) {
        row.layer[i].before = checked(calloc((size_t)after->columns, sizeof *row.layer[i].before));
        row.layer[i].here = checked(calloc((size_t)after->columns + 2, sizeof *row.layer[i].here));
    }
    collect_looks(looks, after);
    for (int split = after->columns; split >= after->columns - SPLITS_MOST; split--)
        lower(&least, least_in_bands(&row, before, after, split));
    for (int i = 0; i <= BACKGROUNDS_MOST; i++) {
        free(row.layer[i].before);
        free(row.layer[i].here);
    }
    free(looks);
    return (size_t)(least + place_length(after->row, after->column));
}
