#include "drills/judge/draw.h"

#include <string.h>

enum { FIRST_HOUR = 8, HOURS = 10, STALL_MS = 400, SENT_MOST = 2500, RECEIVED_MOST = 1200 };

static const struct {
    const char *word;
    unsigned weight;
} calls[] = {
#define X(id, name, weight) [id] = {name, weight},
    CALLS(X)
#undef X
};

/* splitmix64 */
static uint64_t next(uint64_t *state)
{
    uint64_t z = *state += UINT64_C(0x9e3779b97f4a7c15);
    z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
    return z ^ z >> 31;
}

static uint64_t start(uint64_t seed, int client, int call)
{
    uint64_t state = seed;
    state = next(&state) ^ (uint64_t)client << 40 ^ (uint64_t)call;
    next(&state);
    return state;
}

static int below(uint64_t *state, int limit)
{
    return (int)(next(state) % (uint64_t)limit);
}

static bool percent(uint64_t *state, int of)
{
    return below(state, 100) < of;
}

static enum call_kind kind_of(uint64_t *state)
{
    unsigned sum = 0, at;
    for (int kind = 0; kind < CALL_COUNT; kind++)
        sum += calls[kind].weight;
    at = (unsigned)(next(state) % sum);
    enum call_kind kind = 0;
    while (at >= calls[kind].weight)
        at -= calls[kind++].weight;
    return kind;
}

/* Whoever takes something back often wants it again at once. */
static enum call_kind kind_after(uint64_t seed, int client, int call, uint64_t *state)
{
    uint64_t before = start(seed, client, call - 1);
    enum call_kind kind = kind_of(state);
    bool again = percent(state, 40);
    return again && kind_of(&before) == CALL_UNDO ? CALL_REDO : kind;
}

static void draw_cut(struct draw *draw, uint64_t *state, bool cuts)
{
    static const int most[CUT_COUNT] = {[CUT_SENT] = SENT_MOST, [CUT_RECEIVED] = RECEIVED_MOST, [CUT_STALL] = STALL_MS};
    bool falls = percent(state, 6);
    enum cut cut = (enum cut)(CUT_SENT + below(state, CUT_COUNT - CUT_SENT));
    int after = 1 + below(state, most[cut]);
    if (cuts && falls) {
        draw->cut = cut;
        draw->cut_after = after;
    }
}

struct draw draw_make(uint64_t seed, int client, int call, bool cuts)
{
    static const enum booking_status statuses[] = {STATUS_PENCIL, STATUS_PENCIL, STATUS_CONFIRMED, STATUS_HOLD};
    uint64_t state = start(seed, client, call);
    struct draw draw = {.seed = seed, .client = client, .call = call};
    draw.kind = kind_after(seed, client, call, &state);
    draw.artist = below(&state, DRAW_ARTISTS);
    draw.other = below(&state, DRAW_ARTISTS);
    draw.day = below(&state, DRAW_DAYS);
    draw.hour = FIRST_HOUR + below(&state, HOURS);
    draw.hours = 1 + below(&state, percent(&state, 10) ? 48 : 6);
    for (int i = 0; i < DRAW_PARTS; i++)
        draw.pick[i] = (unsigned)below(&state, 1 << 16);
    draw.status = statuses[below(&state, sizeof statuses / sizeof *statuses)];
    draw.second = percent(&state, 60);
    draw.stale = percent(&state, 5);
    draw.piped = percent(&state, 25);
    draw.fits = percent(&state, 40);
    draw.twice = percent(&state, 6);
    draw_cut(&draw, &state, cuts);
    return draw;
}

const char *draw_word(enum call_kind kind)
{
    return calls[kind].word;
}

json_t *draw_json(const struct draw *draw)
{
    return json_pack("{s:s, s:i, s:i, s:i, s:i, s:i, s:[i,i,i,i], s:s, s:b, s:b, s:b, s:b, s:b, s:i, s:i}", "kind",
                     draw_word(draw->kind), "artist", draw->artist, "other", draw->other, "day", draw->day, "hour",
                     draw->hour, "hours", draw->hours, "pick", draw->pick[0], draw->pick[1], draw->pick[2],
                     draw->pick[3], "status", status_word(draw->status), "second", draw->second, "stale", draw->stale,
                     "piped", draw->piped, "fits", draw->fits, "twice", draw->twice, "cut", draw->cut, "after",
                     draw->cut_after);
}

struct id draw_id(const struct draw *draw, int number)
{
    uint64_t state = start(draw->seed ^ UINT64_C(0x1d), draw->client, draw->call);
    struct id id;
    for (int i = 0; i < number; i++)
        next(&state), next(&state);
    for (size_t at = 0; at < sizeof id.bytes; at += 8)
        memcpy(&id.bytes[at], &(uint64_t){next(&state)}, 8);
    return id;
}
