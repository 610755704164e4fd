/* A pattern that is understood survives both of its text forms; anything else is refused with a sentence. */
#include <locale.h>
#include <string.h>

#include "domain/memory.h"
#include "domain/schedule.h"
#include "fuzz.h"

static void check(const struct schedule *schedule)
{
    struct schedule again, back;
    char *text = schedule_format(schedule), *range = schedule_to_multirange(schedule);
    PROMISE(schedule_parse(text, &again, NULL));
    PROMISE(schedule_from_multirange(range, &back));
    char *range_again = schedule_to_multirange(&again);
    PROMISE((range == NULL) == (range_again == NULL) && (!range || strcmp(range, range_again) == 0));
    PROMISE(back.count == schedule->count && back.given == schedule->given);
    for (int i = 0; i < schedule->count; i++)
        PROMISE(schedule->span[i].from < schedule->span[i].to && schedule->span[i].to <= MINUTES_A_WEEK &&
                (i == 0 || schedule->span[i].from > schedule->span[i - 1].to));
    free(text);
    free(range);
    free(range_again);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    char *text = mem_format("%.*s", (int)size, (const char *)data), *error = NULL;
    struct schedule schedule;
    if (schedule_parse(text, &schedule, &error))
        check(&schedule);
    else
        PROMISE(error && *error);
    if (schedule_from_multirange(text, &schedule))
        check(&schedule);
    free(text);
    free(error);
    return 0;
}
