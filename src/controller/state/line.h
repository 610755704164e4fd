/* line: one line of typed text with a cursor: quick add, the fields of a form, prompts. */
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
/* True if the key was one of a line's: text, arrows, ^A ^E ^B ^F ^U ^W ^K, Home End Del Backspace. */
bool line_key(struct line *line, uint32_t key);
/* Pasted text: line ends and tabs become blanks, what may not be shown is dropped; the rest arrives. */
void line_paste(struct line *line, const char *text);

#endif
