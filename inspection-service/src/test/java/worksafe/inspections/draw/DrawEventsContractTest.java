package worksafe.inspections.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.draw.DrawFixtures.AUTHORITY;
import static worksafe.inspections.draw.DrawFixtures.NOW;
import static worksafe.inspections.draw.DrawFixtures.SUPERVISOR;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;

/** Every event as the outbox would send it, against its contract. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class DrawEventsContractTest {

    @Inject
    Outbox outbox;

    @Inject
    EntityManager entities;

    @Inject
    ObjectMapper json;

    /** One of each, with everything that it may carry. */
    static Stream<DrawEvent> samples() {
        return Stream.of(
                (DrawEvent) Draw.create(DrawFixtures.draft(), InstantSource.system(), SUPERVISOR, NOW)
                        .event(),
                DrawFixtures.freeze(DrawFixtures.created()),
                DrawFixtures.seal(DrawFixtures.in(DrawStatus.FROZEN)),
                DrawFixtures.draw(DrawFixtures.in(DrawStatus.SEALED)),
                DrawFixtures.in(DrawStatus.DRAWN).disclose(NOW),
                DrawFixtures.in(DrawStatus.SEALED).abort("计划调整，抽查比例提高", NOW),
                DrawFixtures.in(DrawStatus.SEALED).supersede(DrawFixtures.SUCCESSOR, "计划调整，抽查比例提高", NOW));
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass)).containsExactlyInAnyOrder(DrawEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void eventKeepsItsContract(DrawEvent event) throws Exception {
        var contract = EventContract.ofType(event.type());

        var data = sent(event);

        contract.accepts(data);
        contract.accepts(contract.example());
        assertThat(properties(data)).isEqualTo(properties(contract.example()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wireNameFollowsTheNameOfTheRecord(DrawEvent event) {
        var words = event.getClass().getSimpleName().split("(?=[A-Z])");

        assertThat(event.type())
                .isEqualTo("worksafe.inspections." + String.join("-", words).toLowerCase(Locale.ROOT) + ".v1");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eventTravelsWithItsDrawAndNoEnterprise(DrawEvent event) {
        var subject = event.subject();

        assertThat(subject.key()).isEqualTo("draw:" + event.draw().drawId());
        assertThat(subject.enterpriseId()).isNull();
        assertThat(subject.region()).isEqualTo(AUTHORITY);
        assertThat(subject.revision()).isEqualTo(event.draw().revision());
    }

    /** What the outbox holds once the event is appended. */
    private String sent(DrawEvent event) {
        outbox.append(event);
        return entities.createNativeQuery(
                        "select data from outbox where aggregate_id = ? order by position desc limit 1", String.class)
                .setParameter(1, event.draw().drawId())
                .getSingleResult()
                .toString();
    }

    private Set<String> properties(String data) throws Exception {
        var names = new HashSet<String>();
        json.readTree(data).fieldNames().forEachRemaining(names::add);
        return names;
    }
}
