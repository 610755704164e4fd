#include "cli/week_html.h"

#include "cli/markup.h"

static const char STYLE[] =
    "@page{size:A4 landscape;margin:10mm}"
    "body{font:10pt/1.25 sans-serif;margin:1em;color:#111;background:#fff}"
    "table{width:100%;border-collapse:collapse;table-layout:fixed;margin:0 0 1em}"
    "table+table{break-before:page}"
    "caption{font-size:13pt;font-weight:bold;text-align:left;padding:.3em 0}"
    "caption small,td small,th small{display:block;font-weight:normal;font-size:8pt;color:#444}"
    "thead{display:table-header-group}"
    "tbody{break-inside:avoid}"
    "th,td{border:1px solid #bbb;padding:.15em .3em;text-align:left;vertical-align:top;overflow-wrap:anywhere}"
    "th{font-weight:normal}thead th,.group th{background:#eee;font-weight:bold}"
    ".group{break-after:avoid}"
    "th.name{width:13%}th.hours,td.hours{width:3.5em;text-align:right}"
    "td.off{background:#f4f4f4;color:#777;font-size:8pt}"
    "td.confirmed{background:#cfe8cf;border:2px solid #2c662c}"
    "td.pencil{background:#fdf3c8;border:2px dashed #86690c}"
    "td.hold{background:#dbe9fb;border:2px dotted #2a5a9c}"
    "td.second{background:#fff;border:2px dotted #777}"
    "td.pale{opacity:.5}"
    "td b{font-weight:bold}.clash{color:#a00000}"
    "tfoot{display:table-footer-group}tfoot td{border:0;color:#444;font-size:8pt}"
    "@media "
    "print{body{margin:0;font-size:8.5pt}table{margin:0}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}";

/* A name or a title, which may be written from right to left, and does not turn what stands around it. */
static void put_name(FILE *out, const char *text)
{
    fputs("<bdi>", out);
    markup_text(out, text);
    fputs("</bdi>", out);
}

/* ---- cells ---- */

static void put_booking(FILE *out, const struct sheet_cell *cell)
{
    fprintf(out, "<b>%s", cell->sign);
    put_name(out, cell->title);
    fputs("</b>", out);
    if (cell->project != NULL) {
        fputs(" @", out);
        put_name(out, cell->project);
    }
    fprintf(out, "<small>%s</small>", cell->words);
    if (cell->clash == NULL)
        return;
    fputs("<small class=\"clash\">* ", out);
    markup_text(out, cell->clash);
    fputs("</small>", out);
}

static void put_cell(FILE *out, const struct sheet_cell *cell)
{
    fputs("<td", out);
    if (cell->kind != SHEET_FREE)
        fprintf(out, " class=\"%s%s\"", sheet_kind_word(cell->kind), cell->pale ? " pale" : "");
    if (cell->days > 1)
        fprintf(out, " colspan=\"%d\"", cell->days);
    fputc('>', out);
    if (cell->title != NULL)
        put_booking(out, cell);
    else if (cell->words != NULL)
        markup_text(out, cell->words);
    fputs("</td>", out);
}

static void put_hours(FILE *out, const struct sheet_entry *entry)
{
    char hours[16];
    sheet_hours(entry, hours, sizeof hours);
    fprintf(out, "<td class=\"hours\" rowspan=\"%zu\">%s</td>", entry->row_count, hours);
}

static void put_entry(FILE *out, const struct week_sheet *sheet, const struct sheet_entry *entry)
{
    fprintf(out, "<tbody><tr><th scope=\"row\" rowspan=\"%zu\">", entry->row_count);
    put_name(out, entry->name);
    if (entry->words != NULL) {
        fputs("<small>", out);
        markup_text(out, entry->words);
        fputs("</small>", out);
    }
    fputs("</th>", out);
    for (size_t i = 0; i < entry->row_count; i++) {
        if (i > 0)
            fputs("<tr>", out);
        for (int cell = 0; cell < entry->rows[i].count; cell++)
            put_cell(out, &entry->rows[i].cells[cell]);
        if (i == 0 && sheet->sums)
            put_hours(out, entry);
        fputs("</tr>\n", out);
    }
    fputs("</tbody>\n", out);
}

/* ---- tables ---- */

static void put_heading(FILE *out, const struct week_sheet *sheet, const struct sheet_table *table)
{
    fputs("<caption>", out);
    put_name(out, sheet->studio);
    fputc(' ', out);
    markup_text(out, table->title);
    fputs("<small>", out);
    markup_text(out, sheet->as_of);
    fputs("</small></caption>\n", out);
    fprintf(out, "<thead><tr><th scope=\"col\" class=\"name\">%s</th>", table->names);
    for (int i = 0; i < DAYS_A_WEEK; i++) {
        fprintf(out, "<th scope=\"col\">%s", table->days[i].name);
        if (table->days[i].holiday != NULL) {
            fputs(" ", out);
            put_name(out, table->days[i].holiday);
        }
        fputs("</th>", out);
    }
    fputs(sheet->sums ? "<th scope=\"col\" class=\"hours\">h</th></tr></thead>\n" : "</tr></thead>\n", out);
}

static int columns_of(const struct week_sheet *sheet)
{
    return 1 + DAYS_A_WEEK + sheet->sums;
}

static void put_group(FILE *out, const struct week_sheet *sheet, const struct sheet_group *group)
{
    if (group->name != NULL) {
        fprintf(out, "<tbody class=\"group\"><tr><th scope=\"rowgroup\" colspan=\"%d\">", columns_of(sheet));
        put_name(out, group->name);
        fputs("</th></tr></tbody>\n", out);
    }
    for (size_t i = 0; i < group->count; i++)
        put_entry(out, sheet, &group->entries[i]);
}

static void put_table(FILE *out, const struct week_sheet *sheet, const struct sheet_table *table)
{
    fputs("<table>", out);
    put_heading(out, sheet, table);
    for (size_t i = 0; i < table->count; i++)
        put_group(out, sheet, &table->groups[i]);
    fprintf(out, "<tfoot><tr><td colspan=\"%d\">%s</td></tr></tfoot></table>\n", columns_of(sheet), sheet_key);
}

void week_html_print(FILE *out, const struct week_sheet *sheet)
{
    fputs("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
          "<meta name=\"viewport\" content=\"width=device-width\">\n<title>",
          out);
    markup_text(out, sheet->studio);
    fprintf(out, "</title>\n<style>%s</style></head><body>\n", STYLE);
    for (size_t i = 0; i < sheet->count; i++)
        put_table(out, sheet, &sheet->tables[i]);
    fputs("</body></html>\n", out);
}
