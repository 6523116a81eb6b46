package worksafe.hazards.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Projected;

/** A filing as a line of a list. */
@Schema(description = "重大隐患报告列表项 / the filing of a major danger as a line of a list")
public record DangerFilingSummary(
        UUID id,
        UUID dangerId,

        @Schema(description = "隐患编号 / number of the danger", examples = "YH320281-2026-000123")
        String number,

        UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
        String region,

        Sector sector,

        @Schema(description = "隐患名称 / what it is", examples = "液氨储罐区安全距离不足")
        String title,

        DangerFilingStatus status,

        @Schema(
                description = "是否另须报行业主管部门；同为应急管理部门的只报一处 / whether it goes to an industry authority too; where"
                        + " both are the same body, to one recipient",
                examples = "true")
        boolean industry,

        @Schema(description = "应报时刻 / since when it is owed", examples = "2026-04-01T10:00:00+08:00")
        Instant openedAt,

        @Schema(
                description = "最近一次报告时刻；未报告不返回 / when it was last reported; absent before",
                examples = "2026-04-02T10:00:00+08:00")
        @Nullable
        Instant filedAt,

        @Schema(
                description = "逾期起始时刻；未逾期不返回 / since when it is overdue; absent while it is not",
                examples = "2026-04-05T00:00:00+08:00")
        @Nullable
        Instant overdueSince,

        @Schema(description = "应急管理部门收到之日 / day on which the department of work safety had it", examples = "2026-04-03")
        @Projected("workSafetyReceipt.receivedOn")
        @Nullable
        LocalDate workSafetyReceivedOn,

        @Schema(description = "行业主管部门收到之日 / day on which the industry authority had it", examples = "2026-04-03")
        @Projected("industryReceipt.receivedOn")
        @Nullable
        LocalDate industryReceivedOn) {

    static DangerFilingSummary of(DangerFiling filing) {
        return new DangerFilingSummary(
                filing.id(),
                filing.dangerId(),
                filing.number(),
                filing.enterpriseId(),
                filing.enterpriseName(),
                filing.region().toString(),
                filing.sector(),
                filing.title(),
                filing.status(),
                filing.industry(),
                filing.openedAt(),
                filing.filedAt().orElse(null),
                filing.overdueSince().orElse(null),
                day(filing, DangerFilingRecipient.WORK_SAFETY),
                day(filing, DangerFilingRecipient.INDUSTRY));
    }

    private static @Nullable LocalDate day(DangerFiling filing, DangerFilingRecipient recipient) {
        return filing.receipt(recipient).map(DangerFilingReceipt::receivedOn).orElse(null);
    }
}
