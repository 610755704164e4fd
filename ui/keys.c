#include "ui/keys.h"

#include <curses.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>

#include "domain/memory.h"
#include "domain/text.h"

enum { ESC = 27, SEQUENCE_MOST = 16, LEARNED_MOST = 32, PASTE_MOST = 65536 };

static const char paste_begin[] = "\033[200~", paste_end[] = "\033[201~";

struct learned {
    char bytes[SEQUENCE_MOST];
    size_t length;
    uint32_t key;
};

struct keys {
    char *bytes; /* what came and is not decoded yet */
    size_t count, capacity;
    struct learned learned[LEARNED_MOST];
    size_t learned_count;
    bool pasting;
    char *paste; /* what was pasted so far */
    size_t paste_count;
};

/* ---- what terminfo knows ---- */

static const struct {
    const char *capability;
    uint32_t key;
} capabilities[] = {
    {"kcuu1", KEYCODE_UP},     {"kcud1", KEYCODE_DOWN},   {"kcub1", KEYCODE_LEFT},    {"kcuf1", KEYCODE_RIGHT},
    {"khome", KEYCODE_HOME},   {"kend", KEYCODE_END},     {"kpp", KEYCODE_PAGE_UP},   {"knp", KEYCODE_PAGE_DOWN},
    {"kich1", KEYCODE_INSERT}, {"kdch1", KEYCODE_DELETE}, {"kcbt", KEYCODE_BACK_TAB}, {"kbs", KEYCODE_BACKSPACE},
    {"kf1", KEYCODE_F1},       {"kf2", KEYCODE_F1 + 1},   {"kf3", KEYCODE_F1 + 2},    {"kf4", KEYCODE_F1 + 3},
    {"kf5", KEYCODE_F1 + 4},   {"kf6", KEYCODE_F1 + 5},   {"kf7", KEYCODE_F1 + 6},    {"kf8", KEYCODE_F1 + 7},
    {"kf9", KEYCODE_F1 + 8},   {"kf10", KEYCODE_F1 + 9},  {"kf11", KEYCODE_F1 + 10},  {"kf12", KEYCODE_F1 + 11},
};

struct keys *keys_new(void)
{
    return mem_new(1, sizeof(struct keys));
}

void keys_free(struct keys **keys)
{
    if (*keys == NULL)
        return;
    free((*keys)->bytes);
    free((*keys)->paste);
    free(*keys);
    *keys = NULL;
}

void keys_learn(struct keys *keys)
{
    for (size_t at = 0; at < sizeof capabilities / sizeof *capabilities; at++) {
        const char *bytes = tigetstr(capabilities[at].capability);
        if (bytes == NULL || bytes == (const char *)-1 || strlen(bytes) >= SEQUENCE_MOST || bytes[0] == '\0' ||
            keys->learned_count == LEARNED_MOST)
            continue;
        struct learned *learned = keys->learned + keys->learned_count++;
        learned->length = strlen(bytes);
        memcpy(learned->bytes, bytes, learned->length);
        learned->key = capabilities[at].key;
    }
}

/* ---- decoding: each returns the bytes used; 0 with *key 0: not this, 0 with *more: wait ---- */

struct reading {
    const char *bytes;
    size_t count;
    bool late; /* do not wait for more */
    bool more; /* out: it may become something longer */
    uint32_t key;
    bool is_mouse; /* out: `mouse` instead of a key, where that is of interest */
    bool is_dull;
    struct mouse mouse;
};

static size_t read_learned(const struct keys *keys, struct reading *reading)
{
    for (size_t at = 0; at < keys->learned_count; at++) {
        const struct learned *learned = keys->learned + at;
        size_t common = learned->length < reading->count ? learned->length : reading->count;
        if (memcmp(learned->bytes, reading->bytes, common) != 0)
            continue;
        if (common == learned->length) {
            reading->key = learned->key;
            return common;
        }
        reading->more = reading->more || !reading->late;
    }
    return 0;
}

