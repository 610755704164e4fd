/* The one-line answers: which is shown, and how many are kept. */
#include "controller/state/message.h"

#include "support/bare.h"

static struct bare bare;
static struct state *const state = &bare.state;

START_TEST(the_newest_is_shown_until_it_was_read)
{
    bare_open(&bare);
    ck_assert_ptr_null(state_message(state));
    message_say(state, MESSAGE_INFO, "Copied %d.", 3);
    state->clock.now += MINUTE_US;
    message_say(state, MESSAGE_WARNING, "Taken by %s.", "Ben");
    ck_assert_str_eq(state_message(state)->text, "Taken by Ben.");
    ck_assert_int_eq((int)state_message(state)->kind, MESSAGE_WARNING);
    ck_assert(state_message(state)->at == studio_now() + MINUTE_US);
    state->messages.fresh = false; /* a key was pressed */
    ck_assert_ptr_null(state_message(state));
    ck_assert_uint_eq(state->messages.count, 2);
    ck_assert_str_eq(state->messages.list[0].text, "Copied 3.");
    bare_close(&bare);
}
END_TEST

START_TEST(the_oldest_make_room)
{
    enum { SAID = 205, KEPT = 200 };
    bare_open(&bare);
    for (int i = 1; i <= SAID; i++)
        message_say(state, MESSAGE_INFO, "%d", i);
    ck_assert_uint_eq(state->messages.count, KEPT);
    ck_assert_str_eq(state->messages.list[0].text, "6");
    ck_assert_str_eq(bare_said(&bare), "205");
    bare_close(&bare);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        the_newest_is_shown_until_it_was_read,
        the_oldest_make_room,
    };
    return bare_run("message", tests, sizeof tests / sizeof *tests);
}
