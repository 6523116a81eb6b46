package worksafe.platform.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.HttpProblem;
import worksafe.platform.http.Messages;
import worksafe.platform.http.signing.SigningProblem;

class WrittenTextsTest {

    private final Messages messages = Messages.load(WrittenTextsTest.class.getClassLoader());

    @Test
    void whatIsWrittenPasses() {
        WrittenTexts.requireRefusals(messages, HttpProblem.values());
        WrittenTexts.requireRefusals(messages, SigningProblem.values());
        WrittenTexts.requireBothLanguages(messages);
    }

    @Test
    void justTheMissingKeysAreNamed() {
        assertThatThrownBy(() -> WrittenTexts.require(messages, List.of("not-found.title", "nobody-wrote-this")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("nobody-wrote-this")
                .hasMessageNotContaining("not-found.title");
    }
}
