/* Results made by hand, as no server of ours sends them: a column that is missing and a value of another form are said
 * by the column's name, whatever is read, and never pass for something else. */
#include "store/rows.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "protocol/list_texts.h"
#include "support/run.h"

enum { COLUMNS_MOST = 24 };

struct column {
    const char *name, *good;
    const char *bad; /* what cannot be read; NULL: any text can */
};

#define ID(name)                                                                            \
    {                                                                                       \
        name, "00000000-0000-4000-8000-000000000007", "00000000-0000-4000-8000-00000000000" \
    }
#define NUMBER(name)          \
    {                         \
        name, "7", "7 apples" \
    }
#define SMALL(name)             \
    {                           \
        name, "7", "2147483648" \
    }
#define YES(name)        \
    {                    \
        name, "t", "yes" \
    }
#define TEXT(name)            \
    {                         \
        name, "Harbour", NULL \
    }
/* clang-format off */
#define BOOKING                                                                                                        \
    ID("id"), ID("artist_id"), ID("project_id"), ID("created_by"), NUMBER("start_us"), NUMBER("end_us"),               \
    NUMBER("lapses_us"), NUMBER("queued_us"), NUMBER("decide_us"), NUMBER("created_us"), NUMBER("updated_us"),         \
    {"status", "confirmed", "perhaps"}, {"reason", "released", "forgotten"}, SMALL("version"), YES("heavy"),           \
    TEXT("title"), TEXT("notes")
#define SESSION \
    ID("id"), TEXT("name"), {"zone", "Europe/London", "Europe/Nowhere"}, TEXT("currency"), SMALL("hold_minutes"), \
    SMALL("challenge_hours"), SMALL("rest_hours"), SMALL("max_day_hours"), SMALL("max_days_in_row"), \
    SMALL("day_start_min"), SMALL("day_end_min"), {"promote", "auto", NULL}, {"challenge_outcome", "remind", NULL}, \
    ID("user_id"), {"role", "admin", "king"}, TEXT("user_name"), NUMBER("now_us"), \
    {"holidays", "{\"2026-12-25 Christmas Day\",\"2026-12-26 \"}", "{soon}"}
/* clang-format on */
#define OUTCOME                   \
    {                             \
        "outcome", "done", "well" \
    }

/* A reader, and what a row of its result has. */
static const struct form {
    const char *name;
    rows_reader *read;
    struct column columns[COLUMNS_MOST];
} forms[] = {
    {"bookings", rows_bookings, {BOOKING}},
    {"drafted", rows_drafted, {BOOKING}},
    {"time off", rows_time_off, {ID("id"), ID("artist_id"), NUMBER("start_us"), NUMBER("end_us"), TEXT("reason")}},
    {"challenges",
     rows_challenges,
     {ID("pencil_id"), ID("option_id"), ID("created_by"), NUMBER("until_us"), YES("reminded")}},
    {"history",
     rows_history,
     {BOOKING, NUMBER("at_us"), TEXT("actor"), TEXT("act"), TEXT("source"), NUMBER("seq"), TEXT("difference")}},
    {"slots", rows_slots, {ID("artist_id"), NUMBER("start_us"), NUMBER("end_us")}},
    {"next free", rows_next_free, {NUMBER("start_us"), NUMBER("end_us")}},
    {"findings",
     rows_findings,
     {ID("artist_id"), NUMBER("cost_cents"), SMALL("free_minutes"), YES("enough"), SMALL("in_the_way")}},
    {"page", rows_page, {ID("id"), TEXT("key"), TEXT("name"), TEXT("department"), TEXT("removed")}},
    {"now", rows_now, {NUMBER("now_us")}},
    {"written", rows_written, {BOOKING, OUTCOME, TEXT("message")}},
    {"saved", rows_saved, {NUMBER("version"), OUTCOME, TEXT("message")}},
    {"bulk", rows_bulk, {BOOKING, NUMBER("change"), OUTCOME, TEXT("message")}},
    {"news",
     rows_news,
     {NUMBER("horizon"), NUMBER("seq"), ID("booking_id"), TEXT("act"), ID("act_id"), TEXT("actor"), TEXT("title"),
      ID("artist_id"), NUMBER("start_us"), NUMBER("end_us"), ID("was_artist_id"), NUMBER("was_start_us"),
      NUMBER("was_end_us"), YES("live"), YES("drafted")}},
    {"differences of records", rows_record_differences, {TEXT("title"), TEXT("artist"), TEXT("difference")}},
    {"people",
     rows_people,
     {ID("board"), ID("user_id"), ID("artist_id"), {"day", "2026-11-24", "soon"}, ID("draft_id"), YES("live")}},
    {"session", rows_session, {SESSION}},
    {"session alone", rows_session_alone, {SESSION}},
    {"members", rows_members, {TEXT("name"), TEXT("login"), {"role", "viewer", "king"}, ID("user_id")}},
    {"artists",
     rows_artists,
     {TEXT("name"),
      {"skills", "{comp}", "comp"},
      TEXT("department"),
      NUMBER("rate"),
      TEXT("email"),
      TEXT("phone"),
      {"schedule", "{[540,1080)}", "always"},
      TEXT("notes"),
      TEXT("portfolio_url"),
      TEXT("bio"),
      ID("id"),
      SMALL("version")}},
    {"projects",
     rows_projects,
     {TEXT("code"),
      TEXT("name"),
      TEXT("client"),
      TEXT("colour"),
      {"state", "closed", NULL},
      ID("id"),
      SMALL("version")}},
    {"memberships", rows_memberships, {ID("id"), TEXT("name"), TEXT("zone"), {"role", "producer", "king"}}},
    {"drafts",
     rows_drafts,
     {ID("id"), TEXT("name"), ID("owner"), SMALL("bookings"), TEXT("shared"), NUMBER("created_us")}},
    {"holidays", rows_holidays_then, {{"day", "2026-12-25", "soon"}, TEXT("name")}},
    {"known since", rows_known_since, {NUMBER("known_us")}},
};
enum { FORMS = sizeof forms / sizeof *forms, NO_COLUMN = -1, NO_ROW = -2 };

