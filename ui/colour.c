#include "ui/colour.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "domain/nearest.h"

enum { NAMED = 16, CUBE = 16, GREYS = 232, COLOURS = 256 };

/* By their number; "default" and the other spelling of grey are no numbers. */
static const char *const names[] = {
    "black",       "red",          "green",      "yellow",       "blue",          "magenta",     "cyan",
    "white",       "bright-black", "bright-red", "bright-green", "bright-yellow", "bright-blue", "bright-magenta",
    "bright-cyan", "bright-white", "default",    NULL,
};

/* ---- by name ---- */

static bool read_hex(const char *word, int *out)
{
    char *end;
    if (*word != '#' || strlen(word) != 7 || !isxdigit((unsigned char)word[1]))
        return false;
    long rgb = strtol(word + 1, &end, 16);
    *out = COLOUR_RGB + (int)rgb;
    return *end == '\0';
}

static bool read_number(const char *word, int *out)
{
    char *end;
    if (!isdigit((unsigned char)*word))
        return false;
    long number = strtol(word, &end, 10);
    *out = (int)number;
    return *end == '\0' && number < COLOURS;
}

bool colour_read(const char *word, int *out)
{
    for (int i = 0; names[i] != NULL; i++)
        if (strcmp(names[i], word) == 0) {
            *out = i < NAMED ? i : COLOUR_NONE;
            return true;
        }
    return read_number(word, out) || read_hex(word, out);
}

const char *colour_meant(const char *word)
{
    return nearest(word, names);
}

/* ---- as light ---- */

static const int first_16[NAMED] = {
    0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5,
    0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff,
};

int colour_rgb(int colour)
{
    static const int steps[] = {0x00, 0x5f, 0x87, 0xaf, 0xd7, 0xff};
    if (colour >= COLOUR_RGB)
        return colour - COLOUR_RGB;
    if (colour < NAMED)
        return first_16[colour];
    if (colour >= GREYS)
        return (8 + 10 * (colour - GREYS)) * 0x010101;
    int at = colour - CUBE;
    return steps[at / 36] << 16 | steps[at / 6 % 6] << 8 | steps[at % 6];
}

static int part(int rgb, int shift)
{
    return rgb >> shift & 0xff;
}

/* Of the numbers from `first` on, up to `end`. The eye sees green best and blue worst. */
static int nearest_of_them(int rgb, int first, int end)
{
    int found = first, least = -1;
    for (int colour = first; colour < end; colour++) {
        int other = colour_rgb(colour);
        int red = part(rgb, 16) - part(other, 16), green = part(rgb, 8) - part(other, 8),
            blue = part(rgb, 0) - part(other, 0);
        int distance = 3 * red * red + 4 * green * green + 2 * blue * blue;
        if (least < 0 || distance < least) {
            found = colour;
            least = distance;
        }
    }
    return found;
}

/* Not of the first 16, whose light nobody knows. */
int colour_of_256(int colour)
{
    return colour < COLOUR_RGB ? colour : nearest_of_them(colour_rgb(colour), CUBE, COLOURS);
}

int colour_of_8(int colour)
{
    enum { EIGHT = 8 };
    if (colour < NAMED)
        return colour == COLOUR_NONE ? colour : colour % EIGHT;
    return nearest_of_them(colour_rgb(colour), 0, EIGHT);
}

/* ---- contrast ---- */

static double luminance(int colour)
{
    static const double weights[] = {0.0722, 0.7152, 0.2126};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
        double value = part(colour_rgb(colour), 8 * i) / 255.0;
        sum += weights[i] * (value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4));
    }
    return sum;
}

double colour_contrast(int one, int other)
{
    double a = luminance(one), b = luminance(other);
    return ((a > b ? a : b) + 0.05) / ((a > b ? b : a) + 0.05);
}
