/* Whole expected screens: every scene is drawn and compared with its file in expected/, text and roles (theme.h's
 * letters). With REGENERATE=1 a file that differs is written anew, and its test fails: nothing was compared. */
#include <check.h>
#include <dirent.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "controller/life.h"
#include "controller/registers.h"
#include "domain/memory.h"
#include "screen/show/scenes.h"
#include "support/run.h"
#include "ui/view.h"

/* A view that has seen all that went before */
struct drawing {
    struct view *view;
    struct frame *frame;
};

/* As the loop does. */
static void draw(struct state *state, void *context)
{
    struct drawing *drawing = context;

    view_draw(drawing->view, state, drawing->frame);
    state->pager.most = view_scroll_most(drawing->view);
}

static struct drawing drawing_new(const struct scene *scene)
{
    struct drawing drawing = {view_new(), frame_new(scene->rows, scene->columns)};

    drawing.frame->ascii = scene->ascii;
    return drawing;
}

static void drawing_clear(struct drawing *drawing)
{
    view_free(&drawing->view);
    frame_free(&drawing->frame);
}

static void append_block(FILE *out, const struct frame *frame, const char *title,
                         char *(*row_of)(const struct frame *frame, int row))
{
    fprintf(out, "== %s\n", title);
    for (int row = 0; row < frame->rows; row++) {
        char *text = row_of(frame, row);

        fprintf(out, "%s\n", text);
        free(text);
    }
}

static char *print(const struct frame *frame)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);

    append_block(out, frame, "text", frame_row_text);
    append_block(out, frame, "roles", frame_row_roles);
    fprintf(out, "== cursor %s %d %d\n", frame->cursor_visible ? "at" : "hidden", frame->cursor_row,
            frame->cursor_column);
    fclose(out);
    return text;
}

static char *read_file(const char *path)
{
    FILE *in = fopen(path, "r");

    if (!in)
        return mem_copy("(there is no such file)\n");
    char *text = mem_new(1 << 20, 1);
    size_t size = fread(text, 1, (1 << 20) - 1, in);

    text[size] = '\0';
    fclose(in);
    return text;
}

static void write_file(const char *path, const char *text)
{
    FILE *out = fopen(path, "w");

    ck_assert_msg(out != NULL, "cannot write %s", path);
    fputs(text, out);
    fclose(out);
}

/* The first line that differs: the whole screens would hide it. */
static void compare(const char *name, const char *expected, const char *drawn)
{
    int line = 1;

    while (*expected && *drawn) {
        size_t left = strcspn(expected, "\n"), right = strcspn(drawn, "\n");

        ck_assert_msg(left == right && memcmp(expected, drawn, left) == 0,
                      "%s, line %d of expected/%s.txt\nexpected: %.*s\ndrawn:    %.*s", name, line, name, (int)left,
                      expected, (int)right, drawn);
        expected += left + 1;
        drawn += right + 1;
        line++;
    }
    ck_assert_msg(!*expected && !*drawn, "%s: one screen is longer than the other", name);
}

/* True: the screen differs, REGENERATE is set, and the file has been written. */
static bool regenerate(const char *path, const char *expected, const char *drawn)
{
    if (getenv("REGENERATE") == NULL || strcmp(expected, drawn) == 0)
        return false;
    write_file(path, drawn);
    return true;
}

START_TEST(is_drawn_as_expected)
{
    const struct scene *scene = scene_at((size_t)_i);
    struct board board;
    struct drawing drawing = drawing_new(scene);

    scene_play(scene, &board, &(struct scene_watch){draw, &drawing});
    draw(board.state, &drawing);
    char *path = mem_format("%s/expected/%s.txt", TEST_FOLDER, scene->name);
    char *expected = read_file(path), *drawn = print(drawing.frame);
    bool regenerated = regenerate(path, expected, drawn);

    if (!regenerated)
        compare(scene->name, expected, drawn);
    free(expected);
    free(drawn);
    free(path);
    drawing_clear(&drawing);
    drive_close(&board);
    ck_assert_msg(!regenerated,
                  "expected/%s.txt has been written anew and was compared with nothing: look at the difference, "
                  "then run again without REGENERATE",
                  scene->name);
}
END_TEST

/* Rows that are left alone must be those that would come out the same: a view that drew every step on the way ends
 * with the same cells as one that sees the end only. */
START_TEST(does_not_depend_on_what_was_drawn_before)
{
    const struct scene *scene = scene_at((size_t)_i);
    struct board board;
    struct drawing all = drawing_new(scene), last = drawing_new(scene);

    scene_play(scene, &board, &(struct scene_watch){draw, &all});
    draw(board.state, &all);
    draw(board.state, &last);
    char *drawn = print(all.frame), *expected = print(last.frame);

    compare(scene->name, expected, drawn);
    free(expected);
    free(drawn);
    drawing_clear(&all);
    drawing_clear(&last);
    drive_close(&board);
}
END_TEST

static int scenes_named(const char *name)
{
    int found = 0;

    for (size_t at = 0; at < scene_count(); at++)
        found += strcmp(scene_at(at)->name, name) == 0;
    return found;
}

/* Two scenes of one name would be compared with one file, and a file without a scene with nothing. */
START_TEST(every_expected_screen_has_one_scene)
{
    DIR *folder = opendir(TEST_FOLDER "/expected");
    struct dirent *entry;

    ck_assert_ptr_nonnull(folder);
    while ((entry = readdir(folder)) != NULL) {
        char *name = mem_copy(entry->d_name), *ending = strstr(name, ".txt");

        if (ending != NULL) {
            *ending = '\0';
            ck_assert_msg(scenes_named(name) == 1, "%d scenes are named %s", scenes_named(name), name);
        }
        free(name);
    }
    closedir(folder);
}
END_TEST

int main(void)
{
    setlocale(LC_ALL, "C.UTF-8");
    TCase *tests = tcase_create("scenes");

    tcase_add_loop_test(tests, is_drawn_as_expected, 0, (int)scene_count());
    tcase_add_loop_test(tests, does_not_depend_on_what_was_drawn_before, 0, (int)scene_count());
    tcase_add_test(tests, every_expected_screen_has_one_scene);
    return run_tests("screens", tests);
}
