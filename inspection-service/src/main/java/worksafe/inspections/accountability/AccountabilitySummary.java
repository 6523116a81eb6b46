package worksafe.inspections.accountability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.accountability.AccountabilityTerms.AccountabilityOrigin;
import worksafe.inspections.accountability.AccountabilityTerms.AccountabilityOutcome;
import worksafe.inspections.accountability.AccountabilityTerms.AccountabilitySubject;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Projected;

/** An accountability as a line of a list: what the person is, and the name masked. */
@Schema(description = "责任追究列表项 / an accountability as a line of a list")
public record AccountabilitySummary(
        UUID id,

        @Schema(description = "编号 / number, for people", examples = "ZR320281-2026-000002")
        String number,

        @Schema(description = "办理机关所在地 / place of the office that handles it", examples = "320281000000") @PlaceCode
        String region,

        Sector sector,

        @Schema(description = "对象 / who") @Projected("about.subjectKind")
        AccountabilitySubject subjectKind,

        @Schema(description = "来源 / what it comes from") @Projected("about.origin")
        AccountabilityOrigin origin,

        @Schema(description = "所涉企业标识 / the enterprise concerned") @Projected("about.concernedId") @Nullable
        UUID concernedId,

        @Schema(description = "所涉企业名称 / its name", examples = "江阴市澄江化工有限公司") @Nullable
        String concernedName,

        @Schema(description = "职务 / what the person is", examples = "安全科科长") @Projected("about.post")
        String post,

        @Schema(description = "姓名（已隐去） / name, masked", examples = "王**") @Nullable
        String nameMasked,

        @Schema(description = "是否涉嫌失职渎职移送 / whether it is a transfer for suspected malfeasance", examples = "false")
        @Projected("about.malfeasance")
        boolean malfeasance,

        AccountabilityStatus status,

        @Schema(description = "提出时刻 / when it was proposed", examples = "2026-03-12T16:40:00+08:00")
        Instant proposedAt,

        @Schema(description = "反馈期限 / until when the decision is told", examples = "2026-06-12") @Nullable
        LocalDate answerDue,

        @Schema(description = "处理结果；未决定的不返回 / what was decided; absent before") @Nullable
        AccountabilityOutcome outcome) {

    static AccountabilitySummary of(Accountability accountability) {
        var about = accountability.about();
        return new AccountabilitySummary(
                accountability.id(),
                accountability.number(),
                accountability.region().toString(),
                accountability.sector(),
                about.subjectKind(),
                about.origin(),
                about.concernedId(),
                accountability.concernedName(),
                about.post(),
                accountability.nameMasked(),
                about.malfeasance(),
                accountability.status(),
                accountability.proposedAt(),
                accountability.answerDue(),
                accountability.outcome());
    }
}
