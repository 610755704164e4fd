#include "cli/chart.h"

#include <stdlib.h>
#include <string.h>

#include "cli/markup.h"
#include "domain/memory.h"
#include "domain/text.h"

/* In units of the picture, which is drawn as large as there is room. */
enum {
    WIDTH = 960, /* at least */
    MARGIN = 16,
    HEAD = 64, /* the title, and of a heat map the names of its columns */
    LINE = 24, /* a row */
    LABEL = 220,
    FIGURE = 380, /* behind the longest bar */
    LABEL_CELLS = 30,
    CELL = 44,      /* the least that a figure of a heat map has */
    CELL_DATE = 76, /* what a whole date has; in less it is without its year */
    NONE = 40,      /* for a sentence where there are no rows */
};

static const char STYLE[] =
    "text{font:13px sans-serif;fill:#111}.title{font-size:17px;font-weight:bold}.small{font-size:11px}"
    ".bar{fill:#4a78b0;stroke:#1f3f66}.light{fill:#fff}";

static double number(const struct table *table, size_t row, const char *column)
{
    const char *cell = table_cell(table, row, column);
    double value = cell != NULL ? strtod(cell, NULL) : 0;
    return value > 0 ? value : 0;
}

/* "62.5", "100": no zeros behind. The caller frees. */
static char *figure(double value)
{
    char *text = mem_format("%.2f", value);
    size_t length = strlen(text);
    while (text[length - 1] == '0')
        text[--length] = '\0';
    if (text[length - 1] == '.')
        text[length - 1] = '\0';
    return text;
}

static void begin(FILE *out, const char *title, int width, int height)
{
    fprintf(out,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" "
            "role=\"img\">\n<title>",
            width, height, width, height);
    markup_text(out, title);
    fprintf(out, "</title>\n<style>%s</style>\n<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>\n", STYLE);
    fprintf(out, "<text class=\"title\" x=\"%d\" y=\"28\">", MARGIN);
    markup_text(out, title);
    fputs("</text>\n", out);
}

/* A picture without rows. */
static void put_none(FILE *out, const struct chart *chart, const char *title)
{
    begin(out, title, WIDTH, HEAD + NONE);
    fprintf(out, "<text x=\"%d\" y=\"%d\">", MARGIN, HEAD);
    markup_text(out, chart->none);
    fputs("</text>\n</svg>\n", out);
}

/* Cut to the room there is, ".." where it was. */
static void put_label(FILE *out, int y, const char *text)
{
    bool cut = text_width(text) > LABEL_CELLS;
    char *part = cut ? mem_format("%.*s..", (int)text_fit(text, LABEL_CELLS - 2), text) : mem_copy(text);
    fprintf(out, "<text x=\"%d\" y=\"%d\">", MARGIN, y);
    markup_text(out, part);
    fputs("</text>", out);
    free(part);
}

/* ---- bars ---- */

/* "44 made, 3 lapsed": what there is none of is not told. The caller frees. */
static char *remarks_of(const struct table *table, size_t row, const char *columns)
{
    char *copy = mem_copy(columns), *rest = copy, *words = mem_copy("");
    for (char *column = strsep(&rest, " "); column != NULL; column = strsep(&rest, " ")) {
        double value = *column != '\0' ? number(table, row, column) : 0;
        if (value <= 0)
            continue;
        char *text = figure(value), *name = mem_copy(column), *blank = strchr(name, '_');
        if (blank != NULL)
            *blank = ' ';
        char *longer = mem_format("%s, %s %s", words, text, name);
        free(words);
        free(text);
        free(name);
        words = longer;
    }
    free(copy);
    return words;
}

static void put_bar(FILE *out, const struct table *table, const struct chart *chart, size_t row, double most)
{
    int y = HEAD + (int)row * LINE;
    const char *label = table_cell(table, row, chart->label);
    const char *group = chart->group != NULL ? table_cell(table, row, chart->group) : NULL;
    double value = number(table, row, chart->value);
    double length = most > 0 ? value / most * (WIDTH - 2 * MARGIN - LABEL - FIGURE) : 0;
    char *name = mem_format("%s%s%s", label != NULL ? label : "", group != NULL ? " " : "", group != NULL ? group : "");
    char *text = figure(value), *remarks = remarks_of(table, row, chart->remarks);
    put_label(out, y + 16, name);
    fprintf(out, "<rect class=\"bar\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>", MARGIN + LABEL, y + 3, length,
            LINE - 7);
    fprintf(out, "<text x=\"%.1f\" y=\"%d\">%s%s", MARGIN + LABEL + length + 8, y + 16, text, chart->unit);
    markup_text(out, remarks);
    fputs("</text>\n", out);
    free(name);
    free(text);
    free(remarks);
}

