#include "cli/demo_studio.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"

static uint64_t next(struct demo_random *random)
{
    uint64_t mixed = random->state += UINT64_C(0x9e3779b97f4a7c15);
    mixed = (mixed ^ (mixed >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    mixed = (mixed ^ (mixed >> 27)) * UINT64_C(0x94d049bb133111eb);
    return mixed ^ (mixed >> 31);
}

static int below(struct demo_random *random, int bound)
{
    return (int)(next(random) % (uint64_t)bound);
}

static bool chance(struct demo_random *random, int percent)
{
    return below(random, 100) < percent;
}

struct id demo_id(void *random)
{
    uint64_t halves[2] = {next(random), next(random)};
    struct id id;
    memcpy(id.bytes, halves, sizeof id.bytes);
    id.bytes[6] = (unsigned char)((id.bytes[6] & 0x0f) | 0x40); /* RFC 4122: version 4, its variant */
    id.bytes[8] = (unsigned char)((id.bytes[8] & 0x3f) | 0x80);
    return id;
}

/* --- people */

/* Makes an email address of a name. Returns NULL if the name has other letters than those of ASCII. */
static char *email_of(const char *name)
{
    char *email = mem_format("%s@example.com", name);
    for (char *at = email; *at; at++) {
        if (*at & 0x80) {
            free(email);
            return NULL;
        }
        *at = *at == ' ' ? '.' : *at >= 'A' && *at <= 'Z' ? (char)(*at - 'A' + 'a') : *at;
    }
    return email;
}

static void add_artist(struct demo_studio *studio, int number)
{
    struct demo_random *random = &studio->random;
    studio->artists =
        mem_grow(studio->artists, &studio->artist_capacity, studio->artist_count, sizeof *studio->artists);
    struct demo_artist *artist = &studio->artists[studio->artist_count++];
    *artist = (struct demo_artist){.id = demo_id(random), .name = demo_name(number)};
    artist->department = &demo_departments[demo_department_of(number)];
    int first = chance(random, 60) ? 0 : below(random, SKILLS);
    artist->skills[artist->skill_count++] = artist->department->skills[first];
    for (int i = 0; i < SKILLS; i++)
        if (i != first && chance(random, i == 3 ? 15 : 45))
            artist->skills[artist->skill_count++] = artist->department->skills[i];
    artist->rate = artist->department->rate + 2 * below(random, 15) - 12;
    artist->email = email_of(artist->name);
    artist->phone = chance(random, 80) ? mem_format("+44 20 7946 0%03d", below(random, 1000)) : NULL;
    int pattern = chance(random, 70) ? 0 : 1 + below(random, DEMO_PATTERNS - 1);
    schedule_parse(demo_patterns[pattern], &artist->schedule, NULL);
}

/* --- days */

static bool works(const struct demo_artist *artist, day d)
{
    struct minutes hours;
    return schedule_day(&artist->schedule, day_weekday(d), &hours, 1) > 0;
}

static bool is_off(const struct demo_studio *studio, size_t artist, day d)
{
    for (size_t i = 0; i < studio->off_count; i++)
        if (studio->off[i].artist == artist && studio->off[i].first <= d && d <= studio->off[i].last)
            return true;
    return false;
}

static void add_off(struct demo_studio *studio, size_t artist, day first, day last)
{
    studio->off = mem_grow(studio->off, &studio->off_capacity, studio->off_count, sizeof *studio->off);
    studio->off[studio->off_count++] = (struct demo_off){
        .id = demo_id(&studio->random),
        .artist = artist,
        .first = first,
        .last = last,
        .reason = demo_reasons[chance(&studio->random, 60) ? 0 : below(&studio->random, 4)],
    };
}

/* --- bookings */

static char *make_title(struct demo_random *random, const struct demo_department *department, int project)
{
    const struct demo_project_words *words = &demo_projects[project];
    const char *task = department->tasks[below(random, TASKS)];
    int number = words->first_number + (words->first_number > 100 ? 1 : 10) * below(random, 6);
    char title[BOOKING_TITLE_MAX + 1] = "";
    size_t used = 0;
    for (const char *at = task; *at && used + 1 < sizeof title;) {
        int wrote = 1;
        if (strncmp(at, "%s", 2) == 0)
            wrote = snprintf(title + used, sizeof title - used, "%s", words->word);
        else if (strncmp(at, "%03d", 4) == 0)
            wrote = snprintf(title + used, sizeof title - used, "%03d", number);
        else if (strncmp(at, "%d", 2) == 0)
            wrote = snprintf(title + used, sizeof title - used, "%d", number);
        else
            title[used] = *at;
        at += *at != '%' ? 1 : at[1] == '0' ? 4 : 2;
        used += (size_t)wrote;
    }
    return mem_copy(title);
}

static struct demo_booking *add_booking(struct demo_studio *studio, size_t artist, int project, instant start,
                                        instant end)
{
    studio->bookings =
        mem_grow(studio->bookings, &studio->booking_capacity, studio->booking_count, sizeof *studio->bookings);
    struct demo_booking *booking = &studio->bookings[studio->booking_count++];
    *booking = (struct demo_booking){
        .id = demo_id(&studio->random),
        .artist = artist,
        .project = project,
        .title = make_title(&studio->random, studio->artists[artist].department, project),
        .start = start,
        .end = end,
    };
    return booking;
}

/* The past is confirmed, the far future is mostly pencilled, and some bookings of any time are cancelled. */
static void decide(struct demo_studio *studio, const struct demo_wish *wish, struct demo_booking *booking)
{
    static const enum cancel_reason reasons[] = {REASON_RELEASED, REASON_KILLED, REASON_POSTPONED};
    int64_t days_ahead = (booking->start - zone_day_start(wish->zone, wish->today)) / DAY_US;
    int firm = days_ahead < 0 ? 92 : days_ahead < 10 ? 66 : 45;
    booking->status = chance(&studio->random, firm) ? STATUS_CONFIRMED : STATUS_PENCIL;
    if (chance(&studio->random, 4))
        booking->ended = reasons[below(&studio->random, 3)];
}

/* How many days from `d` on one booking can take: at most `most`, each one a working day without time off. */
static int stretch(const struct demo_studio *studio, size_t artist, day d, day end, int most)
{
    int days = 0;
    while (days < most && d + days < end && works(&studio->artists[artist], d + days) &&
           !is_off(studio, artist, d + days))
        days++;
    return days;
}

/* Adds a job that begins on that day. Returns how many days it takes. */
static int book_job(struct demo_studio *studio, const struct demo_wish *wish, size_t artist, int project, day d,
                    day end)
{
    static const int lengths[] = {1, 1, 2, 2, 3, 3, 4, 5};
    struct demo_random *random = &studio->random;
    const struct schedule *schedule = &studio->artists[artist].schedule;
    int days = stretch(studio, artist, d, end, lengths[below(random, 8)]);
    if (days == 0)
        return 0;
    struct minutes from = schedule_proposal(schedule, day_weekday(d));
    struct minutes to = schedule_proposal(schedule, day_weekday(d + days - 1));
    int noon = 13 * 60;
    bool morning = days == 1 && from.to > noon && chance(random, 30);
    bool afternoon = days == 1 && from.to > noon + 120 && !morning && chance(random, 20);
    struct demo_booking *booking =
        add_booking(studio, artist, project, zone_instant(wish->zone, d, afternoon ? noon : from.from),
                    zone_instant(wish->zone, d + days - 1, morning ? noon : to.to));
    decide(studio, wish, booking);
    if (morning && to.to > noon + 120 && chance(random, 40)) {
        int other = below(random, DEMO_PROJECTS);
        decide(studio, wish,
               add_booking(studio, artist, other, zone_instant(wish->zone, d, noon + 60),
                           zone_instant(wish->zone, d, to.to)));
    }
    return days;
}

/* Books all weeks of one artist: mostly on two projects, with gaps between the jobs. */
static void fill_artist(struct demo_studio *studio, const struct demo_wish *wish, size_t artist, day first, day end)
{
    struct demo_random *random = &studio->random;
    if (chance(random, 30)) {
        day begin = first + below(random, end - first);
        add_off(studio, artist, begin, begin + below(random, 6));
    }
    int main_project = below(random, DEMO_PROJECTS - 1), other = below(random, DEMO_PROJECTS);
    for (day d = first; d < end; d++) {
        int project = chance(random, 60) ? main_project : chance(random, 70) ? other : below(random, DEMO_PROJECTS);
        if (chance(random, 80)) {
            int days = book_job(studio, wish, artist, project, d, end);
            d += days ? days - 1 : 0;
        }
    }
}

/* Adds holds on free and taken time, and second options behind bookings, so that the board shows each kind. */
static void add_claims(struct demo_studio *studio, const struct demo_wish *wish)
{
    struct demo_random *random = &studio->random;
    size_t standing = studio->booking_count;
    instant tomorrow = zone_day_start(wish->zone, wish->today + 1); /* the past takes no holds */
    for (size_t i = 0; i < standing; i++) {
        struct demo_booking under = studio->bookings[i];
        bool soon = under.start > tomorrow && under.start < tomorrow + 21 * DAY_US;
        if (!soon || under.ended != REASON_NONE || !chance(random, 14))
            continue;
        int project = (under.project + 1 + below(random, DEMO_PROJECTS - 2)) % DEMO_PROJECTS;
        struct demo_booking *claim = add_booking(studio, under.artist, project, under.start, under.end);
        claim->status = STATUS_HOLD;
        claim->second = chance(random, 60);
    }
    for (size_t artist = 0; artist < studio->artist_count; artist += 3) {
        day d = wish->today + 1 + below(random, 9);
        if (!works(&studio->artists[artist], d))
            continue;
        struct minutes hours = schedule_proposal(&studio->artists[artist].schedule, day_weekday(d));
        struct demo_booking *hold =
            add_booking(studio, artist, below(random, DEMO_PROJECTS), zone_instant(wish->zone, d, hours.from),
                        zone_instant(wish->zone, d, hours.to));
        hold->status = STATUS_HOLD;
    }
}

void demo_studio_make(const struct demo_wish *wish, struct demo_studio *out)
{
    *out = (struct demo_studio){.random.state = (uint64_t)wish->today * UINT64_C(0x2545f4914f6cdd1d)};
    day first = day_monday(wish->today) - wish->weeks / 4 * DAYS_A_WEEK; /* a quarter lies behind */
    for (int i = 0; i < DEMO_PROJECTS; i++)
        out->projects[i] = demo_id(&out->random);
    for (int i = 0; i < wish->artists; i++)
        add_artist(out, i);
    for (size_t i = 0; i < out->artist_count; i++)
        fill_artist(out, wish, i, first, first + wish->weeks * DAYS_A_WEEK);
    add_claims(out, wish);
}

void demo_studio_clear(struct demo_studio *studio)
{
    for (size_t i = 0; i < studio->artist_count; i++) {
        free(studio->artists[i].name);
        free(studio->artists[i].email);
        free(studio->artists[i].phone);
    }
    for (size_t i = 0; i < studio->booking_count; i++)
        free(studio->bookings[i].title);
    free(studio->artists);
    free(studio->off);
    free(studio->bookings);
    *studio = (struct demo_studio){0};
}
