/* The panel of the board: one line that says what the cursor is on. It changes with every step, and each change of
 * colour costs bytes, so all of it has one role but for the name and what is amiss. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "controller/board/selection.h"
#include "controller/live/news.h"
#include "controller/live/presence.h"
#include "domain/text.h"
#include "ui/canvas.h"

enum { FREE_SPANS_SHOWN = 2, SKILLS_COUNTED = 3, ROOMY = 100 };

/* Between the parts of the line; a narrow screen has none to spare. */
static int gap_of(const struct pen *pen)
{
    return pen->end >= ROOMY ? 3 : 2;
}

static void mark(const struct zone *zone, char *minutes, day d, instant start, instant end, char value)
{
    struct local_time from = zone_local(zone, start), to = zone_local(zone, end);
    int first = from.day < d ? 0 : (int)(from.us / MINUTE_US);
    int last = to.day > d ? MINUTES_A_DAY : (int)((to.us + MINUTE_US - 1) / MINUTE_US);
    if (from.day <= d && to.day >= d && last > first)
        memset(minutes + first, value, (size_t)(last - first));
}

/* One letter a minute: 'f' free, 'b' booked, '.' no work. */
static void read_day(const struct state *state, const struct artist *artist, day d, char minutes[MINUTES_A_DAY + 1])
{
    const struct zone *zone = state->roster->tenant.zone;
    struct minutes spans[SCHEDULE_SPANS];
    int count = schedule_on(&artist->schedule, d, spans, SCHEDULE_SPANS);
    struct booking_slice all = bookings_of(state->bookings, artist->id);
    struct time_off_slice off = bookings_time_off(state->bookings, artist->id);
    memset(minutes, '.', MINUTES_A_DAY);
    minutes[MINUTES_A_DAY] = '\0';
    for (int at = 0; at < count; at++)
        memset(minutes + spans[at].from, 'f', (size_t)(spans[at].to - spans[at].from));
    for (size_t at = 0; at < off.count; at++)
        mark(zone, minutes, d, off.list[at]->start, off.list[at]->end, '.');
    for (size_t at = 0; at < all.count; at++)
        if (booking_blocks(all.list[at]->status))
            mark(zone, minutes, d, all.list[at]->start, all.list[at]->end, 'b');
}

/* "13-18"; minutes where they matter. */
static void write_hours(struct pen *pen, int start, int end)
{
    if (start % 60 == 0 && end % 60 == 0)
        pen_format(pen, ROLE_PLAIN, "%d-%d", start / 60, end / 60);
    else
        pen_format(pen, ROLE_PLAIN, "%d:%02d-%d:%02d", start / 60, start % 60, end / 60, end % 60);
}

/* "time off until Sun 29: holiday" */
static void write_time_off(struct pen *pen, const struct state *state, const struct time_off *off)
{
    day last = zone_local(state->roster->tenant.zone, off->end - 1).day;
    pen_text(pen, ROLE_CLASH, "time off");
    if (last > state->cursor.day)
        pen_format(pen, ROLE_CLASH, " until %s %d", weekday_name(day_weekday(last)), day_civil(last).day);
    if (*off->reason)
        pen_format(pen, ROLE_PLAIN, ": %s", off->reason);
    pen_gap(pen, gap_of(pen));
}

/* The booking that stands here on the live board and that the what-if board releases. */
static void write_released(struct pen *pen, const struct state *state, const struct artist *artist)
{
    struct booking_slice all = bookings_of(state->bookings, artist->id);
    instant start = state_day_start(state, state->cursor.day), end = state_day_start(state, state->cursor.day + 1);
    for (size_t at = 0; at < all.count; at++) {
        const struct booking *booking = all.list[at];
        if (booking->drafted == NULL || booking->status != STATUS_CANCELLED || !booking_overlaps(booking, start, end))
            continue;
        pen_format(pen, ROLE_DRAFT, " %% %s: %s ", booking->title, booking->drafted);
        pen_gap(pen, gap_of(pen));
    }
}

