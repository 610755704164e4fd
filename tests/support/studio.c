#include "support/studio.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"

enum { SUN = 1, HAR, FOX, ORB };  /* projects */
enum { ANA = 1, BEN, MIA, CLEO }; /* members */

static const struct {
    const char *name, *department, *skills, *pattern;
    int rate;
} artists[] = {
    {"Ada Byron", "Compositing", "lead comp", "mon-fri 09:00-18:00", 85},
    {"Ben Okri", "Compositing", "comp nuke", "mon-fri 09:00-18:00", 55},
    {"Chidi Eze", "Compositing", "comp rig nuke", "mon-fri 09:00-18:00", 60},
    {"Dagny Strom", "Compositing", "comp", "mon-fri 09:00-18:00", 58},
    {"Efua Mensah", "Compositing", "junr roto", "mon-fri 09:00-18:00", 32},
    {"Farid Haddad", "FX", "hou fx", "mon-fri 08:00-20:00", 75},
    {"Greta Lind", "FX", "hou", "mon-fri 09:00-18:00", 70},
    {"Hiro Tanaka", "FX", "fx", "mon-fri 09:00-18:00", 65},
    {"Ines Carvalho", "Animation", "anim", "mon-fri 09:00-18:00", 60},
    {"Jo Park", "Animation", "anim", "mon-fri 09:00-18:00", 55},
    {"Kwame Boateng", "Animation", "rig", "mon-thu 09:00-18:00", 62},
    {"Lena Vogt", "Animation", "lay", "mon-fri 09:00-18:00", 50},
    {"Mia Rossi", "Edit and sound", "edit", "mon-fri 09:00-18:00", 52},
    {"Nils Berg", "Edit and sound", "edit", "mon-fri 09:00-18:00", 48},
    {"Oya Demir", "Edit and sound", "snd", "mon-fri 09:00-18:00", 45},
    {"Pavel Novak", "Edit and sound", "snd", "mon-fri 09:00-18:00", 47},
};

static const struct {
    const char *code, *name, *client;
} projects[] = {
    {"SUN", "Sunrise", "Halo Pictures"},
    {"HAR", "Harbour", "Tidewater"},
    {"FOX", "Foxglove", "Green Door TV"},
    {"ORB", "Orbit", ""},
};

/* Booking n is row n - 1. Days of November 2026, hours of the day. A hold that says how many minutes it has
 * left lapses; one with 0 is a second option. */
