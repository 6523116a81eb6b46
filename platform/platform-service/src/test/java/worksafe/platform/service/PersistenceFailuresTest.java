package worksafe.platform.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.platform.http.HttpProblem;

class PersistenceFailuresTest {

    private final PersistenceFailures failures = new PersistenceFailures(new SimpleMeterRegistry());

    @Test
    void failureIsReadFromItsCause() {
        assertThat(failures.read(new IllegalStateException(new SQLException("duplicate", "23505"))))
                .contains(HttpProblem.CONFLICT);
    }

    @Test
    void failedCommitIsReadFromWhatItSuppressed() {
        // As Narayana tells of a deferred constraint: the database's word is suppressed, not the cause.
        var commit = new IllegalStateException("could not commit");
        commit.addSuppressed(new IllegalStateException(new SQLException("deadlock detected", "40P01")));

        assertThat(failures.read(new IllegalStateException(commit))).contains(HttpProblem.CONFLICT);
    }

    @Test
    void connectionThatTheDatabaseGaveUpIsWantedAgainLater() {
        var given = new SQLException("terminating connection due to idle-in-transaction timeout", "25P03");

        assertThat(failures.read(new IllegalStateException(given))).contains(HttpProblem.UNAVAILABLE);
        assertThat(PersistenceFailures.isUnavailable(new IllegalStateException(given)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "40001, true, false",
        "40P01, true, false",
        "55P03, true, false",
        "57014, true, false",
        "25P04, true, false",
        "08006, false, true",
        "57P01, false, true",
        "23505, false, false",
        "22001, false, false"
    })
    void whatMayPassIsToldFromWhatIsAwayAndFromWhatIsWrong(String state, boolean mayPass, boolean away) {
        var failure = new IllegalStateException(new SQLException("as the database says", state));

        assertThat(PersistenceFailures.mayPass(failure)).isEqualTo(mayPass);
        assertThat(PersistenceFailures.isUnavailable(failure)).isEqualTo(away);
    }

    @Test
    void circlesEnd() {
        var outer = new IllegalStateException("outer");
        outer.addSuppressed(new IllegalStateException("inner", outer));

        assertThat(failures.read(outer)).isEmpty();
    }
}
