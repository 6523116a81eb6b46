package worksafe.platform.service.lock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AdvisoryLockTest {

    @Test
    void keysAreHashedWithTheSaltOfTheirLock() {
        assertThat(new AdvisoryLock("plan of a year", 89).taking(":key"))
                .isEqualTo("pg_advisory_xact_lock(hashtextextended(:key, 89))");
    }

    @Test
    void whoDoesNotWaitAsksForTheSameKey() {
        assertThat(new AdvisoryLock("relay of a topic", 1).takingIfFree("?"))
                .isEqualTo("pg_try_advisory_xact_lock(hashtextextended(?, 1))");
    }

    @Test
    void oneAccountIsOneKeyHoweverItIsSpelt() {
        assertThat(AdvisoryLock.ofAccounts("roster", 45).taking("?"))
                .isEqualTo("pg_advisory_xact_lock(hashtextextended(account(?), 45))");
    }
}
