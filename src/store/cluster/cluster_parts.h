/* cluster_parts: what the files of the private cluster share. Private to cluster*.c.
 *
 * How it is kept, in one place:
 *
 *   HOME/lock      flock, exclusive: held while the cluster is made, started, stopped or let somebody in
 *   HOME/sessions  flock, shared: held by every program that uses the server, as long as it lives
 *   HOME/keeper    flock, exclusive: held by the keeper; only who holds it may start a server
 *   HOME/pgNN      the data of PostgreSQL NN; it never has this name before it is whole
 *
 * The keeper is a small process beside each running server. It is the server's parent, so no dead server
 * stays behind as a zombie; it starts the server again when it died while somebody uses it; and it stops
 * the server when nobody has used it for a while. It looks at locks, not at counts or pid files, so a
 * session that is killed is a session that has left. A keeper that is killed leaves the server running, and
 * the next session gives it a new one. */
#ifndef CALLBOARD_CLUSTER_CLUSTER_PARTS_H
#define CALLBOARD_CLUSTER_CLUSTER_PARTS_H

#include <stdint.h>

#include "store/cluster/cluster.h"

struct cluster {
    char *home;     /* absolute */
    char *data;     /* HOME/pgNN */
    char *programs; /* the folder of initdb and postgres; NULL: not found */
    char *socket_dir;
    char *server_user; /* whom the server runs as */
    char *os_user;     /* who we are */
    uid_t server_uid;
    gid_t server_gid;
    int major;          /* PostgreSQL's major version; 0: none found */
    int linger;         /* seconds */
    int lock, sessions; /* file descriptors; sessions -1: not using the server */
    void (*progress)(const char *);
};

enum { CLUSTER_PORT = 5432, CLUSTER_OLDEST = 15, SOCKET_DIR_MAX = 93 };

/* ---- cluster_home.c ---- */

/* Fills home, server_user, server_uid, os_user; makes the folder. */
bool cluster_home_open(struct cluster *cluster, const char *home, char **error);
/* Where the socket is to be: HOME/run, or a short folder in /tmp where that is too long. */
char *cluster_socket_place(const struct cluster *cluster);
/* Makes the socket's folder, or sees that it is ours and closed to others. */
bool cluster_socket_prepare(const struct cluster *cluster, char **error);
int cluster_lock_open(const struct cluster *cluster, const char *name); /* -1: errno says why */
bool cluster_lock(struct cluster *cluster, char **error);               /* HOME/lock, exclusive */
void cluster_unlock(struct cluster *cluster);
bool cluster_room(const struct cluster *cluster, unsigned megabytes, char **error);

/* ---- cluster_process.c ---- */

/* In a child: becomes the server's user for good (if we are root). False: errno says why. */
bool cluster_become_server_user(const struct cluster *cluster);
/* fork() with a pipe from the child: report[0] is the parent's end, report[1] the child's. As fork() answers;
 * -1: nothing is open, *error is a sentence. */
pid_t cluster_fork(int report[2], char **error);
/* Does `work` as the server's user: in a child if we are root, else right here. The work's sentence is
 * handed on in *error. */
bool cluster_as_server(const struct cluster *cluster,
                       bool (*work)(const struct cluster *, const void *, char **), const void *argument,
                       char **error);
/* Runs a program as the server's user to its end, with `input` (or nothing) on stdin and its output in the
 * file `log`. An environment of its own; killed if we are. True: it ended with status 0. */
bool cluster_run(const struct cluster *cluster, const char *const *argv, const char *input, const char *log);
/* The last line of a log that begins with FATAL, PANIC or "initdb: error", without that; else the last line.
 */
char *cluster_complaint(const char *log);
/* The environment of PostgreSQL's programs; room for one more "NAME=value", which may be NULL. */
void cluster_environment(const char *environment[4], const char *extra);

/* ---- cluster_server.c: the server process, seen from outside ---- */

enum server_state { SERVER_DOWN, SERVER_BUSY, SERVER_UP }; /* busy: starting up or shutting down */
enum server_state cluster_ping(const struct cluster *cluster);
/* The server says in postmaster.pid that it takes connections, and runs. Asking it is what a ping does, which costs a
 * backend; only while it heals itself after a backend's crash, for a second, does the file know less. */
bool cluster_ready(const struct cluster *cluster);
/* The process id in postmaster.pid; 0: there is none. */
pid_t cluster_pid_noted(const struct cluster *cluster);
/* The id of the postgres process that runs on our data; 0: none does. */
pid_t cluster_pid(const struct cluster *cluster);
bool cluster_alive(pid_t pid); /* there, and no zombie */
/* Waits until the process has ended; false: it is still there after `ms`. */
bool cluster_wait_gone(pid_t pid, int ms);
/* Shuts the server down: fast, and after half a minute at once. False: it would not go. */
bool cluster_end_server(pid_t pid);
void cluster_sleep(int ms);
int64_t cluster_ms(void); /* milliseconds that only go forward */

/* ---- cluster_keeper.c ---- */

/* Starts a keeper, which starts the server unless it runs. `keeper_lock` is HOME/keeper, held exclusively;
 * it passes to the keeper. *report: a pipe that carries a sentence if the server could not be started. */
bool cluster_keeper_start(const struct cluster *cluster, int keeper_lock, int *report, char **error);

/* ---- cluster_init.c ---- */

/* Finds the data that is there and the programs for it. */
void cluster_find(struct cluster *cluster);
/* Makes the data folder unless it is there. HOME/lock is held. */
bool cluster_init(struct cluster *cluster, char **error);

/* ---- cluster_ident.c ---- */

/* One line of pg_ident.conf; the caller frees. NULL: not a name that can stand there. */
char *cluster_ident_line(const char *os_user, const char *login);
/* Adds the line unless it is there; *added says whether. HOME/lock is held. */
bool cluster_ident_add(const struct cluster *cluster, const char *line, bool *added, char **error);
/* Writes a whole file of the data folder anew: beside it, then rename. */
bool cluster_write_file(const char *path, const char *text, char **error);

#endif
