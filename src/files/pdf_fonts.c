#include "files/pdf_fonts.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "domain/text.h"

static const char *const names[PACKAGES] = {
    [PACKAGE_CJK] = "fonts-noto-cjk",
    [PACKAGE_EMOJI] = "fonts-noto-color-emoji",
    [PACKAGE_CORE] = "fonts-noto-core",
};

/* Signs that several scripts share, by their blocks: 〒 and full width letters, pictures. */
static enum pdf_package package_of(uint32_t character)
{
    switch (g_unichar_get_script(character)) {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_HANGUL:
    case G_UNICODE_SCRIPT_BOPOMOFO:
        return PACKAGE_CJK;
    default:
        break;
    }
    if ((character >= 0x3000 && character < 0x3400) || (character >= 0xFF00 && character < 0xFFF0))
        return PACKAGE_CJK;
    return character >= 0x1F000 && character < 0x20000 ? PACKAGE_EMOJI : PACKAGE_CORE;
}

void pdf_fonts_clear(struct pdf_fonts *fonts)
{
    for (int package = 0; package < PACKAGES; package++)
        for (int i = 0; i < EXAMPLES; i++)
            free(fonts->examples[package][i]);
    free(fonts->lacking);
    *fonts = (struct pdf_fonts){0};
}

static bool is_lacking(const struct pdf_fonts *fonts, uint32_t character)
{
    for (size_t i = 0; i < fonts->count; i++)
        if (fonts->lacking[i] == character)
            return true;
    return false;
}

void pdf_fonts_lack(struct pdf_fonts *fonts, uint32_t character)
{
    if (is_lacking(fonts, character))
        return;
    fonts->lacking = mem_grow(fonts->lacking, &fonts->capacity, fonts->count, sizeof *fonts->lacking);
    fonts->lacking[fonts->count++] = character;
}

static void remember(struct pdf_fonts *fonts, enum pdf_package package, const char *text, size_t length)
{
    char *example = mem_format("%.*s", (int)length, text);
    int at = 0;
    while (at < EXAMPLES && fonts->examples[package][at] != NULL && strcmp(fonts->examples[package][at], example) != 0)
        at++;
    if (at < EXAMPLES && fonts->examples[package][at] == NULL)
        fonts->examples[package][at] = example;
    else
        free(example);
}

/* The bytes from `text` on that are lacking and of one package, and that package. */
static size_t lacking_run(const struct pdf_fonts *fonts, const char *text, enum pdf_package *package)
{
    size_t length = 0, used;
    for (uint32_t code; (code = text_next(text + length, &used)) != 0 && is_lacking(fonts, code); length += used) {
        if (length > 0 && package_of(code) != *package)
            break;
        *package = package_of(code);
    }
    return length;
}

char *pdf_fonts_drawable(const struct pdf_fonts *fonts, const char *text)
{
    char *drawn = mem_new(strlen(text) + 1, 1), *end = drawn;
    size_t used;
    for (uint32_t code; (code = text_next(text, &used)) != 0; text += used)
        end += text_encode(is_lacking(fonts, code) ? '?' : code, end);
    return drawn;
}

void pdf_fonts_note(struct pdf_fonts *fonts, const char *text)
{
    size_t used;
    while (*text != '\0') {
        enum pdf_package package;
        size_t run = lacking_run(fonts, text, &package);
        if (run > 0)
            remember(fonts, package, text, run);
        text_next(text, &used);
        text += run > 0 ? run : used;
    }
}

/* The list with one thing more. Frees the old one. */
static char *listed(char *list, const char *thing)
{
    char *longer = mem_format("%s%s%s", list, *list ? ", " : "", thing);
    free(list);
    return longer;
}

char *pdf_fonts_warning(const struct pdf_fonts *fonts)
{
    char *said = mem_copy(""), *install = mem_copy("");
    int count = 0;
    for (int package = 0; package < PACKAGES; package++) {
        if (fonts->examples[package][0] != NULL)
            install = listed(install, names[package]);
        for (int i = 0; i < EXAMPLES && fonts->examples[package][i] != NULL; i++, count++) {
            char *quoted = text_quote(fonts->examples[package][i]);
            said = listed(said, quoted);
            free(quoted);
        }
    }
    char *warning = count == 0 ? NULL
                               : mem_format("No font here has %s: install %s for %s; \"?\" stands there.", said,
                                            install, count == 1 ? "it" : "them");
    free(said);
    free(install);
    return warning;
}
