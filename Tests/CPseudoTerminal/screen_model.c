// A small terminal: enough of xterm to say what a person would see. Unknown sequences are read over.
#define _GNU_SOURCE
#include "CPseudoTerminal.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

enum { MARKS = 4, PARAMETERS = 16 };
enum state { TEXT, ESCAPE, CONTROL, STRING, STRING_ESCAPE, CHARSET };

struct cell {
  uint32_t base, marks[MARKS];
};

struct pt_screen {
  int rows, columns, row, column, saved_row, saved_column, top, bottom, wraps, modes;
  struct cell *cells;
  enum state state;
  int parameters[PARAMETERS], count, is_private;
  uint32_t scalar, last;
  int missing;
  long colours;
};

static struct cell *cell_at(const struct pt_screen *s, int row, int column) {
  return &s->cells[row * s->columns + column];
}

static int within(int value, int low, int high) { return value < low ? low : value > high ? high : value; }

static void blank(struct pt_screen *s, int row, int from, int to) {
  for (int column = from; column < to && column < s->columns; column++) {
    memset(cell_at(s, row, column), 0, sizeof(struct cell));
    cell_at(s, row, column)->base = ' ';
  }
}

static void move(struct pt_screen *s, int row, int column) {
  s->row = within(row, 0, s->rows - 1);
  s->column = within(column, 0, s->columns - 1);
  s->wraps = 0;
}

// Moves the rows from `first` to the bottom margin: up when count is positive, down when negative.
static void scroll(struct pt_screen *s, int first, int count) {
  int height = s->bottom - first + 1;
  int distance = within(abs(count), 0, height);
  size_t kept = (size_t)(height - distance) * (size_t)s->columns * sizeof(struct cell);
  if (count > 0) {
    memmove(cell_at(s, first, 0), cell_at(s, first + distance, 0), kept);
  } else {
    memmove(cell_at(s, first + distance, 0), cell_at(s, first, 0), kept);
  }
  int from = count > 0 ? s->bottom - distance + 1 : first;
  for (int row = from; row < from + distance; row++) blank(s, row, 0, s->columns);
}

static void line_feed(struct pt_screen *s) {
  if (s->row == s->bottom) {
    scroll(s, s->top, 1);
  } else if (s->row < s->rows - 1) {
    s->row++;
  }
}

static void add_mark(struct pt_screen *s, uint32_t scalar) {
  int column = s->wraps ? s->column : s->column - 1;
  if (column < 0) return;
  struct cell *cell = cell_at(s, s->row, column);
  if (cell->base == 0 && column > 0) cell = cell_at(s, s->row, column - 1);
  for (int i = 0; i < MARKS; i++) {
    if (cell->marks[i]) continue;
    cell->marks[i] = scalar;
    return;
  }
}

static void put(struct pt_screen *s, uint32_t scalar) {
  int width = wcwidth((wchar_t)scalar);
  if (width == 0) return add_mark(s, scalar);
  if (width < 0) width = 1;
  if (s->wraps || s->column + width > s->columns) {
    s->column = 0;
    s->wraps = 0;
    line_feed(s);
  }
  blank(s, s->row, s->column, s->column + width);
  cell_at(s, s->row, s->column)->base = scalar;
  if (width == 2) cell_at(s, s->row, s->column + 1)->base = 0;
  s->last = scalar;
  s->column += width;
  if (s->column >= s->columns) {
    s->column = s->columns - 1;
    s->wraps = 1;
  }
}

static int parameter(const struct pt_screen *s, int index, int otherwise) {
  return index < s->count && s->parameters[index] > 0 ? s->parameters[index] : otherwise;
}

static void erase_display(struct pt_screen *s, int how) {
  for (int row = 0; row < s->rows; row++) {
    if ((how == 0 && row > s->row) || (how == 1 && row < s->row) || how >= 2) blank(s, row, 0, s->columns);
  }
  if (how == 0) blank(s, s->row, s->column, s->columns);
  if (how == 1) blank(s, s->row, 0, s->column + 1);
}

static void shift_cells(struct pt_screen *s, int count) {
  int room = s->columns - s->column, distance = within(abs(count), 0, room);
  size_t kept = (size_t)(room - distance) * sizeof(struct cell);
  struct cell *here = cell_at(s, s->row, s->column);
  if (count > 0) {
    memmove(here + distance, here, kept);
    blank(s, s->row, s->column, s->column + distance);
  } else {
    memmove(here, here + distance, kept);
    blank(s, s->row, s->columns - distance, s->columns);
  }
}

