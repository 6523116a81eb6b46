package worksafe.hazards.tipoff.value;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was told.
 *
 * @param matter what it is about
 * @param description in the words of who told
 * @param site where, as who told describes it
 * @param unit of what enterprise, as who told calls it
 * @param happenedOn on what day, where that was told
 * @param deaths whether people died: then the county's government organises the verification (安全生产法 第七十三条第二款)
 */
@Embeddable
public record TipOffStatement(
        @Enumerated(EnumType.STRING) Matter matter,
        String description,
        String site,
        @Nullable String unit,
        @Nullable LocalDate happenedOn,
        boolean deaths) {

    /** What a tip-off is about. */
    @Schema(name = "TipOffMatter")
    public enum Matter {
        /** 重大事故隐患. */
        MAJOR_DANGER,
        /** 其他事故隐患. */
        DANGER,
        /** 安全生产违法行为. */
        VIOLATION,
        /** 瞒报、谎报事故. */
        CONCEALED_ACCIDENT
    }
}
