package worksafe.hazards.listing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.listing.DangerListing.Demand;
import worksafe.hazards.listing.ListingBatch.ListingKind;
import worksafe.hazards.listing.ListingBatch.ListingLevel;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.papers.DisclosureClass;

/** What clients send about listings. */
final class ListingRequests {

    private ListingRequests() {}

    /** What a level answers to a proposal. */
    @Schema(name = "ListingAnswer")
    enum ListingAnswer {
        LISTED,
        DECLINED,
        RETURNED
    }

    /** What an acceptance finds. */
    @Schema(name = "ListingAcceptance")
    enum ListingAcceptance {
        PASSED,
        FAILED
    }

    @Schema(description = "提出挂牌 / propose to list a danger")
    public record ProposeListing(
            @NotNull
            @Schema(description = "重大隐患标识 / id of the major danger", examples = "0198f3a1-2b44-7d10-8a6e-51c0de4b7a21")
            UUID dangerId,

            @Schema(
                    description = "挂牌层级；不填为分级标准所定层级 / level; absent: the one that the standard leaves it to",
                    examples = "COUNTY")
            @Nullable
            ListingLevel level,

            @NotNull @Schema(description = "年度或季度挂牌 / annual or quarterly list", examples = "QUARTERLY")
            ListingKind kind,

            @NotNull @Min(2000) @Max(2100) @Schema(description = "年度 / year", examples = "2026")
            Integer year,

            @Min(1)
            @Max(4)
            @Schema(description = "季度，季度挂牌必填 / quarter; needed for a quarterly list", examples = "2")
            @Nullable
            Integer quarter,

            @NotBlank @Size(max = 2000) @Schema(description = "挂牌理由 / why", examples = "涉及重点监管的危险化工工艺，整改须局部停产")
            String grounds,

            @Valid @Nullable GovernmentShare government) {

        /** @throws RequestProblem 400 when a quarter is missing, or none has a place */
        ListingBatch batch(ListingLevel lowest) {
            if (!ListingBatch.fits(kind, quarter)) {
                throw RequestProblem.invalid(new Violation("/quarter", "listing-quarter"));
            }
            return new ListingBatch(level == null ? lowest : level, kind, year, quarter);
        }
    }

    @Schema(description = "补正挂牌提议 / complete a proposal that was returned")
    public record CompleteListing(
            @NotBlank @Size(max = 2000) @Schema(description = "补正后的挂牌理由 / why, as completed", examples = "已补充治理方案和现场照片")
            String grounds,

            @Valid @Nullable GovernmentShare government) {}

    @Schema(description = "决定挂牌、不予挂牌或退回补正 / list it, decline it by a clause, or return it with what is missing")
    public record DecideListing(
            @NotNull ListingAnswer answer,

            @Size(min = 1, max = 2000)
            @Schema(description = "督办要求，挂牌时必填 / what is demanded; needed to list", examples = "停用 2 号储罐，按规范重新布置")
            @Nullable
            String requirement,

            @Schema(
                    description = "挂牌期间是否停产停业；不填为否 / whether work stops while it is listed; absent: no",
                    examples = "true")
            @Nullable
            Boolean stopWork,

            @OneLine
            @Size(min = 1, max = 200)
            @Schema(description = "督办责任部门和人员，挂牌时必填 / who sees to it; needed to list", examples = "江阴市应急管理局 张伟")
            @Nullable
            String responsible,

            @Schema(
                    description = "督办整改期限；不填为政策允许的最晚日期 / due date; absent: the last that the policy allows",
                    examples = "2026-09-30")
            @Nullable
            LocalDate until,

            @Size(min = 1, max = 2000)
            @Schema(description = "不予挂牌的理由，不予挂牌时必填 / why it is declined; needed then", examples = "已立即整改完毕，不需挂牌督办")
            @Nullable
            String reason,

            @OneLine
            @Size(min = 1, max = 200)
            @Schema(
                    description = "不予挂牌所依据的条款，不予挂牌时必填 / clause by which it is declined; needed then",
                    examples = "《安全生产法》第四十一条第三款")
            @Nullable
            String clause,

            @Size(min = 1, max = 20)
            @Schema(description = "须补正的内容，退回时必填 / what is missing; needed to return it", examples = "[\"治理方案\"]")
            @Nullable
            List<@NotBlank @Size(max = 200) String> missing) {

        /** @throws RequestProblem 400 with a pointer for each thing that the answer needs and lacks */
        DecideListing required() {
            var broken = new ArrayList<Violation>();
            switch (answer) {
                case LISTED -> {
                    need(broken, "/requirement", requirement);
                    need(broken, "/responsible", responsible);
                }
                case DECLINED -> {
                    need(broken, "/reason", reason);
                    need(broken, "/clause", clause);
                }
                case RETURNED -> need(broken, "/missing", missing);
            }
            if (!broken.isEmpty()) {
                throw RequestProblem.invalid(broken.toArray(Violation[]::new));
            }
            return this;
        }

        private static void need(List<Violation> broken, String pointer, @Nullable Object given) {
            if (given == null) {
                broken.add(new Violation(pointer, "listing-answer-incomplete"));
            }
        }

        Demand demand() {
            return new Demand(
                    Objects.requireNonNull(requirement),
                    Boolean.TRUE.equals(stopWork),
                    Objects.requireNonNull(responsible),
                    until);
        }
    }

    @Schema(description = "报送上级 / file it with the level above")
    public record FileListing(
            @NotNull @Schema(description = "报送日期 / day", examples = "2026-04-03")
            LocalDate filedOn,

            @NotBlank @OneLine @Size(max = 200) @Schema(description = "报送机关 / with whom", examples = "无锡市安全生产委员会办公室")
            String filedWith) {}

    @Schema(description = "制作督办通知书或摘牌通知书 / draw up the notice of the listing, or of its lifting")
    public record DrawUpNotice(
            @OneLine
            @Size(min = 1, max = 100)
            @Schema(description = "督办机关全称，印于文书 / the authority's full name, as printed", examples = "江阴市安全生产委员会办公室")
            @Nullable
            String authority,

            @Schema(description = "公开属性；不填为主动公开 / who may have it; absent: everybody", examples = "VOLUNTARY") @Nullable
            DisclosureClass disclosure) {}

    @Schema(description = "报告整改进展 / report how far the work has come")
    public record ReportListingProgress(
            @NotNull @Min(0) @Max(100) @Schema(description = "整改进度（%） / per cent", examples = "60")
            Integer percent,

            @NotBlank @Size(max = 2000) @Schema(description = "进展情况 / in words", examples = "新储罐基础已完工，管线改造招标完成")
            String note) {}

    @Schema(description = "申请验收 / apply for its acceptance")
    public record RectifyListing(
            @NotBlank @Size(max = 4000) @Schema(description = "整改情况 / what was done", examples = "2 号储罐已拆除，新罐区投用并通过检测")
            String note) {}

    @Schema(description = "挂牌验收 / accept it, or send it back")
    public record AcceptListing(
            @NotNull ListingAcceptance result,

            @NotBlank @Size(max = 2000) @Schema(description = "验收意见 / opinion", examples = "经专家组验收，隐患已消除")
            String opinion) {}

    @Schema(description = "摘牌 / lift the listing")
    public record DelistListing(
            @NotBlank @Size(max = 2000) @Schema(description = "意见 / opinion", examples = "验收合格，同意摘牌")
            String opinion) {}
}
