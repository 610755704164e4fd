/* Shows how firm a booking is: as the sign before its title, in words, and as the role of its block. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "controller/board/selection.h"
#include "controller/live/diff.h"
#include "controller/live/news.h"
#include "domain/moment.h"
#include "domain/option.h"
#include "domain/text.h"
#include "ui/canvas.h"

static struct opening opening_of(const struct state *state, const struct booking *booking)
{
    return option_opening(state->roster, state->bookings, booking, state_moment(state));
}

static int hours_until(instant until, instant now)
{
    return until > now ? (int)((until - now + HOUR_US - 1) / HOUR_US) : 0;
}

/* A pencil is "~", a heavy one "~~". A challenge adds the hours that it leaves: "~!5h ". A time to decide by adds a
 * bar, "~|", and in the last 24 hours before it the hours left: "~|5h ", "~|due ". */
static void format_pencil(const struct state *state, const struct booking *booking, char *out, size_t size)
{
    const char *pencil = booking->heavy ? "~~" : "~";
    const struct challenge *challenge = bookings_challenge(state->bookings, booking->id);
    if (challenge != NULL)
        snprintf(out, size, "%s!%dh ", pencil, hours_until(challenge->until, state_moment(state)));
    else if (booking->decide_by == INSTANT_NONE)
        snprintf(out, size, "%s", pencil);
    else if (!booking_is_to_decide(booking, state_moment(state)))
        snprintf(out, size, "%s|", pencil);
    else if (booking_hours_to_decide(booking, state_moment(state)) == 0)
        snprintf(out, size, "%s|due ", pencil);
    else
        snprintf(out, size, "%s|%dh ", pencil, booking_hours_to_decide(booking, state_moment(state)));
}

/* The place in the queue: "2 "; "2~ " if some of its days are free to take. */
static void format_option(const struct state *state, const struct drawn *drawn, char *out, size_t size)
{
    bool offered = drawn->as == DRAWN_STORED && opening_of(state, drawn->booking).any;
    snprintf(out, size, "%d%s ", drawn->rank < 2 ? 2 : drawn->rank, offered ? "~" : "");
}

static void format_standing_sign(const struct state *state, const struct drawn *drawn, char *out, size_t size)
{
    const struct booking *booking = drawn->booking;
    *out = '\0';
    if (booking_is_second_option(booking))
        format_option(state, drawn, out, size);
    else if (booking->status == STATUS_HOLD)
        snprintf(out, size, "?%dm ", booking_minutes_left(booking, state_moment(state)));
    else if (booking->status == STATUS_PENCIL)
        format_pencil(state, booking, out, size);
}

void format_glyph(const struct state *state, const struct drawn *drawn, char *out, size_t size)
{
    const char *edit = drawn->as == DRAWN_REFUSED || drawn->as == DRAWN_IN_THE_WAY ? "!" : "";
    char sign[24];
    if (drawn->as == DRAWN_STORED && selection_is_marked(state, drawn->booking->id))
        edit = "#";
    if (drawn->as == DRAWN_STORED && *edit == '\0')
        edit = diff_sign(news_of(state, drawn->booking->id));
    if (drawn->as == DRAWN_PENDING)
        edit = "^";
    if (drawn->as == DRAWN_UNKNOWN)
        edit = "^?";
    if (drawn->as == DRAWN_REFUSED) {
        snprintf(out, size, drawn->booking->drafted != NULL ? "%%! " : "! ");
        return;
    }
    format_standing_sign(state, drawn, sign, sizeof sign);
    size_t solid = strcspn(sign, " ");
    snprintf(out, size, "%s%s%.*s%s%s", drawn->booking->drafted != NULL ? "%" : "", edit, (int)solid, sign,
             drawn->clashes ? "*" : "", sign + solid);
}

static const char *ordinal_end(int number)
{
    static const char *const ends[] = {"th", "st", "nd", "rd"};
    return number % 10 < 4 && number / 10 % 10 != 1 ? ends[number % 10] : "th";
}

/* "Mon 23", "Mon 23 - Tue 24" */
static void format_days(const struct zone *zone, const struct opening *opening, char *out, size_t size)
{
    day first = zone_local(zone, opening->start).day, last = zone_local(zone, opening->end - 1).day;
    int used = snprintf(out, size, "%s %d", weekday_name(day_weekday(first)), day_civil(first).day);
    if (last > first)
        snprintf(out + used, size - (size_t)used, " - %s %d", weekday_name(day_weekday(last)), day_civil(last).day);
}

/* "2nd option, offered: o takes it", "3rd option, offered: o takes Mon 23 - Tue 24"; on a narrow terminal
 * "2nd, offered: o", "3rd, o takes Mon 23". */
