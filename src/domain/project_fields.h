/* project_fields: what is kept of a project; see field.h. A further column is a row here, a migration that adds it to
 * the table and to save_project(), and its name in the queries projects, projects_then, project_list, project_table,
 * save_project. */
#ifndef CALLBOARD_DOMAIN_PROJECT_FIELDS_H
#define CALLBOARD_DOMAIN_PROJECT_FIELDS_H

#include "domain/field.h"

/* clang-format off */
#define PROJECT_FIELDS(X)                                                                                              \
    X(PROJECT_CODE, code, TEXT, (.label = "code", .hint = "short, as typed after @", .needed = true,                   \
       .read = project_read_code, .wants = "one word, like SUN"),                                                      \
      (.name = "code", .value = "C", .needed = true, .help = "one short word, as typed after @; unique"))              \
    X(PROJECT_NAME, name, TEXT, (.label = "name", .hint = "in full", .needed = true),                                  \
      (.name = "name", .value = "N", .needed = true, .help = "in full"))                                               \
    X(PROJECT_CLIENT, client, TEXT, (.label = "client", .hint = "who pays; may be empty"),                             \
      (.name = "client", .value = "C", .help = "who pays"))                                                            \
    X(PROJECT_COLOUR, colour, TEXT, (.label = "colour", .hint = "a word like teal; may be empty"),                     \
      (.name = "colour", .value = "C", .help = "a word for the board's theme"))                                        \
    X(PROJECT_STATE, state, OTHER,                                                                                     \
      (.label = "state", .hint = "closed: not proposed for new bookings", .choices = project_states),                  \
      (.name = "state", .value = "S", .help = "open, or closed: no longer proposed"))
/* clang-format on */

enum project_field { PROJECT_FIELDS(FIELD_ID) PROJECT_FIELD_COUNT };

extern const struct field project_fields[PROJECT_FIELD_COUNT];

struct project;
/* The field in words, as a form shows it; the caller frees. */
char *project_text(const struct project *project, enum project_field field);
/* The member of a TEXT; NULL of the others. */
char **project_member(struct project *of, enum project_field field);

#endif
