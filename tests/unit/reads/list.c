/* Lists: pages that are asked for as the cursor comes near them, rows that are narrowed, the cursor that
 * stays. */
#include "controller/reads/list.h"

#include <stdio.h>

#include "support/bare.h"

enum { CODE };

static void cell_code(const struct state *state, int row, struct list_cell *out)
{
    snprintf(out->text, sizeof out->text, "%s", record_text(list_page_row(state, row), CODE));
}

static void cell_name(const struct state *state, int row, struct list_cell *out)
{
    snprintf(out->text, sizeof out->text, "%s", state->roster->artists[row].name);
}

static int count_artists(const struct state *state)
{
    return (int)state->roster->artist_count;
}

static struct id artist_id(const struct state *state, int row)
{
    return state->roster->artists[row].id;
}

static const struct list_column codes[] = {{.heading = "Code", .cell = cell_code}};
static const struct list_column names[] = {{.heading = "Name", .cell = cell_name}};
static const struct list paged = {.columns = codes, .column_count = 1, .paged = true};
static const struct list whole = {.columns = names, .column_count = 1, .count = count_artists, .id = artist_id};
static const struct list *const tables[LIST_COUNT] = {[LIST_PROJECTS] = &paged, [LIST_ARTISTS] = &whole};

static struct bare bare;
static struct state *const state = &bare.state;

static struct list_view *open_list(enum list_id list)
{
    bare_open(&bare);
    state->list_tables = tables;
    state->mode = state->shown.view = MODE_LIST;
    state->shown.list = list;
    return &state->lists[list];
}

static void close_list(void)
{
    list_clear(&state->lists[state->shown.list]);
    bare_close(&bare);
}

/* P000, P001 ...: a page from row `first` on. */
static void take(int first, int count)
{
    struct answer answer = {.page = {.count = (size_t)count, .complete = count < PAGE_ROWS}};
    answer.page.rows = mem_new((size_t)count + 1, sizeof *answer.page.rows);
    for (int i = 0; i < count; i++) {
        answer.page.rows[i].id = studio_id('p', (unsigned)(first + i + 1));
        record_take(&answer.page.rows[i], CODE, mem_format("P%03d", first + i));
    }
    list_take_page(state, &bare.effects, &answer, state->shown.list);
    list_refresh(state, &bare.effects);
}

START_TEST(the_next_page_is_asked_for_before_its_rows_are_in_sight)
{
    struct list_view *view = open_list(LIST_PROJECTS);
    list_reload(state, &bare.effects, LIST_PROJECTS);
    ck_assert_ptr_null(last_of(&bare.effects, EFFECT_LIST)->list_after);
    ck_assert(list_loading(state));
    take(0, PAGE_ROWS);
    ck_assert(!list_loading(state));
    ck_assert_int_eq(list_count(state), PAGE_ROWS);
    list_go(state, &bare.effects, 1);
    ck_assert_uint_eq(asked_of(&bare.effects, EFFECT_LIST), 1);
    list_go(state, &bare.effects, PAGE_ROWS - 2 * list_screen_rows(state));
    ck_assert_uint_eq(asked_of(&bare.effects, EFFECT_LIST), 2);
    ck_assert_str_eq(last_of(&bare.effects, EFFECT_LIST)->list_after, "P099");
    list_go(state, &bare.effects, PAGE_ROWS - 1); /* one is on its way */
    ck_assert_uint_eq(asked_of(&bare.effects, EFFECT_LIST), 2);
    take(PAGE_ROWS, 3);
    ck_assert_int_eq(list_count(state), PAGE_ROWS + 3);
    ck_assert_int_eq(view->cursor, PAGE_ROWS - 1);
    list_go(state, &bare.effects, PAGE_ROWS + 2); /* there are no more */
    ck_assert_uint_eq(asked_of(&bare.effects, EFFECT_LIST), 2);
    close_list();
}
END_TEST

START_TEST(a_reload_replaces_the_rows_when_they_come)
{
    struct list_view *view = open_list(LIST_PROJECTS);
    list_reload(state, &bare.effects, LIST_PROJECTS);
    take(0, 10);
    list_go(state, &bare.effects, 5);
    list_reload(state, &bare.effects, LIST_PROJECTS);
    ck_assert_int_eq(list_count(state), 10); /* still drawn */
    ck_assert_ptr_null(last_of(&bare.effects, EFFECT_LIST)->list_after);
    take(3, 7);
    ck_assert_int_eq(list_count(state), 7);
    ck_assert_int_eq(view->cursor, 2); /* on P005, wherever that is */
    close_list();
}
END_TEST

