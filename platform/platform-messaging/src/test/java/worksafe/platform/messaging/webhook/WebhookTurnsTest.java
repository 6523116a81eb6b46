package worksafe.platform.messaging.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import worksafe.platform.messaging.webhook.WebhookTurns.Outcome;

/** Who is served when, in seconds of a clock of its own. */
class WebhookTurnsTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final UUID THREE = new UUID(0, 3);

    private final WebhookTurns turns = new WebhookTurns(2, Duration.ofSeconds(10));

    private static long at(long seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }

    private UUID next(long seconds) {
        return turns.next(at(seconds)).orElseThrow();
    }

    private void done(UUID subscription, Outcome outcome, long seconds) {
        turns.done(subscription, outcome, at(seconds));
    }

    @Test
    void whoWasNotServedForLongestComesFirst() {
        turns.due(List.of(ONE, TWO, THREE), at(0));

        assertThat(List.of(next(0), next(0), next(0), next(0))).containsExactly(ONE, TWO, THREE, ONE);
        done(ONE, Outcome.ANSWERED, 1);
        assertThat(List.of(next(1), next(1), next(1))).containsExactly(TWO, THREE, ONE);
        assertThat(turns.next(at(1))).as("two calls of each at once").isEmpty();
    }

    @Test
    void whoHasNothingLeavesTheLine() {
        turns.due(List.of(ONE, TWO), at(0));
        var one = next(0);
        done(one, Outcome.NOTHING, 0);

        assertThat(List.of(next(0), next(0))).containsExactly(TWO, TWO);
        assertThat(turns.next(at(0))).isEmpty();
        turns.due(List.of(ONE), at(1));
        assertThat(next(1)).isEqualTo(ONE);
        done(ONE, Outcome.ANSWERED, 1);
        done(TWO, Outcome.ANSWERED, 1);
        assertThat(List.of(next(1), next(1)))
                .as("nothing of the other is due any more")
                .containsExactly(ONE, ONE);
    }

    @Test
    void whoGivesNoAnswerIsCalledByOneAndRestsLongerEachTime() {
        turns.due(List.of(ONE), at(0));
        done(next(0), Outcome.SILENT, 10);

        assertThat(turns.next(at(19))).isEmpty();
        assertThat(next(20)).isEqualTo(ONE);
        assertThat(turns.next(at(20))).as("one at a time").isEmpty();
        done(ONE, Outcome.SILENT, 30);
        assertThat(turns.next(at(49))).isEmpty();
        assertThat(next(50)).isEqualTo(ONE);
        done(ONE, Outcome.ANSWERED, 50);
        assertThat(List.of(next(50), next(50))).containsExactly(ONE, ONE);
    }

    @Test
    void receiversThatHangDoNotStopTheOthers() {
        var hanging = IntStream.range(10, 18).mapToObj(i -> new UUID(0, i)).toList();
        var all = new ArrayList<>(hanging);
        all.add(ONE);
        turns.due(all, at(0));
        // Sixteen places: each that hangs has one, then another, for ten seconds.
        IntStream.range(0, 16).forEach(i -> assertThat(next(0)).isNotNull());
        hanging.forEach(subscription -> done(subscription, Outcome.SILENT, 10));

        // Their places are for whoever answers, as often as it does.
        for (int i = 0; i < 100; i++) {
            assertThat(next(11)).isEqualTo(ONE);
            done(ONE, Outcome.ANSWERED, 11);
        }
    }
}
