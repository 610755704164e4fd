#include "archive/digest.h"

#include <openssl/evp.h>
#include <stdio.h>
#include <string.h>

#include "domain/memory.h"

/* libcrypto's own type under a name of ours. Its functions fail only where it has no memory. */
static EVP_MD_CTX *context(struct digest *digest)
{
    return (EVP_MD_CTX *)digest;
}

struct digest *digest_new(void)
{
    EVP_MD_CTX *made = EVP_MD_CTX_new();
    if (made == NULL || EVP_DigestInit_ex(made, EVP_sha256(), NULL) != 1)
        mem_exhausted();
    return (struct digest *)made;
}

void digest_add(struct digest *digest, const void *bytes, size_t length)
{
    if (EVP_DigestUpdate(context(digest), bytes, length) != 1)
        mem_exhausted();
}

void digest_end(struct digest **digest, char out[DIGEST_TEXT])
{
    unsigned char sum[EVP_MAX_MD_SIZE];
    unsigned length = 0;
    if (EVP_DigestFinal_ex(context(*digest), sum, &length) != 1)
        mem_exhausted();
    for (unsigned i = 0; i < length && i * 2 + 2 < DIGEST_TEXT; i++)
        snprintf(out + (size_t)i * 2, 3, "%02x", sum[i]);
    EVP_MD_CTX_free(context(*digest));
    *digest = NULL;
}

bool digest_is_text(const char *text)
{
    return strlen(text) == DIGEST_TEXT - 1 && strspn(text, "0123456789abcdef") == DIGEST_TEXT - 1;
}
