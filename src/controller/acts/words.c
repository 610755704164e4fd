#include "controller/acts/words.h"

#include <stdlib.h>
#include <string.h>

#include "controller/board/drawn.h"
#include "domain/memory.h"
#include "domain/option.h"
#include "domain/text.h"

/* "~Rig fix", "Rig fix (second option)": a 2 before it would be read as a number. */
static char *title_words(const struct booking *booking)
{
    const char *glyph = "", *behind = "";
    if (booking_is_second_option(booking))
        behind = " (second option)";
    else if (booking->status == STATUS_PENCIL)
        glyph = "~";
    else if (booking->status == STATUS_HOLD)
        glyph = "?";
    return mem_format("%s%s%s", glyph, booking->title != NULL ? booking->title : "", behind);
}

/* "Tue 24 Nov 09:00-18:00" */
static char *when_words(const struct state *state, instant start, instant end)
{
    const struct zone *zone = state->roster->tenant.zone;
    char from[64], to[64];
    zone_format_human(zone, start, false, from, sizeof from);
    if (zone_local(zone, start).day == zone_local(zone, end).day) {
        zone_format_time(zone, end, to, sizeof to);
        return mem_format("%s-%s", from, to);
    }
    zone_format_human(zone, end, false, to, sizeof to);
    return mem_format("%s - %s", from, to);
}

static const char *artist_name(const struct state *state, struct id artist)
{
    const struct artist *found = roster_artist(state->roster, artist);
    return found != NULL ? found->name : "an artist who is no longer on the board";
}

char *words_for(const struct state *state, const struct booking *booking)
{
    char *title = title_words(booking);
    char *text = mem_format("%s for %s", title, artist_name(state, booking->artist));
    free(title);
    return text;
}

/* "~Rig fix for Chidi Eze, Tue 24 Nov 09:00-18:00" */
static char *booking_words(const struct state *state, const struct booking *booking)
{
    char *who = words_for(state, booking), *when = when_words(state, booking->start, booking->end);
    char *text = mem_format("%s, %s", who, when);
    free(who);
    free(when);
    return text;
}

static const char *standing_word(const struct booking *booking)
{
    return booking_is_second_option(booking) ? "second option" : status_word(booking->status);
}

char *words_line(const struct state *state, const struct booking *booking)
{
    const struct project *project = roster_project(state->roster, booking->project);
    char *when = when_words(state, booking->start, booking->end);
    char *line = mem_format("%s, %s, %s, %s", booking->title != NULL ? booking->title : "",
                            artist_name(state, booking->artist), when, standing_word(booking));
    char *text = project != NULL ? mem_format("%s, %s (%s)", line, project->name, project->code) : mem_copy(line);
    char *clean = text_clean(text);
    free(when);
    free(line);
    free(text);
    return clean;
}

char *words_taken(const struct state *state, const struct booking *by)
{
    char *title = title_words(by), *when = when_words(state, by->start, by->end);
    char *text = mem_format("%s is taken %s by %s", artist_name(state, by->artist), when, title);
    free(title);
    free(when);
    return text;
}

/* "Rig fix for Chidi Eze", without a sign of how it stood. */
static char *bare_words(const struct state *state, const struct booking *booking)
{
    return mem_format("%s for %s", booking->title != NULL ? booking->title : "", artist_name(state, booking->artist));
}

static char *status_sentence(const struct state *state, const struct pending *pending)
{
    char *who = bare_words(state, &pending->before);
    bool split = pending->kind == EFFECT_TAKE && booking_is_second_option(&pending->after);
    char *text =
        split ? mem_format("The free days of %s are a pencil now; the rest waits on.", who)
              : mem_format("%s: %s -> %s.", who, standing_word(&pending->before), standing_word(&pending->after));
    free(who);
    return text;
}

static const char *verb_of(enum effect_kind kind, const struct booking *before, const struct booking *after)
{
    static const char *const verbs[] = {
        [EFFECT_BOOK] = "Booked", [EFFECT_MOVE] = "Moved",       [EFFECT_EDIT] = "Saved",
        [EFFECT_TAKE] = "Took",   [EFFECT_RELEASE] = "Released", [EFFECT_SPLIT] = "Split",
    };
    bool stays = id_equal(before->artist, after->artist) && before->start == after->start;
    if (kind == EFFECT_MOVE && stays && before->end != after->end)
        return before->end < after->end ? "Lengthened" : "Shortened";
    return verbs[kind];
}

/* "Split ~Comp for Ada Byron: until Tue 24 Nov 18:00, and from Thu 26 Nov 09:00." */
static char *split_sentence(const struct state *state, const struct change *change)
{
    char *who = words_for(state, &change->before), until[64], from[64];
    zone_format_human(state->roster->tenant.zone, change->after.end, false, until, sizeof until);
    zone_format_human(state->roster->tenant.zone, change->part.start, false, from, sizeof from);
    char *text = mem_format("Split %s: until %s, and from %s.", who, until, from);
    free(who);
    return text;
}

