#include "files/pdf_pages.h"

#include <stdlib.h>

#include "domain/memory.h"

/* ---- what stands where ---- */

/* A page that is being filled. */
struct setting {
    struct pdf_text *text;
    const json_t *sheet;
    struct pdf_pages *pages;
    const json_t *table, *group;
    double y;
    int entries;  /* on this page */
    bool headed;  /* the group's heading stands on this page */
    bool goes_on; /* the group began on an earlier one */
};

static void put(struct setting *at, struct pdf_block block)
{
    struct pdf_pages *pages = at->pages;
    block.page = pages->pages - 1;
    block.y = at->y;
    block.table = at->table;
    block.group = at->group;
    pages->blocks = mem_grow(pages->blocks, &pages->capacity, pages->count, sizeof *pages->blocks);
    pages->blocks[pages->count++] = block;
    at->y += block.height;
}

static void begin_page(struct setting *at)
{
    at->pages->pages++;
    at->y = PDF_MARGIN;
    at->entries = 0;
    at->headed = false;
    put(at, (struct pdf_block){.kind = BLOCK_HEAD,
                               .height = pdf_head_height(at->text, &at->pages->columns, at->sheet, at->table)});
}

static double room(const struct setting *at)
{
    return PDF_HEIGHT - PDF_MARGIN - PDF_FOOT - at->y;
}

static bool has_heading(const struct setting *at)
{
    return json_object_get(at->group, "name") != NULL && !at->headed;
}

/* Rows of an entry, below the group's heading where that is not there yet. */
static void put_rows(struct setting *at, const json_t *entry, size_t first, size_t count, double height)
{
    if (has_heading(at))
        put(at, (struct pdf_block){.kind = BLOCK_GROUP, .height = PDF_GROUP, .goes_on = at->goes_on});
    at->headed = at->goes_on = true;
    put(at, (struct pdf_block){.kind = BLOCK_ROWS,
                               .height = height,
                               .entry = entry,
                               .first = first,
                               .count = count,
                               .goes_on = first > 0});
}

static double rows_height(const struct setting *at, const json_t *entry, size_t first, size_t count)
{
    return pdf_rows_height(at->text, &at->pages->columns, &(struct pdf_rows){entry, first, count});
}

/* As many rows from `first` on as there is room for, one at least. */
static size_t rows_that_fit(const struct setting *at, const json_t *entry, size_t first, size_t count)
{
    double left = room(at) - (has_heading(at) ? PDF_GROUP : 0);
    while (count > 1 && rows_height(at, entry, first, count) > left)
        count--;
    return count;
}

static void put_entry(struct setting *at, const json_t *entry)
{
    size_t count = json_array_size(json_object_get(entry, "rows"));
    double height = rows_height(at, entry, 0, count) + (has_heading(at) ? PDF_GROUP : 0);
    if (at->entries == PDF_ENTRIES_MOST || (at->entries > 0 && height > room(at)))
        begin_page(at);
    for (size_t first = 0, fit; first < count; first += fit) {
        if (first > 0)
            begin_page(at);
        at->entries++;
        fit = rows_that_fit(at, entry, first, count - first);
        put_rows(at, entry, first, fit, rows_height(at, entry, first, fit));
    }
}

static void put_group(struct setting *at, const json_t *group)
{
    size_t i;
    const json_t *entry;
    at->group = group;
    at->headed = at->goes_on = false;
    json_array_foreach(json_object_get(group, "entries"), i, entry)
    {
        put_entry(at, entry);
    }
}

static void put_table(struct setting *at, const json_t *table)
{
    size_t i;
    const json_t *group;
    at->table = table;
    at->group = NULL;
    begin_page(at);
    json_array_foreach(json_object_get(table, "groups"), i, group)
    {
        put_group(at, group);
    }
}

void pdf_pages_set(struct pdf_text *text, const json_t *sheet, struct pdf_pages *out)
{
    size_t i;
    const json_t *table;
    *out = (struct pdf_pages){.columns = pdf_columns_of(sheet)};
    struct setting at = {.text = text, .sheet = sheet, .pages = out};
    json_array_foreach(json_object_get(sheet, "tables"), i, table)
    {
        put_table(&at, table);
    }
}

void pdf_pages_clear(struct pdf_pages *pages)
{
    free(pages->blocks);
    *pages = (struct pdf_pages){0};
}
