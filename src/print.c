#include "print.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/replace_file.h"
#include "cli/week_html.h"
#include "cli/week_pdf.h"
#include "controller/acts/drafts.h"
#include "controller/board/grid.h"
#include "domain/memory.h"
#include "domain/text.h"

/* ---- the sheet ---- */

static bool lists(const struct artist *artist, const void *context)
{
    return grid_line_of(context, artist->id) >= 0;
}

/* As on the board, what the filter is not about is pale. */
static bool is_pale(const struct booking *booking, const void *context)
{
    const struct state *state = context;
    const struct filter *filter = &state->filtering.filter;
    return filter_picks_bookings(filter) && !filter_picks(filter, state->roster, booking);
}

/* What whoever reads the sheet must know to read it right. The caller frees; NULL: nothing. */
static char *note_of(const struct state *state)
{
    bool draft = drafts_any_open(state), filtered = state->filtering.text != NULL;
    if (!draft && !filtered)
        return NULL;
    return mem_format("%s%s%s%s%s", draft ? "what-if board " : "", draft ? state->drafting.open.name : "",
                      draft && filtered ? "; " : "", filtered ? "only " : "", filtered ? state->filtering.text : "");
}

static struct week_sheet *sheet_of(const struct state *state)
{
    char *note = note_of(state);
    const struct sheet_source source = {.roster = state->roster,
                                        .bookings = state->bookings,
                                        .zone = state->roster->tenant.zone,
                                        .now = state->past.at != 0 ? state->past.at : state->clock.now,
                                        .monday = state->shown.first,
                                        .end = state->shown.first + state->shown.weeks * DAYS_A_WEEK,
                                        .lists = lists,
                                        .is_pale = is_pale,
                                        .context = state,
                                        .note = note};
    struct week_sheet *sheet = week_sheet_new(&source);
    free(note);
    return sheet;
}

/* ---- the file ---- */

/* Where it is, for whoever looks for it. The caller frees. */
static char *place_of(const char *path)
{
    char *place = realpath(path, NULL), *clean = text_clean(place != NULL ? place : path);
    free(place);
    return clean;
}

/* What is no file, a pipe, might be waited for without end. */
static bool is_in_the_way(const char *path, bool over, char **said)
{
    struct stat status;
    bool there = stat(path, &status) == 0, file = there && S_ISREG(status.st_mode);
    if (!there || (file && over))
        return false;
    char *place = place_of(path);
    *said =
        file ? mem_format("%s is there already; :print! writes over it.", place) : mem_format("%s is no file.", place);
    free(place);
    return true;
}

static bool begin(const char *path, struct replacing *out, char **said)
{
    if (replace_begin(path, replace_mode(path), out))
        return true;
    *said = mem_format("%s cannot be written: %s.", path, strerror(errno));
    return false;
}

static bool end(const char *path, struct replacing *replacing, const char *warning, char **said)
{
    if (!replace_end(replacing)) {
        *said = mem_format("%s cannot be written: %s.", path, strerror(errno));
        return false;
    }
    char *place = place_of(path);
    *said = mem_format("The sheet is %s.%s%s", place, warning != NULL ? " " : "", warning != NULL ? warning : "");
    free(place);
    return true;
}

static bool write_pdf(const struct week_sheet *sheet, const char *path, bool over, char **said)
{
    struct files_answer answer = {0};
    struct replacing replacing;
    bool done =
        !is_in_the_way(path, over, said) && week_pdf_make(sheet, &answer, said) && begin(path, &replacing, said);
    if (done) {
        fwrite(answer.bytes, 1, answer.length, replacing.file);
        done = end(path, &replacing, answer.said, said);
    }
    files_answer_clear(&answer);
    return done;
}

static bool write_html(const struct week_sheet *sheet, const char *path, bool over, const char *warning, char **said)
{
    struct replacing replacing;
    if (is_in_the_way(path, over, said) || !begin(path, &replacing, said))
        return false;
    week_html_print(replacing.file, sheet);
    return end(path, &replacing, warning, said);
}

/* PDF, or HTML on a machine that makes none. */
static bool write_by_week(const struct week_sheet *sheet, const struct state *state, bool over, char **said)
{
    char week[16];
    day_format_week(state->shown.first, week, sizeof week);
    char *pdf = mem_format("callboard-%s.pdf", week), *html = mem_format("callboard-%s.html", week);
    bool done = write_pdf(sheet, pdf, over, said);
    if (!done && !files_are_there()) {
        char *why = *said;
        done = write_html(sheet, html, over, why, said);
        free(why);
    }
    free(pdf);
    free(html);
    return done;
}

/* "~/" is what a shell would have made of it. The caller frees. */
static char *path_of(const char *name)
{
    const char *home = getenv("HOME");
    return strncmp(name, "~/", 2) == 0 && home != NULL ? mem_format("%s%s", home, name + 1) : mem_copy(name);
}

bool print_board(const struct state *state, const char *name, bool over, char **said)
{
    struct week_sheet *sheet = sheet_of(state);
    char *path = path_of(name);
    bool done = *path == '\0'                   ? write_by_week(sheet, state, over, said)
                : text_has_suffix(path, ".pdf") ? write_pdf(sheet, path, over, said)
                                                : write_html(sheet, path, over, NULL, said);
    free(path);
    week_sheet_free(&sheet);
    return done;
}
