/* saved_record: saves an artist, a project or a member that was given by options of the command line.
 *
 * field.h says what a field is, and so which options there are and what each of them takes. */
#ifndef CALLBOARD_CLI_SAVED_RECORD_H
#define CALLBOARD_CLI_SAVED_RECORD_H

#include "cli/outcome.h"
#include "protocol/record.h"

/* Puts the options that were given into the record, over the texts it has. `specs` has one option for each of `fields`,
 * in their order. Returns false after it has printed what is wrong. */
bool saved_record_read(struct cli *cli, const struct options *options, const struct field *fields,
                       const struct option_spec *specs, int count, struct record *record);
/* Asks saving->save with the id, the version where `versioned` (NULL: a new one), and the texts. Clears the record. */
enum exit_status saved_record_save(struct cli *cli, struct session *session, const struct saving *saving,
                                   const struct field *fields, int count, bool versioned, struct record *record);

#endif
