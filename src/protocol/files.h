/* files: what callboard and callboard-files, which reads strangers' files for it, both know of each other. */
#ifndef CALLBOARD_PROTOCOL_FILES_H
#define CALLBOARD_PROTOCOL_FILES_H

enum {
    FILES_SECONDS = 60,    /* of the processor's time that callboard-files has */
    FILES_WAIT = 180,      /* seconds after which it ends in any case */
    FILES_OUTPUT_MB = 256, /* that its answer may have */
};

#endif
