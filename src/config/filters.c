/* The [filters] of callboard.ini: a part of reading.h. An expression is the whole rest of its line, because it
 * may hold quotes and signs that an ini value may not. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "config/reading.h"
#include "domain/memory.h"
#include "domain/text.h"

static bool is_name(const char *name)
{
    for (; *name; name++)
        if (!isalnum((unsigned char)*name) && *name != '-' && *name != '_')
            return false;
    return true;
}

static void forget(struct config *config, size_t at)
{
    free(config->filters[at].name);
    free(config->filters[at].expression);
    memmove(config->filters + at, config->filters + at + 1, (--config->filter_count - at) * sizeof *config->filters);
}

/* Takes over `expression`. */
static void save(struct config *config, const char *name, char *expression)
{
    for (size_t i = 0; i < config->filter_count; i++)
        if (strcmp(config->filters[i].name, name) == 0) {
            forget(config, i);
            break;
        }
    if (*expression == '\0') { /* not set, as everywhere in the file */
        free(expression);
        return;
    }
    config->filters = mem_resize(config->filters, config->filter_count + 1, sizeof *config->filters);
    config->filters[config->filter_count++] = (struct filter_saved){.name = mem_copy(name), .expression = expression};
}

/* Names of skills and projects are known when the board is open; the grammar is known now. */
static bool check(const char *name, const char *expression, char **problem)
{
    struct filter filter = {0};
    const struct filter_context grammar = {0};
    if (!is_name(name)) {
        *problem = mem_copy("a filter's name is made of letters, digits, - and _.");
        return false;
    }
    bool good = filter_read(expression, &grammar, &filter, problem);
    filter_clear(&filter);
    return good;
}

void filters_apply(const struct reading *reading)
{
    for (struct ini_line line = {0}; lines_next(reading->text, &line);) {
        if (line.kind != LINE_KEY || strcmp(line.section, "filters") != 0)
            continue;
        char *value = lines_value(reading->text, &line), *problem = NULL;
        if (check(line.key, value, &problem)) {
            save(reading->config, line.key, value);
            continue;
        }
        reading_note(reading, MISTAKE_STOPS, line.number,
                     mem_format("[filters] %s = %s: %s", line.key, value, problem));
        free(problem);
        free(value);
    }
}

void filters_free(struct config *config)
{
    while (config->filter_count > 0)
        forget(config, config->filter_count - 1);
    free(config->filters);
    config->filters = NULL;
}
