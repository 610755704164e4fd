#include "cli/text_table.h"

#include <stdlib.h>
#include <string.h>

#include "cli/colour.h"
#include "cli/short_id.h"
#include "cli/words.h"
#include "domain/memory.h"
#include "domain/text.h"

enum { GAP = 2, NARROWEST = 20, CHUNK = 1 << 16 };

/* A cell as it is printed. */
struct shown {
    const char *text;
    char *owned;  /* NULL: the text is the table's */
    size_t bytes; /* of the text */
    int width;
};

struct column {
    int width;
    bool number;
    const char *const *colours; /* NULL: its cells have none */
};

struct layout {
    const struct out_view *view;
    int count;
    struct column *columns; /* owned */
    struct shown *cells;    /* owned; row by row */
};

/* ---- cells ---- */

/* Nearly all of what is printed; nothing in it is to be cleaned, and each byte takes one cell. */
static bool is_plain(const char *text, size_t *bytes)
{
    const char *at = text;
    while (*at >= 0x20 && *at < 0x7f)
        at++;
    *bytes = (size_t)(at - text);
    return *at == '\0';
}

static bool is_words_already(enum column_type type)
{
    return type == COLUMN_TEXT || type == COLUMN_NUMBER;
}

static bool is_empty(enum column_type type, const char *cell)
{
    return cell == NULL || ((type == COLUMN_JSON || type == COLUMN_LIST) && strcmp(cell, "[]") == 0);
}

static struct shown in_words(const struct cli *cli, enum column_type type, const char *cell)
{
    char *words = words_of_cell(type, cell);
    char *text = text_shown(words, cli->terminal);
    free(words);
    return (struct shown){.text = text, .owned = text, .bytes = strlen(text), .width = text_width(text)};
}

/* An id with so many characters. */
static struct shown show_id(const char *cell, size_t length)
{
    if (cell == NULL)
        return (struct shown){.text = ""};
    size_t bytes = strnlen(cell, length);
    return (struct shown){.text = cell, .bytes = bytes, .width = (int)bytes};
}

/* How many characters the ids of a column get. */
static size_t id_length(const struct table *table, int at)
{
    const char **ids = mem_new(table->rows + 1, sizeof *ids);
    for (size_t row = 0; row < table->rows; row++)
        ids[row] = table->cells[row * table->columns + (size_t)at];
    size_t length = short_id_length(ids, table->rows);
    free(ids);
    return length;
}

static struct shown show(const struct cli *cli, enum column_type type, const char *cell)
{
    struct shown shown = {.text = ""};
    if (is_empty(type, cell))
        return shown;
    if (!is_words_already(type) || !is_plain(cell, &shown.bytes))
        return in_words(cli, type, cell);
    shown.text = cell;
    shown.width = (int)shown.bytes;
    return shown;
}

static void lay_out_column(struct layout *layout, const struct cli *cli, const struct table *table, int index)
{
    int at = table_column(table, layout->view[index].column);
    struct column *column = &layout->columns[index];
    column->width = text_width(layout->view[index].heading);
    column->number = at >= 0 && table->types[at] == COLUMN_NUMBER;
    column->colours = layout->view[index].coloured ? cli->colours : NULL;
    size_t ids = layout->view[index].id && at >= 0 ? id_length(table, at) : 0;
    for (size_t row = 0; row < table->rows; row++) {
        struct shown *cell = &layout->cells[row * (size_t)layout->count + (size_t)index];
        const char *text = at >= 0 ? table->cells[row * table->columns + (size_t)at] : NULL;
        *cell = (struct shown){.text = ""};
        if (at >= 0)
            *cell = ids > 0 ? show_id(text, ids) : show(cli, table->types[at], text);
        column->width = cell->width > column->width ? cell->width : column->width;
    }
}

/* Takes cells from the widest column that may be cut until the line fits. */
static void fit(struct layout *layout, int columns)
{
    int total = -GAP;
    for (int i = 0; i < layout->count; i++)
        total += layout->columns[i].width + GAP;
    while (total > columns) {
        int pick = -1;
        for (int i = 0; i < layout->count; i++)
            if (layout->view[i].cut && layout->columns[i].width > NARROWEST &&
                (pick < 0 || layout->columns[i].width > layout->columns[pick].width))
                pick = i;
        if (pick < 0)
            return;
        layout->columns[pick].width--;
        total--;
    }
}

