package worksafe.inspections.srd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import worksafe.inspections.srd.form.Digest;
import worksafe.inspections.srd.form.Suite;

class SealChainTest {

    private static final Setup VECTOR = PublishedVector.of(Suite.SHA256);

    @Test
    void drawsFollowOneAnotherWithoutGap() {
        var chain = SealChain.before(VECTOR.terms().authority());
        for (int number = 1; number <= 5; number++) {
            var sealed = record(number, chain.seal());

            chain = chain.follow(sealed);

            assertThat(chain.number()).isEqualTo(number);
            assertThat(chain.seal()).isEqualTo(sealed.seal());
        }
    }

    @Test
    void aDrawCannotBeLeftOutRepeatedOrRedone() {
        var before = SealChain.before(VECTOR.terms().authority());
        var first = record(1, Digest.NONE);
        var chain = before.follow(first);

        assertThatThrownBy(() -> chain.follow(first)).hasMessageContaining("draw-chain-number");
        assertThatThrownBy(() -> chain.follow(record(3, first.seal()))).hasMessageContaining("draw-chain-number");
        assertThatThrownBy(() -> chain.follow(record(2, Digest.NONE))).hasMessageContaining("draw-chain-previous-seal");
    }

    @Test
    void openingTwiceGivesTheSameResult() {
        var logged = VECTOR.open().result().digest(Suite.SHA256);

        VECTOR.open().result().requireSame(logged, Suite.SHA256);

        assertThat(logged).isEqualTo(VECTOR.open().result().digest(Suite.SHA256));
    }

    private static SealedRecord record(int number, Digest previous) {
        var terms = VECTOR.terms();
        return VECTOR.withTerms(new DrawTerms(
                        terms.authority(),
                        terms.drawId(),
                        number,
                        previous,
                        terms.plan(),
                        terms.beacon(),
                        terms.contributors(),
                        terms.quotas(),
                        terms.substitutionReasons(),
                        terms.teamSize()))
                .sealed()
                .sealedRecord();
    }
}
