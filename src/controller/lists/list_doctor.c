/* The doctor: the list of what is looked for in the database and its server, and how it is; what is worst comes
 * first. */
#include <string.h>

#include "controller/board/views.h"
#include "controller/lists/doctor.h"
#include "controller/reads/list.h"
#include "controller/state/message.h"
#include "controller/state/roles.h"
#include "domain/memory.h"
#include "protocol/list_texts.h"

/* ---- columns ---- */

static void cell_status(const struct state *state, int row, struct list_cell *out)
{
    static const struct {
        const char *word;
        enum list_tone tone;
    } tones[] = {{"critical", TONE_CONFLICT}, {"warning", TONE_AMBER}, {"unknown", TONE_DIM}, {"ok", TONE_GOOD}};
    (void)state;
    (void)row;
    for (size_t i = 0; i < sizeof tones / sizeof *tones; i++)
        if (strcmp(out->text, tones[i].word) == 0)
            out->tone = tones[i].tone;
}

static const struct list_column columns[] = {
    {.heading = "Status", .width = 8, .at = DOCTOR_STATUS, .cell = cell_status},
    {.heading = "Check", .width = 21, .at = DOCTOR_TITLE},
    {.heading = "Found", .width = 20, .grows = true, .at = DOCTOR_FINDING},
};

/* What may be done about it; of what is well all that was found, because its column may have cut it. */
static char *detail(const struct state *state, int row)
{
    const char *advice = list_text(state, row, DOCTOR_ADVICE);
    return mem_copy(*advice != '\0' ? advice : list_text(state, row, DOCTOR_FINDING));
}

static void say_all(struct turn *turn, int row)
{
    const struct state *state = turn->state;
    const char *advice = list_text(state, row, DOCTOR_ADVICE);
    message_say(turn->state, MESSAGE_INFO, "%s, %s: %s%s%s", list_text(state, row, DOCTOR_TITLE),
                list_text(state, row, DOCTOR_STATUS), list_text(state, row, DOCTOR_FINDING),
                *advice != '\0' ? ". " : "", advice);
}

static const struct list_act acts[] = {
    {.action = ACTION_LIST_OPEN, .hint = "say all", .least = MEMBER_ADMIN, .what = "ask the doctor", .act = say_all},
};

void doctor_command(struct turn *turn, const char *unused)
{
    struct state *state = turn->state;
    (void)unused;
    if (state->roster == NULL)
        message_say(state, MESSAGE_INFO, "The board is still on its way.");
    else if (state->past.at != 0)
        past_say(state);
    else if (state->roster->role != MEMBER_ADMIN)
        message_say(state, MESSAGE_WARNING, "The doctor is for admins; you are a %s.", role_word(state->roster->role));
    else
        view_show_list(state, turn->effects, LIST_DOCTOR);
}

const struct list list_doctor = {
    .title = "Doctor",
    .empty = "The doctor has nothing to say",
    .columns = columns,
    .column_count = sizeof columns / sizeof *columns,
    .acts = acts,
    .act_count = sizeof acts / sizeof *acts,
    .narrows = "words of a status, a check, what was found, or the advice",
    .paged = true,
    .apart = true,
    .detail = detail,
};
