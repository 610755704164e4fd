/* Every list by its name. */
#include "controller/lists.h"

const struct list *const list_tables[LIST_COUNT] = {
    [LIST_BOOKINGS] = &list_bookings,
    [LIST_PROJECTS] = &list_projects,
    [LIST_MEMBERS] = &list_members,
    [LIST_SETTINGS] = &list_settings,
    [LIST_HOLIDAYS] = &list_holidays,
    [LIST_LOG] = &list_log,
    [LIST_OWN_ACTS] = &list_own_acts,
    [LIST_ARTISTS] = &list_artists,
    [LIST_REMOVED] = &list_removed,
    [LIST_TIME_OFF] = &list_time_off,
    [LIST_TENANTS] = &list_tenants,
    [LIST_DRAFTS] = &list_drafts,
};
