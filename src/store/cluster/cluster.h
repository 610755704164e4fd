/* cluster: the private PostgreSQL server, which callboard runs itself if no database is configured.
 *
 * Its data is in one home folder. It listens on a Unix socket only and lets in only the OS users that cluster_admit()
 * names. It starts when the first program needs it and stops a while after the last one has ended. cluster_parts.h says
 * how that is kept safe. The functions block, for seconds at most, except while initdb runs. */
#ifndef CALLBOARD_CLUSTER_CLUSTER_H
#define CALLBOARD_CLUSTER_CLUSTER_H

#include <stdbool.h>
#include <sys/types.h>

struct cluster;

struct cluster_options {
    const char *home;               /* the folder; cluster_open() makes it, with mode 0700, if it is missing */
    int linger;                     /* for how many seconds the server stays after its last use; 0 means 60 */
    bool backups;                   /* once a day the keeper runs `callboard db backup` */
    void (*progress)(const char *); /* called with a line before each step that may take over a second; may be NULL */
};

/* Where a function has `error`, it returns false or NULL on failure, and *error is then a sentence that the caller
 * frees. */

/* Opens the home folder and looks what is in it. Does not start the server. */
struct cluster *cluster_open(const struct cluster_options *options, char **error);
/* From now on this process does not use the server any more. If nobody else does, the server stops after `linger`. */
void cluster_close(struct cluster **cluster);

/* Runs initdb if there is no data yet, starts the server if it does not run, and returns when it accepts connections.
 * From now on this process counts as one that uses the server, until cluster_close() or its end, even if it is
 * killed. */
bool cluster_start(struct cluster *cluster, char **error);
/* Stops the server at once, even if others use it: their connections break. Also true if it did not run. */
bool cluster_stop(struct cluster *cluster, char **error);
bool cluster_running(struct cluster *cluster);
bool cluster_exists(const struct cluster *cluster); /* the data is there: initdb has been run */

/* Allows the OS user `os_user` to log in as the PostgreSQL role `login`: writes a line of pg_ident.conf and reloads
 * it. Does nothing if the line is there. */
bool cluster_admit(struct cluster *cluster, const char *os_user, const char *login, char **error);

/* Whether the schema with this checksum is the last that was applied to this cluster, by a note in its data folder, so
 * that a start need not ask the server. */
bool cluster_has_schema(const struct cluster *cluster, const char *checksum);
bool cluster_note_schema(const struct cluster *cluster, const char *checksum, char **error); /* writes that note */

/* A cluster in a folder of its own below `above`, which is running. It is for this process alone, and nothing of it is
 * left after cluster_scratch_end(), or after this process has ended in whatever way. */
struct cluster *cluster_scratch(const char *above, void (*progress)(const char *), char **error);
void cluster_scratch_end(struct cluster **cluster); /* NULL is harmless; waits until it is gone */

/* The cluster owns these texts. */
const char *cluster_os_user(const struct cluster *cluster); /* the OS user of this process */
const char *cluster_home(const struct cluster *cluster);
const char *cluster_socket_dir(const struct cluster *cluster);
const char *cluster_data_dir(const struct cluster *cluster);
const char *cluster_server_user(const struct cluster *cluster); /* the OS user that the server runs as */

/* The superuser role. Only the verbs `db` and `migrate` log in as it. */
#define CLUSTER_SUPERUSER "callboard_boot"
#define CLUSTER_DATABASE  "callboard"

/* Which of its own backups are kept (archive/retention.h). */
#define CLUSTER_BACKUPS_KEPT "7d4w12m"

#endif
