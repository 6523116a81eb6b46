package worksafe.registry.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.function.Consumer;
import worksafe.platform.messaging.EventAppended;
import worksafe.platform.messaging.ReceivedEvent;

/**
 * Puts the registry's own legal clocks into the archive, so that all that an enterprise owes stands in one place. What
 * the registry announces it hears at once, in the very transaction.
 */
@ApplicationScoped
class OwnClocks {

    private final Map<String, Consumer<ReceivedEvent>> handlers;

    OwnClocks(Archive archive) {
        this.handlers = ClockAnnounced.handlers("registry", archive);
    }

    void appended(@Observes EventAppended appended) {
        var handler = handlers.get(appended.event().type());
        if (handler != null) {
            handler.accept(asReceived(appended));
        }
    }

    private static ReceivedEvent asReceived(EventAppended appended) {
        var event = appended.event();
        var subject = event.subject();
        return new ReceivedEvent(
                appended.eventId(),
                event.type(),
                subject.key(),
                subject.aggregate(),
                subject.aggregateId(),
                subject.revision(),
                subject.region(),
                subject.sector(),
                subject.enterpriseId(),
                event.occurredAt(),
                null,
                appended.data());
    }
}
