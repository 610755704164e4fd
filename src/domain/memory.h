/* memory: allocation that does not return NULL.
 *
 * Running out of memory is handled in one place: the handler that the board installs puts the terminal
 * back, says one sentence and leaves with status 1. Callers therefore never test for NULL, and no
 * half-built object is ever seen. */
#ifndef CALLBOARD_DOMAIN_MEMORY_H
#define CALLBOARD_DOMAIN_MEMORY_H

#include <stdarg.h>
#include <stddef.h>

/* Called when an allocation fails; must not return. The default writes a sentence to stderr and
 * exits with status 1. */
void mem_on_exhausted(void (*handler)(void));

/* For a caller whose library reports that memory ran out: takes the same way out. */
_Noreturn void mem_exhausted(void);

/* Zeroed memory for `count` objects of `size` bytes; overflow counts as exhaustion. */
void *mem_new(size_t count, size_t size);

/* Grows or shrinks; new bytes are not zeroed. */
void *mem_resize(void *old, size_t count, size_t size);

/* A copy of `text`; NULL stays NULL. */
char *mem_copy(const char *text);

/* Like asprintf, but cannot fail. The caller frees. */
char *mem_format(const char *format, ...) __attribute__((format(printf, 1, 2)));
char *mem_vformat(const char *format, va_list arguments) __attribute__((format(printf, 1, 0)));

/* Makes room for one more element in a growing array: `*capacity` is doubled when `count` has
 * reached it. Usage: list = mem_grow(list, &capacity, count, sizeof *list); */
void *mem_grow(void *list, size_t *capacity, size_t count, size_t size);

#endif
