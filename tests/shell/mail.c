/* Mails as `sendmail -t` takes them: nothing that a name or a title has in it becomes a header or ends the mail. */
#include "cli/mail.h"

#include <check.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "support/dates.h"
#include "support/run.h"

/* The caller frees. */
static char *written(struct mail mail)
{
    char *text = NULL;
    size_t length;
    FILE *file = open_memstream(&text, &length);
    if (mail.from_name == NULL)
        mail.from_name = "Northlight Studios";
    if (mail.to_name == NULL)
        mail.to_name = "Ana Reyes";
    mail.from = "callboard@example.com";
    mail.to = "ana@example.org";
    mail_write(file, &mail);
    fclose(file);
    return text;
}

/* Every byte is ASCII that can be seen, a blank or the end of a line; no line has more than 76 of them. */
static void assert_harmless(const char *text)
{
    size_t column = 0;
    for (const char *at = text; *at != '\0'; at++) {
        column = *at == '\n' ? 0 : column + 1;
        ck_assert_msg((*at >= ' ' && *at <= '~') || *at == '\n', "%s", text);
        ck_assert_msg(column <= 76, "%s", text);
    }
}

static size_t count_of(const char *text, const char *part)
{
    size_t count = 0;
    for (const char *at = strstr(text, part); at != NULL; at = strstr(at + 1, part))
        count++;
    return count;
}

START_TEST(a_plain_mail_reads_as_it_is)
{
    char *text = written((struct mail){.subject = "Your bookings at Northlight Studios",
                                       .body = "Tue 24 Nov 14:05  moved by Ben: Comp\n",
                                       .at = utc(2026, 11, 24, 14, 5)});
    ck_assert_str_eq(text, "From: Northlight Studios\n <callboard@example.com>\n"
                           "To: Ana Reyes\n <ana@example.org>\n"
                           "Subject: Your bookings at Northlight Studios\n"
                           "Date: Tue, 24 Nov 2026 14:05:00 +0000\n"
                           "Message-ID: <00000000-0000-0000-0000-000000000000@example.com>\n"
                           "Auto-Submitted: auto-generated\n"
                           "MIME-Version: 1.0\n"
                           "Content-Type: text/plain; charset=UTF-8\n"
                           "Content-Transfer-Encoding: quoted-printable\n\n"
                           "Tue 24 Nov 14:05  moved by Ben: Comp\n");
    free(text);
}
END_TEST

START_TEST(a_header_stays_one_whatever_a_name_has_in_it)
{
    static const char *const names[] = {
        "A\nBcc: eve@example.com", "A\r\n\r\nbody", "A <eve@example.com>,", "\"", "(", "=?UTF-8?Q?x?=", " ", "\x1b[2J"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char *text =
            written((struct mail){.from_name = names[i], .to_name = names[i], .subject = names[i], .body = ""});
        assert_harmless(text);
        ck_assert_uint_eq(count_of(text, "\n\n"), 1);
        ck_assert_uint_eq(count_of(text, "eve@"), 0);
        ck_assert_uint_eq(count_of(text, "\nBcc"), 0);
        ck_assert_uint_eq(count_of(text, "=?UTF-8?Q?"), 3);
        free(text);
    }
}
END_TEST

START_TEST(long_and_foreign_texts_are_encoded_words_of_whole_characters)
{
    char name[400] = "";
    while (strlen(name) + 3 < sizeof name - 1)
        strcat(name, "雪");
    char *text = written((struct mail){.subject = name, .body = ""});
    assert_harmless(text);
    const char *at = strstr(text, "Subject: ") + strlen("Subject: ");
    size_t characters = 0;
    for (; strncmp(at, "=?UTF-8?Q?", 10) == 0; at += strncmp(at, "\n ", 2) == 0 ? 2 : 0) {
        for (at += 10; strncmp(at, "?=", 2) != 0; at += 9, characters++)
            ck_assert_int_eq(strncmp(at, "=E9=9B=AA", 9), 0);
        at += 2;
    }
    ck_assert_uint_eq(characters, strlen(name) / 3);
    free(text);
}
END_TEST

START_TEST(a_body_is_quoted_where_it_must_be)
{
    static const char *const bodies[][2] = {{"a = b\n", "a =3D b\n"}, {"é\n", "=C3=A9\n"},
                                            {"end \nx", "end=20\nx"}, {".\n.a\nb.\n", "=2E\n=2Ea\nb.\n"},
                                            {"\tx\r\n", "=09x=0D\n"}, {"", ""}};
    for (size_t i = 0; i < sizeof bodies / sizeof *bodies; i++) {
        char *text = written((struct mail){.subject = "x", .body = bodies[i][0]});
        ck_assert_str_eq(strstr(text, "\n\n") + 2, bodies[i][1]);
        free(text);
    }
    char line[1025] = "";
    for (size_t i = 0; i < sizeof line - 1; i++)
        line[i] = i % 7 == 0 ? '.' : 'x';
    char *text = written((struct mail){.subject = "x", .body = line});
    assert_harmless(text);
    ck_assert_uint_eq(count_of(text, "\n."), 0);
    free(text);
}
END_TEST

START_TEST(an_address_is_what_the_database_takes_for_one)
{
    static const char *const good[] = {"a@b", "ana.reyes+x@mail.example.com", "o'neil@example.com", "1@2-3.4"};
    static const char *const bad[] = {"",      "ana",     "@b",    "a@",   "a@b.",  "a@.b", "a@b..c",    "a b@c",
                                      "a@b c", "a@b,c@d", "<a@b>", "a@b>", "a@b\n", "é@b",  "Ana <a@b>", "a@b_c"};
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        ck_assert_msg(mail_is_address(good[i]), "%s", good[i]);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        ck_assert_msg(!mail_is_address(bad[i]), "%s", bad[i]);
}
END_TEST

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    TCase *tests = tcase_create("mail");
    tcase_add_test(tests, a_plain_mail_reads_as_it_is);
    tcase_add_test(tests, a_header_stays_one_whatever_a_name_has_in_it);
    tcase_add_test(tests, long_and_foreign_texts_are_encoded_words_of_whole_characters);
    tcase_add_test(tests, a_body_is_quoted_where_it_must_be);
    tcase_add_test(tests, an_address_is_what_the_database_takes_for_one);
    return run_tests("mail", tests);
}
