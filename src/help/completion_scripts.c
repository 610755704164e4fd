/* The scripts of completion.h. Each hands what is typed so far to `callboard completion words`, and what that says to
 * its shell. A candidate may be a name that somebody has typed into the database: what of it a shell would read as more
 * than text is quoted, and nothing is evaluated. */
#include <string.h>

#include "help/completion.h"

/* bash takes words apart at = and :, too. What no blank parts on the line is put together again, and of a candidate
 * that part is cut off which stands before the last piece. */
static const char bash[] =
    "# bash completion for callboard; made by callboard completion bash\n"
    "_callboard() {\n"
    "    local rest=${COMP_LINE:0:COMP_POINT} piece before='' cur line quote IFS=$'\\n' i\n"
    "    local -a words=() found=()\n"
    "    for ((i = 0; i <= COMP_CWORD; i++)); do\n"
    "        piece=${COMP_WORDS[i]}\n"
    "        if ((i > 0)) && [[ $rest != [[:blank:]]* ]]; then\n"
    "            before=${words[-1]}\n"
    "            words[-1]+=$piece\n"
    "        else\n"
    "            before=\n"
    "            words+=(\"$piece\")\n"
    "        fi\n"
    "        rest=${rest#\"${rest%%[![:blank:]]*}\"}\n"
    "        rest=${rest#\"$piece\"}\n"
    "    done\n"
    "    case $piece in [:=]) before=${words[-1]} piece= ;; esac\n"
    "    COMPREPLY=()\n"
    "    if ((${#words[@]} > 1)) && [[ ${words[-2]} =~ ^[0-9\\&]*[\\<\\>]+$ ]]; then\n"
    "        compopt -o default 2>/dev/null\n"
    "        return\n"
    "    fi\n"
    "    quote=${piece:0:1}\n"
    "    [[ $quote == [\\\"\\'] ]] || quote=\n"
    "    words=(\"${words[@]//[\\\"\\'\\\\]/}\") before=${before//[\\\"\\'\\\\]/}\n"
    "    cur=${words[-1]#\"$before\"}\n"
    "    mapfile -t found < <(\"${words[0]}\" completion words -- \"${words[@]:1}\" 2>/dev/null)\n"
    "    case ${found[0]-} in\n"
    "    :files) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- \"$cur\"); return ;;\n"
    "    :folders) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- \"$cur\"); return ;;\n"
    "    esac\n"
    "    for line in \"${found[@]}\"; do\n"
    "        line=${line%%$'\\t'*}\n"
    "        line=${line#\"$before\"}\n"
    "        case $quote in\n"
    "        \\\") [[ $line == *[\\\"\\$\\`\\\\!]* ]] && continue ;;\n"
    "        \\') [[ $line == *\\'* ]] && continue ;;\n"
    "        *) printf -v line %q \"$line\" ;;\n"
    "        esac\n"
    "        COMPREPLY+=(\"$line\")\n"
    "    done\n"
    "}\n"
    "complete -F _callboard callboard\n";

static const char zsh[] =
    "#compdef callboard\n"
    "# zsh completion for callboard; made by callboard completion zsh\n"
    "_callboard() {\n"
    "    local -a found values shown\n"
    "    local line\n"
    "    found=(\"${(@f)$(\"${(Q)words[1]}\" completion words -- \"${(@Q)words[2,CURRENT-1]}\" \"${(Q)PREFIX}\" "
    "2>/dev/null)}\")\n"
    "    if [[ $found[1] == (:files|:folders) && $PREFIX == --*=* ]]; then compset -P '*='; fi\n"
    "    case $found[1] in\n"
    "    :files) _files; return ;;\n"
    "    :folders) _files -/; return ;;\n"
    "    esac\n"
    "    for line in \"${found[@]}\"; do\n"
    "        [[ -n $line ]] || continue\n"
    "        values+=(\"${line%%$'\\t'*}\")\n"
    "        shown+=(\"${line/$'\\t'/  }\")\n"
    "    done\n"
    "    compadd -U -l -d shown -a values\n"
    "}\n"
    "if [[ $funcstack[1] == _callboard ]]; then _callboard \"$@\"; else compdef _callboard callboard; fi\n";

static const char fish[] =
    "# fish completion for callboard; made by callboard completion fish\n"
    "function __callboard_complete\n"
    "    set -l words (commandline -opc)\n"
    "    set -l token (commandline -ct)\n"
    "    set -l current (string unescape -- $token; or string trim --left --chars='\"\\'' -- $token)\n"
    "    set -l found ($words[1] completion words -- $words[2..-1] \"$current\" 2>/dev/null)\n"
    "    set -l option (string match --regex -- '^--[^=]*=' \"$current\")\n"
    "    set -l path (string replace --regex -- '^--[^=]*=' '' \"$current\")\n"
    "    switch \"$found[1]\"\n"
    "        case :files\n"
    "            printf \"$option%s\\n\" (__fish_complete_path \"$path\")\n"
    "        case :folders\n"
    "            printf \"$option%s\\n\" (__fish_complete_directories \"$path\" '')\n"
    "        case '*'\n"
    "            string join \\n -- $found\n"
    "    end\n"
    "end\n"
    "complete -c callboard -f -a '(__callboard_complete)'\n";

const char *completion_script(const char *shell)
{
    static const struct {
        const char *shell, *script;
    } scripts[] = {{"bash", bash}, {"zsh", zsh}, {"fish", fish}};
    for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++)
        if (strcmp(scripts[i].shell, shell) == 0)
            return scripts[i].script;
    return NULL;
}
