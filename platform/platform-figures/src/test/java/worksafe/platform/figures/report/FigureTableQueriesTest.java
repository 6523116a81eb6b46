package worksafe.platform.figures.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import worksafe.platform.figures.definition.Figure;
import worksafe.platform.figures.definition.ShippedFigures;

/** What few did in the period before is not told beside what they do now. */
class FigureTableQueriesTest {

    private final Figure count = ShippedFigures.load(getClass().getClassLoader()).stream()
            .filter(figure -> figure.code().equals("deed-entered"))
            .findFirst()
            .orElseThrow();

    private static Map<String, Long> entered(long number) {
        return Map.of("ENTERED", number);
    }

    @Test
    void whatWouldGiveAwayFewOfThePeriodBeforeIsNotToldEither() {
        var then = Map.of("a", entered(1), "b", entered(9), "c", entered(5));

        assertThat(FigureTableQueries.few(List.of("a", "b", "c", "d"), then, count, 3))
                .containsExactlyInAnyOrder("a", "c");
    }

    @Test
    void allIsToldWhereNothingWasFew() {
        assertThat(FigureTableQueries.few(List.of("a", "d"), Map.of("a", entered(3)), count, 3))
                .isEmpty();
        assertThat(FigureTableQueries.few(List.of("a"), Map.of("a", entered(1)), count, 0))
                .isEmpty();
    }
}
