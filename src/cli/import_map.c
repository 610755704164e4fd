#include "cli/import_map.h"

#include <stdlib.h>
#include <string.h>

#include "cli/import_words.h"
#include "cli/out.h"
#include "domain/memory.h"
#include "domain/nearest.h"

static bool complain_of_field(struct cli *cli, const struct import_kind *kind, const char *field, const char *column)
{
    size_t count = 0;
    while (kind->words[count].word != NULL)
        count++;
    const char *meant = nearest_of(field, &kind->words->word, count, sizeof *kind->words);
    if (import_word_find(kind, column) >= 0)
        out_complain(cli, "--map FIELD=COLUMN has the field first: --map \"%s=%s\".", column, field);
    else if (meant != NULL)
        out_complain(cli, "--map: there is no field \"%s\". Did you mean %s?", field, meant);
    else
        out_complain(cli, "--map: there is no field \"%s\"; the fields are %s.", field, kind->columns);
    return false;
}

static bool take_pair(struct cli *cli, const struct import_kind *kind, const char *word, const char *column,
                      struct import_map *map)
{
    int field = import_word_find(kind, word);
    if (field < 0)
        return complain_of_field(cli, kind, word, column);
    if (map->columns[field] != NULL) {
        out_complain(cli, "--map says twice which column %s is: \"%s\" and \"%s\".", import_field_names[field],
                     map->columns[field], column);
        return false;
    }
    map->columns[field] = column;
    return true;
}

static bool take(struct cli *cli, const struct import_kind *kind, const char *value, struct import_map *map)
{
    const char *sign = strchr(value, '='), *column = sign != NULL ? sign + 1 + strspn(sign + 1, " ") : "";
    if (*column == '\0' || sign == value) {
        out_complain(cli, "--map says FIELD=COLUMN, as in --map artist=Resource, not \"%s\".", value);
        return false;
    }
    char *word = mem_format("%.*s", (int)(sign - value), value);
    bool taken = take_pair(cli, kind, word, column, map);
    free(word);
    return taken;
}

bool import_map_read(struct cli *cli, const struct options *options, struct import_kind *kind, struct import_map *map)
{
    size_t count;
    const char **values = option_list(options, "map", &count);
    bool taken = true;
    *map = (struct import_map){{NULL}};
    for (size_t i = 0; i < count && taken; i++)
        taken = take(cli, kind, values[i], map);
    free(values);
    kind->map = count > 0 ? map : NULL;
    return taken;
}
