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

static bool has_skill(const struct artist *artist, const char *skill)
{
    for (size_t i = 0; i < artist->skill_count; i++)
        if (strcmp(artist->skills[i], skill) == 0)
            return true;
    return false;
}

/* "comp nuke": the skills of `of` that `artist` has, or those that it lacks; "": none. */
static void format_skills(const struct artist *of, const struct artist *artist, bool has, char *out, size_t size)
{
    size_t used = 0;
    *out = '\0';
    for (size_t i = 0; i < of->skill_count && used < size; i++)
        if (has_skill(artist, of->skills[i]) == has)
            used += (size_t)snprintf(out + used, size - used, "%s%s", used > 0 ? " " : "", of->skills[i]);
}

/* "Ben Okri is free", "Ben Okri is free (comp nuke; no rig)". */
static void format_free(const struct artist *artist, const struct artist *instead, struct offer *offer)
{
    char has[60] = "", lacks[60] = "";
    if (instead != NULL) {
        format_skills(instead, artist, true, has, sizeof has);
        format_skills(instead, artist, false, lacks, sizeof lacks);
    }
    if (*lacks == '\0')
        snprintf(offer->text, sizeof offer->text, "%s is free", artist->name);
    else
        snprintf(offer->text, sizeof offer->text, "%s is free (%s; no %s)", artist->name, has, lacks);
}

static void offer_artist(const struct state *state, struct offer *offer)
{
    const struct conflict *conflict = &state->conflict;
    const struct artist *artist =
        conflict->free_count > 0 ? roster_artist(state->roster, conflict->free_artists[0].artist) : NULL;
    const struct artist *instead = roster_artist(state->roster, refused(state)->artist);
    offer->works = conflict->repairs_loaded && artist != NULL;
    if (!conflict->repairs_loaded)
        snprintf(offer->text, sizeof offer->text, "free artist: ...");
    else if (artist != NULL)
        format_free(artist, instead, offer);
    else if (instead != NULL && instead->skill_count > 0)
        snprintf(offer->text, sizeof offer->text, "nobody else with %s is free; %s finder", instead->skills[0],
                 keymap_key(state->keymap, ACTION_FIND));
    else
        snprintf(offer->text, sizeof offer->text, "nobody else is free");
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

/* Why nothing in the way can be challenged. */
static const char *no_challenge(const struct state *state)
{
    const struct conflict *conflict = &state->conflict;
    const char *why = "it is confirmed";
    if (drafts_any_open(state))
        return "on the live board only";
    for (size_t i = 0; i < conflict->in_the_way_count; i++)
        if (conflict->in_the_way[i].status == STATUS_PENCIL)
            why = id_equal(conflict->in_the_way[i].created_by, state->roster->me) ? "it is yours" : "it is challenged";
    return conflict->in_the_way_count > 0 ? why : "nothing is there";
}

static void offer_challenge(const struct state *state, struct offer *offer)
{
    const struct conflict *conflict = &state->conflict;
    for (size_t i = 0; i < conflict->in_the_way_count; i++)
        offer->works = offer->works || challenge_is_possible(state, &conflict->in_the_way[i]);
    if (offer->works)
        snprintf(offer->text, sizeof offer->text, "challenge");
    else
        snprintf(offer->text, sizeof offer->text, "challenge: %s", no_challenge(state));
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
