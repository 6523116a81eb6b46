package worksafe.platform.enterprises;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import worksafe.platform.duties.UnitedRows.Owner;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.messaging.Intake;
import worksafe.platform.messaging.ReceivedEvent;

/**
 * Follows the registry's enterprises and its calendar. A state that is not newer than the copy is ignored; a newer one
 * replaces the copy and, if the enterprise moved, moves its rows. When it was merged into another, its rows become the
 * other's, until the two are separated. The consumer is named after the context; other
 * consumers of the context have names of their own.
 */
@ApplicationScoped
class RegistryEventsConsumer {

    private final Intake intake;
    private final EnterpriseSnapshots snapshots;
    private final EnterpriseRows rows;
    private final Calendar calendar;
    private final Event<EnterpriseFollowed> followed;
    private final String context;
    private final Map<String, Consumer<ReceivedEvent>> handlers;

    RegistryEventsConsumer(
            Intake intake,
            EnterpriseSnapshots snapshots,
            EnterpriseRows rows,
            Calendar calendar,
            Event<EnterpriseFollowed> followed,
            @ConfigProperty(name = "worksafe.context") String context) {
        this.intake = intake;
        this.snapshots = snapshots;
        this.rows = rows;
        this.calendar = calendar;
        this.followed = followed;
        this.context = context;
        this.handlers = Map.of(
                "worksafe.registry.enterprise-registered.v1", this::follow,
                "worksafe.registry.enterprise-changed.v1", this::follow,
                "worksafe.registry.enterprise-relocated.v1", this::follow,
                "worksafe.registry.enterprise-cancelled.v1", this::follow,
                "worksafe.registry.enterprise-merged.v1", this::unite,
                "worksafe.registry.enterprise-separated.v1", this::separate,
                "worksafe.registry.calendar-published.v1", this::followCalendar);
    }

    @Incoming("registry")
    @Blocking
    void receive(ConsumerRecords<String, String> batch) {
        intake.receive(context, batch, handlers);
    }

    private void follow(ReceivedEvent event) {
        var announced = event.as(EnterpriseAnnounced.class);
        if (snapshots.take(announced, event)) {
            rows.move(announced.enterpriseId(), announced.region(), announced.knownSector());
            followed.fire(announced.followed(event));
        }
    }

    private void unite(ReceivedEvent event) {
        var merged = event.as(EnterpriseMerged.class);
        if (snapshots.merge(merged, event)) {
            rows.unite(merged.enterpriseId(), snapshots.survivor(merged));
            followed.fire(merged.followed(event));
        }
    }

    private void separate(ReceivedEvent event) {
        var announced = event.as(EnterpriseAnnounced.class);
        if (snapshots.take(announced, event)) {
            rows.separate(new Owner(announced.enterpriseId(), announced.region(), announced.knownSector()));
            rows.move(announced.enterpriseId(), announced.region(), announced.knownSector());
            followed.fire(announced.followed(event));
        }
    }

    private void followCalendar(ReceivedEvent event) {
        var announced = event.as(CalendarAnnounced.class);
        calendar.follow(announced.year(), announced.source(), announced.arranged(), event.revision());
    }
}
