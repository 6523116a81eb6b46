package worksafe.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

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
}
