#include "home.h"

#include <pwd.h>
#include <stdlib.h>
#include <unistd.h>

#include "domain/memory.h"

static const char *account_folder(void)
{
    const struct passwd *user = getpwuid(geteuid());
    return user != NULL ? user->pw_dir : "/tmp";
}

char *home_find(const struct globals *globals, const char **by)
{
    const char *own = getenv("CALLBOARD_HOME"), *data = getenv("XDG_DATA_HOME"), *home = getenv("HOME");
    if (globals->home != NULL)
        return *by = "--home", mem_copy(globals->home);
    if (own != NULL && *own)
        return *by = "CALLBOARD_HOME", mem_copy(own);
    if (geteuid() == 0)
        return *by = "root", mem_copy("/var/lib/callboard");
    if (data != NULL && *data == '/')
        return *by = "XDG_DATA_HOME", mem_format("%s/callboard", data);
    if (home != NULL && *home == '/')
        return *by = "HOME", mem_format("%s/.local/share/callboard", home);
    return *by = "the account", mem_format("%s/.local/share/callboard", account_folder());
}
