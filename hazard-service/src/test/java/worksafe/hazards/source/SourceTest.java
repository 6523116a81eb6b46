package worksafe.hazards.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static worksafe.hazards.source.SourceFixtures.ASSESSED_AT;
import static worksafe.hazards.source.SourceFixtures.ASSESSED_ON;
import static worksafe.hazards.source.SourceFixtures.BY_INSTITUTION;
import static worksafe.hazards.source.SourceFixtures.BY_ITSELF;
import static worksafe.hazards.source.SourceFixtures.ENTERED_AT;
import static worksafe.hazards.source.SourceFixtures.ENTERPRISE;
import static worksafe.hazards.source.SourceFixtures.FILED_AT;
import static worksafe.hazards.source.SourceFixtures.FILING;
import static worksafe.hazards.source.SourceFixtures.IDENTITY;
import static worksafe.hazards.source.SourceFixtures.LATER;
import static worksafe.hazards.source.SourceFixtures.OWNER;
import static worksafe.hazards.source.SourceFixtures.PEOPLE;
import static worksafe.hazards.source.SourceFixtures.REASSESS_BY;
import static worksafe.hazards.source.SourceFixtures.RECEIVED_ON;
import static worksafe.hazards.source.SourceFixtures.RECIPIENTS;
import static worksafe.hazards.source.SourceFixtures.RULES;
import static worksafe.hazards.source.SourceFixtures.SUPERVISOR;
import static worksafe.hazards.source.SourceFixtures.UNIT;
import static worksafe.hazards.source.SourceFixtures.chlorine;
import static worksafe.hazards.source.SourceFixtures.holding;
import static worksafe.hazards.source.SourceFixtures.in;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import worksafe.hazards.HazardProblem;
import worksafe.hazards.identification.SourceLevel;
import worksafe.hazards.source.SourceReceipt.FilingRecipient;
import worksafe.hazards.source.SourceRemoval.RemovalGround;
import worksafe.platform.http.RuleViolation;

class SourceTest {

    private static void assertRefused(HazardProblem problem, ThrowingCallable verb) {
        assertThat(catchThrowableOfType(RuleViolation.class, verb).type()).isEqualTo(problem);
    }

    private static MajorSource recorded(LocalDate filedOn, LocalDate reassessBy, Instant now) {
        return MajorSource.record(
                        IDENTITY,
                        ENTERPRISE,
                        new MajorSource.Entered(UNIT, PEOPLE, chlorine()),
                        new MajorSource.OnPaper(BY_INSTITUTION, reassessBy, filedOn, "BA苏320281〔2026〕012"),
                        SUPERVISOR,
                        now)
                .aggregate();
    }

    @Test
    void whatHoldsTooLittleIsNotEntered() {
        assertRefused(
                HazardProblem.SOURCE_NOT_MAJOR,
                () -> MajorSource.identify(
                        IDENTITY, ENTERPRISE, new MajorSource.Entered(UNIT, PEOPLE, holding(12, "4.9")), OWNER, LATER));
    }

    @Test
    void assessmentFixesTheLevelByWhatTheUnitHoldsThen() {
        var source = in(SourceStatus.CHANGED);

        var assessed = source.assess(BY_INSTITUTION, holding(12, "62.5"), RULES, REASSESS_BY, OWNER, LATER);

        assertThat(source.level()).isEqualTo(SourceLevel.LEVEL_1);
        assertThat(assessed.formerLevel()).isEqualTo(SourceLevel.LEVEL_2);
        assertThat(source.r()).isEqualByComparingTo("100");
        assertThat(source.chemicals()).hasSize(1);
        assertThat(source.assessments())
                .extracting(SourceAssessment::level)
                .containsExactly(SourceLevel.LEVEL_2, SourceLevel.LEVEL_1);
    }

    @Test
    void sourceThatHoldsTooLittleNowIsNotAssessed() {
        var source = in(SourceStatus.CHANGED);

        assertRefused(
                HazardProblem.SOURCE_NOT_MAJOR,
                () -> source.assess(BY_INSTITUTION, holding(12, "4.9"), RULES, REASSESS_BY, OWNER, LATER));
        assertThat(source.status()).isEqualTo(SourceStatus.CHANGED);
    }

    @Test
    void toxicGasOfTheSecondLevelNeedsAnInstitutionByItsClause() {
        var source = in(SourceStatus.IDENTIFIED);

        var refused = catchThrowableOfType(
                RuleViolation.class,
                () -> source.assess(BY_ITSELF, chlorine(), RULES, REASSESS_BY, OWNER, ASSESSED_AT));

        assertThat(refused.type()).isEqualTo(HazardProblem.SOURCE_INSTITUTION_REQUIRED);
        var qualitative = new SourceAssessment.Made(ASSESSED_ON, "某评价公司", "APJ-1", false, true);
        assertRefused(
                HazardProblem.SOURCE_INSTITUTION_REQUIRED,
                () -> source.assess(qualitative, chlorine(), RULES, REASSESS_BY, OWNER, ASSESSED_AT));
        assertThat(source.assessments()).isEmpty();
    }