static void write_free(struct pen *pen, const struct state *state, const struct artist *artist)
{
    char minutes[MINUTES_A_DAY + 1];
    int shown = 0;
    const struct time_off *off =
        bookings_time_off_in(state->bookings, artist->id, state_day_start(state, state->cursor.day),
                             state_day_start(state, state->cursor.day + 1));
    if (off != NULL)
        write_time_off(pen, state, off);
    write_released(pen, state, artist);
    read_day(state, artist, state->cursor.day, minutes);
    for (char *from = strchr(minutes, 'f'); from != NULL; shown++) {
        char *to = from + strspn(from, "f");
        int start = (int)(from - minutes), end = (int)(to - minutes);
        if (shown == FREE_SPANS_SHOWN) {
            pen_text(pen, ROLE_PLAIN, " ..");
            return;
        }
        pen_text(pen, ROLE_PLAIN, shown ? " " : "free ");
        if (end - start == MINUTES_A_DAY)
            pen_text(pen, ROLE_PLAIN, "all day");
        else
            write_hours(pen, start, end);
        from = strchr(to, 'f');
    }
    if (shown == 0 && (off == NULL || strchr(minutes, 'b') != NULL))
        pen_text(pen, ROLE_PLAIN, strchr(minutes, 'b') != NULL ? "no hour free" : "not working");
}

/* Times without their day where the booking stays within the cursor's. */
static void write_times(struct pen *pen, const struct state *state, const struct booking *booking)
{
    const struct zone *zone = state->roster->tenant.zone;
    char text[80];
    bool one_day = zone_local(zone, booking->start).day == state->cursor.day &&
                   zone_local(zone, booking->end - 1).day == state->cursor.day;
    format_times(zone, booking->start, booking->end, false, text, sizeof text);
    pen_text(pen, ROLE_PLAIN, one_day ? strrchr(text, ' ') + 1 : text);
    format_zone2(state, booking->start, booking->end, text, sizeof text);
    pen_text(pen, ROLE_PLAIN, text);
}

static const char *edit_word(const struct drawn *drawn)
{
    switch (drawn->as) {
    case DRAWN_PENDING:
        return " (being saved)";
    case DRAWN_UNKNOWN:
        return " (saved? asking again)";
    case DRAWN_REFUSED:
        return drawn->booking->drafted != NULL ? " (taken: it cannot be committed)" : " (refused)";
    case DRAWN_STORED:
    case DRAWN_ASIDE:
    case DRAWN_IN_THE_WAY:
    case DRAWN_MOVING:
    case DRAWN_NO_ROOM:
    case DRAWN_GHOST:
        break;
    }
    return "";
}

/* The title takes what the rest of the booking's words leave it, so that a long one hides none of them. */
static void write_title(struct pen *pen, const char *title, int rest)
{
    enum { LEAST = 8, DOTS = 2 };
    int room = pen_room(pen) - rest;
    room = room < LEAST ? LEAST : room;
    if (text_width(title) <= room) {
        pen_text(pen, ROLE_PLAIN, title);
        return;
    }
    pen_format(pen, ROLE_PLAIN, "%.*s..", (int)text_fit(title, room - DOTS), title);
}

static void write_amiss(struct pen *pen, const struct state *state, const struct drawn *drawn)
{
    if (drawn->clashes == 0)
        return;
    struct clash clash = drawn_clash(state, drawn->booking);
    clash.kinds = drawn->clashes;
    write_clash(pen, clash_words(&state->roster->tenant, &clash));
}

/* "moved by Ben just now"; a difference with what it was: "moved by Ben, was Ada Byron Tue 24 09:00-13:00". */
static void write_news(struct pen *pen, const struct state *state, const struct news_mark *mark)
{
    const struct artist *was = roster_artist(state->roster, mark->was.artist);
    char times[80];
    pen_format(pen, ROLE_FRESH, " %s by %s", mark->act, mark->actor);
    if (!mark->is_difference)
        pen_text(pen, ROLE_FRESH, " just now");
    if (mark->is_difference && strcmp(mark->act, "moved") == 0) {
        format_times(state->roster->tenant.zone, mark->was.start, mark->was.end, false, times, sizeof times);
        pen_format(pen, ROLE_FRESH, ", was %s %s", was != NULL ? was->name : "elsewhere", times);
    }
    pen_text(pen, ROLE_FRESH, " ");
}

/* Writes what stands behind the title, whose width must be known first. */
static void write_facts(struct pen *pen, const struct state *state, const struct drawn *drawn)
{
    bool narrow = state->terminal.columns < ROOMY; /* what is amiss comes before who it was */
    const struct booking *booking = drawn->booking;
    const struct project *project = roster_project(state->roster, booking->project);
    char standing[160], challenge[120];
    format_challenge(state, booking, challenge, sizeof challenge);
    pen_gap(pen, 1);
    write_times(pen, state, booking);
    if (*challenge)
        pen_format(pen, ROLE_CLASH, " %s", challenge);
    if (narrow)
        write_amiss(pen, state, drawn);
    format_standing(state, drawn, standing, sizeof standing);
    pen_format(pen, ROLE_PLAIN, " %s, %s%s", standing, roster_member_name(state->roster, booking->created_by),
               edit_word(drawn));
    if (booking->drafted != NULL)
        pen_format(pen, ROLE_DRAFT, " %% %s ", booking->drafted);
    if (project != NULL)
        pen_format(pen, ROLE_PLAIN, " @%s", project->code);
    const struct news_mark *mark = news_of(state, booking->id);
    if (mark != NULL)
        write_news(pen, state, mark);
    if (!narrow)
        write_amiss(pen, state, drawn);
}

