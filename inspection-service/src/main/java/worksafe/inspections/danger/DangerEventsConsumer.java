package worksafe.inspections.danger;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.finding.DangerNews;
import worksafe.inspections.finding.DangerOutcome;
import worksafe.inspections.order.OrderOperations;
import worksafe.inspections.order.OrderOperations.Renewal;
import worksafe.platform.messaging.Intake;
import worksafe.platform.messaging.ReceivedEvent;

/** Hears what became of the dangers that findings became. */
@ApplicationScoped
class DangerEventsConsumer {

    private static final String NAME = "inspections-hazards";

    private final Intake intake;
    private final OrderOperations orders;
    private final Map<String, Consumer<ReceivedEvent>> handlers = Map.of(
            "worksafe.hazards.danger-reported.v1", event -> hear(event, null),
            "worksafe.hazards.danger-closed.v1", event -> hear(event, DangerOutcome.CLOSED),
            "worksafe.hazards.danger-dismissed.v1", event -> hear(event, DangerOutcome.DISMISSED),
            "worksafe.hazards.danger-reopened.v1", this::reopen);

    DangerEventsConsumer(Intake intake, OrderOperations orders) {
        this.intake = intake;
        this.orders = orders;
    }

    @Incoming("hazards")
    @Blocking
    void receive(ConsumerRecords<String, String> batch) {
        intake.receive(NAME, batch, handlers);
    }

    private void hear(ReceivedEvent event, @Nullable DangerOutcome outcome) {
        var announced = event.as(DangerAnnounced.class);
        if (announced.findingId() != null) {
            orders.hear(announced.findingId(), heard(event, announced, outcome), null);
        }
    }

    private void reopen(ReceivedEvent event) {
        var announced = event.as(DangerAnnounced.class);
        if (announced.findingId() != null) {
            var reason = Objects.requireNonNullElse(announced.reason(), "隐患重新启动");
            orders.hear(announced.findingId(), heard(event, announced, null), new Renewal(announced.dueDate(), reason));
        }
    }

    private static DangerNews heard(ReceivedEvent event, DangerAnnounced announced, @Nullable DangerOutcome outcome) {
        return new DangerNews(announced.dangerId(), event.revision(), outcome, announced.at());
    }
}
