package worksafe.training;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.Messages;
import worksafe.platform.testing.WrittenTexts;
import worksafe.training.duty.UnfitGround;

/** The texts of sessions and inductions; those of their refusals stand with their enums. */
class CourseMessagesTest {

    private final Messages messages = Messages.load(CourseMessagesTest.class.getClassLoader());

    @Test
    void everyGroundAndRefusedFieldHasItsWords() {
        WrittenTexts.require(
                messages,
                Arrays.stream(UnfitGround.values())
                        .map(ground -> "unfit-explanation." + ground)
                        .toList());
        WrittenTexts.require(
                messages,
                List.of(
                        "session-times-reversed",
                        "session-category-needless",
                        "session-enterprise-missing",
                        "training-year-outside",
                        "enrolment-person-unknown",
                        "enrolment-name-differs"));
    }
}
