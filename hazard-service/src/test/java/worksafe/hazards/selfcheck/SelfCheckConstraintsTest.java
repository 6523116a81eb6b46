package worksafe.hazards.selfcheck;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.kernel.Sector;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** What the database refuses of returns and rounds, whoever writes them. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class SelfCheckConstraintsTest {

    @Inject
    SelfCheckRoundOperations rounds;

    @Inject
    Scopes scopes;

    private UUID enterprise;

    @BeforeEach
    void aReturnAndWhatIsOwed() {
        enterprise = RegistryEvents.registered("320281102005", Sector.EMERGENCY);
        var unused = SelfCheckApi.submitted(
                Tokens.ofEnterprise(enterprise),
                SelfCheckApi.aReturn(enterprise, SelfCheckApi.answers(SelfCheckApi.danger("exits", "")), ""));
        var before = new UUID(enterprise.getMostSignificantBits(), enterprise.getLeastSignificantBits() - 1);
        scopes.run(Scope.system(Scope.SystemTask.CLOCK_SWEEP), () -> {
            var unusedToo = rounds.open(before, 1);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status = 'SUPERSEDED' | ck_self_check_superseded",
                "correction = '记错' | ck_self_check_correction",
                "list_code = 'own' | ck_self_check_own",
                "started_at = made_at + interval '1 second' | ck_self_check_times",
                "made_at = submitted_at + interval '1 second' | ck_self_check_times",
                "danger_count = item_count + 1 | self_check_check"
            })
    void returnThatContradictsItselfIsRefused(String change, String constraint) {
        assertThatThrownBy(() -> TestDatabase.execute(
                        "update self_check set " + change + " where enterprise_id = ?", enterprise))
                .hasMessageContaining(constraint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "result = 'OK' | ck_self_check_answer_danger",
                "danger_number = null | ck_self_check_answer_danger",
                "item = 'signs' | uq_self_check_answer"
            })
    void answerThatContradictsItselfIsRefused(String change, String constraint) {
        assertThatThrownBy(() -> TestDatabase.execute(
                        "update self_check_answer set " + change + " where result = 'DANGER' and self_check_id in"
                                + " (select id from self_check where enterprise_id = ?)",
                        enterprise))
                .hasMessageContaining(constraint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "due_date = from_date - 1 | ck_self_check_round_days",
                "status = 'RETURNED' | ck_self_check_round",
                "returned_at = now() | ck_self_check_round_returned",
                "stated_returns = 1 | ck_self_check_round_stated",
                "self_check_id = id | ck_self_check_round_answer"
            })
    void roundThatContradictsItselfIsRefused(String change, String constraint) {
        assertThatThrownBy(() -> TestDatabase.execute(
                        "update self_check_round set " + change + " where duty = 'CHECK' and enterprise_id = ?",
                        enterprise))
                .hasMessageContaining(constraint);
    }
}
