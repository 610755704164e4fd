/* What the terminal sends becomes events, whole or in pieces. */
#include <check.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "domain/text.h"
#include "support/run.h"
#include "ui/keys.h"

static uint32_t key_of(const char *bytes)
{
    struct keys *keys = keys_new();
    struct event event = {0};

    keys_feed(keys, bytes, strlen(bytes));
    ck_assert_msg(keys_next(keys, true, &event), "no key");
    ck_assert_int_eq(event.kind, EVENT_KEY);
    ck_assert_msg(!keys_waiting(keys), "more than one key");
    keys_free(&keys);
    return event.key;
}

static const struct {
    const char *bytes;
    uint32_t key;
} known[] = {
    {"a", 'a'},
    {"\006", 6},
    {"\r", KEYCODE_ENTER},
    {"\t", KEYCODE_TAB},
    {"\b", KEYCODE_BACKSPACE},
    {"\177", KEYCODE_BACKSPACE},
    {"\033", KEYCODE_ESC},
    {"\303\251", 0xe9},
    {"\345\261\261", 0x5c71},
    {"\033j", 'j' | KEYCODE_ALT},
    {"\033\303\251", 0xe9 | KEYCODE_ALT},
    {"\033O", 'O' | KEYCODE_ALT},
    {"\033[", '[' | KEYCODE_ALT},
    {"\033[A", KEYCODE_UP},
    {"\033OA", KEYCODE_UP},
    {"\033[1;5C", KEYCODE_RIGHT},
    {"\033[Z", KEYCODE_BACK_TAB},
    {"\033[H", KEYCODE_HOME},
    {"\033[1~", KEYCODE_HOME},
    {"\033[4~", KEYCODE_END},
    {"\033[3~", KEYCODE_DELETE},
    {"\033[5~", KEYCODE_PAGE_UP},
    {"\033[6;2~", KEYCODE_PAGE_DOWN},
    {"\033OP", KEYCODE_F1},
    {"\033[11~", KEYCODE_F1},
    {"\033[[A", KEYCODE_F1},
    {"\033[24~", KEYCODE_F12},
    {"\033OM", KEYCODE_ENTER},
    {"\033[99~", KEYCODE_UNKNOWN},
    {"\033[<0;1M", KEYCODE_UNKNOWN}, /* a broken click is no Enter */
    {"\033[<0;1;2;3M", KEYCODE_UNKNOWN},
    {"\033[<0;9999999;1M", KEYCODE_UNKNOWN},
    {"\033[200;7x", KEYCODE_UNKNOWN},
    {"\377", KEYCODE_UNKNOWN},
    {"\302\233", KEYCODE_UNKNOWN},     /* C1 */
    {"\342\200\256", KEYCODE_UNKNOWN}, /* a bidi override */
};

START_TEST(knows_keys)
{
    ck_assert_uint_eq(key_of(known[_i].bytes), known[_i].key);
}
END_TEST

/* Bytes may come one by one: nothing is decided too early, and the key is the same. */
START_TEST(waits_for_the_rest)
{
    struct keys *keys = keys_new();
    const char *bytes = known[_i].bytes;
    struct event event = {0};
    bool found = false;

    for (size_t at = 0; bytes[at]; at++) {
        keys_feed(keys, bytes + at, 1);
        found = keys_next(keys, bytes[at + 1] == '\0', &event);
        ck_assert_int_eq(found, bytes[at + 1] == '\0');
    }
    ck_assert_uint_eq(event.key, known[_i].key);
    keys_free(&keys);
}
END_TEST

START_TEST(a_lone_escape_waits_until_it_is_late)
{
    struct keys *keys = keys_new();
    struct event event;

    keys_feed(keys, "\033", 1);
    ck_assert(!keys_next(keys, false, &event));
    ck_assert(keys_waiting(keys));
    ck_assert(keys_next(keys, true, &event));
    ck_assert_uint_eq(event.key, KEYCODE_ESC);
    keys_feed(keys, "\033\033", 2);
    ck_assert(keys_next(keys, false, &event));
    ck_assert_uint_eq(event.key, KEYCODE_ESC);
    keys_free(&keys);
}
END_TEST

START_TEST(an_escape_typed_before_a_capital_o_is_no_key_of_a_terminal)
{
    struct keys *keys = keys_new();
    struct event event;

    keys_feed(keys, "\033Oi\033Ou", 6); /* the second is 5 on the keypad of a VT100 */
    ck_assert(keys_next(keys, false, &event));
    ck_assert_uint_eq(event.key, 'O' | KEYCODE_ALT);
    ck_assert(keys_next(keys, false, &event));
    ck_assert_uint_eq(event.key, 'i');
    ck_assert(keys_next(keys, false, &event));
    ck_assert_uint_eq(event.key, '5');
    ck_assert(!keys_next(keys, false, &event));
    keys_free(&keys);
}
END_TEST

