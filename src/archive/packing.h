/* packing: writes and reads the files of a backup, plain or compressed by zstd, a piece at a time.
 *
 * Only this file knows zstd. A callboard that was built without it writes files as they are, and says of packed ones
 * what it lacks. */
#ifndef CALLBOARD_ARCHIVE_PACKING_H
#define CALLBOARD_ARCHIVE_PACKING_H

#include <stdbool.h>
#include <stddef.h>

enum packing { PACKING_PLAIN, PACKING_ZSTD };

const char *packing_word(enum packing packing);   /* "plain", "zstd" */
const char *packing_suffix(enum packing packing); /* what such a file's name ends with: "", ".zst" */
bool packing_parse(const char *word, enum packing *out);
bool packing_is_known(enum packing packing); /* this program can do it */
enum packing packing_best(void);             /* what new files are stored by */

/* Takes bytes that have been packed or unpacked. False: it could not, and nothing more is handed to it. */
typedef bool packing_sink(void *context, const char *bytes, size_t length);

struct packer;
struct packer *packer_new(enum packing packing); /* for one that is known */
bool packer_put(struct packer *packer, const char *bytes, size_t length, packing_sink *sink, void *context);
bool packer_end(struct packer *packer, packing_sink *sink, void *context); /* hands out what is left */
void packer_free(struct packer **packer);

struct unpacker;
struct unpacker *unpacker_new(enum packing packing); /* for one that is known */
/* False: the bytes are not what a packer made, or the sink could not. */
bool unpacker_put(struct unpacker *unpacker, const char *bytes, size_t length, packing_sink *sink, void *context);
bool unpacker_is_whole(const struct unpacker *unpacker); /* nothing is missing at the end */
void unpacker_free(struct unpacker **unpacker);

#endif
