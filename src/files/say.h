/* say: what callboard-files says. Libraries write to the standard error, too; only what is said so reaches anybody. */
#ifndef CALLBOARD_FILES_SAY_H
#define CALLBOARD_FILES_SAY_H

/* Writes a sentence, as a line that begins as protocol/files.h says. */
void files_say(const char *sentence);

#endif
