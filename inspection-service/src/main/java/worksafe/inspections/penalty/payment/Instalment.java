package worksafe.inspections.penalty.payment;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of a fine that is paid later (行政处罚法 Art. 66). */
@Embeddable
@Schema(name = "PenaltyInstalment", description = "延期或者分期缴纳的一期 / a part of a fine that is paid later")
public record Instalment(
        @NotNull @Schema(description = "最后一日 / last day", examples = "2026-06-30")
        LocalDate dueOn,

        @Positive @Schema(description = "金额（分） / amount in hundredths of a yuan", examples = "1500000")
        long amountFen) {}
