package worksafe.inspections.accountability;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyRow;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.messaging.Intake;
import worksafe.platform.messaging.ReceivedEvent;

/**
 * Hears of posts whose holders may not work in them (R-TRA-013): whoever posted somebody who was not trained is proposed to be held
 * to account, for the reasons that the policy names. Names of holders are not kept.
 */
@ApplicationScoped
class PostingConsumer {

    static final String CONSUMER = "inspections-training";

    private static final String REASONS = "accountability.untrained-posting";

    private final Intake intake;
    private final AccountabilityOperations operations;
    private final PolicyBook policies;
    private final InstantSource clock;
    private final Map<String, Consumer<ReceivedEvent>> handlers = Map.of(
            "worksafe.training.post-started.v1", this::posted,
            "worksafe.training.post-barred.v1", this::posted);

    PostingConsumer(Intake intake, AccountabilityOperations operations, PolicyBook policies, InstantSource clock) {
        this.intake = intake;
        this.operations = operations;
        this.policies = policies;
        this.clock = clock;
    }

    /** Our reading of a post's event. */
    record PostBarred(
            String kind,
            @Nullable String category,
            String status,
            @Nullable List<BarReason> reasons) {

        record BarReason(String code, String source, String clause) {}
    }

    @Incoming("training")
    @Blocking
    void receive(ConsumerRecords<String, String> batch) {
        intake.receive(CONSUMER, batch, handlers);
    }

    private void posted(ReceivedEvent event) {
        var told = event.as(PostBarred.class);
        var enterprise = event.enterpriseId();
        var sector = event.sector();
        if (!told.status().equals("BARRED") || told.reasons() == null || enterprise == null || sector == null) {
            return;
        }
        var pursued = policies.edition()
                .find(REASONS, event.region(), sector, ChinaTime.dayOf(clock.instant()))
                .map(answer -> Set.copyOf(answer.result().items(PolicyRow.VALUE)))
                .orElse(Set.of());
        told.reasons().stream()
                .filter(reason -> pursued.contains(reason.code()))
                .findFirst()
                .ifPresent(reason -> operations.postedUntrained(
                        event.aggregateId(),
                        enterprise,
                        event.region(),
                        sector,
                        "安排不具备培训资格条件的人员上岗：" + told.kind() + (told.category() == null ? "" : " " + told.category()) + "，"
                                + reason.code(),
                        Objects.requireNonNull(reason.source()) + reason.clause()));
    }
}
