#include "controller/inbox.h"

#include <stddef.h>

#include "controller/acts/pending.h"
#include "controller/answers.h"
#include "controller/board/filtering.h"
#include "controller/board/finder.h"
#include "controller/commands/command.h"
#include "controller/live/diff.h"
#include "controller/live/news.h"
#include "controller/live/presence.h"
#include "controller/live/sweep.h"
#include "controller/live/waiting.h"
#include "controller/modes/attend.h"
#include "controller/modes/modes.h"
#include "controller/reads/form.h"
#include "controller/reads/list.h"
#include "controller/reads/reads.h"
#include "controller/reads/save.h"

/* A part of the controller that is seen to after every event. It may ask the database there, one question at a time;
 * the question's ticket stands in the state, and is 0 while there is none. Any member may be left out. */
struct attendant {
    void (*attend)(struct state *state, struct effects *effects);
    instant (*wake)(const struct state *state); /* by the server's clock; INT64_MAX: not by itself */
    size_t ticket;                              /* where it stands: offsetof(struct state, ...) */
    void (*take)(struct state *state, struct effects *effects,
                 struct event *event); /* the answer; NULL: it is enough */
};

#define TICKET(member) .ticket = offsetof(struct state, member)

/* In the order in which they are seen to. Panels open first, because a panel holds the rows still. Then comes the
 * clock's work, because a hold that has lapsed may take a row off the board. Then the rows are built, and then
 * questions about them are asked. */
static const struct attendant attendants[] = {
    {.attend = command_attend},
    {.attend = pending_attend},
    {.attend = quick_add_attend},
    {.attend = sweep_attend, .wake = sweep_wake, TICKET(sweep.ticket)},
    {.attend = filtering_refresh},
    {.attend = list_refresh},
    {.attend = waiting_ask, TICKET(waiting.ticket), .take = waiting_take},
    {.attend = news_attend, .wake = news_wake, TICKET(news.ticket), .take = news_take},
    {.attend = diff_ask, TICKET(diff.ticket), .take = diff_take},
    {.attend = presence_ask, .wake = presence_wake, TICKET(presence.ticket), .take = presence_take},
    /* these are asked where they are needed; see reads.h */
    {TICKET(loading.weeks.ticket), .take = answers_open},
    {TICKET(loading.ahead.ticket), .take = answers_neighbours},
    {TICKET(loading.roster), .take = answers_roster},
    {TICKET(loading.rest), .take = answers_rest},
    {TICKET(card.ticket), .take = card_take},
    {TICKET(form.ticket), .take = form_take_notes},
    {TICKET(finder.ticket), .take = finder_take},
    {TICKET(conflict.ticket), .take = conflict_take},
};
enum { ATTENDANTS = sizeof attendants / sizeof *attendants };

void inbox_attend(struct state *state, struct effects *effects)
{
    for (size_t i = 0; i < ATTENDANTS; i++)
        if (attendants[i].attend != NULL)
            attendants[i].attend(state, effects);
}

instant inbox_wake(const struct state *state)
{
    instant soonest = INT64_MAX;
    for (size_t i = 0; i < ATTENDANTS; i++) {
        instant wake = attendants[i].wake != NULL ? attendants[i].wake(state) : INT64_MAX;
        soonest = wake < soonest ? wake : soonest;
    }
    return soonest;
}

static bool take_single(struct state *state, struct effects *effects, struct event *event)
{
    for (size_t i = 0; i < ATTENDANTS; i++) {
        const struct attendant *row = &attendants[i];
        uint64_t *ticket = (uint64_t *)((char *)state + row->ticket);
        if (row->ticket == 0 || *ticket != event->answered.ticket)
            continue;
        *ticket = 0;
        if (row->take != NULL)
            row->take(state, effects, event);
        return true;
    }
    return false;
}

static bool take_page(struct state *state, struct effects *effects, struct event *event)
{
    for (enum list_id id = 0; id < LIST_COUNT; id++)
        if (state->lists[id].ticket == event->answered.ticket) {
            reads_failed(state, &event->answered.answer);
            list_take_page(state, effects, &event->answered.answer, id);
            return true;
        }
    return false;
}

void inbox_take(struct state *state, struct effects *effects, struct event *event)
{
    uint64_t ticket = event->answered.ticket;
    struct answer *answer = &event->answered.answer;
    if (ticket != 0 && !take_single(state, effects, event) && !take_page(state, effects, event) &&
        !save_settle(state, effects, ticket, answer))
        pending_settle(state, effects, ticket, answer);
}
