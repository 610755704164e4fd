#include "domain/memory.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The one process-wide variable of the domain: every allocation, in whichever room, ends in the same
 * place, and a handler handed through every call would reach nobody else. Set once, by the board. */
static void (*exhausted)(void);

void mem_on_exhausted(void (*handler)(void))
{
    exhausted = handler;
}

void mem_exhausted(void)
{
    if (exhausted != NULL)
        exhausted();
    fputs("callboard: out of memory\n", stderr);
    exit(EXIT_FAILURE);
}

void *mem_new(size_t count, size_t size)
{
    void *memory = calloc(count ? count : 1, size ? size : 1);
    if (memory == NULL)
        mem_exhausted();
    return memory;
}

void *mem_resize(void *old, size_t count, size_t size)
{
    if (size && count > SIZE_MAX / size)
        mem_exhausted();
    size_t bytes = count * size;
    void *memory = realloc(old, bytes ? bytes : 1);
    if (memory == NULL)
        mem_exhausted();
    return memory;
}

char *mem_copy(const char *text)
{
    if (text == NULL)
        return NULL;
    size_t size = strlen(text) + 1;
    return memcpy(mem_new(size, 1), text, size);
}

char *mem_vformat(const char *format, va_list arguments)
{
    va_list again;
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, again);
    va_end(again);
    if (length < 0)
        mem_exhausted();
    size_t size = (size_t)length + 1;
    char *text = mem_new(size, 1);
    vsnprintf(text, size, format, arguments);
    return text;
}

char *mem_format(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    char *text = mem_vformat(format, arguments);
    va_end(arguments);
    return text;
}

void *mem_grow(void *list, size_t *capacity, size_t count, size_t size)
{
    if (count < *capacity)
        return list;
    size_t wanted = *capacity ? *capacity : 8;
    while (wanted <= count) {
        if (wanted > SIZE_MAX / 2)
            mem_exhausted();
        wanted *= 2;
    }
    *capacity = wanted;
    return mem_resize(list, wanted, size);
}
