package worksafe.registry.standardisation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;

/** A rating with all that is known of it. */
@Schema(description = "安全生产标准化定级详情 / a standardisation rating with all that is known of it")
public record RatingView(
        @JsonUnwrapped RatingSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "3")
        long revision,

        @Schema(description = "最近一次自评；补录的可以没有 / the last self-rating; what was entered afterwards may have none")
        @Nullable
        SelfRating selfRating,

        @Nullable RatingReview review,

        @Schema(description = "公示起始日 / first day on which it is shown", examples = "2026-06-01") @Nullable
        LocalDate shownFrom,

        @Schema(description = "公示的最后一日 / last day on which it is shown", examples = "2026-06-08") @Nullable
        LocalDate shownUntil,

        @Schema(description = "公示的网站或者其他地方 / where it is shown", examples = "无锡市应急管理局网站") @Nullable
        String shownIn,

        @Schema(description = "定级部门 / authority that gave it", examples = "无锡市应急管理局") @Nullable
        String ratedBy,

        @Schema(description = "终止的原因 / why it ended", examples = "EXPIRED") @Nullable
        RatingEnd endReason,

        @Schema(description = "撤销的情形 / why it was withdrawn", examples = "DEATH") @Nullable
        WithdrawalGround endGround,

        @Schema(description = "终止之日 / its last day in fact", examples = "2029-06-08") @Nullable
        LocalDate endedOn,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<RatingAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<RatingStep>> timeline)
        implements Versioned {

    static RatingView of(StandardisationRating rating, Set<RatingAction> allowed) {
        return new RatingView(
                RatingSummary.of(rating),
                rating.version(),
                rating.selfRating().orElse(null),
                rating.review().orElse(null),
                rating.shownFrom(),
                rating.shownUntil(),
                rating.shownIn(),
                rating.ratedBy(),
                rating.endReason(),
                rating.endGround(),
                rating.endedOn(),
                allowed,
                StepView.of(RatingStep.class, rating.timeline()));
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}