static void write_booking(struct pen *pen, const struct state *state, const struct drawn *drawn)
{
    struct tape facts;
    struct pen writer = tape_pen(&facts, pen);
    char glyph[24];
    struct drawn bare = *drawn;
    bare.clashes = CLASH_NONE; /* said in words behind */
    format_glyph(state, &bare, glyph, sizeof glyph);
    pen_text(pen, ROLE_PLAIN, glyph);
    write_facts(&writer, state, drawn);
    write_title(pen, drawn->booking->title, facts.width);
    pen_play(pen, &facts);
    pen_gap(pen, gap_of(pen));
}

/* "ben is here": whose cursors are on this row. */
static void write_others(struct pen *pen, const struct state *state, const struct artist *artist)
{
    char *names = presence_names_on(state, artist->id);
    if (names == NULL)
        return;
    pen_gap(pen, gap_of(pen));
    pen_format(pen, ROLE_PERSON, "+ %s", names);
    free(names);
}

static void write_rate_and_skills(struct pen *pen, const struct artist *artist)
{
    if (artist->rate >= 0) {
        pen_gap(pen, gap_of(pen));
        pen_format(pen, ROLE_PLAIN, artist->rate % 100 ? "%lld.%02lld/h" : "%lld/h", (long long)artist->rate / 100,
                   (long long)artist->rate % 100);
    }
    pen_gap(pen, gap_of(pen) - 1);
    for (size_t at = 0; at < artist->skill_count; at++) {
        pen_gap(pen, 1);
        pen_text(pen, ROLE_PLAIN, artist->skills[at]);
    }
}

/* Not worth a row of their own. */
static void write_artist(struct pen *pen, const struct artist *artist)
{
    struct tape words;
    struct pen writer = tape_pen(&words, pen);
    write_rate_and_skills(&writer, artist);
    if (pen->column + words.width <= pen->end)
        pen_play(pen, &words);
}

static bool has_skill(const struct artist *artist, const char *skill)
{
    for (size_t at = 0; at < artist->skill_count; at++)
        if (strcmp(artist->skills[at], skill) == 0)
            return true;
    return false;
}

/* "3 comp, 2 nuke free all day": how many have the artist's skills that day, everybody counted. */
static void write_free_by_skill(struct pen *pen, const struct state *state, const struct artist *artist)
{
    const struct roster *roster = state->roster;
    for (size_t skill = 0; skill < artist->skill_count && skill < SKILLS_COUNTED; skill++) {
        int count = 0;
        for (size_t at = 0; at < roster->artist_count; at++)
            count += has_skill(roster->artists + at, artist->skills[skill]) &&
                     free_all_day(roster, state->bookings, roster->artists + at, state->cursor.day);
        if (skill == 0)
            pen_gap(pen, gap_of(pen));
        pen_format(pen, ROLE_PLAIN, "%s%d %s", skill > 0 ? ", " : "", count, artist->skills[skill]);
    }
    if (artist->skill_count > 0)
        pen_text(pen, ROLE_PLAIN, " free all day");
}

/* Finds the booking under the cursor as it is drawn, pending writes included. */
static bool find_drawn(const struct state *state, const struct artist *artist, struct drawn *out)
{
    enum { MOST = 128 };
    const struct booking *booking = drawn_at_cursor(state);
    struct drawn list[MOST];
    if (booking == NULL)
        return false;
    size_t count = drawn_list(state, artist, booking->start, booking->end, list, MOST, NULL);
    for (size_t at = 0; at < count; at++)
        if (id_equal(list[at].booking->id, booking->id) && list[at].as != DRAWN_GHOST) {
            *out = list[at];
            return true;
        }
    *out = (struct drawn){.booking = booking, .rank = 1};
    return true;
}

static void write_clock(struct pen *pen, const struct state *state)
{
    const struct zone *zone = state->roster->tenant.zone;
    instant at = zone_day_start(zone, state->cursor.day) + state->cursor.slot * MINUTES_A_SLOT * MINUTE_US;
    char time[16];
    zone_format_time(zone, at, time, sizeof time);
    pen_format(pen, ROLE_PLAIN, " %s", time);
}

