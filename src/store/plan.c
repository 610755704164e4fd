#include "store/plan.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "protocol/time_off.h"
#include "store/changes.h"

static void fill_nothing(struct parameters *to, const struct effect *effect)
{
    (void)to;
    (void)effect;
}

static void fill_weeks(struct parameters *to, const struct effect *effect)
{
    parameters_day(to, effect->first);
    parameters_day(to, effect->end);
}

static void fill_then(struct parameters *to, const struct effect *effect)
{
    parameters_number(to, effect->at);
}

static void fill_weeks_then(struct parameters *to, const struct effect *effect)
{
    fill_weeks(to, effect);
    fill_then(to, effect);
}

static void fill_booking(struct parameters *to, const struct effect *effect)
{
    parameters_id(to, effect->booking.id);
}

static void fill_history(struct parameters *to, const struct effect *effect)
{
    parameters_id(to, effect->booking.id);
    parameters_given(to, effect->below, 0);
    parameters_number(to, HISTORY_MOST);
}

static void fill_slot(struct parameters *to, const struct effect *effect)
{
    parameters_id(to, effect->booking.artist);
    parameters_instant(to, effect->booking.start);
    parameters_instant(to, effect->booking.end);
}

static void fill_find(struct parameters *to, const struct effect *effect)
{
    const struct find *find = &effect->find;
    parameters_instant(to, find->start);
    parameters_instant(to, find->end);
    parameters_text(to, find->skills);
    parameters_bool(to, find->any);
    parameters_given(to, find->rate, -1);
    parameters_given(to, find->minutes, 0);
    parameters_number(to, FIND_MOST);
}

static void fill_changes(struct parameters *to, const struct effect *effect)
{
    if (effect->horizon == 0) {
        parameters_text(to, NULL);
        return;
    }
    snprintf(to->text[to->count], ID_TEXT, "%" PRIu64, effect->horizon);
    parameters_text(to, to->text[to->count]);
}

static void fill_diff(struct parameters *to, const struct effect *effect)
{
    parameters_instant(to, effect->at);
}

static void fill_presence(struct parameters *to, const struct effect *effect)
{
    parameters_id(to, effect->act);
    parameters_id(to, effect->booking.artist);
    parameters_day(to, effect->first);
    parameters_bool(to, effect->pooled);
}

static void fill_act(struct parameters *to, const struct effect *effect)
{
    parameters_id(to, effect->act);
}

/* What book and edit take alike. */
static void add_content(struct parameters *to, const struct booking *booking)
{
    parameters_id(to, booking->artist);
    parameters_id(to, booking->project);
    parameters_text(to, booking->title);
    parameters_text(to, booking->notes);
    parameters_instant(to, booking->start);
    parameters_instant(to, booking->end);
}

static void fill_book(struct parameters *to, const struct effect *effect)
{
    const struct booking *booking = &effect->booking;
    parameters_id(to, booking->id);
    add_content(to, booking);
    parameters_text(to, status_word(booking->status));
    parameters_bool(to, effect->second_option);
    parameters_instant(to, booking->decide_by);
    parameters_bool(to, booking->heavy);
}

static void fill_move(struct parameters *to, const struct effect *effect)
{
    parameters_id(to, effect->booking.id);
    parameters_given(to, effect->version, 0);
    fill_slot(to, effect);
}

static void fill_edit(struct parameters *to, const struct effect *effect)
{
    const struct booking *booking = &effect->booking;
    parameters_id(to, booking->id);
    parameters_given(to, effect->version, 0);
    add_content(to, booking);
    parameters_instant(to, booking->decide_by);
    parameters_bool(to, booking->heavy);
    parameters_text(to, effect->with_status ? status_word(booking->status) : NULL);
    parameters_bool(to, effect->second_option);
}

static void fill_status(struct parameters *to, const struct effect *effect)
{
    parameters_id(to, effect->booking.id);
    parameters_given(to, effect->version, 0);
    parameters_text(to, status_word(effect->booking.status));
    parameters_bool(to, effect->second_option);
}

static void fill_take(struct parameters *to, const struct effect *effect)
{
    parameters_id(to, effect->booking.id);
    parameters_given(to, effect->version, 0);
}

static void fill_release(struct parameters *to, const struct effect *effect)
{
    parameters_id(to, effect->booking.id);
    parameters_given(to, effect->version, 0);
    parameters_text(to, reason_word(effect->booking.reason));
}

