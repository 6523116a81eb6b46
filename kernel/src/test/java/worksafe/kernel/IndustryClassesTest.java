package worksafe.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndustryClassesTest {

    private static long distinct(int length) {
        return IndustryClasses.all().stream()
                .map(code -> code.substring(0, length))
                .distinct()
                .count();
    }

    @Test
    void thereAreAsManyAsTheStandardHas() {
        assertThat(distinct(1)).isEqualTo(20);
        assertThat(distinct(3)).isEqualTo(97);
        assertThat(distinct(4)).isEqualTo(473);
        assertThat(IndustryClasses.all()).hasSize(1381);
    }

    /** As many classes as the standard's own overview counts in each section. */
    @Test
    void everySectionHasItsClasses() {
        var classes = IndustryClasses.all().stream()
                .collect(Collectors.groupingBy(code -> code.charAt(0), Collectors.counting()));

        assertThat(classes)
                .containsEntry('A', 72L)
                .containsEntry('B', 39L)
                .containsEntry('C', 609L)
                .containsEntry('E', 44L)
                .containsEntry('G', 67L)
                .containsEntry('T', 1L);
    }

    @Test
    void everyClassIsAnIndustryCode() {
        assertThat(IndustryClasses.all())
                .allSatisfy(code -> assertThat(IndustryCode.of(code).value()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "C, true",
        "C26, true",
        "C267, true",
        "C2671, true",
        "G594, true",
        "M747, true",
        "P83, true",
        "C2, false",
        "C2673, false",
        "P82, false",
        "C44, false",
        "U, false",
        "c26, false",
        "'', false",
        "C26711, false"
    })
    void prefixIsThatOfAClassOrOfNone(String prefix, boolean known) {
        assertThat(IndustryClasses.haveOneWithin(prefix)).isEqualTo(known);
    }
}
