/* log: adds lines to a file, if [log] file asks for it; on the screen comes only what --verbose asks for. */
#ifndef CALLBOARD_LOG_H
#define CALLBOARD_LOG_H

#include <stdbool.h>

/* False: the file cannot be opened; *error is a sentence (caller frees). */
bool log_open(const char *path, char **error);
void log_close(void);

/* Adds a line with the time before it. Does nothing while no file is open. Any thread may call it. */
void log_line(const char *text);

/* The same for what is asked of a server (store_options.trace), and counts the round trips. After log_show() the line
 * stands on the standard error as well. */
void log_trace(const char *text, int trips);
void log_show(void);
/* Says how many round trips there were, if any, where log_show() was called. */
void log_show_trips(void);

#endif
