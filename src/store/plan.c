#include "store/plan.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "domain/memory.h"
#include "store/bulk_json.h"
#include "store/facts.h"

/* ---- the roster, and the weeks ---- */

static const struct statement ask_members = {.query = &query_members, .read = rows_members};
static const struct statement ask_artists = {.query = &query_artists, .read = rows_artists};
static const struct statement ask_projects = {.query = &query_projects, .read = rows_projects};
static const struct statement ask_memberships = {.query = &query_tenant_table, .read = rows_memberships};
static const struct statement ask_drafts = {.query = &query_drafts, .read = rows_drafts};
static const struct statement ask_challenges = {.query = &query_challenges, .read = rows_challenges};

static void fill_weeks(struct parameters *to, const struct effect *effect)
{
    parameters_day(to, effect->first);
    parameters_day(to, effect->end);
}

static const struct statement ask_week = {.query = &query_week, .fill = fill_weeks, .read = rows_bookings};
static const struct statement ask_time_off = {.query = &query_week_time_off, .fill = fill_weeks, .read = rows_time_off};

static void fill_past(struct parameters *to, const struct effect *effect)
{
    parameters_number(to, effect->at);
}

static const struct statement ask_holidays_past = {
    .query = &query_holidays_then, .fill = fill_past, .read = rows_holidays_then};
static const struct statement ask_known = {.query = &query_known_since, .read = rows_known_since};
static const struct statement ask_artists_past = {
    .query = &query_artists_then, .fill = fill_past, .read = rows_artists};
static const struct statement ask_projects_past = {
    .query = &query_projects_then, .fill = fill_past, .read = rows_projects};

static void fill_weeks_past(struct parameters *to, const struct effect *effect)
{
    fill_weeks(to, effect);
    fill_past(to, effect);
}

static const struct statement ask_week_past = {
    .query = &query_week_then, .fill = fill_weeks_past, .read = rows_bookings};
static const struct statement ask_time_off_past = {
    .query = &query_week_time_off_then, .fill = fill_weeks_past, .read = rows_time_off};

static void index_roster(const struct effect *effect, struct answer *answer)
{
    (void)effect;
    roster_index(answer->roster);
}

/* ---- other reads ---- */

static void fill_booking(struct parameters *to, const struct effect *effect)
{
    parameters_id(to, effect->booking.id);
}

static const struct statement ask_booking = {.query = &query_booking, .fill = fill_booking, .read = rows_bookings};

static void fill_history(struct parameters *to, const struct effect *effect)
{
    parameters_id(to, effect->booking.id);
    parameters_given(to, effect->below, 0);
    parameters_number(to, HISTORY_MOST);
}

static const struct statement ask_history = {.query = &query_card_history, .fill = fill_history, .read = rows_history};

static void miss_booking(const struct effect *effect, struct answer *answer)
{
    (void)effect;
    if (answer->row_count > 0)
        return;
    answer->fault = FAULT_INVALID;
    answer->outcome = OUTCOME_GONE;
    answer->message = mem_copy("There is no such booking.");
}

static void fill_slot(struct parameters *to, const struct effect *effect)
{
    parameters_id(to, effect->booking.artist);
    parameters_instant(to, effect->booking.start);
    parameters_instant(to, effect->booking.end);
}

/* Where there is none, the live board is asked about. */
static void fill_draft(struct parameters *to, const struct effect *effect)
{
    parameters_id(to, effect->draft);
}

static void fill_repairs(struct parameters *to, const struct effect *effect)
{
    fill_slot(to, effect);
    fill_draft(to, effect);
    parameters_id(to, effect->booking.id);
}

static const struct statement ask_free_artists = {
    .query = &query_free_artists, .fill = fill_repairs, .read = rows_slots};
static const struct statement ask_next_free = {.query = &query_next_free, .fill = fill_repairs, .read = rows_next_free};

static void name_artist(const struct effect *effect, struct answer *answer)
{
    answer->next_free.artist = effect->booking.artist;
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
    fill_draft(to, effect);
}

static const struct statement ask_find = {.query = &query_find, .fill = fill_find, .read = rows_findings};
static const struct statement ask_waiting = {.query = &query_waiting, .read = rows_bookings};

