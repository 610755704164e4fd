/* xlsx_file: the import format of Excel's workbooks, the first sheet, by callboard-files.
 *
 * What a cell with a date shows may mean two days, 11-12-26, and what it is does not say whether there is a clock. So
 * the sheet is read twice: as it is shown, and with its dates in one form. Where the two differ there is a date. */
#include <stdlib.h>
#include <string.h>

#include "cli/csv_file.h"
#include "cli/files.h"
#include "domain/memory.h"
#include "domain/zone.h"

static const char PLAIN[] = "%Y-%m-%d %H:%M:%S.%f";

static bool read_sheet(const char *bytes, size_t length, const char *dates, struct csv_file *out, char **error)
{
    struct files_answer answer;
    const char *const arguments[] = {dates, NULL};
    *out = (struct csv_file){0};
    bool read = files_run("read-xlsx", arguments, bytes, length, &answer, error) &&
                csv_file_read(answer.bytes, ',', out, error);
    files_answer_clear(&answer);
    return read;
}

/* Excel counts days, so that 10:00 is a fraction of one, and a little less than it at times. False: it is none. */
static bool read_date(const char *text, struct local_time *out)
{
    struct civil date;
    int hour, minute, second, us;
    if (sscanf(text, "%d-%d-%d %d:%d:%d.%d", &date.year, &date.month, &date.day, &hour, &minute, &second, &us) != 7 ||
        !day_from_civil(date.year, date.month, date.day, &out->day))
        return false;
    int64_t seconds = (hour * 60 + minute) * 60 + second + (us >= SECOND_US / 2);
    out->day += seconds * SECOND_US >= DAY_US;
    out->us = seconds * SECOND_US % DAY_US;
    return true;
}

/* The date of a cell, with a clock where the sheet shows one, or where it is not midnight: "9 AM", "09.00". */
static void take_date(char **shown, const char *plain)
{
    struct local_time local;
    char date[16];
    if (strcmp(*shown, plain) == 0 || !read_date(plain, &local))
        return;
    bool clock = local.us != 0 || strchr(*shown, ':') != NULL;
    day_format_iso(local.day, date, sizeof date);
    free(*shown);
    *shown = clock ? mem_format("%sT%02d:%02d:%02d", date, (int)(local.us / HOUR_US), (int)(local.us / MINUTE_US % 60),
                                (int)(local.us / SECOND_US % 60))
                   : mem_copy(date);
}

static int count_breaks(const struct csv_record *record)
{
    int count = 0;
    for (size_t i = 0; i < record->count; i++)
        for (const char *at = record->fields[i]; (at = strchr(at, '\n')) != NULL; at++)
            count++;
    return count;
}

/* Rows are counted as the sheet counts them: a cell of several lines is one. */
static void take_dates(struct csv_file *shown, const struct csv_file *plain)
{
    int breaks = 0;
    for (size_t row = 0; row < shown->count; row++) {
        struct csv_record *record = &shown->records[row];
        record->line -= breaks;
        breaks += count_breaks(record);
        for (size_t i = 0; row < plain->count && i < record->count && i < plain->records[row].count; i++)
            take_date(&record->fields[i], plain->records[row].fields[i]);
    }
}

static bool xlsx_rows(const struct import_kind *kind, const char *bytes, size_t length, struct import_rows *out,
                      char **error)
{
    struct csv_file shown, plain = {0};
    bool read = read_sheet(bytes, length, NULL, &shown, error) && read_sheet(bytes, length, PLAIN, &plain, error);
    if (read) {
        take_dates(&shown, &plain);
        shown.plain = true;
        read = csv_file_rows(kind, &shown, out, error);
    }
    csv_file_clear(&shown);
    csv_file_clear(&plain);
    return read;
}

const struct import_format import_format_xlsx = {
    .name = "Excel",
    .suffix = ".xlsx",
    .opening = "PK\3\4",
    .help = "The first sheet of a workbook; its first row names the columns, as in a CSV file.",
    .columns = true,
    .read_bytes = xlsx_rows,
};
