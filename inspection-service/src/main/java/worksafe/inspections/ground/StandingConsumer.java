package worksafe.inspections.ground;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
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

/** Hears from the registry how enterprises stand: their grades, and who is on the list of the seriously dishonest. */
@ApplicationScoped
class StandingConsumer implements FurtherRegistryConsumer {

    static final String CONSUMER = "inspections-standing";

    private static final String LISTED = "LISTED";
    private static final Map<String, VisitGround> GRADES = Map.of("C", VisitGround.GRADE_C, "D", VisitGround.GRADE_D);

    /** Every event from the listing on tells whether the entry stands; before, there is nothing to be heard. */
    private static final List<String> OF_ENTRIES =
            List.of("listed", "published", "unpublished", "sanctioned", "removed", "restored");

    private final Intake intake;
    private final VisitGroundQueries grounds;
    private final Map<String, Consumer<List<ReceivedEvent>>> handlers;

    StandingConsumer(Intake intake, VisitGroundQueries grounds) {
        this.intake = intake;
        this.grounds = grounds;
        var all = new HashMap<String, Consumer<List<ReceivedEvent>>>();
        all.put("worksafe.registry.enterprise-graded.v1", this::graded);
        Consumer<List<ReceivedEvent>> entries = this::listed;
        OF_ENTRIES.forEach(verb -> all.put("worksafe.registry.blacklist-" + verb + ".v1", entries));
        this.handlers = Map.copyOf(all);
    }

    /** Our reading of a grade. */
    record GradeAnnounced(@Nullable String grade, @Nullable String fromGrade, Instant occurredAt) {

        GradeAnnounced {
            Objects.requireNonNull(occurredAt, "occurredAt");
        }

        /** Of a grade that it neither has nor had nothing is said. */
        boolean mayBe(String word) {
            return word.equals(grade) || word.equals(fromGrade);
        }
    }

    /** Our reading of an entry of the list. */
    record EntryAnnounced(String number, String status, Instant occurredAt) {

        EntryAnnounced {
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(occurredAt, "occurredAt");
        }
    }

    @Override
    public void receive(ConsumerRecords<String, String> batch) {
        intake.receiveSets(CONSUMER, batch, handlers);
    }

    private void graded(List<ReceivedEvent> events) {
        var told = new EnumMap<VisitGround, List<Heard>>(VisitGround.class);
        for (var event : events) {
            var announced = event.as(GradeAnnounced.class);
            var day = ChinaTime.dayOf(announced.occurredAt());
            GRADES.forEach((word, ground) -> {
                if (announced.mayBe(word)) {
                    Heard.of(event, word, day, word.equals(announced.grade()))
                            .ifPresent(what -> told.computeIfAbsent(ground, _ -> new ArrayList<>())
                                    .add(what));
                }
            });
        }
        told.forEach(grounds::hear);
    }

    private void listed(List<ReceivedEvent> events) {
        var told = new ArrayList<Heard>();
        for (var event : events) {
            var announced = event.as(EntryAnnounced.class);
            Heard.of(
                            event,
                            announced.number(),
                            ChinaTime.dayOf(announced.occurredAt()),
                            LISTED.equals(announced.status()))
                    .ifPresent(told::add);
        }
        grounds.hear(VisitGround.DISHONEST, told);
    }
}
