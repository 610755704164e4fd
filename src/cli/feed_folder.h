/* feed_folder: the feeds in a folder that a web server serves: calendars that people subscribe to.
 *
 * A feed is one file, TOKEN.ics. Its name is all that a reader must know, so it is 128 random bits; whoever is not to
 * read it any more is not to have the file. What it is a feed of stands in the file itself, in X-CALLBOARD-FEED: there
 * is no list beside the files that could differ from them. A file is written whole, and stays as it is where nothing
 * has changed, so that a web server answers that there is nothing new. */
#ifndef CALLBOARD_CLI_FEED_FOLDER_H
#define CALLBOARD_CLI_FEED_FOLDER_H

#include <stdbool.h>
#include <stddef.h>

#include "cli/cli.h"

enum { FEED_TOKEN = 33 }; /* bytes, with the NUL */

enum feed_of { FEED_OF_ALL, FEED_OF_ARTIST, FEED_OF_PROJECT };

struct feed {
    char token[FEED_TOKEN]; /* in small hexadecimal digits */
    struct id tenant;
    enum feed_of of;
    struct id whose; /* the artist or the project */
    bool busy;       /* tells who and when, but not what and for whom */
};

/* "tenant=UUID;artist=UUID;busy", as it stands in the file; the caller frees. */
char *feed_format(const struct feed *feed);
/* Sets all but the token. False: it is none of these. */
bool feed_parse(const char *text, struct feed *out);
/* A new token. False: errno says why there is none. */
bool feed_token(char out[FEED_TOKEN]);
/* The path of the file; the caller frees. */
char *feed_path(const char *folder, const struct feed *feed);

struct feed_folder {
    struct feed *list; /* owned; of whatever studio, by token; other files are passed over */
    size_t count;
    int lock; /* a file descriptor; -1: not locked */
};

/* Reads the folder. `locks`: others can neither write nor revoke feeds of it until feed_folder_close(), because what is
 * revoked must not be written anew by one who had read the folder before. Whoever has it locked asks the database
 * nothing, so that a feed can be revoked at once. Returns false after it has printed an error; there is then nothing to
 * close. */
bool feed_folder_open(struct cli *cli, const char *path, bool locks, struct feed_folder *out);
void feed_folder_close(struct feed_folder *folder);

#endif
