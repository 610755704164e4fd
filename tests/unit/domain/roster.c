/* Roster, bookings' own questions, ids and memory: the small parts that everything stands on. */
#include "domain/roster.h"

#include <check.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "domain/booking.h"
#include "domain/memory.h"
#include "support/run.h"

static struct roster *roster;

static struct id id(unsigned char number)
{
    return (struct id){{[15] = number}};
}

static void set_up(void)
{
    static const char *const projects[][2] = {
        {"HAR", "Harbour"}, {"HARB", "Lights"}, {"RIG", "Sunset"}, {"SUN", "Sunrise"}, {"ZOE", "Zo\xC3\xAB"}};
    roster = roster_new();
    roster->projects = mem_new(5, sizeof *roster->projects);
    roster->project_count = 5;
    for (unsigned char i = 0; i < 5; i++)
        roster->projects[i] = (struct project){
            .id = id((unsigned char)(50 - i)), .code = mem_copy(projects[i][0]), .name = mem_copy(projects[i][1])};
    roster->members = mem_new(1, sizeof *roster->members);
    roster->member_count = 1;
    roster->members[0] = (struct member){.user = id(7), .name = mem_copy("Ana")};
    roster->artists = mem_new(200, sizeof *roster->artists);
    roster->artist_count = 200;
    for (int i = 0; i < 200; i++) /* in an order that is not the ids' */
        roster->artists[i].id = id((unsigned char)(i * 77 % 200 + 1));
    roster->artists[3].skills = mem_new(1, sizeof(char *));
    roster->artists[3].skills[roster->artists[3].skill_count++] = mem_copy("comp");
    roster_index(roster);
}

static void tear_down(void)
{
    roster_free(&roster);
    ck_assert_ptr_null(roster);
    roster_free(&roster);
}

START_TEST(rows_are_found_by_id)
{
    for (int i = 0; i < 200; i++)
        ck_assert_int_eq(roster_artist_at(roster, roster->artists[i].id), i);
    ck_assert_int_eq(roster_artist_at(roster, id(250)), -1);
    ck_assert_ptr_null(roster_artist(roster, (struct id){0}));
    ck_assert_ptr_eq(roster_project(roster, id(49)), &roster->projects[1]);
    ck_assert_str_eq(roster_member_name(roster, id(7)), "Ana");
    ck_assert_str_eq(roster_member_name(roster, id(8)), "?");
    roster_index(roster); /* again, after a change */
    ck_assert_int_eq(roster_artist_at(roster, roster->artists[9].id), 9);
}
END_TEST

START_TEST(an_incomplete_roster_is_completed)
{
    struct roster *rest = roster_new();
    rest->members = mem_new(2, sizeof *rest->members);
    rest->member_count = 2;
    rest->members[0] = (struct member){.user = id(8), .name = mem_copy("Ben")};
    rest->members[1] = (struct member){.user = id(7), .name = mem_copy("Ana")};
    rest->drafts = mem_new(1, sizeof *rest->drafts);
    rest->drafts[rest->draft_count++] = (struct draft){.id = id(9), .name = mem_copy("pitch")};
    roster->incomplete = true;
    ck_assert_str_eq(roster_member_name(roster, id(7)), "Ana");
    ck_assert_str_eq(roster_member_name(roster, id(8)), "...");
    roster_complete(roster, rest);
    roster_free(&rest);
    ck_assert(!roster->incomplete);
    ck_assert_str_eq(roster_member_name(roster, id(7)), "Ana");
    ck_assert_str_eq(roster_member_name(roster, id(8)), "Ben");
    ck_assert_str_eq(roster_member_name(roster, id(6)), "?");
    ck_assert_ptr_nonnull(roster_draft(roster, id(9)));
}
END_TEST

START_TEST(projects_are_found_by_what_is_typed)
{
    static const struct {
        const char *word;
        size_t count;
        int first; /* -1: none */
    } rows[] = {{"HAR", 1, 0},        {"har", 1, 0}, {"harb", 1, 1}, {"harbour", 1, 0},
                {"ha", 2, 0},         {"su", 2, 2},  {"sunr", 1, 3}, {"zoe", 1, 4},
                {"ZO\xC3\x8B", 1, 4}, {"", 0, -1},   {"x", 0, -1},   {"sunrise2", 0, -1}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct project *found;
        ck_assert_msg(roster_find_project(roster, rows[i].word, &found) == rows[i].count, "%s", rows[i].word);
        ck_assert_ptr_eq(found, rows[i].first < 0 ? NULL : &roster->projects[rows[i].first]);
    }
}
END_TEST

/* A code goes before anybody's name, whatever its case; of two names that differ in case the one that was typed. */
START_TEST(a_code_goes_before_a_name)
{
    static const char *const names[][2] = {{"RISE", "sun"}, {"SUN", "Sunrise"}, {"X1", "Night"}, {"X2", "night"}};
    struct roster *other = roster_new();
    const struct project *found;
    other->projects = mem_new(4, sizeof *other->projects);
    other->project_count = 4;
    for (unsigned char i = 0; i < 4; i++)
        other->projects[i] =
            (struct project){.id = id(i), .code = mem_copy(names[i][0]), .name = mem_copy(names[i][1])};
    ck_assert_uint_eq(roster_find_project(other, "sun", &found), 1);
    ck_assert_ptr_eq(found, &other->projects[1]);
    ck_assert_uint_eq(roster_find_project(other, "night", &found), 1);
    ck_assert_ptr_eq(found, &other->projects[3]);
    ck_assert_uint_eq(roster_find_project(other, "NIGHT", &found), 2);
    roster_free(&other);
}
END_TEST

