package worksafe.registry.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.registry.archive.ArchivedEnterprise.newId;
import static worksafe.registry.archive.ArchivedEnterprise.saying;
import static worksafe.registry.archive.ArchivedEnterprise.withoutLine;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.platform.messaging.ReceivedEvent;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;

/** What events said before they carried a line for the archive, against the line that they carry now. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class EarlierEventsTest {

    private final EarlierEvents earlier;

    EarlierEventsTest(EarlierEvents earlier) {
        this.earlier = earlier;
    }

    private static ReceivedEvent example(String type) {
        return ReceivedEvent.ofExample(newId(), type, EventContract.ofType(type).example());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "worksafe.hazards.danger-reported.v1",
                "worksafe.hazards.danger-planned.v1",
                "worksafe.hazards.danger-rectified.v1",
                "worksafe.hazards.danger-recheck-failed.v1",
                "worksafe.hazards.danger-accepted.v1",
                "worksafe.hazards.danger-reopened.v1",
                "worksafe.hazards.danger-rescheduled.v1",
                "worksafe.hazards.danger-overdue.v1",
                "worksafe.hazards.danger-closed.v1",
                "worksafe.hazards.danger-dismissed.v1",
                "worksafe.inspections.inspection-started.v1",
                "worksafe.inspections.inspection-concluded.v1",
                "worksafe.inspections.finding-recorded.v1",
                "worksafe.inspections.finding-withdrawn.v1",
                "worksafe.inspections.order-issued.v1",
                "worksafe.inspections.order-reopened.v1",
                "worksafe.inspections.order-overdue.v1",
                "worksafe.inspections.order-answered.v1",
                "worksafe.inspections.order-withdrawn.v1",
                "worksafe.training.post-started.v1",
                "worksafe.training.post-barred.v1",
                "worksafe.training.post-cleared.v1",
                "worksafe.training.post-ended.v1",
                "worksafe.registry.clock-started.v1",
                "worksafe.hazards.clock-resumed.v1",
                "worksafe.inspections.clock-suspended.v1",
                "worksafe.training.clock-missed.v1",
                "worksafe.hazards.clock-met.v1",
                "worksafe.hazards.clock-cancelled.v1"
            })
    void eventSaidWithoutALineWhatItsLineSaysNow(String type) {
        var event = example(type);
        var line = Objects.requireNonNull(event.as(ArchiveFact.Carrier.class).archive());

        var read = earlier.fact(withoutLine(event)).orElseThrow();

        assertThat(read).usingRecursiveComparison().ignoringFields("overdue").isEqualTo(line);
        // What has no day that could be missed says nothing of it now, and said that it was not.
        assertThat(read.overdue()).isIn(line.overdue(), line.overdue() == null && read.due() == null ? false : null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clock-started", "clock-missed", "clock-met"})
    void whatAnAuthorityOwesCarriesNoLineAndHasNoPlaceInTheArchive(String name) {
        var event = example("worksafe.inspections." + name + ".v1");
        var ofAuthority = withoutLine(event);
        ofAuthority = saying(ofAuthority.data().replaceFirst("\\{", "{\"side\": \"AUTHORITY\", "), event);

        assertThat(earlier.fact(ofAuthority)).isEmpty();
    }

    @Test
    void movedDayOfAClockLeavesItsStateAsItWas() {
        var event = example("worksafe.hazards.clock-rescheduled.v1");

        var read = earlier.fact(withoutLine(event)).orElseThrow();

        assertThat(read.status()).isNull();
        assertThat(read.closed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "worksafe.inspections.inspection-assigned.v1",
                "worksafe.inspections.inspection-planned.v1",
                "worksafe.inspections.inspection-cancelled.v1",
                "worksafe.registry.enterprise-changed.v1",
                "worksafe.hazards.register-entry-recorded.v1"
            })
    void whatHadNoPlaceInTheArchiveHasNoneWithoutALine(String type) {
        assertThat(earlier.fact(withoutLine(example(type)))).isEmpty();
    }
}
