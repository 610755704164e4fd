/* setting: what callboard.ini sets besides keys, filters and colours, a row for each. What may stand there, the
 * refusal, config show and the tests go by these rows; what is set where nobody says otherwise stands in
 * conf/callboard.ini. */
#ifndef CALLBOARD_CONFIG_SETTING_H
#define CALLBOARD_CONFIG_SETTING_H

#include <stdbool.h>
#include <stddef.h>

struct config;

enum setting_kind { SETTING_TEXT, SETTING_WORD, SETTING_NUMBER, SETTING_SWITCH, SETTING_CONNINFO, SETTING_ZONE };

struct setting {
    const char *section, *key;
    enum setting_kind kind;
    size_t offset;            /* in struct config */
    int least, most;          /* SETTING_NUMBER */
    const char *const *words; /* SETTING_WORD; ends with NULL */
    bool system_only;         /* it counts in the file in /etc/callboard alone */
};
extern const struct setting config_settings[]; /* as conf/callboard.ini has them */
extern const size_t config_setting_count;

const struct setting *setting_find(const char *section, const char *key); /* NULL: none */

/* Gives the setting a value. False: it may not be that, and nothing is changed. */
bool setting_set(struct config *config, const struct setting *setting, const char *value);
/* Why it may not: "[board] weeks = 13: it must be a number from 1 to 12." The caller frees. */
char *setting_refusal(const struct setting *setting, const char *value);

/* The value as it would stand in a file, without a password; NULL: it is not set. The caller frees. */
char *setting_shown(const struct config *config, const struct setting *setting);
/* Does it hold a password? */
bool setting_is_secret(const struct config *config, const struct setting *setting);

/* Frees what they hold. */
void setting_clear_all(struct config *config);

#endif