static void fill_undo(struct parameters *to, const struct effect *effect)
{
    parameters_id(to, effect->undo);
}

static void fill_undo_newest(struct parameters *to, const struct effect *effect)
{
    parameters_bool(to, effect->redo);
    parameters_given(to, effect->below, 0);
}

static void fill_challenge(struct parameters *to, const struct effect *effect)
{
    to->owned = changes_json(effect->changes, effect->change_count);
    parameters_id(to, effect->booking.id);
    parameters_text(to, to->owned);
}

static void fill_bulk(struct parameters *to, const struct effect *effect)
{
    static const char *const modes[] = {[BULK_ALL] = "all", [BULK_FITS] = "fits", [BULK_TRY] = "try"};
    to->owned = changes_json(effect->changes, effect->change_count);
    parameters_text(to, to->owned);
    parameters_text(to, modes[effect->bulk]);
}

/* A page of a list: behind which row, how many, the list's own argument, what it is narrowed to. */
static void fill_list(struct parameters *to, const struct effect *effect)
{
    parameters_text(to, effect->list_after);
    parameters_number(to, PAGE_ROWS);
    parameters_text(to, effect->list_argument);
    parameters_text(to, effect->list_narrow);
}

/* The record's first texts, as many as the query takes. */
static void add_texts(struct parameters *to, const struct effect *effect, int count)
{
    for (int i = 0; i < count; i++)
        parameters_text(to, effect->record.value[i]);
}

static void fill_project(struct parameters *to, const struct effect *effect)
{
    parameters_id(to, effect->record.id);
    parameters_given(to, effect->record.version, 0);
    add_texts(to, effect, 5);
}

static void fill_member(struct parameters *to, const struct effect *effect)
{
    parameters_id(to, effect->record.id);
    add_texts(to, effect, 3);
}

static void fill_tenant(struct parameters *to, const struct effect *effect)
{
    add_texts(to, effect, 11);
}

static void fill_holiday(struct parameters *to, const struct effect *effect)
{
    add_texts(to, effect, 3);
}

static void fill_holiday_day(struct parameters *to, const struct effect *effect)
{
    add_texts(to, effect, 1);
}

static void fill_artist(struct parameters *to, const struct effect *effect)
{
    parameters_id(to, effect->record.id);
    parameters_given(to, effect->record.version, 0);
    add_texts(to, effect, 8);
}

static void fill_times_off(struct parameters *to, const struct effect *effect)
{
    const struct record *record = &effect->record;
    parameters_text(to, record->value[TIME_OFF_IDS]);
    parameters_given(to, record->version, 0);
    parameters_text(to, record->value[TIME_OFF_ARTISTS]);
    parameters_text(to, record->value[TIME_OFF_START]);
    parameters_text(to, record->value[TIME_OFF_END]);
    parameters_text(to, record->value[TIME_OFF_REASON]);
}

static void fill_record_id(struct parameters *to, const struct effect *effect)
{
    parameters_id(to, effect->record.id);
}

/* One of the single writes as a list of changes, which is what a what-if board takes. */
static struct change only_change(const struct effect *effect)
{
    struct change change = {.kind = effect->kind, .before = effect->booking, .after = effect->booking};
    change.before.version = effect->version;
    if (effect->second_option)
        change.after.lapses_at = INSTANT_NONE;
    if (effect->kind == EFFECT_EDIT && effect->with_status) /* said although nobody here knows what it was */
        change.before.status = STATUS_CANCELLED;
    return change;
}

static void fill_draft_act(struct parameters *to, const struct effect *effect)
{
    struct change only = only_change(effect);
    bool bulk = effect->kind == EFFECT_BULK;
    to->owned = bulk ? changes_json(effect->changes, effect->change_count) : changes_json(&only, 1);
    parameters_id(to, effect->draft);
    parameters_text(to, to->owned);
    parameters_bool(to, !bulk || effect->bulk != BULK_TRY);
}

static void fill_draft(struct parameters *to, const struct effect *effect)
{
    parameters_id(to, effect->draft);
}

static void fill_draft_weeks(struct parameters *to, const struct effect *effect)
{
    fill_weeks(to, effect);
    parameters_id(to, effect->draft);
}

static void fill_draft_booking(struct parameters *to, const struct effect *effect)
{
    parameters_id(to, effect->booking.id);
    parameters_id(to, effect->draft);
}

