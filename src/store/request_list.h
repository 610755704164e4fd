/* request_list: a linked list of requests. A request is in one list at most; the owner of the list owns its
 * requests. */
#ifndef CALLBOARD_STORE_REQUEST_LIST_H
#define CALLBOARD_STORE_REQUEST_LIST_H

#include "store/request.h"

struct request_list {
    struct request *head, **tail; /* tail: the pointer that the next request is appended to */
};

void requests_init(struct request_list *list);
void requests_append(struct request_list *list, struct request *request);
void requests_prepend(struct request_list *list, struct request *request);
/* Moves all requests of `front` to the beginning of `list`, in their order. */
void requests_put_before(struct request_list *list, struct request_list *front);
/* Removes and returns the request that *link points to. `link` is `&list->head` or the `next` of a request of this
 * list. */
struct request *requests_take(struct request_list *list, struct request **link);
struct request *requests_take_first(struct request_list *list); /* NULL: the list was empty */

#endif
