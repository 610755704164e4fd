/* The readers of bookings, of what is asked about them, and of how a write ended. */
#include "store/rows.h"

#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "protocol/list_texts.h"
#include "store/reader.h"

/* The columns of a booking, in the order of booking_names. */
enum {
    B_ID,
    B_ARTIST,
    B_PROJECT,
    B_CREATED_BY,
    B_START,
    B_END,
    B_LAPSES,
    B_QUEUED,
    B_DECIDE,
    B_CREATED,
    B_UPDATED,
    B_STATUS,
    B_REASON,
    B_VERSION,
    B_HEAVY,
    B_TITLE,
    B_NOTES,
    B_COLUMNS,
    H_AT = B_COLUMNS,
    H_ACTOR,
    H_ACT,
    H_SOURCE,
    H_SEQ,
    H_DIFFERENCE, /* history has these as well */
    L_CHANGE = B_COLUMNS,
    L_OUTCOME,
    L_MESSAGE, /* bulk has these as well */
};

#define BOOKING_NAMES                                                                                           \
    "id", "artist_id", "project_id", "created_by", "start_us", "end_us", "lapses_us", "queued_us", "decide_us", \
        "created_us", "updated_us", "status", "reason", "version", "heavy", "title", "notes"

static const char *const booking_names[] = {BOOKING_NAMES, NULL};
static const char *const bulk_names[] = {BOOKING_NAMES, "change", "outcome", "message", NULL};
static const char *const history_names[] = {BOOKING_NAMES, "at_us", "actor",      "act",
                                            "source",      "seq",   "difference", NULL};

static enum booking_status read_status(struct reader *reader, int column)
{
    enum booking_status status = STATUS_CANCELLED;
    const char *word = read_text(reader, column);
    if (word == NULL || !status_parse(word, &status))
        reader_refuse(reader, column);
    return status;
}

static enum cancel_reason read_reason(struct reader *reader)
{
    enum cancel_reason reason = REASON_NONE;
    const char *word = read_text(reader, B_REASON);
    if (word != NULL && word[0] && !reason_parse(word, &reason))
        reader_refuse(reader, B_REASON);
    return reason;
}

/* Only the queries of what-if boards have this column. */
static char *read_drafted(const struct reader *reader)
{
    int column = PQfnumber(reader->result, "drafted");
    bool there = column >= 0 && !PQgetisnull(reader->result, reader->row, column);
    return there ? mem_copy(PQgetvalue(reader->result, reader->row, column)) : NULL;
}

static struct booking read_booking(struct reader *reader)
{
    return (struct booking){
        .id = read_id(reader, B_ID),
        .artist = read_id(reader, B_ARTIST),
        .project = read_id(reader, B_PROJECT),
        .created_by = read_id(reader, B_CREATED_BY),
        .start = read_instant(reader, B_START),
        .end = read_instant(reader, B_END),
        .lapses_at = read_instant(reader, B_LAPSES),
        .queued_at = read_instant(reader, B_QUEUED),
        .decide_by = read_instant(reader, B_DECIDE),
        .created_at = read_instant(reader, B_CREATED),
        .updated_at = read_instant(reader, B_UPDATED),
        .status = read_status(reader, B_STATUS),
        .reason = read_reason(reader),
        .version = read_int(reader, B_VERSION),
        .heavy = read_bool(reader, B_HEAVY),
        .title = read_string(reader, B_TITLE),
        .notes = read_copy(reader, B_NOTES),
        .drafted = read_drafted(reader),
    };
}

static bool read_booking_row(struct reader *reader, void *booking)
{
    if (read_text(reader, B_ID) == NULL)
        return false;
    *(struct booking *)booking = read_booking(reader);
    return true;
}

bool rows_bookings(const PGresult *result, struct answer *answer, char **error)
{
    struct reader reader = reader_of(result, booking_names);
    answer->rows = reader_list(&reader, sizeof *answer->rows, read_booking_row, &answer->row_count);
    return reader_end(&reader, error);
}

bool rows_drafted(const PGresult *result, struct answer *answer, char **error)
{
    struct reader reader = reader_of(result, booking_names);
    answer->drafted = reader_list(&reader, sizeof *answer->drafted, read_booking_row, &answer->drafted_count);
    return reader_end(&reader, error);
}

enum { T_ID, T_ARTIST, T_START, T_END, T_REASON };
static const char *const time_off_names[] = {"id", "artist_id", "start_us", "end_us", "reason", NULL};

static bool read_time_off(struct reader *reader, void *off)
{
    *(struct time_off *)off = (struct time_off){
        .id = read_id(reader, T_ID),
        .artist = read_id(reader, T_ARTIST),
        .start = read_instant(reader, T_START),
        .end = read_instant(reader, T_END),
        .reason = read_string(reader, T_REASON),
    };
    return true;
}

bool rows_time_off(const PGresult *result, struct answer *answer, char **error)
{
    struct reader reader = reader_of(result, time_off_names);
    answer->off = reader_list(&reader, sizeof *answer->off, read_time_off, &answer->off_count);
    return reader_end(&reader, error);
}

