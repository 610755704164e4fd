#include "domain/filter.h"

#include <stdlib.h>
#include <string.h>

#include "domain/clash.h"
#include "domain/filter_terms.h"
#include "domain/memory.h"
#include "domain/text.h"

void filter_clear(struct filter *filter)
{
    for (size_t i = 0; i < filter->count; i++) {
        struct filter_term *term = &filter->terms[i];
        for (size_t j = 0; j < term->word_count; j++)
            free(term->words[j]);
        free(term->words);
        free(term->projects);
    }
    free(filter->terms);
    *filter = (struct filter){0};
}

/* ---- what a term says ---- */

/* Text is about both: an artist's name shows the artist, a booking's title its row. */
static bool about_bookings(const struct filter_term *term)
{
    return term->kind == FILTER_PROJECT || term->kind == FILTER_STATUS || term->kind == FILTER_MINE ||
           term->kind == FILTER_DECIDE || term->kind == FILTER_TEXT;
}

static bool any_word_in(const struct filter_term *term, const char *text)
{
    char *folded = text_fold(text);
    bool found = false;
    for (size_t i = 0; i < term->word_count && !found; i++)
        found = strstr(folded, term->words[i]) != NULL;
    free(folded);
    return found;
}

static bool any_word_begins(const struct filter_term *term, const char *text)
{
    char *folded = text_fold(text);
    bool found = false;
    for (size_t i = 0; i < term->word_count && !found; i++)
        found = strncmp(folded, term->words[i], strlen(term->words[i])) == 0;
    free(folded);
    return found;
}

static bool has_skill(const struct filter_term *term, const struct artist *artist)
{
    for (size_t i = 0; i < artist->skill_count; i++)
        if (any_word_begins(term, artist->skills[i]))
            return true;
    return false;
}

/* A rate that was not given is neither less nor more. */
static bool rate_fits(const struct filter_term *term, int64_t rate)
{
    if (rate < 0)
        return false;
    return (term->equal && rate == term->rate) || (term->less && rate < term->rate) ||
           (term->more && rate > term->rate);
}

static bool is_free(const struct filter_term *term, const struct filter_view *view, const struct artist *artist)
{
    for (day d = term->first; d <= term->last; d++)
        if (!bookings_covers(view->bookings, day_monday(d), day_monday(d) + DAYS_A_WEEK) ||
            !free_all_day(view->roster, view->bookings, artist, d))
            return false;
    return true;
}

static bool artist_meets(const struct filter_term *term, const struct filter_view *view, const struct artist *artist)
{
    switch (term->kind) {
    case FILTER_TEXT:
        return any_word_in(term, artist->name);
    case FILTER_SKILL:
        return has_skill(term, artist);
    case FILTER_DEPARTMENT:
        return any_word_begins(term, artist->department);
    case FILTER_FREE:
        return is_free(term, view, artist);
    case FILTER_RATE:
        return rate_fits(term, artist->rate);
    case FILTER_PROJECT:
    case FILTER_STATUS:
    case FILTER_MINE:
    case FILTER_DECIDE:
        break;
    }
    return false;
}

static unsigned status_bits(const struct booking *booking)
{
    if (booking->status == STATUS_HOLD)
        return booking_is_second_option(booking) ? FILTER_SECOND : FILTER_HOLD;
    if (booking->status == STATUS_PENCIL)
        return booking->heavy ? FILTER_PENCIL | FILTER_HEAVY : FILTER_PENCIL;
    return FILTER_CONFIRMED;
}

static bool is_one_of(const struct filter_term *term, struct id project)
{
    for (size_t i = 0; i < term->project_count; i++)
        if (id_equal(term->projects[i], project))
            return true;
    return false;
}

static bool text_meets(const struct filter_term *term, const struct roster *roster, const struct booking *booking)
{
    const struct project *project = roster_project(roster, booking->project);
    return any_word_in(term, booking->title) ||
           (project != NULL && (any_word_in(term, project->code) || any_word_in(term, project->name)));
}

