# Writes ${OUTPUT}: every file of ${SQL}/queries, ${SQL}/migrations and ${SQL}/migrations/verify as a byte array
# (ISO C allows string literals of 4,095 bytes only), with the tables that queries.h and migrate.h declare.
#
# cmake -D SQL=<sql folder> -D OUTPUT=<file in the build tree> -P embed.cmake

function(append_bytes variable symbol file)
    file(READ "${file}" hex HEX)
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
    string(REGEX REPLACE "(................................................................................)" "\\1\n"
        bytes "${bytes}")
    set(${variable} "${${variable}}static const char ${symbol}[] = {\n${bytes}0};\n" PARENT_SCOPE)
endfunction()

set(text "/* Made by src/store/embed.cmake from sql/. */\n#include \"store/migrate.h\"\n#include \"store/queries.h\"\n\n")

file(GLOB query_files ${SQL}/queries/*.sql)
list(SORT query_files)
set(query_list "")
foreach(file IN LISTS query_files)
    get_filename_component(name ${file} NAME_WE)
    append_bytes(text "sql_${name}" ${file})
    string(APPEND text "const struct query query_${name} = {.name = \"${name}\", .sql = (const char *)sql_${name}};\n")
    string(APPEND query_list "    &query_${name},\n")
endforeach()
list(LENGTH query_files query_count)
string(APPEND text "const struct query *const queries[] = {\n${query_list}    NULL,\n};\n")
string(APPEND text "const size_t query_count = ${query_count};\n\n")

file(GLOB migration_files ${SQL}/migrations/*.sql)
list(SORT migration_files)
set(migration_list "")
foreach(file IN LISTS migration_files)
    get_filename_component(name ${file} NAME_WE)
    if(NOT name MATCHES "^([0-9][0-9][0-9][0-9])_[a-z0-9_]+$")
        message(FATAL_ERROR "${file}: a migration is called NNNN_name.sql")
    endif()
    math(EXPR number "1${CMAKE_MATCH_1} - 10000")
    if(NOT EXISTS ${SQL}/migrations/verify/${name}.sql)
        message(FATAL_ERROR "${file}: its verify script sql/migrations/verify/${name}.sql is missing")
    endif()
    append_bytes(text "migration_${name}" ${file})
    append_bytes(text "verify_${name}" ${SQL}/migrations/verify/${name}.sql)
    string(APPEND migration_list
        "    {.number = ${number}, .name = \"${name}\", .sql = (const char *)migration_${name},\n     .verify = (const char *)verify_${name}},\n")
endforeach()
list(LENGTH migration_files migration_count)
string(APPEND text "const struct migration migrations[] = {\n${migration_list}    {.number = 0},\n};\n")
string(APPEND text "const size_t migration_count = ${migration_count};\n")

file(WRITE ${OUTPUT} "${text}")
