/* cluster_parts: what the files of the private server share; no other file includes it.
 *
 * Several programs use one server, and each may be killed at any moment. Locks on files in the home folder (flock),
 * which the kernel releases when their holder ends, keep that safe:
 *
 *   HOME/lock      exclusive: held by whoever makes, starts or stops the cluster or admits a login
 *   HOME/sessions  shared: held by every program that uses the server, as long as it uses it
 *   HOME/keeper    exclusive: held by the keeper; only its holder may start a server
 *   HOME/pgNN      the data of PostgreSQL NN; it gets this name, by a rename, only when it is complete
 *
 * The keeper is a small process beside each running server. It is the server's parent, so a server that ends never
 * remains as a zombie. Once an hour it has the reports summed up, and once a day backups made. If the server dies while
 * somebody uses it, the keeper starts it again. If nobody has used it for a while, the keeper stops it. If the keeper
 * is killed, the server goes on running, and the next program that uses it starts a new keeper.
 *
 * Where a function has `error`, it returns false, NULL or -1 on failure, and *error is then a sentence that the
 * caller frees. */
#ifndef CALLBOARD_CLUSTER_CLUSTER_PARTS_H
#define CALLBOARD_CLUSTER_CLUSTER_PARTS_H

#include <stdint.h>

#include "store/cluster/cluster.h"

struct cluster {
    char *home;     /* an absolute path */
    char *data;     /* HOME/pgNN */
    char *programs; /* the folder of initdb and postgres; NULL: this machine has none */
    char *socket_dir;
    char *server_user; /* the OS user that the server runs as */
    char *os_user;     /* the OS user of this process */
    uid_t server_uid;
    gid_t server_gid;
    int major;          /* PostgreSQL's major version; 0: this machine has none */
    int linger;         /* in seconds */
    bool backups;       /* the keeper has them made */
    int lock, sessions; /* file descriptors; sessions is -1 while this process does not use the server */
    void (*progress)(const char *);
    bool scratch;     /* for a moment only: nothing waits until it is on the disk */
    pid_t cleaner;    /* of a scratch cluster: the child that removes it */
    int cleaner_pipe; /* whose end the child waits for */
};

enum {
    CLUSTER_PORT = 5432,
    CLUSTER_OLDEST = 15, /* the oldest major version of PostgreSQL that callboard works with */
    SOCKET_DIR_MAX = 93, /* bytes of the socket folder's path: the path of a socket has at most 107 */
};

/* ---- cluster_home.c: users, the home folder, the socket's folder, locks ---- */

/* Makes the home folder if it is missing, and fills home, server_user, server_uid, server_gid and os_user. */
bool cluster_home_open(struct cluster *cluster, const char *home, char **error);
/* The path of the socket's folder, which the caller frees: HOME/run, or, if that is too long, a short one in /tmp. */
char *cluster_socket_place(const struct cluster *cluster);
/* Makes the socket's folder. If it exists, checks that it belongs to the server's user and is closed to all others. */
bool cluster_socket_prepare(const struct cluster *cluster, char **error);
/* Opens, and makes if it is missing, the lock file HOME/`name`; takes no lock. The caller closes. -1: errno says
 * why. */
int cluster_lock_open(const struct cluster *cluster, const char *name);
bool cluster_lock(struct cluster *cluster, char **error); /* takes HOME/lock, and waits until it is free */
void cluster_unlock(struct cluster *cluster);
/* Does the home's disk have so much free space? */
bool cluster_room(const struct cluster *cluster, unsigned megabytes, char **error);

/* ---- cluster_process.c: running something as the server's user ---- */

/* To be called in a child process: if it runs as root, it becomes the server's user for good. False: errno says why. */
bool cluster_become_server_user(const struct cluster *cluster);
/* fork() with a pipe from the child to the parent: the parent gets report[0], the child report[1]. Returns what fork()
 * returns; after -1 no pipe is open. */
pid_t cluster_fork(int report[2], char **error);
/* Calls `work` as the server's user: in a child process if this one runs as root, otherwise directly. The error of
 * `work` comes back in *error. */
bool cluster_as_server(const struct cluster *cluster, bool (*work)(const struct cluster *, const void *, char **),
                       const void *argument, char **error);
