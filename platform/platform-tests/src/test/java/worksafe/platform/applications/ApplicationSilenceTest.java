package worksafe.platform.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.FreshIds.id;
import static worksafe.platform.applications.Applied.CHIEF;
import static worksafe.platform.applications.Applied.CLERK;
import static worksafe.platform.applications.Applied.act;
import static worksafe.platform.applications.Applied.create;
import static worksafe.platform.applications.Applied.get;
import static worksafe.platform.applications.Applied.made;
import static worksafe.platform.applications.Applied.waiting;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.platform.ShiftableClock;
import worksafe.platform.applications.ProbeKinds.Filings;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;

/** Kinds of applications that count as approved once the authority's time has passed without an answer. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ApplicationSilenceTest {

    private static final String YES = """
            {"result": "APPROVED", "opinion": "材料齐全"}""";
    private static final Duration LATE = Duration.ofDays(7);

    @Inject
    ShiftableClock clock;

    private Applied applied;
    private UUID filing;

    @BeforeEach
    void aFiling() {
        applied = Applied.anEnterprise();
        filing = made(create(applied.owner(), "applications", """
                {"kind": "filing", "enterpriseId": "%s", "subjectId": "%s", "content": {"text": "预案"}}""".formatted(applied.enterprise(), id())));
    }

    private List<String> clocks() {
        return TestDatabase.column(
                "select concat_ws(' ', kind, state) from clock where subject_id = ? order by id", filing);
    }

    private String status() {
        return get(CLERK, "applications/" + filing).jsonPath().getString("status");
    }

    @Test
    void onePeriodLastsUntilTheDecision() {
        act(CLERK, "applications", filing, "acceptance", "").then().statusCode(200);
        assertThat(clocks()).containsExactly("application-acceptance RUNNING");
        act(CLERK, "applications", filing, "decision", YES).then().statusCode(200);
        assertThat(clocks()).containsExactly("application-acceptance MET");
        assertThat(Filings.HEARD).contains(filing + " approved");
    }

    @Test
    void silenceApprovesWhatNobodyAccepted() {
        clock.ahead(LATE, PassingTime::sweepClocks);

        assertThat(status()).isEqualTo("APPROVED");
        assertThat(Filings.HEARD).contains(filing + " by silence");
        assertThat(clocks()).containsExactly("application-acceptance MET");
        assertThat(waiting(CLERK, filing)).isEmpty();
        var answer = get(CLERK, "applications/" + filing).jsonPath();
        assertThat(answer.getString("timeline[-1].kind")).isEqualTo("APPROVED");
        assertThat(answer.getString("opinion")).isEqualTo(Application.SILENCE);
    }

    @Test
    void silenceApprovesWhatWasAcceptedAndNotDecided() {
        act(CLERK, "applications", filing, "acceptance", "").then().statusCode(200);
        clock.ahead(LATE, PassingTime::sweepClocks);

        assertThat(status()).isEqualTo("APPROVED");
    }

    @Test
    void whatWasReturnedWaitsForTheApplicant() {
        act(CLERK, "applications", filing, "return", "{\"missing\": [\"清单\"]}")
                .then()
                .statusCode(200);
        clock.ahead(LATE, PassingTime::sweepClocks);

        assertThat(status()).isEqualTo("RETURNED");
    }

    @Test
    void nobodyAnswersAfterTheTimeHasPassed() {
        clock.ahead(LATE, () -> {
            assertProblem(act(CLERK, "applications", filing, "acceptance", ""), 409, "illegal-transition");
            PassingTime.sweepClocks();
        });
        assertThat(status()).isEqualTo("APPROVED");
    }

    @Test
    void kindHearsThatItWasTurnedDownOrTakenBack() {
        act(CHIEF, "applications", filing, "non-acceptance", """
                {"reason": "不属职权", "ground": {"source": "中华人民共和国行政许可法（2019年修正）", "clause": "第三十八条第二款"}}""").then().statusCode(200);
        assertThat(Filings.HEARD).contains(filing + " turned down");

        aFiling();
        act(applied.owner(), "applications", filing, "withdrawal", "{\"reason\": \"不再需要\"}")
                .then()
                .statusCode(200);
        assertThat(Filings.HEARD).contains(filing + " withdrawn");
    }

    @Test
    void approvalBySilenceBelongsToTheSystem() {
        clock.ahead(LATE, PassingTime::sweepClocks);

        assertThat(TestDatabase.column("select accepted_by from application where id = ?", filing))
                .containsExactly("system");
    }
}
