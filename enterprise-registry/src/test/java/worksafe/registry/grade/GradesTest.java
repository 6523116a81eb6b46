package worksafe.registry.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.registry.grade.GradeApi.TOWN;
import static worksafe.registry.grade.GradeApi.announced;
import static worksafe.registry.grade.GradeApi.get;
import static worksafe.registry.grade.GradeApi.grade;
import static worksafe.registry.grade.GradeApi.id;
import static worksafe.registry.grade.GradeApi.kept;
import static worksafe.registry.grade.GradeApi.ok;
import static worksafe.registry.grade.GradeApi.planted;
import static worksafe.registry.grade.GradeApi.settled;
import static worksafe.registry.grade.GradeApi.stands;
import static worksafe.registry.grade.GradeApi.supervisor;
import static worksafe.registry.grade.GradeApi.sweep;
import static worksafe.registry.grade.GradeApi.told;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** Grades as the registry keeps them: found, explained, ranked, announced and found anew. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class GradesTest {

    private static final String MANY = """
            insert into enterprise (id, version, name, state, region, unassigned, sector, source, industry, headcount,
                derived_trades, trades_policy_region, trades_policy_from, trades_source, trades_clause, created_at,
                changed_at)
            select uuidv7(), 1, '分级企业' || i, 'ACTIVE', %s + i %% 50, false, 'EMERGENCY', 'test', 'C1711', i %% 200,
                '{TEXTILES}', 0, '2021-09-01', '测试', '测试', now(), now() from generate_series(1, %s) i""";

    @Inject
    MeterRegistry meters;

    @BeforeEach
    void allContextsWereHeardOfAndAllAreGraded() {
        settled();
    }

    @Test
    void enterpriseOfWhichNothingIsKnownHasNoGradeAndTheFactsAreNamed() {
        var enterprise = planted(false);
        sweep();

        var grade = grade(enterprise);

        assertThat(grade.getString("grade")).isNull();
        assertThat(meters.get("intake_work")
                        .tag("consumer", "enterprise-grading")
                        .timer()
                        .count())
                .as("sets that were followed by a rest if people asked for something")
                .isPositive();
        assertThat(grade.getList("missing")).isEqualTo(List.of("TRADES", "HAZARDS", "OBLIGATIONS"));
        assertThat(kept(enterprise)).containsExactly("TRADES,HAZARDS,OBLIGATIONS");
        assertThat(announced(enterprise)).isEmpty();
        assertThat(ok(get(supervisor(), "/grades/ungraded?limit=200")).getList("items.enterpriseId", String.class))
                .contains(enterprise.toString());
        assertThat(ok(get(supervisor(), "/grades?limit=200")).getList("items.enterpriseId", String.class))
                .doesNotContain(enterprise.toString());
    }

    @Test
    void firstObligationsOfWhichNothingIsKnownGradeNobodyAgain() {
        var enterprise = planted(false);
        sweep();

        answered(enterprise, "safety-staff", "UNKNOWN");
        assertThat(isDue(enterprise)).as("the first, and unknown").isFalse();
        answered(enterprise, "basic-conditions", "UNKNOWN");
        assertThat(isDue(enterprise)).as("others were there").isTrue();

        var other = planted(false);
        sweep();
        answered(other, "safety-staff", "NOT_APPLICABLE");
        assertThat(isDue(other)).as("nothing is asked, so nothing is unmet").isTrue();
    }

    private static void answered(UUID enterprise, String kind, String state) {
        TestDatabase.execute(
                "insert into obligation (id, version, kind, holder, enterprise_id, region, sector, state, reminder, missing,"
                        + " changed_at) select uuidv7(), 1, ?, 'ENTERPRISE', id, region, sector, ?, 'NOT_APPLICABLE',"
                        + " '{headcount}', now() from enterprise where id = ?",
                kind,
                state,
                enterprise);
    }

    private static boolean isDue(UUID enterprise) {
        return !TestDatabase.column("select 1 from grade_due where enterprise_id = ?", enterprise)
                .isEmpty();
    }

    @Test
    void whatIsOwedThereTellsNotThatSomebodyLooked() {
        var enterprise = planted(true);
        stands(enterprise, "safety-staff", "MET");
        var round = told(enterprise, "hazards", "self-check-round", null, false);
        var clock = told(enterprise, "hazards", "clock", null, false);
        sweep();

        assertThat(kept(enterprise)).containsExactly("HAZARDS");
        assertThat(round).isNotEqualTo(clock);

        var unused = told(enterprise, "hazards", "self-check", null, true);
        sweep();

        assertThat(grade(enterprise).getList("missing")).isNullOrEmpty();
    }

    @Test
    void gradeFollowsWhatIsToldAndEveryPointIsExplained() {
        var enterprise = planted(true);
        stands(enterprise, "safety-staff", "MET");
        var danger = told(enterprise, "hazards", "danger", "MAJOR", false);
        sweep();

        var grade = grade(enterprise);

        assertThat(grade.getInt("score")).isEqualTo(30 + 5 + 3);
        assertThat(grade.getString("grade")).isEqualTo("C");
        assertThat(grade.getList("groups.points")).isEqualTo(List.of(30, 5, 3));
        assertThat(grade.getList("groups.weight")).isEqualTo(List.of(30, 40, 30));
        var line = grade.getMap("inputs.find { it.input == 'MAJOR_DANGER' }");
        assertThat(line)
                .containsEntry("value", 1)
                .containsEntry("weight", 10)
                .containsEntry("points", 5)
                .containsEntry("source", "hazards")
                .containsKey("heardAt");
        assertThat(grade.getString("inputs.find { it.input == 'MAJOR_DANGER' }.basis.clause"))
                .startsWith("系统缺省值");
        assertThat(grade.getString("inputs.find { it.input == 'MAJOR_DANGER' }.basis.certainty"))
                .isEqualTo("SYSTEM_DEFAULT");
        assertThat(grade.getString("inputs[0].trade")).isEqualTo("DANGEROUS_GOODS");
        assertThat(grade.getBoolean("vetoes.find { it.veto == 'MAJOR_DANGER' }.decided"))
                .isTrue();
        assertThat(grade.getInt("supervision.visitsAYear")).isEqualTo(2);
        assertThat(kept(enterprise)).containsExactly("C");

        TestDatabase.execute("update archive_entry set closed = true, revision = 2 where subject_id = ?", danger);
        sweep();

        assertThat(kept(enterprise)).containsExactly("B");
        var changes = ok(get(supervisor(), "/enterprises/" + enterprise + "/grade/changes"));
        assertThat(changes.getList("items.grade")).isEqualTo(List.of("B", "C"));
        assertThat(changes.getList("items.fromGrade")).containsExactly("C", null);
        assertThat(announced(enterprise))
                .hasSize(2)
                .allSatisfy(event -> EventContract.ofType("worksafe.registry.enterprise-graded.v1")
                        .accepts(event));
        assertThat(ok(get(supervisor(), "/enterprises/" + enterprise + "/archive"))
                        .getString("grade.grade"))
                .isEqualTo("B");
        sweep();
        assertThat(announced(enterprise)).hasSize(2);
    }

    @Test
    void levelOfStandardisationCountsFromTheDayItIsGiven() {
        var enterprise = planted(true);
        stands(enterprise, "safety-staff", "MET");
        var unused = told(enterprise, "inspections", "inspection", null, true);
        sweep();
        assertThat(grade(enterprise).getInt("score")).isEqualTo(30 + 3);

        TestDatabase.execute(
                "insert into standardisation_rating (id, version, number, enterprise_id, region, sector, standard, status,"
                        + " aim, level, rated_on, valid_until, rated_by, imported, opened_at) values (?, 1, ?, ?, ?, 'EMERGENCY',"
                        + " '评审标准', 'RATED', 'TWO', 'TWO', current_date, current_date + 900, '市应急管理局', true, now())",
                id(),
                "BZ-" + enterprise,
                enterprise,
                Long.valueOf(TOWN));
        sweep();

        assertThat(TestDatabase.column("select score from enterprise_grade where enterprise_id = ?", enterprise))
                .containsExactly("31");
        var line = grade(enterprise).getMap("inputs.find { it.input == 'STANDARDISATION' }");
        assertThat(line)
                .containsEntry("level", "TWO")
                .containsEntry("points", 1)
                .containsEntry("source", "ratings");
    }

    @Test
    void listedAsDishonestIsTheWorstGradeWithoutAnyOtherFact() {
        var enterprise = planted(false);
        var unused = told(enterprise, "registry", "blacklist", null, false);
        sweep();

        assertThat(kept(enterprise)).containsExactly("D");
        assertThat(grade(enterprise).getList("missing")).contains("TRADES");
    }

    @Test
    void rankingIsByRiskAndCoverageSaysWhoIsMissing() {
        var safe = planted(true);
        stands(safe, "safety-staff", "MET");
        var unused = told(safe, "inspections", "inspection", null, true);
        var risky = planted(true);
        stands(risky, "safety-staff", "UNMET");
        var unused2 = told(risky, "hazards", "source", "LEVEL_1", false);
        var unknown = planted(false);
        sweep();

        var ranking = ok(get(supervisor(), "/grades?limit=200")).getList("items.score", Integer.class);
        assertThat(ranking).isSortedAccordingTo(Comparator.reverseOrder());
        var ids = ok(get(supervisor(), "/grades?limit=200")).getList("items.enterpriseId", String.class);
        assertThat(ids.indexOf(risky.toString())).isLessThan(ids.indexOf(safe.toString()));
        var first = ok(get(supervisor(), "/grades?limit=1&sort=score"));
        assertThat(first.getList("items")).hasSize(1);
        var coverage = ok(get(supervisor(), "/grades/coverage?region=" + TOWN));
        assertThat(coverage.getLong("enterprises"))
                .isEqualTo(coverage.getLong("graded")
                        + ok(get(supervisor(), "/grades/ungraded?limit=200"))
                                .getList("items")
                                .size());
        assertThat(coverage.getInt("missing.find { it.reason == 'TRADES' }.enterprises"))
                .isPositive();
        assertThat(coverage.getList("grades.grade")).isEqualTo(List.of("A", "B", "C", "D"));
        TestDatabase.execute(
                "update enterprise set state = 'CANCELLED', cancelled_on = current_date, cancellation_reason = '测试',"
                        + " version = 2 where id = ?",
                unknown);
        sweep();
        assertThat(kept(unknown)).containsExactly("ENDED");
        assertThat(ok(get(supervisor(), "/grades/ungraded?limit=200")).getList("items.enterpriseId", String.class))
                .doesNotContain(unknown.toString());
    }

    @Test
    void nobodySeesWhatLiesElsewhere() {
        var enterprise = planted(true);
        stands(enterprise, "safety-staff", "MET");
        var unused = told(enterprise, "inspections", "inspection", null, true);
        sweep();
        var path = "/enterprises/" + enterprise + "/grade";
        for (var what : List.of(path, path + "/changes")) {
            assertProblem(get(Tokens.of("supervisor", "120119000000"), what), 404, "not-found");
            assertProblem(get(Tokens.ofSector("supervisor", TOWN, "TRANSPORT"), what), 404, "not-found");
            assertProblem(get(Tokens.of("feed", TOWN), what), 403, "forbidden");
            assertThat(get(Tokens.ofEnterprise(enterprise), what).statusCode()).isEqualTo(200);
        }
        assertThat(ok(get(Tokens.ofEnterprise(enterprise), "/grades")).getList("items.enterpriseId"))
                .isEqualTo(List.of(enterprise.toString()));
        assertThat(ok(get(Tokens.ofEnterprise(enterprise), "/grades/coverage")).getLong("enterprises"))
                .isEqualTo(1);
        for (var table : List.of("enterprise_grade", "enterprise_grade_change")) {
            try (var nobody = TestDatabase.asApp()) {
                assertThat(TestDatabase.column(nobody, "select count(*) from " + table))
                        .containsExactly("0");
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Test
    void whoIsBeingWrittenIsGradedLater() throws SQLException {
        var enterprise = planted(true);
        try (var owner = TestDatabase.asOwner()) {
            owner.setAutoCommit(false);
            TestDatabase.execute(owner, "update enterprise set address = '别处' where id = ?", enterprise);
            PassingTime.run("enterprise-grading");
            assertThat(kept(enterprise)).isEmpty();
            owner.rollback();
            owner.setAutoCommit(true);
        }
        sweep();

        assertThat(kept(enterprise)).hasSize(1);
    }

    @Test
    @Tag("proof")
    void hundredThousandEnterprisesAreGradedInTwoMinutes() {
        TestDatabase.execute(MANY.formatted("330107110000", "100000"));
        TestDatabase.execute("insert into obligation (id, version, kind, holder, enterprise_id, region, sector, state,"
                + " reminder, missing, changed_at) select uuidv7(), 1, 'safety-staff', 'ENTERPRISE', id, region, sector, case when headcount % 3 = 0"
                + " then 'UNMET' else 'MET' end, 'NOT_APPLICABLE', '{}', now() from enterprise"
                + " where region between 330107110000 and 330107110999");
        TestDatabase.execute(
                "insert into archive_entry (id, enterprise_id, context, kind, subject_id, title, state, grade,"
                        + " overdue, closed, revision, occurred_at, event_id, region, sector, region_at_event)"
                        + " select uuidv7(), id, 'hazards', 'danger', uuidv7(), '测试', 'REPORTED', case when headcount % 20 = 0 then"
                        + " 'MAJOR' else 'GENERAL' end, headcount % 7 = 0, false, 1, now(), uuidv7(), region, sector, region"
                        + " from enterprise where region between 330107110000 and 330107110999");
        TestDatabase.execute("delete from grade_due");
        TestDatabase.execute("delete from grade_run");
        TestDatabase.execute("analyze");

        sweep();

        System.out.println("PROOF first grading: " + took());
        assertThat(TestDatabase.column("select count(*) from enterprise_grade where grade is not null and"
                        + " region between 330107110000 and 330107110999"))
                .containsExactly("100000");
        assertThat(seconds()).isLessThan(120);
        TestDatabase.execute("delete from grade_run");
        sweep();
        System.out.println("PROOF second grading, nothing new: " + took());
        assertThat(seconds()).isLessThan(60);
        for (var table :
                List.of("enterprise_grade_change", "enterprise_grade", "obligation", "archive_entry", "enterprise")) {
            TestDatabase.execute("delete from " + table + " where region between 330107110000 and 330107110999");
        }
    }

    private static String took() {
        return TestDatabase.column(
                        "select processed || ' in ' || extract(epoch from finished_at - started_at) || ' s, ' ||"
                                + " counts from job where id = (select job_id from grade_run)")
                .getFirst();
    }

    private static double seconds() {
        return Double.parseDouble(TestDatabase.column("select extract(epoch from finished_at - started_at) from job"
                        + " where id = (select job_id from grade_run)")
                .getFirst());
    }
}