START_TEST(pasted_text_is_text)
{
    struct keys *keys = keys_new();
    struct event event;

    keys_feed(keys, "x\033[200~dq\033[A", 12);
    ck_assert(keys_next(keys, false, &event));
    ck_assert_uint_eq(event.key, 'x');
    ck_assert(!keys_next(keys, true, &event)); /* the end may be late, it is still a paste */
    ck_assert(!keys_waiting(keys));
    keys_feed(keys, "\n\033[20", 5);
    ck_assert(!keys_next(keys, true, &event));
    keys_feed(keys, "1~y", 3);
    ck_assert(keys_next(keys, false, &event));
    ck_assert_int_eq(event.kind, EVENT_PASTE);
    ck_assert_str_eq(event.paste, "dq\033[A\n");
    free(event.paste);
    ck_assert(keys_next(keys, false, &event));
    ck_assert_uint_eq(event.key, 'y');
    keys_free(&keys);
}
END_TEST

START_TEST(a_paste_has_an_end)
{
    struct keys *keys = keys_new();
    struct event event;
    char bytes[4096];

    memset(bytes, 'a', sizeof bytes);
    keys_feed(keys, "\033[200~", 6);
    for (int round = 0; round < 100; round++) {
        keys_feed(keys, bytes, sizeof bytes);
        ck_assert(!keys_next(keys, false, &event));
    }
    keys_feed(keys, "\033[201~", 6);
    ck_assert(keys_next(keys, false, &event));
    ck_assert_uint_le(strlen(event.paste), 65536);
    free(event.paste);
    keys_free(&keys);
}
END_TEST

static const struct {
    const char *bytes;
    struct mouse mouse;
} clicks[] = {
    {"\033[<0;1;1M", {.kind = MOUSE_PRESS, .row = 0, .column = 0}},
    {"\033[<0;120;40m", {.kind = MOUSE_RELEASE, .row = 39, .column = 119}},
    {"\033[<32;300;2M", {.kind = MOUSE_DRAG, .row = 1, .column = 299}},
    {"\033[<4;5;6M", {.kind = MOUSE_PRESS, .row = 5, .column = 4, .shift = true}},
    {"\033[<64;5;6M", {.kind = MOUSE_WHEEL_UP, .row = 5, .column = 4}},
    {"\033[<65;5;6M", {.kind = MOUSE_WHEEL_DOWN, .row = 5, .column = 4}},
    {"\033[<69;5;6M", {.kind = MOUSE_WHEEL_DOWN, .row = 5, .column = 4, .shift = true}},
    {"\033[<67;5;6M", {.kind = MOUSE_WHEEL_RIGHT, .row = 5, .column = 4}},
    {"\033[M !!", {.kind = MOUSE_PRESS, .row = 0, .column = 0}}, /* the old protocol */
    {"\033[M#%&", {.kind = MOUSE_RELEASE, .row = 5, .column = 4}},
    {"\033[M`%&", {.kind = MOUSE_WHEEL_UP, .row = 5, .column = 4}},
};

/* In pieces as well; what follows is left alone. */
START_TEST(knows_the_mouse)
{
    struct keys *keys = keys_new();
    struct event event = {0};
    const char *bytes = clicks[_i].bytes;
    const struct mouse *wanted = &clicks[_i].mouse;

    for (size_t at = 0; bytes[at]; at++) {
        ck_assert(!keys_next(keys, false, &event));
        keys_feed(keys, bytes + at, 1);
    }
    keys_feed(keys, "x", 1);
    ck_assert(keys_next(keys, false, &event));
    ck_assert_int_eq(event.kind, EVENT_MOUSE);
    ck_assert_int_eq(event.mouse.kind, wanted->kind);
    ck_assert_int_eq(event.mouse.row, wanted->row);
    ck_assert_int_eq(event.mouse.column, wanted->column);
    ck_assert_int_eq(event.mouse.shift, wanted->shift);
    ck_assert(keys_next(keys, false, &event));
    ck_assert_uint_eq(event.key, 'x');
    keys_free(&keys);
}
END_TEST

/* Other buttons, motion without one, places that are none. */
START_TEST(passes_over_other_buttons)
{
    static const char others[] = "\033[<1;5;6M\033[<2;5;6m\033[<35;5;6M\033[<128;5;6M\033[<0;0;1M\033[M\"%&x";
    struct keys *keys = keys_new();
    struct event event = {0};

    keys_feed(keys, others, sizeof others - 1);
    ck_assert(keys_next(keys, false, &event));
    ck_assert_int_eq(event.kind, EVENT_KEY);
    ck_assert_uint_eq(event.key, 'x');
    keys_free(&keys);
}
END_TEST