static void describe_option(const struct state *state, const struct drawn *drawn, char *out, size_t size)
{
    struct opening opening = opening_of(state, drawn->booking);
    const char *key = keymap_key(state->keymap, ACTION_TAKE_OFFER);
    bool offered = opening.any && drawn->as == DRAWN_STORED, roomy = state->terminal.columns >= 100;
    int rank = drawn->rank < 2 ? 2 : drawn->rank;
    int used = snprintf(out, size, "%d%s%s", rank, ordinal_end(rank), offered && !roomy ? "" : " option");
    char days[40] = "it";
    if (!offered)
        return;
    if (!opening.whole)
        format_days(state->roster->tenant.zone, &opening, days, sizeof days);
    if (roomy)
        snprintf(out + used, size - (size_t)used, ", offered: %s takes %s", key, days);
    else if (opening.whole)
        snprintf(out + used, size - (size_t)used, ", offered: %s", key);
    else
        snprintf(out + used, size - (size_t)used, ", %s takes %s", key, days);
}

/* "heavy pencil, decide by Fri 27 Nov 18:00" */
static void describe_pencil(const struct state *state, const struct booking *booking, char *out, size_t size)
{
    int used = snprintf(out, size, "%spencil", booking->heavy ? "heavy " : "");
    char when[40];
    if (booking->decide_by == INSTANT_NONE)
        return;
    zone_format_human(state->roster->tenant.zone, booking->decide_by, false, when, sizeof when);
    snprintf(out + used, size - (size_t)used,
             booking->decide_by <= state_moment(state) ? ", overdue: decide by %s" : ", decide by %s", when);
}

void format_standing(const struct state *state, const struct drawn *drawn, char *out, size_t size)
{
    if (booking_is_second_option(drawn->booking))
        describe_option(state, drawn, out, size);
    else if (drawn->booking->status == STATUS_PENCIL)
        describe_pencil(state, drawn->booking, out, size);
    else
        snprintf(out, size, "%s", booking_word(drawn->booking));
}

void format_challenge(const struct state *state, const struct booking *booking, char *out, size_t size)
{
    const struct challenge *under = bookings_challenge(state->bookings, booking->id);
    const struct challenge *of = under != NULL ? under : bookings_challenge_with(state->bookings, booking->id);
    char when[40];
    *out = '\0';
    if (of == NULL)
        return;
    zone_format_moment(state->roster->tenant.zone, of->until, false, when, sizeof when);
    const char *by = id_equal(of->by, state->roster->me) ? "you" : roster_member_name(state->roster, of->by);
    if (under != NULL && of->reminded)
        snprintf(out, size, "challenged by %s, overdue since %s", by, when);
    else if (under != NULL)
        snprintf(out, size, "challenged by %s, until %s", by, when);
    else
        snprintf(out, size, "challenges what is in its way, until %s", when);
}

static void write_past(struct pen *pen, const struct state *state, const struct booking *wanted)
{
    char *words = moment_past_words(state->roster->tenant.zone, wanted->start, state->clock.now);
    pen_format(pen, ROLE_CONFLICT, " ! %s", words);
    free(words);
}

void write_refusal(struct pen *pen, const struct state *state, const struct booking *wanted)
{
    const struct booking *other = drawn_in_its_way(state, wanted);
    if (drawn_is_past(state, wanted)) {
        write_past(pen, state, wanted);
        return;
    }
    if (other == NULL)
        return;
    struct drawn drawn = {.booking = other, .as = DRAWN_ASIDE, .rank = 1};
    char times[80], glyph[24], standing[160];
    format_times(state->roster->tenant.zone, other->start, other->end, false, times, sizeof times);
    format_glyph(state, &drawn, glyph, sizeof glyph);
    format_standing(state, &drawn, standing, sizeof standing);
    pen_format(pen, ROLE_CONFLICT, " ! taken %s by %s%s (%s, %s)", times, glyph, other->title, standing,
               roster_member_name(state->roster, other->created_by));
}

void write_clash_whole(struct pen *pen, char *words)
{
    if (*words && pen->more > 0 && text_width(words) + 3 > pen->end - pen->column)
        *pen =
            (struct pen){.frame = pen->frame, .row = pen->row + 1, .column = 1, .end = pen->end, .more = pen->more - 1};
    write_clash(pen, words);
}

const char *booking_word(const struct booking *booking)
{
    return booking_is_second_option(booking) ? "second option" : status_word(booking->status);
}

enum role booking_role(const struct booking *booking)
{
    if (booking_is_second_option(booking))
        return ROLE_SECOND;
    switch (booking->status) {
    case STATUS_HOLD:
        return ROLE_HOLD;
    case STATUS_PENCIL:
        return ROLE_PENCIL;
    case STATUS_CONFIRMED:
        return ROLE_CONFIRMED;
    case STATUS_CANCELLED:
        break;
    }
    return ROLE_GHOST;
}

enum role standing_role(const struct state *state, const struct booking *booking)
{
    return opening_of(state, booking).any ? ROLE_OFFER : booking_role(booking);
}
