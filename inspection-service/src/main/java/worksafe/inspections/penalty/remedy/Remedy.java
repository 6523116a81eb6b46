package worksafe.inspections.penalty.remedy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A remedy against a penalty.
 *
 * @param body before whom
 * @param suspended whether the execution is stopped meanwhile, which it is by itself never (行政处罚法 Art. 73)
 */
@Embeddable
@Schema(name = "PenaltyRemedy", description = "复议、诉讼或者自行纠正 / a remedy")
public record Remedy(
        @Enumerated(EnumType.STRING) RemedyKind kind,

        @Schema(description = "复议机关、法院或者纠正机关 / before whom", examples = "江阴市人民政府")
        String body,

        @Schema(description = "提起之日 / day on which it was asked for", examples = "2026-05-08")
        LocalDate askedOn,

        @Schema(description = "是否停止执行 / whether the execution is stopped meanwhile", examples = "false")
        boolean suspended,

        @Enumerated(EnumType.STRING) @Nullable RemedyOutcome outcome,

        @Schema(description = "决定之日；未决的不返回 / day of the decision; absent while it is open", examples = "2026-06-20")
        @Nullable
        LocalDate decidedOn,

        @Schema(description = "理由；未决的不返回 / reason; absent while it is open", examples = "维持原处罚决定") @Nullable
        String reason) {

    public static Remedy asked(RemedyKind kind, String body, LocalDate day, boolean suspended) {
        return new Remedy(kind, body, day, suspended, null, null, null);
    }

    @JsonIgnore
    public boolean isOpen() {
        return outcome == null;
    }

    public Remedy decided(RemedyOutcome as, LocalDate day, String why) {
        return new Remedy(kind, body, askedOn, suspended, as, day, why);
    }

    /** The days on which it was open, in which nothing is added to a fine. */
    public LocalDate lastDay(LocalDate today) {
        return decidedOn == null ? today : decidedOn;
    }
}
