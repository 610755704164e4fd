/* The plans of the saves. A save sends the texts of its record in the order of its fields (domain/field.h). */
#include "store/plan.h"

#include "protocol/time_off.h"

/* Appends the first `count` texts of the record. */
static void add_texts(struct parameters *to, const struct effect *effect, int count)
{
    for (int i = 0; i < count; i++)
        parameters_text(to, effect->record.value[i]);
}

/* Of a thing that counts its changes: the version that this one begins from. */
static void add_versioned(struct parameters *to, const struct effect *effect, int count)
{
    parameters_id(to, effect->record.id);
    parameters_given(to, effect->record.version, 0);
    add_texts(to, effect, count);
}

static void fill_project(struct parameters *to, const struct effect *effect)
{
    add_versioned(to, effect, PROJECT_FIELD_COUNT);
}

static void fill_member(struct parameters *to, const struct effect *effect)
{
    parameters_id(to, effect->record.id);
    add_texts(to, effect, MEMBER_FIELD_COUNT);
}

static void fill_tenant(struct parameters *to, const struct effect *effect)
{
    add_texts(to, effect, TENANT_FIELD_COUNT);
}

static void fill_holiday(struct parameters *to, const struct effect *effect)
{
    add_texts(to, effect, 3);
}

static void fill_holiday_day(struct parameters *to, const struct effect *effect)
{
    add_texts(to, effect, 1);
}

static void fill_artist(struct parameters *to, const struct effect *effect)
{
    add_versioned(to, effect, ARTIST_FIELD_COUNT);
    parameters_text(to, effect->record.value[ARTIST_ANOTHER]);
}

static void fill_times_off(struct parameters *to, const struct effect *effect)
{
    const struct record *record = &effect->record;
    parameters_text(to, record->value[TIME_OFF_IDS]);
    parameters_given(to, record->version, 0);
    parameters_text(to, record->value[TIME_OFF_ARTISTS]);
    parameters_text(to, record->value[TIME_OFF_START]);
    parameters_text(to, record->value[TIME_OFF_END]);
    parameters_text(to, record->value[TIME_OFF_REASON]);
}

static void fill_record_id(struct parameters *to, const struct effect *effect)
{
    parameters_id(to, effect->record.id);
}

static void fill_named_draft(struct parameters *to, const struct effect *effect)
{
    parameters_id(to, effect->record.id);
    add_texts(to, effect, 1);
}

static void fill_notices(struct parameters *to, const struct effect *effect)
{
    add_texts(to, effect, 2);
}

static void fill_share(struct parameters *to, const struct effect *effect)
{
    fill_named_draft(to, effect);
    parameters_bool(to, effect->kind == EFFECT_SHARE_DRAFT);
}

#define SAVE(text, fills)                                                                             \
    {                                                                                                 \
        .statements = { &(const struct statement){.query = text, .fill = fills, .read = rows_saved} } \
    }

static const struct plan plans[EFFECT_COUNT] = {
    [EFFECT_SAVE_PROJECT] = SAVE(&query_save_project, fill_project),
    [EFFECT_REMOVE_PROJECT] = SAVE(&query_remove_project, fill_record_id),
    [EFFECT_SAVE_MEMBER] = SAVE(&query_save_member, fill_member),
    [EFFECT_REMOVE_MEMBER] = SAVE(&query_remove_member, fill_record_id),
    [EFFECT_SAVE_TENANT] = SAVE(&query_save_tenant, fill_tenant),
    [EFFECT_SAVE_HOLIDAY] = SAVE(&query_save_holiday, fill_holiday),
    [EFFECT_REMOVE_HOLIDAY] = SAVE(&query_remove_holiday, fill_holiday_day),
    [EFFECT_SAVE_ARTIST] = SAVE(&query_save_artist, fill_artist),
    [EFFECT_REMOVE_ARTIST] = SAVE(&query_remove_artist, fill_record_id),
    [EFFECT_RESTORE_ARTIST] = SAVE(&query_restore_artist, fill_record_id),
    [EFFECT_SAVE_TIME_OFF] = SAVE(&query_save_times_off, fill_times_off),
    [EFFECT_REMOVE_TIME_OFF] = SAVE(&query_remove_time_off, fill_record_id),
    [EFFECT_SAVE_DRAFT] = SAVE(&query_save_draft, fill_named_draft),
    [EFFECT_REMOVE_DRAFT] = SAVE(&query_drop_draft, fill_record_id),
    [EFFECT_SHARE_DRAFT] = SAVE(&query_share_draft, fill_share),
    [EFFECT_UNSHARE_DRAFT] = SAVE(&query_share_draft, fill_share),
    [EFFECT_SAVE_NOTICES] = SAVE(&query_save_notices, fill_notices),
};

const struct plan *plan_of_save(enum effect_kind kind)
{
    return &plans[kind];
}
