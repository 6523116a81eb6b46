package worksafe.inspections.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.draw.DrawFixtures.AUTHORITY;
import static worksafe.inspections.draw.DrawFixtures.NOW;
import static worksafe.inspections.draw.DrawFixtures.SUPERVISOR;

import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import worksafe.platform.messaging.EventJson;
import worksafe.platform.testing.EventContract;

/** Every event as the outbox would send it, against its contract. */
class DrawEventsContractTest {

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
    void eventKeepsItsContract(DrawEvent event) {
        EventContract.ofType(event.type()).isKeptBy(EventJson.write(event));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wireNameFollowsTheNameOfTheRecord(DrawEvent event) {
        assertThat(event.type()).isEqualTo(EventContract.wireName("inspections", event.getClass()));
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
}