static int mode_bit(int number) {
  switch (number) {
  case 1: return PT_APPLICATION_KEYS;
  case 25: return PT_HIDDEN_CURSOR;
  case 47: case 1047: case 1049: return PT_ALTERNATE_SCREEN;
  case 1000: case 1002: case 1003: return PT_MOUSE;
  case 2004: return PT_BRACKETED_PASTE;
  case 2026: return PT_SYNCHRONISED;
  default: return 0;
  }
}

static void set_modes(struct pt_screen *s, int on) {
  for (int i = 0; i < s->count && s->is_private; i++) {
    int bit = mode_bit(s->parameters[i]);
    int set = bit == PT_HIDDEN_CURSOR ? !on : on;
    s->modes = set ? s->modes | bit : s->modes & ~bit;
    if (bit == PT_ALTERNATE_SCREEN) erase_display(s, 2);
  }
}

static void count_colours(struct pt_screen *s) {
  for (int i = 0; i < s->count; i++) {
    int value = s->parameters[i];
    if ((value >= 30 && value <= 49) || (value >= 90 && value <= 107)) s->colours++;
  }
}

static void set_margins(struct pt_screen *s) {
  s->top = within(parameter(s, 0, 1) - 1, 0, s->rows - 1);
  s->bottom = within(parameter(s, 1, s->rows) - 1, s->top, s->rows - 1);
  move(s, 0, 0);
}

static void erase_line(struct pt_screen *s, int how) {
  blank(s, s->row, how == 0 ? s->column : 0, how == 1 ? s->column + 1 : s->columns);
}

static void move_by_control(struct pt_screen *s, uint8_t final, int n) {
  switch (final) {
  case 'A': return move(s, s->row - n, s->column);
  case 'B': case 'e': return move(s, s->row + n, s->column);
  case 'C': case 'a': return move(s, s->row, s->column + n);
  case 'D': return move(s, s->row, s->column - n);
  case 'E': return move(s, s->row + n, 0);
  case 'F': return move(s, s->row - n, 0);
  case 'G': case '`': return move(s, s->row, n - 1);
  case 'd': return move(s, n - 1, s->column);
  case 'H': case 'f': return move(s, n - 1, parameter(s, 1, 1) - 1);
  }
}

static void obey_control(struct pt_screen *s, uint8_t final) {
  int first = s->count > 0 ? s->parameters[0] : 0, n = parameter(s, 0, 1);
  switch (final) {
  case 'J': return erase_display(s, first);
  case 'K': return erase_line(s, first);
  case 'L': return scroll(s, s->row, -n);
  case 'M': return scroll(s, s->row, n);
  case 'S': return scroll(s, s->top, n);
  case 'T': return scroll(s, s->top, -n);
  case 'X': return blank(s, s->row, s->column, s->column + n);
  case '@': return shift_cells(s, n);
  case 'P': return shift_cells(s, -n);
  case 'b': for (; n > 0; n--) put(s, s->last); return;
  case 'h': return set_modes(s, 1);
  case 'l': return set_modes(s, 0);
  case 'm': return count_colours(s);
  case 'r': if (!s->is_private) set_margins(s); return;
  default: return move_by_control(s, final, n);
  }
}

static void read_control(struct pt_screen *s, uint8_t byte) {
  int *current = &s->parameters[s->count > 0 ? s->count - 1 : 0];
  if (byte >= '0' && byte <= '9') {
    if (s->count == 0) s->count = 1;
    *current = *current * 10 + byte - '0';
  } else if (byte == ';' || byte == ':') {
    if (s->count == 0) s->count = 1;
    if (s->count < PARAMETERS) s->parameters[s->count++] = 0;
  } else if (byte == '?' || byte == '>' || byte == '=') {
    s->is_private = 1;
  } else if (byte >= 0x40 && byte <= 0x7E) {
    s->state = TEXT;
    obey_control(s, byte);
  }
}

static void read_escape(struct pt_screen *s, uint8_t byte) {
  s->state = TEXT;
  switch (byte) {
  case '[':
    memset(s->parameters, 0, sizeof s->parameters);
    s->count = s->is_private = 0;
    s->state = CONTROL;
    return;
  case ']': case 'P': case '_': case '^': s->state = STRING; return;
  case '(': case ')': case '*': case '+': case '#': s->state = CHARSET; return;
  case '7': s->saved_row = s->row; s->saved_column = s->column; return;
  case '8': return move(s, s->saved_row, s->saved_column);
  case 'D': return line_feed(s);
  case 'E': s->column = 0; return line_feed(s);
  case 'M': if (s->row == s->top) scroll(s, s->top, -1); else move(s, s->row - 1, s->column); return;
  }
}

