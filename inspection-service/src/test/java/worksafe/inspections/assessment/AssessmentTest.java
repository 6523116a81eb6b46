package worksafe.inspections.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.assessment.AssessmentFixtures.AFTERWARDS;
import static worksafe.inspections.assessment.AssessmentFixtures.APPROVER;
import static worksafe.inspections.assessment.AssessmentFixtures.COUNTY;
import static worksafe.inspections.assessment.AssessmentFixtures.COUNTY_SCOPE;
import static worksafe.inspections.assessment.AssessmentFixtures.ITEMS;
import static worksafe.inspections.assessment.AssessmentFixtures.MAYOR;
import static worksafe.inspections.assessment.AssessmentFixtures.NOW;
import static worksafe.inspections.assessment.AssessmentFixtures.SCALE;
import static worksafe.inspections.assessment.AssessmentFixtures.SECOND;
import static worksafe.inspections.assessment.AssessmentFixtures.SUPERVISOR;
import static worksafe.inspections.assessment.AssessmentFixtures.TOWN;
import static worksafe.inspections.assessment.AssessmentFixtures.TOWN_OFFICE;
import static worksafe.inspections.assessment.AssessmentFixtures.UNTIL;
import static worksafe.inspections.assessment.AssessmentFixtures.grading;
import static worksafe.inspections.assessment.AssessmentFixtures.in;
import static worksafe.inspections.assessment.AssessmentFixtures.issued;
import static worksafe.inspections.assessment.AssessmentFixtures.marks;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.kernel.Sector;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.testing.Intruder;

/** The rules of an assessment, without a container. */
class AssessmentTest {

    private static final LocalDate DUE = LocalDate.parse("2027-01-15");

    @Test
    void nobodyAssessesTheOwnPlaceOrDepartment() {
        refused(AssessmentProblem.ASSESSMENT_OWN_PLACE, () -> issued(COUNTY, null, ITEMS, DUE, COUNTY_SCOPE));
        refused(
                AssessmentProblem.ASSESSMENT_OWN_PLACE,
                () -> issued(
                        COUNTY, Sector.TRANSPORT, ITEMS, DUE, Intruder.ofSectors(COUNTY.toString(), Sector.TRANSPORT)));
        assertThat(issued(COUNTY, Sector.TRANSPORT, ITEMS, DUE, COUNTY_SCOPE)
                        .aggregate()
                        .sector())
                .isEqualTo(Sector.TRANSPORT);
        var assessment = in(AssessmentStatus.CHECKED);
        refused(
                AssessmentProblem.ASSESSMENT_NOT_ISSUER,
                () -> assessment.requireIssuer(Intruder.in(TOWN.toString()), TOWN));
        refused(AssessmentProblem.ASSESSMENT_NOT_ASSESSED, () -> assessment.requireAssessed(COUNTY));
    }

    @Test
    void grassRootsWorkAndPilotsAreAlwaysAmongTheItems() {
        refused(
                AssessmentProblem.ASSESSMENT_ITEM_MISSING,
                () -> issued(TOWN, null, ITEMS.subList(0, 2), DUE, COUNTY_SCOPE));
        refused(
                AssessmentProblem.ASSESSMENT_ITEM_MISSING,
                () -> issued(TOWN, null, ITEMS.subList(0, 1), DUE, COUNTY_SCOPE));
        assertThat(in(AssessmentStatus.ISSUED).fullMarks()).isEqualByComparingTo("100");
    }

    @Test
    void reportIsNeitherDueInThePastNorTooLate() {
        refused(
                AssessmentProblem.ASSESSMENT_DAY_OUTSIDE,
                () -> issued(TOWN, null, ITEMS, LocalDate.parse("2026-01-09"), COUNTY_SCOPE));
        refused(
                AssessmentProblem.ASSESSMENT_DAY_OUTSIDE,
                () -> issued(TOWN, null, ITEMS, AssessmentFixtures.LATEST.plusDays(1), COUNTY_SCOPE));
    }

    @Test
    void everyItemHasItsMarksOnceAndNoMoreThanItIsWorth() {
        var assessment = in(AssessmentStatus.RUNNING);
        refused(
                AssessmentProblem.ASSESSMENT_ITEMS_INCOMPLETE,
                () -> assessment.report(marks(40, 30), TOWN_OFFICE, NOW));
        refused(
                AssessmentProblem.ASSESSMENT_ITEMS_INCOMPLETE,
                () -> assessment.report(marks(40, 30, 30, 1), TOWN_OFFICE, NOW));
        var twice = marks(40, 30, 30).stream()
                .map(mark -> new MarkedItem(1, mark.marks(), mark.note()))
                .toList();
        refused(AssessmentProblem.ASSESSMENT_ITEMS_INCOMPLETE, () -> assessment.report(twice, TOWN_OFFICE, NOW));
        refused(
                AssessmentProblem.ASSESSMENT_MARKS_OUTSIDE,
                () -> assessment.report(marks(40, 31, 30), TOWN_OFFICE, NOW));
        assertThat(assessment.status()).isEqualTo(AssessmentStatus.RUNNING);
    }

