#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include <curses.h>

#include "CTerminal.h"
#include "internal.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

extern WINDOW *ct_keyboard;

struct name_of_key {
  const char *name;
  int key;
};

struct code_of_key {
  int code;
  int key;
};

struct sequence_of_key {
  const char *bytes;
  int code;
};

// Keys that curses numbers from KEY_MAX up, in an order of its own at each start: known by name only.
static const struct name_of_key named_keys[] = {
    {"kUP5", CT_KEY_CONTROL_UP},    {"kDN5", CT_KEY_CONTROL_DOWN},   {"kLFT5", CT_KEY_CONTROL_LEFT},
    {"kRIT5", CT_KEY_CONTROL_RIGHT}, {"kUP", CT_KEY_UP},              {"kDN", CT_KEY_DOWN},
    {"kUP3", CT_KEY_UP},            {"kDN3", CT_KEY_DOWN},           {"kLFT3", CT_KEY_LEFT},
    {"kRIT3", CT_KEY_RIGHT},        {"PS", CT_KEY_PASTE_START},      {"PE", CT_KEY_PASTE_END},
};

static const struct code_of_key coded_keys[] = {
    {KEY_UP, CT_KEY_UP},           {KEY_DOWN, CT_KEY_DOWN},         {KEY_LEFT, CT_KEY_LEFT},
    {KEY_RIGHT, CT_KEY_RIGHT},     {KEY_HOME, CT_KEY_HOME},         {KEY_END, CT_KEY_END},
    {KEY_PPAGE, CT_KEY_PAGE_UP},   {KEY_NPAGE, CT_KEY_PAGE_DOWN},   {KEY_IC, CT_KEY_INSERT},
    {KEY_DC, CT_KEY_DELETE},       {KEY_BACKSPACE, CT_KEY_BACKSPACE}, {KEY_ENTER, CT_KEY_ENTER},
    {KEY_BTAB, CT_KEY_BACK_TAB},   {KEY_SR, CT_KEY_UP},             {KEY_SF, CT_KEY_DOWN},
    {KEY_SLEFT, CT_KEY_LEFT},      {KEY_SRIGHT, CT_KEY_RIGHT},      {KEY_SHOME, CT_KEY_HOME},
    {KEY_SEND, CT_KEY_END},        {KEY_FIND, CT_KEY_HOME},         {KEY_SELECT, CT_KEY_END},
};

// Both forms of the arrows, and what terminals send though their description does not say so. A number above
// OWN_KEYS is ours; a smaller one is that of curses.
enum { OWN_KEYS = KEY_MAX + 2000 };

static const struct sequence_of_key sequences[] = {
    {"\033[A", KEY_UP},       {"\033[B", KEY_DOWN},     {"\033[C", KEY_RIGHT},    {"\033[D", KEY_LEFT},
    {"\033OA", KEY_UP},       {"\033OB", KEY_DOWN},     {"\033OC", KEY_RIGHT},    {"\033OD", KEY_LEFT},
    {"\033[H", KEY_HOME},     {"\033[F", KEY_END},      {"\033OH", KEY_HOME},     {"\033OF", KEY_END},
    {"\033[1~", KEY_HOME},    {"\033[4~", KEY_END},     {"\033[2~", KEY_IC},      {"\033[3~", KEY_DC},
    {"\033[5~", KEY_PPAGE},   {"\033[6~", KEY_NPAGE},   {"\033[Z", KEY_BTAB},     {"\033OP", KEY_F(1)},
    {"\033OQ", KEY_F(2)},     {"\033OR", KEY_F(3)},     {"\033OS", KEY_F(4)},
    {"\033[1;5A", OWN_KEYS + CT_KEY_CONTROL_UP},        {"\033[1;5B", OWN_KEYS + CT_KEY_CONTROL_DOWN},
    {"\033[1;5C", OWN_KEYS + CT_KEY_CONTROL_RIGHT},     {"\033[1;5D", OWN_KEYS + CT_KEY_CONTROL_LEFT},
    {"\033[200~", OWN_KEYS + CT_KEY_PASTE_START},       {"\033[201~", OWN_KEYS + CT_KEY_PASTE_END},
};

#define COUNT(list) (sizeof(list) / sizeof *(list))

void ct_keys_define(void) {
  for (size_t i = 0; i < COUNT(sequences); i++) {
    if (key_defined(sequences[i].bytes) == 0) define_key(sequences[i].bytes, sequences[i].code);
  }
}

static int key_by_name(int code) {
  const char *name = keyname(code);
  for (size_t i = 0; name && i < COUNT(named_keys); i++) {
    if (strcmp(name, named_keys[i].name) == 0) return named_keys[i].key;
  }
  return 0;
}

static int key_of(int code) {
  if (code > OWN_KEYS) return code - OWN_KEYS;
  if (code > KEY_F0 && code <= KEY_F(63)) return CT_KEY_FUNCTION + code - KEY_F0;
  for (size_t i = 0; i < COUNT(coded_keys); i++) {
    if (coded_keys[i].code == code) return coded_keys[i].key;
  }
  return code > KEY_MAX ? key_by_name(code) : 0;
}

static int classify(int code, struct ct_input *input) {
  if (code == KEY_RESIZE) return CT_RESIZED;
  input->value = code <= 0xFF ? code : key_of(code);
  if (code <= 0xFF) return CT_BYTE;
  return input->value ? CT_KEY : CT_NOTHING;
}

int ct_read(struct ct_input *input) {
  memset(input, 0, sizeof *input);
  if (!ct_keyboard) return CT_NOTHING;
  // Bytes, not wide characters: wget_wch forgets the first half of a character whose second half is not here yet.
  for (;;) {
    int code = wgetch(ct_keyboard);
    if (code == ERR) return CT_NOTHING;
    int kind = classify(code, input);
    if (kind != CT_NOTHING) return kind;
  }
}

// A closed terminal looks like "nothing yet" to curses for ever; a readable one with no byte to read is closed.
static int has_ended(short events) {
  int waiting = 0;
  if (events & (POLLERR | POLLNVAL | POLLHUP)) return 1;
  return (events & POLLIN) && ioctl(STDIN_FILENO, FIONREAD, &waiting) == 0 && waiting == 0;
}

static int take_signal(int32_t *detail) {
  unsigned char number;
  if (read(ct_signals_pipe(), &number, 1) != 1) return 0;
  *detail = number;
  return 1;
}

static int find_descriptor(const struct pollfd *list, int count, int32_t *detail) {
  for (int i = 0; i < count; i++) {
    if (list[i].revents == 0) continue;
    *detail = list[i].fd;
    return 1;
  }
  return 0;
}

int ct_wait(int milliseconds, const int32_t *watched, int count, int32_t *detail) {
  enum { MOST = 16 };
  struct pollfd list[2 + MOST] = {{STDIN_FILENO, POLLIN, 0}, {ct_signals_pipe(), POLLIN, 0}};
  if (count > MOST) count = MOST;
  for (int i = 0; i < count; i++) list[2 + i] = (struct pollfd){watched[i], POLLIN, 0};
  *detail = 0;
  int found = poll(list, (nfds_t)(2 + count), milliseconds);
  if (take_signal(detail)) return CT_SIGNAL;
  if (found < 0) return errno == EINTR ? CT_INPUT : CT_GONE;
  if (found == 0) return CT_TIMED_OUT;
  if (has_ended(list[0].revents)) return CT_GONE;
  if (list[0].revents & POLLIN) return CT_INPUT;
  return find_descriptor(list + 2, count, detail) ? CT_DESCRIPTOR : CT_INPUT;
}
