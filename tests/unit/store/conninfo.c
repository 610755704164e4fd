/* Whom the parameters of a connection lead to: what is always given to libpq, what is left to it, and what the
 * environment may not change. Nothing is connected to. */
#include "store/conninfo.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "store/conninfo_shown.h"
#include "store/dial.h"
#include "store/targets.h"
#include "support/run.h"

/* The last one counts; NULL: it is not given. */
static const char *value_of(const struct conninfo *info, const char *key)
{
    const char *value = NULL;
    for (int i = 0; i < info->count; i++)
        if (strcmp(info->keys[i], key) == 0)
            value = info->values[i];
    return value;
}

static void is(const struct conninfo *info, const char *key, const char *wanted)
{
    const char *value = value_of(info, key);
    ck_assert_msg((value == NULL) == (wanted == NULL) && (wanted == NULL || strcmp(value, wanted) == 0), "%s: %s", key,
                  value);
}

START_TEST(what_libpq_understands_is_valid)
{
    ck_assert(store_conninfo_is_valid("host=db.example dbname=callboard"));
    ck_assert(store_conninfo_is_valid("postgresql://db.example/callboard"));
    ck_assert(!store_conninfo_is_valid("db.example"));
    ck_assert(!store_conninfo_is_valid("hots=db.example"));
}
END_TEST

