package worksafe.platform.service.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@A1",
                "\t=1",
                "\rx",
                "\nx",
                "\tx",
                "＝1",
                "＋1",
                "－1",
                "＠A1",
                " =1",
                "\u00A0=1",
                "\u3000＝1",
                "\uFEFF=1",
                "\u200B@A1",
                "\u0001=1"
            })
    void whatASpreadsheetWouldReckonIsText(String cell) {
        assertThat(CellText.harmless(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "江阴市澄江化工有限公司", "1-1", "a=b", "320281102000", "'=1", "（=1）"})
    void everythingElseStaysAsItIs(String cell) {
        assertThat(CellText.harmless(cell)).isEqualTo(cell);
    }

    @Test
    void guardIsTakenOffAgainAndNoOtherApostrophe() {
        for (var text : new String[] {"=1+1", "\t=1", "\u200B=1", "＠a", "\n-1"}) {
            assertThat(CellText.unguarded(CellText.harmless(text))).isEqualTo(text);
        }
        for (var text : new String[] {"", "'", "'s-Hertogenbosch", "'007", "1-1"}) {
            assertThat(CellText.unguarded(text)).isEqualTo(text);
        }
    }

    @Test
    void marksOfTextAreNoPartOfIt() {
        assertThat(CellText.withoutMarks("'007")).isEqualTo("007");
        assertThat(CellText.withoutMarks("\u200B'007")).isEqualTo("007");
        assertThat(CellText.withoutMarks("=\"a\"\"b\"")).isEqualTo("a\"b");
        assertThat(CellText.withoutMarks("'a'")).isEqualTo("'a'");
        assertThat(CellText.withoutMarks("江阴'厂")).isEqualTo("江阴'厂");
    }
}