enum { C_PENCIL, C_OPTION, C_BY, C_UNTIL, C_REMINDED };
static const char *const challenge_names[] = {"pencil_id", "option_id", "created_by", "until_us", "reminded", NULL};

static bool read_challenge(struct reader *reader, void *challenge)
{
    *(struct challenge *)challenge = (struct challenge){
        .pencil = read_id(reader, C_PENCIL),
        .option = read_id(reader, C_OPTION),
        .by = read_id(reader, C_BY),
        .until = read_instant(reader, C_UNTIL),
        .reminded = read_bool(reader, C_REMINDED),
    };
    return true;
}

bool rows_challenges(const PGresult *result, struct answer *answer, char **error)
{
    struct reader reader = reader_of(result, challenge_names);
    answer->challenges = reader_list(&reader, sizeof *answer->challenges, read_challenge, &answer->challenge_count);
    return reader_end(&reader, error);
}

static bool read_version(struct reader *reader, void *entry)
{
    *(struct history_entry *)entry = (struct history_entry){
        .at = read_instant(reader, H_AT),
        .actor = read_string(reader, H_ACTOR),
        .act = read_string(reader, H_ACT),
        .source = read_string(reader, H_SOURCE),
        .seq = read_int64(reader, H_SEQ, 0),
        .difference = read_string(reader, H_DIFFERENCE),
        .after = read_booking(reader),
    };
    return true;
}

bool rows_history(const PGresult *result, struct answer *answer, char **error)
{
    struct reader reader = reader_of(result, history_names);
    answer->history = reader_list(&reader, sizeof *answer->history, read_version, &answer->history_count);
    return reader_end(&reader, error);
}

enum { S_ARTIST, S_START, S_END };
static const char *const slot_names[] = {"artist_id", "start_us", "end_us", NULL};

static bool read_slot(struct reader *reader, void *slot)
{
    *(struct slot *)slot = (struct slot){
        .artist = read_id(reader, S_ARTIST),
        .start = read_instant(reader, S_START),
        .end = read_instant(reader, S_END),
    };
    return true;
}

bool rows_slots(const PGresult *result, struct answer *answer, char **error)
{
    struct reader reader = reader_of(result, slot_names);
    answer->free_artists = reader_list(&reader, sizeof *answer->free_artists, read_slot, &answer->free_count);
    return reader_end(&reader, error);
}

enum { F_ARTIST, F_COST, F_MINUTES, F_ENOUGH, F_IN_THE_WAY };
static const char *const finding_names[] = {"artist_id", "cost_cents", "free_minutes", "enough", "in_the_way", NULL};

static bool read_finding(struct reader *reader, void *finding)
{
    *(struct finding *)finding = (struct finding){
        .artist = read_id(reader, F_ARTIST),
        .cost = read_int64(reader, F_COST, -1),
        .minutes = read_int(reader, F_MINUTES),
        .enough = read_bool(reader, F_ENOUGH),
        .in_the_way = read_int(reader, F_IN_THE_WAY),
    };
    return true;
}

bool rows_findings(const PGresult *result, struct answer *answer, char **error)
{
    struct reader reader = reader_of(result, finding_names);
    answer->findings = reader_list(&reader, sizeof *answer->findings, read_finding, &answer->finding_count);
    return reader_end(&reader, error);
}

bool rows_next_free(const PGresult *result, struct answer *answer, char **error)
{
    enum { START, END };
    static const char *const names[] = {"start_us", "end_us", NULL};
    struct reader reader = reader_of(result, names);
    bool found = PQntuples(result) > 0;
    answer->next_free = (struct slot){
        .start = found ? read_instant(&reader, START) : INSTANT_NONE,
        .end = found ? read_instant(&reader, END) : INSTANT_NONE,
    };
    return reader_end(&reader, error);
}

bool outcome_parse(const char *word, enum outcome *out)
{
    static const enum outcome all[] = {OUTCOME_DONE,   OUTCOME_CONFLICT,    OUTCOME_STALE,   OUTCOME_LAPSED,
                                       OUTCOME_GONE,   OUTCOME_NOT_ALLOWED, OUTCOME_INVALID, OUTCOME_UNKNOWN,
                                       OUTCOME_FAILED, OUTCOME_ASKS,        OUTCOME_TWIN};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        if (strcmp(outcome_word(all[i]), word) != 0)
            continue;
        *out = all[i];
        return true;
    }
    return false;
}

static bool read_ending(const PGresult *result, struct answer *answer, char **error)
{
    static const char *const names[] = {"outcome", "message", NULL};
    struct reader reader = reader_of(result, names);
    const char *word = PQntuples(result) > 0 ? read_text(&reader, 0) : "done";
    if (reader.bad == NULL && (word == NULL || !outcome_parse(word, &answer->outcome)))
        reader_refuse(&reader, 0);
    if (!reader_end(&reader, error))
        return false;
    answer->message = PQntuples(result) > 0 ? read_copy(&reader, 1) : NULL;
    return true;
}

bool rows_written(const PGresult *result, struct answer *answer, char **error)
{
    return read_ending(result, answer, error) && rows_bookings(result, answer, error);
}

