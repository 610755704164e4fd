/* quickadd_words: a quick-add line as words with their places, before anybody asks what they mean. For quickadd*.c
 * only. */
#ifndef CALLBOARD_DOMAIN_QUICKADD_WORDS_H
#define CALLBOARD_DOMAIN_QUICKADD_WORDS_H

#include "domain/quickadd_line.h"

/* Fills words and notes. */
void quickadd_words_split(struct quickadd_line *line, const char *text);
/* Marks the places of `count` words from `at` on. */
void quickadd_words_mark(struct quickadd_line *line, size_t at, size_t count, enum quickadd_kind kind);
/* The same, and takes them out of the line. */
void quickadd_words_take(struct quickadd_line *line, size_t at, size_t count, enum quickadd_kind kind);
/* `count` words from `at` on with single blanks between them. The caller frees. */
char *quickadd_words_join(const struct quickadd_line *line, size_t at, size_t count);
/* True if the word is one of a list that NULL ends, in whatever case. */
bool quickadd_word_among(const char *word, const char *const *words);

#endif
