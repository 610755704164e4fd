/* lists: the tables of all lists, each at the end of its own file. */
#ifndef CALLBOARD_CONTROLLER_LISTS_H
#define CALLBOARD_CONTROLLER_LISTS_H

#include "controller/list.h"

extern const struct list list_bookings, list_projects, list_members, list_settings, list_holidays, list_artists,
    list_removed, list_time_off, list_log, list_own_acts, list_tenants, list_drafts;

#endif
