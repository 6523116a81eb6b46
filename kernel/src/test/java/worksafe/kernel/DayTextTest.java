package worksafe.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1980-01-05",
                "1980/1/5",
                "1980.1.5",
                "19800105",
                "1980年1月5日",
                "1980-01-05 00:00:00",
                "1980-01-05T08:30",
                " １９８０－０１－０５ "
            })
    void daysAreReadAsTheyAreWritten(String text) {
        assertThat(DayText.read(text)).contains(new DayText(LocalDate.of(1980, 1, 5), false));
    }

    @Test
    void numberOfASpreadsheetIsADay() {
        assertThat(DayText.read("29225")).contains(new DayText(LocalDate.of(1980, 1, 5), true));
        assertThat(DayText.read("47848.5")).contains(new DayText(LocalDate.of(2030, 12, 31), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1980", "1980-02-30", "19801301", "31.12.2030", "长期", "123456"})
    void otherTextsNameNoDay(String text) {
        assertThat(DayText.read(text)).isEmpty();
    }
}
