/* Artists and time off against a real server: what is sent arrives, what is answered is understood. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "protocol/list_texts.h"
#include "protocol/time_off.h"
#include "support/pg.h"
#include "support/run.h"

static struct pg pg;
static struct store *ana; /* an admin */

static void setup(void)
{
    pg_do(&pg, "DELETE FROM callboard.bookings; DELETE FROM callboard.time_off");
    pg_do(&pg, "UPDATE callboard.members SET role = 'admin' WHERE login = 'ana'");
    ana = pg_store(&pg, "ana", false, NULL);
}

static void teardown(void)
{
    store_free(&ana);
}

static struct effect artist_of(const char *name)
{
    struct effect effect = pg_effect(EFFECT_SAVE_ARTIST);
    effect.record.id = pg_effect(EFFECT_BOOK).act; /* any fresh id */
    record_set(&effect.record, ARTIST_NAME, name);
    record_set(&effect.record, ARTIST_SKILLS, "{\"comp\",\"lead, 2d\"}");
    record_set(&effect.record, ARTIST_DEPARTMENT, "Comp");
    record_set(&effect.record, ARTIST_EMAIL, "x@y");
    record_set(&effect.record, ARTIST_PHONE, "");
    record_set(&effect.record, ARTIST_PATTERN, "{[540,1080)}");
    record_set(&effect.record, ARTIST_NOTES, "short");
    record_set(&effect.record, ARTIST_BIO, "long");
    record_set(&effect.record, ARTIST_PORTFOLIO_URL, "https://rosa.example");
    return effect;
}

static struct answer list(enum list_id id, const char *argument, const char *after)
{
    struct effect effect = pg_effect(EFFECT_LIST);
    effect.list = id;
    effect.list_argument = mem_copy(argument);
    effect.list_after = mem_copy(after);
    struct answer answer = pg_ask(ana, effect, 5);
    ck_assert_int_eq(answer.fault, FAULT_NONE);
    return answer;
}

START_TEST(an_artist_is_saved_removed_and_brought_back)
{
    struct effect effect = artist_of("Rosa Luz");
    struct id id = effect.record.id;
    struct answer answer = pg_ask(ana, effect, 5);
    ck_assert_int_eq(answer.outcome, OUTCOME_DONE);
    answer_clear(&answer);
    answer = pg_ask(ana, pg_effect(EFFECT_ROSTER), 5);
    const struct artist *artist = roster_artist(answer.roster, id);
    ck_assert_ptr_nonnull(artist);
    ck_assert_uint_eq(artist->skill_count, 2);
    ck_assert_str_eq(artist->skills[1], "lead, 2d");
    ck_assert_int_eq(artist->rate, -1);
    ck_assert_int_eq(artist->schedule.span[0].to, 1080);
    ck_assert_str_eq(artist->notes, "short");
    ck_assert_str_eq(artist->bio, "long");
    ck_assert_str_eq(artist->portfolio_url, "https://rosa.example");
    answer_clear(&answer);
    struct effect discard = pg_effect(EFFECT_REMOVE_ARTIST);
    discard.record.id = id;
    answer = pg_ask(ana, discard, 5);
    ck_assert_int_eq(answer.outcome, OUTCOME_DONE);
    answer_clear(&answer);
    answer = list(LIST_REMOVED, NULL, NULL);
    ck_assert_uint_eq(answer.page.count, 1);
    ck_assert_str_eq(record_text(&answer.page.rows[0], 1), "Rosa Luz");
    answer_clear(&answer);
    struct effect restore = pg_effect(EFFECT_RESTORE_ARTIST);
    restore.record.id = id;
    answer = pg_ask(ana, restore, 5);
    ck_assert_int_eq(answer.outcome, OUTCOME_DONE);
    answer_clear(&answer);
    answer = list(LIST_REMOVED, NULL, NULL);
    ck_assert_uint_eq(answer.page.count, 0);
    answer_clear(&answer);
}
END_TEST

/* True: the parameters of a function, from the `first` on, are named after the columns; others may follow. */
static bool takes(const char *function, int first, const struct field *fields, int count)
{
    char names[512] = "";
    for (int i = 0, used = 0; i < count; i++)
        used += snprintf(names + used, sizeof names - (size_t)used, "%s'p_%s'", i > 0 ? ", " : "", fields[i].column);
    return pg_count(&pg, "SELECT count(*) FROM pg_proc WHERE proname = '%s' AND proargnames[%d:%d] = ARRAY[%s]",
                    function, first, first + count - 1, names) == 1;
}

START_TEST(what_saves_takes_the_fields_in_their_order)
{
    ck_assert(takes("save_artist", 3, artist_fields, ARTIST_FIELD_COUNT));
    ck_assert(takes("save_project", 3, project_fields, PROJECT_FIELD_COUNT));
    ck_assert(takes("save_member", 2, member_fields, MEMBER_FIELD_COUNT));
}
END_TEST

/* Two artists away for the day of pg_book()'s first booking. */
static struct effect time_off_of(const struct booking *booking, const char *ids)
{
    struct effect effect = pg_effect(EFFECT_SAVE_TIME_OFF);
    char id[ID_TEXT];
    id_format(booking->artist, id);
    effect.record.value[TIME_OFF_IDS] = mem_copy(ids);
    effect.record.value[TIME_OFF_ARTISTS] = mem_format("{%s}", id);
    effect.record.value[TIME_OFF_START] = mem_format("%lld", (long long)(booking->start - HOUR_US));
    effect.record.value[TIME_OFF_END] = mem_format("%lld", (long long)booking->end);
    effect.record.value[TIME_OFF_REASON] = mem_copy("leave");
    return effect;
}

