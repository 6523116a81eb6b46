package worksafe.hazards.danger;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import worksafe.platform.messaging.Intake;
import worksafe.platform.messaging.ReceivedEvent;

/** Hears of posts whose holders may not work in them, and of what ends that. */
@ApplicationScoped
class TrainingEventsConsumer {

    static final String CONSUMER = "hazards-training";

    private final Intake intake;
    private final Map<String, Consumer<ReceivedEvent>> handlers;

    TrainingEventsConsumer(Intake intake, BarringOperations operations) {
        this.intake = intake;
        this.handlers = Map.of(
                "worksafe.training.post-started.v1", operations::barred,
                "worksafe.training.post-barred.v1", operations::barred,
                "worksafe.training.post-cleared.v1", operations::cleared,
                "worksafe.training.post-ended.v1", operations::ended);
    }

    @Incoming("training")
    @Blocking
    void receive(ConsumerRecords<String, String> batch) {
        intake.receive(CONSUMER, batch, handlers);
    }
}
