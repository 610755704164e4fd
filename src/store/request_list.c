#include "store/request_list.h"

#include <stddef.h>

void requests_init(struct request_list *list)
{
    list->head = NULL;
    list->tail = &list->head;
}

void requests_append(struct request_list *list, struct request *request)
{
    request->next = NULL;
    *list->tail = request;
    list->tail = &request->next;
}

void requests_prepend(struct request_list *list, struct request *request)
{
    request->next = list->head;
    list->head = request;
    if (request->next == NULL)
        list->tail = &request->next;
}

struct request *requests_take(struct request_list *list, struct request **link)
{
    struct request *request = *link;
    *link = request->next;
    if (*link == NULL)
        list->tail = link;
    request->next = NULL;
    return request;
}

void requests_put_before(struct request_list *list, struct request_list *front)
{
    if (front->head == NULL)
        return;
    *front->tail = list->head;
    if (list->head == NULL)
        list->tail = front->tail;
    list->head = front->head;
}

struct request *requests_take_first(struct request_list *list)
{
    return list->head != NULL ? requests_take(list, &list->head) : NULL;
}
