/* json_text: writes a text as a JSON string. */
#ifndef CALLBOARD_STORE_JSON_TEXT_H
#define CALLBOARD_STORE_JSON_TEXT_H

#include <stdio.h>

void json_text_put(FILE *out, const char *text); /* in its quotes */

#endif