static void fill_news(struct parameters *to, const struct effect *effect)
{
    if (effect->horizon == 0) {
        parameters_text(to, NULL);
    } else {
        snprintf(to->text[to->count], ID_TEXT, "%" PRIu64, effect->horizon);
        parameters_text(to, to->text[to->count]);
    }
    fill_draft(to, effect);
}

static const struct statement ask_news = {.query = &query_news, .fill = fill_news, .read = rows_news};

static void fill_diff(struct parameters *to, const struct effect *effect)
{
    parameters_instant(to, effect->at);
}

static const struct statement ask_diff = {.query = &query_diff, .fill = fill_diff, .read = rows_news};
static const struct statement ask_record_differences = {
    .query = &query_record_differences, .fill = fill_diff, .read = rows_record_differences};

static void fill_presence(struct parameters *to, const struct effect *effect)
{
    parameters_id(to, effect->act);
    parameters_id(to, effect->booking.artist);
    parameters_day(to, effect->first);
    parameters_bool(to, effect->pooled);
    fill_draft(to, effect);
}

static const struct statement ask_presence = {.query = &query_presence, .fill = fill_presence, .read = rows_people};

/* ---- pages of lists ---- */

/* Every paged list has these parameters: the row that the page follows, how many rows, the list's own argument, and
 * the text that the rows are narrowed to. */
static void fill_list(struct parameters *to, const struct effect *effect)
{
    parameters_text(to, effect->list_after);
    parameters_number(to, PAGE_ROWS);
    parameters_text(to, effect->list_argument);
    parameters_text(to, effect->list_narrow);
}

/* The same of the board that is open, the live one or a what-if board. */
static void fill_board_list(struct parameters *to, const struct effect *effect)
{
    fill_list(to, effect);
    fill_draft(to, effect);
}

static const struct statement ask_booking_list = {
    .query = &query_booking_list, .fill = fill_board_list, .read = rows_page};
static const struct statement ask_project_list = {
    .query = &query_project_list, .fill = fill_board_list, .read = rows_page};
static const struct statement ask_log_list = {.query = &query_log_list, .fill = fill_list, .read = rows_page};
static const struct statement ask_own_act_list = {.query = &query_own_act_list, .fill = fill_list, .read = rows_page};
static const struct statement ask_removed_list = {.query = &query_removed_list, .fill = fill_list, .read = rows_page};
static const struct statement ask_time_off_list = {
    .query = &query_time_off_list, .fill = fill_board_list, .read = rows_page};

static void fill_doctor_list(struct parameters *to, const struct effect *effect)
{
    to->owned = facts_json(&(struct facts){.measured = false});
    parameters_text(to, effect->list_after);
    parameters_number(to, PAGE_ROWS);
    parameters_text(to, to->owned);
    parameters_text(to, effect->list_narrow);
}

static const struct statement ask_doctor_list = {
    .query = &query_doctor_list, .fill = fill_doctor_list, .read = rows_page};

/* ---- writes ---- */

/* The parameters that book and edit have in common. */
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

static const struct statement ask_book = {.query = &query_book, .fill = fill_book, .read = rows_written};

static void fill_move(struct parameters *to, const struct effect *effect)
{
    parameters_id(to, effect->booking.id);
    parameters_given(to, effect->version, 0);
    fill_slot(to, effect);
}

static const struct statement ask_move = {.query = &query_move, .fill = fill_move, .read = rows_written};

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

static const struct statement ask_edit = {.query = &query_edit, .fill = fill_edit, .read = rows_written};

static void fill_status(struct parameters *to, const struct effect *effect)
{
    parameters_id(to, effect->booking.id);
    parameters_given(to, effect->version, 0);
    parameters_text(to, status_word(effect->booking.status));
    parameters_bool(to, effect->second_option);
}

static const struct statement ask_status = {.query = &query_set_status, .fill = fill_status, .read = rows_written};

static void fill_take(struct parameters *to, const struct effect *effect)
{
    parameters_id(to, effect->booking.id);
    parameters_given(to, effect->version, 0);
}

static const struct statement ask_take = {.query = &query_take_offer, .fill = fill_take, .read = rows_written};

static void fill_release(struct parameters *to, const struct effect *effect)
{
    parameters_id(to, effect->booking.id);
    parameters_given(to, effect->version, 0);
    parameters_text(to, reason_word(effect->booking.reason));
}

