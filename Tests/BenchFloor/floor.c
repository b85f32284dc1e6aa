// The floor that the benchmark measures against: the least a C program has to do to show the same list from the
// same file. It reads windows of rows by key, draws them with ncurses, and moves a cursor; nothing else.
#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
#include <locale.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

enum { COLUMNS_SHOWN = 5, WINDOW_ROWS = 200 };

static const char *const window_sql =
    "SELECT number, name, profession, stage, nextSort FROM caseSummary INDEXED BY summaryByNext"
    " WHERE (nextSort, caseRecord) > (?1, ?2) ORDER BY nextSort, caseRecord LIMIT ?3";

static char rows[WINDOW_ROWS][COLUMNS_SHOWN][64];
static int row_count;

static void read_window(sqlite3_stmt *statement) {
    sqlite3_bind_text(statement, 1, "", -1, SQLITE_STATIC);
    sqlite3_bind_int64(statement, 2, 0);
    sqlite3_bind_int(statement, 3, WINDOW_ROWS);
    row_count = 0;
    while (row_count < WINDOW_ROWS && sqlite3_step(statement) == SQLITE_ROW) {
        for (int column = 0; column < COLUMNS_SHOWN; column++) {
            const char *text = (const char *)sqlite3_column_text(statement, column);
            snprintf(rows[row_count][column], sizeof rows[0][0], "%s", text ? text : "");
        }
        row_count++;
    }
    sqlite3_reset(statement);
}

// Reads every row of a case, as opening it has to.
static void read_case(sqlite3 *database, const char *number) {
    static const char *const tables[] = {"caseStatus", "enrolment", "stageTransition", "stepEvent", "contact",
        "action", "barrier", "fundingLine", "caseTag", "personRestricted", "nameAlias", "sitting", "qualification",
        "document", "consent", "employment", "placement", "placementCheck"};
    for (int table = 0; table < 18; table++) {
        char sql[256];
        snprintf(sql, sizeof sql, "SELECT t.* FROM caseRecord r JOIN %s t ON t.%s WHERE r.number = '%s'",
            tables[table], table < 9 ? "caseRecord = r.id" : "person = r.person", number);
        sqlite3_exec(database, sql, 0, 0, 0);
    }
}

// Looks for people by a part of their names, as the palette has to.
static void find(sqlite3 *database) {
    sqlite3_exec(database,
        "SELECT * FROM caseSummary WHERE name LIKE '%mo%' OR nativeName LIKE '%mo%' OR number LIKE '%mo%' LIMIT 6", 0, 0, 0);
}

static int opened;
static int previews;

static void draw(int top, int cursor) {
    static const int start[COLUMNS_SHOWN] = {2, 13, 42, 60, 76};
    erase();
    for (int line = 0; line < LINES - 1 && top + line < row_count; line++) {
        int row = top + line;
        if (row == cursor) attron(A_BOLD);
        if (row == cursor) mvaddstr(line, 0, ">");
        for (int column = 0; column < COLUMNS_SHOWN; column++) mvaddnstr(line, start[column], rows[row][column], -1);
        if (row == cursor) attroff(A_BOLD);
    }
    mvprintw(LINES - 1, 0, "floor %d opened %d", cursor + 1, opened);
    refresh();
}

int main(int count, char **arguments) {
    sqlite3 *database;
    sqlite3_stmt *statement;
    setlocale(LC_CTYPE, "");
    if (count < 2 || sqlite3_open_v2(arguments[1], &database, SQLITE_OPEN_READONLY, 0)) return 1;
    if (sqlite3_prepare_v2(database, window_sql, -1, &statement, 0)) return 1;
    initscr();
    raw();
    noecho();
    keypad(stdscr, TRUE);
    curs_set(0);
    read_window(statement);
    int top = 0, cursor = 0;
    for (;;) {
        draw(top, cursor);
        int key = getch();
        if (key == 'q' || key == ERR) break;
        if (key == 'j' && cursor < row_count - 1) cursor++;
        if (key == 'k' && cursor > 0) cursor--;
        if (cursor >= top + LINES - 1) top = cursor - LINES + 2;
        if (cursor < top) top = cursor;
        // Finding and opening are a move there or back, and the query that they need.
        if (key == 's' || key == 'o') cursor += opened % 2 ? -1 : 1;
        // The rows on the screen are read again for each move, and for a preview those of the case.
        if (key == 'j' || key == 'k' || key == 's' || key == 'o') read_window(statement);
        if (key == 'P') previews = !previews;
        if (previews && (key == 'j' || key == 'k')) read_case(database, rows[cursor][0]);
        if (key == 's') {
            find(database);
            opened++;
        }
        if (key == 'o') {
            read_case(database, rows[cursor][0]);
            opened++;
        }
    }
    endwin();
    return 0;
}
