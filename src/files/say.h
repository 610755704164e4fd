/* say: prints a sentence for the user of callboard. Libraries write to the standard error, too; callboard passes on
 * only what is printed here. */
#ifndef CALLBOARD_FILES_SAY_H
#define CALLBOARD_FILES_SAY_H

/* Writes a sentence, as a line that begins as protocol/files.h says. */
void files_say(const char *sentence);

#endif
