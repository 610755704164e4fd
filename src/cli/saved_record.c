#include "cli/saved_record.h"

#include <stdlib.h>

#include "cli/options.h"
#include "cli/out.h"
#include "domain/memory.h"
#include "domain/skills.h"

/* What was given for an option, as one text; NULL: nothing. The caller frees. */
static char *given_text(const struct options *options, const struct option_spec *spec)
{
    if (spec->kind != OPTION_LIST)
        return mem_copy(option_value(options, spec->name));
    size_t count;
    const char **list = option_list(options, spec->name, &count);
    char *text = count > 0 ? skills_format(list, count) : NULL;
    free(list);
    return text;
}

bool saved_record_read(struct cli *cli, const struct options *options, const struct field *fields,
                       const struct option_spec *specs, int count, struct record *record)
{
    bool read = true;
    for (int i = 0; i < count && read; i++) {
        char *given = given_text(options, &specs[i]), *text = NULL, *problem = NULL;
        read = given == NULL || field_read(&fields[i], given, &text, &problem);
        if (!read && problem != NULL)
            out_complain(cli, "--%s: %s", specs[i].name, problem);
        else if (!read)
            out_complain(cli, "--%s takes %s, not \"%s\".", specs[i].name, fields[i].wants, given);
        else if (given != NULL)
            record_take(record, (size_t)i, text);
        free(given);
        free(problem);
    }
    return read;
}

enum exit_status saved_record_save(struct cli *cli, struct session *session, const struct saving *saving,
                                   const struct field *fields, int count, bool versioned, struct record *record)
{
    char id[ID_TEXT];
    char *version = record->version > 0 ? mem_format("%d", record->version) : NULL;
    const char *parameters[3 + RECORD_VALUES];
    size_t used = 0;
    id_format(record->id, id);
    record_to_wire(record, fields, count);
    parameters[used++] = id;
    if (versioned)
        parameters[used++] = version;
    for (int i = 0; i < count; i++)
        parameters[used++] = record->value[i];
    if (saving->another != NULL)
        parameters[used++] = saving->another;
    enum exit_status status = outcome_of_saving(cli, session, saving, parameters, used);
    free(version);
    record_clear(record);
    return status;
}
