/* The colours that a user sets: how they are read, what of them a terminal with fewer shows, and what they change. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "support/run.h"
#include "ui/look.h"

START_TEST(a_colour_is_a_name_a_number_or_red_green_and_blue)
{
    static const struct {
        const char *word;
        int colour;
    } rows[] = {{"black", 0},
                {"yellow", 3},
                {"bright-black", 8},
                {"bright-white", 15},
                {"0", 0},
                {"255", 255},
                {"#ffd75f", COLOUR_RGB + 0xffd75f},
                {"#FFD75F", COLOUR_RGB + 0xffd75f},
                {"default", COLOUR_NONE}};
    static const char *const none[] = {"pink",  "",        "256",      "-1",      "7x",
                                       "#ffd7", "#ffd75g", "#ffd75f0", "#+12345", "Yellow"};
    int colour;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        ck_assert_msg(colour_read(rows[i].word, &colour), "%s", rows[i].word);
        ck_assert_msg(colour == rows[i].colour, "%s: %d", rows[i].word, colour);
    }
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        ck_assert_msg(!colour_read(none[i], &colour), "%s", none[i]);
    ck_assert_str_eq(colour_meant("yelow"), "yellow");
}
END_TEST

START_TEST(fewer_colours_have_the_nearest)
{
    ck_assert_int_eq(colour_of_256(COLOUR_RGB + 0xffd75f), 221);
    ck_assert_int_eq(colour_of_256(COLOUR_RGB + 0xfdd860), 221);
    ck_assert_int_eq(colour_of_256(COLOUR_RGB + 0x808080), 244);
    ck_assert_int_eq(colour_of_256(COLOUR_RGB + 0xffffff), 231); /* not 15, which may be any colour */
    ck_assert_int_eq(colour_of_256(214), 214);
    ck_assert_int_eq(colour_of_256(COLOUR_NONE), COLOUR_NONE);
    ck_assert_int_eq(colour_of_8(COLOUR_RGB + 0xffd75f), 3);
    ck_assert_int_eq(colour_of_8(25), 4);
    ck_assert_int_eq(colour_of_8(160), 1);
    ck_assert_int_eq(colour_of_8(12), 4);
    ck_assert_int_eq(colour_of_8(COLOUR_NONE), COLOUR_NONE);
}
END_TEST

START_TEST(contrast_is_as_wcag_measures_it)
{
    ck_assert_double_eq_tol(colour_contrast(16, 231), 21, 0.001);
    ck_assert_double_eq_tol(colour_contrast(231, 16), 21, 0.001);
    ck_assert_double_eq_tol(colour_contrast(16, 16), 1, 0.001);
    ck_assert_double_eq_tol(colour_contrast(COLOUR_RGB + 0x777777, 231), 4.478, 0.001);
}
END_TEST

static struct look changed(const char *text)
{
    struct look look = {.foreground = 230,
                        .background = 94,
                        .foreground8 = 0,
                        .background8 = 3,
                        .attributes = LOOK_ITALIC | LOOK_UNDERLINE8};
    struct look_change change;
    char *error = NULL;
    ck_assert_msg(look_read(text, &change, &error), "%s: %s", text, error);
    look_apply(&look, &change);
    return look;
}

static void assert_look(const char *text, const struct look *expected)
{
    struct look look = changed(text);
    ck_assert_msg(look.foreground == expected->foreground && look.background == expected->background, "%s: %d on %d",
                  text, look.foreground, look.background);
    ck_assert_msg(look.foreground8 == expected->foreground8 && look.background8 == expected->background8,
                  "%s: of 8, %d on %d", text, look.foreground8, look.background8);
    ck_assert_msg(look.attributes == expected->attributes, "%s: %u", text, look.attributes);
}

START_TEST(what_is_not_said_stays)
{
    assert_look("", &(struct look){230, 94, 0, 3, LOOK_ITALIC | LOOK_UNDERLINE8});
    assert_look("white", &(struct look){7, 94, 7, 3, LOOK_ITALIC | LOOK_UNDERLINE8});
    assert_look("on default", &(struct look){230, COLOUR_NONE, 0, COLOUR_NONE, LOOK_ITALIC | LOOK_UNDERLINE8});
    assert_look("bold reverse", &(struct look){230, 94, 0, 3, LOOK_BOLD | LOOK_REVERSE | LOOK_UNDERLINE8});
    assert_look("plain", &(struct look){230, 94, 0, 3, LOOK_UNDERLINE8});
    assert_look("bold\t16 on #d7af87 underline",
                &(struct look){16, COLOUR_RGB + 0xd7af87, 0, 7, LOOK_BOLD | LOOK_UNDERLINE | LOOK_UNDERLINE8});
}
END_TEST

START_TEST(text_is_seen_where_both_colours_are_one_of_eight)
{
    assert_look("26 on 25", &(struct look){26, 25, 7, 4, LOOK_ITALIC | LOOK_UNDERLINE8});
    assert_look("226 on 227", &(struct look){226, 227, 0, 3, LOOK_ITALIC | LOOK_UNDERLINE8});
}
END_TEST

START_TEST(what_makes_no_look_is_told)
{
    static const char *const rows[][2] = {
        {"blak", "there is no colour \"blak\". Did you mean black?"},
        {"black undreline", "there is no colour \"undreline\". Did you mean underline?"},
        {"zzz", "there is no colour \"zzz\"; it is a name like yellow"},
        {"black on", "a colour is missing behind \"on\""},
        {"black on on", "there is no colour \"on\""},
        {"black yellow", "\"yellow\" is one colour too many"},
        {"on black on yellow", "\"yellow\" is one colour too many"},
        {"on bold", "there is no colour \"bold\""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct look_change change;
        char *error = NULL;
        ck_assert_msg(!look_read(rows[i][0], &change, &error), "%s", rows[i][0]);
        ck_assert_msg(strncmp(error, rows[i][1], strlen(rows[i][1])) == 0, "%s: %s", rows[i][0], error);
        free(error);
    }
}
END_TEST

static double contrast_of(const char *text)
{
    struct look_change change;
    char *error = NULL;
    ck_assert_msg(look_read(text, &change, &error), "%s", error);
    return look_contrast(&change);
}

START_TEST(a_contrast_is_known_of_two_colours_that_no_terminal_chooses)
{
    ck_assert_double_eq_tol(contrast_of("250 on #bcbcbc"), 1, 0.001);
    ck_assert_double_eq_tol(contrast_of("16 on 231"), 21, 0.001);
    ck_assert_double_eq_tol(contrast_of("red on red"), 1, 0.001);
    ck_assert_double_eq_tol(contrast_of("250 on yellow"), 21, 0.001);
    ck_assert_double_eq_tol(contrast_of("250"), 21, 0.001);
    ck_assert_double_eq_tol(contrast_of("default on 250"), 21, 0.001);
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("colours");
    tcase_add_test(tests, a_colour_is_a_name_a_number_or_red_green_and_blue);
    tcase_add_test(tests, fewer_colours_have_the_nearest);
    tcase_add_test(tests, contrast_is_as_wcag_measures_it);
    tcase_add_test(tests, what_is_not_said_stays);
    tcase_add_test(tests, text_is_seen_where_both_colours_are_one_of_eight);
    tcase_add_test(tests, what_makes_no_look_is_told);
    tcase_add_test(tests, a_contrast_is_known_of_two_colours_that_no_terminal_chooses);
    return run_tests("colours", tests);
}
