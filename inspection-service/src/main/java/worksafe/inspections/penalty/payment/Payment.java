package worksafe.inspections.penalty.payment;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was paid, by which receipt of the bank. */
@Embeddable
@Schema(name = "PenaltyPayment", description = "缴款 / a payment")
public record Payment(
        @Schema(description = "缴款日 / day", examples = "2026-04-15")
        LocalDate paidOn,

        @Schema(description = "金额（分） / amount in hundredths of a yuan", examples = "3000000")
        long amountFen,

        @Schema(description = "票据号 / number of the receipt", examples = "NO.320281000123")
        String receipt) {}