static uint32_t key_of_letter(char letter)
{
    static const struct {
        char letter;
        uint32_t key;
    } rows[] = {
        {'A', KEYCODE_UP},   {'B', KEYCODE_DOWN},   {'C', KEYCODE_RIGHT},    {'D', KEYCODE_LEFT},
        {'H', KEYCODE_HOME}, {'F', KEYCODE_END},    {'Z', KEYCODE_BACK_TAB}, {'M', KEYCODE_ENTER},
        {'P', KEYCODE_F1},   {'Q', KEYCODE_F1 + 1}, {'R', KEYCODE_F1 + 2},   {'S', KEYCODE_F1 + 3},
    };
    for (size_t at = 0; at < sizeof rows / sizeof *rows; at++)
        if (rows[at].letter == letter)
            return rows[at].key;
    return KEYCODE_UNKNOWN;
}

/* "ESC [ number ~", the numbers of the VT220 and of rxvt. */
static uint32_t key_of_number(int number)
{
    static const uint32_t keys[] = {
        [1] = KEYCODE_HOME,    [2] = KEYCODE_INSERT,    [3] = KEYCODE_DELETE,   [4] = KEYCODE_END,
        [5] = KEYCODE_PAGE_UP, [6] = KEYCODE_PAGE_DOWN, [7] = KEYCODE_HOME,     [8] = KEYCODE_END,
        [11] = KEYCODE_F1,     [12] = KEYCODE_F1 + 1,   [13] = KEYCODE_F1 + 2,  [14] = KEYCODE_F1 + 3,
        [15] = KEYCODE_F1 + 4, [17] = KEYCODE_F1 + 5,   [18] = KEYCODE_F1 + 6,  [19] = KEYCODE_F1 + 7,
        [20] = KEYCODE_F1 + 8, [21] = KEYCODE_F1 + 9,   [23] = KEYCODE_F1 + 10, [24] = KEYCODE_F1 + 11,
    };
    size_t place = (size_t)number; /* of one below 0: beyond all */
    return place < sizeof keys / sizeof *keys && keys[place] != 0 ? keys[place] : KEYCODE_UNKNOWN;
}

/* "ESC O letter": a letter that is no key of any terminal was typed behind an Esc and an O. */
static uint32_t key_of_ss3(char letter)
{
    static const char keypad[] = "*+,-./0123456789"; /* from j on */
    return letter >= 'j' && letter <= 'y' ? (uint32_t)keypad[letter - 'j'] : key_of_letter(letter);
}

/* "ESC [ ... letter" and "ESC O letter"; modifiers are read over. */
static size_t read_control(struct reading *reading)
{
    size_t at = 2;
    const char *bytes = reading->bytes;
    if (reading->count < 2 || (bytes[1] != '[' && bytes[1] != 'O'))
        return 0;
    while (at < reading->count && bytes[at] >= 0x20 && bytes[at] < 0x40)
        at++;
    if (at == 2 && at < reading->count && bytes[1] == '[' && bytes[at] == '[')
        at++; /* the Linux console's F1 to F5: ESC [ [ A */
    if (at >= reading->count) {
        reading->more = !reading->late;
        return 0;
    }
    if (at == 3 && bytes[2] == '[')
        reading->key = bytes[3] >= 'A' && bytes[3] <= 'E' ? KEYCODE_F1 + (uint32_t)(bytes[3] - 'A') : KEYCODE_UNKNOWN;
    else if (bytes[1] == 'O')
        reading->key = key_of_ss3(bytes[at]);
    else
        reading->key = bytes[at] == '~' ? key_of_number(atoi(bytes + 2)) : key_of_letter(bytes[at]);
    if (bytes[1] == 'O' && reading->key == KEYCODE_UNKNOWN)
        return 0;
    if (bytes[1] == '[' && bytes[at] == 'M') /* a broken piece of a click; Enter is ESC O M */
        reading->key = KEYCODE_UNKNOWN;
    return at + 1;
}

/* ---- the mouse: "ESC [ < buttons ; column ; row M", m where it is released; with old terminals three bytes ---- */

enum { BUTTON = 3, NO_BUTTON = 3, WITH_SHIFT = 4, MOTION = 32, WHEEL = 64, OTHER_BUTTONS = 128 }; /* bits */

