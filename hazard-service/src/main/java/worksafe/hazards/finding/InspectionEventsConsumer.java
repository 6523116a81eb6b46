package worksafe.hazards.finding;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import worksafe.hazards.danger.FactOperations;
import worksafe.hazards.danger.FactOperations.Ended;
import worksafe.hazards.danger.FactOperations.Found;
import worksafe.hazards.danger.value.Actor;
import worksafe.hazards.danger.value.Provenance;
import worksafe.hazards.finding.InspectionFacts.FindingAnnounced;
import worksafe.hazards.finding.InspectionFacts.FindingWithdrawn;
import worksafe.hazards.finding.InspectionFacts.OrderAnnounced;
import worksafe.hazards.finding.InspectionFacts.OrderMoved;
import worksafe.hazards.finding.InspectionFacts.OrderWithdrawn;
import worksafe.platform.messaging.Intake;
import worksafe.platform.messaging.ReceivedEvent;

/** Hears of findings, each of which is a danger, and of the orders about them. */
@ApplicationScoped
class InspectionEventsConsumer {

    static final String CONSUMER = "hazards-inspections";

    private final Intake intake;
    private final FactOperations dangers;
    private final Map<String, Consumer<ReceivedEvent>> handlers = Map.of(
            "worksafe.inspections.finding-recorded.v1", this::recorded,
            "worksafe.inspections.finding-withdrawn.v1", this::withdrawn,
            "worksafe.inspections.order-issued.v1", this::ordered,
            "worksafe.inspections.order-rescheduled.v1", this::rescheduled,
            "worksafe.inspections.order-withdrawn.v1", this::orderWithdrawn);

    InspectionEventsConsumer(Intake intake, FactOperations dangers) {
        this.intake = intake;
        this.dangers = dangers;
    }

    @Incoming("inspections")
    @Blocking
    void receive(ConsumerRecords<String, String> batch) {
        intake.receive(CONSUMER, batch, handlers);
    }

    /** It is entered even where the enterprise has ended since: it was found. */
    private void recorded(ReceivedEvent event) {
        var finding = event.as(FindingAnnounced.class);
        dangers.enter(
                event,
                Provenance.finding(finding.findingId()),
                finding.enterpriseId(),
                enterprise -> Optional.of(new Found(finding.observation(), finding.recorder(), finding.happenedAt())));
    }

    private void withdrawn(ReceivedEvent event) {
        var finding = event.as(FindingWithdrawn.class);
        dangers.withdrawFinding(
                finding.findingId(),
                new Ended(finding.reason(), actor(event, finding.inspectionNumber()), event.time()));
    }

    private void ordered(ReceivedEvent event) {
        var order = event.as(OrderAnnounced.class);
        dangers.order(order.findings(), order.day(), actor(event, order.number()), event.time());
    }

    /** A day that the order took from the plans of its dangers is theirs already. */
    private void rescheduled(ReceivedEvent event) {
        if (event.as(OrderMoved.class).extended()) {
            ordered(event);
        }
    }

    private void orderWithdrawn(ReceivedEvent event) {
        var order = event.as(OrderWithdrawn.class);
        dangers.withdrawOrder(order.day(), new Ended(order.reason(), actor(event, order.number()), event.time()));
    }

    /** Other contexts do not say who withdrew or ordered; the timeline shows that the fact came from there, and its number. */
    private static Actor actor(ReceivedEvent event, String number) {
        return new Actor(event.aggregate() + "/" + event.aggregateId(), number, Actor.ActorSide.AUTHORITY);
    }
}
