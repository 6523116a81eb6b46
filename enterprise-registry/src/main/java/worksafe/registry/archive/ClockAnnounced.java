package worksafe.registry.archive;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import worksafe.platform.messaging.ReceivedEvent;

/** Our reading of what any context announces of a legal clock. */
record ClockAnnounced(UUID clockId, String kind, UUID subjectId, LocalDate dueDate) {

    ClockAnnounced {
        Objects.requireNonNull(clockId, "clockId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(subjectId, "subjectId");
        Objects.requireNonNull(dueDate, "dueDate");
    }

    /** @param state the state that the event leads to, since the event names none; absent where it leaves it */
    private ArchiveFact fact(String context, @Nullable String state) {
        return new ArchiveFact(
                context,
                "clock",
                clockId,
                null,
                kind,
                state,
                null,
                dueDate,
                "MISSED".equals(state),
                "MET".equals(state) || "CANCELLED".equals(state),
                subjectId);
    }

    /** What to do with each event that a context announces of its clocks, by wire name. */
    static Map<String, Consumer<ReceivedEvent>> handlers(String context, Archive archive) {
        var handlers = new HashMap<String, Consumer<ReceivedEvent>>();
        for (var life : Life.values()) {
            handlers.put(
                    "worksafe." + context + "." + life.event,
                    event ->
                            archive.record(event, event.as(ClockAnnounced.class).fact(context, life.state)));
        }
        return handlers;
    }

    private enum Life {
        STARTED("clock-started.v1", "RUNNING"),
        RESUMED("clock-resumed.v1", "RUNNING"),
        SUSPENDED("clock-suspended.v1", "SUSPENDED"),
        RESCHEDULED("clock-rescheduled.v1", null),
        MISSED("clock-missed.v1", "MISSED"),
        MET("clock-met.v1", "MET"),
        CANCELLED("clock-cancelled.v1", "CANCELLED");

        private final String event;
        private final @Nullable String state;

        Life(String event, @Nullable String state) {
            this.event = event;
            this.state = state;
        }
    }
}
