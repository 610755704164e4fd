/* A database from before the baseline: it is taken over with all its data, becomes what a new one is, and is refused
 * unless it has all that the baseline stands for.
 *
 * forty-two.sql.gz is pg_dump's of a database that callboard of commit 96aae8c89a04 made and filled: three members,
 * three artists, five bookings (one challenged, one released), time off, a holiday, a what-if board. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "store/ledger.h"
#include "support/pg.h"
#include "support/run.h"
#include "support/super.h"

static struct pg old, fresh;
static struct store_options options;

/* pg_make() makes the roles as well, which a dump does not bring. */
static void once(void)
{
    pg_make(&fresh);
}

static void at_last(void)
{
    pg_drop(&fresh);
}

static void setup(void)
{
    char command[600];
    pg_make_empty(&old);
    options = (struct store_options){.conninfo = old.direct, .login = "postgres"};
    snprintf(command, sizeof command,
             "gunzip -c %s/tests/store/forty-two.sql.gz | psql -qX -v ON_ERROR_STOP=1 -d %s >/dev/null",
             TEST_SOURCE_DIR, old.database);
    ck_assert_int_eq(system(command), 0);
}

static void teardown(void)
{
    pg_drop(&old);
}

static void apply(void)
{
    char *error = NULL;
    ck_assert_msg(migrate_apply(&options, false, NULL, NULL, NULL, &error), "%s", error);
    ck_assert_msg(migrate_verify(&options, NULL, NULL, NULL, &error), "%s", error);
}

static void refuses(const char *words)
{
    char *error = NULL;
    ck_assert(!migrate_apply(&options, false, NULL, NULL, NULL, &error));
    ck_assert_msg(strstr(error, words) != NULL, "%s", error);
    free(error);
    ck_assert_int_eq(pg_count(&old, "SELECT (to_regclass('callboard.schema_files') IS NULL)::int"), 1);
}

static void both_say(const char *sql)
{
    char *of_old = super_text(old.database, sql), *of_fresh = super_text(fresh.database, sql);
    ck_assert_msg(strcmp(of_old, of_fresh) == 0, "%s\nold: %s\nnew: %s", sql, of_old, of_fresh);
    free(of_old);
    free(of_fresh);
}

static void dump_of(const struct pg *pg, char *out, size_t size)
{
    snprintf(out, size, "<(pg_dump -s %s | grep -v '^.\\(un\\)\\?restrict' | tr -d '()' | sort)", pg->database);
}

START_TEST(it_becomes_what_a_new_one_is)
{
    char command[900], a[300], b[300];
    apply();
    dump_of(&old, a, sizeof a);
    dump_of(&fresh, b, sizeof b);
    snprintf(command, sizeof command, "bash -c \"diff %s %s\" >&2", a, b);
    ck_assert_int_eq(system(command), 0);
    both_say("SELECT string_agg(attrelid::regclass || '.' || attnum || attname, ' ' ORDER BY attrelid::regclass::text, "
             "attnum) FROM pg_attribute WHERE attrelid::regclass::text LIKE 'callboard.%' AND attnum > 0");
    both_say("SELECT string_agg(relname, ' ' ORDER BY relname) FROM pg_class WHERE relkind = 'm' AND relispopulated");
    both_say("SELECT string_agg(number || name || checksum, ' ' ORDER BY number) FROM callboard.schema_migrations");
    both_say("SELECT string_agg(path || checksum || coalesce(made, ''), ' ' ORDER BY path)"
             " FROM callboard.schema_files");
}
END_TEST