static bool booking_meets(const struct filter_term *term, const struct roster *roster, const struct booking *booking)
{
    switch (term->kind) {
    case FILTER_TEXT:
        return text_meets(term, roster, booking);
    case FILTER_PROJECT:
        return is_one_of(term, booking->project);
    case FILTER_STATUS:
        return (status_bits(booking) & term->statuses) != 0;
    case FILTER_MINE:
        return id_equal(booking->created_by, roster->me);
    case FILTER_DECIDE:
        return booking->status == STATUS_PENCIL && booking->decide_by != INSTANT_NONE &&
               booking->decide_by < zone_day_start(roster->tenant.zone, term->last + 1);
    case FILTER_SKILL:
    case FILTER_DEPARTMENT:
    case FILTER_FREE:
    case FILTER_RATE:
        break;
    }
    return false;
}

/* ---- rows ---- */

static bool in_view(const struct filter_view *view, const struct booking *booking)
{
    return booking_overlaps(booking, view->start, view->end) && booking_is_live(booking, view->now);
}

static bool has_booking_that_meets(const struct filter_term *term, const struct filter_view *view, struct id artist)
{
    struct booking_slice slice = bookings_of(view->bookings, artist);
    for (size_t i = 0; i < slice.count; i++)
        if (in_view(view, slice.list[i]) && booking_meets(term, view->roster, slice.list[i]))
            return true;
    return false;
}

/* True if this one booking meets all terms about bookings. It need not meet a term that the artist meets by name (`met`
 * says so by term), nor the negated ones, which no booking of the row may meet. */
static bool picked(const struct filter *filter, const bool *met, const struct roster *roster,
                   const struct booking *booking)
{
    for (size_t i = 0; i < filter->count; i++) {
        const struct filter_term *term = &filter->terms[i];
        if (about_bookings(term) && !term->negated && !met[i] && !booking_meets(term, roster, booking))
            return false;
    }
    return true;
}

static bool has_picked_booking(const struct filter *filter, const bool *met, const struct filter_view *view,
                               struct id artist)
{
    struct booking_slice slice = bookings_of(view->bookings, artist);
    for (size_t i = 0; i < slice.count; i++)
        if (in_view(view, slice.list[i]) && picked(filter, met, view->roster, slice.list[i]))
            return true;
    return false;
}

bool filter_shows(const struct filter *filter, const struct filter_view *view, const struct artist *artist)
{
    bool *met = mem_new(filter->count + 1, sizeof *met);
    bool shown = true, wants_booking = false;
    for (size_t i = 0; i < filter->count && shown; i++) {
        const struct filter_term *term = &filter->terms[i];
        met[i] = artist_meets(term, view, artist);
        if (term->negated)
            shown = !met[i] && !(about_bookings(term) && has_booking_that_meets(term, view, artist->id));
        else if (about_bookings(term))
            wants_booking = wants_booking || !met[i];
        else
            shown = met[i];
    }
    shown = shown && (!wants_booking || has_picked_booking(filter, met, view, artist->id));
    free(met);
    return shown;
}

bool filter_picks_bookings(const struct filter *filter)
{
    for (size_t i = 0; i < filter->count; i++)
        if (about_bookings(&filter->terms[i]) && !filter->terms[i].negated)
            return true;
    return false;
}

bool filter_picks(const struct filter *filter, const struct roster *roster, const struct booking *booking)
{
    const struct artist *artist = roster_artist(roster, booking->artist);
    for (size_t i = 0; i < filter->count; i++) {
        const struct filter_term *term = &filter->terms[i];
        bool by_name = term->kind == FILTER_TEXT && artist != NULL && any_word_in(term, artist->name);
        if (about_bookings(term) && !term->negated && !by_name && !booking_meets(term, roster, booking))
            return false;
    }
    return true;
}