START_TEST(near_projects_come_nearest_first)
{
    const struct project *near[3];
    ck_assert_uint_eq(roster_near_projects(roster, "sunrose", near, 3), 2);
    ck_assert_str_eq(near[0]->code, "SUN"); /* one letter off; Sunset is three */
    ck_assert_str_eq(near[1]->code, "RIG");
    ck_assert_uint_eq(roster_near_projects(roster, "qqqqqqqqq", near, 3), 0);
    roster->projects[3].closed = true;
    ck_assert_uint_eq(roster_near_projects(roster, "sunrose", near, 1), 1);
    ck_assert_str_eq(near[0]->code, "RIG");
}
END_TEST

START_TEST(words_lead_there_and_back)
{
    enum booking_status status;
    enum cancel_reason reason;
    enum member_role role;
    for (int i = STATUS_HOLD; i <= STATUS_CANCELLED; i++)
        ck_assert(status_parse(status_word((enum booking_status)i), &status) && (int)status == i);
    for (int i = REASON_NONE; i <= REASON_MISTAKE; i++)
        ck_assert(reason_parse(reason_word((enum cancel_reason)i), &reason) && (int)reason == i);
    for (int i = MEMBER_VIEWER; i <= MEMBER_ADMIN; i++)
        ck_assert(role_parse(role_word((enum member_role)i), &role) && (int)role == i);
    ck_assert(!status_parse("Hold", &status) && !status_parse("", &status) && !role_parse("root", &role));
}
END_TEST

START_TEST(holds_live_until_they_lapse)
{
    struct booking hold = {.status = STATUS_HOLD, .lapses_at = 10 * MINUTE_US, .start = 0, .end = HOUR_US};
    ck_assert_int_eq(booking_minutes_left(&hold, 0), 10);
    ck_assert_int_eq(booking_minutes_left(&hold, 1), 10); /* rounded up */
    ck_assert_int_eq(booking_minutes_left(&hold, 10 * MINUTE_US - 1), 1);
    ck_assert_int_eq(booking_minutes_left(&hold, 10 * MINUTE_US), 0);
    ck_assert(booking_is_live(&hold, 10 * MINUTE_US - 1));
    ck_assert(!booking_is_live(&hold, 10 * MINUTE_US));
    ck_assert(!booking_is_second_option(&hold));
    hold.lapses_at = INSTANT_NONE;
    ck_assert(booking_is_second_option(&hold) && booking_is_live(&hold, INT64_MAX));
    ck_assert_int_eq(booking_minutes_left(&hold, 0), 0);
    ck_assert(booking_overlaps(&hold, HOUR_US - 1, 2 * HOUR_US));
    ck_assert(!booking_overlaps(&hold, HOUR_US, 2 * HOUR_US)); /* [start, end) */
    ck_assert(!booking_overlaps(&hold, -HOUR_US, 0));
    ck_assert(booking_blocks(STATUS_PENCIL) && booking_blocks(STATUS_CONFIRMED));
    ck_assert(!booking_blocks(STATUS_HOLD) && !booking_blocks(STATUS_CANCELLED));
    hold.status = STATUS_CANCELLED;
    ck_assert(!booking_is_live(&hold, 0));
}
END_TEST

START_TEST(ids_are_read_and_written)
{
    static const char text[] = "0123abcd-0000-4000-8000-0123456789ab";
    struct id read, other = id_random(NULL), next = id_random(NULL);
    char back[ID_TEXT];
    ck_assert(id_parse(text, &read));
    id_format(read, back);
    ck_assert_str_eq(back, text);
    ck_assert(!id_parse("0123abcd", &other) && !id_parse("", &other) && !id_parse("nobody", &other));
    ck_assert(!id_equal(other, next) && id_equal(read, read) && !id_is_nil(read));
    ck_assert(id_is_nil((struct id){0}));
    ck_assert_int_lt(id_compare(id(1), id(2)), 0);
    ck_assert_int_gt(id_compare(id(2), id(1)), 0);
    ck_assert_int_eq(other.bytes[6] >> 4, 4); /* version 4: random */
}
END_TEST

START_TEST(lists_grow_and_texts_are_made)
{
    size_t capacity = 0;
    int *list = NULL;
    for (size_t i = 0; i < 1000; i++) {
        list = mem_grow(list, &capacity, i, sizeof *list);
        ck_assert_uint_gt(capacity, i);
        list[i] = (int)i;
    }
    ck_assert_int_eq(list[999], 999);
    free(list);
    char *text = mem_format("%s %d", "week", 48), *copy = mem_copy(text);
    ck_assert_str_eq(copy, "week 48");
    ck_assert_ptr_null(mem_copy(NULL));
    free(text);
    free(copy);
}
END_TEST

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    TCase *tests = tcase_create("roster");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, rows_are_found_by_id);
    tcase_add_test(tests, an_incomplete_roster_is_completed);
    tcase_add_test(tests, projects_are_found_by_what_is_typed);
    tcase_add_test(tests, a_code_goes_before_a_name);
    tcase_add_test(tests, near_projects_come_nearest_first);
    tcase_add_test(tests, words_lead_there_and_back);
    tcase_add_test(tests, holds_live_until_they_lapse);
    tcase_add_test(tests, ids_are_read_and_written);
    tcase_add_test(tests, lists_grow_and_texts_are_made);
    return run_tests("roster", tests);
}