START_TEST(its_data_is_all_there_and_its_past_can_be_undone)
{
    static const char tables[] =
        "SELECT (SELECT string_agg(x::text, '' ORDER BY x::text) FROM callboard.bookings x)"
        " || (SELECT string_agg(x::text, '' ORDER BY seq) FROM callboard.booking_events x)"
        " || (SELECT string_agg(x::text, '') FROM callboard.challenges x)"
        " || (SELECT string_agg(x::text, '') FROM callboard.drafts x)"
        " || (SELECT string_agg((to_jsonb(x) - '{folded,twin}'::text[])::text, '' ORDER BY x.id)"
        "     FROM callboard.artists x)"
        " || (SELECT string_agg(x::text, '' ORDER BY x::text) FROM callboard.members x)"
        " || (SELECT string_agg(x::text, '' ORDER BY x::text) FROM callboard.tenants x)"
        " || (SELECT string_agg(x::text, '' ORDER BY x::text) FROM callboard.time_off x)";
    char *before = super_text(old.database, tables);
    ck_assert_ptr_nonnull(strstr(before, "Harbour rig"));
    apply();
    char *after = super_text(old.database, tables);
    ck_assert_str_eq(after, before);
    free(before);
    free(after);
    pg_do(&old, "UPDATE callboard.bookings SET lapses_at = 'infinity' WHERE title = 'Glass'");
    struct store *store = pg_store(&old, "ben", false, NULL);
    struct answer opened = pg_ask(store, pg_effect(EFFECT_OPEN), 10);
    ck_assert_msg(opened.fault == FAULT_NONE, "%s", opened.message);
    struct effect undo = pg_effect(EFFECT_UNDO);
    undo.end = undo.first; /* whatever days it is about */
    struct answer undone = pg_ask(store, undo, 10);
    ck_assert_msg(undone.fault == FAULT_NONE && undone.outcome == OUTCOME_DONE, "%s", undone.message);
    answer_clear(&opened);
    answer_clear(&undone);
    store_free(&store);
}
END_TEST

static void take_sentence(const struct migration_report *report, void *context)
{
    char *said = context;
    if (report->sentence != NULL)
        strcat(strcat(said, report->sentence), "\n");
}

/* The newer of two gets a number behind its name, and the operator hears of it; nothing is merged. */
START_TEST(twins_are_told_apart_and_told_of)
{
    char said[4000] = "", *error = NULL;
    pg_do(&old, "INSERT INTO callboard.artists (tenant_id, id, name, created_at)"
                " SELECT t.id, gen_random_uuid(), u.name, '2020-01-01'::timestamptz + n * interval '1 day'"
                " FROM callboard.tenants t, unnest(ARRAY['Zo\u00eb', 'Zoe\u0308', U&'Zo\u00eb\\00A0', 'zoe', 'zoe 2', "
                "U&'Rig\\2003Fix', 'Dora', U&'Dora\\3164', U&'\\3164'])"
                " WITH ORDINALITY u (name, n);"
                "INSERT INTO callboard.artists (tenant_id, id, name, created_at, archived_at)"
                " SELECT id, gen_random_uuid(), 'ZOE', '2019-01-01', '2019-02-01' FROM callboard.tenants;"
                "INSERT INTO callboard.projects (tenant_id, id, code, name, created_at)"
                " SELECT t.id, gen_random_uuid(), code, 'Twin', '2020-01-01'::timestamptz + n * interval '1 day'"
                " FROM callboard.tenants t, unnest(ARRAY['NOX', 'nox', 'SUN RISE']) WITH ORDINALITY u (code, n)");
    ck_assert_msg(migrate_apply(&options, true, take_sentence, said, NULL, &error), "%s", error); /* only tried */
    ck_assert_ptr_nonnull(strstr(said, "\"Zo\u00eb 3\""));
    said[0] = '\0';
    ck_assert_msg(migrate_apply(&options, false, take_sentence, said, NULL, &error), "%s", error);
    char *names = super_text(old.database, "SELECT string_agg(name, ', ' ORDER BY created_at) FROM callboard.artists"
                                           " WHERE created_at < '2020-02-01' AND archived_at IS NULL");
    ck_assert_str_eq(names, "Zo\u00eb, Zo\u00eb 3, Zo\u00eb 4, zoe 5, zoe 2, Rig Fix, Dora, Dora 2, ?");
    free(names);
    names = super_text(old.database, "SELECT string_agg(code, ', ' ORDER BY created_at) FROM callboard.projects"
                                     " WHERE name = 'Twin'");
    ck_assert_str_eq(names, "NOX, nox2, SUN-RISE");
    free(names);
    ck_assert_ptr_nonnull(strstr(said,
                                 "an older artist has the name of \"zoe\" (case and accents aside), who is called "
                                 "\"zoe 5\" from now on."));
    ck_assert_ptr_nonnull(strstr(said, "who is called \"Dora 2\" from now on."));
    ck_assert_ptr_nonnull(strstr(said, "the project \"SUN RISE\" has the code \"SUN-RISE\" from now on."));
    ck_assert_ptr_nonnull(strstr(said, "an older project has the code of \"nox\""));
    ck_assert_ptr_null(strstr(said, "Rig")); /* what only looks the same as before is not worth a word */
    ck_assert_int_eq(pg_count(&old, "SELECT count(*) FROM callboard.artists WHERE folded <> callboard.name_key(name)"),
                     0);
    said[0] = '\0';
    ck_assert_msg(migrate_apply(&options, false, take_sentence, said, NULL, &error), "%s", error);
    ck_assert_str_eq(said, "");
}
END_TEST