static const struct statement ask_release = {.query = &query_release, .fill = fill_release, .read = rows_written};

static void fill_undo(struct parameters *to, const struct effect *effect)
{
    parameters_id(to, effect->undo);
}

static const struct statement ask_undo = {.query = &query_undo, .fill = fill_undo, .read = rows_written};

static void fill_undo_newest(struct parameters *to, const struct effect *effect)
{
    parameters_bool(to, effect->redo);
    parameters_given(to, effect->below, 0);
}

static void fill_shown(struct parameters *to, const struct effect *effect)
{
    if (effect->first < effect->end) {
        fill_weeks(to, effect);
    } else {
        parameters_text(to, NULL);
        parameters_text(to, NULL);
    }
}

static void fill_undo_shown(struct parameters *to, const struct effect *effect)
{
    fill_undo_newest(to, effect);
    fill_shown(to, effect);
    parameters_bool(to, effect->in_lists);
}

static const struct statement ask_undo_newest = {
    .query = &query_undo_newest, .fill = fill_undo_shown, .read = rows_undone};

static void fill_challenge(struct parameters *to, const struct effect *effect)
{
    to->owned = bulk_json(effect->changes, effect->change_count);
    parameters_id(to, effect->booking.id);
    parameters_text(to, to->owned);
}

static const struct statement ask_challenge = {.query = &query_challenge, .fill = fill_challenge, .read = rows_written};
static const struct statement ask_withdraw = {.query = &query_withdraw, .fill = fill_booking, .read = rows_written};
static const struct statement ask_sweep = {.query = &query_sweep};

static void fill_bulk(struct parameters *to, const struct effect *effect)
{
    static const char *const modes[] = {[BULK_ALL] = "all", [BULK_FITS] = "fits", [BULK_TRY] = "try"};
    to->owned = bulk_json(effect->changes, effect->change_count);
    parameters_text(to, to->owned);
    parameters_text(to, modes[effect->bulk]);
}

static const struct statement ask_bulk = {.query = &query_bulk, .fill = fill_bulk, .read = rows_bulk};

/* All or nothing. If nothing was made, that is a conflict, even if the booking in the way has gone meanwhile and no
 * refusal names it. */
static void refuse_parts(const struct effect *effect, struct answer *answer)
{
    (void)effect;
    if (answer->outcome == OUTCOME_DONE && (answer->refusal_count > 0 || answer->row_count == 0))
        answer->outcome = OUTCOME_CONFLICT;
}

static void judge_bulk(const struct effect *effect, struct answer *answer)
{
    if (effect->bulk == BULK_ALL)
        refuse_parts(effect, answer);
}

static void fill_act(struct parameters *to, const struct effect *effect)
{
    parameters_id(to, effect->act);
}

static const struct statement ask_act = {.query = &query_act, .fill = fill_act, .read = rows_bookings};

/* ---- a what-if board ---- */

static void fill_draft_weeks(struct parameters *to, const struct effect *effect)
{
    fill_weeks(to, effect);
    parameters_id(to, effect->draft);
}

static const struct statement ask_draft_week = {
    .query = &query_draft_week, .fill = fill_draft_weeks, .read = rows_bookings};

static void fill_draft_booking(struct parameters *to, const struct effect *effect)
{
    parameters_id(to, effect->booking.id);
    parameters_id(to, effect->draft);
}

static const struct statement ask_draft_booking = {
    .query = &query_draft_booking, .fill = fill_draft_booking, .read = rows_bookings};

/* Makes a change of a single write, because a what-if board takes lists of changes only. */
static struct change only_change(const struct effect *effect)
{
    struct change change = {.kind = effect->kind, .before = effect->booking, .after = effect->booking};
    change.before.version = effect->version;
    if (effect->second_option)
        change.after.lapses_at = INSTANT_NONE;
    if (effect->kind == EFFECT_EDIT && effect->with_status) /* any other: bulk_json() writes the new status */
        change.before.status = STATUS_CANCELLED;
    return change;
}

static void fill_draft_act(struct parameters *to, const struct effect *effect)
{
    struct change only = only_change(effect);
    to->owned = bulk_json(&only, 1);
    parameters_id(to, effect->draft);
    parameters_text(to, to->owned);
    parameters_bool(to, true);
}

