/* doctor: the list of what the database's doctor finds, for admins (list_doctor.c). */
#ifndef CALLBOARD_LISTS_DOCTOR_H
#define CALLBOARD_LISTS_DOCTOR_H

#include "controller/state/turn.h"

/* :doctor. Whoever is no admin is told that it is theirs. */
void doctor_command(struct turn *turn, const char *argument);

#endif
