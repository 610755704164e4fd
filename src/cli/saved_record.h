/* saved_record: an artist, a project or a member from the options of the command line, and its save; see field.h. */
#ifndef CALLBOARD_CLI_SAVED_RECORD_H
#define CALLBOARD_CLI_SAVED_RECORD_H

#include "cli/outcome.h"
#include "protocol/record.h"

/* Puts the options given over the record's texts: `specs` has one for each of `fields`, in their order. False: said
 * why. */
bool saved_record_read(struct cli *cli, const struct options *options, const struct field *fields,
                       const struct option_spec *specs, int count, struct record *record);
/* Asks saving->save with the id, the version where `versioned` (NULL: a new one), and the texts. Clears the record. */
enum exit_status saved_record_save(struct cli *cli, struct session *session, const struct saving *saving,
                                   const struct field *fields, int count, bool versioned, struct record *record);

#endif
