#include "password.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static void say(const char *text)
{
    ssize_t said = write(STDOUT_FILENO, text, strlen(text));
    (void)said; /* a terminal that is gone is noticed at reading */
}

enum step { STEP_ON, STEP_DONE, STEP_GIVEN_UP };

/* One byte of the line; *length is how much of `out` is used. */
static enum step take(char byte, char *out, size_t *length)
{
    enum { CTRL_C = 3, CTRL_D = 4, BACKSPACE = 8, CTRL_U = 21, ESC = 27, DELETE = 127 };
    if (byte == '\r' || byte == '\n')
        return *length > 0 ? STEP_DONE : STEP_GIVEN_UP;
    if (byte == CTRL_C || byte == CTRL_D || byte == ESC)
        return STEP_GIVEN_UP;
    if (byte == CTRL_U)
        *length = 0;
    else if (byte != BACKSPACE && byte != DELETE)
        out[(*length)++] = byte;
    else if (*length > 0)
        (*length)--;
    return *length < PASSWORD_BYTES - 1 ? STEP_ON : STEP_GIVEN_UP;
}

static bool read_line(char out[PASSWORD_BYTES])
{
    size_t length = 0;
    enum step step = STEP_ON;
    while (step == STEP_ON) {
        char byte = 0;
        ssize_t got = read(STDIN_FILENO, &byte, 1);
        if (got < 0 && (errno == EINTR || errno == EAGAIN)) {
            struct pollfd wait = {.fd = STDIN_FILENO, .events = POLLIN};
            poll(&wait, 1, -1);
        } else {
            step = got == 1 ? take(byte, out, &length) : STEP_GIVEN_UP;
        }
    }
    memset(out + length, 0, PASSWORD_BYTES - length);
    return step == STEP_DONE;
}

/* Signals by key are off as well: SIGINT is the loop's, and nobody reads it here. */
bool password_ask(const char *why, char out[PASSWORD_BYTES])
{
    struct termios before, silent;
    if (tcgetattr(STDIN_FILENO, &before) != 0)
        return false;
    silent = before;
    silent.c_lflag &= ~(tcflag_t)(ECHO | ECHONL | ICANON | ISIG | IEXTEN);
    silent.c_iflag &= ~(tcflag_t)(ICRNL | IXON);
    silent.c_cc[VMIN] = 1;
    silent.c_cc[VTIME] = 0;
    tcsetattr(STDIN_FILENO, TCSADRAIN, &silent);
    say(why);
    say("\r\nPassword: ");
    bool given = read_line(out);
    say("\r\n");
    tcsetattr(STDIN_FILENO, TCSADRAIN, &before);
    if (!given)
        explicit_bzero(out, PASSWORD_BYTES);
    return given;
}

void password_forget(char **password)
{
    if (*password != NULL)
        explicit_bzero(*password, strlen(*password));
    free(*password);
    *password = NULL;
}
