#define _GNU_SOURCE
#include "CTerminal.h"

#include <langinfo.h>
#include <locale.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

static pthread_once_t locale_once = PTHREAD_ONCE_INIT;
static int text_is_utf8;

static int is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

static void choose_locale(void) {
  static const char *const fallbacks[] = {"C.UTF-8", "C.utf8", "en_GB.UTF-8", "en_US.UTF-8", "UTF-8"};
  setlocale(LC_CTYPE, "");
  for (size_t i = 0; i < sizeof fallbacks / sizeof *fallbacks && !is_utf8(); i++) {
    setlocale(LC_CTYPE, fallbacks[i]);
  }
  text_is_utf8 = is_utf8();
}

int ct_prepare_locale(void) {
  pthread_once(&locale_once, choose_locale);
  return text_is_utf8;
}

int ct_scalar_width(uint32_t scalar) {
  ct_prepare_locale();
  return wcwidth((wchar_t)scalar);
}

int ct_is_terminal(int descriptor) { return isatty(descriptor); }

const char *ct_environment(const char *name) { return getenv(name); }

int64_t ct_milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

const char *ct_error_text(int number) { return strerror(number); }
