package worksafe.registry.bureau.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import worksafe.kernel.RegionCode;
import worksafe.registry.bureau.delivery.FactWrites.Receipt;
import worksafe.registry.bureau.delivery.FactWrites.Understood;
import worksafe.registry.bureau.record.RecordType;
import worksafe.registry.enterprise.ReportedFactOperations.Way;

/** Of two that tell of the same the one stands that was received last. */
class FactWritesTest {

    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(1, 2);
    private static final Instant EARLY = Instant.parse("2026-03-01T01:00:00Z");
    private static final Instant LATE = EARLY.plusSeconds(1);
    private static final Map<String, String> OTHER = Map.of("headcount", "60");

    private static Understood told(Receipt receipt) {
        return new Understood(
                new UUID(0, 1),
                RegionCode.of("320281000000"),
                receipt,
                RecordType.HEADCOUNT,
                Map.of("headcount", "50"));
    }

    @Test
    void receiptsFollowTheirDeliveriesAndThenTheirLines() {
        assertThat(List.of(
                        new Receipt(EARLY, FIRST, 1),
                        new Receipt(EARLY, FIRST, 2),
                        new Receipt(EARLY, SECOND, 1),
                        new Receipt(LATE, FIRST, 1)))
                .isSorted();
    }

    @Test
    void whatWasReceivedEarlierDoesNotStandAgainstWhatWasReceivedSince() {
        var early = new Receipt(EARLY, FIRST, 1);
        var late = new Receipt(LATE, SECOND, 1);

        assertThat(FactWrites.isTakenBack(told(early), OTHER, late, Way.TAKE)).isTrue();
        assertThat(FactWrites.isTakenBack(told(late), OTHER, early, Way.TAKE)).isFalse();
        assertThat(FactWrites.isTakenBack(told(early), OTHER, early, Way.TAKE)).isFalse();
    }

    @Test
    void personMayOverruleThatAndTheSameIsNoContradiction() {
        var early = told(new Receipt(EARLY, FIRST, 1));
        var late = new Receipt(LATE, SECOND, 1);

        assertThat(FactWrites.isTakenBack(early, OTHER, late, Way.OVERRULE)).isFalse();
        assertThat(FactWrites.isTakenBack(early, early.content(), late, Way.TAKE))
                .isFalse();
    }
}
