/* A main for fuzz targets where libFuzzer is not: NAME RUNS SEEDS runs every file in the folder SEEDS as it
 * is, then RUNS inputs made of them by chance. The chance is the same in every run; an input that ends in a
 * crash is printed by the sanitisers' stack and can be had again by the same command. */
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { SEEDS_MOST = 64, SIZE_MOST = 512, CHANGES_MOST = 6 };

struct input {
    uint8_t bytes[SIZE_MOST];
    size_t size;
};

static uint32_t chance(uint32_t below)
{
    static uint32_t state = 20261124;
    state ^= state << 13;
    state ^= state >> 17;
    state ^= state << 5;
    return state % below;
}

static size_t load(const char *folder, struct input *seeds)
{
    size_t count = 0;
    DIR *directory = opendir(folder);
    for (struct dirent *entry; directory && count < SEEDS_MOST && (entry = readdir(directory)) != NULL;) {
        char path[4096];
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        FILE *file = entry->d_name[0] == '.' ? NULL : fopen(path, "rb");
        if (!file)
            continue;
        seeds[count].size = fread(seeds[count].bytes, 1, SIZE_MOST, file);
        fclose(file);
        count++;
    }
    if (directory)
        closedir(directory);
    return count;
}

static void insert(struct input *input, size_t at, const uint8_t *bytes, size_t size)
{
    if (input->size + size > SIZE_MOST)
        return;
    memmove(input->bytes + at + size, input->bytes + at, input->size - at);
    memcpy(input->bytes + at, bytes, size);
    input->size += size;
}

static void cut(struct input *input, size_t at, size_t size)
{
    if (size > input->size - at)
        size = input->size - at;
    memmove(input->bytes + at, input->bytes + at + size, input->size - at - size);
    input->size -= size;
}

/* What parsers of text stumble over. */
static void insert_spice(struct input *input, size_t at)
{
    static const char *const spices[] = {"\x1B[",    "\"",           ";",        "@",    "-", "+",          "0",
                                         "99999999", "\xE2\x80\x93", "\xCC\x81", "\xFF", " ", "2147483648", ":",
                                         ".",        "\xE2\x80\xAE", "\n"};
    const char *spice = spices[chance(sizeof spices / sizeof *spices)];
    insert(input, at, (const uint8_t *)spice, strlen(spice));
}

static void change(struct input *input, const struct input *other)
{
    size_t at = chance((uint32_t)input->size + 1);
    uint8_t byte = (uint8_t)chance(256);
    switch (chance(5)) {
    case 0:
        insert(input, at, &byte, 1);
        break;
    case 1:
        cut(input, at, 1 + chance(8));
        break;
    case 2:
        insert_spice(input, at);
        break;
    case 3:
        if (at < input->size)
            input->bytes[at] = byte;
        break;
    default:
        insert(input, at, other->bytes, chance((uint32_t)other->size + 1));
    }
}

int main(int count, char **arguments)
{
    static struct input seeds[SEEDS_MOST];
    size_t seed_count = count == 3 ? load(arguments[2], seeds) : 0;
    if (seed_count == 0) {
        fprintf(stderr, "usage: %s RUNS SEEDS (a folder with at least one file)\n", arguments[0]);
        return EXIT_FAILURE;
    }
    for (size_t i = 0; i < seed_count; i++)
        LLVMFuzzerTestOneInput(seeds[i].bytes, seeds[i].size);
    long runs = strtol(arguments[1], NULL, 10);
    for (long run = 0; run < runs; run++) {
        struct input input = seeds[chance((uint32_t)seed_count)];
        for (uint32_t changes = 1 + chance(CHANGES_MOST); changes > 0; changes--)
            change(&input, &seeds[chance((uint32_t)seed_count)]);
        LLVMFuzzerTestOneInput(input.bytes, input.size);
    }
    printf("%zu seeds and %ld inputs made of them: no complaint\n", seed_count, runs);
    return EXIT_SUCCESS;
}