static int columns_of(const struct form *form)
{
    int count = 0;
    while (count < COLUMNS_MOST && form->columns[count].name != NULL)
        count++;
    return count;
}

/* One row of good values, but for `column`: it is called otherwise where `name` is given, and else is `value`. */
static PGresult *result_of(const struct form *form, int column, const char *name, const char *value)
{
    PGresult *result = PQmakeEmptyPGresult(NULL, PGRES_TUPLES_OK);
    PGresAttDesc descriptions[COLUMNS_MOST] = {0};
    char *names[COLUMNS_MOST];
    int count = columns_of(form);
    for (int i = 0; i < count; i++)
        descriptions[i].name = names[i] = mem_copy(i == column && name != NULL ? name : form->columns[i].name);
    ck_assert(PQsetResultAttrs(result, count, descriptions));
    for (int i = 0; i < count; i++) {
        char *text = mem_copy(i == column ? value : form->columns[i].good);
        if (column != NO_ROW)
            ck_assert(PQsetvalue(result, 0, i, text, text != NULL ? (int)strlen(text) : -1));
        free(text);
        free(names[i]);
    }
    return result;
}

/* Reads it, and clears it. */
static bool read_it(const struct form *form, PGresult *result, struct answer *answer, char **error)
{
    *answer = (struct answer){.page = {.list = LIST_REMOVED}};
    if (form->read != rows_session && form->read != rows_session_alone) /* which make it */
        answer->roster = roster_new();
    bool read = form->read(result, answer, error);
    PQclear(result);
    return read;
}

static void assert_reads(const struct form *form, PGresult *result, const char *why)
{
    struct answer answer;
    char *error = NULL;
    ck_assert_msg(read_it(form, result, &answer, &error), "%s, %s: %s", form->name, why, error);
    answer_clear(&answer);
}

/* The sentence names the column, and no other. */
static void assert_refuses(const struct form *form, PGresult *result, const char *column, const char *why)
{
    struct answer answer;
    char *error = NULL, *named = mem_format("(column \"%s\")", column);
    ck_assert_msg(!read_it(form, result, &answer, &error), "%s, %s: \"%s\" passes", form->name, why, column);
    ck_assert_msg(strstr(error, named) != NULL, "%s, %s: \"%s\", not %s", form->name, why, error, named);
    free(named);
    free(error);
    answer_clear(&answer);
}

START_TEST(a_good_row_is_read)
{
    const struct form *form = &forms[_i];
    assert_reads(form, result_of(form, NO_COLUMN, NULL, NULL), "all good");
}
END_TEST

START_TEST(a_column_that_is_missing_is_named)
{
    const struct form *form = &forms[_i];
    for (int column = 0; column < columns_of(form); column++)
        assert_refuses(form, result_of(form, column, "another", "7"), form->columns[column].name, "missing");
}
END_TEST

START_TEST(a_value_that_cannot_be_read_is_named)
{
    const struct form *form = &forms[_i];
    for (int column = 0; column < columns_of(form); column++) {
        const struct column *at = &form->columns[column];
        if (at->bad != NULL)
            assert_refuses(form, result_of(form, column, NULL, at->bad), at->name, "bad");
        else
            assert_reads(form, result_of(form, column, NULL, "?!"), at->name);
    }
}
END_TEST

/* Of NULLs some are wrong and some are nothing; what counts is that none is taken for a text. */
START_TEST(a_value_that_is_null_is_none_or_named)
{
    const struct form *form = &forms[_i];
    for (int column = 0; column < columns_of(form); column++) {
        struct answer answer;
        char *error = NULL;
        if (!read_it(form, result_of(form, column, NULL, NULL), &answer, &error))
            ck_assert_ptr_nonnull(strstr(error, form->columns[column].name));
        free(error);
        answer_clear(&answer);
    }
}
END_TEST

