/* member_fields: what is kept of a member; see field.h. A further column is a row here, a migration that adds it to the
 * table and to save_member(), and its name in the queries members, member_table, save_member. */
#ifndef CALLBOARD_DOMAIN_MEMBER_FIELDS_H
#define CALLBOARD_DOMAIN_MEMBER_FIELDS_H

#include "domain/field.h"

/* clang-format off */
#define MEMBER_FIELDS(X)                                                                                               \
    X(MEMBER_NAME, name, TEXT, (.label = "name", .hint = "as shown on the board", .needed = true),                     \
      (.name = "name", .value = "N", .help = "as it is shown"))                                                        \
    X(MEMBER_LOGIN, login, TEXT, (.label = "login", .hint = "made by the operator: login add", .needed = true),        \
      (.name = "login", .value = "L", .needed = true,                                                                  \
       .help = "the PostgreSQL login this person uses (callboard login add makes one)"))                               \
    X(MEMBER_ROLE, role, OTHER, (.label = "role", .hint = "viewer  producer  admin", .choices = member_roles),         \
      (.name = "role", .value = "R", .help = "viewer, producer (if not given) or admin"))
/* clang-format on */

enum member_field { MEMBER_FIELDS(FIELD_ID) MEMBER_FIELD_COUNT };

extern const struct field member_fields[MEMBER_FIELD_COUNT];

struct member;
/* The field in words, as a form shows it; the caller frees. */
char *member_text(const struct member *member, enum member_field field);
/* The member of a TEXT; NULL of the others. */
char **member_member(struct member *of, enum member_field field);

#endif
