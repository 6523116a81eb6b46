package worksafe.registry.blacklist.submission;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the office recorded that it did in the credit publicity system, never changed: what follows is recorded after it.
 *
 * @param platform the system, by its name
 * @param number under which it was handed in
 * @param receipt the number of the system's receipt
 * @param doneOn the day on which it was done there
 * @param recordedBy the account
 */
@Embeddable
@Schema(description = "在信用信息公示系统的一次办理 / what was done in the credit publicity system")
public record RecordedCreditSubmission(
        @Enumerated(EnumType.STRING) CreditSubmissionStep step,

        @Schema(description = "系统名称 / the system", examples = "国家企业信用信息公示系统（江苏）")
        String platform,

        @Schema(description = "报送编号；没有的不返回 / number under which it was handed in", examples = "SX320281-2026-000003")
        @Nullable
        String number,

        @Schema(description = "回执号；没有的不返回 / number of the receipt", examples = "GS-2026-0415-0007") @Nullable
        String receipt,

        @Schema(description = "办理之日 / day on which it was done there", examples = "2026-04-15")
        LocalDate doneOn,

        @Schema(description = "记录时刻 / when it was recorded", examples = "2026-04-15T09:00:00+08:00")
        Instant recordedAt,

        @Schema(description = "记录账户 / the account that recorded it", examples = "zhou.min")
        String recordedBy) {}