    @Test
    void enterpriseAssessesALowSourceItself() {
        var source = in(SourceStatus.IDENTIFIED);

        var unused = source.assess(BY_ITSELF, holding(12, "5"), RULES, REASSESS_BY, OWNER, ASSESSED_AT);

        assertThat(source.level()).isEqualTo(SourceLevel.LEVEL_4);
        assertThat(source.assessments().getFirst().assessedBy()).isEqualTo(SourceAssessment.AssessedBy.ENTERPRISE);
    }

    @Test
    void shutdownIsSaidOfTheUpperLevels() {
        var silent = new SourceAssessment.Made(ASSESSED_ON, "某评价公司", "APJ-1", true, null);

        assertRefused(
                HazardProblem.SOURCE_SHUTDOWN_UNSAID,
                () -> in(SourceStatus.IDENTIFIED).assess(silent, chlorine(), RULES, REASSESS_BY, OWNER, ASSESSED_AT));
    }

    @Test
    void silentBookAsksForNothing() {
        var silent = new SourceRules(Set.of(), null, Set.of(), null);

        var unused = in(SourceStatus.IDENTIFIED).assess(BY_ITSELF, chlorine(), silent, REASSESS_BY, OWNER, ASSESSED_AT);
    }

    @Test
    void assessmentLiesBetweenTheLastOneAndToday() {
        var future = new SourceAssessment.Made(LocalDate.parse("2026-06-13"), "某评价公司", "APJ-1", true, true);
        var before = new SourceAssessment.Made(LocalDate.parse("2026-06-09"), "某评价公司", "APJ-1", true, true);

        assertRefused(
                HazardProblem.SOURCE_DAY_IMPOSSIBLE,
                () -> in(SourceStatus.IDENTIFIED).assess(future, chlorine(), RULES, REASSESS_BY, OWNER, ASSESSED_AT));
        assertRefused(
                HazardProblem.SOURCE_DAY_IMPOSSIBLE,
                () -> in(SourceStatus.CHANGED).assess(before, chlorine(), RULES, REASSESS_BY, OWNER, LATER));
        assertRefused(
                HazardProblem.SOURCE_DAY_IMPOSSIBLE,
                () -> in(SourceStatus.IDENTIFIED)
                        .assess(BY_INSTITUTION, chlorine(), RULES, LocalDate.parse("2026-06-12"), OWNER, ASSESSED_AT));
    }

    @Test
    void isFiledOnceEverybodyHasReceivedIt() {
        var source = in(SourceStatus.SUBMITTED);
        var unused = source.receive(FilingRecipient.FIRE_RESCUE, RECEIVED_ON, SUPERVISOR, FILED_AT);

        assertRefused(HazardProblem.SOURCE_RECEIPTS_MISSING, () -> source.file(() -> FILING, null, SUPERVISOR, LATER));
        assertRefused(
                HazardProblem.SOURCE_RECIPIENT_KNOWN,
                () -> source.receive(FilingRecipient.FIRE_RESCUE, RECEIVED_ON, SUPERVISOR, FILED_AT));
        assertRefused(
                HazardProblem.SOURCE_RECIPIENT_OTHER,
                () -> source.receive(FilingRecipient.PORT_AUTHORITY, RECEIVED_ON, SUPERVISOR, FILED_AT));
        assertRefused(
                HazardProblem.SOURCE_DAY_IMPOSSIBLE,
                () -> source.receive(
                        FilingRecipient.EMERGENCY_DEPARTMENT, LocalDate.parse("2026-06-19"), SUPERVISOR, FILED_AT));

        SourceFixtures.receiveAll(source);
        var filed = source.file(() -> FILING, null, SUPERVISOR, LATER);

        assertThat(filed.filingNumber()).isEqualTo(FILING);
        assertThat(source.received())
                .extracting(SourceReceipt::recipient)
                .containsExactlyInAnyOrderElementsOf(RECIPIENTS);
    }

    @Test
    void whatWasReturnedKeepsItsReceiptsUnlessItIsAssessedAnew() {
        var source = in(SourceStatus.SUBMITTED);
        SourceFixtures.receiveAll(source);
        var returned = source.sendBack(List.of("缺少图纸"), SUPERVISOR, FILED_AT);
        var again = source.submit("联锁", "喷淋", RECIPIENTS, OWNER, LATER);
        assertThat(source.missingReceipts()).isEmpty();

        var more = source.sendBack(List.of("缺少图纸"), SUPERVISOR, LATER);
        var assessed = source.assess(BY_INSTITUTION, chlorine(), RULES, REASSESS_BY, OWNER, LATER);
        var anew = source.submit("联锁", "喷淋", RECIPIENTS, OWNER, LATER);
        assertThat(source.missingReceipts()).hasSize(3);
    }

