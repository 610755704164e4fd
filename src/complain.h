/* complain: says a sentence on stderr before there is a screen, or after it. */
#ifndef CALLBOARD_COMPLAIN_H
#define CALLBOARD_COMPLAIN_H

/* Prints "callboard: SENTENCE" without characters that a terminal would act on, wrapped for one. Takes the sentence
 * over. */
void complain(char *sentence);
/* The last sentence that was said so; NULL: none. It holds until the next one. */
const char *complaint(void);

#endif
