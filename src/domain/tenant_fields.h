/* tenant_fields: the settings of a tenant; see field.h. A further one is a row here, a member of struct tenant, its
 * words in tenant_text(), a migration that adds it to the table and to settings_problem(), and its name in the queries
 * open_session and save_tenant. */
#ifndef CALLBOARD_DOMAIN_TENANT_FIELDS_H
#define CALLBOARD_DOMAIN_TENANT_FIELDS_H

#include "domain/field.h"

/* clang-format off */
#define TENANT_FIELDS(X)                                                                                               \
    X(TENANT_ZONE, zone, OTHER,                                                                                        \
      (.label = "zone", .hint = "rules every day's bounds: Europe/London", .needed = true), ())                        \
    X(TENANT_CURRENCY, currency, TEXT, (.label = "currency", .hint = "of all rates, like EUR", .needed = true), ())    \
    X(TENANT_HOLD_MINUTES, hold_minutes, OTHER,                                                                        \
      (.label = "hold_minutes", .hint = "a timed hold lives so long", .needed = true), ())                             \
    X(TENANT_PROMOTE, promote, OTHER,                                                                                  \
      (.label = "promote", .hint = "free way: offer it, or book it", .choices = tenant_promotes), ())                  \
    X(TENANT_CHALLENGE_HOURS, challenge_hours, OTHER,                                                                  \
      (.label = "challenge_hours", .hint = "to answer a challenge", .needed = true), ())                               \
    X(TENANT_CHALLENGE_OUTCOME, challenge_outcome, OTHER,                                                              \
      (.label = "challenge_outcome", .hint = "of one that nobody answered", .choices = tenant_outcomes), ())           \
    X(TENANT_REST_HOURS, rest_hours, OTHER,                                                                            \
      (.label = "rest_hours", .hint = "less between days is a clash", .needed = true), ())                             \
    X(TENANT_MAX_DAY_HOURS, max_day_hours, OTHER,                                                                      \
      (.label = "max_day_hours", .hint = "more on a day is a clash", .needed = true), ())                              \
    X(TENANT_MAX_DAYS_IN_ROW, max_days_in_row, OTHER,                                                                  \
      (.label = "max_days_in_row", .hint = "more days are a clash", .needed = true), ())                               \
    X(TENANT_DAY_START, day_start, OTHER,                                                                              \
      (.label = "day_start", .hint = "the board's day begins, like 8:00", .needed = true, .read = tenant_read_clock),  \
      ())                                                                                                              \
    X(TENANT_DAY_END, day_end, OTHER,                                                                                  \
      (.label = "day_end", .hint = "and ends, like 20:00", .needed = true, .read = tenant_read_clock), ())
/* clang-format on */

enum tenant_field { TENANT_FIELDS(FIELD_ID) TENANT_FIELD_COUNT };

extern const struct field tenant_fields[TENANT_FIELD_COUNT];

struct tenant;
/* The setting in words, as a form shows it; the caller frees. */
char *tenant_text(const struct tenant *tenant, enum tenant_field field);

#endif
