/* pair: the primary and its standby of support/pair, under which these tests run, or those of
 * support/patroni, which says so in CALLBOARD_ORDERS. */
#ifndef CALLBOARD_TESTS_STANDBY_PAIR_H
#define CALLBOARD_TESTS_STANDBY_PAIR_H

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Runs `pair --ORDER`. The first line of what it prints goes to `line`. */
static inline void pair_ask(const char *order, char *line, size_t size)
{
    char command[512];
    const char *orders = getenv("CALLBOARD_ORDERS");
    snprintf(command, sizeof command, "%s/tests/support/%s --%s", TEST_SOURCE_DIR, orders != NULL ? orders : "pair",
             order);
    FILE *pipe = popen(command, "r");
    ck_assert_ptr_nonnull(pipe);
    if (fgets(line, (int)size, pipe) == NULL)
        line[0] = '\0';
    line[strcspn(line, "\n")] = '\0';
    ck_assert_msg(pclose(pipe) == 0, "pair --%s", order);
}

static inline void pair(const char *order)
{
    char line[256];
    pair_ask(order, line, sizeof line);
}

/* Whom the test's own libpq asks, which would wait for ever for a frozen server. */
static inline void pair_check_the_leader(void)
{
    char leader[256];
    pair_ask("leader", leader, sizeof leader);
    setenv("PGHOST", leader, 1);
}

#endif
