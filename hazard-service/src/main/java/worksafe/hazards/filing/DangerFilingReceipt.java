package worksafe.hazards.filing;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That a recipient has a filing.
 *
 * @param receiptNumber by what the recipient keeps it
 * @param receivedBy who received it; absent where its own inspection had found the danger
 */
@Embeddable
@Schema(description = "收文回执 / that a recipient has it")
public record DangerFilingReceipt(
        @Schema(description = "收到之日 / day of receipt", examples = "2026-04-03")
        LocalDate receivedOn,

        @Schema(
                description = "收文编号；执法检查发现的为隐患编号 / its number; of what an inspection found, the danger's",
                examples = "收〔2026〕37号")
        String receiptNumber,

        @Schema(
                description = "收件人；执法检查发现、视为已收到的不返回 / who received it; absent where an inspection had found the danger",
                examples = "周敏")
        @Nullable
        String receivedBy) {}
