#include "store/bulk_json.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "domain/memory.h"
#include "store/json_text.h"

static void put_text(FILE *out, const char *name, const char *text)
{
    if (text == NULL)
        return;
    fprintf(out, ", \"%s\": ", name);
    json_text_put(out, text);
}

static void put_id(FILE *out, const char *name, struct id id)
{
    char text[ID_TEXT];
    if (id_is_nil(id))
        return;
    id_format(id, text);
    put_text(out, name, text);
}

static void put_instant(FILE *out, const char *name, instant at)
{
    if (at != INSTANT_NONE)
        fprintf(out, ", \"%s\": %" PRId64, name, at);
}

static void put_bool(FILE *out, const char *name, bool yes)
{
    fprintf(out, ", \"%s\": %s", name, yes ? "true" : "false");
}

static void put_slot(FILE *out, const struct booking *booking)
{
    put_id(out, "artist", booking->artist);
    put_instant(out, "start_us", booking->start);
    put_instant(out, "end_us", booking->end);
}

static void put_status(FILE *out, const struct booking *booking)
{
    put_text(out, "status", status_word(booking->status));
    put_bool(out, "second", booking_is_second_option(booking));
}

static void put_content(FILE *out, const struct booking *booking)
{
    put_slot(out, booking);
    put_id(out, "project", booking->project);
    put_text(out, "title", booking->title);
    put_text(out, "notes", booking->notes);
    put_instant(out, "decide_us", booking->decide_by);
    put_bool(out, "heavy", booking->heavy);
}

/* In a list of changes an edit may change the status as well. */
static void put_edit(FILE *out, const struct change *change)
{
    bool was_second = booking_is_second_option(&change->before);
    put_content(out, &change->after);
    if (change->before.status != change->after.status || was_second != booking_is_second_option(&change->after))
        put_status(out, &change->after);
}

/* The later part begins at `start_us` and ends where the booking did. */
static void put_split(FILE *out, const struct change *change)
{
    put_instant(out, "end_us", change->after.end);
    put_id(out, "part", change->part.id);
    put_instant(out, "start_us", change->part.start);
}

static void put_change(FILE *out, const struct change *change)
{
    static const char *const words[] = {
        [EFFECT_BOOK] = "book", [EFFECT_MOVE] = "move",   [EFFECT_EDIT] = "edit",      [EFFECT_STATUS] = "status",
        [EFFECT_TAKE] = "take", [EFFECT_SPLIT] = "split", [EFFECT_RELEASE] = "release"};
    fprintf(out, "{\"do\": \"%s\"", words[change->kind]);
    put_id(out, "id", change->after.id);
    if (change->before.version != 0)
        fprintf(out, ", \"version\": %d", change->before.version);
    if (change->kind == EFFECT_BOOK) {
        put_content(out, &change->after);
        put_status(out, &change->after);
    } else if (change->kind == EFFECT_EDIT)
        put_edit(out, change);
    else if (change->kind == EFFECT_SPLIT)
        put_split(out, change);
    else if (change->kind == EFFECT_MOVE)
        put_slot(out, &change->after);
    else if (change->kind == EFFECT_STATUS)
        put_status(out, &change->after);
    else if (change->kind == EFFECT_RELEASE)
        put_text(out, "reason", reason_word(change->after.reason));
    putc('}', out);
}

char *bulk_json(const struct change *changes, size_t count)
{
    char *text = NULL;
    size_t size;
    FILE *out = open_memstream(&text, &size);
    if (out == NULL)
        mem_exhausted();
    putc('[', out);
    for (size_t i = 0; i < count; i++) {
        fputs(i > 0 ? ", " : "", out);
        put_change(out, &changes[i]);
    }
    putc(']', out);
    if (fclose(out) != 0)
        mem_exhausted();
    return text;
}
