package worksafe.inspections.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.assessment.TargetAssessment.Grading;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.testing.Intruder;

/** Assessments in every status, and who acts. */
final class AssessmentFixtures {

    static final UUID ID = UUID.fromString("0198f4a0-eeee-7aaa-8bbb-00000000000e");
    static final Instant ISSUED_AT = Instant.parse("2026-01-10T02:00:00Z");
    static final Instant NOW = Instant.parse("2027-01-12T02:00:00Z");
    static final Instant AFTERWARDS = Instant.parse("2027-02-12T02:00:00Z");
    static final LocalDate UNTIL = LocalDate.parse("2027-01-19");
    static final LocalDate LATEST = LocalDate.parse("2027-03-01");
    static final Actor SUPERVISOR = new Actor("supervisor-0042", "赵监管");
    static final Actor TOWN_OFFICE = new Actor("supervisor-0088", "钱主任");
    static final Actor APPROVER = new Actor("approver-0009", "孙审批");
    static final Actor SECOND = new Actor("approver-0010", "李审批");
    static final Actor MAYOR = new Actor("government-0001", "周市长");
    static final RegionCode COUNTY = RegionCode.of("320281000000");
    static final RegionCode TOWN = RegionCode.of("320281102000");
    static final Scope COUNTY_SCOPE = Intruder.in(COUNTY.toString());
    static final AssessmentScale SCALE = new AssessmentScale(Map.of(
            AssessmentGrade.EXCELLENT, BigDecimal.valueOf(90),
            AssessmentGrade.GOOD, BigDecimal.valueOf(80),
            AssessmentGrade.PASSED, BigDecimal.valueOf(60)));
    static final List<AssessmentItem> ITEMS = List.of(
            item(AssessmentTopic.INDICATORS, 40),
            item(AssessmentTopic.GRASS_ROOTS, 30),
            item(AssessmentTopic.PILOT_PROMOTION, 30));

    private AssessmentFixtures() {}

    static AssessmentItem item(AssessmentTopic topic, int marks) {
        return AssessmentItem.of(topic, "项目 " + topic, "缺一项扣 1 分", BigDecimal.valueOf(marks));
    }

    static Created<TargetAssessment> issued(
            RegionCode region, @Nullable Sector sector, List<AssessmentItem> items, LocalDate due, Scope issuer) {
        return TargetAssessment.issue(
                ID,
                "KH320281-2026-000001",
                region,
                sector,
                new Assessed(2026, "澄江街道办事处", "澄安委〔2026〕5号", due),
                items,
                LATEST,
                issuer,
                COUNTY,
                SUPERVISOR,
                ISSUED_AT);
    }

    static Created<TargetAssessment> issued() {
        return issued(TOWN, Sector.EMERGENCY, ITEMS, LocalDate.parse("2027-01-15"), COUNTY_SCOPE);
    }

    /** So many marks for each item, from the first on. */
    static List<MarkedItem> marks(int... given) {
        return IntStream.range(0, given.length)
                .mapToObj(i -> new MarkedItem(i + 1, BigDecimal.valueOf(given[i]), "说明"))
                .toList();
    }

    static Grading grading(AssessmentGrade grade, boolean barred) {
        return new Grading(grade, SCALE, barred, "总体良好");
    }

    static TargetAssessment in(AssessmentStatus status) {
        var assessment = issued().aggregate();
        if (status == AssessmentStatus.ISSUED) {
            return assessment;
        }
        if (status == AssessmentStatus.WITHDRAWN) {
            var unused = assessment.withdraw("机构改革", SUPERVISOR, NOW);
            return assessment;
        }
        var unusedSpread = assessment.spread("已签责任书", TOWN_OFFICE, NOW);
        if (status == AssessmentStatus.SPREAD) {
            return assessment;
        }
        var unusedStarted = assessment.start(SUPERVISOR, NOW);
        if (status == AssessmentStatus.RUNNING) {
            return assessment;
        }
        var unusedReported = assessment.report(marks(40, 28, 25), TOWN_OFFICE, NOW);
        if (status == AssessmentStatus.SELF_REPORTED) {
            return assessment;
        }
        var unusedChecked = assessment.check(marks(40, 26, 24), SUPERVISOR, NOW);
        if (status == AssessmentStatus.CHECKED) {
            return assessment;
        }
        var unusedScored =
                assessment.score(marks(40, 26, 24), grading(AssessmentGrade.GOOD, false), UNTIL, APPROVER, NOW);
        if (status == AssessmentStatus.OBJECTED) {
            var unused = assessment.object("材料已按期报送", TOWN_OFFICE, NOW);
        }
        if (status == AssessmentStatus.CONFIRMED) {
            var unused = assessment.confirm("审定", false, MAYOR, AFTERWARDS);
        }
        return assessment;
    }
}
