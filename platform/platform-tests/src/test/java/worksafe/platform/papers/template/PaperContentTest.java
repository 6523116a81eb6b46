package worksafe.platform.papers.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.papers.PaperProblem;
import worksafe.platform.papers.template.PaperContent.PaperParagraph;

class PaperContentTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final PaperTemplate template = new PaperTemplates().latest("probe");
    private ObjectNode given;

    @BeforeEach
    void allThatIsWanted() throws Exception {
        given = (ObjectNode) JSON.readTree("""
                {"findings": [{"clause": "第一条", "title": " 甲\\r\\n乙 "}, {"title": "丙", "clause": "第二条"}],
                 "due": "2026-03-27", "enterprise": "某某厂", "authority": "某局"}""");
    }

    @Test
    void isFrozenInTheOrderAndSpellingOfTheTemplate() {
        var content = PaperContent.freeze(template, given);

        assertThat(content.text())
                .isEqualTo(
                        "{\"authority\":\"某局\",\"enterprise\":\"某某厂\",\"due\":\"2026-03-27\","
                                + "\"findings\":[{\"title\":\"甲\\n乙\",\"clause\":\"第一条\"},{\"title\":\"丙\",\"clause\":\"第二条\"}]}");
        assertThat(PaperContent.read(template, content.text())).isEqualTo(content);
        assertThat(content.paragraphs())
                .isEqualTo(List.of(
                        new PaperParagraph("某某厂：", true),
                        new PaperParagraph("经查，你单位存在下列问题：", false),
                        new PaperParagraph("1．甲\n乙。依据：第一条。", false),
                        new PaperParagraph("2．丙。依据：第二条。", false),
                        new PaperParagraph("现责令你单位于2026年3月27日前（含当日）整改完毕。", false)));
    }

    @Test
    void whatIsOptionalIsPrintedWhereItIsGiven() {
        given.put("remark", "$1 {due} \\");

        assertThat(PaperContent.freeze(template, given).paragraphs().getLast().text())
                .isEqualTo("备注：$1 {due} \\");
    }

    @Test
    void digestChangesWithWhatIsSaidAndWithTheNumber() {
        var one = PaperContent.freeze(template, given).sha256("TS-1");
        given.put("due", "2026-03-28");

        assertThat(PaperContent.freeze(template, given).sha256("TS-1"))
                .isNotEqualTo(one)
                .hasSize(64);
        given.put("due", "2026-03-27");
        assertThat(PaperContent.freeze(template, given).sha256("TS-1")).isEqualTo(one);
        assertThat(PaperContent.freeze(template, given).sha256("TS-2")).isNotEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource({"authority, 实施机关", "enterprise, 被检查单位", "due, 整改期限", "findings, 存在的问题"})
    void missingFieldIsRefusedByItsName(String field, String label) {
        for (var nothing : new Runnable[] {
            () -> given.remove(field), () -> given.putNull(field), () -> given.put(field, " 　".substring(0, 1))
        }) {
            nothing.run();
            assertThatThrownBy(() -> PaperContent.freeze(template, given))
                    .isInstanceOfSatisfying(RuleViolation.class, refusal -> {
                        assertThat(refusal.type()).isEqualTo(PaperProblem.PAPER_FIELD_MISSING);
                        assertThat(refusal.getMessage()).contains(field, label);
                    });
        }
    }

    @Test
    void missingFieldOfOneOfSeveralIsRefusedByItsPlace() {
        ((ObjectNode) ((ArrayNode) given.get("findings")).get(1)).remove("clause");

        assertThatThrownBy(() -> PaperContent.freeze(template, given))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.getMessage()).contains("findings/1/clause", "依据"));
    }

    @Test
    void undeclaredFieldIsAFault() {
        given.put("secret", "x");

        assertThatThrownBy(() -> PaperContent.freeze(template, given)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{nothing}", "{title}"})
    void templateThatMentionsWhatItDoesNotDeclareIsRefused(String text) {
        assertThatThrownBy(() -> new PaperTemplate(
                        "x",
                        1,
                        "XX",
                        "x",
                        1,
                        template.fields(),
                        List.of(new PaperTemplate.PaperBlock(text, null, null, false))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
