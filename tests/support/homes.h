/* homes: homes of private servers, for tests in which something is in the way of one (support/calls.h).
 *
 * Must run under tests/support/with-folder. What does not go as it should ends the test. */
#ifndef CALLBOARD_TESTS_SUPPORT_HOMES_H
#define CALLBOARD_TESTS_SUPPORT_HOMES_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#include "store/cluster/cluster.h"

extern struct homes {
    char work[256];   /* the folder of all of them */
    char home[300];   /* one with data, made by homes_make(), whose server does not run between the tests */
    char initdb[320]; /* a program in the place of initdb, written by homes_initdb_says() */
    bool root;        /* this process is root's; the servers belong to the user below */
    uid_t server_uid;
    gid_t server_gid;
} homes;

/* Whom root runs the tests as. Anybody else runs them as himself. */
enum homes_user { HOMES_AS_ROOT, HOMES_AS_SERVER, HOMES_AS_BOTH };

/* Makes the folder, runs all(), in a process of the server's user where it has to be, and returns what it returned. */
int homes_run(int (*all)(void), enum homes_user as);
/* Makes homes.home with initdb, and stops its server. */
void homes_make(void);

/* A path below the folder; valid for the next thirty calls. */
char *homes_path(const char *format, ...) __attribute__((format(printf, 1, 2)));
char *homes_fresh(void); /* the same, where nothing is yet */
void homes_shell(const char *format, ...) __attribute__((format(printf, 1, 2)));
void homes_give(const char *path); /* to the server's user */
void homes_write(const char *path, const char *text);
char *homes_text(const char *path); /* valid until the next call */

struct cluster *homes_open(const char *place, bool backups, char **error);
struct cluster *homes_ours(void); /* opens homes.home */
void homes_start(struct cluster *cluster);
void homes_stop(struct cluster **cluster); /* and closes it */

/* The sentence has these words. Frees it. */
void homes_says(char *error, const char *words);

/* A program in the place of initdb: it leaves what initdb has made before, all or only the settings; or it prints this
 * and ends so. */
void homes_initdb_copies(const char *what);
void homes_initdb_says(const char *output, int status);
#define HOMES_ALL      "."
#define HOMES_SETTINGS "postgresql.conf"

/* For loops that wait: seconds of a clock that goes on, and whether a patient person would have given up since then. It
 * pauses for a moment. */
int64_t homes_seconds(void);
bool homes_passed(int64_t since);

/* A call that fails, and what comes of it. */
struct trouble {
    const char *call, *about;
    int number, error;
    const char *says; /* NULL: it works all the same */
};

void trouble_meet(const struct trouble *trouble);
/* The trouble is over: it came, and what was done or said is what should be. Frees the error. */
void trouble_judge(const struct trouble *trouble, bool done, char *error);

#endif
