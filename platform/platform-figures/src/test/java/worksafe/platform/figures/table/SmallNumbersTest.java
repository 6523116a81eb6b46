package worksafe.platform.figures.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Numbers that would tell of a few people are not told, and cannot be reckoned from the others. */
class SmallNumbersTest {

    @Test
    void nothingIsHiddenWhereAllIsTold() {
        assertThat(SmallNumbers.hidden(List.of(List.of(1L), List.of(2L)), 0)).isEmpty();
    }

    @Test
    void noneIsNotFew() {
        assertThat(SmallNumbers.hidden(List.of(List.of(0L), List.of(3L)), 3)).isEmpty();
    }

    @Test
    void theNextLargerOneGoesWithASmallOne() {
        assertThat(SmallNumbers.hidden(List.of(List.of(40L), List.of(2L), List.of(0L), List.of(5L)), 3))
                .containsExactly(1, 3);
    }

    @Test
    void twoSmallOnesHideOneAnother() {
        assertThat(SmallNumbers.hidden(List.of(List.of(40L), List.of(2L), List.of(1L)), 3))
                .containsExactly(1, 2);
    }

    @Test
    void whatWouldGiveASmallOneAwayIsNamedByItsKey() {
        assertThat(SmallNumbers.hidden(Map.of("a", List.of(40L), "b", List.of(2L), "c", List.of(5L)), 3))
                .containsExactlyInAnyOrder("b", "c");
    }

    @Test
    void partsOfALineCountToo() {
        assertThat(SmallNumbers.hidden(List.of(List.of(40L, 1L)), 3)).containsExactly(0);
        assertThat(SmallNumbers.isSmall(List.of(40L, 3L, 0L), 3)).isFalse();
    }
}
