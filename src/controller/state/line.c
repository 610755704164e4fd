#include "controller/state/line.h"

#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "domain/text.h"
#include "protocol/event.h"

enum { CONTROL_A = 1, CONTROL_B = 2, CONTROL_E = 5, CONTROL_F = 6, CONTROL_K = 11, CONTROL_U = 21, CONTROL_W = 23 };

void line_set(struct line *line, const char *text)
{
    char *copy = mem_copy(text);
    free(line->text);
    line->text = copy;
    line->cursor = strlen(copy);
}

void line_clear(struct line *line)
{
    free(line->text);
    *line = (struct line){0};
}

static void insert(struct line *line, const char *text, size_t length)
{
    size_t old = strlen(line->text);
    if (old + length > LINE_MAX_BYTES)
        return;
    line->text = mem_resize(line->text, old + length + 1, 1);
    memmove(line->text + line->cursor + length, line->text + line->cursor, old - line->cursor + 1);
    memcpy(line->text + line->cursor, text, length);
    line->cursor += length;
}

static void cut(struct line *line, size_t from, size_t to)
{
    memmove(line->text + from, line->text + to, strlen(line->text + to) + 1);
    line->cursor = from;
}

/* A character and the marks on it are one step, and so are the parts of an emoji that are joined. */
static size_t after(const struct line *line, size_t at)
{
    enum { JOINER = 0x200D, FIRST_SYMBOL = 0x2190 };
    size_t used;
    uint32_t last = text_next(line->text + at, &used), code;
    at += used;
    while ((code = text_next(line->text + at, &used)) != 0 &&
           (text_cells(code) == 0 || (last == JOINER && code >= FIRST_SYMBOL))) {
        at += used;
        last = code;
    }
    return at;
}

static size_t before(const struct line *line, size_t at)
{
    size_t step = 0;
    for (size_t next = 0; next < at; next = after(line, step))
        step = next;
    return step;
}

static size_t word_start(const struct line *line)
{
    size_t at = line->cursor;
    while (at > 0 && line->text[at - 1] == ' ')
        at--;
    while (at > 0 && line->text[at - 1] != ' ')
        at--;
    return at;
}

static bool cutting_key(struct line *line, uint32_t key)
{
    size_t cursor = line->cursor;
    switch (key) {
    case KEYCODE_BACKSPACE:
        cut(line, before(line, cursor), cursor);
        return true;
    case KEYCODE_DELETE:
        cut(line, cursor, after(line, cursor));
        return true;
    case CONTROL_U:
        cut(line, 0, cursor);
        return true;
    case CONTROL_W:
        cut(line, word_start(line), cursor);
        return true;
    case CONTROL_K:
        line->text[cursor] = '\0';
        return true;
    default:
        return false;
    }
}

static bool walking_key(struct line *line, uint32_t key)
{
    switch (key) {
    case KEYCODE_LEFT:
    case CONTROL_B:
        line->cursor = before(line, line->cursor);
        return true;
    case KEYCODE_RIGHT:
    case CONTROL_F:
        line->cursor = after(line, line->cursor);
        return true;
    case KEYCODE_HOME:
    case CONTROL_A:
        line->cursor = 0;
        return true;
    case KEYCODE_END:
    case CONTROL_E:
        line->cursor = strlen(line->text);
        return true;
    default:
        return false;
    }
}

static bool may_be_typed(uint32_t code)
{
    return code >= ' ' && code < KEYCODE_FIRST && !text_is_hostile(code);
}

bool line_key(struct line *line, uint32_t key)
{
    if (line->text == NULL)
        line_set(line, "");
    if (walking_key(line, key) || cutting_key(line, key))
        return true;
    if (!may_be_typed(key))
        return false;
    char bytes[4];
    size_t length = text_encode(key, bytes);
    insert(line, bytes, length);
    return true;
}

void line_paste(struct line *line, const char *text)
{
    if (line->text == NULL)
        line_set(line, "");
    size_t used;
    for (uint32_t code, last = 0; (code = text_next(text, &used)) != 0; text += used, last = code) {
        if (code == '\n' && last == '\r')
            continue;
        if (code == '\n' || code == '\r' || code == '\t')
            insert(line, " ", 1);
        else if (may_be_typed(code))
            insert(line, text, used);
    }
}