static const struct {
    int artist, project, from_day, from_hour, to_day, to_hour;
    enum booking_status status;
    int minutes_left, by;
    const char *title;
} bookings[] = {
    {STUDIO_ADA, SUN, 23, 9, 25, 18, STATUS_CONFIRMED, 0, ANA, "Sunrise sq 020 comp"},
    {STUDIO_ADA, HAR, 26, 9, 27, 18, STATUS_PENCIL, 0, BEN, "Harbour trailer"},
    {STUDIO_BEN, HAR, 23, 9, 23, 18, STATUS_PENCIL, 0, BEN, "Harbour fx clean"},
    {STUDIO_BEN, SUN, 25, 9, 25, 18, STATUS_HOLD, 12, ANA, "Sunrise sim"},
    {STUDIO_CHIDI, SUN, 23, 14, 23, 18, STATUS_CONFIRMED, 0, ANA, "Dailies"},
    {STUDIO_CHIDI, HAR, 24, 9, 24, 13, STATUS_PENCIL, 0, BEN, "Harbour rig"},
    {STUDIO_CHIDI, HAR, 26, 9, 26, 18, STATUS_CONFIRMED, 0, BEN, "Harbour rig two"},
    {STUDIO_BEN, SUN, 26, 9, 27, 18, STATUS_CONFIRMED, 0, ANA, "Sunrise sim"},
    {STUDIO_DAGNY, SUN, 24, 9, 27, 18, STATUS_CONFIRMED, 0, ANA, "Sunrise sq 110-140"},
    {STUDIO_EFUA, SUN, 23, 9, 23, 13, STATUS_PENCIL, 0, MIA, "Roto"},
    {STUDIO_EFUA, SUN, 25, 9, 27, 18, STATUS_PENCIL, 0, MIA, "Roto pool"},
    {STUDIO_FARID, HAR, 23, 8, 24, 20, STATUS_CONFIRMED, 0, BEN, "Harbour water"},
    {STUDIO_FARID, HAR, 25, 8, 26, 20, STATUS_CONFIRMED, 0, BEN, "Harbour water"},
    {STUDIO_FARID, HAR, 27, 8, 27, 20, STATUS_CONFIRMED, 0, BEN, "Harbour water"},
    {STUDIO_GRETA, SUN, 23, 9, 23, 18, STATUS_PENCIL, 0, ANA, "Sunrise dust"},
    {STUDIO_GRETA, SUN, 24, 9, 24, 18, STATUS_PENCIL, 0, ANA, "Sunrise dust"},
    {STUDIO_GRETA, SUN, 25, 9, 25, 18, STATUS_PENCIL, 0, ANA, "Sunrise dust"},
    {STUDIO_HIRO, HAR, 24, 10, 24, 18, STATUS_HOLD, 12, BEN, "A fire test"},
    {STUDIO_HIRO, HAR, 26, 9, 27, 18, STATUS_PENCIL, 0, BEN, "Harbour fx"},
    {STUDIO_HIRO, ORB, 26, 9, 27, 18, STATUS_HOLD, 0, MIA, "Pitch: Orbit"},
    {STUDIO_INES, FOX, 23, 9, 27, 18, STATUS_CONFIRMED, 0, MIA, "Foxglove ep 104"},
    {STUDIO_JO, FOX, 23, 9, 24, 18, STATUS_CONFIRMED, 0, MIA, "Foxglove 103 fixes"},
    {STUDIO_JO, FOX, 25, 9, 27, 13, STATUS_PENCIL, 0, MIA, "Foxglove ep 105"},
    {STUDIO_KWAME, FOX, 23, 9, 23, 18, STATUS_CONFIRMED, 0, MIA, "Foxglove rig"},
    {STUDIO_KWAME, FOX, 26, 9, 26, 18, STATUS_CONFIRMED, 0, MIA, "Foxglove rig"},
    {STUDIO_LENA, ORB, 25, 9, 27, 18, STATUS_PENCIL, 0, MIA, "Previs Orbit"},
    {STUDIO_MIA, HAR, 23, 10, 25, 18, STATUS_CONFIRMED, 0, BEN, "Harbour trailer cut"},
    {STUDIO_MIA, HAR, 27, 10, 27, 19, STATUS_PENCIL, 0, BEN, "Online"},
    {STUDIO_NILS, HAR, 23, 9, 23, 18, STATUS_CONFIRMED, 0, BEN, "Dailies"},
    {STUDIO_OYA, FOX, 26, 9, 27, 18, STATUS_CONFIRMED, 0, MIA, "Foxglove mix"},
    {STUDIO_OYA, FOX, 28, 10, 28, 16, STATUS_PENCIL, 0, MIA, "Mix overrun"},
};
enum { BOOKINGS = sizeof bookings / sizeof *bookings };

static const struct {
    int artist, from_day, to_day; /* to_day excluded */
    const char *reason;
} time_off[] = {
    {STUDIO_EFUA, 24, 25, "dentist"},
    {STUDIO_PAVEL, 23, 30, "holiday"},
};
enum { TIME_OFF = sizeof time_off / sizeof *time_off };

struct id studio_id(char kind, unsigned number)
{
    struct id id = {0};
    id.bytes[0] = (unsigned char)kind;
    id.bytes[14] = (unsigned char)(number >> 8);
    id.bytes[15] = (unsigned char)number;
    return id;
}

static struct id next_id(void *counter)
{
    return studio_id('n', ++*(unsigned *)counter);
}

struct id_source studio_ids(unsigned *counter)
{
    return (struct id_source){.next = next_id, .context = counter};
}

day studio_monday(void)
{
    day monday = 0;
    day_from_civil(2026, 11, 23, &monday);
    return monday;
}

/* London keeps UTC in November. */
instant studio_at(int mday, int hour, int minute)
{
    return (studio_monday() - 23 + mday) * DAY_US + hour * HOUR_US + minute * MINUTE_US;
}

