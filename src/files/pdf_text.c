#include "files/pdf_text.h"

#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"

static const struct {
    double size;
    bool bold;
    unsigned colour;
} types[] = {
    [TYPE_STUDIO] = {13, true, 0x111111},  [TYPE_TITLE] = {13, false, 0x111111},
    [TYPE_HEAD] = {8, true, 0x111111},     [TYPE_NAME] = {8, false, 0x111111},
    [TYPE_BOOKED] = {7.5, true, 0x111111}, [TYPE_PROJECT] = {7.5, false, 0x111111},
    [TYPE_WORDS] = {6.5, false, 0x444444}, [TYPE_CLASH] = {6.5, false, 0xa00000},
    [TYPE_FOOT] = {7, false, 0x444444},
};

/* As the page will be, wherever that is looked at: no hints for a screen. */
static void set_exact(PangoContext *context)
{
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(context, options);
    pango_cairo_context_set_resolution(context, 72);
    pango_context_set_round_glyph_positions(context, FALSE);
    pango_context_set_language(context, pango_language_from_string("en"));
    cairo_font_options_destroy(options);
}

/* How many families of fonts there are. */
static int list_fonts(PangoFontMap *map)
{
    PangoFontFamily **families;
    int count;
    pango_font_map_list_families(map, &families, &count);
    g_free(families);
    return count;
}

void pdf_text_prepare(void)
{
    list_fonts(pango_cairo_font_map_get_default());
}

bool pdf_text_open(struct pdf_text *text)
{
    PangoFontMap *map = pango_cairo_font_map_get_default();
    bool any = list_fonts(map) > 0;
    *text = (struct pdf_text){.context = NULL};
    if (!any)
        return false;
    text->context = pango_font_map_create_context(map);
    text->layouts = g_hash_table_new_full(NULL, NULL, NULL, g_object_unref);
    set_exact(text->context);
    return true;
}

void pdf_text_close(struct pdf_text *text)
{
    g_hash_table_destroy(text->layouts);
    g_object_unref(text->context);
    pdf_fonts_clear(&text->fonts);
}

/* ---- how a span looks ---- */

static void put(PangoAttrList *list, PangoAttribute *attribute, size_t from, size_t to)
{
    attribute->start_index = (guint)from;
    attribute->end_index = (guint)to;
    pango_attr_list_insert(list, attribute);
}

static guint16 part(unsigned colour, int shift)
{
    return (guint16)((colour >> shift & 0xff) * 0x101);
}

static void look(PangoAttrList *list, enum pdf_type type, size_t from, size_t to)
{
    unsigned colour = types[type].colour;
    put(list, pango_attr_size_new((int)(types[type].size * PANGO_SCALE)), from, to);
    put(list, pango_attr_foreground_new(part(colour, 16), part(colour, 8), part(colour, 0)), from, to);
    if (types[type].bold)
        put(list, pango_attr_weight_new(PANGO_WEIGHT_BOLD), from, to);
}

/* ---- a layout ---- */

#define ISOLATE  "\u2068"
#define ISOLATED "\u2069"

static void set(struct pdf_text *text, PangoLayout *layout, const struct pdf_span *spans, size_t count)
{
    PangoAttrList *looks = pango_attr_list_new();
    char *whole = mem_copy("");
    for (size_t i = 0; i < count; i++) {
        bool apart = spans[i].apart;
        char *drawn = pdf_fonts_drawable(&text->fonts, spans[i].text);
        char *longer = mem_format("%s%s%s%s", whole, apart ? ISOLATE : "", drawn, apart ? ISOLATED : "");
        look(looks, spans[i].type, strlen(whole), strlen(longer));
        free(drawn);
        free(whole);
        whole = longer;
    }
    pango_layout_set_text(layout, whole, -1);
    pango_layout_set_attributes(layout, looks);
    pango_attr_list_unref(looks);
    free(whole);
}

/* Is it that character, or one that is drawn as two and is one of them, as vowels of Thai are? */
static bool stands_for(gunichar character, gunichar drawn)
{
    gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
    gsize count = g_unichar_fully_decompose(character, TRUE, parts, G_N_ELEMENTS(parts));
    bool yes = character == drawn;
    for (gsize i = 0; i < count; i++)
        yes = yes || parts[i] == drawn;
    return yes;
}

/* Notes the characters of a cluster, the bytes [from, to), that are drawn as an unknown glyph. */
static void note(struct pdf_text *text, const char *whole, int from, int to, gunichar drawn)
{
    for (const char *at = whole + from; at < whole + to; at = g_utf8_next_char(at))
        if (stands_for(g_utf8_get_char(at), drawn))
            pdf_fonts_lack(&text->fonts, g_utf8_get_char(at));
}

static void note_run(struct pdf_text *text, PangoLayoutRun *run, const char *whole)
{
    PangoGlyphItemIter at;
    for (gboolean any = pango_glyph_item_iter_init_start(&at, run, whole); any;
         any = pango_glyph_item_iter_next_cluster(&at)) {
        int first = at.start_glyph < at.end_glyph ? at.start_glyph : at.end_glyph + 1;
        int end = at.start_glyph < at.end_glyph ? at.end_glyph : at.start_glyph + 1;
        for (int i = first; i < end; i++) {
            PangoGlyph glyph = run->glyphs->glyphs[i].glyph;
            if (glyph & PANGO_GLYPH_UNKNOWN_FLAG)
                note(text, whole, at.start_index, at.end_index, glyph & ~PANGO_GLYPH_UNKNOWN_FLAG);
        }
    }
}

/* Notes the characters without a font. False: there is none that was not known. */
static bool learn(struct pdf_text *text, PangoLayout *layout)
{
    if (pango_layout_get_unknown_glyphs_count(layout) == 0)
        return false;
    size_t known = text->fonts.count;
    PangoLayoutIter *at = pango_layout_get_iter(layout);
    do {
        PangoLayoutRun *run = pango_layout_iter_get_run_readonly(at);
        if (run != NULL)
            note_run(text, run, pango_layout_get_text(layout));
    } while (pango_layout_iter_next_run(at));
    pango_layout_iter_free(at);
    return text->fonts.count > known;
}

PangoLayout *pdf_text_layout(struct pdf_text *text, const struct pdf_span *spans, size_t count, double width)
{
    PangoLayout *layout = pango_layout_new(text->context);
    PangoFontDescription *font = pango_font_description_from_string("sans-serif");
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
    pango_layout_set_auto_dir(layout, FALSE);
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_width(layout, (int)(width * PANGO_SCALE));
    do
        set(text, layout, spans, count);
    while (learn(text, layout));
    for (size_t i = 0; i < count && text->fonts.count > 0; i++)
        pdf_fonts_note(&text->fonts, spans[i].text);
    return layout;
}

double pdf_text_height(PangoLayout *layout)
{
    int width, height;
    pango_layout_get_size(layout, &width, &height);
    return (double)height / PANGO_SCALE;
}

void pdf_text_put(cairo_t *page, PangoLayout *layout, double x, double y)
{
    cairo_move_to(page, x, y);
    pango_cairo_show_layout(page, layout);
    g_object_unref(layout);
}
