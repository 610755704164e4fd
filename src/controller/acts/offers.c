#include "controller/acts/offers.h"

#include <stdio.h>
#include <string.h>

#include "controller/acts/challenge.h"
#include "domain/text.h"

enum { INDENT = 3, GAP = 3 }; /* cells before the first, between them */
enum { PIECE_TEXT = 80 };     /* bytes of the times of a piece, at the most */

static const struct booking *refused(const struct state *state)
{
    return &state->pending.list[state->pending.shown].after;
}

static void offer_artist(const struct state *state, struct offer *offer)
{
    const struct conflict *conflict = &state->conflict;
    const struct artist *artist =
        conflict->free_count > 0 ? roster_artist(state->roster, conflict->free_artists[0].artist) : NULL;
    offer->works = conflict->repairs_loaded && artist != NULL;
    if (!conflict->repairs_loaded)
        snprintf(offer->text, sizeof offer->text, "free artist: ...");
    else if (artist == NULL)
        snprintf(offer->text, sizeof offer->text, "nobody else is free");
    else
        snprintf(offer->text, sizeof offer->text, "%s is free", artist->name);
}

static void offer_slot(const struct state *state, struct offer *offer)
{
    const struct conflict *conflict = &state->conflict;
    char when[40];
    offer->works = conflict->repairs_loaded && conflict->next_free.start != INSTANT_NONE;
    if (!conflict->repairs_loaded) {
        snprintf(offer->text, sizeof offer->text, "next free: ...");
    } else if (conflict->next_free.start == INSTANT_NONE) {
        snprintf(offer->text, sizeof offer->text, "no free slot in four weeks");
    } else {
        zone_format_moment(state->roster->tenant.zone, conflict->next_free.start, false, when, sizeof when);
        snprintf(offer->text, sizeof offer->text, "next free: %s", when);
    }
}

static void offer_second(const struct state *state, struct offer *offer)
{
    (void)state;
    offer->works = true;
    snprintf(offer->text, sizeof offer->text, "second option");
}

/* "Tue 24 13:00-18:00"; without the day where the refused write has one day only. */
static void format_piece(const struct state *state, const struct piece *piece, char out[PIECE_TEXT])
{
    const struct zone *zone = state->roster->tenant.zone;
    const struct booking *wanted = refused(state);
    char text[PIECE_TEXT];
    bool one_day = zone_local(zone, wanted->start).day == zone_local(zone, wanted->end - 1).day;
    zone_format_times(zone, piece->start, piece->end, false, text, sizeof text);
    snprintf(out, PIECE_TEXT, "%s", one_day ? strrchr(text, ' ') + 1 : text);
}

/* The times of the pieces; of many the first ones, and how many more. */
static void offer_split(const struct state *state, struct offer *offer)
{
    enum { NAMED_MOST = 3 };
    const struct conflict *conflict = &state->conflict;
    size_t named = conflict->piece_count <= NAMED_MOST ? conflict->piece_count : NAMED_MOST - 1;
    char *end = offer->text + snprintf(offer->text, sizeof offer->text, "split:");
    offer->works = conflict->piece_count > 0;
    if (!offer->works)
        snprintf(offer->text, sizeof offer->text, "no piece is free");
    for (size_t i = 0; i < named; i++) {
        char piece[PIECE_TEXT];
        format_piece(state, &conflict->pieces[i], piece);
        end += snprintf(end, sizeof offer->text - (size_t)(end - offer->text), "%s %s", i > 0 ? "," : "", piece);
    }
    if (named < conflict->piece_count)
        snprintf(end, sizeof offer->text - (size_t)(end - offer->text), " and %zu more", conflict->piece_count - named);
}

static void offer_challenge(const struct state *state, struct offer *offer)
{
    const struct conflict *conflict = &state->conflict;
    for (size_t i = 0; i < conflict->in_the_way_count; i++)
        offer->works = offer->works || challenge_is_possible(state, &conflict->in_the_way[i]);
    snprintf(offer->text, sizeof offer->text, "challenge");
}

static void offer_back(const struct state *state, struct offer *offer)
{
    (void)state;
    offer->works = true;
    snprintf(offer->text, sizeof offer->text, "back");
}

static const struct {
    enum action_id action;
    const char *key; /* NULL: as the keymap has it */
    void (*fill)(const struct state *state, struct offer *offer);
} kinds[OFFERS] = {
    {ACTION_REPAIR_1, NULL, offer_artist},    {ACTION_REPAIR_2, NULL, offer_slot},
    {ACTION_REPAIR_3, NULL, offer_second},    {ACTION_REPAIR_4, NULL, offer_split},
    {ACTION_REPAIR_5, NULL, offer_challenge}, {ACTION_BACK, "Esc", offer_back},
};

int offers_of(const struct state *state, struct offer out[OFFERS])
{
    int row = 0, column = INDENT;
    for (size_t i = 0; i < OFFERS; i++) {
        struct offer offer = {.key = kinds[i].key};
        if (offer.key == NULL)
            offer.key = keymap_key(state->keymap, kinds[i].action);
        kinds[i].fill(state, &offer);
        int width = text_width(offer.key) + 1 + text_width(offer.text);
        if (column > INDENT && column + width > state->terminal.columns - 1) {
            row++;
            column = INDENT;
        }
        offer.row = row;
        column += width + GAP;
        if (out != NULL)
            out[i] = offer;
    }
    return row + 1;
}
