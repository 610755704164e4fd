#include "cli/demo_cast.h"

#include "domain/memory.h"

const struct demo_department demo_departments[DEPARTMENTS] = {
    {"Compositing",
     {"comp", "roto", "nuke", "lead"},
     {"%s sq %03d comp", "%s roto pool", "%s keys", "%s trailer", "%s sq %03d fixes", "%s prep"},
     58},
    {"FX",
     {"fx", "hou", "sim", "lead"},
     {"%s water", "%s sim", "%s sq %03d fx", "%s smoke", "%s destruction", "%s fx pitch"},
     66},
    {"Animation",
     {"anim", "rig", "lay", "previs"},
     {"%s ep %d", "%s previs", "%s rig", "%s ep %d fixes", "%s layout", "%s crowd"},
     54},
    {"Lighting",
     {"lgt", "look", "render", "lead"},
     {"%s sq %03d light", "%s look dev", "%s render", "%s sq %03d light", "%s sky", "%s relight"},
     56},
    {"Modelling",
     {"mod", "tex", "sculpt", "rig"},
     {"%s props", "%s city tex", "%s creature", "%s set %d", "%s crowd kit", "%s cleanup"},
     48},
    {"Edit and sound",
     {"edit", "snd", "grade", "online"},
     {"%s trailer cut", "Dailies", "%s mix", "%s online", "%s grade", "%s ep %d cut"},
     52},
};

const struct demo_project_words demo_projects[DEMO_PROJECTS] = {
    {"SUN", "Sunrise over Tiree", "Lowland Pictures", "amber", "Sunrise", 20},
    {"HARB", "The Harbour", "Blue Quay Films", "blue", "Harbour", 110},
    {"FOX", "Foxglove, season one", "Meadow Street", "magenta", "Foxglove", 101},
    {"ORB", "Orbit", "Perihelion", "cyan", "Orbit", 40},
    {"MILL", "Mill Lane", "Meadow Street", "green", "Mill Lane", 201},
    {"GLAS", "Glass Mountain", "Studio Kranich", "white", "Glass", 300},
    {"TEA", "Three Teas (spot)", "Kestrel & Daughters", "green", "Teas", 10},
    {"NOCT", "Nocturne", "Lowland Pictures", "blue", "Nocturne", 60},
    {"CAFE", "Café Métro", "Les Films du Pont", "red", "Café", 12},
    {"PAPR", "Paper Boats", "Blue Quay Films", "yellow", "Paper", 80},
    {"YUKI", "雪国 Snow Country", "Kaze Works", "white", "雪国", 5},
    {"INT", "In-house", "", "", "Showreel", 1},
};

const char *const demo_patterns[DEMO_PATTERNS] = {
    "mon-fri 09:00-18:00", "mon-fri 10:00-19:00", "mon-thu 09:00-18:00",
    "tue-fri 09:00-17:00", "mon-wed 09:00-18:00", "mon-fri 09:00-14:00",
};

const char *const demo_reasons[4] = {"holiday", "parental leave", "training", "moving house"};

/* The departments take turns, so that a studio of a few artists has all of them. */
static const struct demo_person people[CAST_FIRST] = {
    {"Ada Byron", 0},     {"Farid Haddad", 1},     {"Inês Carvalho", 2}, {"Priya Raman", 3},
    {"Vera Horáková", 4}, {"Mia Rossi", 5},        {"Ben Okri", 0},      {"Greta Lind", 1},
    {"Jo Park", 2},       {"Quentin Dubois", 3},   {"Wale Adeyemi", 4},  {"Nils Berg", 5},
    {"Chidi Eze", 0},     {"Hiro Tanaka", 1},      {"Kwame Boateng", 2}, {"Rasa Kazlauskienė", 3},
    {"Ximena Peña", 4},   {"Oya Demir", 5},        {"Dagny Strøm", 0},   {"Νίκος Παπαδάκης", 1},
    {"Lena Vogt", 2},     {"Tomás Núñez", 3},      {"Юрій Коваль", 4},   {"Pavel Novák", 5},
    {"Efua Mensah", 0},   {"王小明", 1},           {"Анна Соколова", 2}, {"Δήμητρα Κωνσταντίνου", 3},
    {"陈静", 4},          {"Thảo Nguyễn", 5},      {"佐藤美咲", 0},      {"Siobhán Ó Briain", 1},
    {"김민준", 2},        {"Uma Iyer", 3},         {"Yara Costa", 4},    {"鈴木健", 5},
    {"Łukasz Wójcik", 0}, {"Sóley Jónsdóttir", 2}, {"Zsófia Szabó", 5},  {"Zoë Müller-Lüders", 0},
};

/* By their numbers; the others have none. */
static const struct {
    int number;
    enum artist_field field;
    const char *text;
} texts[] = {
    {0, ARTIST_BIO, "Compositing supervisor; twenty years of film, the last six here. Teaches on Fridays."},
    {0, ARTIST_PORTFOLIO_URL, "https://ada.example.com/reel"},
    {1, ARTIST_BIO, "Water and smoke. Came from engineering, and still asks what it weighs."},
    {3, ARTIST_BIO, "Lights interiors as a painter would; look development on Glass Mountain."},
    {6, ARTIST_BIO, "Keying and clean-up, fast; two seasons of Foxglove."},
    {12, ARTIST_BIO, "Compositor since 2011: Sunrise over Tiree, Orbit, and the water of The Harbour."},
    {12, ARTIST_PORTFOLIO_URL, "https://chidi.example.com/2026"},
    {19, ARTIST_PORTFOLIO_URL, "https://νίκος.example.com"},
};

static const char *const given[16] = {
    "Aino",  "Bram", "Carmen", "Dmitri", "Elif",   "Femi", "Gwen",  "Håkon",
    "Ivana", "João", "Katya",  "Liam",   "Maëlle", "Noor", "Óscar", "Petra",
};
static const char *const family[16] = {
    "Andersson", "Bianchi", "Çelik",    "Dvořák",   "Eriksen", "Fournier", "García", "Hansen",
    "Ivanov",    "Jansen",  "Kowalska", "Lehtinen", "Moreau",  "Nagy",     "Osei",   "Popescu",
};

char *demo_name(int number)
{
    if (number < CAST_FIRST)
        return mem_copy(people[number].name);
    int more = number - CAST_FIRST;
    return mem_format("%s %s", given[more % 16], family[(more / 16 + more) % 16]);
}

int demo_department_of(int number)
{
    return number < CAST_FIRST ? people[number].department : number % DEPARTMENTS;
}

const char *demo_text(int number, enum artist_field field)
{
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (texts[i].number == number && texts[i].field == field)
            return texts[i].text;
    return NULL;
}
