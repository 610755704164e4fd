/* Many writers, one slot, the real write function through real stores: one winner a slot, nobody sees a
 * deadlock, and the table agrees. All stores run in one thread: their writes are on the wire together. */
#include <check.h>
#include <stdio.h>

#include "support/pg.h"
#include "support/run.h"

enum { RACES_ALL = 1000, WRITERS_MOST = 8 };

static struct pg pg;
static int races; /* RACES_ALL, or a share of them */

struct tally {
    long done, conflict, twin, other;
};

/* What has been answered so far; true once everybody has been. */
static bool collect(struct store *const *stores, int writers, int *waiting, struct tally *tally)
{
    struct event event;
    for (int i = 0; i < writers; i++) {
        while (store_next(stores[i], &event)) {
            if (event.kind == EVENT_ANSWER) {
                enum outcome outcome = event.answered.answer.outcome;
                tally->done += outcome == OUTCOME_DONE;
                tally->conflict += outcome == OUTCOME_CONFLICT && event.answered.answer.row_count == 1;
                tally->twin += outcome == OUTCOME_TWIN;
                tally->other += outcome != OUTCOME_DONE && outcome != OUTCOME_CONFLICT && outcome != OUTCOME_TWIN;
                --*waiting;
            }
            event_clear(&event);
        }
    }
    return *waiting == 0;
}

static void turn(struct store *const *stores, int writers)
{
    struct pollfd fds[2 * WRITERS_MOST];
    int at[WRITERS_MOST], counts[WRITERS_MOST], used = 0, timeout = 1000;
    for (int i = 0; i < writers; i++) {
        at[i] = used;
        used += counts[i] = store_poll(stores[i], fds + used, &timeout);
    }
    poll(fds, (nfds_t)used, timeout);
    for (int i = 0; i < writers; i++)
        store_work(stores[i], fds + at[i], counts[i]);
}

/* The slots lie apart: an artist, a day, half an hour each, in ever later weeks. */
static struct effect attempt(int race)
{
    struct effect effect = pg_book(&pg, race % PG_ARTISTS, 0, 0, 1);
    effect.booking.start = pg_at(0, 0) + (race / PG_ARTISTS) * (HOUR_US / 2);
    effect.booking.end = effect.booking.start + HOUR_US / 2;
    return effect;
}

static struct tally race_all(int writers)
{
    struct store *stores[WRITERS_MOST];
    struct tally tally = {0};
    for (int i = 0; i < writers; i++) {
        stores[i] = pg_store(&pg, i % 2 ? "ana" : "ben", false, NULL);
        struct answer answer = pg_ask(stores[i], pg_effect(EFFECT_OPEN), 5);
        answer_clear(&answer);
    }
    for (int race = 0; race < races; race++) {
        int waiting = writers;
        for (int i = 0; i < writers; i++) {
            struct effect effect = attempt(race);
            store_submit(stores[(i + race) % writers], &effect);
        }
        while (!collect(stores, writers, &waiting, &tally))
            turn(stores, writers);
    }
    for (int i = 0; i < writers; i++)
        store_free(&stores[i]);
    return tally;
}

/* "Rae 7", "rAe 7" ...: another spelling for each writer. */
static struct effect add_artist(int race, int writer, bool insists)
{
    struct effect effect = pg_effect(EFFECT_SAVE_ARTIST);
    char name[32];
    snprintf(name, sizeof name, "rae%s %d", insists ? "s" : "", race);
    for (int letter = 0; letter < 3; letter++)
        if (writer >> letter & 1)
            name[letter] = (char)(name[letter] - 'a' + 'A');
    effect.record.id = pg_effect(EFFECT_BOOK).act; /* any fresh id */
    record_set(&effect.record, ARTIST_NAME, name);
    record_set(&effect.record, ARTIST_ANOTHER, insists ? "true" : "false");
    return effect;
}

static struct tally add_all(int count, int writers, bool insist)
{
    struct store *stores[WRITERS_MOST];
    struct tally tally = {0};
    for (int i = 0; i < writers; i++) {
        stores[i] = pg_store(&pg, "ana", false, NULL);
        struct answer answer = pg_ask(stores[i], pg_effect(EFFECT_OPEN), 5);
        answer_clear(&answer);
    }
    for (int race = 0; race < count; race++) {
        int waiting = writers;
        for (int i = 0; i < writers; i++) {
            struct effect effect = add_artist(race, (i + race) % writers, insist);
            store_submit(stores[(i + race) % writers], &effect);
        }
        while (!collect(stores, writers, &waiting, &tally))
            turn(stores, writers);
    }
    for (int i = 0; i < writers; i++)
        store_free(&stores[i]);
    return tally;
}

/* Of those who add artists whose names differ by case only, all at once, one gets through; all who insist do, and each
 * gets a number of its own. */
START_TEST(twins_do_not_slip_in_side_by_side)
{
    enum { COUNT = 50 };
    struct tally tally = add_all(COUNT, WRITERS_MOST, false);
    ck_assert_int_eq(tally.done, COUNT);
    ck_assert_int_eq(tally.twin, (long)COUNT * (WRITERS_MOST - 1));
    ck_assert_int_eq(tally.other, 0);
    ck_assert_int_eq(pg_count(&pg, "SELECT count(*) FROM callboard.artists WHERE folded LIKE 'rae %%'"), COUNT);
    tally = add_all(COUNT, WRITERS_MOST, true);
    ck_assert_int_eq(tally.done, (long)COUNT * WRITERS_MOST);
    ck_assert_int_eq(
        pg_count(&pg, "SELECT count(DISTINCT (folded, twin)) FROM callboard.artists WHERE folded LIKE 'raes %%'"),
        (long)COUNT * WRITERS_MOST);
}
END_TEST

static long deadlocks(void)
{
    return pg_count(&pg, "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()");
}

static void one_winner_a_slot(int writers)
{
    pg_do(&pg, "DELETE FROM callboard.bookings");
    long before = deadlocks();
    int64_t start = pg_ms();
    struct tally tally = race_all(writers);
    int64_t ms = pg_ms() - start;
    long stored = pg_count(&pg, "SELECT count(*) FROM callboard.bookings WHERE status IN ('pencil', 'confirmed')");
    pg_do(&pg, "SELECT pg_stat_force_next_flush()");
    long dead = deadlocks() - before;
    printf("%d races of %d writers: %ld winners, %ld conflicts with the winner named, %ld other; %ld rows, "
           "%ld deadlocks, %.2f ms a race\n",
           races, writers, tally.done, tally.conflict, tally.other, stored, dead, (double)ms / races);
    ck_assert_int_eq(tally.done, races);
    ck_assert_int_eq(tally.conflict, (long)races * (writers - 1));
    ck_assert_int_eq(tally.other, 0);
    ck_assert_int_eq(stored, races);
    ck_assert_int_eq(dead, 0);
}

START_TEST(two_writers)
{
    one_winner_a_slot(2);
}
END_TEST

START_TEST(eight_writers)
{
    one_winner_a_slot(8);
}
END_TEST

int main(void)
{
    pg_make(&pg);
    races = RACES_ALL / pg_share();
    TCase *cases = tcase_create("races");
    tcase_add_test(cases, two_writers);
    tcase_add_test(cases, eight_writers);
    tcase_add_test(cases, twins_do_not_slip_in_side_by_side);
    int status = run_tests("races", cases);
    pg_drop(&pg);
    return status;
}
