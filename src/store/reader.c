#include "store/reader.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>

#include "domain/memory.h"

struct reader reader_of(const PGresult *result, const char *const *names)
{
    struct reader reader = {.result = result, .names = names};
    for (int i = 0; names[i] != NULL; i++) {
        reader.at[i] = PQfnumber(result, names[i]);
        if (reader.at[i] < 0)
            reader_refuse(&reader, i);
    }
    return reader;
}

void *reader_list(struct reader *reader, size_t size, bool (*read)(struct reader *reader, void *element), size_t *count)
{
    int rows = PQntuples(reader->result);
    char *list = mem_new((size_t)rows + 1, size);
    *count = 0;
    for (; reader->row < rows && reader->bad == NULL; reader->row++)
        if (read(reader, list + *count * size))
            (*count)++;
    return list;
}

bool reader_end(const struct reader *reader, char **error)
{
    if (reader->bad != NULL)
        *error = mem_format("The database's answer does not fit this program (column \"%s\"); is the schema the "
                            "one that `callboard migrate` makes?",
                            reader->bad);
    return reader->bad == NULL;
}

void reader_refuse(struct reader *reader, int column)
{
    if (reader->bad == NULL)
        reader->bad = reader->names[column];
}

const char *read_text(struct reader *reader, int column)
{
    int at = reader->at[column];
    if (at < 0 || PQgetisnull(reader->result, reader->row, at))
        return NULL;
    return PQgetvalue(reader->result, reader->row, at);
}

char *read_copy(struct reader *reader, int column)
{
    return mem_copy(read_text(reader, column));
}

char *read_string(struct reader *reader, int column)
{
    const char *text = read_text(reader, column);
    return mem_copy(text != NULL ? text : "");
}

int64_t read_int64(struct reader *reader, int column, int64_t otherwise)
{
    const char *text = read_text(reader, column);
    if (text == NULL)
        return otherwise;
    char *end;
    errno = 0;
    long long value = strtoll(text, &end, 10);
    if (end != text && *end == '\0' && errno == 0)
        return value;
    reader_refuse(reader, column);
    return 0;
}

int read_int(struct reader *reader, int column)
{
    int64_t value = read_int64(reader, column, 0);
    if (value >= INT_MIN && value <= INT_MAX)
        return (int)value;
    reader_refuse(reader, column);
    return 0;
}

bool read_bool(struct reader *reader, int column)
{
    const char *text = read_text(reader, column);
    if (text != NULL && text[0] != 't' && text[0] != 'f')
        reader_refuse(reader, column);
    return text != NULL && text[0] == 't';
}

struct id read_id(struct reader *reader, int column)
{
    const char *text = read_text(reader, column);
    struct id id = {{0}};
    if (text != NULL && !id_parse(text, &id))
        reader_refuse(reader, column);
    return id;
}

instant read_instant(struct reader *reader, int column)
{
    return read_int64(reader, column, INSTANT_NONE);
}