    @Test
    void reporterCheckerScorerAndGovernmentAreDifferentPeople() {
        refused(
                AssessmentProblem.ASSESSMENT_SAME_PERSON,
                () -> in(AssessmentStatus.SELF_REPORTED).check(marks(40, 30, 30), TOWN_OFFICE, NOW));
        refused(
                AssessmentProblem.ASSESSMENT_SAME_PERSON,
                () -> in(AssessmentStatus.CHECKED)
                        .score(marks(40, 30, 30), grading(AssessmentGrade.GOOD, false), UNTIL, SUPERVISOR, NOW));
        refused(
                AssessmentProblem.ASSESSMENT_SAME_PERSON,
                () -> in(AssessmentStatus.SCORED).confirm("审定", false, APPROVER, AFTERWARDS));
        refused(
                AssessmentProblem.ASSESSMENT_SAME_PERSON,
                () -> in(AssessmentStatus.OBJECTED)
                        .answerObjection(marks(40, 30, 30), grading(AssessmentGrade.GOOD, false), APPROVER, NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "100, EXCELLENT",
        "90, EXCELLENT",
        "89.99, GOOD",
        "80, GOOD",
        "79.99, PASSED",
        "60, PASSED",
        "59, FAILED"
    })
    void gradeFollowsFromTheShareOfTheFullMarks(String marks, AssessmentGrade grade) {
        assertThat(SCALE.best(new BigDecimal(marks), BigDecimal.valueOf(100))).isEqualTo(grade);
    }

    @Test
    void gradeIsNoBetterThanTheMarksAndNotExcellentUnderAVeto() {
        refused(
                AssessmentProblem.ASSESSMENT_GRADE_TOO_GOOD,
                () -> in(AssessmentStatus.CHECKED)
                        .score(marks(30, 26, 24), grading(AssessmentGrade.EXCELLENT, false), UNTIL, APPROVER, NOW));
        refused(
                AssessmentProblem.ASSESSMENT_VETOED,
                () -> in(AssessmentStatus.CHECKED)
                        .score(marks(40, 30, 30), grading(AssessmentGrade.EXCELLENT, true), UNTIL, APPROVER, NOW));
        assertThat(in(AssessmentStatus.CHECKED)
                        .score(marks(40, 30, 30), grading(AssessmentGrade.GOOD, true), UNTIL, APPROVER, NOW)
                        .grade())
                .isEqualTo(AssessmentGrade.GOOD);
        var excellent = in(AssessmentStatus.CHECKED);
        var unused =
                excellent.score(marks(40, 30, 30), grading(AssessmentGrade.EXCELLENT, false), UNTIL, APPROVER, NOW);
        refused(AssessmentProblem.ASSESSMENT_VETOED, () -> excellent.confirm("审定", true, MAYOR, AFTERWARDS));
    }

    @Test
    void objectionComesInTimeAndOnce() {
        refused(
                AssessmentProblem.ASSESSMENT_OBJECTION_LATE,
                () -> in(AssessmentStatus.SCORED).object("材料已报", TOWN_OFFICE, AFTERWARDS));
        var assessment = in(AssessmentStatus.OBJECTED);
        var answered =
                assessment.answerObjection(marks(40, 28, 24), grading(AssessmentGrade.EXCELLENT, false), SECOND, NOW);
        assertThat(answered.marks()).isEqualByComparingTo("92");
        refused(AssessmentProblem.ASSESSMENT_OBJECTION_LATE, () -> assessment.object("再次异议", TOWN_OFFICE, NOW));
        assertThat(assessment.confirm("审定", false, MAYOR, NOW).grade()).isEqualTo(AssessmentGrade.EXCELLENT);
    }

    @Test
    void nothingIsConfirmedWhileItMayBeObjectedTo() {
        refused(
                AssessmentProblem.ASSESSMENT_OBJECTION_OPEN,
                () -> in(AssessmentStatus.SCORED).confirm("审定", false, MAYOR, NOW));
        assertThat(in(AssessmentStatus.SCORED)
                        .confirm("审定", false, MAYOR, AFTERWARDS)
                        .fullMarks())
                .isEqualByComparingTo("100");
    }

    @Test
    void missedReportIsToldOnce() {
        var assessment = in(AssessmentStatus.RUNNING);
        assertThat(assessment.miss(NOW)).isPresent();
        assertThat(assessment.miss(NOW)).isEmpty();
        assertThatThrownBy(() -> in(AssessmentStatus.SELF_REPORTED).withdraw("x", SUPERVISOR, NOW))
                .isInstanceOf(IllegalTransition.class);
    }

    private static void refused(AssessmentProblem problem, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(problem));
    }
}