/* "~Comp for Ada Byron and 3 more" of what was done. */
static char *bulk_phrase(const struct state *state, const struct pending *pending)
{
    size_t index = (size_t)(pending - state->pending.list), at = 0, count = state_done_count(state, index);
    while (at + 1 < pending->change_count && state_refusal(state, index, at) != NULL)
        at++;
    const struct change *first = &pending->changes[at];
    char *who = first->kind == EFFECT_STATUS
                    ? bare_words(state, &first->before)
                    : words_for(state, first->kind == EFFECT_BOOK ? &first->after : &first->before);
    char *text = count > 1 ? mem_format("%s and %zu more", who, count - 1) : mem_copy(who);
    free(who);
    return text;
}

/* "Comp for Ada Byron and 3 more: now confirmed." */
static char *bulk_status_sentence(const struct pending *pending, size_t done, const char *what)
{
    const char *status = standing_word(&pending->changes[0].after);
    if (done == pending->change_count)
        return mem_format("%s: now %s.", what, status);
    return mem_format("%zu of %zu: %s: now %s.", done, pending->change_count, what, status);
}

static char *bulk_sentence(const struct state *state, const struct pending *pending)
{
    size_t done = state_done_count(state, (size_t)(pending - state->pending.list));
    const struct change *first = pending->changes;
    if (done == 0)
        return mem_copy("Nothing fits any more; all is left as it was.");
    if (pending->change_count == 1 && first->kind == EFFECT_SPLIT)
        return split_sentence(state, first);
    char *what = bulk_phrase(state, pending);
    const char *verb = verb_of(first->kind, &first->before, &first->after);
    char *text = first->kind == EFFECT_STATUS ? bulk_status_sentence(pending, done, what)
                 : done == pending->change_count
                     ? mem_format("%s %s.", verb, what)
                     : mem_format("%s %zu of %zu: %s.", verb, done, pending->change_count, what);
    free(what);
    return text;
}

const char *words_or_act(const struct pending *pending)
{
    return pending->problem != NULL ? pending->problem : "your last act";
}

/* "Challenged ~Harbour rig for Chidi Eze: Ben is to decide until Tue 24 Nov 14:00." */
static char *challenge_sentence(const struct state *state, const struct pending *pending)
{
    char *who = words_for(state, &pending->after), *text, until[64];
    instant deadline = state->clock.now + state->roster->tenant.challenge_hours * HOUR_US;
    zone_format_human(state->roster->tenant.zone, deadline, false, until, sizeof until);
    if (pending->kind == EFFECT_WITHDRAW)
        text = mem_format("Withdrawn: %s is challenged no more.", who);
    else if (pending->after.status == STATUS_PENCIL)
        text = mem_format("Challenged %s: %s is to confirm or release it until %s.", who,
                          roster_member_name(state->roster, pending->after.created_by), until);
    else
        text = mem_format("%s challenges what is in its way, until %s.", who, until);
    free(who);
    return text;
}

static bool is_about_a_challenge(const struct pending *pending)
{
    return pending->kind == EFFECT_CHALLENGE || pending->kind == EFFECT_WITHDRAW;
}

char *words_done(const struct state *state, const struct pending *pending)
{
    if (is_about_a_challenge(pending))
        return challenge_sentence(state, pending);
    if (pending->kind == EFFECT_UNDO)
        return mem_format("%s: %s.", pending->redo ? "Did again" : "Took back", words_or_act(pending));
    if (pending->kind == EFFECT_BULK)
        return bulk_sentence(state, pending);
    if (pending->kind == EFFECT_STATUS || pending->kind == EFFECT_TAKE)
        return status_sentence(state, pending);
    if (pending->kind != EFFECT_RELEASE) {
        char *what = booking_words(state, &pending->after);
        char *text = mem_format("%s %s.", verb_of(pending->kind, &pending->before, &pending->after), what);
        free(what);
        return text;
    }
    char *what = booking_words(state, &pending->before);
    char *text = pending->after.reason == REASON_RELEASED
                     ? mem_format("Released %s.", what)
                     : mem_format("Cancelled %s: %s.", what, reason_word(pending->after.reason));
    free(what);
    return text;
}

