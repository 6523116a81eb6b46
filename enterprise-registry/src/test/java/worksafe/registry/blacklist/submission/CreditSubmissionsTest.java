package worksafe.registry.blacklist.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an office owes in the credit publicity system, without a database. */
class CreditSubmissionsTest {

    private static CreditSubmissions after(CreditSubmissionStep... steps) {
        return new CreditSubmissions(Stream.of(steps)
                .map(step -> new RecordedCreditSubmission(
                        step, "公示系统", null, "GS-7", LocalDate.of(2026, 4, 15), Instant.EPOCH, "zhou.min"))
                .toList());
    }

    @Test
    void whatIsPublicIsOwedAReceipt() {
        assertThat(after().owed(true)).contains(CreditDuty.SUBMISSION);
        assertThat(after(CreditSubmissionStep.SUBMITTED).owed(true)).contains(CreditDuty.SUBMISSION);
        assertThat(after(CreditSubmissionStep.SUBMITTED, CreditSubmissionStep.RETURNED)
                        .owed(true))
                .contains(CreditDuty.SUBMISSION);
        assertThat(after(CreditSubmissionStep.SUBMITTED, CreditSubmissionStep.RECEIVED)
                        .owed(true))
                .isEmpty();
    }

    @Test
    void whatIsNotPublicIsTakenBackAsLongAsItStandsThere() {
        assertThat(after(CreditSubmissionStep.SUBMITTED).owed(false)).contains(CreditDuty.RETRACTION);
        assertThat(after(CreditSubmissionStep.SUBMITTED, CreditSubmissionStep.RECEIVED)
                        .owed(false))
                .contains(CreditDuty.RETRACTION);
        assertThat(after().owed(false)).isEmpty();
        assertThat(after(CreditSubmissionStep.SUBMITTED, CreditSubmissionStep.RETURNED)
                        .owed(false))
                .as("nothing stands there that could be taken back")
                .isEmpty();
        assertThat(after(CreditSubmissionStep.SUBMITTED, CreditSubmissionStep.WITHDRAWN)
                        .owed(false))
                .isEmpty();
    }
}
