package worksafe.inspections.penalty;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a case comes from.
 *
 * @param endedOn when an act that went on ended, or that it still goes on is known from (行政处罚法 Art. 36)
 * @param harmful whether life or health was concerned and harm was done, so that it is punished for longer
 */
@Embeddable
@Schema(name = "PenaltyOrigin", description = "案件来源和违法行为的时间 / what a case comes from")
public record PenaltyOrigin(
        @Enumerated(EnumType.STRING) PenaltyOriginKind kind,

        @Schema(description = "来源事项标识 / id of what it comes from", examples = "0198f3a0-77aa-7b21-9c3d-0a1b2c3d4e5f")
        @Nullable
        UUID sourceId,

        @Schema(description = "来源事项编号 / number of what it comes from", examples = "JC320281-2026-000012-01") @Nullable
        String number,

        @Schema(description = "违法行为发生之日 / day of the act", examples = "2026-03-12")
        LocalDate actOn,

        @Schema(description = "连续或者继续的行为终了之日 / day on which an act that went on ended", examples = "2026-03-12")
        @Nullable
        LocalDate endedOn,

        @Schema(description = "发现之日 / day on which it was found out", examples = "2026-03-12")
        LocalDate foundOn,

        @Schema(
                description = "是否涉及公民生命健康安全且有危害后果 / whether life or health was concerned and harm was done",
                examples = "false")
        boolean harmful) {

    /** The day whose law is that of the act, and from which it is counted how long it is punished. */
    LocalDate lastDay() {
        return endedOn == null ? actOn : endedOn;
    }

    /** What a penalty case may come from. */
    @Schema(name = "PenaltyOriginKind")
    public enum PenaltyOriginKind {
        /** A finding of a visit. */
        FINDING,
        /** An order that was not obeyed in time, or not well. */
        ORDER,
        ACCIDENT,
        TIP_OFF,
        /** Another authority handed it over. */
        TRANSFERRED,
        /** A penalty that did not help: fined by the day (安全生产法 Art. 112). */
        CONTINUING
    }
}
