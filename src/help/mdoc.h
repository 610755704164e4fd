/* mdoc: writes the source of a page of the manual, in mdoc(7), which mandoc and groff read.
 *
 * What these functions are given is plain text: they escape it, and begin a line with each sentence, as the language
 * wants it. No line is longer than 80 bytes, unless a word or an example is. */
#ifndef CALLBOARD_HELP_MDOC_H
#define CALLBOARD_HELP_MDOC_H

#include <stdbool.h>
#include <stdio.h>

/* The head of a page: its name ("callboard-week"), its section of the manual and what it is about, in a few words. */
void mdoc_open(FILE *file, const char *name, int section, const char *about);
void mdoc_section(FILE *file, const char *title);
void mdoc_subsection(FILE *file, const char *title);

/* A paragraph. */
void mdoc_paragraph(FILE *file, const char *text);
/* A text as `verb.help` has it (cli/cli.h): a line is a paragraph, and lines that begin with a blank are an example. */
void mdoc_text(FILE *file, const char *text);
void mdoc_text_behind(FILE *file, const char *text); /* the same without space before it */

/* A list of terms, each with words behind it. */
void mdoc_list_begin(FILE *file);
void mdoc_list_end(FILE *file);
/* Terms that are typed, a line of `terms` each, of one item. */
void mdoc_term(FILE *file, const char *terms);
/* What is said of the term: like a paragraph, but without space before it. */
void mdoc_words(FILE *file, const char *text);
/* The same of a few words that are no sentence yet: "list all of them" is told as "List all of them." */
void mdoc_sentence(FILE *file, const char *text);

/* The text alone, escaped, within a line of the caller's. */
void mdoc_put(FILE *file, const char *text);
/* A line of macros: `macros` as it stands, then `word` escaped as an argument of the last of them; NULL: none. */
void mdoc_line(FILE *file, const char *macros, const char *word);

/* References to other pages of the manual: "callboard-week" in section 1. They stand behind each other. */
void mdoc_reference(FILE *file, const char *name, int section, bool last);

#endif
