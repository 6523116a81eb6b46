package worksafe.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.kernel.InvalidValue;

class DatesTest {

    private static final ObjectMapper JSON = json();

    @Test
    void firstAndLastDayAreRead() {
        assertThat(Dates.day("1900-01-01")).isEqualTo(LocalDate.of(1900, 1, 1));
        assertThat(Dates.day("2200-12-31")).isEqualTo(LocalDate.of(2200, 12, 31));
        assertThat(Dates.instant("2026-03-01T08:00:00+08:00")).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
        assertThat(Dates.instant("2026-03-01T00:00:00.123456Z")).isEqualTo("2026-03-01T00:00:00.123456Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+5874898-01-01", "-4714-11-24", "1899-12-31", "2201-01-01", "0000-01-01", "+999999999-12-31"})
    void farDaysAreRefusedWhereverTheyAreRead(String day) {
        var cursor = Cursor.decode(Cursor.encode("day", List.of(day)), "day");

        assertThatThrownBy(() -> Dates.day(day))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("date-out-of-range");
        assertThatThrownBy(() -> Dates.instant(day + "T00:00:00Z")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> cursor.value(0, Dates::day)).isInstanceOf(RequestProblem.class);
        assertThatThrownBy(() -> JSON.readValue('"' + day + '"', LocalDate.class))
                .isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"20454", "[2026,1,1]", "\"\"", "\"2026-02-30\"", "\"2026-1-1\"", "\"20260101\"", "true", "{}"})
    void numbersArraysAndOtherFormsAreNoDays(String json) {
        assertThatThrownBy(() -> JSON.readValue(json, LocalDate.class))
                .isInstanceOfAny(JsonProcessingException.class, InvalidValue.class);
        assertThatThrownBy(() -> JSON.readValue(json, Instant.class))
                .isInstanceOfAny(JsonProcessingException.class, InvalidValue.class);
    }

    private static ObjectMapper json() {
        var mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new StrictJson().customize(mapper);
        return mapper;
    }
}
