package worksafe.registry.standardisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.OneLine;

/** What clients send about ratings. */
final class RatingRequests {

    private RatingRequests() {}

    @Schema(description = "登记首次自评 / enter the first self-rating")
    public record RecordSelfRating(
            @NotNull
            @Schema(description = "企业标识 / id of the enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            UUID enterpriseId,

            @NotBlank
            @OneLine
            @Size(max = 100)
            @Schema(description = "所依的定级标准 / standard by which it is rated", examples = "危险化学品企业安全生产标准化评审标准")
            String standard,

            @NotNull @Schema(description = "拟申请的等级 / level that it wants", examples = "THREE")
            RatingLevel aim,

            @NotNull @Valid SelfRatingReport report) {}

    @Schema(description = "自评报告 / report of a self-rating")
    public record SelfRatingReport(
            @NotNull @Schema(description = "自评报告日 / day of the report", examples = "2026-04-10")
            LocalDate ratedOn,

            @NotNull
            @DecimalMin("0")
            @DecimalMax("100")
            @Digits(integer = 3, fraction = 2)
            @Schema(description = "自评得分，百分制 / score by the standard, of a hundred", examples = "86.5")
            BigDecimal score) {

        SelfRating found() {
            return new SelfRating(ratedOn, score);
        }
    }

    @Schema(description = "再次自评 / rate itself anew")
    public record RateItselfAnew(
            @NotNull @Valid SelfRatingReport report,

            @Schema(description = "拟申请的等级；不填为不变 / level that it wants; as before when absent", examples = "TWO")
            @Nullable
            RatingLevel aim) {}

    @Schema(description = "登记现场评审 / enter what a body found on the spot")
    public record ReviewRating(
            @NotBlank
            @OneLine
            @Size(max = 100)
            @Schema(description = "评审单位 / who reviewed", examples = "江苏安信安全技术服务有限公司")
            String body,

            @NotNull @Schema(description = "评审报告日 / day of its report", examples = "2026-05-20")
            LocalDate reviewedOn,

            @Schema(description = "达到的等级；未达到任何等级的不填 / level that it found; absent where none", examples = "THREE")
            @Nullable
            RatingLevel reached,

            @NotNull
            @Min(0)
            @Max(10_000)
            @Schema(description = "尚未整改的不符合项 / things not in order that are not put right yet", examples = "0")
            Integer openItems) {

        RatingReview found() {
            return new RatingReview(body, reviewedOn, reached, openItems);
        }
    }

    @Schema(description = "公示 / show it to everybody")
    public record ShowRating(
            @NotBlank
            @OneLine
            @Size(max = 200)
            @Schema(description = "公示的网站或者其他地方 / where it is shown", examples = "无锡市应急管理局网站")
            String shownIn,

            @Schema(
                    description = "公示的最后一日；不填为期限允许的最早一日 / last day; the first that is allowed when absent",
                    examples = "2026-06-08")
            @Nullable
            LocalDate until) {}

    @Schema(description = "确认等级并公告 / give it its level")
    public record GiveRating(
            @NotNull @Schema(description = "等级 / level", examples = "THREE")
            RatingLevel level,

            @NotBlank
            @OneLine
            @Size(max = 100)
            @Schema(description = "定级部门 / authority that gives it", examples = "无锡市应急管理局")
            String ratedBy) {}

    @Schema(description = "不予定级 / do not give it")
    public record RefuseRating(
            @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "不符合项未在规定期限内完成整改")
            String reason) {}

    @Schema(description = "撤销等级 / take a level back")
    public record WithdrawRating(
            @NotNull @Schema(description = "情形 / ground", examples = "DEATH")
            WithdrawalGround ground,

            @NotBlank @Size(max = 1000) @Schema(description = "事由 / what happened", examples = "2026-07-02 发生一起死亡一人的事故")
            String reason) {}

    @Schema(description = "录入既有等级 / enter a level that was given before")
    public record EnterPastRating(
            @NotNull
            @Schema(description = "企业标识 / id of the enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            UUID enterpriseId,

            @NotBlank
            @OneLine
            @Size(max = 100)
            @Schema(description = "所依的定级标准 / standard by which it was rated", examples = "冶金等工贸企业安全生产标准化基本规范评分细则")
            String standard,

            @NotNull @Schema(description = "等级 / level", examples = "THREE")
            RatingLevel level,

            @NotBlank
            @OneLine
            @Size(max = 100)
            @Schema(description = "定级部门 / authority that gave it", examples = "无锡市应急管理局")
            String ratedBy,

            @NotNull @Schema(description = "公告日 / day from which it holds", examples = "2025-03-01")
            LocalDate ratedOn,

            @NotNull @Schema(description = "有效期的最后一日 / its last day", examples = "2028-02-29")
            LocalDate validUntil) {}
}
