package worksafe.hazards.listing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;

/** A listing with all that is known of it. */
@Schema(description = "挂牌督办详情 / a listing with all that is known of it")
public record ListingView(
        @JsonUnwrapped ListingSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "4")
        long revision,

        @Schema(description = "挂牌理由 / why it was proposed", examples = "涉及重点监管的危险化工工艺，整改须局部停产")
        String grounds,

        @Schema(
                description = "退回补正的内容；未退回的为空 / what a returned proposal lacks; empty where it was not returned",
                examples = "[\"治理方案\"]")
        List<String> missing,

        @Nullable GovernmentShare government,

        @Schema(
                description = "督办要求；未挂牌不返回 / what its level demands; absent before it is listed",
                examples = "停用 2 号储罐，按规范重新布置")
        @Nullable
        String requirement,

        @Schema(description = "挂牌期间是否停产停业 / whether work stops while it is listed", examples = "true")
        boolean stopWork,

        @Schema(description = "督办责任部门和人员；未挂牌不返回 / who sees to it; absent before it is listed", examples = "江阴市应急管理局 张伟")
        @Nullable
        String responsible,

        @Schema(description = "期限的依据；未挂牌不返回 / why it is due then; absent before it is listed")
        PolicyBasis.@Nullable View limitBasis,

        @Schema(
                description = "报送上级之日；未报送不返回 / when it was filed with the level above; absent before",
                examples = "2026-04-03")
        @Nullable
        LocalDate filedOn,

        @Schema(description = "最近一次报告进展之日；未报告不返回 / day of the last report; absent before", examples = "2026-05-02")
        @Nullable
        LocalDate progressOn,

        @Schema(
                description = "本次验收的标识，专家组就此组成；未申请验收不返回 / id of the present examination, about which experts are"
                        + " convened (subjectType listing-acceptance); absent while none is applied for",
                examples = "0198f5c0-4444-7aaa-8bbb-000000000004")
        @Nullable
        UUID examinationId,

        @Schema(
                description = "接管的上级挂牌；未被接管不返回 / the listing of the higher level; absent unless it took over",
                examples = "0198f5c0-5555-7aaa-8bbb-000000000005")
        @Nullable
        UUID raisedTo,

        @Schema(
                description = "督办通知书的文书标识 / its notice, see papers/{id}; absent while none is drawn up",
                examples = "0198f4a0-8888-7aaa-8bbb-000000000008")
        @Nullable
        UUID noticeId,

        @Schema(description = "督办通知书送达日 / when that was served; absent before", examples = "2026-04-07") @Nullable
        LocalDate noticeServedOn,

        @Schema(description = "挂牌公告之日 / when the listing was published; absent before", examples = "2026-04-08")
        @Nullable
        LocalDate announcedOn,

        @Schema(
                description = "摘牌通知书的文书标识 / the notice that it was lifted; absent while none is drawn up",
                examples = "0198f4a0-8888-7aaa-8bbb-000000000009")
        @Nullable
        UUID delistingNoticeId,

        @Schema(description = "摘牌公告之日 / when the lifting was published; absent before", examples = "2026-10-09")
        @Nullable
        LocalDate delistingAnnouncedOn,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<ListingAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<ListingStep>> timeline)
        implements Versioned {

    static ListingView of(DangerListing listing, Set<ListingAction> allowed) {
        return new ListingView(
                ListingSummary.of(listing),
                listing.version(),
                listing.grounds(),
                listing.missing(),
                listing.government().orElse(null),
                listing.requirement().orElse(null),
                listing.stopWork(),
                listing.responsible().orElse(null),
                listing.basis().map(PolicyBasis::view).orElse(null),
                listing.filedOn().orElse(null),
                listing.progressOn().orElse(null),
                listing.examinationId().orElse(null),
                listing.raisedTo().orElse(null),
                listing.noticeId().orElse(null),
                listing.noticeServedOn().orElse(null),
                listing.announcedOn().orElse(null),
                listing.delistingNoticeId().orElse(null),
                listing.delistingAnnouncedOn().orElse(null),
                allowed,
                StepView.of(ListingStep.class, listing.timeline()));
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}
