/* closed: how this process closes itself off before it looks at a stranger's file.
 *
 * What libraries of others read may have been made to break them. So it happens in a process that has its input in
 * memory and its output open already, and can do nothing else: it has a limit of memory, of the processor's time and of
 * what it writes, belongs to nobody where it was root, and the kernel answers no call that the work does not need. */
#ifndef CALLBOARD_FILES_CLOSED_H
#define CALLBOARD_FILES_CLOSED_H

enum closed {
    CLOSED_PURE,      /* it opens nothing */
    CLOSED_READS,     /* it opens files, to read them: fonts, which pango looks for in threads */
    CLOSED_TEMPORARY, /* it makes and removes files where they are for a moment */
    CLOSED_RUNS,      /* it becomes another program, which is closed off likewise and reads files */
    CLOSED_COUNT
};

enum { CLOSED_MEMORY_MB = 2048 /* of addresses, fonts and libraries included; the other limits: protocol/files.h */ };

/* Takes the limits, and belongs to nobody from now on. NULL, or a sentence why that cannot be, which the caller
 * frees. */
char *closed_limited(void);

/* Closes this process off for good; call it after closed_limited(). NULL or a sentence, as above. On a machine of which
 * seal.h knows no filter, the limits hold alone. */
char *closed_off(enum closed closed);

#endif
