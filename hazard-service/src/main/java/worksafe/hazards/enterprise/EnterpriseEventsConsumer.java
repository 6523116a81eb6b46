package worksafe.hazards.enterprise;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import worksafe.hazards.calendar.FollowedCalendar;
import worksafe.platform.messaging.Intake;
import worksafe.platform.messaging.ReceivedEvent;

/**
 * Follows the registry's enterprises. A state that is as old as the copy's or older is let pass; a newer one replaces
 * the copy, and takes the enterprise's rows along where it moved. A context has one consumer for each other context, so
 * the calendar, which the registry publishes too, comes this way.
 */
@ApplicationScoped
class EnterpriseEventsConsumer {

    private final Intake intake;
    private final EnterpriseSnapshots snapshots;
    private final EnterpriseRows rows;
    private final Map<String, Consumer<ReceivedEvent>> handlers;

    EnterpriseEventsConsumer(
            Intake intake, EnterpriseSnapshots snapshots, EnterpriseRows rows, FollowedCalendar calendar) {
        this.intake = intake;
        this.snapshots = snapshots;
        this.rows = rows;
        this.handlers = Map.of(
                "worksafe.registry.enterprise-registered.v1", this::follow,
                "worksafe.registry.enterprise-changed.v1", this::follow,
                "worksafe.registry.enterprise-relocated.v1", this::follow,
                "worksafe.registry.enterprise-cancelled.v1", this::follow,
                "worksafe.registry.calendar-published.v1", calendar::follow);
    }

    @Incoming("registry")
    @Blocking
    void receive(ConsumerRecords<String, String> batch) {
        intake.receive("hazards", batch, handlers);
    }

    private void follow(ReceivedEvent event) {
        var announced = event.as(EnterpriseAnnounced.class);
        if (snapshots.take(announced, event.revision())) {
            rows.move(announced.enterpriseId(), announced.region(), announced.knownSector());
        }
    }
}
