/* id: the 128-bit identifiers of everything that is stored (RFC 4122, random).
 *
 * The client makes an id when a write begins, so that the database recognises a write that is sent twice as the same
 * one. id.c is the only file that knows libuuid. */
#ifndef CALLBOARD_DOMAIN_ID_H
#define CALLBOARD_DOMAIN_ID_H

#include <stdbool.h>

enum { ID_TEXT = 37 }; /* bytes of the text form, with its NUL */

struct id {
    unsigned char bytes[16];
};

/* Where fresh ids come from. The shell hands it in, so that tests can count 1, 2, 3. */
struct id_source {
    struct id (*next)(void *context);
    void *context;
};

struct id id_random(void *unused); /* an id_source's `next`: libuuid's generator */
struct id id_next(const struct id_source *source);
bool id_parse(const char *text, struct id *out); /* false: not a UUID; *out untouched */
void id_format(struct id id, char out[ID_TEXT]);
bool id_equal(struct id a, struct id b);
int id_compare(struct id a, struct id b); /* <0, 0, >0: an order for sorting, without meaning */
bool id_is_nil(struct id id);             /* all zero: "none" */

#endif
