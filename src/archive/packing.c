#include "archive/packing.h"

#include <stdlib.h>
#include <string.h>
#ifdef CALLBOARD_ZSTD
#include <zstd.h>
#endif

#include "domain/memory.h"

static const struct {
    const char *word, *suffix;
} packings[] = {
    [PACKING_PLAIN] = {.word = "plain", .suffix = ""},
    [PACKING_ZSTD] = {.word = "zstd", .suffix = ".zst"},
};

const char *packing_word(enum packing packing)
{
    return packings[packing].word;
}

const char *packing_suffix(enum packing packing)
{
    return packings[packing].suffix;
}

bool packing_parse(const char *word, enum packing *out)
{
    for (enum packing at = PACKING_PLAIN; at <= PACKING_ZSTD; at++)
        if (strcmp(word, packings[at].word) == 0) {
            *out = at;
            return true;
        }
    return false;
}

#ifdef CALLBOARD_ZSTD

enum { LEVEL = 3, PIECE = 128 * 1024 };

bool packing_is_known(enum packing packing)
{
    (void)packing;
    return true;
}

enum packing packing_best(void)
{
    return PACKING_ZSTD;
}

struct packer {
    ZSTD_CCtx *zstd; /* NULL: plain */
    char piece[PIECE];
};

struct packer *packer_new(enum packing packing)
{
    struct packer *packer = mem_new(1, sizeof *packer);
    if (packing == PACKING_PLAIN)
        return packer;
    packer->zstd = ZSTD_createCCtx();
    if (packer->zstd == NULL)
        mem_exhausted();
    ZSTD_CCtx_setParameter(packer->zstd, ZSTD_c_compressionLevel, LEVEL);
    ZSTD_CCtx_setParameter(packer->zstd, ZSTD_c_checksumFlag, 1);
    return packer;
}

static bool pack(struct packer *packer, ZSTD_inBuffer *in, ZSTD_EndDirective how, packing_sink *sink, void *context)
{
    for (;;) {
        ZSTD_outBuffer out = {.dst = packer->piece, .size = sizeof packer->piece};
        size_t left = ZSTD_compressStream2(packer->zstd, &out, in, how);
        if (ZSTD_isError(left))
            mem_exhausted(); /* with parameters as ours there is no other reason */
        if (out.pos > 0 && !sink(context, packer->piece, out.pos))
            return false;
        if (how == ZSTD_e_end ? left == 0 : in->pos == in->size)
            return true;
    }
}

bool packer_put(struct packer *packer, const char *bytes, size_t length, packing_sink *sink, void *context)
{
    ZSTD_inBuffer in = {.src = bytes, .size = length};
    return packer->zstd == NULL ? sink(context, bytes, length) : pack(packer, &in, ZSTD_e_continue, sink, context);
}

bool packer_end(struct packer *packer, packing_sink *sink, void *context)
{
    ZSTD_inBuffer in = {.src = "", .size = 0};
    return packer->zstd == NULL || pack(packer, &in, ZSTD_e_end, sink, context);
}

void packer_free(struct packer **packer)
{
    if (*packer != NULL)
        ZSTD_freeCCtx((*packer)->zstd);
    free(*packer);
    *packer = NULL;
}

struct unpacker {
    ZSTD_DCtx *zstd; /* NULL: plain */
    bool whole;
    char piece[PIECE];
};

struct unpacker *unpacker_new(enum packing packing)
{
    struct unpacker *unpacker = mem_new(1, sizeof *unpacker);
    unpacker->whole = packing == PACKING_PLAIN;
    if (packing == PACKING_PLAIN)
        return unpacker;
    unpacker->zstd = ZSTD_createDCtx();
    if (unpacker->zstd == NULL)
        mem_exhausted();
    return unpacker;
}

bool unpacker_put(struct unpacker *unpacker, const char *bytes, size_t length, packing_sink *sink, void *context)
{
    if (unpacker->zstd == NULL)
        return sink(context, bytes, length);
    ZSTD_inBuffer in = {.src = bytes, .size = length};
    for (bool full = false; in.pos < in.size || full;) {
        ZSTD_outBuffer out = {.dst = unpacker->piece, .size = sizeof unpacker->piece};
        size_t left = ZSTD_decompressStream(unpacker->zstd, &out, &in);
        if (ZSTD_isError(left) || (out.pos > 0 && !sink(context, unpacker->piece, out.pos)))
            return false;
        unpacker->whole = left == 0;
        full = out.pos == out.size;
    }
    return true;
}

bool unpacker_is_whole(const struct unpacker *unpacker)
{
    return unpacker->whole;
}

void unpacker_free(struct unpacker **unpacker)
{
    if (*unpacker != NULL)
        ZSTD_freeDCtx((*unpacker)->zstd);
    free(*unpacker);
    *unpacker = NULL;
}

#else

bool packing_is_known(enum packing packing)
{
    return packing == PACKING_PLAIN;
}

enum packing packing_best(void)
{
    return PACKING_PLAIN;
}

struct packer {
    char nothing;
};

struct packer *packer_new(enum packing packing)
{
    (void)packing;
    return mem_new(1, sizeof(struct packer));
}

bool packer_put(struct packer *packer, const char *bytes, size_t length, packing_sink *sink, void *context)
{
    (void)packer;
    return sink(context, bytes, length);
}

bool packer_end(struct packer *packer, packing_sink *sink, void *context)
{
    (void)packer, (void)sink, (void)context;
    return true;
}

void packer_free(struct packer **packer)
{
    free(*packer);
    *packer = NULL;
}

struct unpacker {
    char nothing;
};

struct unpacker *unpacker_new(enum packing packing)
{
    (void)packing;
    return mem_new(1, sizeof(struct unpacker));
}

bool unpacker_put(struct unpacker *unpacker, const char *bytes, size_t length, packing_sink *sink, void *context)
{
    (void)unpacker;
    return sink(context, bytes, length);
}

bool unpacker_is_whole(const struct unpacker *unpacker)
{
    (void)unpacker;
    return true;
}

void unpacker_free(struct unpacker **unpacker)
{
    free(*unpacker);
    *unpacker = NULL;
}

#endif
