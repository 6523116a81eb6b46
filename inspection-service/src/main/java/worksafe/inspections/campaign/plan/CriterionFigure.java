package worksafe.inspections.campaign.plan;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A criterion with the figure that bears it out, or does not.
 *
 * @param counted the figure; absent where nobody can count it
 * @param threshold from which figure on it holds
 */
@Embeddable
@Schema(name = "CampaignCriterionFigure", description = "条件及其统计数 / a criterion with its figure")
public record CriterionFigure(
        @Enumerated(EnumType.STRING) @Schema(description = "条件 / criterion", examples = "DANGERS_PROMINENT")
        CampaignCriterion criterion,

        @Schema(description = "统计数；无法统计的不返回 / the figure; absent where nobody can count it", examples = "7") @Nullable
        Integer counted,

        @Schema(description = "达到多少即成立 / from which figure on it holds", examples = "5")
        int threshold,

        @Enumerated(EnumType.STRING) @Schema(description = "是否成立 / whether it holds", examples = "MET")
        CriterionState state,

        @Schema(description = "依据文件 / document", examples = "专项行动条件（系统参数）")
        String source,

        @Schema(description = "条款 / clause", examples = "系统缺省值")
        String clause) {

    /** Whether a criterion holds. */
    @Schema(name = "CampaignCriterionState")
    public enum CriterionState {
        /** The figure reaches the threshold. */
        MET,
        /** It does not. */
        UNMET,
        /** Nobody can count it here. */
        UNKNOWN
    }

    public static CriterionFigure of(
            CampaignCriterion criterion, @Nullable Integer counted, int threshold, String source, String clause) {
        var state = counted == null
                ? CriterionState.UNKNOWN
                : counted >= threshold ? CriterionState.MET : CriterionState.UNMET;
        return new CriterionFigure(criterion, counted, threshold, state, source, clause);
    }
}