static void read_c0(struct pt_screen *s, uint8_t byte) {
  switch (byte) {
  case 0x08: return move(s, s->row, s->column - 1);
  case 0x09: return move(s, s->row, (s->column / 8 + 1) * 8);
  case 0x0A: case 0x0B: case 0x0C: s->wraps = 0; return line_feed(s);
  case 0x0D: return move(s, s->row, 0);
  case 0x1B: s->state = ESCAPE; return;
  }
}

static void read_text(struct pt_screen *s, uint8_t byte) {
  if (byte >= 0x80 && byte < 0xC0 && s->missing > 0) {
    s->scalar = s->scalar << 6 | (byte & 0x3F);
    if (--s->missing == 0) put(s, s->scalar);
    return;
  }
  s->missing = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : byte >= 0xC0 ? 1 : 0;
  s->scalar = byte & (0x3F >> s->missing);
  if (s->missing == 0) put(s, byte);
}

static void feed(struct pt_screen *s, uint8_t byte) {
  switch (s->state) {
  case ESCAPE: return read_escape(s, byte);
  case CONTROL: return byte < 0x20 ? read_c0(s, byte) : read_control(s, byte);
  case CHARSET: s->state = TEXT; return;
  case STRING: s->state = byte == 0x07 ? TEXT : byte == 0x1B ? STRING_ESCAPE : STRING; return;
  case STRING_ESCAPE: s->state = TEXT; return;
  case TEXT: return byte < 0x20 || byte == 0x7F ? read_c0(s, byte) : read_text(s, byte);
  }
}

struct pt_screen *pt_screen_new(int rows, int columns) {
  // Widths depend on the character type; a test runner may not have set it.
  if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
  struct pt_screen *screen = calloc(1, sizeof *screen);
  if (screen) pt_screen_resize(screen, rows, columns);
  return screen;
}

void pt_screen_free(struct pt_screen *screen) {
  if (screen) free(screen->cells);
  free(screen);
}

void pt_screen_resize(struct pt_screen *s, int rows, int columns) {
  struct pt_screen before = *s;
  s->cells = calloc((size_t)rows * (size_t)columns, sizeof(struct cell));
  s->rows = rows;
  s->columns = columns;
  s->top = 0;
  s->bottom = rows - 1;
  for (int row = 0; row < rows; row++) {
    blank(s, row, 0, columns);
    for (int column = 0; row < before.rows && column < before.columns && column < columns; column++) {
      *cell_at(s, row, column) = *cell_at(&before, row, column);
    }
  }
  free(before.cells);
  move(s, s->row, s->column);
}

void pt_screen_feed(struct pt_screen *screen, const uint8_t *bytes, long count) {
  for (long i = 0; i < count; i++) feed(screen, bytes[i]);
}

static char *encode(uint32_t scalar, char *text) {
  if (scalar < 0x80) {
    *text++ = (char)scalar;
    return text;
  }
  int more = scalar < 0x800 ? 1 : scalar < 0x10000 ? 2 : 3;
  static const unsigned char leads[] = {0, 0xC0, 0xE0, 0xF0};
  *text++ = (char)(leads[more] | (scalar >> (6 * more)));
  for (int i = more - 1; i >= 0; i--) *text++ = (char)(0x80 | ((scalar >> (6 * i)) & 0x3F));
  return text;
}

long pt_screen_row(const struct pt_screen *s, int row, char *text, long capacity) {
  char *end = text, *last = text;
  for (int column = 0; row >= 0 && row < s->rows && column < s->columns; column++) {
    const struct cell *cell = cell_at(s, row, column);
    if (cell->base == 0 || end - text + 4 * (1 + MARKS) >= capacity) continue;
    end = encode(cell->base, end);
    for (int i = 0; i < MARKS && cell->marks[i]; i++) end = encode(cell->marks[i], end);
    if (cell->base != ' ' || cell->marks[0]) last = end;
  }
  *last = 0;
  return last - text;
}

void pt_screen_cursor(const struct pt_screen *screen, int *row, int *column) {
  *row = screen->row;
  *column = screen->column;
}

int pt_screen_modes(const struct pt_screen *screen) { return screen->modes; }

long pt_screen_colours(const struct pt_screen *screen) { return screen->colours; }
