/* facts: what this program tells the database's doctor of itself, so that one function there judges everything
 * (sql/functions/doctor/doctor_checks.sql): its versions, the migrations and files that it knows, the names of its
 * queries, what time it is here, and what else only the client can measure. */
#ifndef CALLBOARD_STORE_FACTS_H
#define CALLBOARD_STORE_FACTS_H

#include <stdbool.h>
#include <stdint.h>

struct facts {
    bool measured;
    int64_t round_trip_us; /* measured: from asking until the answer was there */
    const char *verified;  /* "yes", or what `callboard migrate --verify` complains of; NULL: nobody has asked it */
};

/* As a JSON object, to be sent at once because it tells the time; the caller frees it. */
char *facts_json(const struct facts *facts);

#endif
