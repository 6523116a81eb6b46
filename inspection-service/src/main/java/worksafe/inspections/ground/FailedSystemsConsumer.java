package worksafe.inspections.ground;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.ground.VisitGroundQueries.Heard;
import worksafe.kernel.ChinaTime;
import worksafe.platform.enterprises.FurtherRegistryConsumer;
import worksafe.platform.messaging.Intake;
import worksafe.platform.messaging.ReceivedEvent;

/**
 * Hears how enterprises stand to the systems that they must keep (R-INS-040): one that is not in place is a ground to visit, until it is,
 * and waits for a supervisor until somebody has been there. What fails is kept wherever it is no ground, for an enterprise that moves. A
 * visit finds nothing yet, so that what a document reminds of is a ground too.
 */
@ApplicationScoped
class FailedSystemsConsumer implements FurtherRegistryConsumer {

    static final String CONSUMER = "inspections-registry-obligations";

    private static final String UNMET = "UNMET";

    private final Intake intake;
    private final VisitGroundQueries grounds;
    private final FailingObligationQueries obligations;
    private final FailedSystems systems;
    private final Map<String, Consumer<ReceivedEvent>> handlers =
            Map.of("worksafe.registry.obligation-changed.v1", this::changed);

    FailedSystemsConsumer(
            Intake intake, VisitGroundQueries grounds, FailingObligationQueries obligations, FailedSystems systems) {
        this.intake = intake;
        this.grounds = grounds;
        this.obligations = obligations;
        this.systems = systems;
    }

    /** Our reading of how an enterprise stands to an obligation. */
    record ObligationAnnounced(
            String kind,
            String title,
            String state,
            String reminder,
            @Nullable String fromState,
            @Nullable String fromReminder,
            Instant occurredAt) {

        ObligationAnnounced {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(occurredAt, "occurredAt");
        }

        boolean fails() {
            return UNMET.equals(state) || UNMET.equals(reminder);
        }

        boolean failedBefore() {
            return UNMET.equals(fromState) || UNMET.equals(fromReminder);
        }
    }

    @Override
    public void receive(ConsumerRecords<String, String> batch) {
        intake.receive(CONSUMER, batch, handlers);
    }

    private void changed(ReceivedEvent event) {
        var told = event.as(ObligationAnnounced.class);
        var enterprise = event.enterpriseId();
        var sector = event.sector();
        if (enterprise == null || sector == null) {
            return;
        }
        var day = ChinaTime.dayOf(told.occurredAt());
        Heard.of(event, told.title(), day, told.fails())
                .ifPresent(heard -> obligations.keep(heard, told.kind(), told.failedBefore()));
        var isSystem = systems.isOne(told.kind(), enterprise, event.region(), sector, day);
        // Where it is none, it may have been a ground: an enterprise that has moved there has it no more.
        if (!isSystem && !told.failedBefore()) {
            return;
        }
        var fails = isSystem && told.fails();
        var heard = Heard.of(event, told.title(), day, fails).stream().toList();
        if (!grounds.hear(VisitGround.FAILED_SYSTEM, heard)) {
            return;
        }
        if (fails) {
            systems.arrange(event.aggregateId(), event.region(), sector, enterprise, told.title());
        } else {
            systems.settle(event.aggregateId());
        }
    }
}
