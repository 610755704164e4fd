/* Whatever a terminal sends becomes events within bounds, the same ones in one piece and byte by byte, and none of
 * its bytes are kept for ever. */
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "fuzz.h"
#include "ui/keys.h"

enum { EVENTS_MOST = 4096 };

struct seen {
    struct event events[EVENTS_MOST];
    size_t count;
};

static void check(const struct event *event)
{
    if (event->kind == EVENT_MOUSE) {
        PROMISE(event->mouse.row >= 0 && event->mouse.column >= 0);
        PROMISE(event->mouse.kind <= MOUSE_WHEEL_RIGHT);
    } else if (event->kind == EVENT_KEY) {
        uint32_t key = event->key & ~KEYCODE_ALT;
        PROMISE(key > 0 && key <= KEYCODE_UNKNOWN);
    } else {
        PROMISE(event->kind == EVENT_PASTE && event->paste);
    }
}

static void drain(struct keys *keys, bool late, struct seen *seen)
{
    struct event event;
    while (keys_next(keys, late, &event)) {
        check(&event);
        if (event.kind == EVENT_PASTE)
            free(event.paste);
        if (seen->count < EVENTS_MOST)
            seen->events[seen->count++] = event;
    }
}

static void read_all(const uint8_t *data, size_t size, size_t piece, struct seen *seen)
{
    struct keys *keys = keys_new();
    seen->count = 0;
    for (size_t at = 0; at < size; at += piece) {
        keys_feed(keys, (const char *)data + at, size - at < piece ? size - at : piece);
        drain(keys, false, seen);
    }
    drain(keys, true, seen);
    PROMISE(!keys_waiting(keys));
    keys_free(&keys);
}

static bool same(const struct event *a, const struct event *b)
{
    if (a->kind != b->kind)
        return false;
    if (a->kind == EVENT_MOUSE)
        return a->mouse.kind == b->mouse.kind && a->mouse.row == b->mouse.row && a->mouse.column == b->mouse.column;
    return a->kind == EVENT_PASTE || a->key == b->key;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct seen whole, pieces;
    setlocale(LC_CTYPE, "C.UTF-8");
    read_all(data, size, size ? size : 1, &whole);
    read_all(data, size, 1, &pieces);
    PROMISE(whole.count == pieces.count);
    for (size_t at = 0; at < whole.count; at++)
        PROMISE(same(&whole.events[at], &pieces.events[at]));
    return 0;
}
