/* digest: SHA-256 over bytes that come piece by piece, by libcrypto, which libpq has loaded anyway. */
#ifndef CALLBOARD_ARCHIVE_DIGEST_H
#define CALLBOARD_ARCHIVE_DIGEST_H

#include <stdbool.h>
#include <stddef.h>

enum { DIGEST_TEXT = 65 }; /* hexadecimal digits, with the end */

struct digest;

struct digest *digest_new(void);
void digest_add(struct digest *digest, const void *bytes, size_t length);
/* Writes the sum of all that was added, and frees the digest. */
void digest_end(struct digest **digest, char out[DIGEST_TEXT]);

bool digest_is_text(const char *text); /* 64 digits 0-9a-f */

#endif
