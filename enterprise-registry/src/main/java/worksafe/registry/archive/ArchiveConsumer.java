package worksafe.registry.archive;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import worksafe.platform.messaging.EventAppended;
import worksafe.platform.messaging.EventsAppended;
import worksafe.platform.messaging.Intake;
import worksafe.platform.messaging.ReceivedEvent;
import worksafe.platform.service.FactTime;
import worksafe.registry.evaluation.AnnouncedEntries;
import worksafe.registry.exchange.ExchangeTimes;

/**
 * Hears what every context announces and keeps what carries a line for the archive, whatever its type. What carries none
 * only tells that its context is alive: a visit that is still a secret, a person, a draw.
 *
 * <p>The registry's own events are heard at once, in the very transaction, except those of the enterprise itself: the page
 * shows the enterprise and its history beside the archive. What else here follows people's posts hears of them in the same
 * transaction ({@link HeardElsewhere}).
 */
@ApplicationScoped
class ArchiveConsumer {

    private final Intake intake;
    private final Archive archive;
    private final EarlierEvents earlier;
    private final AnnouncedEntries entries;
    private final ExchangeTimes exchanged;
    private final Event<HeardElsewhere> heard;

    ArchiveConsumer(
            Intake intake,
            Archive archive,
            EarlierEvents earlier,
            AnnouncedEntries entries,
            ExchangeTimes exchanged,
            Event<HeardElsewhere> heard) {
        this.intake = intake;
        this.archive = archive;
        this.earlier = earlier;
        this.entries = entries;
        this.exchanged = exchanged;
        this.heard = heard;
    }

    @Incoming("hazards")
    @Blocking
    void hazards(ConsumerRecords<String, String> batch) {
        intake.receiveSets("archive-hazards", batch, this::hear);
    }

    @Incoming("inspections")
    @Blocking
    void inspections(ConsumerRecords<String, String> batch) {
        intake.receiveSets("archive-inspections", batch, events -> {
            hear(events);
            events.forEach(event -> heard.fire(new HeardElsewhere(event)));
        });
    }

    @Incoming("training")
    @Blocking
    void training(ConsumerRecords<String, String> batch) {
        intake.receiveSets("archive-training", batch, events -> {
            hear(events);
            events.forEach(event -> heard.fire(new HeardElsewhere(event)));
        });
    }

    void appended(@Observes EventsAppended appended) {
        var told = appended.events().stream()
                .filter(one -> !one.event().subject().aggregate().equals("enterprise"))
                .map(EventAppended::received)
                .toList();
        // Many at once where no two are of one subject, which the archive keeps one after the other.
        if (told.stream().map(ReceivedEvent::aggregateId).distinct().count() == told.size()) {
            take(told);
        } else {
            told.forEach(one -> take(List.of(one)));
        }
    }

    /** Of registers that authorities keep elsewhere the entries are noted: obligations are met by them. */
    private void hear(List<ReceivedEvent> events) {
        take(events);
        entries.record(events);
        exchanged.heard(events);
    }

    private void take(List<ReceivedEvent> events) {
        events.stream().map(ReceivedEvent::context).distinct().forEach(archive::heard);
        archive.record(events.stream().flatMap(event -> line(event).stream()).toList());
    }

    private Optional<Archive.Line> line(ReceivedEvent event) {
        var enterpriseId = event.enterpriseId();
        if (enterpriseId == null) {
            return Optional.empty();
        }
        var told = event.as(ArchiveFact.Carrier.class);
        var fact = told.archive() == null ? earlier.fact(event) : Optional.of(told.archive());
        return fact.map(
                known -> new Archive.Line(event, enterpriseId, FactTime.told(told.happenedAt(), event.time()), known));
    }
}
