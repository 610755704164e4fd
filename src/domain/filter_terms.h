/* filter_terms: what filter_read.c has read and filter.c judges by. For these two only. */
#ifndef CALLBOARD_DOMAIN_FILTER_TERMS_H
#define CALLBOARD_DOMAIN_FILTER_TERMS_H

#include "domain/filter.h"

enum filter_kind {
    FILTER_TEXT,
    FILTER_SKILL,
    FILTER_DEPARTMENT,
    FILTER_FREE,
    FILTER_PROJECT,
    FILTER_STATUS,
    FILTER_RATE,
    FILTER_MINE,
    FILTER_DECIDE,
};

enum filter_status { FILTER_HOLD = 1, FILTER_PENCIL = 2, FILTER_CONFIRMED = 4, FILTER_SECOND = 8, FILTER_HEAVY = 16 };

struct filter_term {
    enum filter_kind kind;
    bool negated;
    char **words; /* TEXT, SKILL, DEPARTMENT: folded, any of them; owned */
    size_t word_count;
    struct id *projects; /* PROJECT: any of them; owned */
    size_t project_count;
    unsigned statuses; /* STATUS: enum filter_status bits */
    bool less, equal;  /* RATE: < and <=, > and >=, = (neither less nor more) */
    bool more;
    int64_t rate;    /* RATE: hundredths of the currency an hour */
    day first, last; /* FREE; DECIDE: last */
};

#endif
