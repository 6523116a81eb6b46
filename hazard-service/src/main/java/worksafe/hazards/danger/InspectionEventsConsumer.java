package worksafe.hazards.danger;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import worksafe.platform.messaging.Intake;
import worksafe.platform.messaging.ReceivedEvent;

/** Hears of findings and of the orders about them. */
@ApplicationScoped
class InspectionEventsConsumer {

    static final String CONSUMER = "hazards-inspections";

    private final Intake intake;
    private final Map<String, Consumer<ReceivedEvent>> handlers;

    InspectionEventsConsumer(Intake intake, FindingOperations operations) {
        this.intake = intake;
        this.handlers = Map.of(
                "worksafe.inspections.finding-recorded.v1", operations::recorded,
                "worksafe.inspections.finding-withdrawn.v1", operations::withdrawn,
                "worksafe.inspections.order-issued.v1", operations::ordered,
                "worksafe.inspections.order-withdrawn.v1", operations::orderWithdrawn);
    }

    @Incoming("inspections")
    @Blocking
    void receive(ConsumerRecords<String, String> batch) {
        intake.receive(CONSUMER, batch, handlers);
    }
}
