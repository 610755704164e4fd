#include "protocol/event.h"

#include <stdlib.h>

void event_clear(struct event *event)
{
    if (event->kind == EVENT_PASTE)
        free(event->paste);
    else if (event->kind == EVENT_LINK)
        free(event->link.message);
    else if (event->kind == EVENT_ANSWER)
        answer_clear(&event->answered.answer);
    else if (event->kind == EVENT_ZONE) {
        free(event->zone.name);
        zone_free(&event->zone.zone);
    } else if (event->kind == EVENT_PRINTED)
        free(event->printed.said);
    *event = (struct event){.kind = EVENT_TIME};
}