START_TEST(a_look_at_it_changes_nothing)
{
    char *error = NULL;
    ck_assert_msg(migrate_status(&options, NULL, NULL, NULL, &error), "%s", error);
    ck_assert_msg(migrate_apply(&options, true, NULL, NULL, NULL, &error), "%s", error);
    ck_assert_int_eq(pg_count(&old, "SELECT count(*) FROM callboard.schema_migrations"), (long)replaced_count);
    ck_assert_int_eq(pg_count(&old, "SELECT (to_regclass('callboard.schema_files') IS NULL)::int"), 1);
}
END_TEST

START_TEST(one_that_lacks_some_is_told_what_to_do)
{
    pg_do(&old, "DELETE FROM callboard.schema_migrations WHERE number = 42");
    refuses("lacks migration 0042_portfolio_url");
    refuses("Migrate with the callboard of commit 96aae8c89a04 first.");
}
END_TEST

/* A house may have put something of its own beside ours. */
START_TEST(what_is_not_ours_stays)
{
    pg_do(&old, "CREATE FUNCTION callboard.studio_report() RETURNS int LANGUAGE sql AS 'SELECT 1';"
                "REVOKE EXECUTE ON FUNCTION callboard.studio_report FROM PUBLIC");
    apply();
    ck_assert_int_eq(pg_count(&old, "SELECT callboard.studio_report()"), 1);
    ck_assert_int_eq(pg_count(&old, "SELECT count(*) FROM pg_proc WHERE proname = 'artists_at'"), 0);
}
END_TEST

START_TEST(one_that_had_another_text_is_refused)
{
    pg_do(&old, "UPDATE callboard.schema_migrations SET checksum = 'other' WHERE number = 7");
    refuses("0007_wall was another one when it was applied");
}
END_TEST

int main(void)
{
    TCase *cases = tcase_create("adopt");
    tcase_add_unchecked_fixture(cases, once, at_last);
    tcase_add_checked_fixture(cases, setup, teardown);
    tcase_add_test(cases, it_becomes_what_a_new_one_is);
    tcase_add_test(cases, its_data_is_all_there_and_its_past_can_be_undone);
    tcase_add_test(cases, twins_are_told_apart_and_told_of);
    tcase_add_test(cases, a_look_at_it_changes_nothing);
    tcase_add_test(cases, one_that_lacks_some_is_told_what_to_do);
    tcase_add_test(cases, what_is_not_ours_stays);
    tcase_add_test(cases, one_that_had_another_text_is_refused);
    return run_tests("adopt", cases);
}
