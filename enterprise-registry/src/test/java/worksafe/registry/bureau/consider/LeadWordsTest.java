package worksafe.registry.bureau.consider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.Messages;
import worksafe.registry.bureau.record.Mapping;
import worksafe.registry.bureau.record.RecordType;

/** What a lead says, and that its clause is that of the row which decides. */
class LeadWordsTest {

    private static final Messages MESSAGES = Messages.load(LeadWordsTest.class.getClassLoader());
    private static final PolicyRow DECIDING = new PolicyRow(
            "lead.project-trades",
            RegionCode.NATION,
            null,
            PolicyRow.parameters("lead.project-trades", Map.of("value", List.of("METAL_SMELTING"))),
            LocalDate.parse("2015-05-01"),
            null,
            "某办法",
            "第七条",
            Force.RULE,
            Certainty.SYSTEM_DEFAULT);

    private final LeadWords words = new LeadWords(MESSAGES);

    @Test
    void injuryIsToldWithItsGround() {
        var content = Map.of(
                "number",
                "苏工认〔2026〕12号",
                "injuredOn",
                "2026-02-11",
                "ground",
                "14-1",
                "result",
                "DISABILITY",
                "grade",
                "4");

        assertThat(words.injuryTitle(content)).isEqualTo("工伤认定 苏工认〔2026〕12号 未见事故报告");
        assertThat(words.injuryFinding(content, DECIDING, 1_000))
                .startsWith("工伤认定 苏工认〔2026〕12号：受伤日期 2026-02-11，依据某办法第十四条第（一）项，伤残等级 4 级；该日前后 1000 日内");
    }

    @Test
    void projectIsToldWithTheClauseOfTheRow() {
        var content = Map.of("number", "2506-320281-01", "title", "年产5万吨甲醇{项目}", "decidedOn", "2025-06-01");

        assertThat(words.projectFinding(RecordType.PROJECT_FILING, content, DECIDING))
                .startsWith("项目备案 2506-320281-01《年产5万吨甲醇{项目}》，日期 2025-06-01；依据某办法（第七条）");
        assertThat(words.projectTitle(Map.of("number", "9".repeat(300)))).hasSize(200);
    }

    @Test
    void everyGroundHasItsWords() {
        for (var ground : Mapping.WORDS.get("ground")) {
            for (var language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                assertThat(MESSAGES.find(language, "injury-ground." + ground, List.of()))
                        .isPresent();
            }
        }
    }
}
