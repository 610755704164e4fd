/* files: what callboard and callboard-files, which reads strangers' files for it, both know of each other. */
#ifndef CALLBOARD_PROTOCOL_FILES_H
#define CALLBOARD_PROTOCOL_FILES_H

/* A line of its standard error that begins so is a sentence for whoever uses callboard. Any other is a library's. */
#define FILES_SAYS "callboard-files: "

enum {
    FILES_SECONDS = 60,    /* of the processor's time that callboard-files has */
    FILES_WAIT = 180,      /* seconds after which it ends in any case */
    FILES_OUTPUT_MB = 256, /* that its answer may have */
};

#endif