/* Makes a mouse event of the bits of a click; false: nobody is interested in it. */
static bool read_buttons(int bits, bool released, struct mouse *mouse)
{
    int button = bits & BUTTON;
    mouse->shift = (bits & WITH_SHIFT) != 0;
    mouse->kind = released ? MOUSE_RELEASE : bits & MOTION ? MOUSE_DRAG : MOUSE_PRESS;
    if (bits & WHEEL) {
        mouse->kind = (enum mouse_kind)(MOUSE_WHEEL_UP + button);
        return !released && !(bits & OTHER_BUTTONS);
    }
    return button == 0 && !(bits & OTHER_BUTTONS);
}

static void take_mouse(struct reading *reading, int bits, bool released, int column, int row)
{
    enum { FARTHEST = 100000 };
    reading->mouse.column = column - 1;
    reading->mouse.row = row - 1;
    reading->is_mouse =
        column > 0 && row > 0 && column < FARTHEST && row < FARTHEST && read_buttons(bits, released, &reading->mouse);
    reading->is_dull = !reading->is_mouse;
}

/* A number of at most six digits and what ends it; -1: none. */
static int read_number(const struct reading *reading, size_t *at)
{
    enum { DIGITS = 6 };
    size_t first = *at;
    int number = 0;
    while (*at < reading->count && *at - first < DIGITS && reading->bytes[*at] >= '0' && reading->bytes[*at] <= '9')
        number = number * 10 + (reading->bytes[(*at)++] - '0');
    return *at > first ? number : -1;
}

static size_t read_sgr_mouse(struct reading *reading)
{
    int numbers[3];
    size_t at = 3;
    for (int index = 0; index < 3; index++) {
        numbers[index] = read_number(reading, &at);
        if (at == reading->count) {
            reading->more = !reading->late;
            return 0;
        }
        if (numbers[index] < 0 || (index < 2 && reading->bytes[at++] != ';'))
            return 0;
    }
    if (reading->bytes[at] != 'M' && reading->bytes[at] != 'm')
        return 0;
    take_mouse(reading, numbers[0], reading->bytes[at] == 'm', numbers[1], numbers[2]);
    return at + 1;
}

static size_t read_old_mouse(struct reading *reading)
{
    enum { LENGTH = 6, FROM = 32 };
    if (reading->count < LENGTH) {
        reading->more = !reading->late;
        return 0;
    }
    const unsigned char *bytes = (const unsigned char *)reading->bytes + LENGTH - 3;
    int bits = bytes[0] - FROM;
    bool released = (bits & BUTTON) == NO_BUTTON && !(bits & (WHEEL | MOTION));
    take_mouse(reading, released ? bits & ~BUTTON : bits, released, bytes[1] - FROM, bytes[2] - FROM);
    return LENGTH;
}

static size_t read_mouse(struct reading *reading)
{
    if (reading->count < 3 || reading->bytes[1] != '[')
        return 0;
    if (reading->bytes[2] == '<')
        return read_sgr_mouse(reading);
    return reading->bytes[2] == 'M' ? read_old_mouse(reading) : 0;
}

/* What a terminal answers when something asks it for its name or its colours (ECMA-48's control strings: DCS, OSC, SOS,
 * PM, APC, to their ST, OSC also to BEL). Nobody asks here; it is read over whole, or its letters would be keys. One
 * that does not end is Alt and what was typed behind it. */
static size_t read_reply(struct reading *reading)
{
    const char *bytes = reading->bytes;
    if (reading->count < 2 || strchr("P]X^_", bytes[1]) == 0 || bytes[1] == '\0')
        return 0;
    for (size_t at = 2; at < reading->count; at++)
        if ((bytes[at] == '\a' && bytes[1] == ']') || (bytes[at] == '\\' && bytes[at - 1] == ESC && at > 2)) {
            reading->is_dull = true;
            return at + 1;
        }
    reading->more = !reading->late;
    return 0;
}

/* How many bytes the character that begins so has. */
static size_t utf8_length(char first)
{
    unsigned char byte = (unsigned char)first;
    return byte < 0xc2 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : byte < 0xf5 ? 4 : 1;
}

static size_t read_character(struct reading *reading)
{
    char text[5] = "";
    size_t wanted = utf8_length(reading->bytes[0]), used = 0;
    size_t there = wanted < reading->count ? wanted : reading->count;
    memcpy(text, reading->bytes, there);
    uint32_t code = text_next(text, &used);
    if (there < wanted && !reading->late && used <= 1) {
        reading->more = true;
        return 0;
    }
    if (code == '\b')
        code = KEYCODE_BACKSPACE;
    else if (code == 0 || (code > 0x7f && text_is_hostile(code)) || code == 0xfffd)
        code = KEYCODE_UNKNOWN;
    reading->key = code;
    return used ? used : 1;
}

