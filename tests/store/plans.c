/* The tables by kind of effect: each kind that asks the database has its plan, and no other has one. */
#include <check.h>

#include "store/plan.h"
#include "support/run.h"

static size_t length(const struct plan *plan)
{
    size_t count = 0;
    for (; plan->statements[count] != NULL; count++)
        ck_assert_ptr_nonnull(plan->statements[count]->query);
    return count;
}

START_TEST(each_kind_that_asks_the_database_has_a_plan)
{
    for (int kind = 0; kind < EFFECT_COUNT; kind++) {
        struct effect effect = {.kind = (enum effect_kind)kind, .list = LIST_BOOKINGS, .end = DAYS_A_WEEK};
        bool asks = effect_nature(effect.kind) != NATURE_OUTSIDE;
        const struct plan *plan = plan_of(&effect); /* to open the session may be all of it */
        ck_assert_msg((length(plan) > 0 || plan->opens) == asks, "kind %d", kind);
    }
}
END_TEST

START_TEST(an_act_on_a_what_if_board_stays_there)
{
    static const enum effect_kind acts[] = {EFFECT_BOOK,    EFFECT_MOVE, EFFECT_EDIT, EFFECT_STATUS, EFFECT_TAKE,
                                            EFFECT_RELEASE, EFFECT_BULK, EFFECT_UNDO, EFFECT_SPLIT};
    for (size_t i = 0; i < sizeof acts / sizeof *acts; i++) {
        struct effect live = {.kind = acts[i]}, draft = {.kind = acts[i], .draft = id_random(NULL)};
        ck_assert_ptr_ne(plan_of(&live), plan_of(&draft));
        ck_assert_ptr_ne(plan_to_settle(&live), plan_to_settle(&draft));
    }
}
END_TEST

START_TEST(the_past_is_read_by_plans_of_its_own)
{
    static const enum effect_kind reads[] = {EFFECT_OPEN, EFFECT_ROSTER, EFFECT_WEEKS};
    for (size_t i = 0; i < sizeof reads / sizeof *reads; i++) {
        struct effect now = {.kind = reads[i], .end = DAYS_A_WEEK},
                      then = {.kind = reads[i], .end = DAYS_A_WEEK, .at = 1};
        ck_assert_ptr_ne(plan_of(&now), plan_of(&then));
        /* of the roster the past says since when it is known, and asks for the holidays, which a session brings as they
         * are now */
        size_t more = reads[i] == EFFECT_WEEKS ? 0 : 2;
        ck_assert_uint_eq(length(plan_of(&now)) + more, length(plan_of(&then)));
    }
}
END_TEST

int main(void)
{
    TCase *all = tcase_create("plans");
    tcase_add_test(all, each_kind_that_asks_the_database_has_a_plan);
    tcase_add_test(all, an_act_on_a_what_if_board_stays_there);
    tcase_add_test(all, the_past_is_read_by_plans_of_its_own);
    return run_tests("plans", all);
}