    @Test
    void whoHandedItOverDoesNotFileIt() {
        var source = in(SourceStatus.SUBMITTED);
        SourceFixtures.receiveAll(source);

        assertRefused(HazardProblem.SOURCE_SAME_PERSON, () -> source.file(() -> FILING, null, OWNER, LATER));
        assertRefused(HazardProblem.SOURCE_SAME_PERSON, () -> source.sendBack(List.of("图纸"), OWNER, LATER));
        assertThat(source.actions(OWNER.subject())).doesNotContain(SourceAction.FILING, SourceAction.RETURN);
        assertThat(source.actions(SUPERVISOR.subject())).contains(SourceAction.FILING, SourceAction.RETURN);
    }

    @Test
    void whoAskedForRemovalDoesNotAnswer() {
        var source = in(SourceStatus.REMOVAL_ASKED);

        assertRefused(HazardProblem.SOURCE_SAME_PERSON, () -> source.remove("同意", OWNER, LATER));
        assertThat(source.actions(OWNER.subject())).doesNotContain(SourceAction.REMOVAL_ANSWER);
    }

    @Test
    void refusedRemovalLeavesTheSourceWhatItWas() {
        for (var status : List.of(
                SourceStatus.IDENTIFIED,
                SourceStatus.ASSESSED,
                SourceStatus.RETURNED,
                SourceStatus.FILED,
                SourceStatus.CHANGED)) {
            var source = in(status);
            var asked = source.askRemoval(RemovalGround.MISTAKE, "登记有误", OWNER, LATER);
            var refused = source.refuseRemoval("并无错误", "《安全生产法》第四十条", SUPERVISOR, LATER);

            assertThat(source.status()).isEqualTo(status);
            assertThat(source.removal()).isEmpty();
        }
    }

    @Test
    void returnedApplicationForRemovalWaitsForItsCompletion() {
        var source = in(SourceStatus.REMOVAL_ASKED);

        var returned = source.returnRemoval("缺照片", List.of("拆除后的照片"), SUPERVISOR, LATER);
        assertThat(source.status()).isEqualTo(SourceStatus.REMOVAL_ASKED);
        assertThat(source.actions())
                .contains(SourceAction.REMOVAL_APPLICATION)
                .doesNotContain(SourceAction.REMOVAL_ANSWER);

        var completed = source.askRemoval(RemovalGround.DISMANTLED, "补照片", OWNER, LATER);
        var refused = source.refuseRemoval("仍有残液", "《安全生产法》第四十条", SUPERVISOR, LATER);
        assertThat(source.status()).isEqualTo(SourceStatus.FILED);
    }

    @Test
    void missedDayIsNotedOnceUntilWhatWasOwedIsDone() {
        var source = in(SourceStatus.CHANGED);

        assertThat(source.miss("source-reassessment", LATER)).isPresent();
        assertThat(source.miss("source-reassessment", LATER)).isEmpty();

        var assessed = source.assess(BY_INSTITUTION, chlorine(), RULES, REASSESS_BY, OWNER, LATER);
        assertThat(source.overdueSince()).isEmpty();
    }

    @Test
    void paperTellsOfTheFiling() {
        var source = recorded(LocalDate.parse("2026-06-20"), REASSESS_BY, LATER);

        assertThat(source.status()).isEqualTo(SourceStatus.FILED);
        assertThat(source.filedOn()).hasValue(LocalDate.parse("2026-06-20"));
        assertThat(source.level()).isEqualTo(SourceLevel.LEVEL_2);
        assertThat(source.overdueSince()).isEmpty();
    }

    @Test
    void paperWhoseNextAssessmentIsDueShowsAsOverdue() {
        var source = recorded(LocalDate.parse("2026-06-20"), LocalDate.parse("2026-08-02"), LATER);

        assertThat(source.overdueSince()).isPresent();
    }

    @Test
    void paperIsFiledAfterItsAssessmentAndNotInTheFuture() {
        assertRefused(
                HazardProblem.SOURCE_DAY_IMPOSSIBLE, () -> recorded(LocalDate.parse("2026-06-09"), REASSESS_BY, LATER));
        assertRefused(
                HazardProblem.SOURCE_DAY_IMPOSSIBLE, () -> recorded(LocalDate.parse("2026-08-04"), REASSESS_BY, LATER));
    }

    @Test
    void timelineTellsWhoDidWhat() {
        assertThat(in(SourceStatus.REMOVED).timeline())
                .extracting(step -> step.kind() + " " + step.subject())
                .containsExactly(
                        "IDENTIFIED enterprise-user-7",
                        "ASSESSED enterprise-user-7",
                        "SUBMITTED enterprise-user-7",
                        "RECEIVED supervisor-0042",
                        "RECEIVED supervisor-0042",
                        "RECEIVED supervisor-0042",
                        "FILED supervisor-0042",
                        "REMOVAL_ASKED enterprise-user-7",
                        "REMOVED supervisor-0042");
        assertThat(in(SourceStatus.IDENTIFIED).identifiedAt()).isEqualTo(ENTERED_AT);
    }
}
