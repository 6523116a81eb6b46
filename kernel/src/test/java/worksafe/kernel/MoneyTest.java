package worksafe.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void yuanAndFenAreTheSameAmount() {
        assertThat(Money.ofYuan(new BigDecimal("12.30"))).isEqualTo(new Money(1230));
        assertThat(Money.ofYuan(3)).hasToString("3.00");
        assertThat(new Money(5).yuan()).isEqualTo(new BigDecimal("0.05"));
        assertThat(Money.ofYuan(new BigDecimal("1E+4"))).isEqualTo(new Money(1_000_000));
        assertThat(Money.ofYuan(new BigDecimal("1.2000"))).isEqualTo(new Money(120));
    }

    @Test
    void aFractionOfAFenCannotBeHeld() {
        assertThatThrownBy(() -> Money.ofYuan(new BigDecimal("0.001"))).hasMessageStartingWith("money-below-fen");
    }

    @Test
    void overflowIsRefusedInsteadOfWrapping() {
        var most = new Money(Long.MAX_VALUE);

        assertThatThrownBy(() -> most.plus(new Money(1))).hasMessageStartingWith("money-out-of-range");
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE).minus(new Money(1)))
                .hasMessageStartingWith("money-out-of-range");
        assertThatThrownBy(() -> most.times(BigDecimal.TEN, RoundingMode.DOWN))
                .hasMessageStartingWith("money-out-of-range");
        assertThatThrownBy(() -> Money.ofYuan(new BigDecimal("1E+999999999")))
                .hasMessageStartingWith("money-out-of-range");
    }

    @Test
    void ratesRoundAsTold() {
        var amount = new Money(101);
        var half = new BigDecimal("0.5");

        assertThat(amount.times(half, RoundingMode.HALF_UP)).isEqualTo(new Money(51));
        assertThat(amount.times(half, RoundingMode.DOWN)).isEqualTo(new Money(50));
    }

    @Test
    void whatIsAddedCanBeTakenAwayAgain() {
        Generated.many(1_000, random -> new Money[] {new Money(random.nextInt()), new Money(random.nextInt())})
                .forEach(
                        pair -> assertThat(pair[0].plus(pair[1]).minus(pair[1])).isEqualTo(pair[0]));
    }

    @Test
    void amountsAreOrdered() {
        assertThat(new Money(-1).isNegative()).isTrue();
        assertThat(Money.ZERO.isNegative()).isFalse();
        assertThat(new Money(2)).isGreaterThan(new Money(1));
    }
}
