package worksafe.platform.http.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationFactsTest {

    private static final OperationFacts NOTHING =
            new OperationFacts(false, List.of(), List.of(), false, false, null, false, List.of());

    private static final OperationFacts MUCH = new OperationFacts(
            false,
            List.of(new BothLanguages("监管人员", "supervisor"), new BothLanguages("企业用户", "enterprise user")),
            List.of("-issuedAt", "dueDate"),
            true,
            true,
            new BothLanguages("责令整改指令", "order to rectify"),
            true,
            List.of("ISSUED"));

    @ParameterizedTest
    @CsvSource({
        "issueOrder, Issue order",
        "listRegisterEntries, List register entries",
        "exportCSVFile, Export CSV file",
        "get, Get"
    })
    void idIsReadAsASentence(String id, String sentence) {
        assertThat(OperationFacts.sentence(id)).isEqualTo(sentence);
    }

    @Test
    void sortsAreThoseThatTheDescriptionNames() {
        assertThat(OperationFacts.sorts("Orders. Sorts: dueDate, -issuedAt (default). More."))
                .containsExactly("-issuedAt", "dueDate");
        assertThat(OperationFacts.sorts("Sorts: -score (default: the most dangerous first), score, -changedAt."))
                .containsExactly("-score", "score", "-changedAt");
        assertThat(OperationFacts.sorts("Sorts: enterpriseId (default), -reasons, which is by how many things."))
                .containsExactly("enterpriseId", "-reasons");
        assertThat(OperationFacts.sorts("Newest first.")).isEmpty();
        assertThat(OperationFacts.sorts(null)).isEmpty();
    }

    @Test
    void missingEnglishSummaryIsMadeOfTheId() {
        assertThat(NOTHING.summary("issueOrder", "下达指令")).isEqualTo(new BothLanguages("下达指令", "Issue order"));
        assertThat(NOTHING.summary("issueOrder", "下达指令 / Order"))
                .as("what the resource says stands")
                .isEqualTo(new BothLanguages("下达指令", "Order"));
    }

    @Test
    void missingChineseDescriptionIsMadeOfTheFacts() {
        var words = MUCH.description(new BothLanguages("列出指令", "List orders"), "Orders within the scope.");

        assertThat(words.zh())
                .isEqualTo("列出指令。返回列表，每项为：责令整改指令。排序（首项为缺省）：-issuedAt、dueDate。"
                        + "须以 If-Match 带上最近读到的版本。以 Idempotency-Key 区分，同一键重试只生效一次。"
                        + "允许的角色：监管人员、企业用户。允许的状态：ISSUED。");
        assertThat(words.en())
                .isEqualTo("Orders within the scope. Roles: supervisor, enterprise user. Allowed in: ISSUED.");
    }

    @Test
    void whatTheResourceSaysInBothStands() {
        var words = NOTHING.description(new BothLanguages("查看", "Look"), "只看一条。 / Looks at one.");

        assertThat(words).isEqualTo(new BothLanguages("只看一条。", "Looks at one."));
    }

    @Test
    void operationWithoutDescriptionHasItsSummary() {
        assertThat(NOTHING.description(new BothLanguages("查看", "Look"), null))
                .isEqualTo(new BothLanguages("查看。", "Look."));
    }
}
