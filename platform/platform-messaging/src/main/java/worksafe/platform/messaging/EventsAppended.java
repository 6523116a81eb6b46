package worksafe.platform.messaging;

import java.util.List;

/**
 * Fired synchronously, inside the transaction, for all events that one {@link Outbox#append} wrote, in their order: for whoever
 * does the same for each and can do it for all in one statement. An observer that throws rolls the change back.
 */
public record EventsAppended(List<EventAppended> events) {

    public EventsAppended {
        events = List.copyOf(events);
    }
}
