/* log: adds lines to a file, if [log] file asks for it; never to the screen. */
#ifndef CALLBOARD_LOG_H
#define CALLBOARD_LOG_H

#include <stdbool.h>

/* False: the file cannot be opened; *error is a sentence (caller frees). */
bool log_open(const char *path, char **error);
void log_close(void);

/* Adds a line with the time before it. Does nothing while no file is open. Any thread may call it. */
void log_line(const char *text);

#endif
