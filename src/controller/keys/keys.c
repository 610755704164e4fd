/* Writes keys in print form, "^F", "<Enter>", "j", and reads them back: a part of keymap.h. */
#include "controller/keys/keymap.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "domain/text.h"

static const struct {
    const char *name;
    uint32_t key;
} named_keys[] = {
    {"<Up>", KEYCODE_UP},
    {"<Down>", KEYCODE_DOWN},
    {"<Left>", KEYCODE_LEFT},
    {"<Right>", KEYCODE_RIGHT},
    {"<Home>", KEYCODE_HOME},
    {"<End>", KEYCODE_END},
    {"<PgUp>", KEYCODE_PAGE_UP},
    {"<PgDn>", KEYCODE_PAGE_DOWN},
    {"<Insert>", KEYCODE_INSERT},
    {"<Delete>", KEYCODE_DELETE},
    {"<S-Tab>", KEYCODE_BACK_TAB},
    {"<Tab>", KEYCODE_TAB},
    {"<Enter>", KEYCODE_ENTER},
    {"<Esc>", KEYCODE_ESC},
    {"<Backspace>", KEYCODE_BACKSPACE},
    {"<Space>", ' '},
};
enum { NAMED_KEYS = sizeof named_keys / sizeof *named_keys };

static bool parse_named(const char *text, uint32_t *key, size_t *used)
{
    for (size_t i = 0; i < NAMED_KEYS; i++) {
        size_t length = strlen(named_keys[i].name);
        if (strncasecmp(text, named_keys[i].name, length) == 0) {
            *key = named_keys[i].key;
            *used = length;
            return true;
        }
    }
    unsigned number;
    int length = 0;
    if (sscanf(text, "<%*1[Ff]%2u>%n", &number, &length) == 1 && length > 0 && number >= 1 && number <= 12) {
        *key = KEYCODE_F1 + number - 1;
        *used = (size_t)length;
        return true;
    }
    return false;
}

/* "<A-x>": Alt and one character. */
static bool parse_alt(const char *text, uint32_t *key, size_t *used)
{
    if (strncasecmp(text, "<A-", 3) != 0)
        return false;
    size_t length;
    uint32_t code = text_next(text + 3, &length);
    if (code <= ' ' || text[3 + length] != '>')
        return false;
    *key = code | KEYCODE_ALT;
    *used = length + 4;
    return true;
}

static bool parse_control(const char *text, uint32_t *key, size_t *used)
{
    char letter = text[1];
    if (letter >= 'a' && letter <= 'z')
        letter = (char)(letter - 'a' + 'A');
    if (text[0] != '^' || letter < '@' || letter > '_')
        return false;
    *key = (uint32_t)letter & 0x1f;
    *used = 2;
    return true;
}

bool key_parse(const char *name, uint32_t *key, size_t *used)
{
    if (parse_named(name, key, used) || parse_alt(name, key, used) || parse_control(name, key, used))
        return true;
    size_t length;
    uint32_t code = text_next(name, &length);
    if (code <= ' ' || text_is_hostile(code))
        return false;
    *key = code;
    *used = length;
    return true;
}

static void format_character(uint32_t code, char *out)
{
    out[text_encode(code, out)] = '\0';
}

void key_format(uint32_t key, char out[16])
{
    for (size_t i = 0; i < NAMED_KEYS; i++)
        if (named_keys[i].key == key) {
            strcpy(out, named_keys[i].name);
            return;
        }
    if (key & KEYCODE_ALT) {
        char character[5];
        format_character(key & ~KEYCODE_ALT, character);
        snprintf(out, 16, "<A-%s>", character);
    } else if (key >= KEYCODE_F1 && key <= KEYCODE_F12) {
        snprintf(out, 16, "<F%u>", (unsigned)(key - KEYCODE_F1 + 1));
    } else if (key < ' ') {
        snprintf(out, 16, "^%c", (char)(key + '@'));
    } else if (key >= KEYCODE_FIRST || text_is_hostile(key)) {
        strcpy(out, "this key");
    } else {
        format_character(key, out);
    }
}
