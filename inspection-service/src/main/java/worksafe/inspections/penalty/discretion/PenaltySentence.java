package worksafe.inspections.penalty.discretion;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What is imposed together for all violations of a case.
 *
 * @param kinds of penalty
 * @param permits numbers of those that are suspended, lowered or revoked
 * @param correction what is to be put right, which goes with every penalty (行政处罚法 Art. 28)
 * @param complex whether the case is complex or of public interest, so that its legality is reviewed (Art. 58)
 */
@Embeddable
@Schema(name = "PenaltySentence", description = "处罚内容 / what is imposed")
public record PenaltySentence(
        @Schema(description = "罚款合计（分） / fine in hundredths of a yuan", examples = "3000000")
        long fineFen,

        @Schema(description = "没收违法所得（分） / gains confiscated, in hundredths of a yuan", examples = "0")
        long confiscatedFen,

        @JdbcTypeCode(SqlTypes.ARRAY) @Schema(description = "处罚种类 / kinds of penalty", examples = "[\"FINE\"]")
        List<String> kinds,

        @JdbcTypeCode(SqlTypes.ARRAY)
        @Schema(description = "涉及的许可证件编号 / numbers of the permits concerned", examples = "[\"（苏）WH安许证字〔B00123〕\"]")
        List<String> permits,

        @Schema(description = "责令改正的内容 / what is to be put right", examples = "更换失效探测器，恢复报警联动。")
        String correction,

        @Schema(description = "改正期限 / by when", examples = "2026-04-20") @Nullable
        LocalDate correctBy,

        @Schema(description = "是否情节严重 / whether the circumstances are grave", examples = "false")
        boolean grave,

        @Schema(description = "是否疑难复杂或者涉及重大公共利益 / whether it is complex or of public interest", examples = "false")
        boolean complex) {

    public PenaltySentence {
        kinds = List.copyOf(kinds);
        permits = List.copyOf(permits);
    }

    public boolean has(PenaltyKind kind) {
        return kinds.contains(kind.name());
    }

    /** Whether one of its kinds needs a hearing where the party asks for one, whatever it amounts to. */
    @JsonIgnore
    public boolean isHeavy() {
        return kinds.stream().map(PenaltyKind::valueOf).anyMatch(PenaltyKind::isHeavy);
    }

    /** Whether it asks for nothing that another did not: no higher sums, no other kinds. */
    public boolean isWithin(PenaltySentence other) {
        return fineFen <= other.fineFen
                && confiscatedFen <= other.confiscatedFen
                && other.kinds.containsAll(kinds)
                && other.permits.containsAll(permits);
    }

    /** The same with another fine. */
    public PenaltySentence fined(long fen) {
        return new PenaltySentence(fen, confiscatedFen, kinds, permits, correction, correctBy, grave, complex);
    }
}
