/* Schemes: nothing is said by colour alone, and mono has none. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "support/run.h"
#include "ui/theme.h"

START_TEST(every_scheme_has_its_word)
{
    for (enum scheme scheme = 0; scheme < SCHEME_COUNT; scheme++) {
        enum scheme found = SCHEME_COUNT;

        ck_assert(scheme_parse(scheme_word(scheme), &found));
        ck_assert_int_eq(found, scheme);
    }
    ck_assert(!scheme_parse("pink", &(enum scheme){0}));
}
END_TEST

START_TEST(letters_are_told_apart)
{
    for (enum role role = 0; role < ROLE_COUNT; role++)
        for (enum role other = 0; other < role; other++)
            ck_assert_int_ne(theme_letter(role), theme_letter(other));
}
END_TEST

START_TEST(mono_has_no_colour)
{
    for (enum role role = 0; role < ROLE_COUNT; role++) {
        const struct look *look = theme_look(SCHEME_MONO, role);

        ck_assert_int_eq(look->foreground, COLOUR_NONE);
        ck_assert_int_eq(look->background, COLOUR_NONE);
        ck_assert_int_eq(look->foreground8, COLOUR_NONE);
        ck_assert_int_eq(look->background8, COLOUR_NONE);
    }
}
END_TEST

static bool same_look(const struct look *a, const struct look *b, bool eight)
{
    int foreground = eight ? a->foreground8 : a->foreground, background = eight ? a->background8 : a->background;

    return foreground == (eight ? b->foreground8 : b->foreground) &&
           background == (eight ? b->background8 : b->background) && a->attributes == b->attributes;
}

START_TEST(what_must_be_told_apart_looks_different)
{
    static const enum role roles[] = {ROLE_PLAIN,  ROLE_CONFIRMED, ROLE_PENCIL,     ROLE_HOLD,
                                      ROLE_SECOND, ROLE_REFUSED,   ROLE_IN_THE_WAY, ROLE_CURSOR};
    size_t count = sizeof roles / sizeof *roles;

    for (enum scheme scheme = 0; scheme < SCHEME_MONO; scheme++)
        for (size_t one = 0; one < count; one++)
            for (size_t two = 0; two < one; two++)
                for (int eight = 0; eight < 2; eight++)
                    ck_assert_msg(!same_look(theme_look(scheme, roles[one]), theme_look(scheme, roles[two]), eight),
                                  "%s: %c and %c look the same", scheme_word(scheme), theme_letter(roles[one]),
                                  theme_letter(roles[two]));
}
END_TEST

/* Without colours a sign may tell two apart: "!" the refused write and what is in its way, "~" the pencil, "?" the
 * hold, "2" the second option. A terminal may lack dim and italic: those two alone are no difference. */
START_TEST(mono_tells_the_same_apart_by_attribute_or_sign)
{
    static const struct {
        enum role role;
        char sign;
    } rows[] = {{ROLE_PLAIN, ' '},  {ROLE_CONFIRMED, ' '}, {ROLE_PENCIL, '~'},     {ROLE_HOLD, '?'},
                {ROLE_SECOND, '2'}, {ROLE_REFUSED, '!'},   {ROLE_IN_THE_WAY, '!'}, {ROLE_CURSOR, ' '}};
    const unsigned everywhere = LOOK_BOLD | LOOK_REVERSE | LOOK_UNDERLINE;

    for (size_t one = 0; one < sizeof rows / sizeof *rows; one++)
        for (size_t two = 0; two < one; two++) {
            unsigned left = theme_look(SCHEME_MONO, rows[one].role)->attributes;
            unsigned right = theme_look(SCHEME_MONO, rows[two].role)->attributes;

            ck_assert_msg(left != right, "%c and %c have the same attributes", theme_letter(rows[one].role),
                          theme_letter(rows[two].role));
            ck_assert_msg(rows[one].sign != rows[two].sign || (left & everywhere) != (right & everywhere),
                          "%c and %c differ in dim or italic alone", theme_letter(rows[one].role),
                          theme_letter(rows[two].role));
        }
}
END_TEST

