#include "store/parameters.h"

#include <inttypes.h>
#include <stdio.h>

void parameters_text(struct parameters *to, const char *text)
{
    to->values[to->count++] = text;
}

void parameters_id(struct parameters *to, struct id id)
{
    if (id_is_nil(id)) {
        parameters_text(to, NULL);
        return;
    }
    id_format(id, to->text[to->count]);
    parameters_text(to, to->text[to->count]);
}

void parameters_number(struct parameters *to, int64_t number)
{
    snprintf(to->text[to->count], ID_TEXT, "%" PRId64, number);
    parameters_text(to, to->text[to->count]);
}

void parameters_instant(struct parameters *to, instant at)
{
    if (at == INSTANT_NONE)
        parameters_text(to, NULL);
    else
        parameters_number(to, at);
}

void parameters_bool(struct parameters *to, bool yes)
{
    parameters_text(to, yes ? "true" : "false");
}

void parameters_day(struct parameters *to, day d)
{
    day_format_iso(d, to->text[to->count], ID_TEXT);
    parameters_text(to, to->text[to->count]);
}

void parameters_given(struct parameters *to, int64_t number, int64_t none)
{
    if (number == none)
        parameters_text(to, NULL);
    else
        parameters_number(to, number);
}
