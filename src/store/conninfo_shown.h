/* conninfo_shown: shows connection parameters ("host=db.example.org password=...", or as a URI) without their
 * secrets. */
#ifndef CALLBOARD_STORE_CONNINFO_SHOWN_H
#define CALLBOARD_STORE_CONNINFO_SHOWN_H

#include <stdbool.h>

/* Does this text, which libpq understands, hold a password? */
bool conninfo_is_secret(const char *conninfo);
/* A copy that may be shown: one with a password is told in keywords, with *** in its place. The caller frees. */
char *conninfo_shown(const char *conninfo);

#endif