/* Two blocks that touch: in the scheme's colours, in 8 and in none. */
START_TEST(a_neighbour_looks_different)
{
    static const enum role roles[][2] = {
        {ROLE_CONFIRMED, ROLE_CONFIRMED_NEXT}, {ROLE_PENCIL, ROLE_PENCIL_NEXT}, {ROLE_ASIDE, ROLE_ASIDE_NEXT}};

    for (enum scheme scheme = 0; scheme < SCHEME_COUNT; scheme++)
        for (size_t at = 0; at < sizeof roles / sizeof *roles; at++) {
            const struct look *one = theme_look(scheme, roles[at][0]), *two = theme_look(scheme, roles[at][1]);

            ck_assert(one->attributes != two->attributes);
            ck_assert(scheme == SCHEME_MONO || one->background != two->background);
            ck_assert(scheme == SCHEME_MONO || two->attributes & LOOK_UNDERLINE8);
        }
}
END_TEST

/* Text on a background of ours must not depend on the terminal's own foreground. */
START_TEST(a_background_brings_its_foreground)
{
    for (enum scheme scheme = 0; scheme < SCHEME_COUNT; scheme++)
        for (enum role role = 0; role < ROLE_COUNT; role++) {
            const struct look *look = theme_look(scheme, role);

            ck_assert(look->background == COLOUR_NONE || look->foreground != COLOUR_NONE);
            ck_assert(look->background8 == COLOUR_NONE || look->foreground8 != COLOUR_NONE);
        }
}
END_TEST

/* What a role is called in callboard.ini is its name as it is known here. */
START_TEST(every_role_has_a_name_of_its_own)
{
    for (enum role role = 0; role < ROLE_COUNT; role++) {
        enum role found = ROLE_COUNT;

        ck_assert(role_by_name(role_name(role), &found));
        ck_assert_int_eq(found, role);
        ck_assert(*role_what(role) != '\0');
    }
    ck_assert(!role_by_name("pink", &(enum role){0}));
}
END_TEST

/* Where a look has no background, the terminal's own is behind it. */
static void assert_readable(enum scheme scheme, enum role role, const int behind[2], bool eight)
{
    const struct look *look = theme_look(scheme, role);
    int foreground = eight ? look->foreground8 : look->foreground;
    int background = eight ? look->background8 : look->background;

    if (foreground == COLOUR_NONE)
        return;
    for (int i = 0; i < 2; i++) {
        double contrast = colour_contrast(foreground, background != COLOUR_NONE ? background : behind[i]);
        ck_assert_msg(contrast >= 4.5, "%s: %c in %d colours: %.2f", scheme_word(scheme), theme_letter(role),
                      eight ? 8 : 256, contrast);
    }
}

/* On white and on a light grey, which 8 colours do not have. */
START_TEST(light_is_read_well_on_a_light_background)
{
    static const int white[] = {231, 231}, light[] = {231, 255};

    for (enum role role = 0; role < ROLE_COUNT; role++) {
        assert_readable(SCHEME_LIGHT, role, light, false);
        assert_readable(SCHEME_LIGHT, role, white, true);
    }
}
END_TEST

START_TEST(high_contrast_is_read_well_on_black_and_on_white)
{
    static const int either[] = {16, 231};

    for (enum role role = 0; role < ROLE_COUNT; role++)
        assert_readable(SCHEME_HIGH_CONTRAST, role, either, false);
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("looks");

    tcase_add_test(tests, every_scheme_has_its_word);
    tcase_add_test(tests, letters_are_told_apart);
    tcase_add_test(tests, mono_has_no_colour);
    tcase_add_test(tests, what_must_be_told_apart_looks_different);
    tcase_add_test(tests, mono_tells_the_same_apart_by_attribute_or_sign);
    tcase_add_test(tests, a_neighbour_looks_different);
    tcase_add_test(tests, a_background_brings_its_foreground);
    tcase_add_test(tests, every_role_has_a_name_of_its_own);
    tcase_add_test(tests, light_is_read_well_on_a_light_background);
    tcase_add_test(tests, high_contrast_is_read_well_on_black_and_on_white);
    return run_tests("looks", tests);
}