/* Runs a program as the server's user and waits until it ends. It reads `input` (NULL: nothing), writes to the file
 * `log`, and has the environment of cluster_environment(). If this process is killed, it is killed too. True: its
 * status was 0. */
bool cluster_run(const struct cluster *cluster, const char *const *argv, const char *input, const char *log);
/* What went wrong, from the log file of a program of PostgreSQL: the last line that begins with FATAL, PANIC or
 * "initdb: error", without that word; if there is none, the last line. The caller frees. */
char *cluster_complaint(const char *log);
/* Fills the environment of PostgreSQL's programs, with NULL at its end. `extra` is one more "NAME=value" or NULL; it is
 * borrowed. */
void cluster_environment(const char *environment[4], const char *extra);

/* ---- cluster_server.c: the server process, seen from outside ---- */

enum server_state { SERVER_DOWN, SERVER_BUSY, SERVER_UP }; /* busy: starting up or shutting down */
/* Asks the server, which starts a backend for it. */
enum server_state cluster_ping(const struct cluster *cluster);
/* The same question at less cost: does the server run, and does its postmaster.pid say that it accepts connections?
 * Wrong only for about a second after the crash of a backend, while the server recovers and accepts none. */
bool cluster_ready(const struct cluster *cluster);
/* The process id in postmaster.pid, whether it is alive or not; 0: there is no such file. */
pid_t cluster_pid_noted(const struct cluster *cluster);
/* The id of the process that is the server of our data folder; 0: no server runs. */
pid_t cluster_pid(const struct cluster *cluster);
bool cluster_alive(pid_t pid); /* the process exists and is not a zombie */
/* Waits until the process has ended. False: it still runs after `ms` milliseconds. */
bool cluster_wait_gone(pid_t pid, int ms);
/* Shuts the server down: PostgreSQL's fast shutdown, and after half a minute the immediate one. False: it still
 * runs. */
bool cluster_end_server(pid_t pid);
void cluster_sleep(int ms);
int64_t cluster_ms(void); /* milliseconds that only go forward */

/* ---- cluster_keeper.c: the process that watches the server ---- */

/* Starts a keeper, which starts the server if it does not run. `keeper_lock` is the locked file HOME/keeper; the keeper
 * inherits the lock. *report is the end of a pipe, which the caller closes: the keeper writes a sentence into it if it
 * cannot start the server. */
bool cluster_keeper_start(const struct cluster *cluster, int keeper_lock, int *report, char **error);

/* ---- cluster_reports.c: what the keeper does once an hour ---- */

/* Has the database sum up its reports if that was last done an hour ago or more, in a process of its own, for which it
 * does not wait. */
void cluster_refresh_reports(const struct cluster *cluster);

/* ---- cluster_backups.c: what the keeper does once a day ---- */

/* Runs `callboard db backup`, of which it is told the path of the program, if that was last done a day ago or more; in
 * a process of its own, for which it does not wait. A home that is new has a day's time. */
void cluster_back_up(const struct cluster *cluster, const char *program);
/* Has a backup that runs clear up and end, and waits for that. */
void cluster_end_backup(const struct cluster *cluster);

/* ---- cluster_init.c: the programs and the data ---- */

/* Looks for the data folder and for PostgreSQL's programs of its version; fills data, programs and major. */
void cluster_find(struct cluster *cluster);
/* Removes a folder with all in it, for cluster_as_server(). */
bool cluster_remove_tree(const struct cluster *cluster, const void *path, char **error);
/* Makes the data folder unless it exists. The caller holds HOME/lock. */
bool cluster_init(struct cluster *cluster, char **error);

/* ---- cluster_ident.c: which OS user may log in as which role ---- */

/* The line of pg_ident.conf for this pair; the caller frees. NULL: that file cannot hold one of the names. */
char *cluster_ident_line(const char *os_user, const char *login);
/* Adds the line unless the file has it; *added says whether it was added. The caller holds HOME/lock. */
bool cluster_ident_add(const struct cluster *cluster, const char *line, bool *added, char **error);
/* Replaces the file by one with this text: writes a new file beside it, then renames it, so that no reader ever sees
 * half a file. */
bool cluster_write_file(const char *path, const char *text, char **error);

#endif
