package worksafe.inspections.ground;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.ground.VisitGroundQueries.Heard;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.enterprises.EnterpriseSnapshots;
import worksafe.platform.messaging.Intake;
import worksafe.platform.messaging.ReceivedEvent;

/**
 * Hears how enterprises stand to the systems that they must keep (R-INS-040): one that is not in place is a ground to visit, until it is,
 * and waits for a supervisor until somebody has been there. Which obligations are such systems the policy {@code
 * inspection.failed-systems} says. A visit finds nothing yet, so that what a document reminds of is a ground too.
 */
@ApplicationScoped
class FailedSystemsConsumer {

    static final String CONSUMER = "inspections-registry-obligations";

    private static final String SYSTEMS = "inspection.failed-systems";
    private static final String UNMET = "UNMET";

    private final Intake intake;
    private final VisitGroundQueries grounds;
    private final PolicyBook policies;
    private final FailedSystemTasks tasks;
    private final EnterpriseSnapshots enterprises;
    private final Map<String, Consumer<ReceivedEvent>> handlers =
            Map.of("worksafe.registry.obligation-changed.v1", this::changed);

    FailedSystemsConsumer(
            Intake intake,
            VisitGroundQueries grounds,
            PolicyBook policies,
            FailedSystemTasks tasks,
            EnterpriseSnapshots enterprises) {
        this.intake = intake;
        this.grounds = grounds;
        this.policies = policies;
        this.tasks = tasks;
        this.enterprises = enterprises;
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

    @Incoming("registry-obligations")
    @Blocking
    void receive(ConsumerRecords<String, String> batch) {
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
        var isSystem = isSystem(told, event.region(), sector, day);
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
            tasks.open(event.aggregateId(), event.region(), sector, enterprise, title(enterprise, told));
        } else {
            tasks.end(event.aggregateId(), "failed-system-no-more");
        }
    }

    private boolean isSystem(ObligationAnnounced told, RegionCode region, Sector sector, LocalDate day) {
        return policies.edition()
                .find(SYSTEMS, region, sector, day)
                .filter(answer -> answer.result().items(PolicyRow.VALUE).contains(told.kind()))
                .isPresent();
    }

    private String title(UUID enterprise, ObligationAnnounced told) {
        var what = "安全生产制度不落实：" + told.title();
        return enterprises.trading(Set.of(enterprise)).stream()
                .findFirst()
                .map(known -> known.name() + "，" + what)
                .orElse(what);
    }
}