static void fill_draft_undo(struct parameters *to, const struct effect *effect)
{
    parameters_id(to, effect->draft);
    fill_undo_newest(to, effect);
}

static void fill_draft_settled(struct parameters *to, const struct effect *effect)
{
    parameters_id(to, effect->act);
    parameters_id(to, effect->draft);
}

static void fill_named_draft(struct parameters *to, const struct effect *effect)
{
    parameters_id(to, effect->record.id);
    add_texts(to, effect, 1);
}

static void fill_share(struct parameters *to, const struct effect *effect)
{
    fill_named_draft(to, effect);
    parameters_bool(to, effect->kind == EFFECT_SHARE_DRAFT);
}

static const struct statement plans[][REQUEST_RESULTS] = {
    [EFFECT_OPEN] = {{&query_members, fill_nothing},
                     {&query_artists, fill_nothing},
                     {&query_projects, fill_nothing},
                     {&query_holidays, fill_nothing},
                     {&query_tenant_table, fill_nothing},
                     {&query_drafts, fill_nothing},
                     {&query_week, fill_weeks},
                     {&query_week_time_off, fill_weeks},
                     {&query_challenges, fill_nothing}},
    [EFFECT_ROSTER] = {{&query_members, fill_nothing},
                       {&query_artists, fill_nothing},
                       {&query_projects, fill_nothing},
                       {&query_holidays, fill_nothing},
                       {&query_tenant_table, fill_nothing},
                       {&query_drafts, fill_nothing}},
    [EFFECT_WEEKS] = {{&query_week, fill_weeks},
                      {&query_week_time_off, fill_weeks},
                      {&query_challenges, fill_nothing}},
    [EFFECT_CARD] = {{&query_booking, fill_booking}, {&query_card_history, fill_history}},
    [EFFECT_REPAIRS] = {{&query_free_artists, fill_slot}, {&query_next_free, fill_slot}},
    [EFFECT_FIND] = {{&query_find, fill_find}},
    [EFFECT_WAITING] = {{&query_waiting, fill_nothing}},
    [EFFECT_NEWS] = {{&query_changes, fill_changes}},
    [EFFECT_DIFF] = {{&query_diff, fill_diff}},
    [EFFECT_PRESENCE] = {{&query_presence, fill_presence}},
    [EFFECT_BOOK] = {{&query_book, fill_book}},
    [EFFECT_MOVE] = {{&query_move, fill_move}},
    [EFFECT_EDIT] = {{&query_edit, fill_edit}},
    [EFFECT_STATUS] = {{&query_set_status, fill_status}},
    [EFFECT_TAKE] = {{&query_take_offer, fill_take}},
    [EFFECT_RELEASE] = {{&query_release, fill_release}},
    [EFFECT_BULK] = {{&query_bulk, fill_bulk}},
    [EFFECT_CHALLENGE] = {{&query_challenge, fill_challenge}},
    [EFFECT_WITHDRAW] = {{&query_withdraw, fill_booking}},
    [EFFECT_UNDO] = {{&query_undo, fill_undo}},
    [EFFECT_SWEEP] = {{&query_sweep, fill_nothing}},
    [EFFECT_SAVE_PROJECT] = {{&query_save_project, fill_project}},
    [EFFECT_REMOVE_PROJECT] = {{&query_remove_project, fill_record_id}},
    [EFFECT_SAVE_MEMBER] = {{&query_save_member, fill_member}},
    [EFFECT_REMOVE_MEMBER] = {{&query_remove_member, fill_record_id}},
    [EFFECT_SAVE_TENANT] = {{&query_save_tenant, fill_tenant}},
    [EFFECT_SAVE_HOLIDAY] = {{&query_save_holiday, fill_holiday}},
    [EFFECT_REMOVE_HOLIDAY] = {{&query_remove_holiday, fill_holiday_day}},
    [EFFECT_SAVE_ARTIST] = {{&query_save_artist, fill_artist}},
    [EFFECT_REMOVE_ARTIST] = {{&query_remove_artist, fill_record_id}},
    [EFFECT_RESTORE_ARTIST] = {{&query_restore_artist, fill_record_id}},
    [EFFECT_SAVE_TIME_OFF] = {{&query_save_times_off, fill_times_off}},
    [EFFECT_REMOVE_TIME_OFF] = {{&query_remove_time_off, fill_record_id}},
    [EFFECT_COMMIT] = {{&query_draft_rows, fill_draft}, {&query_draft_commit, fill_draft}},
    [EFFECT_SAVE_DRAFT] = {{&query_save_draft, fill_named_draft}},
    [EFFECT_REMOVE_DRAFT] = {{&query_drop_draft, fill_record_id}},
    [EFFECT_SHARE_DRAFT] = {{&query_share_draft, fill_share}},
    [EFFECT_UNSHARE_DRAFT] = {{&query_share_draft, fill_share}},
};
/* What differs on a what-if board. */
static const struct statement draft_plans[EFFECT_COMMIT + 1][4] = {
    [EFFECT_WEEKS] = {{&query_draft_week, fill_draft_weeks},
                      {&query_week_time_off, fill_weeks},
                      {&query_challenges, fill_nothing}},
    [EFFECT_CARD] = {{&query_draft_booking, fill_draft_booking}, {&query_card_history, fill_history}},
    [EFFECT_BOOK] = {{&query_draft_act, fill_draft_act}},
    [EFFECT_MOVE] = {{&query_draft_act, fill_draft_act}},
    [EFFECT_EDIT] = {{&query_draft_act, fill_draft_act}},
    [EFFECT_STATUS] = {{&query_draft_act, fill_draft_act}},
    [EFFECT_TAKE] = {{&query_draft_act, fill_draft_act}},
    [EFFECT_RELEASE] = {{&query_draft_act, fill_draft_act}},
    [EFFECT_BULK] = {{&query_draft_act, fill_draft_act}},
    [EFFECT_UNDO] = {{&query_draft_undo, fill_draft_undo}},
};
/* Those of the board as it was; the results are the same. */
static const struct statement plans_then[EFFECT_WEEKS + 1][REQUEST_RESULTS] = {
    [EFFECT_OPEN] = {{&query_members, fill_nothing},
                     {&query_artists_then, fill_then},
                     {&query_projects_then, fill_then},
                     {&query_holidays, fill_nothing},
                     {&query_tenant_table, fill_nothing},
                     {&query_drafts, fill_nothing},
                     {&query_week_then, fill_weeks_then},
                     {&query_week_time_off, fill_weeks},
                     {&query_challenges, fill_nothing}},
    [EFFECT_ROSTER] = {{&query_members, fill_nothing},
                       {&query_artists_then, fill_then},
                       {&query_projects_then, fill_then},
                       {&query_holidays, fill_nothing},
                       {&query_tenant_table, fill_nothing},
                       {&query_drafts, fill_nothing}},
    [EFFECT_WEEKS] = {{&query_week_then, fill_weeks_then},
                      {&query_week_time_off, fill_weeks},
                      {&query_challenges, fill_nothing}},
};
static const struct statement list_plans[LIST_COUNT][2] = { /* of the paged ones */
    [LIST_BOOKINGS] = {{&query_booking_list, fill_list}},
    [LIST_PROJECTS] = {{&query_project_list, fill_list}},
    [LIST_LOG] = {{&query_log_list, fill_list}},
    [LIST_OWN_ACTS] = {{&query_own_act_list, fill_list}},
    [LIST_REMOVED] = {{&query_removed_list, fill_list}},
    [LIST_TIME_OFF] = {{&query_time_off_list, fill_list}},
};
static const struct statement settle_plan[] = {{&query_act, fill_act}, {0}};
static const struct statement draft_settle_plan[] = {{&query_draft_settled, fill_draft_settled}, {0}};
static const struct statement newest_plan[] = {{&query_undo_newest, fill_undo_newest}, {0}};

const struct statement *plan_of(const struct request *request)
{
    enum effect_kind kind = request->effect.kind;
    bool drafts = !id_is_nil(request->effect.draft) && kind <= EFFECT_COMMIT && draft_plans[kind]->query;
    if (request->stage == STAGE_CHECK || request->stage == STAGE_LAST)
        return drafts ? draft_settle_plan : settle_plan;
    if (drafts)
        return draft_plans[kind];
    if (kind == EFFECT_LIST)
        return list_plans[request->effect.list];
    if (kind == EFFECT_UNDO && id_is_nil(request->effect.undo))
        return newest_plan;
    bool no_weeks = kind == EFFECT_OPEN && request->effect.first >= request->effect.end;
    kind = no_weeks ? EFFECT_ROSTER : kind;
    return request->effect.at != 0 && kind <= EFFECT_WEEKS ? plans_then[kind] : plans[kind];
}
