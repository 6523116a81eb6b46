package worksafe.platform.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.Messages;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.FactTime.FactProblem;

class FactTimeTest {

    private static final Instant NOW = Instant.parse("2026-03-20T02:00:00.123456Z");

    @Test
    void factIsKeptBesideItsEntryAndNamesTheLegalDay() {
        // Ten in the evening of the 16th in UTC is the 17th in Shanghai.
        var fact = FactTime.stated(Instant.parse("2026-03-16T22:00:00.123456Z"), NOW, 15);

        assertThat(fact.at()).isEqualTo(Instant.parse("2026-03-16T22:00:00.123Z"));
        assertThat(fact.earlier()).isEqualTo(fact.at());
        assertThat(fact.enteredAt()).isEqualTo(NOW);
        assertThat(fact.day()).isEqualTo(LocalDate.parse("2026-03-17"));
    }

    @Test
    void whatIsEnteredAsItHappensTellsNothingBeside() {
        assertThat(FactTime.now(NOW).earlier()).isNull();
        assertThat(FactTime.told(null, NOW).earlier()).isNull();
        assertThat(FactTime.told(NOW.plusSeconds(1), NOW).earlier()).isNull();
    }

    @Test
    void nothingIsEnteredThatIsStillToCome() {
        assertThat(refusal(() -> FactTime.stated(NOW.plusMillis(1), NOW, 15)).type())
                .isEqualTo(FactProblem.FACT_IN_FUTURE);
        assertThat(FactTime.stated(NOW, NOW, 0).at()).isBeforeOrEqualTo(NOW);
    }

    @Test
    void whatIsOlderThanThePolicyAllowsIsRefusedByTheDay() {
        var firstMoment = Instant.parse("2026-03-04T16:00:00Z");

        assertThat(FactTime.stated(firstMoment, NOW, 15).day()).isEqualTo(LocalDate.parse("2026-03-05"));
        var refusal = refusal(() -> FactTime.stated(firstMoment.minusMillis(1), NOW, 15));
        assertThat(refusal.type()).isEqualTo(FactProblem.FACT_TOO_OLD);
        assertThat(refusal.arguments()).contains("15", "2026-03-05");
    }

    @Test
    void whatFollowsComesAfter() {
        var fact = FactTime.stated(NOW.minusSeconds(60), NOW, 15);

        assertThat(fact.since(NOW.minusSeconds(60))).isEqualTo(fact);
        assertThat(refusal(() -> fact.since(NOW.minusSeconds(30))).type()).isEqualTo(FactProblem.FACT_BEFORE_CAUSE);
    }

    /** Two machines' clocks differ; that is no reason to refuse what happens now. */
    @Test
    void whatIsEnteredAsItHappensFollowsWhateverWasBefore() {
        assertThat(FactTime.now(NOW).since(NOW.plusSeconds(5)).at()).isEqualTo(NOW);
    }

    @Test
    void refusalsHaveTheirWordsInBothLanguages() {
        var messages = Messages.load(FactTimeTest.class.getClassLoader());

        for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(messages.keys(locale))
                    .containsAll(Arrays.stream(FactProblem.values())
                            .flatMap(problem -> Stream.of(problem.slug() + ".title", problem.slug() + ".detail"))
                            .toList());
        }
    }

    private static RuleViolation refusal(ThrowingCallable verb) {
        return catchThrowableOfType(RuleViolation.class, verb);
    }
}