/* If many clash, names the first and counts the others. */
static char *bulk_clash(const struct state *state, const struct pending *pending)
{
    size_t index = (size_t)(pending - state->pending.list), others = 0;
    char *first = mem_copy("");
    for (size_t at = 0; at < pending->change_count; at++) {
        const struct booking *after = &pending->changes[at].after;
        if (after->status == STATUS_CANCELLED || state_refusal(state, index, at) != NULL)
            continue;
        char *words = drawn_clash_words(state, after);
        if (*first && *words) {
            others++;
        } else if (*words) {
            free(first);
            first = mem_format("%s %s", artist_name(state, after->artist), words);
        }
        free(words);
    }
    char *text = others > 0 ? mem_format("%s; %zu more of them clash", first, others) : mem_copy(first);
    free(first);
    return text;
}

char *words_clash(const struct state *state, const struct pending *pending)
{
    if (pending->kind == EFFECT_BULK)
        return bulk_clash(state, pending);
    if (pending->kind == EFFECT_UNDO || is_about_a_challenge(pending) || pending->after.status == STATUS_CANCELLED)
        return mem_copy("");
    return drawn_clash_words(state, &pending->after);
}

static bool is_told(const struct state *state, const struct booking *row, bool offered)
{
    return offered ? option_opening(state->roster, state->bookings, row, state_moment(state)).any
                   : row->status == STATUS_PENCIL;
}

/* Picks the rows of others that moved up or were offered something. */
static char *others_words(const struct state *state, const struct pending *pending, const struct booking *rows,
                          size_t count, bool offered)
{
    const struct booking *first = NULL;
    size_t more = 0;
    for (size_t i = 0; i < count; i++) {
        if (pending_is_about(pending, rows[i].id) || !is_told(state, &rows[i], offered))
            continue;
        more += first != NULL;
        first = first != NULL ? first : &rows[i];
    }
    if (first == NULL)
        return mem_copy("");
    char *who = words_for(state, first);
    char *text = more > 0 ? mem_format(" %s: %s and %zu more.", offered ? "Offered" : "Moved up", who, more)
                          : mem_format(" %s: %s.", offered ? "Offered" : "Moved up", who);
    free(who);
    return text;
}

char *words_moved_up(const struct state *state, const struct pending *pending, const struct booking *rows, size_t count)
{
    if (pending->kind == EFFECT_UNDO || pending->kind == EFFECT_TAKE || pending->kind == EFFECT_BOOK)
        return mem_copy("");
    char *up = others_words(state, pending, rows, count, false),
         *offered = others_words(state, pending, rows, count, true);
    char *text = mem_format("%s%s", up, offered);
    free(up);
    free(offered);
    return text;
}

char *words_undone(const struct state *state, const struct undone *undone)
{
    char *who = words_for(state, &undone->first);
    const char *records = undone->records;
    bool parts = undone->bookings == 2 && strcmp(undone->word, "split") == 0; /* of one booking, which is named */
    char *what = undone->bookings == 0 && records != NULL ? mem_format("%s %s", undone->word, records)
                 : undone->bookings > 1 && !parts         ? mem_format("%s %d bookings", undone->word, undone->bookings)
                                                          : mem_format("%s %s", undone->word, who);
    if (undone->bookings > 0 && records != NULL) {
        char *both = mem_format("%s, with %s", what, records);
        free(what);
        what = both;
    }
    char when[64];
    zone_format_human(state->roster->tenant.zone, undone->at, false, when, sizeof when);
    char *text = state->clock.now - undone->at < HOUR_US ? mem_copy(what) : mem_format("%s, of %s", what, when);
    free(who);
    free(what);
    return text;
}

/* " by 2026-11-27 18:00" */
static char *decide_words(const struct state *state, const struct booking *booking)
{
    const struct zone *zone = state->roster->tenant.zone;
    char date[16], clock[16];
    if (booking->status != STATUS_PENCIL || booking->decide_by == INSTANT_NONE)
        return mem_copy("");
    day_format_iso(zone_local(zone, booking->decide_by).day, date, sizeof date);
    zone_format_clock(zone, booking->decide_by, clock, sizeof clock);
    return mem_format(" by %s %s", date, clock);
}

char *words_as_line(const struct state *state, const struct booking *booking)
{
    const struct zone *zone = state->roster->tenant.zone;
    const struct project *project = roster_project(state->roster, booking->project);
    char from[16], to[16];
    zone_format_clock(zone, booking->start, from, sizeof from);
    zone_format_clock(zone, booking->end, to, sizeof to);
    const char *quote = strchr(booking->title, '"') == NULL ? "\"" : "";
    char *by = decide_words(state, booking);
    char *line = mem_format("%s%s%s%s%s %s-%s %s%s%s", quote, booking->title, quote, project != NULL ? " @" : "",
                            project != NULL ? project->code : "", from, to,
                            booking->status == STATUS_PENCIL && booking->heavy ? "heavy " : "",
                            booking_is_second_option(booking) ? "second" : status_word(booking->status), by);
    free(by);
    return line;
}