START_TEST(time_off_says_what_is_booked_in_it_and_is_listed)
{
    static const char ids[] = "{0f8c5b1e-4a57-4c3b-9f5e-2d6a1b7c9e10}";
    struct answer booked = pg_ask(ana, pg_book(&pg, 0, 1, 9, 8), 5);
    ck_assert_int_eq(booked.outcome, OUTCOME_DONE);
    struct answer answer = pg_ask(ana, time_off_of(&booked.rows[0], ids), 5);
    ck_assert_int_eq(answer.outcome, OUTCOME_DONE);
    ck_assert_ptr_nonnull(answer.message);
    ck_assert_ptr_nonnull(strstr(answer.message, "1 booking of "));
    answer_clear(&answer);
    char artist[ID_TEXT];
    id_format(booked.rows[0].artist, artist);
    answer = list(LIST_TIME_OFF, artist, NULL);
    ck_assert_uint_eq(answer.page.count, 1);
    ck_assert_str_eq(record_text(&answer.page.rows[0], AWAY_REASON), "leave");
    ck_assert_str_eq(record_text(&answer.page.rows[0], AWAY_BOOKED), "1");
    ck_assert_int_eq(strtoll(record_text(&answer.page.rows[0], AWAY_END), NULL, 10), booked.rows[0].end);
    struct answer behind = list(LIST_TIME_OFF, artist, record_text(&answer.page.rows[0], AWAY_KEY));
    ck_assert_uint_eq(behind.page.count, 0);
    answer_clear(&behind);
    answer_clear(&answer);
    struct effect edit = time_off_of(&booked.rows[0], ids);
    record_set(&edit.record, TIME_OFF_REASON, "ill");
    edit.record.version = 7;
    answer = pg_ask(ana, edit, 5);
    ck_assert_int_eq(answer.outcome, OUTCOME_STALE);
    ck_assert_int_eq(answer.version, 1);
    answer_clear(&answer);
    answer = list(LIST_TIME_OFF, "00000000-0000-4000-8000-000000000099", NULL);
    ck_assert_uint_eq(answer.page.count, 0);
    answer_clear(&answer);
    struct effect discard = pg_effect(EFFECT_REMOVE_TIME_OFF);
    id_parse("0f8c5b1e-4a57-4c3b-9f5e-2d6a1b7c9e10", &discard.record.id);
    answer = pg_ask(ana, discard, 5);
    ck_assert_int_eq(answer.outcome, OUTCOME_DONE);
    answer_clear(&answer);
    answer_clear(&booked);
}
END_TEST

START_TEST(what_is_next_comes_first_and_pages_follow)
{
    pg_do(
        &pg,
        "INSERT INTO callboard.time_off (tenant_id, id, artist_id, start_time, end_time, reason)"
        " SELECT a.tenant_id, gen_random_uuid(), a.id, d, d + interval '1 day',"
        " CASE WHEN n < 60 THEN 'past' ELSE 'next' END"
        " FROM (SELECT tenant_id, id FROM callboard.artists WHERE archived_at IS NULL LIMIT 1) a,"
        " generate_series(0, 119) n, LATERAL (SELECT date_trunc('day', now()) + (n - 60) * interval '2 days' AS d) x");
    struct answer first = list(LIST_TIME_OFF, NULL, NULL);
    ck_assert_uint_eq(first.page.count, PAGE_ROWS);
    ck_assert(!first.page.complete);
    ck_assert_str_eq(record_text(&first.page.rows[0], AWAY_REASON), "next");
    ck_assert_str_eq(record_text(&first.page.rows[59], AWAY_REASON), "next");
    ck_assert_str_eq(record_text(&first.page.rows[60], AWAY_REASON), "past");
    for (size_t i = 1; i < 60; i++)
        ck_assert_int_lt(strtoll(record_text(&first.page.rows[i - 1], AWAY_START), NULL, 10),
                         strtoll(record_text(&first.page.rows[i], AWAY_START), NULL, 10));
    struct answer second = list(LIST_TIME_OFF, NULL, record_text(&first.page.rows[PAGE_ROWS - 1], AWAY_KEY));
    ck_assert_uint_eq(second.page.count, 20);
    ck_assert(second.page.complete);
    ck_assert_int_gt(strtoll(record_text(&first.page.rows[PAGE_ROWS - 1], AWAY_START), NULL, 10),
                     strtoll(record_text(&second.page.rows[0], AWAY_START), NULL, 10));
    answer_clear(&first);
    answer_clear(&second);
}
END_TEST

int main(void)
{
    pg_make(&pg);
    TCase *all = tcase_create("people");
    tcase_add_checked_fixture(all, setup, teardown);
    tcase_add_test(all, an_artist_is_saved_removed_and_brought_back);
    tcase_add_test(all, what_saves_takes_the_fields_in_their_order);
    tcase_add_test(all, time_off_says_what_is_booked_in_it_and_is_listed);
    tcase_add_test(all, what_is_next_comes_first_and_pages_follow);
    int status = run_tests("people", all);
    pg_drop(&pg);
    return status;
}
