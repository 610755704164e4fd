#include "cli/mail.h"

#include <string.h>

#include "domain/day.h"
#include "domain/text.h"

enum {
    WORD_MOST = 50,    /* bytes within an encoded word, so that its line has at most 76 with any header's name */
    PLAIN_MOST = 60,   /* bytes of a header's text that is written as it is */
    BODY_MOST = 75,    /* columns of a body's line, the "=" behind it aside */
    ADDRESS_MOST = 254 /* RFC 5321 */
};

#define LETTERS "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"

/* ---- addresses ---- */

bool mail_is_address(const char *text)
{
    size_t name = strspn(text, LETTERS ".!#$%&'*+/=?^_`{|}~-");
    const char *at = text + name;
    if (name == 0 || *at != '@' || strlen(text) > ADDRESS_MOST)
        return false;
    do { /* each label of the host */
        size_t label = strspn(++at, LETTERS "-");
        if (label == 0)
            return false;
        at += label;
    } while (*at == '.');
    return *at == '\0';
}

/* ---- headers ---- */

/* Letters, digits and single blanks mean themselves wherever a header may have text. */
static bool is_plain(const char *text)
{
    size_t length = strlen(text);
    return length > 0 && length <= PLAIN_MOST && text[0] != ' ' && text[length - 1] != ' ' &&
           strspn(text, LETTERS " ") == length && strstr(text, "  ") == NULL;
}

/* Each word has whole characters, and begins a line where it is not the first. */
static void put_words(FILE *file, const char *text)
{
    int room = WORD_MOST;
    fputs("=?UTF-8?Q?", file);
    for (size_t used; text_next(text, &used) != 0 || used > 0; text += used) {
        bool letter = used == 1 && strchr(LETTERS, *text) != NULL;
        int needs = letter ? 1 : 3 * (int)used;
        if (needs > room) {
            fputs("?=\n =?UTF-8?Q?", file);
            room = WORD_MOST;
        }
        room -= needs;
        for (size_t i = 0; i < used; i++)
            fprintf(file, letter ? "%c" : "=%02X", (unsigned char)text[i]);
    }
    fputs("?=", file);
}

static void put_text(FILE *file, const char *text)
{
    if (is_plain(text))
        fputs(text, file);
    else
        put_words(file, text);
}

static void put_mailbox(FILE *file, const char *header, const char *name, const char *address)
{
    fprintf(file, "%s: ", header);
    put_text(file, name);
    fprintf(file, "\n <%s>\n", address);
}

/* In UTC: the body has the studio's clocks. */
static void put_date(FILE *file, instant at)
{
    instant days = at / DAY_US - (at % DAY_US < 0), second = (at - days * DAY_US) / SECOND_US;
    struct civil date = day_civil((day)days);
    fprintf(file, "Date: %s, %d %s %d %02d:%02d:%02d +0000\n", weekday_name(day_weekday((day)days)), date.day,
            month_name(date.month), date.year, (int)(second / 3600), (int)(second / 60 % 60), (int)(second % 60));
}

/* ---- the body ---- */

/* What must not stand as it is: what is no ASCII, "=", a blank that ends a line, and a dot that might end the mail. */
static bool is_escaped(const char *at, int column)
{
    unsigned char byte = (unsigned char)*at;
    return byte < ' ' || byte > '~' || byte == '=' || (byte == ' ' && (at[1] == '\n' || at[1] == '\0')) ||
           (byte == '.' && column == 0);
}

static void put_body(FILE *file, const char *text)
{
    int column = 0;
    for (const char *at = text; *at != '\0'; at++) {
        if (*at == '\n') {
            fputc('\n', file);
            column = 0;
            continue;
        }
        int needs = is_escaped(at, column) ? 3 : 1;
        if (column + needs > BODY_MOST) {
            fputs("=\n", file);
            column = 0;
            needs = is_escaped(at, column) ? 3 : 1;
        }
        fprintf(file, needs == 3 ? "=%02X" : "%c", (unsigned char)*at);
        column += needs;
    }
}

void mail_write(FILE *file, const struct mail *mail)
{
    char id[ID_TEXT];
    id_format(mail->id, id);
    put_mailbox(file, "From", mail->from_name, mail->from);
    put_mailbox(file, "To", mail->to_name, mail->to);
    fputs("Subject: ", file);
    put_text(file, mail->subject);
    fputc('\n', file);
    put_date(file, mail->at);
    fprintf(file, "Message-ID: <%s@%s>\n", id, strchr(mail->from, '@') + 1);
    fputs("Auto-Submitted: auto-generated\n"
          "MIME-Version: 1.0\n"
          "Content-Type: text/plain; charset=UTF-8\n"
          "Content-Transfer-Encoding: quoted-printable\n\n",
          file);
    put_body(file, mail->body);
}
