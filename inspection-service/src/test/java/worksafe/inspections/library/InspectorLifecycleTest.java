package worksafe.inspections.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import worksafe.inspections.InspectionProblem;
import worksafe.inspections.draw.port.Exclusion;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Created;
import worksafe.platform.testing.LifecycleDiagram;

/** The rules of inspectors, without a container. */
class InspectorLifecycleTest {

    static final Instant NOW = Instant.parse("2026-03-10T00:15:00Z");

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    static Created<Inspector> enroll() {
        return Inspector.enroll(
                new Inspector.Identity(
                        Uuid7.next(InstantSource.system()),
                        "ZF-320281-007",
                        "inspector-0007",
                        RegionCode.of("320281000000"),
                        null),
                draft(),
                NOW);
    }

    private static Inspector.Draft draft() {
        var certificate = new Certificate("32028100123", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        return new Inspector.Draft("李敏", certificate, List.of("mine", "hazchem", "mine"), 10);
    }

    private static Inspector active() {
        return enroll().aggregate();
    }

    private static Leave leave(String from, String until) {
        return new Leave(LocalDate.parse(from), LocalDate.parse(until), Leave.LeaveReason.ANNUAL);
    }

    @Test
    void everyVerbIsLegalInServiceAndNoneAfterwards() {
        var inspector = active();
        assertThat(inspector.skills()).containsExactly("hazchem", "mine");

        assertThat(inspector.change(draft(), NOW).inspector().status()).isEqualTo(InspectorStatus.ACTIVE);
        assertThat(inspector
                        .leave(leave("2026-07-01", "2026-07-05"), NOW)
                        .inspector()
                        .status())
                .isEqualTo(InspectorStatus.ACTIVE);
        assertThat(inspector.retire("调离", NOW).inspector().status()).isEqualTo(InspectorStatus.RETIRED);

        var before = InspectorView.of(inspector);
        assertThatThrownBy(() -> inspector.change(draft(), NOW)).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> inspector.leave(leave("2026-07-01", "2026-07-05"), NOW))
                .isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> inspector.retire("调离", NOW)).isInstanceOf(IllegalTransition.class);
        assertThat(InspectorView.of(inspector)).isEqualTo(before);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("inspector", InspectorStatus.class, InspectorStatus::next);
    }

    @Test
    void ableIsWhoHoldsACertificateIsPresentAndInService() {
        var inspector = active();
        assertThat(inspector.requireAble(DAY).number()).isEqualTo("ZF-320281-007");
        assertThat(inspector.requireAble(LocalDate.of(2026, 1, 1)).name()).isEqualTo("李敏");
        assertThat(inspector.requireAble(LocalDate.of(2026, 12, 31)).name()).isEqualTo("李敏");
        refused(inspector, LocalDate.of(2027, 1, 1), InspectionProblem.INSPECTOR_CERTIFICATE_EXPIRED);
        refused(inspector, LocalDate.of(2025, 12, 31), InspectionProblem.INSPECTOR_CERTIFICATE_EXPIRED);

        var unused = inspector.leave(leave("2026-05-30", "2026-06-01"), NOW);
        refused(inspector, DAY, InspectionProblem.INSPECTOR_ON_LEAVE);
        assertThat(inspector.requireAble(DAY.plusDays(1)).name()).isEqualTo("李敏");

        var retired = inspector.retire("调离", NOW);
        assertThat(retired.inspector().revision()).isPositive();
        refused(inspector, DAY.plusDays(1), InspectionProblem.INSPECTOR_RETIRED);
    }

    @Test
    void drawSendsWhoIsPresentOnSomeDayWithACertificateForAll() {
        var inspector = active();
        var from = LocalDate.of(2026, 6, 1);
        var until = LocalDate.of(2026, 6, 10);
        assertThat(inspector.excludedFrom(from, until)).isEmpty();
        var first = inspector.leave(leave("2026-05-01", "2026-06-05"), NOW);
        assertThat(first.inspector().revision()).isPositive();
        assertThat(inspector.excludedFrom(from, until)).isEmpty();
        var second = inspector.leave(leave("2026-06-06", "2026-06-30"), NOW);
        assertThat(second.inspector().revision()).isPositive();
        assertThat(inspector.excludedFrom(from, until))
                .hasValueSatisfying(exclusion -> assertThat(exclusion.reason()).isEqualTo(Exclusion.Reason.ON_LEAVE));
        assertThat(active().excludedFrom(from, LocalDate.of(2027, 1, 1)))
                .hasValueSatisfying(
                        exclusion -> assertThat(exclusion.reason()).isEqualTo(Exclusion.Reason.CERTIFICATE_EXPIRED));
    }

    @Test
    void nothingEndsBeforeItBegins() {
        assertThatThrownBy(() -> leave("2026-06-02", "2026-06-01")).isInstanceOf(RequestProblem.class);
        assertThatThrownBy(() -> new Certificate("1", DAY, DAY.minusDays(1))).isInstanceOf(RequestProblem.class);
    }

    private static void refused(Inspector inspector, LocalDate day, InspectionProblem problem) {
        assertThatThrownBy(() -> inspector.requireAble(day))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(problem));
    }
}
