package worksafe.acceptance.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How a lock that guards no row is written stands in one place. */
class LocksTest {

    @Test
    void onlyTheAdvisoryLockSaysHowItIsTaken() {
        var writers = Repository.modules().stream()
                .flatMap(module -> Repository.sources(module, "main").stream())
                .filter(file -> Repository.read(file).contains("advisory_xact_lock"))
                .map(Repository::typeOf);

        assertThat(writers).as("take an AdvisoryLock instead").containsExactly("AdvisoryLock");
    }
}
