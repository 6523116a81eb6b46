package worksafe.platform.papers;

import org.junit.jupiter.api.Test;
import worksafe.platform.http.Messages;
import worksafe.platform.papers.publication.PublicationProblem;
import worksafe.platform.testing.HouseRules;
import worksafe.platform.testing.WrittenTexts;

class HouseRulesTest {

    private final Messages messages = Messages.load(HouseRulesTest.class.getClassLoader());

    @Test
    void moduleFollowsTheHouseRules() {
        HouseRules.check("worksafe.platform.papers");
    }

    @Test
    void everyRefusalHasTitleAndDetailInBothLanguages() {
        WrittenTexts.requireRefusals(messages, PaperProblem.values());
        WrittenTexts.requireRefusals(messages, PublicationProblem.values());
    }

    @Test
    void bothLanguagesSayTheSame() {
        WrittenTexts.requireBothLanguages(messages);
    }
}
