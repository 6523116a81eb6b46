package worksafe.registry.archive;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import worksafe.platform.messaging.Intake;
import worksafe.platform.messaging.ReceivedEvent;

/**
 * Hears what the inspections context announces of visits, findings, orders and the clocks that run for them. Visits are
 * secret until they begin: of what is announced before, only that the context was heard of is noted.
 */
@ApplicationScoped
class InspectionEventsConsumer {

    static final String CONSUMER = "archive-inspections";

    private final Intake intake;
    private final Archive archive;
    private final Map<String, Consumer<ReceivedEvent>> handlers;

    InspectionEventsConsumer(Intake intake, Archive archive) {
        this.intake = intake;
        this.archive = archive;
        this.handlers = new HashMap<>(ClockAnnounced.handlers(InspectionAnnounced.CONTEXT, archive));
        handlers.put("worksafe.inspections.inspection-assigned.v1", this::secret);
        handlers.put("worksafe.inspections.inspection-planned.v1", this::secret);
        handlers.put("worksafe.inspections.inspection-cancelled.v1", this::secret);
        handlers.put("worksafe.inspections.inspection-started.v1", inspection(false));
        handlers.put("worksafe.inspections.inspection-concluded.v1", inspection(true));
        handlers.put("worksafe.inspections.finding-recorded.v1", finding(false));
        handlers.put("worksafe.inspections.finding-withdrawn.v1", finding(true));
        handlers.put("worksafe.inspections.order-issued.v1", order(false, false));
        handlers.put("worksafe.inspections.order-reopened.v1", order(false, false));
        handlers.put("worksafe.inspections.order-overdue.v1", order(true, false));
        handlers.put("worksafe.inspections.order-answered.v1", order(false, true));
        handlers.put("worksafe.inspections.order-withdrawn.v1", order(false, true));
    }

    @Incoming(InspectionAnnounced.CONTEXT)
    @Blocking
    void receive(ConsumerRecords<String, String> batch) {
        intake.receive(CONSUMER, batch, handlers);
    }

    private void secret(ReceivedEvent event) {
        archive.heard(InspectionAnnounced.CONTEXT);
    }

    private Consumer<ReceivedEvent> inspection(boolean closed) {
        return event ->
                archive.record(event, event.as(InspectionAnnounced.class).fact(closed));
    }

    private Consumer<ReceivedEvent> finding(boolean closed) {
        return event -> {
            var announced = event.as(FindingAnnounced.class);
            archive.record(event, announced.fact(closed));
            archive.settle(announced.findingId());
        };
    }

    private Consumer<ReceivedEvent> order(boolean overdue, boolean closed) {
        return event -> archive.record(event, event.as(OrderAnnounced.class).fact(overdue, closed));
    }
}
