/* What a refusal of the server means, by its SQLSTATE: in words for people, for a statement and for a connection. */
#include "store/fault.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "support/run.h"

/* What libpq says with PQERRORS_VERBOSE, and what becomes of it. */
static const struct {
    const char *words;
    enum fault fault;
    const char *said; /* NULL: no more than that nobody was reached */
} attempts[] = {
    {"FATAL:  28P01: password authentication failed for user \"ana\"", FAULT_NOT_ALLOWED, "login \"ana\""},
    {"FATAL:  28000: no pg_hba.conf entry", FAULT_NOT_ALLOWED, "login \"ana\""},
    {"FATAL:  3D000: database \"studio\" does not exist", FAULT_NOT_MIGRATED, "database \"studio\""},
    {"FATAL:  53300: sorry, too many clients already", FAULT_BUSY, "no connection to spare"},
    {"FATAL:  57P03: the database system is starting up", FAULT_UNREACHABLE, "starting or stopping"},
    {"FATAL:  25006: cannot do that", FAULT_UNREACHABLE, "a standby"},
    {"FATAL:  XX000: what nobody has heard of", FAULT_UNREACHABLE, NULL},
    {"could not connect:  Connection refused", FAULT_UNREACHABLE, NULL},
    {"FATAL:  28P0: too short:  28P01 without its colon", FAULT_UNREACHABLE, NULL},
    {"WARNING:  first, then FATAL:  28P01: the code of the second", FAULT_NOT_ALLOWED, "login \"ana\""},
    {"", FAULT_UNREACHABLE, NULL},
};

START_TEST(a_failed_attempt_is_told_by_its_code)
{
    char *message = NULL;
    ck_assert_int_eq(fault_of_connect(attempts[_i].words, "ana", "studio", &message), attempts[_i].fault);
    const char *said = attempts[_i].said;
    ck_assert_msg((message == NULL) == (said == NULL) && (said == NULL || strstr(message, said) != NULL),
                  "\"%s\": \"%s\"", attempts[_i].words, message != NULL ? message : "(nothing)");
    free(message);
}
END_TEST

START_TEST(without_a_name_the_sentence_is_whole)
{
    char *message = NULL;
    ck_assert_int_eq(fault_of_connect("FATAL:  28P01: no", NULL, NULL, &message), FAULT_NOT_ALLOWED);
    ck_assert_str_eq(message, "The server does not let the login \"?\" in.");
    free(message);
    ck_assert_int_eq(fault_of_connect("FATAL:  3D000: no", NULL, NULL, &message), FAULT_NOT_MIGRATED);
    ck_assert_str_eq(message, "The server has no database \"?\".");
    free(message);
}
END_TEST

START_TEST(an_error_of_libpq_itself_is_a_broken_link)
{
    PGresult *result = PQmakeEmptyPGresult(NULL, PGRES_FATAL_ERROR);
    struct verdict verdict = fault_of_result(result);
    ck_assert_int_eq(verdict.fault, FAULT_LOST);
    ck_assert_int_eq(verdict.outcome, OUTCOME_UNKNOWN);
    ck_assert(verdict.link);
    ck_assert(!verdict.again);
    free(verdict.message);
    PQclear(result);
}
END_TEST

START_TEST(what_somebody_has_to_mend_is_final)
{
    static const enum fault final[] = {FAULT_NOT_ALLOWED, FAULT_PASSWORD, FAULT_NO_TENANT, FAULT_NOT_MIGRATED,
                                       FAULT_TOO_NEW};
    static const enum fault passing[] = {FAULT_NONE, FAULT_BUSY, FAULT_LOST, FAULT_UNREACHABLE};
    for (size_t i = 0; i < sizeof final / sizeof *final; i++)
        ck_assert(fault_is_final(final[i]));
    for (size_t i = 0; i < sizeof passing / sizeof *passing; i++)
        ck_assert(!fault_is_final(passing[i]));
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {without_a_name_the_sentence_is_whole, an_error_of_libpq_itself_is_a_broken_link,
                                  what_somebody_has_to_mend_is_final};
    TCase *all = tcase_create("fault");
    tcase_add_loop_test(all, a_failed_attempt_is_told_by_its_code, 0, sizeof attempts / sizeof *attempts);
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
        tcase_add_test(all, tests[i]);
    return run_tests("fault", all);
}
