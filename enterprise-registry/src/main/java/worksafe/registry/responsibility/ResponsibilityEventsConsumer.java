package worksafe.registry.responsibility;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.platform.messaging.Intake;
import worksafe.platform.messaging.ReceivedEvent;
import worksafe.registry.responsibility.cover.ResponsibilityItemKind;
import worksafe.registry.responsibility.cover.ResponsibilityItemQueries;
import worksafe.registry.responsibility.cover.ResponsibilityItemQueries.Told;

/**
 * Hears of posts and devices that enterprises list, of risk points, and of who holds a post. It reads the topics from their
 * beginning, apart from the archive, so that what was announced before there were entries is known.
 */
@ApplicationScoped
class ResponsibilityEventsConsumer {

    static final String CONSUMER = "registry-responsibility";

    private static final Map<String, ResponsibilityItemKind> LISTS =
            Map.of("enterprise-post", ResponsibilityItemKind.POST, "enterprise-device", ResponsibilityItemKind.DEVICE);

    private final Intake intake;
    private final ResponsibilityItemQueries items;
    private final ResponsibilityOperations operations;
    private final Map<String, Consumer<ReceivedEvent>> handlers = new HashMap<>();

    ResponsibilityEventsConsumer(Intake intake, ResponsibilityItemQueries items, ResponsibilityOperations operations) {
        this.intake = intake;
        this.items = items;
        this.operations = operations;
        for (var verb : new String[] {"recorded", "corrected", "withdrawn"}) {
            handlers.put("worksafe.hazards.register-entry-" + verb + ".v1", this::listed);
        }
        for (var verb : new String[] {"registered", "assessed", "warned", "controlled", "changed", "retired"}) {
            handlers.put("worksafe.hazards.risk-point-" + verb + ".v1", this::riskPoint);
        }
        for (var verb : new String[] {"started", "barred", "cleared"}) {
            handlers.put("worksafe.training.post-" + verb + ".v1", this::held);
        }
        handlers.put("worksafe.training.post-ended.v1", this::ended);
    }

    @Incoming("responsibility-hazards")
    @Blocking
    void hazards(ConsumerRecords<String, String> batch) {
        intake.receive(CONSUMER, batch, handlers);
    }

    @Incoming("responsibility-training")
    @Blocking
    void training(ConsumerRecords<String, String> batch) {
        intake.receive(CONSUMER, batch, handlers);
    }

    /** An entry of a register; of those that are read here, only lists of enterprises. */
    record Listed(String registerKind, @Nullable UUID enterpriseId, String state, Map<String, Object> values) {

        @Nullable
        String value(String name) {
            var value = values.get(name);
            return value == null ? null : value.toString();
        }
    }

    private void listed(ReceivedEvent event) {
        var told = event.as(Listed.class);
        var kind = LISTS.get(told.registerKind());
        var name = told.value("name");
        if (kind == null || told.enterpriseId() == null || name == null) {
            return;
        }
        var unit = told.value(kind == ResponsibilityItemKind.DEVICE ? "number" : "workshop");
        items.take(new Told(
                event.aggregateId(),
                kind,
                told.enterpriseId(),
                event.revision(),
                name,
                unit,
                !told.state().equals("WITHDRAWN")));
    }

    record RiskPointTold(UUID riskPointId, String number, UUID enterpriseId, String status, String title) {}

    private void riskPoint(ReceivedEvent event) {
        var told = event.as(RiskPointTold.class);
        items.take(new Told(
                told.riskPointId(),
                ResponsibilityItemKind.RISK_POINT,
                told.enterpriseId(),
                event.revision(),
                told.title(),
                told.number(),
                !told.status().equals("RETIRED")));
    }

    record PostTold(
            UUID postId,
            String personName,
            UUID enterpriseId,
            String kind,
            @Nullable LocalDate until) {}

    private void held(ReceivedEvent event) {
        var unused = post(event, true);
    }

    private PostTold post(ReceivedEvent event, boolean live) {
        var told = event.as(PostTold.class);
        items.take(new Told(
                told.postId(),
                ResponsibilityItemKind.HOLDER,
                told.enterpriseId(),
                event.revision(),
                told.personName(),
                told.kind(),
                live));
        return told;
    }

    private void ended(ReceivedEvent event) {
        var told = post(event, false);
        var until = told.until();
        operations.holderLeft(
                told.enterpriseId(), told.postId(), until == null ? ChinaTime.dayOf(event.time()) : until);
    }
}
