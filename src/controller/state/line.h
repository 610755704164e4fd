/* line: one line of text that the user types, with a cursor. Quick add, prompts and the fields of a form are made of
 * it. */
#ifndef CALLBOARD_STATE_LINE_H
#define CALLBOARD_STATE_LINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { LINE_MAX_BYTES = 4096 };

struct line {
    char *text;    /* UTF-8, NUL-terminated; owned; "" when empty, NULL only before line_set */
    size_t cursor; /* byte offset, on a character's start */
};

void line_set(struct line *line, const char *text); /* the cursor goes to the end */
void line_clear(struct line *line);                 /* frees */
/* True if the line has taken the key: text, arrows, ^A ^E ^B ^F ^U ^W ^K, Home End Del Backspace. */
bool line_key(struct line *line, uint32_t key);
/* Adds pasted text: line ends and tabs become blanks, and characters that may not be shown are dropped. */
void line_paste(struct line *line, const char *text);

#endif