void chart_bars(FILE *out, const struct table *table, const struct chart *chart, const char *title)
{
    double most = 0;
    if (table->rows == 0) {
        put_none(out, chart, title);
        return;
    }
    for (size_t row = 0; row < table->rows; row++)
        most = number(table, row, chart->value) > most ? number(table, row, chart->value) : most;
    begin(out, title, WIDTH, HEAD + (int)table->rows * LINE + MARGIN);
    for (size_t row = 0; row < table->rows; row++)
        put_bar(out, table, chart, row, most);
    fputs("</svg>\n", out);
}

/* ---- heat map ---- */

/* Different words of a column, in the order in which they come first; the words are the table's. */
struct words {
    const char **list; /* owned */
    size_t count, capacity;
};

static size_t place_of(struct words *words, const char *word)
{
    for (size_t i = 0; i < words->count; i++)
        if (strcmp(words->list[i], word) == 0)
            return i;
    words->list = mem_grow(words->list, &words->capacity, words->count, sizeof *words->list);
    words->list[words->count] = word;
    return words->count++;
}

static struct words words_of(const struct table *table, const char *column)
{
    struct words words = {0};
    for (size_t row = 0; row < table->rows; row++) {
        const char *word = table_cell(table, row, column);
        if (word != NULL)
            place_of(&words, word);
    }
    return words;
}

/* From white to a dark blue, on which the figure is white. Where there is no figure, a dash. */
static void put_cell(FILE *out, int x, int y, int width, const char *cell, const char *unit)
{
    double value = cell != NULL ? strtod(cell, NULL) : 0, full = value > 100 ? 1 : value > 0 ? value / 100 : 0;
    int red = (int)(255 - full * 215), green = (int)(255 - full * 165), blue = (int)(255 - full * 95);
    char *text = cell != NULL ? mem_format("%d%s", (int)(value + 0.5), unit) : mem_copy("-");
    fprintf(out,
            "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"#%02x%02x%02x\" stroke=\"#999\"/>"
            "<text class=\"small%s\" x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>\n",
            x, y, width, LINE, (unsigned)red, (unsigned)green, (unsigned)blue, full > 0.6 ? " light" : "",
            x + width / 2, y + 16, text);
    free(text);
}

/* "2026-11-16", or where it is narrow "11-16". */
static void put_heading(FILE *out, int x, int width, const char *word)
{
    bool is_date = strlen(word) == strlen("2026-11-16");
    fprintf(out, "<text class=\"small\" x=\"%d\" y=\"%d\" text-anchor=\"middle\">", x + width / 2, HEAD - 8);
    markup_text(out, is_date && width < CELL_DATE ? word + strlen("2026-") : word);
    fputs("</text>\n", out);
}

/* The label stands where its line begins. */
static void put_figures(FILE *out, const struct table *table, const struct chart *chart, struct words *keys,
                        struct words *groups, int width)
{
    for (size_t row = 0; row < table->rows; row++) {
        const char *key = table_cell(table, row, chart->key), *label = table_cell(table, row, chart->label);
        const char *group = table_cell(table, row, chart->group);
        if (key == NULL || group == NULL)
            continue;
        size_t known = keys->count, line = place_of(keys, key);
        int y = HEAD + (int)line * LINE;
        if (line == known) {
            put_label(out, y + 16, label != NULL ? label : "");
            fputs("\n", out);
        }
        put_cell(out, MARGIN + LABEL + (int)place_of(groups, group) * width, y, width,
                 table_cell(table, row, chart->value), chart->unit);
    }
}

void chart_heat(FILE *out, const struct table *table, const struct chart *chart, const char *title)
{
    struct words keys = words_of(table, chart->key), groups = words_of(table, chart->group), drawn = {0};
    int count = groups.count > 0 ? (int)groups.count : 1;
    int room = (WIDTH - 2 * MARGIN - LABEL) / count, width = room > CELL ? room : CELL;
    if (groups.count == 0) {
        put_none(out, chart, title);
    } else {
        begin(out, title, 2 * MARGIN + LABEL + width * count, HEAD + (int)keys.count * LINE + MARGIN);
        for (size_t i = 0; i < groups.count; i++)
            put_heading(out, MARGIN + LABEL + (int)i * width, width, groups.list[i]);
        put_figures(out, table, chart, &drawn, &groups, width);
        fputs("</svg>\n", out);
    }
    free(keys.list);
    free(groups.list);
    free(drawn.list);
}
