package worksafe.inspections.assessment.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.inspections.assessment.AssessmentProblem;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.testing.LifecycleDiagram;

/** The rules of an indicator, without a container. */
class IndicatorTest {

    static final UUID ID = UUID.fromString("0198f4a0-dddd-7aaa-8bbb-00000000000d");
    static final Instant NOW = Instant.parse("2026-03-25T02:00:00Z");
    static final RegionCode COUNTY = RegionCode.of("320281000000");
    static final RegionCode TOWN = RegionCode.of("320281102000");
    static final Actor SUPERVISOR = new Actor("supervisor-0042", "赵监管");

    static IndicatorTerms terms(IndicatorMeasure measure, int year, String title) {
        return new IndicatorTerms(year, measure, title, "人", "无锡市安全生产委员会", "锡安〔2026〕3号");
    }

    static ControlIndicator indicator(
            RegionCode region,
            @Nullable Sector sector,
            IndicatorTerms terms,
            int value,
            ControlIndicator.@Nullable Parent from) {
        return ControlIndicator.issue(
                        ID, "KZ320281-2026-000001", region, sector, terms, value, from, COUNTY, SUPERVISOR, NOW)
                .aggregate();
    }

    private static ControlIndicator deaths(RegionCode region, @Nullable Sector sector, int value) {
        return indicator(region, sector, terms(IndicatorMeasure.DEATHS, 2026, "死亡人数"), value, null);
    }

    @Test
    void partsNeverExceedWhatTheyAreSpreadFrom() {
        var whole = deaths(COUNTY, null, 6);
        var terms = terms(IndicatorMeasure.DEATHS, 2026, "死亡人数");
        assertThat(indicator(TOWN, null, terms, 2, new ControlIndicator.Parent(whole, 4))
                        .parentId())
                .isEqualTo(whole.id());
        refused(
                AssessmentProblem.INDICATOR_SPREAD_TOO_MUCH,
                () -> indicator(TOWN, null, terms, 3, new ControlIndicator.Parent(whole, 4)));
        refused(AssessmentProblem.INDICATOR_SPREAD_TOO_MUCH, () -> whole.revise(3, 4, "上级调减", SUPERVISOR, NOW));
    }

    @Test
    void partLiesBelowAndCountsTheSame() {
        var whole = deaths(COUNTY, null, 6);
        var parent = new ControlIndicator.Parent(whole, 0);
        var same = terms(IndicatorMeasure.DEATHS, 2026, "死亡人数");
        refused(AssessmentProblem.INDICATOR_NO_PART, () -> indicator(COUNTY, null, same, 1, parent));
        refused(
                AssessmentProblem.INDICATOR_NO_PART,
                () -> indicator(RegionCode.of("320282000000"), null, same, 1, parent));
        refused(
                AssessmentProblem.INDICATOR_NO_PART,
                () -> indicator(TOWN, null, terms(IndicatorMeasure.DEATHS, 2027, "死亡人数"), 1, parent));
        refused(
                AssessmentProblem.INDICATOR_NO_PART,
                () -> indicator(TOWN, null, terms(IndicatorMeasure.ACCIDENTS, 2026, "事故"), 1, parent));
        assertThat(indicator(COUNTY, Sector.TRANSPORT, same, 1, parent).sector())
                .isEqualTo(Sector.TRANSPORT);
        var departments = new ControlIndicator.Parent(deaths(COUNTY, Sector.TRANSPORT, 6), 0);
        refused(AssessmentProblem.INDICATOR_NO_PART, () -> indicator(TOWN, Sector.WATER, same, 1, departments));
        assertThat(indicator(TOWN, Sector.TRANSPORT, same, 1, departments).parentId())
                .isNotNull();
    }

    @Test
    void onlyWhatNothingCountsIsReported() {
        refused(
                AssessmentProblem.INDICATOR_COUNTED,
                () -> deaths(TOWN, null, 2).report(1, LocalDate.parse("2026-03-01"), SUPERVISOR, NOW));
        var other = indicator(TOWN, null, terms(IndicatorMeasure.OTHER, 2026, "隐患未整改数"), 2, null);
        refused(
                AssessmentProblem.INDICATOR_DAY_OUTSIDE,
                () -> other.report(1, LocalDate.parse("2026-03-26"), SUPERVISOR, NOW));
        refused(
                AssessmentProblem.INDICATOR_DAY_OUTSIDE,
                () -> other.report(1, LocalDate.parse("2025-12-31"), SUPERVISOR, NOW));
        assertThat(other.report(1, LocalDate.parse("2026-03-25"), SUPERVISOR, NOW)
                        .step())
                .isEqualTo(IndicatorStep.REPORTED);
        assertThat(other.reported()).isEqualTo(1);
    }

    @Test
    void spreadIndicatorIsNotWithdrawnAndAWithdrawnOneIsOver() {
        var whole = deaths(COUNTY, null, 6);
        refused(AssessmentProblem.INDICATOR_IS_SPREAD, () -> whole.withdraw(1, "重复", SUPERVISOR, NOW));
        var withdrawn = whole.withdraw(0, "重复", SUPERVISOR, NOW);
        assertThat(withdrawn.indicator().status()).isEqualTo(IndicatorStatus.WITHDRAWN);
        assertThatThrownBy(() -> whole.withdraw(0, "重复", SUPERVISOR, NOW)).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> whole.revise(5, 0, "调", SUPERVISOR, NOW)).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> whole.explain("说明", SUPERVISOR, NOW)).isInstanceOf(IllegalTransition.class);
        refused(
                AssessmentProblem.INDICATOR_NO_PART,
                () -> indicator(
                        TOWN,
                        null,
                        terms(IndicatorMeasure.DEATHS, 2026, "死亡人数"),
                        1,
                        new ControlIndicator.Parent(whole, 0)));
    }

    @Test
    void othersDoNotReviseIt() {
        refused(
                AssessmentProblem.ASSESSMENT_NOT_ISSUER,
                () -> deaths(TOWN, null, 2).requireIssuer(TOWN));
        assertThat(deaths(TOWN, null, 2).actions(TOWN)).containsExactly(IndicatorAction.EXPLANATION);
    }

    @ParameterizedTest
    @CsvSource({
        "12, 2026, 3, 2026-03-31, 2.96, BEYOND_SCHEDULE",
        "12, 2026, 2, 2026-03-31, 2.96, WITHIN",
        "12, 2024, 3, 2024-03-31, 2.98, BEYOND_SCHEDULE",
        "12, 2026, 13, 2026-03-31, 2.96, EXCEEDED",
        "12, 2026, 12, 2027-05-01, 12.00, WITHIN",
        "12, 2026, 0, 2025-05-01, 0.00, WITHIN",
        "0, 2026, 0, 2026-12-31, 0.00, WITHIN",
        "0, 2026, 1, 2026-12-31, 0.00, EXCEEDED",
        "12, 2026, , 2026-03-31, 2.96, UNKNOWN"
    })
    void progressIsProRataOfTheDaysOfTheYear(
            int value, int year, @Nullable Long actual, LocalDate today, String schedule, IndicatorState state) {
        var progress = IndicatorProgress.of(value, year, actual, today);

        assertThat(progress.schedule().toPlainString()).isEqualTo(schedule);
        assertThat(progress.state()).isEqualTo(state);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("control-indicator", IndicatorStatus.class, IndicatorStatus::next);
    }

    private static void refused(AssessmentProblem problem, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(problem));
    }
}
