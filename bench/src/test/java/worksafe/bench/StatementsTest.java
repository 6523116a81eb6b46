package worksafe.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StatementsTest {

    private static final String LOG = """
            2026-11-28 10:00:00.001 UTC [7] registry_jobs@registry LOG:  execute S_1: select 1 from outbox
            2026-11-28 10:00:00.002 UTC [9] registry_app@registry LOG:  execute S_2: BEGIN
            2026-11-28 10:00:00.002 UTC [9] registry_app@registry LOG:  execute <unnamed>: select set_config('app.subject', $1, true)
            2026-11-28 10:00:00.002 UTC [9] registry_app@registry DETAIL:  Parameters: $1 = 'bench-reader'
            2026-11-28 10:00:00.003 UTC [7] registry_jobs@registry LOG:  execute S_4: select 2 from outbox
            2026-11-28 10:00:00.003 UTC [9] registry_app@registry LOG:  execute S_3: select *
            \tfrom enterprise
            \twhere id=$1 and seen<$2 and name=$10 and note is not distinct from $3
            2026-11-28 10:00:00.003 UTC [9] registry_app@registry DETAIL:  Parameters: $1 = 'a-b', $2 = '2026-01-01 10:00:00', $10 = 'O''Neill', $3 = NULL
            2026-11-28 10:00:00.004 UTC [9] registry_app@registry LOG:  execute S_5: COMMIT
            """;

    @Test
    void requestIsFoundByItsPersonAndFilledWithItsParameters() {
        assertThat(Statements.ofLastRequest(LOG, "bench-reader"))
                .containsExactly("BEGIN", "select set_config('app.subject', 'bench-reader', true)", """
                        select *
                        from enterprise
                        where id='a-b' and seen<E'2026-01-01 10\\x3a00\\x3a00' and name='O''Neill' and note is not distinct from NULL""", "COMMIT");
    }

    @Test
    void onlyTheLastOfSeveralRequestsCounts() {
        assertThat(Statements.ofLastRequest(LOG + LOG.replace("a-b", "c-d"), "bench-reader"))
                .hasSize(4)
                .anyMatch(statement -> statement.contains("id='c-d'"));
    }

    @Test
    void requestOfSeveralTransactionsIsTakenWhole() {
        var request = LOG + LOG.replace("from enterprise", "from code") + LOG.replace("from enterprise", "from code");

        assertThat(Statements.ofLastRequest(request + request.replace("a-b", "c-d"), "bench-reader"))
                .hasSize(12)
                .filteredOn(statement -> statement.contains("id='c-d'"))
                .hasSize(3);
    }

    @Test
    void whatTheSessionServedAfterwardsIsNotTaken() {
        var job = LOG.replace("bench-reader", "system:RELAY").replace("a-b", "c-d");

        assertThat(Statements.ofLastRequest(LOG + job, "bench-reader"))
                .hasSize(4)
                .noneMatch(statement -> statement.contains("c-d"));
    }

    @Test
    void anotherPersonsRequestsAreNotTaken() {
        assertThatThrownBy(() -> Statements.ofLastRequest(LOG, "somebody"))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("somebody");
    }

    @Test
    void parameterMayBeLong() {
        var longLog = LOG.replace("O''Neill", "O''Neill".repeat(20_000));

        assertThat(Statements.ofLastRequest(longLog, "bench-reader"))
                .anyMatch(statement -> statement.length() > 100_000);
    }
}