static size_t read_escape(struct reading *reading)
{
    if (reading->count == 1 || reading->bytes[1] == ESC) {
        reading->more = reading->count == 1 && !reading->late;
        reading->key = KEYCODE_ESC;
        return reading->more ? 0 : 1;
    }
    struct reading rest = {.bytes = reading->bytes + 1, .count = reading->count - 1, .late = reading->late};
    size_t used = read_character(&rest);
    reading->more = rest.more;
    reading->key = rest.key | KEYCODE_ALT;
    return used ? used + 1 : 0;
}

static size_t read_key(const struct keys *keys, struct reading *reading)
{
    size_t used = read_learned(keys, reading);
    if (used || reading->more)
        return used;
    if (reading->bytes[0] != ESC)
        return read_character(reading);
    used = read_mouse(reading);
    if (used || reading->more)
        return used;
    used = read_reply(reading);
    if (used || reading->more)
        return used;
    used = read_control(reading);
    return used || reading->more ? used : read_escape(reading);
}

/* ---- pasting ---- */

static void drop(struct keys *keys, size_t count)
{
    keys->count -= count;
    memmove(keys->bytes, keys->bytes + count, keys->count + 1);
}

static void keep_paste(struct keys *keys, size_t count)
{
    size_t room = PASTE_MOST - keys->paste_count;
    size_t kept = count < room ? count : room;
    keys->paste = mem_resize(keys->paste, keys->paste_count + kept + 1, 1);
    memcpy(keys->paste + keys->paste_count, keys->bytes, kept);
    keys->paste_count += kept;
    keys->paste[keys->paste_count] = '\0';
    for (size_t at = keys->paste_count - kept; at < keys->paste_count; at++)
        if (keys->paste[at] == '\0')
            keys->paste[at] = ' ';
    drop(keys, count);
}

static bool next_paste(struct keys *keys, struct event *event)
{
    size_t mark = sizeof paste_end - 1;
    const char *end = memmem(keys->bytes, keys->count, paste_end, mark);
    if (end == NULL) { /* the mark itself may have come in part */
        if (keys->count >= mark)
            keep_paste(keys, keys->count - mark + 1);
        return false;
    }
    keep_paste(keys, (size_t)(end - keys->bytes));
    drop(keys, mark);
    *event = (struct event){.kind = EVENT_PASTE, .paste = keys->paste};
    keys->paste = NULL;
    keys->paste_count = 0;
    keys->pasting = false;
    return true;
}

/* ---- in and out ---- */

void keys_feed(struct keys *keys, const char *bytes, size_t count)
{
    if (keys->count + count + 1 > keys->capacity) {
        keys->capacity = 2 * (keys->count + count + 1);
        keys->bytes = mem_resize(keys->bytes, keys->capacity, 1);
    }
    memcpy(keys->bytes + keys->count, bytes, count);
    keys->count += count;
    keys->bytes[keys->count] = '\0'; /* for atoi() */
}

bool keys_next(struct keys *keys, bool late, struct event *event)
{
    while (keys->count > 0) {
        size_t mark = sizeof paste_begin - 1;
        if (keys->pasting)
            return next_paste(keys, event);
        if (keys->count >= mark && memcmp(keys->bytes, paste_begin, mark) == 0) {
            keys->pasting = true;
            drop(keys, mark);
            continue;
        }
        struct reading reading = {.bytes = keys->bytes, .count = keys->count, .late = late};
        size_t used = read_key(keys, &reading);
        if (used == 0)
            return false;
        drop(keys, used);
        if (reading.is_dull)
            continue;
        if (reading.is_mouse)
            *event = (struct event){.kind = EVENT_MOUSE, .mouse = reading.mouse};
        else
            *event = (struct event){.kind = EVENT_KEY, .key = reading.key};
        return true;
    }
    return false;
}

bool keys_waiting(const struct keys *keys)
{
    return keys->count > 0 && !keys->pasting;
}
