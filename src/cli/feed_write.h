/* feed_write: writes the feeds of a folder, each as the board is at the moment. */
#ifndef CALLBOARD_CLI_FEED_WRITE_H
#define CALLBOARD_CLI_FEED_WRITE_H

#include "cli/booking_rows.h"
#include "cli/feed_folder.h"

/* Of whom or what it is, as the studio calls that; NULL: they have gone. */
const char *feed_name(const struct roster *roster, const struct feed *feed);

/* Loads the bookings that feeds show: 90 days back and 400 ahead. As booking_rows_load(). */
bool feed_rows_load(struct cli *cli, struct session *session, struct booking_rows *out, enum exit_status *status);

/* Writes one feed into the folder at `path`, which is locked; where it has the same text already it is not touched.
 * Returns false after it has printed an error. */
bool feed_write(struct cli *cli, const struct session *session, const struct booking_rows *rows, const char *path,
                const struct feed *feed, bool *changed);

struct feeds_written {
    size_t feeds, changed; /* those of this studio, and how many of them had another text before */
    instant until;         /* then they will be others though nobody changes anything: a hold lapses, a day begins */
};

/* Writes all feeds of this studio that are in the folder once the bookings have been read. After an error, which it has
 * printed, it goes on with the other feeds. */
enum exit_status feed_write_all(struct cli *cli, struct session *session, const char *path, struct feeds_written *out);
/* Says what was written, in words or as a line of JSON. */
void feed_say_written(struct cli *cli, const struct feeds_written *written);

#endif
