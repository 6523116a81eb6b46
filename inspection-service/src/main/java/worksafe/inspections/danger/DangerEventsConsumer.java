package worksafe.inspections.danger;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.exposure.DangerNumbersConsumer;
import worksafe.inspections.finding.DangerNews;
import worksafe.inspections.finding.DangerOutcome;
import worksafe.inspections.ground.VisitGroundsConsumer;
import worksafe.inspections.order.OrderOperations;
import worksafe.inspections.order.OrderOperations.Renewal;
import worksafe.inspections.order.RecheckOperations;
import worksafe.platform.messaging.Intake;
import worksafe.platform.messaging.ReceivedEvent;

/** Hears what became of the dangers that findings became, and hands on what makes visits owed and whose dangers are. */
@ApplicationScoped
class DangerEventsConsumer {

    private static final String NAME = "inspections-hazards";

    private final Intake intake;
    private final OrderOperations orders;
    private final RecheckOperations rechecks;
    private final VisitGroundsConsumer grounds;
    private final DangerNumbersConsumer numbers;
    private final Map<String, Consumer<ReceivedEvent>> handlers = Map.of(
            "worksafe.hazards.danger-reported.v1",
            event -> hear(event, null),
            "worksafe.hazards.danger-planned.v1",
            this::planned,
            "worksafe.hazards.danger-recheck-failed.v1",
            this::recheckFailed,
            "worksafe.hazards.danger-overdue.v1",
            event -> consequence(event, "danger-overdue"),
            "worksafe.hazards.danger-refused.v1",
            event -> consequence(event, "danger-refused"),
            "worksafe.hazards.danger-accepted.v1",
            this::recheck,
            "worksafe.hazards.danger-closed.v1",
            this::closed,
            "worksafe.hazards.danger-dismissed.v1",
            event -> hear(event, DangerOutcome.DISMISSED),
            "worksafe.hazards.danger-reopened.v1",
            this::reopen);

    DangerEventsConsumer(
            Intake intake,
            OrderOperations orders,
            RecheckOperations rechecks,
            VisitGroundsConsumer grounds,
            DangerNumbersConsumer numbers) {
        this.intake = intake;
        this.orders = orders;
        this.rechecks = rechecks;
        this.grounds = grounds;
        this.numbers = numbers;
    }

    @Incoming("hazards")
    @Blocking
    void receive(ConsumerRecords<String, String> batch) {
        grounds.receive(batch);
        numbers.receive(batch);
        intake.receive(NAME, batch, handlers);
    }

    private void hear(ReceivedEvent event, @Nullable DangerOutcome outcome) {
        var announced = event.as(DangerAnnounced.class);
        if (announced.findingId() != null) {
            orders.hear(announced.findingId(), heard(event, announced, outcome, null), null);
        }
    }

    private void planned(ReceivedEvent event) {
        var announced = event.as(DangerAnnounced.class);
        if (announced.findingId() != null) {
            orders.hear(announced.findingId(), heard(event, announced, null, announced.dueDate()), null);
        }
    }

    /** It was re-checked with that; a general danger that passes announces nothing else. */
    private void closed(ReceivedEvent event) {
        hear(event, DangerOutcome.CLOSED);
        recheck(event);
    }

    private void recheckFailed(ReceivedEvent event) {
        recheck(event);
        consequence(event, "danger-recheck-failed");
        var announced = event.as(DangerAnnounced.class);
        if (announced.findingId() != null) {
            rechecks.failed(announced.findingId());
        }
    }

    private void consequence(ReceivedEvent event, String verb) {
        var announced = event.as(DangerAnnounced.class);
        if (announced.findingId() != null) {
            orders.considerConsequence(announced.findingId(), verb);
        }
    }

    private void recheck(ReceivedEvent event) {
        var announced = event.as(DangerAnnounced.class);
        if (announced.findingId() != null) {
            rechecks.rechecked(announced.findingId(), announced.at());
        }
    }

    private void reopen(ReceivedEvent event) {
        var announced = event.as(DangerAnnounced.class);
        if (announced.findingId() != null) {
            var reason = Objects.requireNonNullElse(announced.reason(), "隐患重新启动");
            orders.hear(
                    announced.findingId(),
                    heard(event, announced, null, null),
                    new Renewal(announced.dueDate(), reason));
        }
    }

    private static DangerNews heard(
            ReceivedEvent event,
            DangerAnnounced announced,
            @Nullable DangerOutcome outcome,
            @Nullable LocalDate plannedUntil) {
        return new DangerNews(announced.dangerId(), event.revision(), outcome, plannedUntil, announced.at());
    }
}
