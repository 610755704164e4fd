#include "protocol/record.h"

#include <inttypes.h>
#include <stdlib.h>

#include "domain/memory.h"

void record_set(struct record *record, size_t at, const char *text)
{
    char *copy = mem_copy(text); /* `text` may be the old one */
    free(record->value[at]);
    record->value[at] = copy;
}

void record_take(struct record *record, size_t at, char *text)
{
    free(record->value[at]);
    record->value[at] = text;
}

const char *record_text(const struct record *record, size_t at)
{
    return record->value[at] != NULL ? record->value[at] : "";
}

void record_set_number(struct record *record, size_t at, int64_t number)
{
    record_take(record, at, mem_format("%" PRId64, number));
}

int64_t record_number(const struct record *record, size_t at)
{
    return strtoll(record_text(record, at), NULL, 10);
}

void record_to_wire(struct record *record, const struct field *fields, int count)
{
    for (int i = 0; i < count; i++)
        if (fields[i].wire != NULL)
            record_take(record, (size_t)i, fields[i].wire(record_text(record, (size_t)i)));
}

void record_copy(struct record *to, const struct record *from)
{
    *to = (struct record){.id = from->id, .version = from->version};
    for (size_t i = 0; i < RECORD_VALUES; i++)
        to->value[i] = mem_copy(from->value[i]);
}

void record_clear(struct record *record)
{
    for (size_t i = 0; i < RECORD_VALUES; i++)
        free(record->value[i]);
    *record = (struct record){0};
}

void page_append(struct page *page, struct page *more)
{
    for (size_t i = 0; i < more->count; i++) {
        page->rows = mem_grow(page->rows, &page->capacity, page->count, sizeof *page->rows);
        page->rows[page->count++] = more->rows[i];
    }
    page->complete = more->complete;
    free(more->rows);
    *more = (struct page){0};
}

void page_clear(struct page *page)
{
    for (size_t i = 0; i < page->count; i++)
        record_clear(&page->rows[i]);
    free(page->rows);
    *page = (struct page){0};
}
