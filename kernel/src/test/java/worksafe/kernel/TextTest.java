package worksafe.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @Test
    void ordinaryTextPassesUnchanged() {
        var text = "第一行\r\n\t第二行 “引号” 𨟠 é 😀";

        assertThat(Text.require(text)).isSameAs(text);
    }

    @Test
    void controlCharactersAreRefusedWithTheirPlace() {
        for (char control = 0; control < ' '; control++) {
            var text = "ab" + control;
            if ("\t\n\r".indexOf(control) >= 0) {
                assertThat(Text.require(text)).isEqualTo(text);
            } else {
                assertThatThrownBy(() -> Text.require(text)).isInstanceOfSatisfying(InvalidValue.class, refused -> {
                    assertThat(refused.code()).isEqualTo("text-control-character");
                    assertThat(refused.arguments()).containsExactly(2);
                });
            }
        }
    }

    @Test
    void halfASurrogatePairIsRefused() {
        for (var text : new String[] {"a\uD83D", "\uDE00a", "\uDE00\uD83D", "\uD83D\uD83D\uDE00"}) {
            assertThatThrownBy(() -> Text.require(text)).hasMessageStartingWith("text-lone-surrogate");
            assertThat(Text.isClean(text)).isFalse();
        }
    }

    @Test
    void whatPassesSurvivesUtf8() {
        Generated.many(2_000, TextTest::anyText)
                .filter(Text::isClean)
                .forEach(text -> assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                        .isEqualTo(text));
    }

    @Test
    void twoSpellingsOfOneCharacterBecomeOne() {
        assertThat(Text.nfc("e\u0301")).isEqualTo("\u00E9");
    }

    @Test
    void fullWidthFormsBecomeNarrow() {
        assertThat(Text.halfWidth("（ＡＢＣ１２３）　中文～")).isEqualTo("(ABC123) 中文~");
    }

    private static String anyText(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append((char) (random.nextBoolean() ? 0xD700 + random.nextInt(0x1000) : random.nextInt(0x80)));
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "－", "N/A", "n/a", "#N/A", "\\N", "(null)", "<null>", "nan", "NaN", "None", "NULL", "无",
                "\u3000"
            })
    void whatSaysNothingIsRecognised(String text) {
        assertThat(Text.saysNothing(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "无锡", "Nanjing", "江苏"})
    void whatSaysSomethingIsNot(String text) {
        assertThat(Text.saysNothing(text)).isFalse();
    }

    @Test
    void textOfWhichNobodySeesAnythingIsUnseen() {
        for (var unseen : List.of(
                "",
                " \t\n",
                "\u3000\u00A0",
                "\u200B\u200D\uFEFF\u2060",
                "\u3164",
                "\u2800\u2800",
                "\u115F\u1160\uFFA0",
                "\u0301\uFE0F\u034F",
                "\u0000\u0085\u2028",
                "\uDB40\uDC41",
                "\uD834\uDD59")) {
            assertThat(Text.isUnseen(unseen)).as(unseen).isTrue();
        }
        for (var seen : List.of("无", "\u200B江\u200B", ".", "👷", "é", "\uE000", "\uD840\uDC00")) {
            assertThat(Text.isUnseen(seen)).as(seen).isFalse();
        }
    }

    @Test
    void visibleTextIsWithoutWhatNobodySees() {
        assertThat(Text.visible("\uFEFF江\u200B阴\u202D\u00A0厂\u0000\u007F\u0085\u2028\u3000\t\n"))
                .isEqualTo("江阴 厂\n\n\u3000\t\n");
        var plain = "江阴市（澄江）厂 𠀀";
        assertThat(Text.visible(plain)).isSameAs(plain);
    }

    @Test
    void controlCharactersCanBeTakenOut() {
        assertThat(Text.withoutControls("江\u007F阴\u0001\u0085\t\n𠀀")).isEqualTo("江阴\u0085\t\n𠀀");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r", "a\u2028b", "a\u0085", "a\u202Eb", "\u202Da", "a\u2066", "a\u000Bb"})
    void severalLinesAndTurnedTextsAreNotOneLine(String text) {
        assertThat(Text.isOneLine(text)).isFalse();
    }

    @Test
    void lineIsKeptAsItLooks() {
        assertThat(Text.line("\uFEFF王\u200B建\u00ADe\u0301国\u00A0\u3000")).isEqualTo("王建\u00E9国");
        assertThat(Text.line("\u200B")).isEmpty();
        assertThat(Text.line("王\u200B\n")).as("to be refused as it is").isEqualTo("王\u200B\n");
        var plain = "江阴市 澄江\u3000厂";
        assertThat(Text.line(plain)).isEqualTo(plain);
    }

    @Test
    void ordinaryTextIsOneLine() {
        assertThat(Text.isOneLine("江阴市 澄江\u3000厂\t（一）𠀀")).isTrue();
    }
}
