#include "protocol/list_texts.h"

#define COLUMN(id, column) #column,

const char *const *const list_columns[LIST_COUNT] = {
    [LIST_BOOKINGS] = (const char *const[]){BOOKING_LIST(COLUMN) NULL},
    [LIST_PROJECTS] = (const char *const[]){PROJECT_FIELDS(FIELD_COLUMN) "version", "live", NULL},
    [LIST_LOG] = (const char *const[]){LOG_LIST(COLUMN) NULL},
    [LIST_OWN_ACTS] = (const char *const[]){OWN_ACT_LIST(COLUMN) NULL},
    [LIST_REMOVED] = (const char *const[]){REMOVED_LIST(COLUMN) NULL},
    [LIST_TIME_OFF] = (const char *const[]){TIME_OFF_LIST(COLUMN) NULL},
    [LIST_DOCTOR] = (const char *const[]){DOCTOR_LIST(COLUMN) NULL},
};
