package worksafe.registry.bureau.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.RequestProblem;
import worksafe.registry.bureau.record.Mapping;
import worksafe.registry.bureau.record.RecordFlag;
import worksafe.registry.bureau.record.RecordType;

/** Whatever arrives becomes rows of the same kind, and nothing is kept that no field is for. */
class ArrivedRowsTest {

    private static final RecordType TYPE = RecordType.HEADCOUNT;
    private static final Mapping MAPPING = new Mapping(
            Map.of("creditCode", List.of("信用代码"), "asOf", List.of("统计日期"), "headcount", List.of("从业人数")), Map.of());
    private static final Map<String, String> SAID =
            Map.of("creditCode", "91320281713256348X", "asOf", "2026-02-28", "headcount", "120");
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final ArrivedRows rows = new ArrivedRows(new ObjectMapper());

    private List<ArrivedRow> file(String text, Charset charset) {
        return rows.ofFile(text.getBytes(charset), TYPE, MAPPING);
    }

    @Test
    void tableAndJsonLinesSayTheSame() {
        var table = "从业人数,信用代码,统计日期,联系人\n120,91320281713256348X,2026-02-28,李四\n";
        var lines = """
                {"信用代码": "91320281713256348X", "asOf": "2026-02-28", "从业人数": 120, "联系人": "李四"}

                """;
        for (var charset : List.of(StandardCharsets.UTF_8, GB18030)) {
            assertThat(file(table, charset)).extracting(ArrivedRow::fields).containsExactly(SAID);
            assertThat(file(lines, charset)).extracting(ArrivedRow::fields).containsExactly(SAID);
        }
        assertThat(file("\uFEFF" + lines, StandardCharsets.UTF_8)).hasSize(1);
    }

    @Test
    void objectsOfARequestSayTheSame() {
        var read = rows.ofRequest(
                List.of(Map.of("信用代码", "91320281713256348X", "统计日期", "2026-02-28", "从业人数", 120)), TYPE, MAPPING);

        assertThat(read).containsExactly(new ArrivedRow(1, SAID, null));
    }

    @Test
    void lineThatIsNoRecordHoldsUpNoOther() {
        var read = file("{\"信用代码\": \"1\"}\n{broken\n[1]\n{\"信用代码\": {\"a\": 1}}\n", StandardCharsets.UTF_8);

        assertThat(read).extracting(ArrivedRow::line).containsExactly(1, 2, 3, 4);
        assertThat(read.subList(1, 4))
                .allSatisfy(row -> assertThat(row.unread().flag()).isEqualTo(RecordFlag.LINE_UNREADABLE));
    }

    @Test
    void identityNumberIsNeverKept() {
        var read = rows.ofRequest(List.of(Map.of("信用代码", "11010519491231002X")), TYPE, MAPPING);

        assertThat(read.getFirst().unread().kept()).isEqualTo("RESIDENT_NUMBER:creditCode");
        assertThat(read.getFirst().fields().toString()).doesNotContain("19491231");
    }

    @Test
    void moreThanADeliveryMayHaveIsRefused() {
        assertThatThrownBy(() -> rows.ofRequest(
                        Collections.nCopies(ArrivedRows.MOST + 1, Map.<String, Object>of()), TYPE, MAPPING))
                .isInstanceOf(RequestProblem.class);
    }
}
