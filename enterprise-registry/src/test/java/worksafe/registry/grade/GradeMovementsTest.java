package worksafe.registry.grade;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.registry.grade.GradeApi.TOWN;
import static worksafe.registry.grade.GradeApi.get;
import static worksafe.registry.grade.GradeApi.ok;
import static worksafe.registry.grade.GradeApi.planted;
import static worksafe.registry.grade.GradeApi.settled;
import static worksafe.registry.grade.GradeApi.stands;
import static worksafe.registry.grade.GradeApi.supervisor;
import static worksafe.registry.grade.GradeApi.sweep;
import static worksafe.registry.grade.GradeApi.told;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.kernel.ChinaTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** Who changed from one grade to another, as lists and as figures. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class GradeMovementsTest {

    @BeforeEach
    void allContextsWereHeardOfAndAllAreGraded() {
        settled();
    }

    @Test
    void moversAreCountedWithTheListBehindEachNumber() {
        var enterprise = planted(true);
        stands(enterprise, "safety-staff", "MET");
        var danger = told(enterprise, "hazards", "danger", "MAJOR", false);
        sweep();
        assertThat(ok(get(supervisor(), "/grades/changes?limit=200")).getList("items.enterpriseId", String.class))
                .as("a first grade is no movement")
                .doesNotContain(enterprise.toString());
        TestDatabase.execute("update archive_entry set closed = true, revision = 2 where subject_id = ?", danger);
        sweep();

        var movers = ok(get(supervisor(), "/grades/changes?movement=BETTER&fromGrade=C&limit=200"));
        var mover = movers.getMap("items.find { it.enterpriseId == '" + enterprise + "' }");
        assertThat(mover)
                .containsEntry("fromGrade", "C")
                .containsEntry("grade", "B")
                .containsEntry("movement", "BETTER")
                .containsEntry("enterpriseName", "分级企业");
        assertThat(TestDatabase.column("select figure_differences('grade-movers')"))
                .containsExactly("0");
        var month = ChinaTime.dayOf(InstantSource.system().instant()).toString().substring(0, 7);
        var figure =
                ok(get(supervisor(), "/figures/grade-improved?period=" + month + "&region=" + TOWN + "&by=fromGrade"));
        assertThat(figure.getLong("total.numerator")).isPositive();
        assertThat(given().auth()
                        .oauth2(supervisor())
                        .urlEncodingEnabled(false)
                        .get(figure.getString("total.numeratorList") + "&total=exact")
                        .jsonPath()
                        .getLong("total"))
                .isEqualTo(figure.getLong("total.numerator"));
        assertThat(ok(get(Tokens.of("supervisor", "120119000000"), "/grades/changes"))
                        .getList("items"))
                .isEmpty();
    }
}
