/* The [colours] of callboard.ini: a part of reading.h. A look is the whole rest of its line, because the sign of
 * #rrggbb would begin a comment. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "config/reading.h"
#include "domain/memory.h"
#include "domain/text.h"

/* Below this it is no matter of taste. */
static const double contrast_least = 3;

/* Does a comment begin here? */
static bool is_comment(const char *at)
{
    return *at == ';' || (*at == '#' && !isxdigit((unsigned char)at[1]));
}

/* Takes off the quotes and a comment. */
static char *read_value(const struct reading *reading, const struct ini_line *line)
{
    char *whole = lines_value(reading->text, line), *from = whole + (*whole == '"'), *end = from;
    while (*end != '\0' && *end != '"' && !is_comment(end))
        end++;
    *end = '\0';
    char *value = text_trim(from);
    free(whole);
    return value;
}

/* Takes over the text. An empty one is not set, as everywhere in the file. */
static void set(struct config *config, enum role role, const struct look_change *change, char *text)
{
    bool empty = *text == '\0';
    config->looks[role] = *change;
    free(config->look_texts[role]);
    config->look_texts[role] = empty ? NULL : text;
    if (empty)
        free(text);
}

static void apply(const struct reading *reading, const struct ini_line *line, enum role role)
{
    char *text = read_value(reading, line), *problem = NULL;
    struct look_change change;
    if (!look_read(text, &change, &problem)) {
        reading_note(reading, MISTAKE_STOPS, line->number,
                     mem_format("[colours] %s = %s: %s", line->key, text, problem));
        free(problem);
        free(text);
        return;
    }
    if (look_contrast(&change) < contrast_least)
        reading_note(reading, MISTAKE_WARNING, line->number,
                     mem_format("[colours] %s = %s: one colour can hardly be read on the other.", line->key, text));
    set(reading->config, role, &change, text);
}

void colours_apply(const struct reading *reading)
{
    enum role role;
    for (struct ini_line line = {0}; lines_next(reading->text, &line);)
        if (line.kind == LINE_KEY && strcmp(line.section, "colours") == 0 && role_by_name(line.key, &role))
            apply(reading, &line, role);
}

void colours_free(struct config *config)
{
    for (enum role role = 0; role < ROLE_COUNT; role++)
        free(config->look_texts[role]);
}
