#ifndef CPAPER_H
#define CPAPER_H

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#endif
