/* plan: which statements an effect is made of, and what each is sent with. */
#ifndef CALLBOARD_STORE_PLAN_H
#define CALLBOARD_STORE_PLAN_H

#include "store/parameters.h"
#include "store/request.h"

struct statement {
    const struct query *query; /* NULL: the end of the list */
    void (*fill)(struct parameters *to, const struct effect *effect);
};

/* The statements of REQUEST_EFFECT, in their order: of its kind, of its draft, of its moment, or of how it is settled. */
const struct statement *plan_of(const struct request *request);

#endif
