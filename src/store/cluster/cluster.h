/* cluster: the private PostgreSQL that callboard runs for itself where no database is configured.
 *
 * It lives in one home folder, listens on a socket only, lets in the operating system's own user only, and
 * is started when needed and stopped by the last one out after a while. The points to mind, each with its
 * measurement, are in the design's quality page: initdb into a temporary folder, then rename; flock, never
 * the pid file; PG_VERSION first; a pid file whose number was reused; the 93 bytes of a socket's folder. */
#ifndef CALLBOARD_CLUSTER_CLUSTER_H
#define CALLBOARD_CLUSTER_CLUSTER_H

#include <stdbool.h>
#include <sys/types.h>

struct cluster;

struct cluster_options {
    const char *home;               /* the state folder; made (0700) if missing */
    int linger;                     /* seconds that the server stays without anybody using it; 0: 60 */
    void (*progress)(const char *); /* a line before each step that may take over a second; may be NULL */
};

/* Opens the home and reads what is there; starts nothing. NULL: *error is a sentence (caller frees). */
struct cluster *cluster_open(const struct cluster_options *options, char **error);
void cluster_close(
    struct cluster **cluster); /* the server stops by itself when nobody has used it for a while */

/* initdb if there is nothing yet, start if it does not run; returns when it accepts connections. From then
 * until cluster_close (or this process's end, however it comes) the server counts as used. */
bool cluster_start(struct cluster *cluster, char **error);
/* Stops it at once, even if others use it: their connections end. True as well if it did not run. */
bool cluster_stop(struct cluster *cluster, char **error);
bool cluster_running(struct cluster *cluster);
bool cluster_exists(const struct cluster *cluster); /* initdb has been run */

/* Lets `login` (a PostgreSQL role) in for the operating system's user `os_user`: a line in pg_ident.conf and
 * a reload. Harmless if it is there already. */
bool cluster_admit(struct cluster *cluster, const char *os_user, const char *login, char **error);

/* The number of the last migration that was applied through this home; 0: not known. It spares each start the
 * question to the server. */
int cluster_schema(const struct cluster *cluster);
bool cluster_note_schema(const struct cluster *cluster, int number, char **error);

const char *cluster_os_user(const struct cluster *cluster); /* who we are */
const char *cluster_socket_dir(const struct cluster *cluster);
const char *cluster_data_dir(const struct cluster *cluster);
const char *cluster_server_user(const struct cluster *cluster); /* the OS user the server runs as */

/* The role that `db` and `migrate` use, and only they. */
#define CLUSTER_SUPERUSER "callboard_boot"
#define CLUSTER_DATABASE  "callboard"

#endif
