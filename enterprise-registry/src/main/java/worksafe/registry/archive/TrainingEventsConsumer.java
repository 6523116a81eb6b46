package worksafe.registry.archive;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import worksafe.platform.http.Messages;
import worksafe.platform.http.Problems;
import worksafe.platform.messaging.Intake;
import worksafe.platform.messaging.ReceivedEvent;

/**
 * Hears what the training context announces of the posts in an enterprise and of the clocks that run for them. People
 * and certificates belong to no enterprise and have no place here.
 */
@ApplicationScoped
class TrainingEventsConsumer {

    static final String CONSUMER = "archive-training";

    private final Intake intake;
    private final Archive archive;
    private final Messages messages;
    private final Map<String, Consumer<ReceivedEvent>> handlers;

    TrainingEventsConsumer(Intake intake, Archive archive, Problems problems) {
        this.intake = intake;
        this.archive = archive;
        this.messages = problems.messages();
        this.handlers = new HashMap<>(ClockAnnounced.handlers(PostAnnounced.CONTEXT, archive));
        handlers.put("worksafe.training.post-started.v1", this::post);
        handlers.put("worksafe.training.post-barred.v1", this::post);
        handlers.put("worksafe.training.post-cleared.v1", this::post);
        handlers.put("worksafe.training.post-ended.v1", this::post);
    }

    @Incoming(PostAnnounced.CONTEXT)
    @Blocking
    void receive(ConsumerRecords<String, String> batch) {
        intake.receive(CONSUMER, batch, handlers);
    }

    private void post(ReceivedEvent event) {
        archive.record(event, event.as(PostAnnounced.class).fact(this::word));
    }

    /** Titles are kept in Chinese, as those of everything else in the archive; a code unknown here stays one. */
    private String word(String list, String code) {
        return messages.find(Locale.SIMPLIFIED_CHINESE, list + '.' + code, List.of())
                .orElse(code);
    }
}
