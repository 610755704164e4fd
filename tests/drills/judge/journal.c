#include "drills/judge/journal.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static int file = -1;

void journal_open(const char *path)
{
    file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    if (file >= 0)
        return;
    perror(path);
    exit(EXIT_FAILURE);
}

int64_t journal_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    return now.tv_sec * INT64_C(1000000) + now.tv_nsec / 1000;
}

/* Takes over the line. */
static void put(json_t *line)
{
    size_t length = json_dumpb(line, NULL, 0, JSON_COMPACT) + 1;
    char *text = malloc(length);
    if (text == NULL || json_dumpb(line, text, length, JSON_COMPACT) != length - 1)
        abort();
    text[length - 1] = '\n';
    if (write(file, text, length) != (ssize_t)length) {
        perror("journal");
        exit(EXIT_FAILURE);
    }
    free(text);
    json_decref(line);
}

static json_t *id_json(struct id id)
{
    char text[ID_TEXT];
    id_format(id, text);
    return id_is_nil(id) ? json_null() : json_string(text);
}

static json_t *instant_json(instant at)
{
    return at == INSTANT_NONE ? json_null() : json_integer(at);
}

static json_t *booking_json(const struct booking *booking)
{
    return json_pack("{s:o, s:i, s:o, s:o, s:I, s:I, s:s, s:s, s:b, s:b, s:o, s:s?, s:s?}", "id", id_json(booking->id),
                     "version", booking->version, "artist_id", id_json(booking->artist), "project_id",
                     id_json(booking->project), "start", booking->start, "end", booking->end, "status",
                     status_word(booking->status), "reason", reason_word(booking->reason), "second",
                     booking_is_second_option(booking), "heavy", booking->heavy, "decide_by",
                     instant_json(booking->decide_by), "title", booking->title, "drafted", booking->drafted);
}

static json_t *rows_json(const struct booking *rows, size_t count)
{
    json_t *list = json_array();
    for (size_t i = 0; i < count; i++)
        json_array_append_new(list, booking_json(&rows[i]));
    return list;
}

static const char *kind_word(enum effect_kind kind)
{
    return kind == EFFECT_BOOK      ? "book"
           : kind == EFFECT_MOVE    ? "move"
           : kind == EFFECT_STATUS  ? "status"
           : kind == EFFECT_RELEASE ? "release"
                                    : "edit";
}

static json_t *changes_json(const struct effect *effect)
{
    json_t *list = json_array();
    for (size_t i = 0; i < effect->change_count; i++)
        json_array_append_new(list, json_pack("{s:s, s:o}", "do", kind_word(effect->changes[i].kind), "booking",
                                              booking_json(&effect->changes[i].after)));
    return list;
}

static json_t *record_json(const struct record *record)
{
    json_t *list = json_array();
    for (size_t i = 0; i < RECORD_VALUES; i++)
        json_array_append_new(list, record->value[i] != NULL ? json_string(record->value[i]) : json_null());
    return json_pack("{s:o, s:o}", "id", id_json(record->id), "values", list);
}

void journal_asks(const struct draw *draw, int try, const struct effect *effect)
{
    put(json_pack("{s:s, s:i, s:i, s:i, s:s, s:o, s:o, s:o, s:i, s:o, s:o, s:o, s:o, s:I}", "line", "asks", "client",
                  draw->client, "call", draw->call, "try", try, "kind", draw_word(draw->kind), "act",
                  id_json(effect->act), "draw", draw_json(draw), "booking", booking_json(&effect->booking), "version",
                  effect->version, "changes", changes_json(effect), "undo", id_json(effect->undo), "draft",
                  id_json(effect->draft), "record", record_json(&effect->record), "at", journal_now()));
}

static json_t *refusals_json(const struct answer *answer)
{
    json_t *list = json_array();
    for (size_t i = 0; i < answer->refusal_count; i++)
        json_array_append_new(list, json_pack("{s:i, s:s}", "change", (int)answer->refusals[i].change, "outcome",
                                              outcome_word(answer->refusals[i].outcome)));
    return list;
}

void journal_answered(const struct draw *draw, int try, enum verdict verdict, const struct answer *answer)
{
    static const char *const words[] = {"SAVED", "REFUSED", "UNKNOWN"};
    put(json_pack("{s:s, s:i, s:i, s:i, s:s, s:s, s:i, s:s?, s:o, s:o, s:I}", "line", "answered", "client",
                  draw->client, "call", draw->call, "try", try, "verdict", words[verdict], "outcome",
                  outcome_word(answer->outcome), "fault", (int)answer->fault, "message", answer->message, "rows",
                  rows_json(answer->rows, answer->row_count), "refusals", refusals_json(answer), "at", journal_now()));
}

void journal_read(int client, int64_t from, const struct answer *answer)
{
    put(json_pack("{s:s, s:i, s:I, s:o, s:I}", "line", "read", "client", client, "from", from, "rows",
                  rows_json(answer->rows, answer->row_count), "at", journal_now()));
}

enum verdict journal_verdict(const struct effect *effect, const struct answer *answer)
{
    bool save = effect_nature(effect->kind) == NATURE_SAVE;
    bool link = answer->fault == FAULT_UNREACHABLE || answer->fault == FAULT_LOST || answer->fault == FAULT_TIMEOUT ||
                answer->fault == FAULT_BUSY;
    if (answer->outcome == OUTCOME_UNKNOWN || (link && !save))
        return VERDICT_UNKNOWN;
    return answer->outcome == OUTCOME_DONE && answer->fault == FAULT_NONE ? VERDICT_SAVED : VERDICT_REFUSED;
}
