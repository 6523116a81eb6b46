package worksafe.hazards;

import java.util.List;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.Messages;
import worksafe.platform.testing.WrittenTexts;

class HazardMessagesTest {

    private final Messages messages = Messages.load(HazardMessagesTest.class.getClassLoader());

    @Test
    void everyRefusalHasTitleAndDetailInBothLanguages() {
        WrittenTexts.requireRefusals(messages, HazardProblem.values());
    }

    @Test
    void everyRefusedFieldAndEveryClockHasItsWords() {
        WrittenTexts.require(
                messages,
                List.of(
                        "danger-finding-missing",
                        "danger-plan-incomplete",
                        "danger-recheck-time-limit",
                        "danger-regrading-clause",
                        "danger-worker-notice-day",
                        "danger-worker-notice-danger",
                        "danger-worker-notice-major",
                        "clock-danger-rectification",
                        "risk-exposure-missing",
                        "risk-exposure-unused",
                        "clock-risk-reassessment",
                        "self-check-own-list",
                        "self-check-started-later",
                        "self-check-danger",
                        "clock-self-check",
                        "clock-self-check-quarter",
                        "clock-self-check-year",
                        "clock-danger-filing-work-safety",
                        "clock-danger-filing-industry",
                        "listing-quarter",
                        "listing-answer-incomplete",
                        "clock-danger-rectification",
                        "clock-listing-decision",
                        "clock-listing-notice",
                        "clock-listing-filing",
                        "clock-listing-announcement",
                        "clock-listing-rectification",
                        "clock-listing-progress",
                        "clock-listing-examination",
                        "clock-listing-delisting-announcement"));
    }

    @Test
    void bothLanguagesSayTheSame() {
        WrittenTexts.requireBothLanguages(messages);
    }
}
