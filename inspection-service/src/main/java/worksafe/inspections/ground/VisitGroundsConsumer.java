package worksafe.inspections.ground;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import worksafe.inspections.ground.VisitGroundQueries.Heard;
import worksafe.platform.messaging.Intake;
import worksafe.platform.messaging.ReceivedEvent;

/** Hears what makes an enterprise one to be visited oftener. With a memory of its own: what findings refuse is no reason here. */
@ApplicationScoped
public class VisitGroundsConsumer {

    private static final String NAME = "inspections-hazards-grounds";

    /** Every event of these tells how the subject stands afterwards; a danger is a ground of the one kind or of the other. */
    private static final Map<Set<VisitGround>, List<String>> TOLD_BY = Map.of(
            Set.of(VisitGround.MAJOR_DANGER, VisitGround.OVERDUE_DANGER),
            List.of(
                    "danger-reported",
                    "danger-planned",
                    "danger-rectified",
                    "danger-recheck-failed",
                    "danger-accepted",
                    "danger-closed",
                    "danger-dismissed",
                    "danger-reopened",
                    "danger-overdue",
                    "danger-rescheduled",
                    "danger-extended",
                    "danger-regraded"),
            Set.of(VisitGround.LISTED_DANGER),
            List.of(
                    "listing-listed",
                    "listing-rectified",
                    "listing-sent-back",
                    "listing-accepted",
                    "listing-delisted",
                    "listing-raised"),
            Set.of(VisitGround.MAJOR_SOURCE),
            List.of(
                    "source-identified",
                    "source-recorded",
                    "source-assessed",
                    "source-submitted",
                    "source-returned",
                    "source-filed",
                    "source-changed",
                    "source-removed"));

    private final Intake intake;
    private final VisitGroundQueries grounds;
    private final Map<String, Consumer<List<ReceivedEvent>>> handlers;

    VisitGroundsConsumer(Intake intake, VisitGroundQueries grounds) {
        this.intake = intake;
        this.grounds = grounds;
        var all = new HashMap<String, Consumer<List<ReceivedEvent>>>();
        TOLD_BY.forEach((possible, verbs) -> {
            Consumer<List<ReceivedEvent>> hear = events -> hear(possible, events);
            verbs.forEach(verb -> all.put("worksafe.hazards." + verb + ".v1", hear));
        });
        this.handlers = Map.copyOf(all);
    }

    /** Takes over what of a poll makes or ends a ground. */
    public void receive(ConsumerRecords<String, String> batch) {
        intake.receiveSets(NAME, batch, handlers);
    }

    private void hear(Set<VisitGround> possible, List<ReceivedEvent> events) {
        var told = new EnumMap<VisitGround, List<Heard>>(VisitGround.class);
        for (var event : events) {
            var announced = event.as(GroundAnnounced.class);
            possible.stream()
                    .filter(announced::mayBe)
                    .forEach(ground -> Heard.of(event, announced.number(), announced.day(), announced.holds(ground))
                            .ifPresent(what -> told.computeIfAbsent(ground, _ -> new ArrayList<>())
                                    .add(what)));
        }
        told.forEach(grounds::hear);
    }
}
