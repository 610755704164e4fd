/* In the place of check's _mark_point(), by the linker's --wrap: where a test is, nobody needs to be told. */
void __wrap__mark_point(const char *file, int line);

void __wrap__mark_point(const char *file, int line)
{
    (void)file;
    (void)line;
}