START_TEST(no_row_is_an_empty_list_or_said)
{
    const struct form *form = &forms[_i];
    PGresult *result = result_of(form, NO_ROW, NULL, NULL);
    if (form->read == rows_now || form->read == rows_session || form->read == rows_session_alone)
        assert_refuses(form, result, form->columns[0].name, "no row");
    else
        assert_reads(form, result, "no row");
}
END_TEST

static const struct form *form_of(rows_reader *read)
{
    const struct form *form = forms;
    while (form->read != read)
        form++;
    return form;
}

START_TEST(of_many_differences_the_newest_are_told)
{
    const struct form *form = form_of(rows_record_differences);
    static const char *const rows[][3] = {
        {"rate", "Ada", "60 -> 62"}, {"SUN", "", "open -> closed"}, {"time off", "Ben", ""}, {"artist", NULL, NULL}};
    PGresult *result = result_of(form, NO_ROW, NULL, NULL);
    for (int row = 0; row < 4; row++)
        for (int column = 0; column < 3; column++) {
            char *text = mem_copy(rows[row][column]);
            PQsetvalue(result, row, column, text, text != NULL ? (int)strlen(text) : -1);
            free(text);
        }
    struct answer answer;
    char *error = NULL;
    ck_assert(read_it(form, result, &answer, &error));
    ck_assert_str_eq(answer.message, "artist; time off of Ben; 2 more");
    answer_clear(&answer);
}
END_TEST

START_TEST(an_act_of_two_words_is_read_without_its_underscore)
{
    const struct form *form = form_of(rows_news);
    struct answer answer;
    char *error = NULL;
    ck_assert(read_it(form, result_of(form, 3, NULL, "challenged_out"), &answer, &error));
    ck_assert_str_eq(answer.news[0].act, "challenged out");
    answer_clear(&answer);
}
END_TEST

START_TEST(a_removed_member_has_no_role)
{
    const struct form *form = form_of(rows_members);
    struct answer answer;
    char *error = NULL;
    ck_assert(read_it(form, result_of(form, 2, NULL, ""), &answer, &error));
    ck_assert(answer.roster->members[0].removed);
    answer_clear(&answer);
}
END_TEST

START_TEST(a_session_has_its_settings)
{
    const struct form *form = form_of(rows_session);
    struct answer answer;
    char *error = NULL;
    ck_assert(read_it(form, result_of(form, NO_COLUMN, NULL, NULL), &answer, &error));
    ck_assert_int_eq(answer.roster->tenant.promote, PROMOTE_AUTO);
    ck_assert(answer.roster->tenant.challenge_reminds);
    answer_clear(&answer);
    ck_assert(read_it(form, result_of(form, 11, NULL, "offer"), &answer, &error));
    ck_assert_int_eq(answer.roster->tenant.promote, PROMOTE_OFFER);
    answer_clear(&answer);
    ck_assert(read_it(form, result_of(form, 12, NULL, "lapse"), &answer, &error));
    ck_assert(!answer.roster->tenant.challenge_reminds);
    answer_clear(&answer);
}
END_TEST

START_TEST(a_number_or_an_id_alone_is_read_or_said)
{
    const struct form *form = form_of(rows_slots);
    PGresult *full = result_of(form, NO_COLUMN, NULL, NULL), *empty = result_of(form, NO_ROW, NULL, NULL);
    int64_t number = 0;
    struct id id = {{0}};
    char *error = NULL;
    ck_assert(rows_number(full, "start_us", &number, &error) && number == 7);
    ck_assert(rows_id(full, "artist_id", &id, &error) && !id_is_nil(id));
    ck_assert(!rows_number(empty, "start_us", &number, &error));
    free(error);
    ck_assert(!rows_id(empty, "artist_id", &id, &error));
    free(error);
    PQclear(full);
    PQclear(empty);
}
END_TEST

int main(void)
{
    const TTest *const of_each[] = {a_good_row_is_read, a_column_that_is_missing_is_named,
                                    a_value_that_cannot_be_read_is_named, a_value_that_is_null_is_none_or_named,
                                    no_row_is_an_empty_list_or_said};
    const TTest *const alone[] = {of_many_differences_the_newest_are_told,
                                  an_act_of_two_words_is_read_without_its_underscore, a_removed_member_has_no_role,
                                  a_session_has_its_settings, a_number_or_an_id_alone_is_read_or_said};
    TCase *tests = tcase_create("rows");
    for (size_t i = 0; i < sizeof of_each / sizeof *of_each; i++)
        tcase_add_loop_test(tests, of_each[i], 0, FORMS);
    for (size_t i = 0; i < sizeof alone / sizeof *alone; i++)
        tcase_add_test(tests, alone[i]);
    return run_tests("rows", tests);
}
