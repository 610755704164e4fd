#include "terminal.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

int terminal_columns(int fd)
{
    struct winsize size;
    if (!isatty(fd))
        return 0;
    return ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

static const char *term(void)
{
    const char *name = getenv("TERM");
    return name != NULL ? name : "";
}

bool terminal_is_able(void)
{
    return *term() != '\0' && strcmp(term(), "dumb") != 0;
}

static bool ends_with(const char *text, const char *end)
{
    size_t length = strlen(text), of_end = strlen(end);
    return length >= of_end && strcmp(text + length - of_end, end) == 0;
}

/* By the names that terminfo has for those without: only curses reads its entries, and verbs do without curses. */
static bool is_without_colours(void)
{
    const char *name = term();
    return !terminal_is_able() || strcmp(name, "unknown") == 0 || ends_with(name, "-m") || ends_with(name, "-mono") ||
           (strncmp(name, "vt", 2) == 0 && isdigit((unsigned char)name[2]));
}

int terminal_colours(void)
{
    const char *more = getenv("COLORTERM");
    if (is_without_colours())
        return 0;
    return strstr(term(), "256color") != NULL || (more != NULL && *more != '\0') ? 256 : 8;
}

/* screen(1) takes their sequence for standout, and so do others that go by its name. */
bool terminal_has_italics(void)
{
    return strncmp(term(), "screen", strlen("screen")) != 0;
}
