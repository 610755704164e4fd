/* text: makes UTF-8 fit to be shown.
 *
 * Everything that people typed or imported passes through here before it reaches a terminal, a file or a log. Names
 * are cut by the cells they take up, never by bytes. Characters that act on a terminal or turn the reading order
 * about do not get through. Widths are those of wcwidth(), so the process's LC_CTYPE must be a UTF-8 one; main.c sees
 * to that. */
#ifndef CALLBOARD_DOMAIN_TEXT_H
#define CALLBOARD_DOMAIN_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* One code point of `text`; *used is its length in bytes (at least 1). Invalid UTF-8 yields U+FFFD
 * for one byte. At the end: 0 with *used 0. */
uint32_t text_next(const char *text, size_t *used);
size_t text_encode(uint32_t code, char out[4]); /* bytes written */
bool text_is_utf8(const char *text);
size_t text_characters(const char *text); /* code points, as the database counts a text's length */

/* True for what may never reach a terminal: C0, DEL, C1, line and paragraph separators, bidi
 * controls, fillers and zero-width characters without a meaning, noncharacters, tags. */
bool text_is_hostile(uint32_t code);
/* True for what a terminal is better not sent, and what is no loss to it: the soft hyphen, the zero-width space and
 * the word joiner. They stay in the text, and nothing is drawn for them. */
bool text_is_unseen(uint32_t code);

enum { TEXT_MARKS = 4 }; /* marks on a character that are shown: Thai needs two, pointed Hebrew three */

/* Cells taken: 0 for combining marks, joiners, variation selectors and what is not seen, 1 or 2; hostile ones 1 (they
 * are drawn as '?'). */
int text_cells(uint32_t code);
int text_width(const char *text); /* cells of the whole text */

/* Bytes of the longest prefix that takes at most `cells` cells, with its combining marks. */
size_t text_fit(const char *text, int cells);

/* A copy fit for one line of a terminal or a log: hostile characters become '?', what is not seen and more than
 * TEXT_MARKS marks on a character are dropped. The caller frees. */
char *text_clean(const char *text);
/* A copy fit for one line of a file or a pipe: control characters become '?', all else is the text. The caller
 * frees. */
char *text_one_line(const char *text);
char *text_shown(const char *text, bool terminal); /* text_clean() for a terminal, else text_one_line() */

/* A copy in lower case without accents for Latin, Greek and Cyrillic letters, with single blanks of one kind and none
 * at the ends, for lookups that do not regard case, accents or how somebody spaces. The caller frees. */
char *text_fold(const char *text);
/* A copy in which every blank, of whatever kind and width, is ' '. The caller frees. */
char *text_spaced(const char *text);
/* True if `needle` (already folded) occurs in `text` when folded. */
bool text_contains_folded(const char *text, const char *needle);

/* A copy in double quotes for a sentence about it: cleaned, and cut with "..." where it is long. The
 * caller frees. */
char *text_quote(const char *text);

/* The bytes of the dash that `text` begins with, a hyphen or an en dash; 0 for anything else. */
size_t text_dash(const char *text);

/* Is `name` more than `suffix`, and ends with it, in whatever case? */
bool text_has_suffix(const char *name, const char *suffix);

/* A copy with white space at both ends taken off. The caller frees. */
char *text_trim(const char *text);

#endif
