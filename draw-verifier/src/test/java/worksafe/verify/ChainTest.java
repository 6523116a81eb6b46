package worksafe.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Draws of one authority, each naming the one before. */
class ChainTest {

    private static final String ZEROS = "0".repeat(64);
    private static final String FIRST = numbered(1, ZEROS);
    private static final String SECOND = numbered(2, seal(FIRST));
    private static final String THIRD = numbered(3, seal(SECOND));

    private static String numbered(int number, String previous) {
        var sealed = Sample.sealed(Sample.SHA256);
        sealed = Sample.changed(sealed, "\"drawNumber\":7", "\"drawNumber\":" + number);
        return Sample.resealed(Sample.changed(sealed, ZEROS, previous));
    }

    private static String seal(String bundle) {
        return BundleForm.read(Sample.bytes(bundle)).seal();
    }

    private static EarlierDraws bundles(String... bundles) {
        var earlier = EarlierDraws.unknown();
        for (var bundle : bundles) {
            earlier = earlier.andBundle(Sample.bytes(bundle));
        }
        return earlier;
    }

    private static Verification verify(String bundle, EarlierDraws earlier) {
        return Verifier.ofTheBundleAlone().after(earlier).verify(Sample.bytes(bundle));
    }

    @Test
    void anUnbrokenChainHolds() {
        assertThat(verify(THIRD, bundles(SECOND, FIRST)).of(Check.CHAIN)).isEqualTo(CheckOutcome.State.HOLDS);
        assertThat(verify(THIRD, bundles(FIRST, SECOND)).holds()).isTrue();
        assertThat(verify(SECOND, EarlierDraws.unknown().andSeal(seal(FIRST))).of(Check.CHAIN))
                .isEqualTo(CheckOutcome.State.HOLDS);
        assertThat(verify(SECOND, EarlierDraws.unknown()).of(Check.CHAIN)).isEqualTo(CheckOutcome.State.OPEN);
        assertThat(verify(FIRST, EarlierDraws.unknown()).of(Check.CHAIN)).isEqualTo(CheckOutcome.State.HOLDS);
    }

    @Test
    void aDrawThatIsMissingIsSeen() {
        assertRefused(verify(THIRD, bundles(FIRST)), "The draw before number 3: expected number 2, found 1");
        assertRefused(
                verify(THIRD, EarlierDraws.unknown().andSeal(seal(FIRST))),
                "The seal before draw number 3: expected " + seal(FIRST) + ", found " + seal(SECOND));
    }

    @Test
    void anotherDrawInItsPlaceIsSeen() {
        var other = Sample.resealed(Sample.changed(SECOND, "示例计划", "另一计划"));

        assertRefused(verify(THIRD, bundles(other)), "expected " + seal(other));
    }

    @Test
    void aDrawOfAnotherAuthorityIsNoDrawBefore() {
        var other = Sample.resealed(Sample.changed(SECOND, "310115000000", "310116000000"));

        assertRefused(verify(THIRD, bundles(other)), "one of authority 310115000000, found one of 310116000000");
    }

    @Test
    void aFirstDrawHasNoDrawBefore() {
        assertRefused(verify(numbered(1, seal(THIRD)), EarlierDraws.unknown()), "expected previous seal 0000");
    }

    @Test
    void whatIsNoBundleOrNotSealedCannotBeADrawBefore() {
        assertThatThrownBy(() -> bundles("{}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found {}");
        assertThatThrownBy(() -> bundles(Sample.changed(FIRST, "示例计划", "另一计划")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found " + seal(FIRST));
        assertThatThrownBy(() -> EarlierDraws.unknown().andSeal("abc")).isInstanceOf(IllegalArgumentException.class);
        assertThat(EarlierDraws.isSeal(HexFormat.of().formatHex(new byte[32]))).isTrue();
    }

    private static void assertRefused(Verification verification, String why) {
        var failure = verification.failure().orElseThrow();
        assertThat(failure.check()).isEqualTo(Check.CHAIN);
        assertThat(failure.reason().orElseThrow().in(Locale.ENGLISH)).contains(why);
    }
}