START_TEST(a_password_is_not_shown)
{
    static const char *const rows[][2] = {
        {"host=db  dbname=callboard", "host=db  dbname=callboard"},
        {"postgresql://ana@db.example/callboard", "postgresql://ana@db.example/callboard"},
        {"host=db password=s3cret", "password=*** host=db"},
        {"host = db password = 'a s3cret' options='-c x=\\'y'", "password=*** host=db options='-c x=\\'y'"},
        {"postgresql://ana:s3cret@db.example/callboard", "user=ana password=*** dbname=callboard host=db.example"},
        {"postgresql://db.example/callboard?password=s3cret", "password=*** dbname=callboard host=db.example"},
        {"host=db sslpassword=s3cret", "host=db sslpassword=***"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char *shown = conninfo_shown(rows[i][0]);
        ck_assert_str_eq(shown, rows[i][1]);
        ck_assert(conninfo_is_secret(rows[i][0]) == (strstr(rows[i][0], "s3cret") != NULL));
        free(shown);
    }
}
END_TEST

START_TEST(the_private_server_is_meant_where_no_other_is)
{
    static const struct {
        struct store_options options;
        bool private_cluster;
    } cases[] = {
        {{.socket_dir = "/run/x", .server_user = "postgres", .login = "ana"}, true},
        {{.socket_dir = "/run/x", .conninfo = "host=db"}, false},
        {{.socket_dir = "/run/x", .service = "board"}, false},
        {{.service = "board"}, false},
        {{.login = "ana"}, false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct conninfo info;
        bool expected = cases[i].private_cluster;
        conninfo_fill(&info, &cases[i].options);
        ck_assert(info.private_cluster == expected);
        is(&info, "host", expected ? "/run/x" : NULL);
        is(&info, "requirepeer", expected ? "postgres" : NULL);
        is(&info, "user", cases[i].options.login);
        is(&info, "service", cases[i].options.service);
        is(&info, "application_name", "callboard");
        conninfo_clear(&info);
        ck_assert_int_eq(info.count, 0);
    }
}
END_TEST

START_TEST(of_several_hosts_one_that_takes_writes_is_wanted)
{
    static const struct {
        struct store_options options;
        const char *wanted;
    } cases[] = {
        {{.conninfo = "host=a,b"}, "read-write"},
        {{.conninfo = "hostaddr=10.0.0.1,10.0.0.2"}, "read-write"},
        {{.conninfo = "host=a hostaddr=10.0.0.1"}, NULL},
        {{.conninfo = "host=a,b target_session_attrs=any"}, NULL}, /* it says so itself */
        {{.conninfo = "no conninfo"}, NULL},
        {{.service = "board"}, NULL},
        {{.conninfo = "host=a,b target_session_attrs=any", .prefer_standby = true}, "prefer-standby"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct conninfo info;
        conninfo_fill(&info, &cases[i].options);
        is(&info, "target_session_attrs", cases[i].wanted);
        conninfo_clear(&info);
    }
}
END_TEST

START_TEST(a_value_is_changed_in_a_copy_alone)
{
    struct conninfo info;
    conninfo_fill(&info, &(struct store_options){.login = "ana", .conninfo = "host=a"});
    struct conninfo copy = conninfo_copy(&info);
    conninfo_set(&copy, "user", "ben");
    conninfo_set(&copy, "port", "7");
    conninfo_set(&copy, "host", ""); /* leaves it to what is said before */
    is(&copy, "user", "ben");
    is(&copy, "port", "7");
    is(&copy, "host", NULL);
    is(&info, "user", "ana");
    is(&info, "port", NULL);
    conninfo_clear(&copy);
    conninfo_clear(&info);
}
END_TEST

static enum fault reached(const struct store_options *options, char **message)
{
    enum fault fault;
    ck_assert_ptr_null(dial_and_wait(options, &fault, message));
    return fault;
}

START_TEST(the_environment_leads_nobody_away_from_the_private_server)
{
    const struct store_options ours = {.socket_dir = "/nowhere", .login = "ana"};
    const struct store_options elsewhere = {.conninfo = "host=/nowhere", .login = "ana"};
    char *message = NULL;
    setenv("PGHOSTADDR", "127.0.0.1", 1);
    ck_assert_int_eq(reached(&ours, &message), FAULT_NOT_ALLOWED);
    ck_assert_str_eq(message, "PGHOSTADDR in the environment leads away from the private database; unset it.");
    free(message);
    setenv("PGPORT", "1", 1); /* there it may, and nobody answers */
    ck_assert_int_eq(reached(&elsewhere, &message), FAULT_UNREACHABLE);
    free(message);
    unsetenv("PGPORT");
    setenv("PGHOSTADDR", "", 1); /* as good as none */
    ck_assert_int_eq(reached(&ours, &message), FAULT_UNREACHABLE);
    free(message);
    unsetenv("PGHOSTADDR");
    ck_assert_int_eq(reached(&ours, &message), FAULT_UNREACHABLE);
    free(message);
}
END_TEST

/* ---- the targets ---- */

static const struct {
    const char *conninfo;
    const char *targets; /* HOST ADDRESS PORT, and "!" where it lacks one that others have; "-" for nothing */
} lists[] = {
    {"host=/run/x", "/run/x - 5432"},
    {"host=@abstract port=7", "@abstract - 7"},
    {"hostaddr=10.0.0.1,10.0.0.2 port=7,8", "- 10.0.0.1 7; - 10.0.0.2 8"},
    {"host=/a,/b port=7", "/a - 7; /b - 7"},
    {"host=,/b port=7", "- - 7!; /b - 7"},
    {"host=name.invalid", "name.invalid - 5432"},
    {"host=127.0.0.1 port=7", "127.0.0.1 127.0.0.1 7"},
    /* lists that do not fit are libpq's to complain of */
    {"host=/a,/b hostaddr=10.0.0.1,10.0.0.2,10.0.0.3", "- - -"},
    {"host=/a,/b,/c port=7,8", "- - -"},
    {"hostaddr=10.0.0.1 port=7,8", "- - -"},
    {"dbname=x", "- - -"},
    {"no conninfo", "- - -"},
};

static char *told(const struct targets *targets)
{
    char *text = mem_copy("");
    for (size_t i = 0; i < targets->count; i++) {
        const struct target *at = &targets->list[i];
        char *longer = mem_format("%s%s%s %s %s%s", text, i > 0 ? "; " : "", *at->host ? at->host : "-",
                                  *at->address ? at->address : "-", *at->port ? at->port : "-", at->lacks ? "!" : "");
        free(text);
        text = longer;
    }
    return text;
}

START_TEST(each_host_is_a_target)
{
    struct conninfo info;
    conninfo_fill(&info, &(struct store_options){.conninfo = lists[_i].conninfo});
    struct targets targets = targets_read(&info);
    char *text = told(&targets);
    ck_assert_msg(strcmp(text, lists[_i].targets) == 0, "%s: %s", lists[_i].conninfo, text);
    ck_assert(targets.several == (targets.count > 1));
    free(text);
    targets_clear(&targets);
    conninfo_clear(&info);
}
END_TEST

/* An address that one lacks is looked up. */
START_TEST(who_lacks_an_address_is_marked)
{
    struct conninfo info;
    conninfo_fill(&info, &(struct store_options){.conninfo = "host=/a,/b hostaddr=10.0.0.1, connect_timeout=3"});
    struct targets targets = targets_read(&info);
    char *text = told(&targets);
    ck_assert_str_eq(text, "/a 10.0.0.1 5432; /b - 5432!");
    ck_assert_int_eq(targets.patience_s, 3);
    free(text);
    targets_clear(&targets);
    conninfo_clear(&info);
}
END_TEST

START_TEST(a_target_is_named_so_that_it_can_be_told_from_others)
{
    static const char *const names[][2] = {
        {"host=/nowhere port=7", "/nowhere, port 7"},
        {"host=db.example hostaddr=127.0.0.1 port=7", "db.example (127.0.0.1), port 7"},
        {"host=127.0.0.1 hostaddr=127.0.0.1 port=7", "127.0.0.1, port 7"},
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct conninfo info;
        conninfo_fill(&info, &(struct store_options){.conninfo = names[i][0]});
        PGconn *connection = conninfo_start(&info);
        char *name = targets_current(connection);
        ck_assert_str_eq(name, names[i][1]);
        free(name);
        PQfinish(connection);
        conninfo_clear(&info);
    }
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        what_libpq_understands_is_valid,
        a_password_is_not_shown,
        the_private_server_is_meant_where_no_other_is,
        of_several_hosts_one_that_takes_writes_is_wanted,
        a_value_is_changed_in_a_copy_alone,
        the_environment_leads_nobody_away_from_the_private_server,
        who_lacks_an_address_is_marked,
        a_target_is_named_so_that_it_can_be_told_from_others,
    };
    TCase *all = tcase_create("conninfo");
    tcase_add_loop_test(all, each_host_is_a_target, 0, sizeof lists / sizeof *lists);
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
        tcase_add_test(all, tests[i]);
    return run_tests("conninfo", all);
}