/* A name, a colour, a version; in pieces; and the key behind them. */
START_TEST(reads_over_what_a_terminal_answers)
{
    static const char *const replies[] = {"\033P>|XTerm(370)\033\\", "\033]11;rgb:1e1e/2020/quit\033\\",
                                          "\033]52;c;cXVpdA==\a", "\033_Gi=31;OK\033\\", "\033P1+r544e=71\033\\"};

    for (size_t at = 0; at < sizeof replies / sizeof *replies; at++) {
        struct keys *keys = keys_new();
        struct event event = {0};

        for (const char *byte = replies[at]; *byte; byte++) {
            ck_assert(!keys_next(keys, false, &event));
            keys_feed(keys, byte, 1);
        }
        keys_feed(keys, "x", 1);
        ck_assert(keys_next(keys, false, &event));
        ck_assert_uint_eq(event.key, 'x');
        keys_free(&keys);
    }
}
END_TEST

START_TEST(alt_before_a_letter_that_might_begin_an_answer)
{
    struct keys *keys = keys_new();
    struct event event = {0};

    keys_feed(keys, "\033P", 2);
    ck_assert(!keys_next(keys, false, &event));
    ck_assert(keys_next(keys, true, &event));
    ck_assert_uint_eq(event.key, 'P' | KEYCODE_ALT);
    keys_feed(keys, "\033]q", 3); /* never ends */
    ck_assert(keys_next(keys, true, &event));
    ck_assert_uint_eq(event.key, ']' | KEYCODE_ALT);
    ck_assert(keys_next(keys, true, &event));
    ck_assert_uint_eq(event.key, 'q');
    keys_free(&keys);
}
END_TEST

/* A key is a character that may be shown or one of the keys with a name, a click is on the screen, a paste has text. */
static void assert_known(const struct event *event)
{
    uint32_t code = event->key & ~KEYCODE_ALT;

    switch (event->kind) {
    case EVENT_KEY:
        ck_assert_msg(code > 0 && code <= KEYCODE_UNKNOWN, "no key: %#x", (unsigned)event->key);
        ck_assert_msg(code < 0x80 || code >= KEYCODE_FIRST || !text_is_hostile(code), "hostile: %#x", (unsigned)code);
        break;
    case EVENT_MOUSE:
        ck_assert_int_ge(event->mouse.row, 0);
        ck_assert_int_ge(event->mouse.column, 0);
        break;
    default:
        ck_assert_int_eq((int)event->kind, EVENT_PASTE);
        ck_assert_ptr_nonnull(event->paste);
    }
}

/* Reads to the end; the newest event that was read, its paste freed. */
static struct event read_to_the_end(struct keys *keys, size_t *count)
{
    struct event event = {0}, newest = {0};

    while (keys_next(keys, true, &event)) {
        assert_known(&event);
        if (event.kind == EVENT_PASTE)
            free(event.paste);
        newest = event;
        ++*count;
    }
    return newest;
}

/* Nothing but events comes out, at most one a byte; nothing is kept for ever: a paste that has begun ends with its
 * mark, and the key behind it is that key. */
START_TEST(any_bytes_end_as_events)
{
    struct keys *keys = keys_new();
    unsigned seed = 1;
    size_t fed = 0, read = 0;

    for (int round = 0; round < 20000; round++) {
        char bytes[5];

        for (size_t at = 0; at < sizeof bytes; at++) {
            seed = seed * 1103515245 + 12345;
            bytes[at] = (char)(seed >> 16 & 3 ? "\033[O~;0A2"[seed >> 20 & 7] : (int)(seed >> 24));
        }
        keys_feed(keys, bytes, sizeof bytes);
        fed += sizeof bytes;
        read_to_the_end(keys, &read);
        ck_assert_uint_le(read, fed);
        ck_assert(!keys_waiting(keys));
    }
    ck_assert_uint_gt(read, 0);
    keys_feed(keys, "\033[201~x", 7);
    struct event event = read_to_the_end(keys, &read);

    ck_assert_int_eq((int)event.kind, EVENT_KEY);
    ck_assert_uint_eq(event.key, 'x');
    keys_free(&keys);
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("keys");
    int count = (int)(sizeof known / sizeof *known);

    setlocale(LC_ALL, "C.UTF-8");
    tcase_add_loop_test(tests, knows_keys, 0, count);
    tcase_add_loop_test(tests, waits_for_the_rest, 0, count);
    tcase_add_test(tests, a_lone_escape_waits_until_it_is_late);
    tcase_add_test(tests, an_escape_typed_before_a_capital_o_is_no_key_of_a_terminal);
    tcase_add_test(tests, pasted_text_is_text);
    tcase_add_test(tests, a_paste_has_an_end);
    tcase_add_loop_test(tests, knows_the_mouse, 0, (int)(sizeof clicks / sizeof *clicks));
    tcase_add_test(tests, passes_over_other_buttons);
    tcase_add_test(tests, reads_over_what_a_terminal_answers);
    tcase_add_test(tests, alt_before_a_letter_that_might_begin_an_answer);
    tcase_add_test(tests, any_bytes_end_as_events);
    return run_tests("keys", tests);
}
