package worksafe.hazards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
        "principal, METAL_SMELTING, 2026-11-28, MAJOR, 第三条第（三）项",
        "principal, HAZARDOUS_CHEMICALS, 2021-09-01, MAJOR, 121号）第一项",
        "principal, FIREWORKS, 2026-11-28, MAJOR, 烟花爆竹",
        "principal, CIVIL_EXPLOSIVES, 2026-11-28, MAJOR, 工信部安全〔2024〕234号",
        "principal, BUILDING_WORKS, 2024-12-13, MAJOR, 建质规〔2024〕5号",
        "safety-manager, METAL_SMELTING, 2026-11-28, MAJOR, 第三条第（三）项",
        "safety-manager, BUILDING_WORKS, 2026-11-28, MAJOR, 第四条第（二）项",
        "special-operation, '', 2026-11-28, GENERAL, 第三十条第一款",
        "special-operation, HAZARDOUS_CHEMICALS, 2026-11-28, MAJOR, 121号）第二项",
        "special-operation, CIVIL_EXPLOSIVES, 2026-11-28, MAJOR, 民用爆炸物品",
        "special-operation, INDUSTRY_AND_COMMERCE, 2023-05-15, MAJOR, 第三条第（二）项"
    })
    void standardOfTheTradeSaysHowGraveItIs(String kind, String trade, String day, String grade, String clause) {
        assertThat(ShippedPolicies.on("danger.uncertified.grade." + kind, "", trade, day))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.parameters()).startsWith("value=" + grade);
                    assertThat(row.clause()).contains(clause);
                    assertThat(row.force()).isNotEqualTo("DOCUMENT");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "INDUSTRY_AND_COMMERCE, gmpd-10, RULE",
        "HAZARDOUS_CHEMICALS, whpd-2017-121, LAW",
        "FIREWORKS, yhpd-2017-121, LAW",
        "CIVIL_EXPLOSIVES, mbpd-2024-234, LAW",
        "BUILDING_WORKS, jzpd-2024-5, LAW",
        "COAL_MINE, mkpd-21, RULE"
    })
    void tradeHasAStandardOfItsOwn(String trade, String standard, String force) {
        assertThat(ShippedPolicies.on("danger.determination", "", trade, "2026-11-28"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.parameters()).startsWith("value=" + standard + ";");
                    assertThat(row.force()).isEqualTo(force);
                });
    }

    @Test
    void lawSaysPromptlyAndNoDays() {
        for (var recipient : List.of("work-safety", "industry")) {
            assertThat(ShippedPolicies.on("danger.filing-period." + recipient, "", "2026-11-28"))
                    .singleElement()
                    .satisfies(row -> assertThat(row.certainty()).isEqualTo("SYSTEM_DEFAULT"));
        }
    }

    @Test
    void noSectorStandsForTheTradesOfAStandard() {
        assertThat(ShippedPolicies.all())
                .filteredOn(row -> row.code().startsWith("danger.uncertified.grade.")
                        && !row.sector().isEmpty())
                .isNotEmpty()
                .allMatch(Row::isWithdrawn);
    }

    @Test
    void planOfAMajorDangerNamesPrecautionsByItsClause() {
        assertThat(ShippedPolicies.on("danger.plan-precautions.major", "", "2026-11-28"))
                .singleElement()
                .satisfies(row -> assertThat(row.clause()).startsWith("第十五条第二款第（六）项"));
    }

    @ParameterizedTest
    @CsvSource({"inspected, value=2", "major, value=2", "general, value=1"})
    void noTextSaysHowManyReCheckADanger(String which, String parameters) {
        assertThat(ShippedPolicies.on("danger.recheck-persons." + which, "", "2026-11-28"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.parameters()).isEqualTo(parameters);
                    assertThat(row.clause()).contains("系统缺省值");
                });
    }

    @ParameterizedTest
    @CsvSource({"2026-01-31, 第十七条第一款", "2026-11-28, 条文待核"})
    void moreTimeForWhatAnInspectionFoundIsAskedForByItsClause(String day, String clause) {
        assertThat(ShippedPolicies.on("danger.extension-window", "", day))
                .singleElement()
                .satisfies(row -> assertThat(row.clause()).contains(clause));
    }

    @Test
    void noInventedFigureStandsUnderTheNameOfARealPlace() {
        assertThat(ShippedPolicies.all())
                .filteredOn(row -> !row.region().equals("000000000000"))
                .allMatch(Row::isWithdrawn);
    }

    @Test
    void nothingIsHeldAgainstAnybodyForADocument() {
        assertThat(ShippedPolicies.documentsThatFoundNothing()).isEmpty();
    }
}
