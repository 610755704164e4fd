/* write-pdf: a sheet of weeks as PDF, by pango and cairo. The input is what cli/week_pdf.c writes of it, as JSON. */
#include <cairo-pdf.h>
#include <jansson.h>
#include <stdlib.h>

#include "domain/memory.h"
#include "files/files.h"
#include "files/pdf_pages.h"
#include "files/say.h"

static cairo_status_t put(void *out, const unsigned char *bytes, unsigned length)
{
    return fwrite(bytes, 1, length, out) == length ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

/* Nothing of the day and the machine on which it is made: the same sheet is the same bytes. */
static cairo_surface_t *open_surface(const json_t *sheet, FILE *out)
{
    cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(put, out, PDF_WIDTH, PDF_HEIGHT);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, pdf_string(sheet, "studio"));
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "callboard");
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, pdf_string(sheet, "made"));
    return surface;
}

static void draw_block(struct pdf_text *text, cairo_t *page, const json_t *sheet, const struct pdf_pages *pages,
                       const struct pdf_block *block)
{
    const struct pdf_rows rows = {block->entry, block->first, block->count};
    switch (block->kind) {
    case BLOCK_HEAD:
        pdf_head_draw(text, page, &pages->columns, sheet, block->table);
        break;
    case BLOCK_GROUP:
        pdf_group_draw(text, page, block->group, block->goes_on, block->y);
        break;
    case BLOCK_ROWS:
        pdf_rows_draw(text, page, &pages->columns, &rows, block->y);
        break;
    }
}

static void draw(struct pdf_text *text, cairo_t *page, const json_t *sheet, const struct pdf_pages *pages)
{
    size_t at = 0;
    for (int number = 0; number < pages->pages; number++) {
        for (; at < pages->count && pages->blocks[at].page == number; at++)
            draw_block(text, page, sheet, pages, &pages->blocks[at]);
        pdf_foot_draw(text, page, sheet, number + 1, pages->pages);
        cairo_show_page(page);
    }
}

/* What went wrong, or NULL. */
static char *write_sheet(struct pdf_text *text, const json_t *sheet, FILE *out)
{
    struct pdf_pages pages;
    cairo_surface_t *surface = open_surface(sheet, out);
    cairo_t *page = cairo_create(surface);
    pdf_pages_set(text, sheet, &pages);
    draw(text, page, sheet, &pages);
    pdf_pages_clear(&pages);
    cairo_destroy(page);
    cairo_surface_finish(surface);
    cairo_status_t status = cairo_surface_status(surface);
    cairo_surface_destroy(surface);
    return status == CAIRO_STATUS_SUCCESS ? NULL
                                          : mem_format("The PDF cannot be made: %s.", cairo_status_to_string(status));
}

static char *write_with_fonts(const json_t *sheet, FILE *out)
{
    struct pdf_text text;
    if (!pdf_text_open(&text))
        return mem_copy("There is no font on this machine: apt-get install fonts-dejavu-core");
    char *problem = write_sheet(&text, sheet, out), *warning = pdf_fonts_warning(&text.fonts);
    if (warning != NULL && problem == NULL)
        files_say(warning);
    free(warning);
    pdf_text_close(&text);
    return problem;
}

/* The list of fonts, which fontconfig would also write down. The fonts themselves are opened as they are needed. */
static void prepare(const struct files_input *input)
{
    (void)input;
    pdf_text_prepare();
}

static char *run(const struct files_input *input, FILE *out)
{
    json_t *sheet = json_loadb(input->bytes, input->length, 0, NULL);
    char *problem = json_is_object(sheet) ? write_with_fonts(sheet, out) : mem_copy("It is no sheet of weeks.");
    json_decref(sheet);
    return problem;
}

const struct work work_write_pdf = {.name = "write-pdf", .closed = CLOSED_READS, .prepare = prepare, .run = run};
