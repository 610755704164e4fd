/* mail: a message as `sendmail -t` takes it: RFC 5322 with a body of text, every byte of it ASCII.
 *
 * Whatever a text has in it, a header stays one header and a line of the body a line: what is not plainly harmless is
 * written as an encoded word (RFC 2047) or as quoted-printable (RFC 2045). Lines end in \n, as mail programs take them
 * from a pipe. */
#ifndef CALLBOARD_CLI_MAIL_H
#define CALLBOARD_CLI_MAIL_H

#include <stdbool.h>
#include <stdio.h>

#include "domain/id.h"
#include "domain/zone.h"

struct mail {
    const char *from_name, *from; /* from, to: addresses as mail_is_address() wants them */
    const char *to_name, *to;
    const char *subject, *body; /* the body's lines end in \n */
    instant at;
    struct id id; /* the Message-ID is made of it */
};

void mail_write(FILE *file, const struct mail *mail);

/* True for NAME@HOST as the database wants it of a member's address: in ASCII, without blanks, quotes and comments. */
bool mail_is_address(const char *text);

#endif