bool rows_saved(const PGresult *result, struct answer *answer, char **error)
{
    static const char *const names[] = {"version", NULL};
    struct reader reader = reader_of(result, names);
    answer->version = PQntuples(result) > 0 ? (int)read_int64(&reader, 0, 0) : 0;
    return reader_end(&reader, error) && read_ending(result, answer, error);
}

static void read_record(struct reader *reader, struct record *record)
{
    for (int column = 0; reader->names[column] != NULL; column++)
        record_take(record, (size_t)column, read_copy(reader, column));
}

bool rows_page(const PGresult *result, struct answer *answer, char **error)
{
    static const char *const id_names[] = {"id", NULL};
    struct page *page = &answer->page;
    struct reader ids = reader_of(result, id_names), texts = reader_of(result, list_columns[page->list]);
    page->count = page->capacity = (size_t)PQntuples(result);
    page->complete = page->count < PAGE_ROWS;
    page->rows = mem_new(page->count + 1, sizeof *page->rows);
    for (size_t row = 0; row < page->count; row++) {
        ids.row = texts.row = (int)row;
        page->rows[row].id = read_id(&ids, 0);
        read_record(&texts, &page->rows[row]);
    }
    return reader_end(&ids, error) && reader_end(&texts, error);
}

bool rows_number(const PGresult *result, const char *column, int64_t *out, char **error)
{
    const char *const names[] = {column, NULL};
    struct reader reader = reader_of(result, names);
    if (PQntuples(result) < 1)
        reader_refuse(&reader, 0);
    else
        *out = read_int64(&reader, 0, 0);
    return reader_end(&reader, error);
}

bool rows_id(const PGresult *result, const char *column, struct id *out, char **error)
{
    const char *const names[] = {column, NULL};
    struct reader reader = reader_of(result, names);
    if (PQntuples(result) < 1)
        reader_refuse(&reader, 0);
    else
        *out = read_id(&reader, 0);
    return reader_end(&reader, error);
}

bool rows_now(const PGresult *result, struct answer *answer, char **error)
{
    return rows_number(result, "now_us", &answer->server_now, error);
}

static enum outcome read_outcome(struct reader *reader, int column)
{
    enum outcome outcome = OUTCOME_FAILED;
    const char *word = read_text(reader, column);
    if (word == NULL || !outcome_parse(word, &outcome))
        reader_refuse(reader, column);
    return outcome;
}

/* Some rows have no booking: their id is NULL, and so is their status. */
static struct booking read_if_any(struct reader *reader)
{
    return read_text(reader, B_ID) != NULL ? read_booking(reader) : (struct booking){0};
}

static void take_bulk_row(struct reader *reader, struct answer *answer)
{
    enum outcome outcome = read_outcome(reader, L_OUTCOME);
    int64_t change = read_int64(reader, L_CHANGE, -1);
    if (outcome == OUTCOME_DONE) {
        answer->rows[answer->row_count++] = read_if_any(reader);
    } else if (change < 0) {
        answer->outcome = outcome;
        free(answer->message);
        answer->message = read_copy(reader, L_MESSAGE);
    } else {
        answer->refusals[answer->refusal_count++] = (struct refusal){
            .change = (size_t)change,
            .outcome = outcome,
            .message = read_copy(reader, L_MESSAGE),
            .row = read_if_any(reader),
        };
    }
}

bool rows_bulk(const PGresult *result, struct answer *answer, char **error)
{
    struct reader reader = reader_of(result, bulk_names);
    size_t rows = (size_t)PQntuples(result);
    answer->outcome = OUTCOME_DONE;
    answer->rows = mem_new(rows, sizeof *answer->rows);
    answer->refusals = mem_new(rows, sizeof *answer->refusals);
    for (; (size_t)reader.row < rows && reader.bad == NULL; reader.row++)
        take_bulk_row(&reader, answer);
    return reader_end(&reader, error);
}

bool rows_undone(const PGresult *result, struct answer *answer, char **error)
{
    enum { SEQ, ACT, AT, WORD, BOOKINGS, RECORDS, TITLE, ARTIST, STATUS, LAPSES };
    static const char *const names[] = {"act_seq",      "act_id",        "act_at_us", "act_word",
                                        "act_bookings", "act_records",   "act_title", "act_artist_id",
                                        "act_status",   "act_lapses_us", NULL};
    struct reader reader = reader_of(result, names);
    if (PQntuples(result) > 0 && read_text(&reader, SEQ) != NULL)
        answer->undone = (struct undone){
            .seq = read_int64(&reader, SEQ, 0),
            .act = read_id(&reader, ACT),
            .at = read_instant(&reader, AT),
            .word = read_string(&reader, WORD),
            .bookings = read_int(&reader, BOOKINGS),
            .records = read_copy(&reader, RECORDS),
            .first = {.title = read_string(&reader, TITLE),
                      .artist = read_id(&reader, ARTIST),
                      .status = read_text(&reader, STATUS) != NULL ? read_status(&reader, STATUS) : STATUS_CONFIRMED,
                      .lapses_at = read_instant(&reader, LAPSES)},
        };
    return reader_end(&reader, error) && rows_written(result, answer, error);
}
