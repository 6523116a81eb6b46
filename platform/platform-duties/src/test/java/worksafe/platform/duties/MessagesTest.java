package worksafe.platform.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.PolicyReason;
import worksafe.kernel.Trade;
import worksafe.platform.http.Messages;

class MessagesTest {

    private final Messages messages = Messages.load(getClass().getClassLoader());

    @Test
    void everyTextIsThereInBothLanguages() {
        assertThat(messages.keys(Locale.SIMPLIFIED_CHINESE)).isEqualTo(messages.keys(Locale.ENGLISH));
    }

    @Test
    void everyProblemHasATitleAndADetail() {
        assertThat(messages.keys(Locale.ENGLISH))
                .containsAll(Arrays.stream(DutyProblem.values())
                        .flatMap(problem -> List.of(problem.slug() + ".title", problem.slug() + ".detail").stream())
                        .toList());
    }

    @Test
    void forceAndCertaintyOfAPolicyCanBeSaid() {
        assertThat(messages.keys(Locale.ENGLISH))
                .containsAll(Arrays.stream(Force.values()).map(Force::code).toList())
                .containsAll(
                        Arrays.stream(Certainty.values()).map(Certainty::code).toList());
    }

    @Test
    void everyTradeCanBeSaid() {
        assertThat(messages.keys(Locale.ENGLISH))
                .contains("code-table.trade")
                .containsAll(Arrays.stream(Trade.values())
                        .map(trade -> "code-table.trade." + trade)
                        .toList());
    }

    @Test
    void everyPurposeOfADisclosureCanBeSaid() {
        assertThat(messages.keys(Locale.ENGLISH))
                .contains("code-table.disclosure-purpose.case-handling", "code-table.disclosure-purpose.own-request");
    }

    @Test
    void everyReasonOfAPolicyCanBeSaid() {
        assertThat(messages.keys(Locale.ENGLISH))
                .containsAll(Arrays.stream(PolicyReason.values())
                        .map(reason -> "policy-answer-"
                                + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
    }
}
