package worksafe.platform.messaging.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Scope;

class ReadScopeTest {

    private static final Scope COUNTY = place("320281000000");
    private static final Scope TOWN = place("320281102000");
    private static final Scope OTHER_TOWN = place("320281103000");

    private static Scope place(String region) {
        return new Scope(RegionCode.of(region), null, null, "reader", null);
    }

    private static Scope of(@Nullable Set<Sector> sectors, @Nullable Set<UUID> enterprises) {
        return new Scope(RegionCode.of("320281000000"), sectors, enterprises, "reader", null);
    }

    private static ReadScope handedBack(ReadScope read) {
        return ReadScope.decode(read.encode());
    }

    @Test
    void sameScopeHasGainedNothing() {
        for (var scope :
                Set.of(COUNTY, TOWN, of(Set.of(Sector.EMERGENCY), null), of(null, Set.of()), Scope.nothing())) {
            assertThat(handedBack(ReadScope.whole(scope)).gain(scope)).isEmpty();
        }
    }

    @Test
    void narrowerScopeHasGainedNothing() {
        assertThat(handedBack(ReadScope.whole(COUNTY)).gain(TOWN)).isEmpty();
        assertThat(handedBack(ReadScope.whole(COUNTY)).gain(of(Set.of(Sector.EMERGENCY), null)))
                .isEmpty();
        assertThat(handedBack(ReadScope.whole(COUNTY)).gain(Scope.nothing())).isEmpty();
    }

    @Test
    void widerScopeHasGainedWhatWasNotReadBefore() {
        var gain = handedBack(ReadScope.whole(TOWN)).gain(COUNTY).orElseThrow();
        assertThat(gain.through()).isZero();
        assertThat(gain.before().covers(RegionCode.of("320281102005"), null, null))
                .isTrue();
        assertThat(gain.before().covers(RegionCode.of("320281103005"), null, null))
                .isFalse();
        assertThat(handedBack(ReadScope.whole(of(Set.of(Sector.EMERGENCY), null)))
                        .gain(of(Set.of(Sector.EMERGENCY, Sector.TRANSPORT), null)))
                .isPresent();
    }

    @Test
    void anotherPlaceIsGainedThoughTheFirstIsLost() {
        assertThat(handedBack(ReadScope.whole(TOWN)).gain(OTHER_TOWN)).isPresent();
    }

    @Test
    void whatIsMadeUpForGoesOnWhereItWasUnlessTheScopeGrowsAgain() {
        var filling = handedBack(ReadScope.whole(TOWN).filled(COUNTY, 17));

        assertThat(filling.gain(COUNTY).orElseThrow().through()).isEqualTo(17);
        assertThat(filling.gain(OTHER_TOWN).orElseThrow().through()).isEqualTo(17);
        assertThat(filling.gain(place("320200000000")).orElseThrow().through()).isZero();
        assertThat(filling.gain(TOWN)).isEmpty();
    }

    @Test
    void whatWasDroppedMeanwhileIsToldAgain() {
        var moved = handedBack(handedBack(ReadScope.whole(TOWN)).filled(OTHER_TOWN, 17));

        assertThat(moved.gain(OTHER_TOWN).orElseThrow().through()).isEqualTo(17);
        assertThat(moved.gain(COUNTY).orElseThrow().before().region()).isNull();
        assertThat(moved.gain(TOWN)).isPresent();
        assertThat(handedBack(ReadScope.whole(TOWN).filled(COUNTY, 3)).gain(TOWN))
                .isEmpty();
    }

    @Test
    void whoBecomesALeaderIsToldEverythingAgain() {
        var gain = handedBack(ReadScope.whole(COUNTY)).gain(COUNTY.leading()).orElseThrow();

        assertThat(gain.before().region()).isNull();
        assertThat(handedBack(ReadScope.whole(COUNTY.leading())).gain(COUNTY)).isEmpty();
    }

    @Test
    void leaderWhoseOfficeIsAWiderOneIsToldWhatLiesOutsideTheOldOne() {
        var gain = handedBack(ReadScope.whole(TOWN.leading()))
                .gain(COUNTY.leading())
                .orElseThrow();

        assertThat(gain.before().region()).isEqualTo(TOWN.region());
    }

    @Test
    void leaderOfAPartLeadsWhatTheLeaderOfTheWholeDidNot() {
        assertThat(handedBack(ReadScope.whole(COUNTY.leading())).gain(TOWN.leading()))
                .isPresent();
    }

    @Test
    void ofManyEnterprisesItIsOnlyKnownThatTheyAreTheSame() {
        var many = IntStream.range(0, 40).mapToObj(i -> new UUID(7, i)).collect(Collectors.toSet());
        var read = handedBack(ReadScope.whole(of(null, many)));

        assertThat(read.gain(of(null, many))).isEmpty();
        assertThat(read.gain(of(null, Set.of(new UUID(7, 1))))
                        .orElseThrow()
                        .before()
                        .region())
                .isNull();
        assertThat(read.encode()).hasSizeLessThan(300);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1|320281000000;*;*",
                "2|320281000000;*;*;-",
                "1|320281000000;*;*;-|x",
                "1|320281;*;*;-",
                "1|320281000000;NOWHERE;*;-",
                "1|320281000000;*;x;-",
                "1|320281000000;*;*;-|320281000000;*;*;-|-1",
                "1|320281000000;*;*;-|320281000000;*;*;-|x",
                ""
            })
    void whatWasNotWrittenHereIsRefused(String text) {
        var encoded = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));

        assertThatThrownBy(() -> ReadScope.decode(encoded)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ReadScope.decode("*")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ReadScope.decode("A".repeat(9_000))).isInstanceOf(IllegalArgumentException.class);
    }
}
