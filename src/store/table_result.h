/* table_result: a result of libpq as a table, for the files of the store that have a connection of their own. */
#ifndef CALLBOARD_STORE_TABLE_RESULT_H
#define CALLBOARD_STORE_TABLE_RESULT_H

#include <libpq-fe.h>

#include "store/table.h"

/* Takes the result over; NULL: the link broke. An error becomes the table's fault and message. */
struct table table_of_result(PGresult *result);

#endif
