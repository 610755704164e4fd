#include "cli/csv_guard.h"

#include <ctype.h>
#include <string.h>

static const char BLANKS[] = " \t\r\n", SIGNS_AND_BLANKS[] = "+-@ \t\r\n";

static bool is_blank(char byte)
{
    return byte == '\0' || strchr(BLANKS, byte) != NULL;
}

/* What a sign and a blank may be followed by in a formula that does something: a call, another sheet, another program.
 * Words between blanks are not it: they may be an error in a spreadsheet, but never more. */
static bool acts(const char *rest)
{
    bool words = false;
    for (const char *at = rest; *at; at++) {
        bool inside = at == rest || !is_blank(at[-1]);
        if (*at == '=' || *at == '|' || (*at == '(' && inside) || (*at == '!' && inside && !is_blank(at[1])))
            return true;
        words = words || isalpha((unsigned char)*at) || (unsigned char)*at > 0x7f;
    }
    return !words; /* figures: "- 5" */
}

static bool is_formula(const char *text)
{
    text += strspn(text, BLANKS);
    if (*text == '=')
        return true;
    size_t signs = strspn(text, SIGNS_AND_BLANKS);
    const char *rest = text + signs;
    if (signs == 0 || *rest == '\0')
        return false;
    return !is_blank(rest[-1]) || acts(rest);
}

bool csv_guard_is_due(const char *text)
{
    return is_formula(text + strspn(text, "'"));
}

const char *csv_unguarded(const char *text)
{
    return *text == '\'' && csv_guard_is_due(text) ? text + 1 : text;
}
