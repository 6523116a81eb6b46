package worksafe.platform.enterprises;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import worksafe.platform.duties.UnitedRows.Owner;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.messaging.Intake;
import worksafe.platform.messaging.ReceivedEvent;
import worksafe.platform.messaging.webhook.WebhookNews;
import worksafe.platform.officials.OfficialNews;

/**
 * Follows the registry's enterprises, its calendar, its roster of officials and its webhooks. A state that is not newer than the copy is ignored; a newer one
 * replaces the copy and, if the enterprise moved, moves its rows, for all of a set in one statement a table. When it was
 * merged into another, its rows become the other's, until the two are separated. The consumer is named after the context;
 * other consumers of the context have names of their own, and are handed what this one has read.
 */
@ApplicationScoped
class RegistryEventsConsumer {

    private final Intake intake;
    private final EnterpriseSnapshots snapshots;
    private final EnterpriseRows rows;
    private final Calendar calendar;
    private final Event<EnterprisesFollowed> followed;
    private final Instance<FurtherRegistryConsumer> others;
    private final String context;
    private final Map<String, Consumer<List<ReceivedEvent>>> handlers;

    RegistryEventsConsumer(
            Intake intake,
            EnterpriseSnapshots snapshots,
            EnterpriseRows rows,
            Calendar calendar,
            Event<EnterprisesFollowed> followed,
            OfficialNews officials,
            WebhookNews webhooks,
            @Any Instance<FurtherRegistryConsumer> others,
            @ConfigProperty(name = "worksafe.context") String context) {
        this.intake = intake;
        this.snapshots = snapshots;
        this.rows = rows;
        this.calendar = calendar;
        this.followed = followed;
        this.others = others;
        this.context = context;
        Consumer<List<ReceivedEvent>> follow = this::follow;
        var all = new HashMap<String, Consumer<List<ReceivedEvent>>>(Map.of(
                "worksafe.registry.enterprise-registered.v1", follow,
                "worksafe.registry.enterprise-changed.v1", follow,
                "worksafe.registry.enterprise-relocated.v1", follow,
                "worksafe.registry.enterprise-cancelled.v1", follow,
                "worksafe.registry.enterprise-merged.v1", Intake.each(this::unite),
                "worksafe.registry.enterprise-separated.v1", Intake.each(this::separate),
                "worksafe.registry.calendar-published.v1", Intake.each(this::followCalendar)));
        all.putAll(officials.handlers());
        all.putAll(webhooks.handlers());
        this.handlers = Map.copyOf(all);
    }

    @Incoming("registry")
    @Blocking
    void receive(ConsumerRecords<String, String> batch) {
        intake.receiveSets(context, batch, handlers);
        others.forEach(other -> other.receive(batch));
    }

    private void follow(List<ReceivedEvent> events) {
        follow(events, newer -> {});
    }

    private void separate(ReceivedEvent event) {
        follow(List.of(event), newer -> rows.separate(new Owner(newer.enterpriseId(), newer.region(), newer.sector())));
    }

    /**
     * @param before what to do with each that is newer before its rows move
     */
    private void follow(List<ReceivedEvent> events, Consumer<EnterpriseFollowed> before) {
        var newer = snapshots.take(new EnterprisesFollowed(events.stream()
                .map(event -> event.as(EnterpriseAnnounced.class).followed(event))
                .toList()));
        if (!newer.all().isEmpty()) {
            newer.all().forEach(before);
            var known = newer.known();
            if (!known.all().isEmpty()) {
                rows.move(known);
            }
            followed.fire(newer);
        }
    }

    private void unite(ReceivedEvent event) {
        var merged = event.as(EnterpriseMerged.class);
        if (snapshots.merge(merged, event)) {
            rows.unite(merged.enterpriseId(), snapshots.survivor(merged));
            followed.fire(new EnterprisesFollowed(List.of(merged.followed(event))));
        }
    }

    private void followCalendar(ReceivedEvent event) {
        var announced = event.as(CalendarAnnounced.class);
        calendar.follow(announced.year(), announced.source(), announced.arranged(), event.revision());
    }
}
