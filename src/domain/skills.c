#include "domain/skills.h"

#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "domain/text.h"

/* ---- reading ---- */

/* The next one without its quotes, two of which in a row within them are one of the skill's own; *at goes behind the
 * comma after it. The caller frees. */
static char *next_skill(const char **at)
{
    char *word = mem_new(strlen(*at) + 1, 1), *end = word;
    for (bool quoted = false; **at != '\0' && (quoted || **at != ','); (*at)++) {
        if (quoted && (*at)[0] == '"' && (*at)[1] == '"')
            *end++ = *(*at)++;
        else if (**at == '"')
            quoted = !quoted;
        else
            *end++ = **at;
    }
    *at += **at == ',';
    char *skill = text_trim(word);
    free(word);
    return skill;
}

static bool has(const struct skills *skills, const char *skill)
{
    for (size_t i = 0; i < skills->count; i++)
        if (strcmp(skills->list[i], skill) == 0)
            return true;
    return false;
}

bool skills_parse(const char *text, struct skills *out)
{
    out->count = 0;
    while (*text != '\0') {
        char *skill = next_skill(&text);
        bool wanted = *skill != '\0' && !has(out, skill);
        if (wanted && out->count < SKILLS_MOST) {
            out->list[out->count++] = skill;
            continue;
        }
        free(skill);
        if (wanted) {
            skills_clear(out);
            return false;
        }
    }
    return true;
}

void skills_clear(struct skills *skills)
{
    for (size_t i = 0; i < skills->count; i++)
        free(skills->list[i]);
    skills->count = 0;
}

/* ---- writing ---- */

static char *quoted(const char *skill)
{
    char *text = mem_new(2 * strlen(skill) + 3, 1), *at = text;
    *at++ = '"';
    for (; *skill != '\0'; skill++) {
        if (*skill == '"')
            *at++ = '"';
        *at++ = *skill;
    }
    *at = '"';
    return text;
}

char *skills_format(const char *const *list, size_t count)
{
    char *text = mem_copy("");
    for (size_t i = 0; i < count; i++) {
        char *word = strpbrk(list[i], ",\"") != NULL ? quoted(list[i]) : mem_copy(list[i]);
        char *longer = mem_format("%s%s%s", text, i > 0 ? ", " : "", word);
        free(text);
        free(word);
        text = longer;
    }
    return text;
}

char *skills_array(const char *const *list, size_t count)
{
    size_t room = 3;
    for (size_t i = 0; i < count; i++)
        room += 2 * strlen(list[i]) + 3;
    char *array = mem_new(room, 1);
    char *at = array;
    *at++ = '{';
    for (size_t i = 0; i < count; i++) {
        if (i)
            *at++ = ',';
        *at++ = '"';
        for (const char *from = list[i]; *from; from++) {
            if (*from == '"' || *from == '\\')
                *at++ = '\\';
            *at++ = *from;
        }
        *at++ = '"';
    }
    *at = '}';
    return array;
}

/* ---- those there are ---- */

static int compare(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

const char **skills_known(const struct roster *roster, size_t *count)
{
    size_t all = 0, kept = 0;
    for (size_t i = 0; i < roster->artist_count; i++)
        all += roster->artists[i].skill_count;
    const char **list = mem_new(all + 1, sizeof *list);
    all = 0;
    for (size_t i = 0; i < roster->artist_count; i++)
        for (size_t j = 0; j < roster->artists[i].skill_count; j++)
            list[all++] = roster->artists[i].skills[j];
    qsort(list, all, sizeof *list, compare);
    for (size_t i = 0; i < all; i++)
        if (kept == 0 || strcmp(list[kept - 1], list[i]) != 0)
            list[kept++] = list[i];
    *count = kept;
    return list;
}
