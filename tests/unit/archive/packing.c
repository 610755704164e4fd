/* What was packed comes back as it was, however it is cut; what is cut off or turned is not taken for it. */
#include <stdlib.h>
#include <string.h>

#include "archive/digest.h"
#include "archive/packing.h"
#include "domain/memory.h"
#include "support/run.h"

enum { LENGTH = 300000 };

struct gathered {
    char *bytes; /* owned */
    size_t length;
};

static bool gather(void *context, const char *bytes, size_t length)
{
    struct gathered *all = context;
    all->bytes = mem_resize(all->bytes, all->length + length + 1, 1);
    memcpy(all->bytes + all->length, bytes, length);
    all->length += length;
    return true;
}

static bool refuse(void *context, const char *bytes, size_t length)
{
    (void)context, (void)bytes, (void)length;
    return false;
}

static char *sample(void)
{
    char *text = mem_new(LENGTH, 1);
    unsigned seed = 7;
    for (size_t i = 0; i < LENGTH; i++)
        text[i] = (char)('a' + ((seed = seed * 1103515245 + 12345) >> 16) % 20);
    return text;
}

static struct gathered packed(enum packing packing, const char *text, size_t piece)
{
    struct gathered out = {0};
    struct packer *packer = packer_new(packing);
    for (size_t at = 0; at < LENGTH; at += piece)
        ck_assert(packer_put(packer, text + at, at + piece < LENGTH ? piece : LENGTH - at, gather, &out));
    ck_assert(packer_end(packer, gather, &out));
    packer_free(&packer);
    return out;
}

static bool unpack(enum packing packing, const char *bytes, size_t length, size_t piece, struct gathered *out)
{
    struct unpacker *unpacker = unpacker_new(packing);
    bool done = true;
    for (size_t at = 0; done && at < length; at += piece)
        done = unpacker_put(unpacker, bytes + at, at + piece < length ? piece : length - at, gather, out);
    done = done && unpacker_is_whole(unpacker);
    unpacker_free(&unpacker);
    return done;
}

START_TEST(it_comes_back_as_it_was)
{
    char *text = sample();
    for (enum packing packing = PACKING_PLAIN; packing <= packing_best(); packing++) {
        struct gathered bytes = packed(packing, text, 777), back = {0};
        ck_assert(unpack(packing, bytes.bytes, bytes.length, 1001, &back));
        ck_assert(back.length == LENGTH && memcmp(back.bytes, text, LENGTH) == 0);
        free(bytes.bytes);
        free(back.bytes);
    }
    free(text);
}
END_TEST

START_TEST(what_is_cut_or_turned_is_not_whole)
{
    char *text = sample();
    struct gathered bytes = packed(packing_best(), text, LENGTH), back = {0};
    if (packing_best() != PACKING_PLAIN) { /* of plain bytes the sum alone tells */
        ck_assert(!unpack(packing_best(), bytes.bytes, bytes.length - 1, 1001, &back));
        bytes.bytes[bytes.length / 2] ^= 1;
        ck_assert(!unpack(packing_best(), bytes.bytes, bytes.length, 1001, &back));
    }
    free(back.bytes);
    free(bytes.bytes);
    free(text);
}
END_TEST

START_TEST(who_cannot_write_on_is_asked_no_more)
{
    char *text = sample();
    struct packer *packer = packer_new(packing_best());
    bool put = packer_put(packer, text, LENGTH, refuse, NULL);
    ck_assert(!put || !packer_end(packer, refuse, NULL));
    packer_free(&packer);
    free(text);
}
END_TEST

START_TEST(words_name_the_ways)
{
    enum packing packing;
    ck_assert(packing_parse("plain", &packing) && packing == PACKING_PLAIN);
    ck_assert(packing_parse("zstd", &packing) && packing == PACKING_ZSTD);
    ck_assert(!packing_parse("gzip", &packing));
    ck_assert_str_eq(packing_suffix(PACKING_ZSTD), ".zst");
}
END_TEST

START_TEST(a_sum_is_that_of_the_standard)
{
    char sum[DIGEST_TEXT];
    struct digest *digest = digest_new();
    digest_add(digest, "a", 1);
    digest_add(digest, "bc", 2);
    digest_end(&digest, sum);
    ck_assert_str_eq(sum, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"); /* FIPS 180-2 */
    ck_assert(digest_is_text(sum) && !digest_is_text("ba78") && !digest_is_text(""));
}
END_TEST

int main(void)
{
    const TTest *const list[] = {
        it_comes_back_as_it_was, what_is_cut_or_turned_is_not_whole, who_cannot_write_on_is_asked_no_more,
        words_name_the_ways,     a_sum_is_that_of_the_standard,
    };
    return run_list("packing", list, sizeof list / sizeof *list);
}
