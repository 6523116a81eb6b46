package worksafe.registry.archive;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;
import worksafe.platform.messaging.Intake;
import worksafe.platform.messaging.ReceivedEvent;

/** Hears what the hazards context announces of dangers and of the clocks that run for them. */
@ApplicationScoped
class HazardEventsConsumer {

    static final String CONSUMER = "archive-hazards";

    private final Intake intake;
    private final Archive archive;
    private final Map<String, Consumer<ReceivedEvent>> handlers;

    HazardEventsConsumer(Intake intake, Archive archive) {
        this.intake = intake;
        this.archive = archive;
        this.handlers = new HashMap<>(ClockAnnounced.handlers(DangerAnnounced.CONTEXT, archive));
        handlers.put("worksafe.hazards.danger-reported.v1", danger(false, false));
        handlers.put("worksafe.hazards.danger-planned.v1", danger(null, false));
        handlers.put("worksafe.hazards.danger-rectified.v1", danger(null, false));
        handlers.put("worksafe.hazards.danger-recheck-failed.v1", danger(null, false));
        handlers.put("worksafe.hazards.danger-accepted.v1", danger(null, false));
        handlers.put("worksafe.hazards.danger-reopened.v1", danger(false, false));
        handlers.put("worksafe.hazards.danger-rescheduled.v1", danger(null, false));
        handlers.put("worksafe.hazards.danger-overdue.v1", danger(true, false));
        handlers.put("worksafe.hazards.danger-closed.v1", danger(false, true));
        handlers.put("worksafe.hazards.danger-dismissed.v1", danger(false, true));
    }

    @Incoming(DangerAnnounced.CONTEXT)
    @Blocking
    void receive(ConsumerRecords<String, String> batch) {
        intake.receive(CONSUMER, batch, handlers);
    }

    /** @param missed absent where the event says nothing of it, or says it itself */
    private Consumer<ReceivedEvent> danger(@Nullable Boolean missed, boolean closed) {
        return event -> {
            var announced = event.as(DangerAnnounced.class);
            archive.record(event, announced.fact(missed, closed));
            if (announced.findingId() != null) {
                archive.settle(announced.findingId());
            }
        };
    }
}
