/* write-xlsx: a table as a workbook of Excel, by libxlsxwriter. The input is JSON:
 *   {"name": "Bookings", "made": 1764500000, "columns": [{"name": "start", "dates": true}, ...],
 *    "rows": [["...", 1, true, null], ...]}
 * `made` is in seconds since 1970. A text in a column of dates that has the form 2026-11-24T09:00:00 becomes a date,
 * any other stays a text. Every text is one: none becomes a formula or a link. */
#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

#include "domain/memory.h"
#include "domain/text.h"
#include "files/files.h"

enum { NARROWEST = 6, WIDEST = 48, DATE_WIDTH = 17, A4 = 9, STAMP = 19 /* characters of a date */ };

struct writing {
    lxw_worksheet *sheet;
    lxw_format *head, *text, *date;
    const json_t *columns, *rows;
};

static bool is_dates(const struct writing *writing, size_t column)
{
    return json_is_true(json_object_get(json_array_get(writing->columns, column), "dates"));
}

/* ---- a cell ---- */

static bool read_date(const char *text, lxw_datetime *out)
{
    int end = 0, second = 0;
    *out = (lxw_datetime){0};
    bool is = strlen(text) == STAMP &&
              sscanf(text, "%4d-%2d-%2dT%2d:%2d:%2d%n", &out->year, &out->month, &out->day, &out->hour, &out->min,
                     &second, &end) == 6 &&
              end == STAMP;
    out->sec = second;
    return is;
}

/* Excel has no cell of more characters. */
static bool put(const struct writing *writing, lxw_row_t row, lxw_col_t column, const json_t *cell)
{
    const char *text = json_string_value(cell);
    lxw_datetime date;
    if (text != NULL && is_dates(writing, column) && read_date(text, &date))
        return worksheet_write_datetime(writing->sheet, row, column, &date, writing->date) == LXW_NO_ERROR;
    if (text != NULL)
        return worksheet_write_string(writing->sheet, row, column, text, writing->text) == LXW_NO_ERROR;
    if (json_is_number(cell))
        return worksheet_write_number(writing->sheet, row, column, json_number_value(cell), NULL) == LXW_NO_ERROR;
    if (json_is_boolean(cell))
        return worksheet_write_boolean(writing->sheet, row, column, json_is_true(cell), NULL) == LXW_NO_ERROR;
    return true; /* an empty one */
}

/* ---- the sheet ---- */

/* As wide as its widest text, within reason. */
static int width_of(const struct writing *writing, size_t column)
{
    size_t widest = NARROWEST, at;
    const json_t *row;
    if (is_dates(writing, column))
        return DATE_WIDTH;
    json_array_foreach(writing->rows, at, row)
    {
        const char *text = json_string_value(json_array_get(row, column));
        size_t width = text != NULL ? text_characters(text) : 0;
        widest = width > widest ? width : widest;
    }
    return widest < WIDEST ? (int)widest + 1 : WIDEST;
}

static void lay_out(const struct writing *writing)
{
    lxw_worksheet *sheet = writing->sheet;
    lxw_col_t columns = (lxw_col_t)json_array_size(writing->columns);
    for (lxw_col_t i = 0; i < columns; i++)
        worksheet_set_column(sheet, i, i, width_of(writing, i), NULL);
    worksheet_freeze_panes(sheet, 1, 0);
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, A4);
    worksheet_fit_to_pages(sheet, 1, 0); /* as many pages down as it takes */
    worksheet_repeat_rows(sheet, 0, 0);
    worksheet_set_footer(sheet, "&L&A&R&P / &N");
    if (columns > 0)
        worksheet_autofilter(sheet, 0, 0, (lxw_row_t)json_array_size(writing->rows), columns - 1);
}

/* False: a text is longer than a cell may be. */
static bool fill(const struct writing *writing)
{
    size_t column, at;
    const json_t *value, *row;
    bool fits = true;
    json_array_foreach(writing->columns, column, value)
    {
        const char *name = json_string_value(json_object_get(value, "name"));
        worksheet_write_string(writing->sheet, 0, (lxw_col_t)column, name != NULL ? name : "", writing->head);
    }
    json_array_foreach(writing->rows, at, row)
    {
        json_array_foreach(row, column, value)
        {
            fits = put(writing, (lxw_row_t)at + 1, (lxw_col_t)column, value) && fits;
        }
    }
    return fits;
}

/* Row by row, so that no more than one of them is in memory twice. */
static lxw_workbook *begin(const json_t *table, struct writing *out)
{
    lxw_workbook_options options = {.constant_memory = LXW_TRUE};
    lxw_workbook *book = workbook_new_opt("/proc/self/fd/1", &options);
    const char *name = json_string_value(json_object_get(table, "name"));
    lxw_doc_properties properties = {.created = (time_t)json_integer_value(json_object_get(table, "made"))};
    if (book == NULL)
        return NULL;
    workbook_set_properties(book, &properties);
    *out = (struct writing){
        .sheet = workbook_add_worksheet(book, name),
        .head = workbook_add_format(book),
        .text = workbook_add_format(book),
        .date = workbook_add_format(book),
        .columns = json_object_get(table, "columns"),
        .rows = json_object_get(table, "rows"),
    };
    format_set_bold(out->head);
    format_set_bg_color(out->head, 0xeeeeee);
    format_set_num_format(out->date, "yyyy-mm-dd hh:mm");
    return book;
}

static char *run(const struct files_input *input, FILE *out)
{
    (void)out; /* the library opens it by its name */
    json_t *table = json_loadb(input->bytes, input->length, 0, NULL);
    struct writing writing;
    lxw_workbook *book = table != NULL ? begin(table, &writing) : NULL;
    char *error = NULL;
    if (book == NULL || writing.sheet == NULL) {
        json_decref(table);
        return mem_copy("The workbook cannot be begun.");
    }
    lay_out(&writing);
    if (!fill(&writing))
        error = mem_copy("It does not fit into a sheet of Excel: 1,048,576 rows, and 32,767 characters in a cell.");
    lxw_error problem = workbook_close(book);
    if (error == NULL && problem != LXW_NO_ERROR)
        error = mem_format("The workbook cannot be written: %s", lxw_strerror(problem));
    json_decref(table);
    return error;
}

const struct work work_write_xlsx = {.name = "write-xlsx", .closed = CLOSED_TEMPORARY, .run = run};
