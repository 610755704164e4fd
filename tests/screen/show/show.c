/* Prints scenes in a scheme's colours: show [SCHEME] [SCENE...]; without a scene their names. */
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "controller/registers.h"
#include "controller/life.h"
#include "domain/text.h"
#include "screen/show/scenes.h"
#include "ui/view.h"

static void print_look(const struct look *look)
{
    static const int codes[] = {1, 7, 4, 2, 3}; /* bold, reverse, underline, dim, italic */

    printf("\033[0");
    for (unsigned bit = 0; bit < sizeof codes / sizeof *codes; bit++)
        if (look->attributes & 1u << bit)
            printf(";%d", codes[bit]);
    if (look->foreground != COLOUR_NONE)
        printf(";38;5;%d", look->foreground);
    if (look->background != COLOUR_NONE)
        printf(";48;5;%d", look->background);
    printf("m");
}

static void print_character(uint32_t code)
{
    char bytes[4];

    if (code)
        fwrite(bytes, 1, text_encode(code, bytes), stdout);
}

static void print_frame(const struct frame *frame, enum scheme scheme)
{
    for (int row = 0; row < frame->rows; row++) {
        enum role role = ROLE_COUNT;

        for (int column = 0; column < frame->columns; column++) {
            const struct cell *cell = frame_cell(frame, row, column);
            uint32_t marks[TEXT_MARKS];

            if (cell->role != role)
                print_look(theme_look(scheme, cell->role));
            role = cell->role;
            print_character(cell->character);
            for (int at = 0, count = frame_marks(frame, cell, marks); at < count; at++)
                print_character(marks[at]);
        }
        printf("\033[0m\n");
    }
}

static void show(const struct scene *scene, enum scheme scheme)
{
    struct board board;
    struct frame *frame = frame_new(scene->rows, scene->columns);
    struct view *view = view_new();

    scene_play(scene, &board, NULL);
    frame->ascii = scene->ascii;
    view_draw(view, board.state, frame);
    print_frame(frame, scheme);
    view_free(&view);
    frame_free(&frame);
    drive_close(&board);
}

int main(int count, char **arguments)
{
    enum scheme scheme = SCHEME_DEFAULT;
    int first = count > 1 && scheme_parse(arguments[1], &scheme) ? 2 : 1;

    setlocale(LC_ALL, "C.UTF-8");
    for (size_t at = 0; at < scene_count(); at++) {
        const struct scene *scene = scene_at(at);

        if (first >= count)
            printf("%s\n", scene->name);
        for (int argument = first; argument < count; argument++)
            if (strcmp(arguments[argument], scene->name) == 0)
                show(scene, scheme);
    }
    return EXIT_SUCCESS;
}
