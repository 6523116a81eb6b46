package worksafe.platform.duties.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A checkpoint takes what fits into half a second. */
class LeafBatchTest {

    private final LeafBatch batch = new LeafBatch();

    @Test
    void quickOnesGrowToTheMost() {
        var before = batch.size();
        batch.took(before, Duration.ofMillis(10));
        assertThat(batch.size()).isEqualTo(2 * before);
        for (int i = 0; i < 10; i++) {
            batch.took(batch.size(), Duration.ofMillis(100));
        }
        assertThat(batch.size()).isEqualTo(LeafBatch.MOST);
    }

    @Test
    void slowOneIsFollowedByWhatFits() {
        batch.took(1_000, Duration.ofMillis(600));
        assertThat(batch.size()).isEqualTo(833);
        batch.took(600, Duration.ofMillis(600));
        assertThat(batch.size()).as("slow though it was not full").isEqualTo(LeafBatch.LEAST);
        batch.took(LeafBatch.LEAST, Duration.ofSeconds(30));
        assertThat(batch.size()).isEqualTo(LeafBatch.LEAST);
    }

    @Test
    void fewLeavesTellNothing() {
        var before = batch.size();
        batch.took(1, Duration.ofMillis(20));
        batch.took(before - 1, LeafBatch.ROUND);
        assertThat(batch.size()).isEqualTo(before);
    }
}
