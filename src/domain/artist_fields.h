/* artist_fields: the columns of an artist.
 *
 * To add a column, add a row here; a migration that adds it to the table and to save_artist(); and its name in the
 * queries artists, artists_then, artist_table and save_artist. A text needs nothing else; .card puts it on the card of
 * a booking and below the list of the artists. A column that is kept in another form (OTHER) also needs a member of
 * struct artist and two functions in artist_fields.c; rows_roster.c reads it. */
#ifndef CALLBOARD_DOMAIN_ARTIST_FIELDS_H
#define CALLBOARD_DOMAIN_ARTIST_FIELDS_H

#include "domain/field.h"

/* clang-format off */
#define ARTIST_FIELDS(X)                                                                                               \
    X(ARTIST_NAME, name, TEXT, (.label = "name", .hint = "as it is shown; unique", .needed = true),                    \
      (.name = "name", .value = "N", .needed = true, .help = "as it is shown; unique"))                                \
    X(ARTIST_SKILLS, skills, OTHER,                                                                                    \
      (.label = "skills", .hint = "comp, nuke; ^N: those there are", .read = artist_read_skills,                       \
       .wire = artist_wire_skills),                                                                                    \
      (.name = "skill", .value = "S", .help = "a skill, as often as wanted; replaces those there are",                 \
       .kind = OPTION_LIST))                                                                                           \
    X(ARTIST_DEPARTMENT, department, TEXT, (.label = "group", .hint = "department; ^N: those there are"),              \
      (.name = "department", .value = "D", .help = "the group on the board"))                                          \
    X(ARTIST_RATE, rate, OTHER,                                                                                        \
      (.label = "rate", .hint = "an hour, like 62.50; may be empty", .read = artist_read_rate,                         \
       .wants = "what an hour costs, like 60 or 62.50", .wire = artist_wire_rate),                                     \
      (.name = "rate", .value = "R", .help = "an hour's price, 62.50"))                                                \
    X(ARTIST_EMAIL, email, TEXT, (.label = "email", .hint = "may be empty"),                                           \
      (.name = "email", .value = "E", .help = "for reaching the artist"))                                              \
    X(ARTIST_PHONE, phone, TEXT, (.label = "phone", .hint = "may be empty"),                                           \
      (.name = "phone", .value = "P", .help = "for reaching the artist"))                                              \
    X(ARTIST_PATTERN, schedule, OTHER,                                                                                 \
      (.label = "pattern", .hint = "Enter: grid; or mon-fri 09:00-18:00", .read = artist_read_pattern,                 \
       .wire = artist_wire_pattern),                                                                                   \
      (.name = "pattern", .value = "W", .help = "working hours: \"mon-fri 09:00-18:00\"; none: any time"))             \
    X(ARTIST_NOTES, notes, TEXT, (.label = "notes", .hint = "for everybody on the board"),                             \
      (.name = "notes", .value = "S", .help = "free text"))                                                            \
    X(ARTIST_PORTFOLIO_URL, portfolio_url, TEXT,                                                                       \
      (.label = "portfolio", .hint = "https://example.com; may be empty", .most = 500, .read = artist_read_url,        \
       .wants = "an address that begins with http:// or https://", .card = "portfolio"),                               \
      (.name = "portfolio-url", .value = "URL", .help = "where work is to be seen: http:// or https://"))              \
    X(ARTIST_BIO, bio, TEXT, (.label = "bio", .hint = "in a few sentences; may be empty", .most = 1000, .card = "bio"),\
      (.name = "bio", .value = "S", .help = "what the artist has done, in a few sentences"))
/* clang-format on */

enum artist_field {
    ARTIST_FIELDS(FIELD_ID) ARTIST_FIELD_COUNT,
    ARTIST_ANOTHER = ARTIST_FIELD_COUNT, /* behind them in a record that is saved: "true" insists on a name's twin */
};

extern const struct field artist_fields[ARTIST_FIELD_COUNT];

struct artist;
/* The field in words, as a form shows it; the caller frees. */
char *artist_text(const struct artist *artist, enum artist_field field);
/* The member of a TEXT; NULL of the others. */
char **artist_member(struct artist *of, enum artist_field field);

#endif