static struct layout lay_out(const struct cli *cli, const struct table *table, const struct out_view *view)
{
    struct layout layout = {.view = view};
    while (view[layout.count].column != NULL)
        layout.count++;
    layout.columns = mem_new((size_t)layout.count + 1, sizeof *layout.columns);
    layout.cells = mem_new(table->rows * (size_t)layout.count + 1, sizeof *layout.cells);
    for (int i = 0; i < layout.count; i++)
        lay_out_column(&layout, cli, table, i);
    if (cli->terminal) /* a file or a pipe has room for all of it */
        fit(&layout, cli->columns);
    return layout;
}

static void clear(struct layout *layout, size_t rows)
{
    for (size_t i = 0; i < rows * (size_t)layout->count; i++)
        free(layout->cells[i].owned);
    free(layout->cells);
    free(layout->columns);
}

/* ---- lines ---- */

/* Lines on their way to the file: ten thousand of them, cell by cell, would cost as much as the query. */
struct lines {
    FILE *file;
    char *text; /* owned */
    size_t used, size;
};

static void write_out(struct lines *lines)
{
    fwrite_unlocked(lines->text, 1, lines->used, lines->file);
    lines->used = 0;
}

/* Where so many bytes more have room. */
static char *room_for(struct lines *lines, size_t bytes)
{
    if (lines->used + bytes > lines->size)
        write_out(lines);
    if (bytes > lines->size) {
        free(lines->text);
        lines->text = mem_new(bytes, 1);
        lines->size = bytes;
    }
    char *at = lines->text + lines->used;
    lines->used += bytes;
    return at;
}

static void print_blanks(struct lines *lines, int count)
{
    if (count > 0)
        memset(room_for(lines, (size_t)count), ' ', (size_t)count);
}

static void print_text(struct lines *lines, const char *text, size_t bytes)
{
    memcpy(room_for(lines, bytes), text, bytes);
}

/* As it is, or in the colour of what it means, which takes no cells. */
static void print_word(struct lines *lines, const char *text, size_t bytes, const char *const *colours)
{
    enum meaning meaning = colours != NULL ? colour_meaning(text) : MEANING_NONE;
    const char *begin = colour_begin(colours, meaning), *end = colour_end(colours, meaning);
    print_text(lines, begin, strlen(begin));
    print_text(lines, text, bytes);
    print_text(lines, end, strlen(end));
}

static void print_cell(struct lines *lines, const struct shown *cell, const struct column *column, bool last)
{
    size_t bytes = cell->bytes;
    int pad = column->width - cell->width;
    if (pad < 0) { /* a wide character that does not fit any more may leave a cell */
        bytes = text_fit(cell->text, column->width);
        pad += text_width(cell->text + bytes);
    }
    if (column->number)
        print_blanks(lines, pad);
    print_word(lines, cell->text, bytes, column->colours);
    if (!last)
        print_blanks(lines, (column->number ? 0 : pad) + GAP);
}

/* No blanks at the end of a line. */
static void print_row(struct lines *lines, const struct layout *layout, const struct shown *cells)
{
    int last = layout->count - 1;
    while (last > 0 && cells[last].bytes == 0)
        last--;
    for (int i = 0; i <= last; i++)
        print_cell(lines, &cells[i], &layout->columns[i], i == last);
    *room_for(lines, 1) = '\n';
}

static void print_headings(struct lines *lines, const struct layout *layout)
{
    for (int i = 0; i < layout->count; i++) {
        const char *heading = layout->view[i].heading;
        const struct shown cell = {.text = heading, .bytes = strlen(heading), .width = text_width(heading)};
        const struct column plain = {.width = layout->columns[i].width, .number = layout->columns[i].number};
        print_cell(lines, &cell, &plain, i == layout->count - 1);
    }
    *room_for(lines, 1) = '\n';
}

void text_table_print(struct cli *cli, const struct table *table, const struct out_view *view)
{
    struct layout layout = lay_out(cli, table, view);
    struct lines lines = {.file = cli->out, .text = mem_new(CHUNK, 1), .size = CHUNK};
    if (!cli->quiet)
        print_headings(&lines, &layout);
    for (size_t row = 0; row < table->rows; row++)
        print_row(&lines, &layout, &layout.cells[row * (size_t)layout.count]);
    write_out(&lines);
    free(lines.text);
    clear(&layout, table->rows);
}
