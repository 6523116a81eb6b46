package worksafe.inspections;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.platform.testing.ShippedPolicies;

/** What the law says of visits and orders, by day. */
class ShippedLawTest {

    @ParameterizedTest
    @CsvSource({
        "inspection.team-size, 1996-10-01, value=2, 第三十七条",
        "inspection.team-size, 2021-07-14, value=2, 第三十七条",
        "inspection.team-size, 2021-07-15, value=2, 第四十二条第一款",
        "order.rectification-period, 2026-11-28, value=30 CALENDAR_DAYS, 第六十五条第一款第（二）项",
        "order.rectification-period.major, 2026-11-28, value=1 YEARS, 第六十五条第一款第（三）项",
        "order.recheck-period, 2026-01-31, value=10 CALENDAR_DAYS, 第十七条第二款",
        "order.recheck-period, 2026-02-01, value=10 CALENDAR_DAYS, 复查期限条文待核",
        "inspection.approved-beforehand, 2025-01-03, value=true, 行政检查须事先报经批准",
        "inspection.approval-needed.special, 2025-01-03, value=true, 专项检查经批准后方可实施",
        "inspection.announced-by-paper, 2025-01-03, value=true, 制作行政检查通知书",
        "inspection.special-planned, 2025-01-03, value=true, 专项检查先拟订计划"
    })
    void lawOfTheDay(String code, String day, String parameters, String clause) {
        assertThat(ShippedPolicies.on(code, "", day)).singleElement().satisfies(row -> {
            assertThat(row.parameters().split(";")[0]).isEqualTo(parameters);
            assertThat(row.clause()).startsWith(clause);
        });
    }

    @Test
    void order15EndedAndWhatNobodyReadInOrder18IsToBeChecked() {
        assertThat(ShippedPolicies.on("order.recheck-period", "", "2026-02-01"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.source()).contains("应急管理部令第18号");
                    assertThat(row.certainty()).isEqualTo("TO_CHECK");
                });
    }

    /** A duty that its document leaves without a figure may carry a default, named as one in the very clause that people read. */
    @Test
    void noInventedFigureStandsUnderTheNameOfARealPlaceUnnamed() {
        assertThat(ShippedPolicies.all())
                .filteredOn(row -> !row.region().equals("000000000000"))
                .allMatch(row -> row.isWithdrawn()
                        || switch (row.certainty()) {
                            case "CERTAIN" -> true;
                            case "TO_CHECK" -> row.clause().contains("待核");
                            default -> row.clause().contains("系统缺省值");
                        });
    }

    @Test
    void nothingIsHeldAgainstAnybodyForADocument() {
        assertThat(ShippedPolicies.documentsThatFoundNothing()).isEmpty();
    }

    /** The last day of Order 15 and the first of Order 18, whose figures nobody has read. */
    @ParameterizedTest
    @CsvSource({
        "order.extension-window, 10 CALENDAR_DAYS, CERTAIN",
        "order.extension-answer-period, 5 CALENDAR_DAYS, CERTAIN",
        "order.extension-period, 30 CALENDAR_DAYS, SYSTEM_DEFAULT"
    })
    void ordersAreExtendedByTheLawOfTheDay(String code, String value, String certainty) {
        assertThat(ShippedPolicies.on(code, "", "2026-01-31")).singleElement().satisfies(row -> {
            assertThat(row.parameters()).startsWith("value=" + value);
            assertThat(row.source()).contains("第15号");
            assertThat(row.certainty()).isEqualTo(certainty);
        });
        assertThat(ShippedPolicies.on(code, "", "2026-02-01")).singleElement().satisfies(row -> {
            assertThat(row.parameters()).startsWith("value=" + value);
            assertThat(row.source()).contains("第18号");
            assertThat(row.certainty()).isNotEqualTo("CERTAIN");
        });
    }

    /** No cap ships: each authority publishes its own. */
    @Test
    void nobodyIsCappedByADefault() {
        assertThat(ShippedPolicies.all()).noneMatch(row -> row.code().equals("inspection.yearly-cap"));
    }
}
