package worksafe.platform.figures.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
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
    void hiddenOnesThatAreFewTogetherTakeTheNextLargerOneAlong() {
        assertThat(SmallNumbers.hidden(List.of(List.of(40L), List.of(1L), List.of(1L), List.of(5L)), 3))
                .containsExactly(1, 2, 3);
        assertThat(SmallNumbers.hidden(List.of(List.of(1L), List.of(1L)), 3))
                .as("their sum is as small and not told either")
                .containsExactly(0, 1);
        assertThat(SmallNumbers.hidden(List.of(List.of(9L, 1L), List.of(8L, 1L), List.of(4L, 0L), List.of(30L, 7L)), 3))
                .as("one that has none of what is few would hide nothing")
                .containsExactly(0, 1, 3);
    }

    @Test
    void whatIsLeftOfTheSumIsNeverFewUnlessTheSumIs() {
        var random = new Random(20_261_217);
        for (var round = 0; round < 5_000; round++) {
            var least = random.nextInt(8);
            var numbers = 1 + random.nextInt(3);
            var lines = Stream.generate(() -> Stream.generate(() -> (long) random.nextInt(12))
                            .limit(numbers)
                            .toList())
                    .limit(random.nextInt(7))
                    .toList();

            var hidden = SmallNumbers.hidden(lines, least);

            for (var line = 0; line < lines.size(); line++) {
                assertThat(hidden.contains(line) || !SmallNumbers.isSmall(lines.get(line), least))
                        .as("%s below %d: line %d", lines, least, line)
                        .isTrue();
            }
            if (lines.stream().noneMatch(line -> SmallNumbers.isSmall(line, least))) {
                assertThat(hidden).as("%s below %d", lines, least).isEmpty();
            }
            for (var number = 0; number < numbers; number++) {
                var at = number;
                var left = hidden.stream()
                        .mapToLong(line -> lines.get(line).get(at))
                        .sum();
                var sum = lines.stream().mapToLong(line -> line.get(at)).sum();
                assertThat(left == sum || !SmallNumbers.isSmall(List.of(left), least))
                        .as("%s below %d: number %d without %s", lines, least, number, hidden)
                        .isTrue();
            }
        }
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
