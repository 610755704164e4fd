/* request_list: requests hung one behind the other; whoever holds the list holds what is in it. */
#ifndef CALLBOARD_STORE_REQUEST_LIST_H
#define CALLBOARD_STORE_REQUEST_LIST_H

#include "store/request.h"

struct request_list {
    struct request *head, **tail; /* tail: where the next one is hung */
};

void requests_init(struct request_list *list);
void requests_append(struct request_list *list, struct request *request);
void requests_prepend(struct request_list *list, struct request *request);
/* Moves all of `front` before what is in `list`. */
void requests_put_before(struct request_list *list, struct request_list *front);
/* Takes out what *link, a link of this list, leads to. */
struct request *requests_take(struct request_list *list, struct request **link);
struct request *requests_take_first(struct request_list *list); /* NULL: the list is empty */

#endif
