/* field: a column of an artist, a project, a member or the tenant, as people and programs name it.
 *
 * Each of these things has one list of rows, ARTIST_FIELDS(X) and its like. A row is a column:
 *
 *     X(ARTIST_EMAIL, email, TEXT, (.label = "email", .hint = "may be empty"),
 *       (.name = "email", .value = "E", .help = "for reaching the artist"))
 *
 *   the name of its place among the texts of a record; the name of the member and of the column; TEXT if the member is
 *   a text, OTHER if it is kept in another form; its row of struct field; its option on the command line (cli.h).
 *
 * The order of the rows is the order of the parameters of the function that saves the thing, of the fields on its
 * form, and of its options. */
#ifndef CALLBOARD_DOMAIN_FIELD_H
#define CALLBOARD_DOMAIN_FIELD_H

#include <stdbool.h>

/* What a row becomes: `ARTIST_FIELDS(FIELD_ID)` in an enum, FIELD_MEMBER in a struct, FIELD_ROW in a table of struct
 * field, FIELD_OPTION in one of options, FIELD_COLUMN in one of names, FIELD_ADDRESS in a table of the members of `of`
 * (NULL for OTHER); FIELD_FREE frees them. */
#define FIELD_ID(id, member, kind, form, option)     id,
#define FIELD_MEMBER(id, member, kind, form, option) FIELD_MEMBER_##kind(member)
#define FIELD_MEMBER_TEXT(member)                    char *member;
#define FIELD_MEMBER_OTHER(member)
#define FIELD_ROW(id, member, kind, form, option)     [id] = {.column = #member, FIELD_PART form},
#define FIELD_OPTION(id, member, kind, form, option)  {FIELD_PART option},
#define FIELD_ADDRESS(id, member, kind, form, option) [id] = FIELD_ADDRESS_##kind(member),
#define FIELD_ADDRESS_TEXT(member)                    &of->member
#define FIELD_ADDRESS_OTHER(member)                   NULL
#define FIELD_COLUMN(id, member, kind, form, option)  #member,
#define FIELD_FREE(id, member, kind, form, option)    FIELD_FREE_##kind(member)
#define FIELD_FREE_TEXT(member)                       free(of->member);
#define FIELD_FREE_OTHER(member)
#define FIELD_PART(...) __VA_ARGS__ /* takes the parentheses off */

struct field {
    const char *column;         /* as queries name it, and so JSON and CSV */
    const char *label;          /* on the form */
    const char *hint;           /* says behind the field what may be typed there */
    const char *const *choices; /* the words to choose from, ended by a NULL; NULL: any text */
    bool needed;                /* must not be empty */
    int most;                   /* the most characters; 0: the database alone judges */
    /* Reads what was typed into the words that a record keeps (the caller frees *out). False: *problem is a sentence
     * (the caller frees), or NULL where `wants` says what is taken: "an address like https://example.com". NULL: the
     * text is kept as it was typed. */
    bool (*read)(const char *typed, char **out, char **problem);
    const char *wants;
    /* What the database takes for the words of a record, NULL for SQL's NULL; the caller frees. NULL: the words. */
    char *(*wire)(const char *text);
    const char *card; /* its label where the thing is described, on a card; NULL: it has no line of its own there */
};

/* Reads a typed text by `most` and `read`; *out and *problem as above. */
bool field_read(const struct field *field, const char *typed, char **out, char **problem);

#endif
