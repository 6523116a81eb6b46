package worksafe.platform.service.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.Messages;
import worksafe.platform.http.PlaceCode;

class ColumnsTest {

    private static final Messages MESSAGES = Messages.load(ColumnsTest.class.getClassLoader());

    @Test
    void titlesAreTheCallersHalfWithoutItsAsides() {
        assertThat(Columns.of(Line.class, words(Locale.SIMPLIFIED_CHINESE)).titles())
                .containsExactly("期限", "天气", "依据 · 条款", "名称", "区划", "逾期");
        assertThat(Columns.of(Line.class, words(Locale.ENGLISH)).titles())
                .containsExactly("Due date", "Weather", "Basis · Clause", "Name", "Region", "Overdue");
    }

    @Test
    void valuesAreWhatPeopleRead() {
        var object = JsonNodeFactory.instance.objectNode().put("a", 1);
        var row = new Values(
                Sky.SUN,
                List.of(Sky.SUN, Sky.RAIN),
                Map.of("a", 1),
                false,
                object,
                Instant.parse("2026-03-10T16:05:06.789Z"),
                LocalDate.of(2026, 3, 31),
                7L,
                List.of(new Basis("第四十一条"), new Basis("第六十二条")));

        assertThat(Columns.of(Values.class, words(Locale.SIMPLIFIED_CHINESE)).cells(row))
                .isEqualTo(List.of(
                        "晴",
                        "晴；雨",
                        "a: 1",
                        "否",
                        "{\"a\":1}",
                        LocalDateTime.of(2026, 3, 11, 0, 5, 6),
                        LocalDate.of(2026, 3, 31),
                        7L,
                        "第四十一条；第六十二条"));
    }

    @Test
    void constantOfNoTableIsNamedByItsOwnText() {
        assertThat(words(Locale.SIMPLIFIED_CHINESE).title(Wind.NORTH_EAST)).isEqualTo("东北风");
        assertThat(words(Locale.ENGLISH).title(Wind.NORTH_EAST)).isEqualTo("north-easterly");
        assertThat(words(Locale.ENGLISH).title(Thread.State.NEW)).isEqualTo("NEW");
    }

    @Test
    void codeOfAPlaceHasItsNameBesideIt() {
        var columns = Columns.of(Placed.class, words(Locale.SIMPLIFIED_CHINESE));

        assertThat(columns.titles()).containsExactly("区划", "区划名称");
        assertThat(Columns.of(Placed.class, words(Locale.ENGLISH)).titles()).containsExactly("Region", "Region name");
        assertThat(columns.cells(new Placed("320281102000"))).containsExactly("320281102000", "月城镇");
        assertThat(columns.cells(new Placed(null))).containsExactly(null, null);
    }

    @Test
    void titleKeepsTheUnit() {
        assertThat(Columns.of(Paid.class, words(Locale.SIMPLIFIED_CHINESE)).titles())
                .containsExactly("金额（分）");
        assertThat(Columns.of(Paid.class, words(Locale.ENGLISH)).titles()).containsExactly("Amount in fen");
    }

    @Test
    void absentPartsLeaveTheirCellsEmpty() {
        var row = new Line(null, null, null, new Inner("储罐"), "320281102000", true);

        assertThat(Columns.of(Line.class, words(Locale.ENGLISH)).cells(row))
                .containsExactly(null, null, null, "储罐", "320281102000", "yes");
    }

    private static Words words(Locale language) {
        return new Words(MESSAGES, Map.of(Sky.class, "weather"), language);
    }

    record Placed(
            @Schema(description = "区划 / region") @PlaceCode @Nullable
            String region) {}

    record Paid(
            @Schema(description = "金额（分），已填部分 / amount in fen, as far as it was stated")
            long fen) {}

    enum Sky {
        SUN,
        RAIN
    }

    enum Wind {
        NORTH_EAST
    }

    record Line(
            @Schema(description = "期限（含当日），可延长 / due date, that day included") @Nullable
            LocalDate due,

            @Nullable Sky sky,

            @Schema(description = "依据 / basis") @Nullable Basis basis,

            @JsonUnwrapped Inner inner,
            String region,

            @Schema(description = "逾期 / overdue") boolean overdue) {}

    record Basis(@Schema(description = "条款 / clause") String clause) {}

    record Inner(@Schema(description = "名称 / name") String name) {}

    record Values(
            Sky sky,
            List<Sky> skies,
            Map<String, Integer> counts,
            boolean late,
            JsonNode data,
            Instant at,
            LocalDate day,
            Long number,
            List<Basis> bases) {}
}
