# Writes ${OUTPUT}: the file ${INI} as a byte array (ISO C allows string literals of 4,095 bytes only).
#
# cmake -D INI=<conf/callboard.ini> -D OUTPUT=<file in the build tree> -P embed_ini.cmake
file(READ "${INI}" hex HEX)
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
string(REGEX REPLACE "(................................................................................)" "\\1\n"
    bytes "${bytes}")
file(WRITE ${OUTPUT} "/* Made by src/config/embed_ini.cmake from conf/callboard.ini. */\n#include \"config/config.h\"\n\n"
    "const char config_defaults[] = {\n${bytes}0};\n")
