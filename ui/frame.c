#include "ui/frame.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"

/* Numbers of several marks begin behind the last code point. So many are enough for every script, and hostile text
 * cannot make them more: what comes behind the last of them is left out. */
enum { FIRST_NUMBER = 0x110000, NUMBERS_MOST = 1024 };

static const struct cell blank = {.character = ' ', .role = ROLE_PLAIN};

struct frame *frame_new(int rows, int columns)
{
    struct frame *frame = mem_new(1, sizeof *frame);
    frame_resize(frame, rows, columns);
    return frame;
}

void frame_free(struct frame **frame)
{
    if (*frame == NULL)
        return;
    free((*frame)->cells);
    free((*frame)->dirty);
    free((*frame)->marks);
    free(*frame);
    *frame = NULL;
}

void frame_resize(struct frame *frame, int rows, int columns)
{
    frame->rows = rows > 0 ? rows : 0;
    frame->columns = columns > 0 ? columns : 0;
    size_t count = (size_t)frame->rows * (size_t)frame->columns;
    /* One more than needed: a frame of no cells is still not NULL. */
    frame->cells = mem_resize(frame->cells, count + 1, sizeof *frame->cells);
    frame->dirty = mem_resize(frame->dirty, (size_t)frame->rows + 1, sizeof *frame->dirty);
    for (size_t at = 0; at < count; at++)
        frame->cells[at] = blank;
    for (int row = 0; row < frame->rows; row++)
        frame->dirty[row] = true;
    frame->cursor_row = frame->cursor_column = 0;
    frame->cursor_visible = false;
}

void frame_settled(struct frame *frame)
{
    memset(frame->dirty, 0, (size_t)frame->rows * sizeof *frame->dirty);
}

/* The caller knows that it is there. */
static struct cell *cell_of(const struct frame *frame, int row, int column)
{
    return frame->cells + (size_t)row * (size_t)frame->columns + (size_t)column;
}

static struct cell *cell_at(const struct frame *frame, int row, int column)
{
    if (row < 0 || row >= frame->rows || column < 0 || column >= frame->columns)
        return NULL;
    return cell_of(frame, row, column);
}

const struct cell *frame_cell(const struct frame *frame, int row, int column)
{
    return cell_at(frame, row, column);
}

bool cell_equal(const struct cell *left, const struct cell *right)
{
    return left->character == right->character && left->mark == right->mark && left->role == right->role;
}

static void store(struct frame *frame, int row, struct cell *cell, struct cell value)
{
    if (cell_equal(cell, &value))
        return;
    *cell = value;
    frame->dirty[row] = true;
}

/* A wide character of which one half is about to be overwritten leaves a blank in the other half. */
static void part(struct frame *frame, int row, int column, int cells)
{
    struct cell *first = cell_at(frame, row, column);
    struct cell *after = cell_at(frame, row, column + cells);
    if (first != NULL && first->character == 0 && column > 0)
        store(frame, row, first - 1, (struct cell){.character = ' ', .role = first[-1].role});
    if (after != NULL && after->character == 0)
        store(frame, row, after, (struct cell){.character = ' ', .role = after->role});
}

static bool fits(const struct frame *frame, int row, int column, int cells)
{
    return row >= 0 && row < frame->rows && column >= 0 && column <= frame->columns - cells;
}

static void put(struct frame *frame, int row, int column, int cells, uint32_t character, enum role role)
{
    if (!fits(frame, row, column, cells))
        return;
    struct cell *cell = cell_of(frame, row, column);
    bool right = column + cells < frame->columns && cell[cells].character == 0;
    if (cell->character == 0 || right)
        part(frame, row, column, cells);
    store(frame, row, cell, (struct cell){.character = character, .role = role});
    if (cells == 2)
        store(frame, row, cell + 1, (struct cell){.character = 0, .role = role});
}

void frame_fill(struct frame *frame, int row, int column, int width, uint32_t character, enum role role)
{
    int from = column > 0 ? column : 0;
    int to = width > frame->columns - column ? frame->columns : column + width;
    if (text_is_hostile(character) || text_cells(character) != 1)
        character = '?';
    if (frame->ascii && character > 0x7e)
        character = '?';
    const struct cell *cell = cell_at(frame, row, from), value = {.character = character, .role = role};
    for (int at = from; cell != NULL && at < to; at++, cell++)
        if (!cell_equal(cell, &value)) /* most of what is blanked is blank */
            put(frame, row, at, 1, character, role);
}

void frame_role(struct frame *frame, int row, int column, int width, enum role role)
{
    for (int at = column; at < column + width; at++) {
        struct cell *cell = cell_at(frame, row, at);
        if (cell == NULL)
            continue;
        struct cell value = *cell;
        value.role = role;
        store(frame, row, cell, value);
    }
}

