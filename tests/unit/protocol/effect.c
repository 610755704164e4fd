/* Effects: what kind each is of, and what each owns. */
#include "protocol/effect.h"

#include <check.h>
#include <stdlib.h>

#include "domain/memory.h"
#include "support/run.h"
#include "support/studio_answers.h"

static bool is_one_of(const enum effect_kind *kinds, size_t count, enum effect_kind kind)
{
    for (size_t i = 0; i < count; i++)
        if (kinds[i] == kind)
            return true;
    return false;
}

/* A write that is not taken for one is lost with a link that breaks; a read that is taken for one is asked
 * twice. */
START_TEST(every_effect_is_a_write_a_save_or_neither)
{
    static const enum effect_kind writes[] = {
        EFFECT_BOOK, EFFECT_MOVE,      EFFECT_EDIT,     EFFECT_STATUS, EFFECT_TAKE,   EFFECT_SPLIT, EFFECT_RELEASE,
        EFFECT_BULK, EFFECT_CHALLENGE, EFFECT_WITHDRAW, EFFECT_UNDO,   EFFECT_COMMIT, EFFECT_SWEEP,
    };
    static const enum effect_kind saves[] = {
        EFFECT_SAVE_PROJECT,  EFFECT_REMOVE_PROJECT,  EFFECT_SAVE_MEMBER, EFFECT_REMOVE_MEMBER, EFFECT_SAVE_TENANT,
        EFFECT_SAVE_HOLIDAY,  EFFECT_REMOVE_HOLIDAY,  EFFECT_SAVE_ARTIST, EFFECT_REMOVE_ARTIST, EFFECT_RESTORE_ARTIST,
        EFFECT_SAVE_TIME_OFF, EFFECT_REMOVE_TIME_OFF, EFFECT_SAVE_DRAFT,  EFFECT_REMOVE_DRAFT,  EFFECT_SHARE_DRAFT,
        EFFECT_UNSHARE_DRAFT, EFFECT_SAVE_NOTICES,
    };
    for (enum effect_kind kind = 0; kind < EFFECT_COUNT; kind++) {
        bool is_save = effect_nature(kind) == NATURE_SAVE;
        ck_assert_msg(effect_is_write(kind) == is_one_of(writes, sizeof writes / sizeof *writes, kind), "%d",
                      (int)kind);
        ck_assert_msg(is_save == is_one_of(saves, sizeof saves / sizeof *saves, kind), "%d", (int)kind);
    }
}
END_TEST

START_TEST(changes_are_copied_with_their_texts)
{
    struct change change = {.kind = EFFECT_MOVE, .before = studio_booking(6), .after = studio_booking(7)}, *copy;
    changes_copy(&copy, &change, 1);
    ck_assert_int_eq((int)copy->kind, EFFECT_MOVE);
    ck_assert_str_eq(copy->before.title, "Harbour rig");
    ck_assert_str_eq(copy->after.title, "Harbour rig two");
    ck_assert_ptr_ne(copy->before.title, change.before.title);
    booking_clear(&change.before);
    booking_clear(&change.after);
    changes_free(copy, 1);
    changes_copy(&copy, NULL, 0);
    ck_assert_ptr_null(copy);
}
END_TEST

/* That nothing is left of them is the sanitizer's word. */
START_TEST(a_queue_frees_what_its_effects_own)
{
    struct effects effects = {0};
    for (int i = 0; i < 20; i++) {
        struct effect *effect = effects_add(&effects, EFFECT_BULK);
        ck_assert_int_eq((int)effect->kind, EFFECT_BULK);
        ck_assert(effect->ticket == 0 && effect->change_count == 0);
        effect->booking = studio_booking(6);
        effect->find.skills = mem_copy("comp");
        effect->zone = mem_copy("UTC");
        effect->text = mem_copy("copied");
        effect->changes = mem_new(1, sizeof *effect->changes);
        effect->changes[0].after = studio_booking(7);
        effect->change_count = 1;
        record_set(&effect->record, 0, "HAR");
        effect->list_after = mem_copy("a");
        effect->list_argument = mem_copy("b");
        effect->list_narrow = mem_copy("c");
    }
    ck_assert_uint_eq(effects.count, 20);
    effects_clear(&effects);
    ck_assert_uint_eq(effects.count, 0);
    ck_assert_ptr_null(effects.list);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        every_effect_is_a_write_a_save_or_neither,
        changes_are_copied_with_their_texts,
        a_queue_frees_what_its_effects_own,
    };
    return run_list("effect", tests, sizeof tests / sizeof *tests);
}