instant studio_now(void)
{
    return studio_at(23, 8, 48);
}

/* What only some have. */
static const struct more {
    unsigned artist;
    enum artist_field field;
    const char *text;
} more[] = {
    {3, ARTIST_BIO, "Compositor since 2011: Sunrise, Orbit, and the water of The Harbour."},
    {3, ARTIST_PORTFOLIO_URL, "https://chidi.example/reel"},
};

static void fill_more(struct artist *artist, unsigned number)
{
    for (size_t i = 0; i < sizeof more / sizeof *more; i++)
        if (more[i].artist == number)
            *artist_member(artist, more[i].field) = mem_copy(more[i].text);
    for (enum artist_field field = 0; field < ARTIST_FIELD_COUNT; field++) {
        char **text = artist_member(artist, field);
        if (text != NULL && *text == NULL)
            *text = mem_copy("");
    }
}

static void fill_artist(struct artist *artist, unsigned number)
{
    artist->id = studio_id('a', number);
    artist->name = mem_copy(artists[number - 1].name);
    artist->department = mem_copy(artists[number - 1].department);
    artist->email = mem_format("artist%u@example.org", number);
    artist->rate = artists[number - 1].rate * 100;
    artist->version = 1;
    schedule_parse(artists[number - 1].pattern, &artist->schedule, NULL);
    char *words = mem_copy(artists[number - 1].skills), *rest = words;
    artist->skills = mem_new(4, sizeof *artist->skills);
    for (char *word; (word = strsep(&rest, " ")) != NULL;)
        artist->skills[artist->skill_count++] = mem_copy(word);
    free(words);
    fill_more(artist, number);
}

static void fill_tenant(struct tenant *tenant)
{
    *tenant = (struct tenant){
        .id = studio_id('t', 1),
        .name = mem_copy("Northlight Studios"),
        .currency = mem_copy("GBP"),
        .zone = zone_load("Europe/London"),
        .hold_minutes = 30,
        .challenge_hours = 24,
        .rest_hours = 11,
        .max_day_hours = 12,
        .max_days_in_row = 6,
        .day_start = 8 * 60,
        .day_end = 20 * 60,
    };
}

static void fill_members(struct roster *roster)
{
    static const char *const names[] = {"ana", "ben", "mia", "cleo"};
    roster->member_count = sizeof names / sizeof *names;
    roster->members = mem_new(roster->member_count, sizeof *roster->members);
    for (size_t i = 0; i < roster->member_count; i++)
        roster->members[i] = (struct member){.user = studio_id('m', (unsigned)i + 1),
                                             .name = mem_copy(names[i]),
                                             .login = mem_copy(names[i]),
                                             .role = MEMBER_PRODUCER};
    roster->members[CLEO - 1].role = MEMBER_VIEWER;
}

/* Tenant 1 is the studio itself. */
static void fill_memberships(struct roster *roster)
{
    static const char *const names[] = {"Northlight Studios", "Northwind", "Southgate"};
    static const char *const zones[] = {"Europe/London", "Asia/Kolkata", "UTC"};
    roster->membership_count = sizeof names / sizeof *names;
    roster->memberships = mem_new(roster->membership_count, sizeof *roster->memberships);
    for (size_t i = 0; i < roster->membership_count; i++)
        roster->memberships[i] = (struct membership){.tenant = studio_id('t', (unsigned)i + 1),
                                                     .name = mem_copy(names[i]),
                                                     .zone = mem_copy(zones[i]),
                                                     .role = i == 0 ? roster->role : MEMBER_VIEWER};
}

