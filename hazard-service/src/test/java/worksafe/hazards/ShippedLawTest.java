package worksafe.hazards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.platform.testing.ShippedPolicies;
import worksafe.platform.testing.ShippedPolicies.Row;

/** What the law says of dangers, by day. */
class ShippedLawTest {

    @ParameterizedTest
    @CsvSource({
        "principal, '', 2026-11-28, GENERAL, 第二十七条第二款",
        "principal, EMERGENCY, 2026-11-28, MAJOR, 121号第一项",
        "principal, INDUSTRY, 2026-11-28, MAJOR, 工信部安全〔2024〕234号",
        "principal, HOUSING_CONSTRUCTION, 2024-12-13, MAJOR, 建质规〔2024〕5号",
        "safety-manager, EMERGENCY, 2026-11-28, MAJOR, 第三条第（三）项",
        "safety-manager, HOUSING_CONSTRUCTION, 2026-11-28, MAJOR, 第四条第（二）项",
        "special-operation, '', 2026-11-28, GENERAL, 第三十条第一款",
        "special-operation, EMERGENCY, 2026-11-28, MAJOR, 121号第二项",
        "special-operation, INDUSTRY, 2026-11-28, MAJOR, 民用爆炸物品",
        "special-operation, COMMERCE, 2026-11-28, MAJOR, 第三条第（二）项"
    })
    void standardOfTheTradeSaysHowGraveItIs(String kind, String sector, String day, String grade, String clause) {
        assertThat(ShippedPolicies.on("danger.uncertified.grade." + kind, sector, day))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.parameters()).startsWith("value=" + grade);
                    assertThat(row.clause()).contains(clause);
                    assertThat(row.force()).isNotEqualTo("DOCUMENT");
                });
    }

    @Test
    void standardOfIndustryAndTradeIsNotThatOfExplosives() {
        assertThat(ShippedPolicies.on("danger.uncertified.grade.special-operation", "INDUSTRY", "2023-06-01"))
                .isEmpty();
    }

    @Test
    void planOfAMajorDangerNamesPrecautionsByItsClause() {
        assertThat(ShippedPolicies.on("danger.plan-precautions.major", "", "2026-11-28"))
                .singleElement()
                .satisfies(row -> assertThat(row.clause()).startsWith("第十五条第二款第（六）项"));
    }

    @Test
    void noInventedFigureStandsUnderTheNameOfARealPlace() {
        assertThat(ShippedPolicies.all())
                .filteredOn(row -> !row.region().equals("000000000000"))
                .allMatch(Row::isWithdrawn);
    }
}
