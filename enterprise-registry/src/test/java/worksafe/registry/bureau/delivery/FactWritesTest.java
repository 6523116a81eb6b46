package worksafe.registry.bureau.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import worksafe.kernel.RegionCode;
import worksafe.registry.bureau.delivery.FactWrites.Receipt;
import worksafe.registry.bureau.delivery.FactWrites.Told;
import worksafe.registry.bureau.delivery.FactWrites.Understood;
import worksafe.registry.bureau.record.RecordType;
import worksafe.registry.enterprise.ReportedFactOperations.Registration;
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

    private static final Receipt FIRST_RECEIPT = new Receipt(EARLY, FIRST, 1);
    private static final Receipt LAST_RECEIPT = new Receipt(LATE, SECOND, 1);

    private static Understood change(Receipt receipt, Map<String, String> content) {
        return new Understood(
                new UUID(0, 1), RegionCode.of("320281000000"), receipt, RecordType.REGISTRATION_CHANGE, content);
    }

    private static Told told(Understood change) {
        return new Told(change.day(), change.content(), change.receipt());
    }

    private static Registration saying(@Nullable String name, @Nullable String address) {
        return new Registration(name, null, null, address, null, null);
    }

    @Test
    void ofAnOlderChangeStandsWhatNothingIsKnownOfSince() {
        var moved = told(change(FIRST_RECEIPT, Map.of("changedOn", "2026-02-10", "address", "长江路2号")));
        var told = List.of(moved);
        var renamed = change(LAST_RECEIPT, Map.of("changedOn", "2026-02-01", "enterpriseName", "甲有限公司"));
        var both =
                change(LAST_RECEIPT, Map.of("changedOn", "2026-02-01", "enterpriseName", "甲有限公司", "address", "长江路1号"));
        var elsewhere = change(LAST_RECEIPT, Map.of("changedOn", "2026-02-01", "address", "长江路1号"));
        var later = change(LAST_RECEIPT, Map.of("changedOn", "2026-02-11", "address", "长江路3号"));

        assertThat(FactWrites.standing(renamed, told, Way.TAKE)).isEqualTo(saying("甲有限公司", null));
        assertThat(FactWrites.standing(both, told, Way.TAKE)).isEqualTo(saying("甲有限公司", null));
        assertThat(FactWrites.standing(elsewhere, told, Way.TAKE)).isEqualTo(Registration.NOTHING);
        assertThat(FactWrites.standing(later, told, Way.TAKE)).isEqualTo(saying(null, "长江路3号"));
    }

    @Test
    void ofOneDayTheFieldStandsThatWasToldLast() {
        var both = Map.of("changedOn", "2026-02-01", "enterpriseName", "甲有限公司", "address", "长江路1号");
        var moved = Map.of("changedOn", "2026-02-01", "address", "长江路2号");
        var first = change(FIRST_RECEIPT, both);
        var last = change(LAST_RECEIPT, moved);

        assertThat(FactWrites.standing(first, List.of(told(last)), Way.TAKE)).isEqualTo(saying("甲有限公司", null));
        assertThat(FactWrites.standing(last, List.of(told(first)), Way.TAKE)).isEqualTo(saying(null, "长江路2号"));
        assertThat(FactWrites.standing(first, List.of(told(last)), Way.OVERRULE))
                .as("a person's word")
                .isEqualTo(saying("甲有限公司", "长江路1号"));
    }

    @Test
    void whatSaysNothingOutdatesNothing() {
        var empty = told(change(LAST_RECEIPT, Map.of("changedOn", "2026-02-10", "address", "无")));
        var moved = change(FIRST_RECEIPT, Map.of("changedOn", "2026-02-01", "address", "长江路1号"));

        assertThat(FactWrites.standing(moved, List.of(empty), Way.TAKE)).isEqualTo(saying(null, "长江路1号"));
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