void frame_move(struct frame *frame, int first, int count, const int *from)
{
    size_t columns = (size_t)frame->columns, bytes = columns * sizeof *frame->cells;
    struct cell *before = mem_resize(NULL, (size_t)frame->rows * columns + 1, sizeof *before);
    memcpy(before, frame->cells, (size_t)frame->rows * bytes);
    for (int row = first; row < first + count; row++) {
        const struct cell *cells = before + (size_t)(from[row - first] < 0 ? row : from[row - first]) * columns;
        if (memcmp(frame->cells + (size_t)row * columns, cells, bytes) == 0)
            continue;
        memcpy(frame->cells + (size_t)row * columns, cells, bytes);
        frame->dirty[row] = true;
    }
    free(before);
}

int frame_marks(const struct frame *frame, const struct cell *cell, uint32_t out[TEXT_MARKS])
{
    int count = 0;
    if (cell->mark > 0 && cell->mark < FIRST_NUMBER) {
        out[count++] = cell->mark;
    } else if (cell->mark > 0) {
        const uint32_t *marks = frame->marks[cell->mark - FIRST_NUMBER];
        while (count < TEXT_MARKS && marks[count] != 0) {
            out[count] = marks[count];
            count++;
        }
    }
    return count;
}

/* The number that stands for these marks, which end with 0s; 0: there are too many already. */
static uint32_t number_of(struct frame *frame, const uint32_t marks[TEXT_MARKS])
{
    for (size_t at = 0; at < frame->mark_count; at++)
        if (memcmp(frame->marks[at], marks, sizeof frame->marks[at]) == 0)
            return FIRST_NUMBER + (uint32_t)at;
    if (frame->mark_count == NUMBERS_MOST)
        return 0;
    frame->marks = mem_grow(frame->marks, &frame->mark_capacity, frame->mark_count, sizeof *frame->marks);
    memcpy(frame->marks[frame->mark_count], marks, sizeof frame->marks[0]);
    return FIRST_NUMBER + (uint32_t)frame->mark_count++;
}

static void add_mark(struct frame *frame, int row, int column, uint32_t mark)
{
    struct cell *cell = cell_at(frame, row, column);
    if (cell == NULL || frame->ascii)
        return;
    if (cell->character == 0 && column > 0)
        cell--;
    uint32_t marks[TEXT_MARKS] = {0};
    int count = frame_marks(frame, cell, marks);
    if (count == TEXT_MARKS)
        return;
    marks[count] = mark;
    struct cell value = *cell;
    value.mark = count == 0 ? mark : number_of(frame, marks);
    if (value.mark != 0)
        store(frame, row, cell, value);
}

int frame_text(struct frame *frame, int row, int column, int width, enum role role, const char *text)
{
    int used = 0, last = -1;
    size_t bytes = 0;
    for (uint32_t code; text != NULL && (code = text_next(text, &bytes)) != 0; text += bytes) {
        bool hostile = text_is_hostile(code);
        int cells = hostile ? 1 : text_cells(code);
        if (cells == 0) {
            if (last >= 0 && !text_is_unseen(code))
                add_mark(frame, row, column + last, code);
            continue;
        }
        if (used + cells > width)
            break;
        if (frame->ascii && code > 0x7e)
            for (int at = 0; at < cells; at++)
                put(frame, row, column + used + at, 1, '?', role);
        else
            put(frame, row, column + used, cells, hostile ? '?' : code, role);
        last = used;
        used += cells;
    }
    return used;
}

int frame_format(struct frame *frame, int row, int column, int width, enum role role, const char *format, ...)
{
    char text[512]; /* wider than a line that is worth reading; what is longer is cut */
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    return frame_text(frame, row, column, width, role, text);
}

static bool row_exists(const struct frame *frame, int row)
{
    return row >= 0 && row < frame->rows;
}

static size_t append(char *out, size_t length, uint32_t code)
{
    return code ? length + text_encode(code, out + length) : length;
}

char *frame_row_text(const struct frame *frame, int row)
{
    int columns = row_exists(frame, row) ? frame->columns : 0;
    char *out = mem_new((size_t)columns * 4 * (1 + TEXT_MARKS) + 1, 1); /* a character and its marks, four bytes each */
    size_t length = 0;
    for (int column = 0; column < columns; column++) {
        const struct cell *cell = cell_of(frame, row, column);
        length = append(out, length, cell->character);
        uint32_t marks[TEXT_MARKS];
        for (int at = 0, count = frame_marks(frame, cell, marks); at < count; at++)
            length = append(out, length, marks[at]);
    }
    while (length > 0 && out[length - 1] == ' ')
        length--;
    out[length] = '\0';
    return out;
}

char *frame_row_roles(const struct frame *frame, int row)
{
    int columns = row_exists(frame, row) ? frame->columns : 0;
    char *out = mem_new((size_t)columns + 1, 1);
    int length = columns;
    for (int column = 0; column < columns; column++)
        out[column] = theme_letter(cell_of(frame, row, column)->role);
    while (length > 0 && out[length - 1] == theme_letter(ROLE_PLAIN))
        length--;
    out[length] = '\0';
    return out;
}
