/* What a backup says of itself is read as it was written, and nothing else is. */
#include <stdlib.h>
#include <string.h>

#include "archive/manifest.h"
#include "domain/memory.h"
#include "support/run.h"

enum { NEWEST = 70 };

#define SUM "5309fe12f8966a5523b1d023114d9cb24d6a7d82d95688a5eb872967ee213ff7"

static const char good[] =
    "{\"program\": \"callboard\", \"format\": 1, \"version\": \"0.1.0\", \"schema\": 67, \"made\": "
    "\"2026-11-24T18:00:00.123456Z\", \"by\": \"ana\", \"complete\": true, \"tenant\": {\"id\": "
    "\"11111111-1111-4111-8111-111111111111\", \"name\": \"Northlight \\\"& S\\u00f6hne\"}, \"trail\": {\"first\": 17, "
    "\"last\": 4711}, \"tables\": [{\"name\": \"tenants\", \"file\": \"tenants.jsonl\", \"stored\": \"plain\", "
    "\"rows\": 1, "
    "\"bytes\": 700, \"sha256\": \"" SUM "\", \"columns\": [\"name\", \"zone\"]}, {\"name\": \"artists\", \"file\": "
    "\"artists.jsonl\", \"stored\": \"plain\", \"rows\": 0, \"bytes\": 0, \"sha256\": \"" SUM
    "\", \"columns\": [\"id\"]}]}";

static char *replaced(const char *from, const char *to)
{
    const char *at = strstr(good, from);
    ck_assert_ptr_nonnull(at);
    return mem_format("%.*s%s%s", (int)(at - good), good, to, at + strlen(from));
}

/* The sentence with which a manifest is refused in which `from` is `to`; the caller frees. */
static char *refusal(const char *from, const char *to)
{
    struct manifest manifest;
    char *text = replaced(from, to), *error = NULL;
    ck_assert_msg(!manifest_read(text, strlen(text), NEWEST, &manifest, &error), "%s is taken for %s", to, from);
    ck_assert_ptr_nonnull(error);
    ck_assert_ptr_null(manifest.tables);
    free(text);
    return error;
}

static void refuses(const char *from, const char *to, const char *words)
{
    char *error = refusal(from, to);
    ck_assert_msg(strstr(error, words) != NULL, "\"%s\" lacks \"%s\"", error, words);
    free(error);
}

START_TEST(what_was_written_is_read)
{
    struct manifest manifest, again;
    char *error = NULL;
    ck_assert(manifest_read(good, strlen(good), NEWEST, &manifest, &error));
    char *written = manifest_write(&manifest);
    ck_assert(manifest_read(written, strlen(written), NEWEST, &again, &error));
    ck_assert_str_eq(again.tenant, "Northlight \"& S\u00f6hne");
    ck_assert_str_eq(again.tenant_id, "11111111-1111-4111-8111-111111111111");
    ck_assert(again.complete && again.has_trail && again.first == 17 && again.last == 4711);
    ck_assert_uint_eq(again.table_count, 2);
    ck_assert_str_eq(again.tables[0].columns[1], "zone");
    ck_assert_str_eq(again.tables[0].sha256, SUM);
    ck_assert_int_eq(manifest_rows(&again), 1);
    ck_assert_int_eq(manifest_bytes(&again), 700);
    ck_assert_ptr_eq(manifest_table(&again, "artists"), &again.tables[1]);
    ck_assert_ptr_null(manifest_table(&again, "bookings"));
    char when[MANIFEST_WHEN];
    manifest_when(&again, when);
    ck_assert_str_eq(when, "2026-11-24 18:00");
    manifest_clear(&manifest);
    manifest_clear(&again);
    free(written);
}
END_TEST

START_TEST(another_programs_is_refused)
{
    refuses("\"callboard\"", "\"pg_dump\"", "its manifest names another program");
    refuses("\"program\"", "\"programme\"", "its manifest names no program");
    refuses(good, "[]", "it is no JSON object");
    refuses(good, "", "it is no JSON object");
    refuses("\"by\"", "\"by\": \"eve\", \"by\"", "it is no JSON object");
}
END_TEST

START_TEST(a_newer_ones_says_what_to_do)
{
    refuses("\"format\": 1", "\"format\": 2", "made by a newer callboard (0.1.0; format 2, this one knows 1). Install");
    refuses("\"schema\": 67", "\"schema\": 71",
            "made by a newer callboard (0.1.0; schema 71, this one knows 70). Install");
    refuses("\"schema\": 67", "\"schema\": 71, \"tables\": 1, \"x\": [", "it is no JSON object");
}
END_TEST

START_TEST(no_file_lies_elsewhere)
{
    refuses("\"tenants.jsonl\"", "\"../tenants.jsonl\"", "\"file\" is missing or is no such value");
    refuses("\"tenants.jsonl\"", "\"/etc/passwd\"", "\"file\"");
    refuses("\"tenants.jsonl\"", "\"artists.jsonl\"", "\"file\"");
    refuses("\"name\": \"tenants\"", "\"name\": \"../tenants\"", "\"name\"");
    refuses("\"name\": \"artists\", \"file\": \"artists.jsonl\"", "\"name\": \"tenants\", \"file\": \"tenants.jsonl\"",
            "\"tables\"");
}
END_TEST

START_TEST(a_value_that_is_none_is_named)
{
    refuses("\"zone\"", "\"zone) VALUES (1\"", "\"columns\"");
    refuses("[\"id\"]", "[]", "\"columns\"");
    refuses("\"rows\": 1", "\"rows\": -1", "\"rows\"");
    refuses("\"rows\": 1", "\"rows\": 1.5", "\"rows\"");
    refuses("\"bytes\": 700", "\"bytes\": \"700\"", "\"bytes\"");
    refuses("\"sha256\": \"53", "\"sha256\": \"5G", "\"sha256\"");
    refuses("\"stored\": \"plain\"", "\"stored\": \"rar\"", "\"stored\"");
    refuses("\"11111111-", "\"x1111111-", "\"tenant\"");
    refuses("\"first\": 17", "\"first\": 0", "\"first\"");
    refuses("\"last\": 4711", "\"last\": 16", "\"last\"");
    refuses("\"by\": \"ana\"", "\"by\": \"\"", "\"by\"");
    refuses("\"by\": \"ana\"", "\"by\": \"a\\u0000na\"", "JSON");
    refuses("\"tables\": [{", "\"tables\": [], \"x\": [{", "\"tables\"");
}
END_TEST

START_TEST(packed_files_need_a_program_that_unpacks)
{
    char *text = replaced("\"tenants.jsonl\", \"stored\": \"plain\"", "\"tenants.jsonl.zst\", \"stored\": \"zstd\"");
    struct manifest manifest;
    char *error = NULL;
    bool read = manifest_read(text, strlen(text), NEWEST, &manifest, &error);
    ck_assert(read == packing_is_known(PACKING_ZSTD));
    ck_assert(read || strstr(error, "built without that") != NULL);
    manifest_clear(&manifest);
    free(error);
    free(text);
}
END_TEST

int main(void)
{
    const TTest *const list[] = {
        what_was_written_is_read, another_programs_is_refused,   a_newer_ones_says_what_to_do,
        no_file_lies_elsewhere,   a_value_that_is_none_is_named, packed_files_need_a_program_that_unpacks,
    };
    return run_list("manifest", list, sizeof list / sizeof *list);
}