static const struct statement ask_draft_act = {.query = &query_draft_act, .fill = fill_draft_act, .read = rows_written};

static void fill_draft_bulk(struct parameters *to, const struct effect *effect)
{
    to->owned = bulk_json(effect->changes, effect->change_count);
    parameters_id(to, effect->draft);
    parameters_text(to, to->owned);
    parameters_bool(to, effect->bulk != BULK_TRY);
}

static const struct statement ask_draft_bulk = {.query = &query_draft_act, .fill = fill_draft_bulk, .read = rows_bulk};

static void fill_draft_undo(struct parameters *to, const struct effect *effect)
{
    parameters_id(to, effect->draft);
    fill_undo_newest(to, effect);
    parameters_id(to, effect->undo);
    fill_shown(to, effect);
}

static const struct statement ask_draft_undo = {
    .query = &query_draft_undo, .fill = fill_draft_undo, .read = rows_undone};

static void fill_draft_settled(struct parameters *to, const struct effect *effect)
{
    parameters_id(to, effect->act);
    parameters_id(to, effect->draft);
}

static const struct statement ask_draft_settled = {
    .query = &query_draft_settled, .fill = fill_draft_settled, .read = rows_bookings};

static const struct statement ask_draft_rows = {.query = &query_draft_rows, .fill = fill_draft, .read = rows_drafted};
static const struct statement ask_draft_commit = {.query = &query_draft_commit, .fill = fill_draft, .read = rows_bulk};

/* ---- the plans ---- */

#define RECORDS      &ask_artists, &ask_projects
#define RECORDS_PAST &ask_artists_past, &ask_projects_past, &ask_holidays_past
#define REST         &ask_memberships, &ask_members, &ask_drafts
#define ROSTER       RECORDS, REST
#define ROSTER_PAST  RECORDS_PAST, REST, &ask_known
#define WEEKS(week)  week, &ask_time_off, &ask_challenges
#define WEEKS_PAST   &ask_week_past, &ask_time_off_past, &ask_challenges
#define OPENING      .opens = true, .read_head = rows_session, .end = index_roster

/* The plans of all kinds but the saves, which are in plan_save.c. A kind that has no plan `draft` asks
 * the same on a what-if board as on the live one, either with the what-if board as a parameter (what is free, who is
 * there, what is new, lists of bookings), or of the live board. One that has no plan `past` is the same in the past as
 * now. */
