#include "cstore.h"

#include <stdalign.h>
#include <string.h>
#include <sys/inotify.h>
#include <unistd.h>

int cs_watch_folder(const char *folder) {
    int descriptor = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    if (descriptor < 0) return -1;
    if (inotify_add_watch(descriptor, folder, IN_DELETE | IN_MOVED_TO | IN_ONLYDIR) >= 0) return descriptor;
    close(descriptor);
    return -1;
}

static int meaning(const struct inotify_event *event, const char *journal, const char *database) {
    // Where the queue ran over, anything may have happened.
    if (event->mask & IN_Q_OVERFLOW) return CS_COMMITTED;
    if (event->len == 0) return 0;
    if ((event->mask & IN_DELETE) && strcmp(event->name, journal) == 0) return CS_COMMITTED;
    if ((event->mask & IN_MOVED_TO) && strcmp(event->name, database) == 0) return CS_REPLACED;
    return 0;
}

int cs_watch_read(int descriptor, const char *journal, const char *database) {
    alignas(struct inotify_event) char buffer[4096];
    int noticed = 0;
    ssize_t size;
    while ((size = read(descriptor, buffer, sizeof buffer)) > 0) {
        for (char *place = buffer; place < buffer + size;) {
            const struct inotify_event *event = (const struct inotify_event *)place;
            noticed |= meaning(event, journal, database);
            place += sizeof *event + event->len;
        }
    }
    return noticed;
}
