#include "cli/export_ics.h"

#include <stdlib.h>

#include "cli/ics_write.h"
#include "domain/memory.h"
#include "domain/when.h"

/* How a calendar shows a booking: Google looks at TRANSP, Outlook at the last one alone. */
struct standing {
    const char *status, *transparency, *busy;
};

static struct standing standing_of(const struct booking *booking)
{
    switch (booking->status) {
    case STATUS_CONFIRMED:
        return (struct standing){"CONFIRMED", "OPAQUE", "BUSY"};
    case STATUS_PENCIL:
        return (struct standing){"TENTATIVE", "OPAQUE", "TENTATIVE"};
    case STATUS_HOLD:
        return (struct standing){"TENTATIVE", "TRANSPARENT", "FREE"};
    case STATUS_CANCELLED:
        break;
    }
    return (struct standing){"CANCELLED", "TRANSPARENT", "FREE"};
}

static void write_id(FILE *file, const char *name, struct id id)
{
    char text[ID_TEXT];
    if (id_is_nil(id))
        return;
    id_format(id, text);
    ics_write(file, name, text);
}

static void write_title(FILE *file, const struct booking *booking, const char *artist,
                        const struct ics_calendar *calendar)
{
    const char *what = calendar->busy ? "busy" : booking->title;
    bool named = artist != NULL && !calendar->of_one;
    char *title = named ? mem_format("%s: %s", artist, what) : mem_copy(what);
    ics_write_text(file, "SUMMARY", title);
    if (named)
        ics_write(file, "X-CALLBOARD-NAMED", "TRUE");
    free(title);
}

static void write_own(FILE *file, const struct booking *booking)
{
    if (booking->status == STATUS_HOLD)
        ics_write(file, "X-CALLBOARD-STATUS", booking_is_second_option(booking) ? "second" : "hold");
    if (booking->heavy)
        ics_write(file, "X-CALLBOARD-HEAVY", "TRUE");
    if (booking->decide_by != INSTANT_NONE)
        ics_write_time(file, "X-CALLBOARD-DECIDE-BY", booking->decide_by);
    write_id(file, "X-CALLBOARD-ARTIST-ID", booking->artist);
    write_id(file, "X-CALLBOARD-PROJECT-ID", booking->project);
}

/* What is read with a week has no notes, and not when it was changed. */
static instant last_change(const struct session *session, const struct table *table, size_t row)
{
    const char *text = table_cell(table, row, "updated_at");
    instant at = session->now;
    if (text != NULL)
        when_parse_instant(text, session->zone, session->today, &at, NULL);
    return at;
}

/* What, for whom, and what else there is to say of it. */
static void write_what(FILE *file, const struct booking *booking, const struct table *table, size_t row)
{
    const char *project = table_cell(table, row, "project"), *notes = table_cell(table, row, "notes");
    write_own(file, booking);
    if (project != NULL)
        ics_write_text(file, "CATEGORIES", project);
    if (notes != NULL && *notes != '\0')
        ics_write_text(file, "DESCRIPTION", notes);
}

static void write_event(FILE *file, const struct session *session, const struct booking *booking,
                        const struct table *table, size_t row, const struct ics_calendar *calendar)
{
    const char *artist = table_cell(table, row, "artist");
    struct standing standing = standing_of(booking);
    instant changed = last_change(session, table, row);
    char *sequence = mem_format("%d", booking->version - 1);
    ics_write(file, "BEGIN", "VEVENT");
    write_id(file, "UID", booking->id);
    ics_write_time(file, "DTSTAMP", changed);
    ics_write_time(file, "LAST-MODIFIED", changed);
    ics_write(file, "SEQUENCE", sequence);
    ics_write_time(file, "DTSTART", booking->start);
    ics_write_time(file, "DTEND", booking->end);
    write_title(file, booking, artist, calendar);
    if (artist != NULL)
        ics_write_text(file, "RESOURCES", artist);
    ics_write(file, "STATUS", standing.status);
    ics_write(file, "TRANSP", standing.transparency);
    ics_write(file, "X-MICROSOFT-CDO-BUSYSTATUS", standing.busy);
    if (calendar->busy)
        ics_write(file, "CLASS", "PRIVATE");
    else
        write_what(file, booking, table, row);
    ics_write(file, "END", "VEVENT");
    free(sequence);
}

/* An hour between two looks: Apple's and Outlook's calendars ask so often, Google's as it likes. */
static void write_head(FILE *file, const struct roster *roster, const struct ics_calendar *calendar)
{
    const char *name = calendar->name != NULL ? calendar->name : roster->tenant.name;
    ics_write(file, "BEGIN", "VCALENDAR");
    ics_write(file, "VERSION", "2.0");
    ics_write(file, "PRODID", "-//callboard//callboard " CALLBOARD_VERSION "//EN");
    if (calendar->feed != NULL) /* first: whoever looks for it reads a few lines */
        ics_write(file, "X-CALLBOARD-FEED", calendar->feed);
    ics_write(file, "CALSCALE", "GREGORIAN");
    ics_write(file, "METHOD", "PUBLISH");
    ics_write_text(file, "NAME", name);
    ics_write_text(file, "X-WR-CALNAME", name);
    ics_write_text(file, "X-WR-TIMEZONE", zone_name(roster->tenant.zone));
    ics_write(file, "REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
    ics_write(file, "X-PUBLISHED-TTL", "PT1H");
}

/* Without events it has no component, though RFC 5545 3.6 wants one: no reader that was tried (khal, vdirsyncer,
 * python-icalendar, our own) minds, and a VTIMEZONE beside times in UTC would be one for nobody. */
void export_ics(FILE *file, const struct session *session, const struct booking_rows *rows,
                const struct ics_calendar *calendar)
{
    write_head(file, session->roster, calendar);
    for (size_t row = 0; row < rows->table.rows; row++) {
        const struct booking *booking = booking_rows_at(rows, row);
        if (booking != NULL && (calendar->shows == NULL || calendar->shows(booking, calendar->context)))
            write_event(file, session, booking, &rows->table, row, calendar);
    }
    ics_write(file, "END", "VCALENDAR");
}