/* clang-format off */
static const struct {
    struct plan live, draft, past;
} plans[EFFECT_COUNT] = {
    [EFFECT_OPEN] = {
        .live = {OPENING, .statements = {ROSTER, WEEKS(&ask_week)}},
        .past = {OPENING, .statements = {ROSTER_PAST, WEEKS_PAST}},
    },
    [EFFECT_OPEN_FIRST] = {.live = {.opens = true,
                                    .read_head = rows_session_alone,
                                    .end = index_roster,
                                    .statements = {RECORDS, &ask_week, &ask_time_off}}},
    [EFFECT_OPEN_REST] = {.live = {.read_head = rows_nobody, .statements = {REST}}},
    [EFFECT_ROSTER] = {
        .live = {OPENING, .statements = {ROSTER}},
        .past = {OPENING, .statements = {ROSTER_PAST}},
    },
    [EFFECT_ENTER] = {.live = {OPENING}},
    [EFFECT_WEEKS] = {
        .live = {.read_head = rows_now, .statements = {WEEKS(&ask_week)}},
        .draft = {.read_head = rows_now, .statements = {WEEKS(&ask_draft_week)}},
        .past = {.read_head = rows_now, .statements = {WEEKS_PAST}},
    },
    [EFFECT_CARD] = {
        .live = {.statements = {&ask_booking, &ask_history}, .end = miss_booking},
        .draft = {.statements = {&ask_draft_booking, &ask_history}, .end = miss_booking},
    },
    [EFFECT_REPAIRS] = {.live = {.statements = {&ask_free_artists, &ask_next_free}, .end = name_artist}},
    [EFFECT_FIND] = {.live = {.statements = {&ask_find}}},
    [EFFECT_WAITING] = {.live = {.statements = {&ask_waiting}}},
    [EFFECT_NEWS] = {.live = {.read_head = rows_now, .statements = {&ask_news}}},
    [EFFECT_DIFF] = {.live = {.statements = {&ask_diff, &ask_record_differences}}},
    [EFFECT_PRESENCE] = {.live = {.read_head = rows_now, .statements = {&ask_presence}}},
    [EFFECT_BOOK] = {.live = {.statements = {&ask_book}}, .draft = {.statements = {&ask_draft_act}}},
    [EFFECT_MOVE] = {.live = {.statements = {&ask_move}}, .draft = {.statements = {&ask_draft_act}}},
    [EFFECT_EDIT] = {.live = {.statements = {&ask_edit}}, .draft = {.statements = {&ask_draft_act}}},
    [EFFECT_STATUS] = {.live = {.statements = {&ask_status}}, .draft = {.statements = {&ask_draft_act}}},
    [EFFECT_TAKE] = {.live = {.statements = {&ask_take}}, .draft = {.statements = {&ask_draft_act}}},
    [EFFECT_RELEASE] = {.live = {.statements = {&ask_release}}, .draft = {.statements = {&ask_draft_act}}},
    [EFFECT_SPLIT] = {
        .live = {.statements = {&ask_bulk}, .end = judge_bulk},
        .draft = {.statements = {&ask_draft_bulk}, .end = judge_bulk},
    },
    [EFFECT_BULK] = {
        .live = {.statements = {&ask_bulk}, .end = judge_bulk},
        .draft = {.statements = {&ask_draft_bulk}, .end = judge_bulk},
    },
    [EFFECT_CHALLENGE] = {.live = {.statements = {&ask_challenge}}},
    [EFFECT_WITHDRAW] = {.live = {.statements = {&ask_withdraw}}},
    [EFFECT_UNDO] = {.live = {.statements = {&ask_undo}}, .draft = {.statements = {&ask_draft_undo}}},
    [EFFECT_COMMIT] = {.live = {.statements = {&ask_draft_rows, &ask_draft_commit}, .end = refuse_parts}},
    [EFFECT_SWEEP] = {.live = {.statements = {&ask_sweep}}},
};

/* The plans of EFFECT_LIST, for the lists whose rows come page by page. The rows of the others are in the roster. */
static const struct plan list_plans[LIST_COUNT] = {
    [LIST_BOOKINGS] = {.statements = {&ask_booking_list}},
    [LIST_PROJECTS] = {.statements = {&ask_project_list}},
    [LIST_LOG] = {.statements = {&ask_log_list}},
    [LIST_OWN_ACTS] = {.statements = {&ask_own_act_list}},
    [LIST_REMOVED] = {.statements = {&ask_removed_list}},
    [LIST_TIME_OFF] = {.statements = {&ask_time_off_list}},
    [LIST_DOCTOR] = {.statements = {&ask_doctor_list}},
};
/* clang-format on */

static const struct plan undo_newest = {.statements = {&ask_undo_newest}};
static const struct plan settle = {.statements = {&ask_act}};
static const struct plan settle_draft = {.statements = {&ask_draft_settled}};

static bool is_there(const struct plan *plan)
{
    return plan->statements[0] != NULL;
}

static bool is_of_draft(const struct effect *effect)
{
    return !id_is_nil(effect->draft) && is_there(&plans[effect->kind].draft);
}

const struct plan *plan_of(const struct effect *effect)
{
    if (is_of_draft(effect))
        return &plans[effect->kind].draft;
    if (effect_nature(effect->kind) == NATURE_SAVE)
        return plan_of_save(effect->kind);
    if (effect->kind == EFFECT_LIST)
        return &list_plans[effect->list];
    if (effect->kind == EFFECT_UNDO && id_is_nil(effect->undo))
        return &undo_newest;
    bool no_weeks = effect->kind == EFFECT_OPEN && effect->first >= effect->end;
    enum effect_kind kind = no_weeks ? EFFECT_ROSTER : effect->kind;
    bool past = effect->at != 0 && is_there(&plans[kind].past);
    return past ? &plans[kind].past : &plans[kind].live;
}

const struct plan *plan_to_settle(const struct effect *effect)
{
    return is_of_draft(effect) ? &settle_draft : &settle;
}