START_TEST(an_answer_that_nobody_waits_for_is_called_off)
{
    open_list(LIST_PROJECTS);
    list_reload(state, &bare.effects, LIST_PROJECTS);
    uint64_t first = last_of(&bare.effects, EFFECT_LIST)->ticket;
    list_reload(state, &bare.effects, LIST_PROJECTS);
    ck_assert_uint_eq(last_of(&bare.effects, EFFECT_CANCEL)->ticket, first);
    struct answer lost = {.fault = FAULT_LOST};
    list_take_page(state, &bare.effects, &lost, LIST_PROJECTS);
    ck_assert(!list_loading(state));
    ck_assert_int_eq(list_count(state), 0);
    close_list();
}
END_TEST

START_TEST(news_reloads_what_was_not_read_far)
{
    open_list(LIST_PROJECTS);
    list_reload(state, &bare.effects, LIST_PROJECTS);
    take(0, PAGE_ROWS);
    list_notice(state, &bare.effects);
    ck_assert_uint_eq(asked_of(&bare.effects, EFFECT_LIST), 2);
    take(0, PAGE_ROWS);
    list_go(state, &bare.effects, PAGE_ROWS - 1);
    take(PAGE_ROWS, PAGE_ROWS);
    list_notice(state, &bare.effects); /* one's place would be lost */
    ck_assert_uint_eq(asked_of(&bare.effects, EFFECT_LIST), 3);
    close_list();
}
END_TEST

START_TEST(rows_are_narrowed_to_a_text_without_its_accents)
{
    struct list_view *view = open_list(LIST_ARTISTS);
    view->narrow = mem_copy("\xC3\x89"
                            "ZE");
    view->stale = true;
    list_refresh(state, &bare.effects);
    ck_assert_int_eq(list_count(state), 1);
    ck_assert_int_eq(list_all(state), STUDIO_ARTISTS);
    ck_assert_int_eq(list_row_at(state, 0), STUDIO_CHIDI - 1);
    ck_assert_int_eq(list_row_at(state, 1), LIST_NO_ROW);
    close_list();
}
END_TEST

START_TEST(the_cursor_stays_on_its_row_when_others_are_taken_out)
{
    struct list_view *view = open_list(LIST_ARTISTS);
    list_go(state, &bare.effects, STUDIO_OYA - 1);
    view->narrow = mem_copy("a");
    view->stale = true;
    list_refresh(state, &bare.effects);
    ck_assert_int_lt(view->cursor, STUDIO_OYA - 1);
    ck_assert_int_eq(list_row_at(state, view->cursor), STUDIO_OYA - 1);
    close_list();
}
END_TEST

START_TEST(a_search_goes_round_and_may_stay)
{
    struct list_view *view = open_list(LIST_ARTISTS);
    view->search = mem_copy("oss"); /* Mia Rossi alone */
    ck_assert(list_search_step(state, &bare.effects, 1, false));
    ck_assert_int_eq(view->cursor, STUDIO_MIA - 1);
    ck_assert(list_search_step(state, &bare.effects, 1, false)); /* all the way round */
    ck_assert_int_eq(view->cursor, STUDIO_MIA - 1);
    ck_assert(list_search_step(state, &bare.effects, -1, true));
    ck_assert_int_eq(view->cursor, STUDIO_MIA - 1);
    free(view->search);
    view->search = mem_copy("nobody");
    ck_assert(!list_search_step(state, &bare.effects, 1, false));
    close_list();
}
END_TEST

/* Of a record that was just saved and has not come yet. */
START_TEST(the_cursor_goes_to_a_row_as_soon_as_it_is_there)
{
    struct list_view *view = open_list(LIST_PROJECTS);
    list_reload(state, &bare.effects, LIST_PROJECTS);
    take(0, 3);
    list_go_to_id(state, LIST_PROJECTS, studio_id('p', 5));
    list_refresh(state, &bare.effects);
    ck_assert_int_eq(view->cursor, 0);
    list_reload(state, &bare.effects, LIST_PROJECTS);
    take(0, 6);
    ck_assert_int_eq(view->cursor, 4);
    close_list();
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        the_next_page_is_asked_for_before_its_rows_are_in_sight,
        a_reload_replaces_the_rows_when_they_come,
        an_answer_that_nobody_waits_for_is_called_off,
        news_reloads_what_was_not_read_far,
        rows_are_narrowed_to_a_text_without_its_accents,
        the_cursor_stays_on_its_row_when_others_are_taken_out,
        a_search_goes_round_and_may_stay,
        the_cursor_goes_to_a_row_as_soon_as_it_is_there,
    };
    return bare_run("list", tests, sizeof tests / sizeof *tests);
}