static void write_day(struct pen *pen, const struct state *state)
{
    pen_gap(pen, 2);
    pen_format(pen, ROLE_PLAIN, "%s %d", weekday_name(day_weekday(state->cursor.day)),
               day_civil(state->cursor.day).day);
    if (state->shown.zoom == ZOOM_DAY)
        write_clock(pen, state);
    const struct holiday *holiday = holiday_on(&state->roster->tenant.holidays, state->cursor.day);
    if (holiday != NULL)
        pen_format(pen, ROLE_CLASH, " %s", *holiday->name ? holiday->name : "holiday");
    pen_gap(pen, gap_of(pen));
}

/* Says where the booking in the hand would come down, and what would be amiss there. */
static void write_moving(struct pen *pen, const struct state *state)
{
    char times[80];
    format_times(state->roster->tenant.zone, state->carrying.booking.start, state->carrying.booking.end, true, times,
                 sizeof times);
    pen_gap(pen, gap_of(pen));
    bool fits = !drawn_has_no_room(state, &state->carrying.booking);
    pen_format(pen, fits ? ROLE_MOVING : ROLE_REFUSED, fits ? " %s " : " ! %s ", state->carrying.booking.title);
    if (state->carrying.other_count > 0)
        pen_format(pen, ROLE_PLAIN, " and %zu more", state->carrying.other_count);
    pen_format(pen, ROLE_PLAIN, "  to %s", times);
    write_refusal(pen, state, &state->carrying.booking);
    write_clash(pen, drawn_clash_words(state, &state->carrying.booking));
}

/* "selected 10:00-12:00", "selected: 2 artists, 10:00-12:00" */
static void describe_hours(const struct state *state, size_t artists, char *out, size_t size)
{
    const struct zone *zone = state->roster->tenant.zone;
    instant start, end;
    char from[8], to[8];
    selection_span(state, &start, &end);
    zone_format_clock(zone, start, from, sizeof from);
    zone_format_clock(zone, end, to, sizeof to);
    if (artists > 1)
        snprintf(out, size, "selected: %zu artists, %s-%s", artists, from, to);
    else
        snprintf(out, size, "selected %s-%s", from, to);
}

/* "4 artists, 3 days", "2 artists, 1 booking marked": what the verbs are for, while that is not the cursor alone. */
static void describe_selection(const struct state *state, char *out, size_t size)
{
    const struct selection *selection = &state->selection;
    size_t artists = selection->artist_count, bookings = selection->booking_count;
    day first, last;
    selection_days(state, &first, &last);
    if (artists + bookings > 0) {
        selection_format_marked(state, out, size);
        size_t used = strlen(out);
        if (selection->ranging && bookings == 0 && used < size)
            snprintf(out + used, size - used, ", %d day%s", last - first + 1, first == last ? "" : "s");
        return;
    }
    for (size_t at = 0; at < state->roster->artist_count; at++)
        artists += selection_has_artist(state, state->roster->artists + at);
    if (selection_has_hours(state)) {
        describe_hours(state, artists, out, size);
        return;
    }
    snprintf(out, size, "selected: %zu artist%s, %d day%s", artists, artists == 1 ? "" : "s", last - first + 1,
             first == last ? "" : "s");
}

void view_inspect(struct canvas *canvas)
{
    const struct state *state = canvas->state;
    char selected[SELECTION_WORDS + 16];
    bool selects = state->roster != NULL && selection_exists(state) && state->mode != MODE_MOVE;
    if (selects)
        describe_selection(state, selected, sizeof selected);
    struct pen pen = canvas_rule(canvas, selects ? ROLE_SELECTED : ROLE_DIM, selects ? selected : NULL);
    const struct artist *artist = state_cursor_artist(state);
    struct drawn drawn;
    if (state->roster == NULL || artist == NULL)
        return;
    pen = canvas_panel_rows(canvas, 1);
    pen_text(&pen, ROLE_BRAND, artist->name);
    if (state->mode == MODE_MOVE) {
        write_moving(&pen, state);
        return;
    }
    write_day(&pen, state);
    if (state->shown.view != MODE_AVAILABILITY && find_drawn(state, artist, &drawn))
        write_booking(&pen, state, &drawn);
    write_free(&pen, state, artist);
    if (state->shown.view == MODE_AVAILABILITY)
        write_free_by_skill(&pen, state, artist);
    write_others(&pen, state, artist);
    write_artist(&pen, artist);
}
