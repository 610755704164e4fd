/* filter_token: takes one word off a filter's line. For filter_read.c only. */
#ifndef CALLBOARD_DOMAIN_FILTER_TOKEN_H
#define CALLBOARD_DOMAIN_FILTER_TOKEN_H

#include <stdbool.h>

/* One word of the line: -key:value. */
struct filter_token {
    bool negated;
    char *key;    /* in lower case; "" for text; owned */
    char sign[3]; /* ":" "<" "<=" ">" ">=" "="; "" for text */
    char *value;  /* without its quotes; owned */
    bool quoted;  /* quotes stood somewhere in it */
};

/* Reads the word at *at, which must not be a blank, and moves on behind it. False: a quote is not closed.
 * Clear it in both cases. */
bool filter_token_read(const char **at, struct filter_token *token);
void filter_token_clear(struct filter_token *token);

#endif