struct roster *studio_roster(enum member_role role)
{
    struct roster *roster = roster_new();
    fill_tenant(&roster->tenant);
    fill_members(roster);
    roster->me = studio_id('m', ANA);
    roster->role = role;
    fill_memberships(roster);
    roster->artist_count = STUDIO_ARTISTS;
    roster->artists = mem_new(roster->artist_count, sizeof *roster->artists);
    for (unsigned i = 1; i <= STUDIO_ARTISTS; i++)
        fill_artist(&roster->artists[i - 1], i);
    roster->project_count = sizeof projects / sizeof *projects;
    roster->projects = mem_new(roster->project_count, sizeof *roster->projects);
    for (size_t i = 0; i < roster->project_count; i++)
        roster->projects[i] = (struct project){.id = studio_id('p', (unsigned)i + 1),
                                               .code = mem_copy(projects[i].code),
                                               .name = mem_copy(projects[i].name),
                                               .client = mem_copy(projects[i].client),
                                               .colour = mem_copy(""),
                                               .version = 1};
    roster_index(roster);
    return roster;
}

void studio_leave_out_the_rest(struct roster *roster)
{
    struct roster *rest = roster_new();
    rest->members = mem_new(1, sizeof *rest->members);
    rest->members[rest->member_count++] =
        (struct member){.user = roster->me, .name = mem_copy("ana"), .login = mem_copy(""), .role = roster->role};
    roster_complete(roster, rest);
    roster->incomplete = true;
    roster_free(&rest);
}

struct roster *studio_of_one(const char *pattern)
{
    struct roster *roster = roster_new();
    roster->tenant.zone = zone_load("Europe/London");
    roster->artists = mem_new(1, sizeof *roster->artists);
    roster->artist_count = 1;
    roster->artists[0] = (struct artist){.id = studio_id('a', STUDIO_ADA), .name = mem_copy("Ada")};
    ck_assert(schedule_parse(pattern, &roster->artists[0].schedule, NULL));
    roster_index(roster);
    return roster;
}

struct booking studio_booking(unsigned number)
{
    size_t i = number - 1;
    bool hold = bookings[i].status == STATUS_HOLD, second = hold && bookings[i].minutes_left == 0;
    return (struct booking){
        .id = studio_id('b', number),
        .artist = studio_id('a', (unsigned)bookings[i].artist),
        .project = studio_id('p', (unsigned)bookings[i].project),
        .created_by = studio_id('m', (unsigned)bookings[i].by),
        .start = studio_at(bookings[i].from_day, bookings[i].from_hour, 0),
        .end = studio_at(bookings[i].to_day, bookings[i].to_hour, 0),
        .lapses_at = hold && !second ? studio_now() + bookings[i].minutes_left * MINUTE_US : INSTANT_NONE,
        .queued_at = second ? studio_at(19, 11, 0) : INSTANT_NONE,
        .created_at = studio_at(20, 16, 12),
        .updated_at = studio_at(20, 16, 12),
        .decide_by = INSTANT_NONE,
        .status = bookings[i].status,
        .version = 1,
        .title = mem_copy(bookings[i].title),
    };
}

struct booking *studio_bookings(instant from, instant to, size_t *count)
{
    struct booking *list = mem_new(BOOKINGS, sizeof *list);
    *count = 0;
    for (unsigned i = 1; i <= BOOKINGS; i++) {
        struct booking booking = studio_booking(i);
        if (booking_overlaps(&booking, from, to))
            list[(*count)++] = booking;
        else
            booking_clear(&booking);
    }
    return list;
}

struct time_off *studio_time_off(instant from, instant to, size_t *count)
{
    struct time_off *list = mem_new(TIME_OFF, sizeof *list);
    *count = 0;
    for (unsigned i = 0; i < TIME_OFF; i++) {
        instant start = studio_at(time_off[i].from_day, 0, 0), end = studio_at(time_off[i].to_day, 0, 0);
        if (start < to && end > from)
            list[(*count)++] = (struct time_off){.id = studio_id('o', i + 1),
                                                 .artist = studio_id('a', (unsigned)time_off[i].artist),
                                                 .start = start,
                                                 .end = end,
                                                 .reason = mem_copy(time_off[i].reason)};
    }
    return list;
}

void studio_load(struct bookings *all, day first, day end)
{
    instant from = first * DAY_US, to = end * DAY_US;
    size_t count, off_count;
    struct booking *list = studio_bookings(from, to, &count);
    struct time_off *off = studio_time_off(from, to, &off_count);
    bookings_replace(all, first, end, from, to, 0, list, count, off, off_count);
    free(list);
    free(off);
}
